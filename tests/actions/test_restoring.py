"""Putting a backup back as the program does it: noted, or refused with everything as it was."""

import shutil
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from angio_desktop import paths
from angio_desktop.actions.data_folder import GONE, DataFolder
from angio_desktop.errors import AngioError, BadBackup, NewerDatabase, StorageProblem
from angio_desktop.storage.records import Wanted
from angio_desktop.storage.sqlite.vault import backups
from angio_desktop.storage.sqlite.vault.keys import DataKey
from angio_desktop.storage.trail import Entry
from tests.drivers.opened import KEY, OTHER_KEY, database, open_store
from tests.storage.samples import NOW, V1, saved, sent


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def backup(folder: Path) -> Path:
    with closing(open_store(folder)) as store:
        sent(store)
        backup = store.back_up(NOW).file
        saved(store)
    return backup


def last_entry(folder: Path) -> Entry:
    with closing(DataFolder(folder).open(KEY)) as store:
        assert store.verify().wrong is None
        return store.trail.newest()[-1]


def files(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_restoring_is_noted_with_the_backup_and_what_was_set_aside(
    folder: Path, backup: Path
) -> None:
    aside = DataFolder(folder).restore(KEY, backup, KEY)
    assert aside is not None
    entry = last_entry(folder)
    assert entry.action == "backup_restored"
    named = {"file": backup.name, "set_aside": aside.name}
    assert entry.detail.items() >= named.items()
    with database(aside) as connection:
        (number, hash_), *_ = connection.execute("SELECT max(id), hash FROM trail")
    assert (entry.detail["left"], entry.detail["left_hash"]) == (number, hash_)
    assert backups.prove(aside, KEY).registrations == 2


def test_restoring_where_nothing_was_is_noted_too(tmp_path: Path, backup: Path) -> None:
    new = tmp_path / "new"
    assert DataFolder(new).restore(KEY, backup, KEY) is None
    told = {"file": backup.name, "set_aside": "", "left": 0, "left_hash": ""}
    assert last_entry(new).detail == told


def test_the_set_aside_data_can_be_put_back_in_turn(folder: Path, backup: Path) -> None:
    aside = DataFolder(folder).restore(KEY, backup, KEY)
    assert aside is not None
    DataFolder(folder).restore(KEY, aside, KEY)
    with closing(open_store(folder)) as store:
        assert len(store.worklist.page(Wanted())) == 2


def test_backup_of_before_an_update_is_brought_to_the_present_version(folder: Path) -> None:
    folder.mkdir()
    shutil.copy(V1, paths.database(folder))
    with closing(open_store(folder)) as store:
        before = len(store.worklist.page(Wanted()))
    (backup,) = backups.backups(folder)
    assert backup.name.endswith("-v1.sqlite3")
    DataFolder(folder).restore(KEY, backup, KEY)
    with closing(open_store(folder)) as store:
        assert len(store.worklist.page(Wanted())) == before > 0
        assert store.verify().wrong is None


def of_a_later_program(backup: Path) -> None:
    with database(backup) as connection:
        connection.execute("PRAGMA user_version = 99")


def of_another_program(backup: Path) -> None:
    with database(backup) as connection:
        connection.execute("PRAGMA application_id = 7")


def damaged(backup: Path) -> None:
    content = backup.read_bytes()
    backup.write_bytes(content[:5000] + b"x" + content[5001:])


@pytest.mark.parametrize(
    ("spoil", "kind", "key"),
    [
        (of_a_later_program, NewerDatabase, KEY),
        (of_another_program, BadBackup, KEY),
        (damaged, BadBackup, KEY),
        (Path.unlink, BadBackup, KEY),
        (Path.stat, BadBackup, OTHER_KEY),  # it is whole
    ],
)
def test_what_could_not_be_opened_afterwards_is_refused_before_anything_is_touched(
    folder: Path,
    backup: Path,
    spoil: Callable[[Path], object],
    kind: type[AngioError],
    key: DataKey,
) -> None:
    spoil(backup)
    before = files(folder)
    with pytest.raises(kind) as caught:
        DataFolder(folder).restore(KEY, backup, key)
    assert type(caught.value) is kind
    assert files(folder) == before
    with closing(open_store(folder)) as store:
        assert len(store.worklist.page(Wanted())) == 2


@pytest.mark.usefixtures("backup")
def test_data_that_are_gone_are_not_begun_anew_beside_their_backups(folder: Path) -> None:
    paths.database(folder).unlink()
    with pytest.raises(StorageProblem) as caught:
        DataFolder(folder).open(KEY)
    assert caught.value.text_id == f"storage_problem.{GONE}"
