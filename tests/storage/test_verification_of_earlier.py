"""The check of data that version 1 began, and of what was spoiled before anything guarded it."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from angio_desktop import paths
from angio_desktop.register.registration import answer
from angio_desktop.storage.store import Store
from angio_desktop.storage.verification import Verification
from tests.drivers.opened import USER, open_store
from tests.storage.samples import SUMMARY, V1, damage, later, saved

SENT = 7  # by version 1


@pytest.fixture
def earlier(folder: Path) -> Path:
    folder.mkdir()
    return Path(shutil.copy(V1, paths.database(folder)))


def change(file: Path, statement: str) -> None:
    """Change a sent registration before its guard is there again."""
    query = "SELECT sql FROM sqlite_master WHERE name = 'registration_update'"
    with closing(sqlite3.connect(file)) as connection, connection:
        (guard,) = connection.execute(query).fetchone()
        connection.execute("DROP TRIGGER registration_update")
        connection.execute(statement)
        connection.execute(guard)


def verified(folder: Path) -> Verification:
    with closing(open_store(folder)) as store:
        return store.verify()


def found_wrong(folder: Path) -> tuple[str, int] | None:
    wrong = verified(folder).wrong
    return None if wrong is None else (wrong.what, wrong.id)


@pytest.mark.usefixtures("earlier")
def test_data_of_version_1_pass_and_are_guarded_from_then_on(folder: Path) -> None:
    found = verified(folder)
    assert (found.entries, found.sent, found.wrong) == (2, 2, None)
    damage(folder, "UPDATE registration SET \"values\" = '{}' WHERE id = ?", SENT)
    assert found_wrong(folder) == ("registration", SENT)


def test_what_was_damaged_before_is_no_alteration_until_it_changes(
    folder: Path, earlier: Path
) -> None:
    change(earlier, f"UPDATE registration SET \"values\" = 'x' WHERE id = {SENT}")  # noqa: S608
    assert found_wrong(folder) is None
    damage(folder, "UPDATE registration SET \"values\" = '{}' WHERE id = ?", SENT)
    assert found_wrong(folder) == ("registration", SENT)


@pytest.mark.usefixtures("earlier")
def test_exports_of_version_1_pass_and_one_that_is_forged_does_not(folder: Path) -> None:
    assert verified(folder).exports == 1
    damage(
        folder,
        "INSERT INTO export SELECT 2, time, file, folder, sha256, type, 1, 0 FROM export",
    )
    assert found_wrong(folder) == ("export", 2)


@pytest.mark.parametrize("detail", ["x", "[]", "null", "[" * 100_000])
def test_spoiled_entry_leaves_the_history_of_the_others(
    store: Store, folder: Path, detail: str
) -> None:
    kept = saved(store)
    store.registrations.save(answer(kept, "A", "x"), SUMMARY, later(1))
    damage(folder, "UPDATE trail SET detail = ? WHERE id = 1", detail)
    assert [entry.action for entry in store.trail.of(1)] == ["saved"]
    assert [entry.action for entry in store.trail.newest()] == ["saved"]
    assert found_wrong(folder) == ("entry", 1)


@pytest.mark.parametrize("content", ["x", "[5", "{}"])
def test_draft_whose_answers_are_spoiled_is_written_anew_with_all_its_keys(
    store: Store, folder: Path, content: str
) -> None:
    kept = saved(store)
    damage(folder, 'UPDATE registration SET "values" = ?, unlogged = ?', content, "x")
    store.registrations.save(kept, SUMMARY, later(1))
    last = store.trail.newest()[-1]
    assert (last.user, last.detail["keys"]) == (USER, sorted(kept.values))
    assert last.detail["altered"] == 1
    assert store.registrations.load(1).values == kept.values
    assert store.verify().wrong is None
