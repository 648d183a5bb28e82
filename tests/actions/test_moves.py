"""Moving a whole register: into an office, out of it, and as one file; all of it or nothing."""

import os
import stat
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import event

from angio_desktop import paths
from angio_desktop.actions import backup_keys, moves
from angio_desktop.actions.backing_up import PARTS
from angio_desktop.actions.data_folder import DataFolder
from angio_desktop.actions.progress import Cancelled, unwatched
from angio_desktop.errors import BadBackup, KeyProblem, NotMoved, NotWritable, StorageProblem
from angio_desktop.storage import moving
from angio_desktop.storage.postgres.address import Address
from angio_desktop.storage.postgres.connection import open_office
from angio_desktop.storage.sqlite.vault import backups, carried
from angio_desktop.storage.sqlite.vault.keys import DataKey, key_in_file
from angio_desktop.storage.store import Store
from angio_desktop.storage.trail import Action
from tests.drivers.offices import Offices
from tests.drivers.opened import KEY, OTHER_KEY, open_store, plain_sql
from tests.drivers.pipes import posix_only
from tests.storage.every_action import do_everything
from tests.storage.samples import NOW, later, saved

PAGE = 4096


@pytest.fixture
def address(offices: Offices) -> Address:
    """An empty office, as its owner."""
    return offices.address(offices.emptied(), "tests", offices.cluster.password)


@pytest.fixture
def full(address: Address, folder: Path) -> Address:
    """An office in which everything was done."""
    do_everything(folder)
    with closing(open_store(folder)) as local, closing(open_office(address)) as office:
        moving.copy_in(local, office, NOW)
    return address


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """A folder in which backups are kept, with nothing in it."""
    (tmp_path / "kept").mkdir()
    return tmp_path / "kept"


@pytest.fixture
def backup(full: Address, kept: Path, offices: Offices) -> Path:
    """A backup of an office that is lost since."""
    file = kept / "office.sqlite3"
    moves.back_up(full, file, KEY, unwatched)
    offices.emptied()
    return file


def test_a_backup_is_proven_and_the_office_tells_of_it(full: Address, kept: Path) -> None:
    proof = moves.back_up(full, kept / "a.sqlite3", KEY, unwatched)
    assert backups.prove(proof.file, KEY) == proof
    assert stat.S_IMODE(proof.file.stat().st_mode) == 0o600
    assert sorted(file.name for file in kept.iterdir()) == ["a.sqlite3"]
    with closing(open_office(full)) as office:
        (noted,) = Store.of(office).trail.newest([Action.BACKED_UP])[-1:]
    assert noted.detail["sha256"] == proof.sha256
    assert (noted.detail["registrations"], noted.detail["trail"]) == (6, proof.trail)


def test_what_opens_a_data_folder_opens_the_backup_that_was_made_from_there(
    full: Address, kept: Path, tmp_path: Path
) -> None:
    data = DataFolder(tmp_path / "own")
    data.guard_by_pass_phrase(OTHER_KEY, "four words apart é", "four words apart é")
    file = kept / "a.sqlite3"
    proof = moves.back_up_for(data.path, OTHER_KEY, full, file, unwatched)
    assert backup_keys.by_phrase(file, "four words apart é") == OTHER_KEY
    assert backups.prove(file, OTHER_KEY) == proof


def test_what_is_saved_while_a_backup_is_made_is_not_in_it(
    full: Address, kept: Path, offices: Offices
) -> None:
    def work_on(done: int) -> None:
        if done == 50 and not stored:
            with closing(offices.open(offices.shared)) as colleague:
                stored.append(saved(colleague).id)

    stored: list[int | None] = []
    proof = moves.back_up(full, kept / "a.sqlite3", KEY, work_on)
    assert (stored, proof.registrations) == ([7], 6)


def test_a_backup_of_an_office_is_one_of_a_data_folder_too(backup: Path, tmp_path: Path) -> None:
    new = tmp_path / "new"
    DataFolder(new).restore(KEY, backup, KEY)
    with closing(open_store(new)) as store:
        assert store.verify().wrong is None
        assert store.registrations.load(1).code == "ANG-2026-AAAAAAAA1"


def test_an_empty_office_takes_a_backup_of_a_data_folder(address: Address, folder: Path) -> None:
    do_everything(folder)
    with closing(open_store(folder)) as local:
        file = local.back_up(later(1)).file
    found = moves.restore(address, file, KEY, unwatched)
    assert found.sent > 0
    assert count(address) == 6


