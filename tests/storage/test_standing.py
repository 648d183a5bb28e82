"""The folder is removed, renamed or replaced under the open program: nothing is said to be saved.

What is said to be saved is in the file that the next start opens.
"""

import os
import shutil
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from angio_desktop import paths
from angio_desktop.errors import StorageProblem
from angio_desktop.storage.records import Wanted
from angio_desktop.storage.sqlite.store import LocalStore
from angio_desktop.storage.sqlite.vault import backups, cipher
from angio_desktop.storage.sqlite.vault.standing import Standing
from tests.drivers.opened import KEY, open_store
from tests.storage.samples import (
    NOW,
    SUMMARY,
    damage,
    draft,
    export,
    id_of,
    in_threads,
    later,
    saved,
    sent,
)

MOVED = "storage_problem.moved"
posix = pytest.mark.skipif(os.name != "posix", reason="Windows keeps open files where they are")
Attack = Callable[[Path, Path], None]


@pytest.fixture
def older(folder: Path) -> Path:
    """A whole copy of the data as they were before the last save."""
    with closing(open_store(folder)) as store:
        saved(store)
    return Path(shutil.copytree(folder, folder.with_name("older")))


def removed(folder: Path, _: Path) -> None:
    shutil.rmtree(folder)


def renamed(folder: Path, _: Path) -> None:
    folder.rename(folder.with_name("renamed"))


def replaced_by_an_older_folder(folder: Path, older: Path) -> None:
    folder.rename(folder.with_name("renamed"))
    older.rename(folder)


def replaced_by_an_empty_folder(folder: Path, _: Path) -> None:
    folder.rename(folder.with_name("renamed"))
    folder.mkdir()


def older_file_put_in_its_place(folder: Path, older: Path) -> None:
    paths.database(older).replace(paths.database(folder))


def older_file_written_over_it(folder: Path, older: Path) -> None:
    paths.database(folder).write_bytes(paths.database(older).read_bytes())


def journal_removed(folder: Path, _: Path) -> None:
    database = paths.database(folder)
    database.with_name(f"{database.name}-wal").unlink()


def journal_index_removed(folder: Path, _: Path) -> None:
    database = paths.database(folder)
    database.with_name(f"{database.name}-shm").unlink()


ATTACKS = [
    *(removed, renamed, replaced_by_an_older_folder, replaced_by_an_empty_folder),
    *(older_file_put_in_its_place, older_file_written_over_it),
    *(journal_removed, journal_index_removed),
]


@posix
@pytest.mark.parametrize("attack", ATTACKS)
def test_nothing_is_written_once_it_would_not_be_found_again(
    folder: Path, older: Path, attack: Attack
) -> None:
    with closing(open_store(folder)) as store:
        first = saved(store)
        id_ = sent(store)
        attack(folder, older)
        writes = (
            lambda: store.registrations.save(first, SUMMARY, NOW),
            lambda: saved(store),
            lambda: store.registrations.send(first, SUMMARY, "ANG-2026-BBBBBBBB2", NOW),
            lambda: store.registrations.delete(id_of(first), NOW),
            lambda: store.registrations.log_changes(NOW),
            lambda: store.exports.record(export(), [id_]),
            lambda: store.settings.set("author", "x", NOW),
            lambda: store.back_up(NOW),
            store.again,
        )
        for write in writes:
            with pytest.raises(StorageProblem) as problem:
                write()
            assert problem.value.text_id == MOVED
        assert not any(folder.glob("backups/*"))


