"""What was verified is known, and what came since is enough to look at each day."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from angio_desktop.errors import StorageProblem
from angio_desktop.register.context import Article, ListEntry, OpenList
from angio_desktop.register.registration import answer
from angio_desktop.register.scan import Scan
from angio_desktop.storage.answers import Heard
from angio_desktop.storage.heads import Head
from angio_desktop.storage.records import (
    FILE,
    ListUse,
    Origin,
    Outcome,
    Progress,
    Said,
)
from angio_desktop.storage.sqlite.store import LocalStore
from angio_desktop.storage.sqlite.vault import cipher, head_file
from angio_desktop.storage.sqlite.vault.backups import KEPT, Cancelled, Proof, backups
from angio_desktop.storage.sqlite.verifying import verify_since
from angio_desktop.storage.verification import Verification, Wrong
from tests.drivers.opened import KEY, open_store, plain_sql
from tests.storage.every_action import do_everything
from tests.storage.samples import SUMMARY, damage, draft, export, later, saved, sent, treated
from tests.storage.test_every_alteration import CannotBe, columns_of, of_columns, of_rows

CODES = ("ANG-2026-BEFORE1234", "ANG-2026-BEFORE5678", "ANG-2026-BEFORE9123")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[LocalStore]:
    with closing(open_store(tmp_path / "data")) as opened:
        yield opened


def note(store: LocalStore) -> None:
    store.verifications.note(store.verify(), later(30))


def since(store: LocalStore) -> Wrong | None:
    found = store.verifications.since_last()
    assert found is not None
    return found.wrong


# What came since


@pytest.fixture(scope="module")
def everything(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("everything") / "data"
    do_everything(folder)
    return folder


def test_from_every_entry_on_unaltered_data_are_found_right(everything: Path) -> None:
    with closing(open_store(everything)) as store:
        last = store.head()
        with store._database.reading() as connection:
            run = connection.exec_driver_sql
            entries = [Head(*row) for row in run("SELECT id, hash FROM trail ORDER BY id")]
            found = [verify_since(connection, head, ()) for head in entries]
    assert len(found) == last.number > 40
    assert {each.wrong for each in found} == {None}
    assert {(each.entries, each.hash) for each in found} == {last}


def test_without_a_verification_that_found_nothing_there_is_no_since(store: LocalStore) -> None:
    assert store.verifications.since_last() is None
    note(store)  # of nothing: there is no entry to begin at
    assert store.verifications.since_last() is None
    saved(store)
    store.verifications.note(replace(store.verify(), wrong=Wrong("uses")), later(31))
    assert store.verifications.since_last() is None
    note(store)
    assert since(store) is None


def do_more(folder: Path) -> None:
    """Have something verified, and do with each kind of row what leaves a trace."""
    with closing(open_store(folder)) as store:
        for code in CODES:
            sent(store, code)
        store.lists.replace(OpenList("HPIN", {"1": ListEntry("1", "A")}, False), "a.csv", later(1))
        kept = saved(store)
        note(store)
        store.scans.add(4, "CD_MODEL_DES_1", "DES-1", Scan("05412345678908", "LOT12"), later(30))
        sent(store, "ANG-2026-SINCE12345")
        corrected = replace(draft(), corrects=2)
        store.registrations.send(corrected, SUMMARY, "ANG-2026-SINCE67891", later(31))
        store.registrations.save(answer(kept, "TX_SPECIF", "a"), SUMMARY, later(31))
        store.exports.record(export(), [1, 2])
        store.exports.record(export("b.csv"), [2, 1])
        accepted = Said(Outcome.ACCEPTED, "118.23.000241.41")
        store.answers.add([Heard(1, accepted)], Origin(FILE, "RESULT.csv", "c0ffee"), later(32))
        used = [ListUse("HPIN", "1"), ListUse("HPIN", "2")]
        first, second = treated("02/03/2026"), treated("03/03/2026")
        store.registrations.send(*first, "ANG-2026-USES12345", later(33), used)
        unsent = store.registrations.send(*second, "ANG-2026-OUTBOX123", later(33), used)
        store.outbox.put([unsent.id or 0], later(34))
        store.lists.add_entry("HPIN", ListEntry("2", "B"), later(34))
        sold = (Article("05400000000017", "Maker", "3", "12"),)
        models = {"7": ListEntry("7", "C", articles=sold)}
        store.lists.replace(OpenList("models", models, False), "models.csv", later(34))
        store.settings.set("author", "x", later(35))
        store.settings.set("decimal_mark", "comma", later(35))
        taken = [(answer(store.registrations.load(4), "TX_SPECIF", "b"), SUMMARY)]
        for name in ("a.xlsx", "b.xlsx"):
            of_file = taken if name == "a.xlsx" else []
            store.intakes.take(name, "c0ffee", of_file, later(36), lambda _: None)


@pytest.fixture(scope="module")
def more(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("more") / "data"
    do_more(folder)
    return folder


def found_since(folder: Path) -> Wrong | None:
    with closing(open_store(folder)) as store:
        return since(store)


def test_what_was_done_since_is_found_right(more: Path) -> None:
    assert found_since(more) is None


def table_of(name: str) -> str:
    return name.rsplit(maxsplit=1)[-1].partition(".")[0]


def empty_tables(folder: Path) -> set[str]:
    with plain_sql(folder) as connection:
        return {
            table
            for table in columns_of(folder)
            if not connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0]  # noqa: S608
        }


@pytest.mark.parametrize("kind", [of_columns, of_rows])
def test_what_is_altered_of_what_came_since_is_found(
    more: Path, kind: Callable[[Path], Iterator[tuple[str, Callable[[Path], object]]]]
) -> None:
    folder, tried, not_found = more.with_name("altered"), 0, set()
    empty = empty_tables(more)
    assert empty <= {"platform_form", "platform_item"}  # not made without the platform
    for name, alter in kind(more):
        if name.startswith("column bytes") or SEARCH in name or table_of(name) in empty:
            continue
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(more, folder)
        try:
            alter(folder)
        except (CannotBe, cipher.IntegrityError):  # a number that is none, say
            continue
        tried += 1
        try:
            with closing(open_store(folder)) as store:
                found = store.verifications.since_last()
        except StorageProblem:  # as the program says it at the start
            continue
        # Where no entry tells of a verification any more, everything is checked.
        if found is not None and found.wrong is None:
            not_found.add(name)
    assert tried > 10
    assert not_found <= NOT_SINCE.keys()


SEARCH = "registration_search"  # the index of words is looked at with all the rest
NOT_SINCE = dict.fromkeys(
    ("row added awaited", "row added mark", "row added outbox"),
    "of a registration with which nothing was done since",
)


def test_what_was_altered_of_what_was_there_before_is_found_by_checking_everything(
    more: Path,
) -> None:
    folder = more.with_name("before")
    shutil.copytree(more, folder)
    damage(folder, "UPDATE registration SET \"values\" = '{}' WHERE id = 3")
    assert found_since(folder) is None
    with closing(open_store(folder)) as store:
        assert store.verify().wrong == Wrong("registration", 3, CODES[2])


def test_a_trail_in_which_the_last_verification_does_not_lie_is_found(store: LocalStore) -> None:
    saved(store)
    found = store.verify()
    store.verifications.note(replace(found, hash="0" * 64), later(30))
    assert since(store) == Wrong("entry", found.entries)


def test_an_open_draft_that_was_there_before_is_looked_at_too(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    with closing(open_store(folder)) as store:
        saved(store)
        note(store)
    damage(folder, "UPDATE registration SET page = 'x'")
    assert found_since(folder) == Wrong("draft", 1)


def test_a_head_that_is_not_in_the_trail_is_found(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    with closing(open_store(folder)) as store:
        saved(store)
        note(store)
        known = store.verifications.unknown_head()
        head_file.keep(folder, KEY, Head(1, "0" * 64))
        assert known is None
        assert store.verifications.unknown_head() == Wrong("head_file", 1, f"1-{'0' * 16}")
        assert since(store) == Wrong("head_file", 1, f"1-{'0' * 16}")


# A backup


def backed_up(store: LocalStore, minutes: int = 40) -> Proof:
    return store.back_up(later(minutes))


def of_backup(
    store: LocalStore, proof: Proof, progress: Progress = lambda *_: None
) -> Verification:
    return store.verifications.of_backup(proof.file.name, proof.sha256, progress)


def test_everything_is_verified_in_a_backup_while_the_data_go_on(store: LocalStore) -> None:
    saved(store)
    proof = backed_up(store)
    content = proof.file.read_bytes()
    entries = proof.trail
    saved(store)
    assert of_backup(store, proof) == Verification(entries, 0, 0, None)
    assert proof.file.read_bytes() == content
    assert [each.name for each in backups(proof.file.parents[1])] == [proof.file.name]


def test_what_is_altered_in_the_data_is_found_in_their_backup(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    with closing(open_store(folder)) as store:
        sent(store, CODES[0])
    damage(folder, "UPDATE registration SET \"values\" = '{}'")
    with closing(open_store(folder)) as store:
        found = of_backup(store, backed_up(store))
    assert found.wrong == Wrong("registration", 1, CODES[0])


def test_a_backup_that_is_not_what_was_proven_is_found(store: LocalStore) -> None:
    saved(store)
    proof = backed_up(store)
    assert of_backup(store, replace(proof, sha256="0")).wrong == Wrong(
        "backup", code=proof.file.name
    )
    proof.file.unlink()
    assert of_backup(store, proof).wrong == Wrong("backup", code=proof.file.name)
    assert not proof.file.exists()


def test_data_that_lack_a_head_are_found_with_their_backup(store: LocalStore) -> None:
    saved(store)
    proof = backed_up(store)
    head_file.keep(proof.file.parents[1], KEY, Head(90, "0" * 64))
    assert of_backup(store, proof).wrong == Wrong("head_file", 90, f"90-{'0' * 16}")


def test_a_verification_is_ended_at_once_also_while_the_database_works(store: LocalStore) -> None:
    for _ in range(20):
        saved(store)
    told: list[int] = []

    def progress(done: int, _: int) -> None:
        told.append(done)
        if len(told) > times:
            raise Cancelled

    times = 10_000
    assert store.verify(progress).wrong is None
    for times in range(len(told)):
        told.clear()
        with pytest.raises(Cancelled):
            store.verify(progress)
        assert len(told) == times + 1
    assert store.verify().wrong is None


def test_the_last_backup_that_was_verified_is_never_removed(store: LocalStore) -> None:
    saved(store)
    made = [backed_up(store, number).file.name for number in range(3)]
    for name, wrong in ((made[0], None), (made[1], None), (made[2], Wrong("uses"))):
        found = replace(store.verify(), wrong=wrong)
        store.verifications.note(found, later(3), name)
    for number in range(4, 4 + 2 * KEPT):
        backed_up(store, number)
    left = [file.name for file in backups(store._database.file.parent)]
    assert made[1] in left
    assert made[0] not in left
    assert made[2] not in left
    assert len(left) == KEPT + 1


def test_of_verified_backups_that_are_gone_none_is_kept_in_their_place(store: LocalStore) -> None:
    saved(store)
    first, second = (backed_up(store, number).file for number in range(2))
    for file in (first, second):
        store.verifications.note(store.verify(), later(3), file.name)
    second.unlink()
    for number in range(4, 4 + 2 * KEPT):
        backed_up(store, number)
    assert first.exists()