def count(address: Address) -> int:
    with closing(open_office(address)) as office, office.reading() as connection:
        return int(connection.exec_driver_sql("SELECT count(*) FROM registration").scalar() or 0)


def cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: -3 * PAGE])


def turn_a_bit(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[5 * PAGE + 7] ^= 1
    file.write_bytes(content)


def exchange(file: Path) -> None:
    file.write_bytes(b"SQLite format 3\0" + bytes(PAGE))


def give_a_pipe(file: Path) -> None:
    file.unlink()
    os.mkfifo(file)


@pytest.mark.parametrize(
    "spoil",
    [cut, turn_a_bit, exchange, Path.unlink, pytest.param(give_a_pipe, marks=posix_only)],
)
def test_a_file_that_is_not_whole_fills_no_office(
    backup: Path, address: Address, spoil: Callable[[Path], object]
) -> None:
    spoil(backup)
    with pytest.raises(BadBackup) as raised:
        moves.restore(address, backup, KEY, unwatched)
    assert raised.value.details["file"] == backup.name
    assert count(address) == 0


def test_another_key_opens_no_backup(backup: Path, address: Address) -> None:
    with pytest.raises(BadBackup):
        moves.restore(address, backup, OTHER_KEY, unwatched)
    assert count(address) == 0


def test_a_backup_that_was_altered_by_who_has_its_key_fills_no_office(
    address: Address, folder: Path, tmp_path: Path
) -> None:
    do_everything(folder)
    with closing(open_store(folder)) as local:
        file = local.back_up(later(1)).file
    altered = paths.database(tmp_path)
    file.rename(altered)
    with plain_sql(tmp_path) as connection:
        connection.execute("UPDATE registration SET page = 'x' WHERE status = 'open'")
    with pytest.raises(NotMoved) as raised:
        moves.restore(address, altered, KEY, unwatched)
    assert raised.value.text_id == "verify.draft"
    assert count(address) == 0


def test_a_backup_takes_the_place_of_no_file(full: Address, kept: Path) -> None:
    file = kept / "a.sqlite3"
    file.write_text("mine")
    with pytest.raises(NotWritable):
        moves.back_up(full, file, KEY, unwatched)
    assert [each.name for each in kept.iterdir()] == ["a.sqlite3"]
    assert file.read_text() == "mine"


def test_who_may_not_tell_of_a_backup_makes_none(offices: Offices, kept: Path) -> None:
    own = offices.address(offices.emptied(), *offices.member("angio_send"))
    with pytest.raises(StorageProblem) as raised:
        moves.back_up(own, kept / "a.sqlite3", KEY, unwatched)
    assert raised.value.text_id == "storage_problem.office_role"
    assert list(kept.iterdir()) == []


def test_a_disk_that_writes_something_else_keeps_no_backup(
    full: Address, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def half(source, target, length) -> None:
        target.write(source.read(length)[: 2 * PAGE])

    monkeypatch.setattr(carried, "copyfileobj", half)
    with pytest.raises(BadBackup) as raised:
        moves.back_up(full, kept / "a.sqlite3", KEY, unwatched)
    assert raised.value.details["why"] == "sha256"
    assert list(kept.iterdir()) == []


@pytest.mark.parametrize("at", [0, 60, 99])
@pytest.mark.parametrize("verb", ["copy_in", "copy_out", "back_up", "restore"])
def test_who_cancels_leaves_all_as_it_was(
    verb: str, at: int, offices: Offices, full: Address, folder: Path, kept: Path
) -> None:
    def cancel(done: int) -> None:
        if done >= at:
            raise Cancelled

    file = kept / "a.sqlite3"
    if verb == "restore":
        moves.back_up(full, file, KEY, unwatched)
    if verb in {"copy_in", "restore"}:
        offices.emptied()
    before = sorted(kept.iterdir())
    with closing(open_store(folder)) as local, pytest.raises(Cancelled):
        {
            "copy_in": lambda: moves.copy_in(local, full, cancel),
            "copy_out": lambda: moves.copy_out(full, kept / "new", KEY, cancel),
            "back_up": lambda: moves.back_up(full, file, KEY, cancel),
            "restore": lambda: moves.restore(full, file, KEY, cancel),
        }[verb]()
    assert sorted(kept.iterdir()) == before
    assert count(full) == (0 if verb in {"copy_in", "restore"} else 6)


def test_only_an_empty_office_has_room_and_only_for_its_owner(
    full: Address, offices: Offices
) -> None:
    with pytest.raises(StorageProblem) as raised:
        moves.room_in(full)
    assert raised.value.text_id == "storage_problem.office_not_empty"
    empty = offices.emptied()
    assert moves.room_in(full).registrations == 0
    with pytest.raises(StorageProblem) as raised:
        moves.room_in(offices.address(empty))
    assert raised.value.text_id == "storage_problem.office_owner"


def test_a_restore_stops_while_the_file_is_still_copied(
    backup: Path, address: Address, tmp_path: Path
) -> None:
    def cancel(done: int, total: int) -> None:
        copied.append((done, total))
        raise Cancelled

    copied: list[tuple[int, int]] = []
    new = tmp_path / "new"
    with pytest.raises(Cancelled):
        DataFolder(new).restore(KEY, backup, KEY, cancel)
    assert len(copied) == 1
    assert not paths.database(new).exists()
    assert count(address) == 0


def test_what_is_told_rises_to_all(full: Address, kept: Path) -> None:
    told: list[int] = []
    moves.copy_out(full, kept / "new", KEY, told.append)
    assert told == sorted(told)
    assert told[-1] == PARTS
    assert {25, 50} <= set(told)


def test_a_move_lasts_longer_than_a_server_lets_one_idle(full: Address, tmp_path: Path) -> None:
    def hurry(connection, _record) -> None:
        connection.execute("SET idle_in_transaction_session_timeout = 40")
        connection.commit()

    def wait(done: int, _total: int) -> None:
        if done == 2000:  # all is read: from here on the office is only waited for
            tmp_path.joinpath("waited").write_text("x")
            with closing(open_office(full)) as other, other.reading() as connection:
                connection.exec_driver_sql("SELECT pg_sleep(0.3)")

    with closing(open_store(tmp_path / "new")) as local, closing(open_office(full)) as office:
        event.listen(office.engine, "connect", hurry)
        moving.copy_out(office, local, later(1), wait)
        assert local.verify().wrong is None
    assert tmp_path.joinpath("waited").exists()


def test_a_move_out_that_was_killed_is_begun_anew(full: Address, kept: Path) -> None:
    left = kept / ".new.part"
    open_store(left).close()
    (left / paths.BACKUPS_NAME).mkdir()
    (left / paths.LOCK_NAME).write_text('{"pid": 1}')
    moves.copy_out(full, kept / "new", KEY, unwatched)
    assert sorted(file.name for file in kept.iterdir()) == ["new"]
    with closing(open_store(kept / "new", KEY)) as store:
        assert store.registrations.load(1).code == "ANG-2026-AAAAAAAA1"


def test_two_moves_to_one_folder_do_not_meet(full: Address, kept: Path) -> None:
    def again(_done: int) -> None:
        if not refused:
            refused.append("")
            with pytest.raises(StorageProblem) as raised:
                moves.copy_out(full, kept / "new", KEY, unwatched)
            refused.append(raised.value.text_id)

    refused: list[str] = []
    moves.copy_out(full, kept / "new", KEY, again)
    assert refused == ["", "storage_problem.locked"]
    assert sorted(file.name for file in kept.iterdir()) == ["new"]


def test_the_key_of_a_file_is_made_once_and_goes_with_what_fails(kept: Path) -> None:
    file = kept / "key.txt"

    def use_and_fail() -> None:
        with moves.key_in(file) as key:
            used.append(key)
            assert key_in_file(file) == key
            raise Cancelled

    used: list[DataKey] = []
    with pytest.raises(Cancelled):
        use_and_fail()
    assert not file.exists()
    with moves.key_in(file) as kept_key:
        pass
    with pytest.raises(Cancelled):
        use_and_fail()
    assert key_in_file(file) == kept_key == used[1]


def test_a_file_that_holds_no_key_is_not_written_over(kept: Path) -> None:
    file = kept / "key.txt"
    file.write_text("a list of things to buy")
    with pytest.raises(KeyProblem), moves.key_in(file):
        pass
    assert file.read_text() == "a list of things to buy"