@posix
@pytest.mark.parametrize("attack", ATTACKS)
def test_what_takes_its_place_during_a_save_is_seen_before_the_save_counts(
    folder: Path, older: Path, attack: Attack, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(open_store(folder)) as store:
        first = saved(store)

        def is_attacked(*_: object) -> dict[str, object]:
            attack(folder, older)
            return {}

        monkeypatch.setattr("angio_desktop.storage.registrations._columns", is_attacked)
        with pytest.raises(StorageProblem) as problem:
            store.registrations.save(first, SUMMARY, NOW)
    assert problem.value.text_id == MOVED


@posix
@pytest.mark.parametrize("attack", [renamed, replaced_by_an_older_folder])
def test_it_goes_on_when_the_folder_is_back(folder: Path, older: Path, attack: Attack) -> None:
    with closing(open_store(folder)) as store:
        first = saved(store)
        attack(folder, older)
        with pytest.raises(StorageProblem):
            store.registrations.save(first, SUMMARY, NOW)
        if folder.exists():
            folder.rename(older)
        folder.with_name("renamed").rename(folder)
        again = store.registrations.save(first, SUMMARY, NOW)
    with closing(open_store(folder)) as store:
        assert store.registrations.load(id_of(first)) == again
        assert store.verify().wrong is None


@posix
@pytest.mark.parametrize("attack", ATTACKS[:5])
def test_all_that_is_stored_and_what_could_not_be_is_saved_elsewhere(
    folder: Path, older: Path, attack: Attack, tmp_path: Path
) -> None:
    with closing(open_store(folder)) as store:
        first, id_ = saved(store), sent(store)
        attack(folder, older)
        changed = replace(first, values={**first.values, "TX_PAT_LAST_NAM": "Claes"})
        new = draft(TX_PAT_LAST_NAM="Willems")
        file = store.save_elsewhere([(changed, SUMMARY), (new, SUMMARY)], tmp_path, later(1))
    assert file == tmp_path / "angio-2026-03-12-143300Z-elsewhere.sqlite3"
    assert [each.name for each in tmp_path.glob("angio-*")] == [file.name]
    put_back = tmp_path / "put back"
    backups.restore(put_back, KEY, file, KEY, later(2))
    with closing(open_store(put_back)) as store:
        assert store.verify().wrong is None
        found = store.registrations.load(id_of(first))
        assert found.values == changed.values
        assert store.registrations.load(id_).is_sent
        newest, *_ = store.worklist.page(Wanted(), 0, 1)
        assert store.registrations.load(newest.id).values == new.values


@posix
def test_a_draft_that_was_sent_meanwhile_is_saved_elsewhere_as_one_of_its_own(
    folder: Path, tmp_path: Path
) -> None:
    with closing(open_store(folder)) as store:
        first = saved(store)
        store.registrations.send(first, SUMMARY, "ANG-2026-AAAAAAAA1", NOW)
        file = store.save_elsewhere([(first, SUMMARY)], tmp_path, NOW)
    put_back = tmp_path / "put back"
    put_back.mkdir()
    shutil.copy(file, paths.database(put_back))
    with closing(open_store(put_back)) as store:
        assert [store.registrations.load(number).is_sent for number in (1, 2)] == [True, False]


def test_what_cannot_be_saved_elsewhere_leaves_nothing_there(folder: Path, tmp_path: Path) -> None:
    with closing(open_store(folder)) as store:
        saved(store)
        with pytest.raises(StorageProblem):
            store.save_elsewhere([], tmp_path / "not there", NOW)
        damage(folder, "DROP TABLE trail")
        with pytest.raises(StorageProblem):
            store.save_elsewhere([(draft(), SUMMARY)], tmp_path, NOW)
    assert [each.name for each in tmp_path.iterdir()] == [folder.name]


def test_own_writes_in_whatever_thread_and_of_a_command_beside_are_no_foreign_ones(
    folder: Path,
) -> None:
    with closing(open_store(folder)) as store:

        def save_many(_: int) -> None:
            with closing(store.again()) as own:
                for number in range(150):
                    saved(own, patient=f"{number} " * 400)

        def beside(_: int) -> None:
            with closing(LocalStore.open(folder, KEY, "command", NOW, beside=True)) as own:
                for number in range(300):
                    saved(own, patient=f"{number} " * 400)

        in_threads(4, lambda number: (beside if number == 0 else save_many)(number))
        in_threads(1, beside)
        saved(store)
        database = paths.database(folder)
        assert database.stat().st_size > 1_000_000  # the journal was brought in on the way
        assert store.verify().wrong is None


def test_where_a_disk_knows_no_journal_every_commit_writes_the_database(folder: Path) -> None:
    with closing(open_store(folder)):
        pass
    file = paths.database(folder)
    with closing(cipher.connect(file, KEY)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
        standing = Standing(file)
        connection.execute("INSERT INTO setting VALUES ('author', 'x')")
        standing.check()
    file.rename(file.with_name("renamed"))
    with pytest.raises(StorageProblem):
        standing.check()
