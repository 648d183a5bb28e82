"""A program that is killed, a full or locked disk, two programs at once: nothing saved is lost."""

import random
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from angio_desktop import errors, paths
from angio_desktop.errors import ChangedElsewhere, DamagedRegistration, StorageProblem
from angio_desktop.register.fields import LANGUAGES
from angio_desktop.register.registration import answer
from angio_desktop.storage.records import Wanted
from angio_desktop.storage.sqlite.vault.problems import storage_problem, storage_problems
from angio_desktop.storage.store import Store
from tests.drivers.opened import open_store, plain_sql
from tests.drivers.tables import DEFINITIONS
from tests.storage.samples import (
    NOW,
    SUMMARY,
    draft,
    export,
    id_of,
    in_threads,
    saved,
    sent,
)

ROOT = Path(__file__).parents[2]


def pragma(store: Store, text: str) -> None:
    """Set something on the store's own connection, which stays open between its uses."""
    with store._database.reading() as connection:
        connection.exec_driver_sql(f"PRAGMA {text}")


@contextmanager
def variant(name: str) -> Iterator[None]:
    with pytest.raises(StorageProblem) as caught:
        yield
    assert caught.value.text_id == f"storage_problem.{name}"
    assert caught.value.details["why"]


@pytest.mark.parametrize("seed", range(3))
def test_killed_program_loses_no_save_it_has_confirmed(folder: Path, seed: int) -> None:
    lines = random.Random(seed).randrange(1, 60)  # noqa: S311  a moment, not a secret
    command = [sys.executable, "-m", "tests.storage.saves_until_killed", str(folder)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603
        assert process.stdout
        printed = [process.stdout.readline() for _ in range(lines)]
        process.kill()
        printed += process.stdout.readlines()
    ids, revisions = zip(*(map(int, line.split()) for line in printed if "\n" in line), strict=True)
    assert len(revisions) >= lines
    with closing(open_store(folder)) as store:
        found = store.registrations.load(ids[0])
        # The kill may fall between a save and its printing.
        assert revisions[-1] <= found.revision <= revisions[-1] + 1
        assert found.values["TX_SPECIF"].startswith(f"{found.revision} x")
        assert len(store.worklist.page(Wanted())) == 1


@pytest.mark.embedded
def test_full_disk_is_told_and_harms_nothing(store: Store) -> None:
    kept = saved(store)
    pragma(store, "max_page_count = 1")  # SQLite takes the present size instead: full now
    with variant("full"):
        store.registrations.save(answer(kept, "TX_SPECIF", "x" * 100_000), SUMMARY, NOW)
    with variant("full"):
        store.registrations.send(answer(kept, "TX_SPECIF", "x" * 100_000), SUMMARY, "ANG-1", NOW)
    assert store.registrations.load(id_of(kept)) == kept
    pragma(store, "max_page_count = 100000")
    again = store.registrations.save(answer(kept, "TX_SPECIF", "x" * 100_000), SUMMARY, NOW)
    assert store.registrations.load(id_of(kept)) == again


@pytest.mark.embedded
def test_full_disk_leaves_no_half_export(store: Store) -> None:
    ids = [sent(store, f"ANG-{number}") for number in range(100)]
    pragma(store, "max_page_count = 1")
    with variant("full"):
        store.exports.record(replace(export(), folder="x" * 10_000), ids)
    assert store.exports.all() == []


@pytest.mark.embedded
def test_database_without_write_access_can_still_be_read(store: Store) -> None:
    kept = saved(store)
    pragma(store, "query_only = ON")
    with variant("read_only"):
        store.registrations.save(kept, SUMMARY, NOW)
    assert store.registrations.load(id_of(kept)) == kept


def test_database_held_by_another_program_is_told_in_time(store: Store, folder: Path) -> None:
    kept = saved(store)
    pragma(store, "busy_timeout = 10")
    with plain_sql(folder) as other:
        other.execute("BEGIN IMMEDIATE")
        with variant("locked"):
            store.registrations.save(kept, SUMMARY, NOW)
        assert store.registrations.load(id_of(kept)) == kept
        other.execute("ROLLBACK")
    assert store.registrations.save(kept, SUMMARY, NOW).revision == 2


@pytest.mark.parametrize("sound_pages", [1, 3, 20, 101])
def test_damage_inside_the_file_is_told(folder: Path, sound_pages: int) -> None:
    with closing(open_store(folder)) as store:
        for _ in range(50):
            store.registrations.save(draft(TX_SPECIF="x" * 8000), SUMMARY, NOW)
    file = paths.database(folder)
    content = file.read_bytes()
    sound = content[: sound_pages * 4096]
    damaged = sound.ljust(len(content), b"\xff")
    file.write_bytes(damaged)
    with pytest.raises((StorageProblem, DamagedRegistration)) as caught:
        read_everything(folder)
    assert caught.value.text_id in ("storage_problem.damaged", "damaged_registration")
    assert file.read_bytes() == damaged


def read_everything(folder: Path) -> None:
    with closing(open_store(folder)) as store:
        store.worklist.page(Wanted())
        for id_ in range(1, 51):
            store.registrations.load(id_)


def test_own_mistakes_are_not_dressed_up_as_the_worlds(store: Store) -> None:
    with pytest.raises(IntegrityError) as caught:
        store.registrations.send(draft(), SUMMARY, "", NOW)
    assert "Peeters" not in str(caught.value)
    assert store.worklist.page(Wanted()) == []


def test_errors_never_quote_answers(store: Store, folder: Path) -> None:
    with plain_sql(folder) as other:
        other.execute("DROP TABLE registration")
    with pytest.raises(Exception, match="no such table") as caught:
        store.registrations.save(draft(), SUMMARY, NOW)
    assert "Peeters" not in str(caught.value)


def test_two_programs_writing_in_turn_lose_nothing(folder: Path) -> None:
    with closing(open_store(folder)) as one, closing(open_store(folder)) as other:
        id_ = id_of(saved(one))
        for turn in range(20):
            store = (one, other)[turn % 2]
            current = store.registrations.load(id_)
            key = f"KEY_{turn}"
            store.registrations.save(answer(current, key, str(turn)), SUMMARY, NOW)
        values = one.registrations.load(id_).values
        assert [values[f"KEY_{turn}"] for turn in range(20)] == [str(n) for n in range(20)]


def test_two_programs_with_one_draft_open_cannot_overwrite_each_other(folder: Path) -> None:
    with closing(open_store(folder)) as one, closing(open_store(folder)) as other:
        mine = saved(one)
        theirs = other.registrations.load(id_of(mine))
        mine = one.registrations.save(answer(mine, "TX_SPECIF", "mine"), SUMMARY, NOW)
        with pytest.raises(ChangedElsewhere):
            other.registrations.save(answer(theirs, "TX_SPECIF", "theirs"), SUMMARY, NOW)
        assert other.registrations.load(id_of(mine)) == mine


def count_up(folder: Path, id_: int, times: int) -> None:
    """Add 1 to an answer `times` times, trying again when another has written in between."""
    with closing(open_store(folder)) as store:
        done = 0
        while done < times:
            current = store.registrations.load(id_)
            number = int(current.values.get("NR", "0")) + 1
            try:
                store.registrations.save(answer(current, "NR", str(number)), SUMMARY, NOW)
            except ChangedElsewhere:
                continue
            done += 1


def test_programs_writing_at_once_wait_and_lose_no_update(folder: Path) -> None:
    with closing(open_store(folder)) as store:
        id_ = id_of(saved(store))
        in_threads(3, lambda _: count_up(folder, id_, 20))
        found = store.registrations.load(id_)
    assert (found.values["NR"], found.revision) == ("60", 61)


def test_reader_is_not_disturbed_by_a_writer(store: Store, folder: Path) -> None:
    kept = saved(store)
    pragma(store, "busy_timeout = 0")
    with plain_sql(folder) as other:
        other.execute("BEGIN IMMEDIATE")
        other.execute("UPDATE registration SET patient = 'x'")
        assert store.worklist.page(Wanted())[0].patient == "Peeters, Zoë"
        assert store.registrations.load(id_of(kept)) == kept


@pytest.mark.parametrize(
    ("number", "text_id"),
    [
        (28, "storage_problem.full"),
        (13, "storage_problem.read_only"),
        (30, "storage_problem.read_only"),
        (5, "storage_problem"),
    ],
)
def test_faults_of_the_disk_have_their_text(number: int, text_id: str) -> None:
    with pytest.raises(StorageProblem) as caught, storage_problems(Path("a")):
        raise OSError(number, "said by the system")
    assert caught.value.text_id == text_id
    assert caught.value.details == {"why": "said by the system", "file": "a"}


def test_every_problem_of_the_store_has_its_words() -> None:
    texts = DEFINITIONS.sentences
    kinds = (
        errors.NewerDatabase,
        errors.RegistrationLocked,
        errors.ChangedElsewhere,
        errors.DamagedRegistration,
    )
    text_ids = [kind.text_id for kind in kinds] + ["damaged_registration.sent"]
    variants = ("", "full", "locked", "read_only", "damaged")
    text_ids += [storage_problem("why", Path("a"), name).text_id for name in variants]
    details = {"id": "1", "code": "ANG", "why": "x", "file": "a"}
    for text_id in text_ids:
        for language in LANGUAGES:
            assert "{" not in texts[text_id].text(language).format_map(details)
