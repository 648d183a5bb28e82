"""Each backup has its key file beside it: carried elsewhere it opens by the pass phrase of then."""

import shutil
from contextlib import closing
from pathlib import Path

import pytest

from angio_desktop import paths
from angio_desktop.actions import backup_keys
from angio_desktop.actions.data_folder import DataFolder, Keeper
from angio_desktop.errors import BadBackup, KeyProblem, StorageProblem
from angio_desktop.storage.sqlite.vault import backups, key_files, keys
from tests.drivers.key_store import MemoryStore
from tests.drivers.opened import KEY, OTHER_KEY, key_files_of, open_store
from tests.storage.samples import NOW, later, saved

PHRASE, NEXT = "twaalf tekens é", "nog twaalf tekens"


@pytest.fixture
def backup(folder: Path) -> Path:
    """A backup of data that a pass phrase guards."""
    DataFolder(folder).guard_by_pass_phrase(KEY, PHRASE, PHRASE)
    with closing(open_store(folder)) as store:
        saved(store)
        return store.back_up(NOW).file


@pytest.fixture
def carried(backup: Path, tmp_path: Path) -> Path:
    """The folder of the backups, copied elsewhere; the disk is lost."""
    stick = tmp_path / "stick"
    shutil.copytree(backup.parent, stick)
    shutil.rmtree(backup.parents[1])
    return stick / backup.name


def test_the_pass_phrase_opens_what_was_carried_elsewhere(carried: Path, tmp_path: Path) -> None:
    assert backup_keys.has_phrase(carried)
    assert backup_keys.by_phrase(carried, PHRASE) == KEY
    assert backup_keys.by_recovery(carried, keys.recovery_text(KEY)) == KEY
    data = DataFolder(tmp_path / "new")
    data.restore(KEY, carried, KEY)
    assert data.guard_as_beside(carried, KEY)
    assert data.key_from_pass_phrase(PHRASE) == KEY
    with closing(data.open(KEY)) as store:
        assert store.verify().wrong is None


def test_backups_that_were_brought_into_an_empty_folder_open_by_their_phrase(
    carried: Path, tmp_path: Path
) -> None:
    data = DataFolder(tmp_path / "new")
    shutil.copytree(carried.parent, paths.backups(data.path))
    assert data.keeper() is Keeper.PASS_PHRASE
    assert data.key_from_pass_phrase(PHRASE) == KEY
    with pytest.raises(StorageProblem) as caught:
        data.open(KEY)
    assert caught.value.text_id == "storage_problem.gone"


def test_another_phrase_or_key_opens_nothing(carried: Path) -> None:
    with pytest.raises(KeyProblem) as caught:
        backup_keys.by_phrase(carried, NEXT)
    assert caught.value.text_id == "key_problem.wrong_pass_phrase"
    with pytest.raises(BadBackup):
        backup_keys.by_recovery(carried, keys.recovery_text(OTHER_KEY))


def test_a_key_file_that_is_damaged_or_not_there_leaves_the_recovery_key(carried: Path) -> None:
    beside = key_files.place_beside(carried)
    beside.write_bytes(beside.read_bytes()[:-9])
    assert not backup_keys.has_phrase(carried)
    beside.unlink()
    assert not backup_keys.has_phrase(carried)
    with pytest.raises(KeyProblem) as caught:
        backup_keys.by_system(carried)
    assert caught.value.text_id == "key_problem.not_beside"
    assert backup_keys.by_recovery(carried, keys.recovery_text(KEY)) == KEY


def test_a_new_phrase_opens_all_backups_and_the_old_one_none(folder: Path, backup: Path) -> None:
    data = DataFolder(folder)
    with closing(open_store(folder)) as store:
        old = store.back_up(later(1)).file
    key_files.place_beside(old).unlink()  # as of an earlier program
    other = backup.with_name("angio-2020-01-01-000000Z.sqlite3")
    other.write_bytes(b"of another key" * 1000)
    aside = backups.set_aside(folder, KEY, NOW)
    data.guard_by_pass_phrase(KEY, NEXT, NEXT)
    for file in (backup, old, aside):
        assert backup_keys.by_phrase(file, NEXT) == KEY
        with pytest.raises(KeyProblem):
            backup_keys.by_phrase(file, PHRASE)
    assert not key_files.place_beside(other).exists()


def test_a_backup_that_goes_takes_its_key_file_with_it(folder: Path, backup: Path) -> None:
    with closing(open_store(folder)) as store:
        for day in range(backups.KEPT):
            store.back_up(later(1 + day))
    left = {file.name.split(".")[0] for file in backup.parent.iterdir()}
    assert len(left) == backups.KEPT
    assert len(list(backup.parent.iterdir())) == 2 * backups.KEPT
    assert not key_files.place_beside(backup).exists()


def test_what_the_system_keeps_is_had_from_the_system_only(
    folder: Path, key_store: MemoryStore
) -> None:
    DataFolder(folder).guard_by_system(KEY)
    with closing(open_store(folder)) as store:
        backup = store.back_up(NOW).file
    assert backup_keys.by_system(backup) == KEY
    assert not backup_keys.has_phrase(backup)
    assert not DataFolder(folder.with_name("new")).guard_as_beside(backup, KEY)
    key_store.kept.clear()
    with pytest.raises(KeyProblem):
        backup_keys.by_system(backup)


def test_nothing_stands_beside_a_backup_where_nobody_keeps_its_key(folder: Path) -> None:
    with closing(open_store(folder)) as store:
        first = store.back_up(NOW).file
        keys.guard_by_pass_phrase(folder, OTHER_KEY, PHRASE)
        second = store.back_up(later(1)).file
        for file in key_files_of(folder):
            file.write_text("{", "utf-8")
        third = store.back_up(later(2)).file
    assert sorted(first.parent.iterdir()) == [first, second, third]


def test_what_is_saved_elsewhere_has_its_key_file_too(
    folder: Path, backup: Path, tmp_path: Path
) -> None:
    del backup
    with closing(open_store(folder)) as store:
        folder.rename(folder.with_name("renamed"))
        file = store.save_elsewhere([], tmp_path, NOW)
    assert backup_keys.by_phrase(file, PHRASE) == KEY


def test_a_key_is_asked_only_for_a_backup_of_another(folder: Path, backup: Path) -> None:
    assert backup_keys.is_of(backup, KEY)
    assert not backup_keys.is_of(backup, OTHER_KEY)
    backup.write_bytes(b"damaged")
    assert backup_keys.is_of(backup, KEY)
    beside = key_files.place_beside(backup)
    beside.write_text("{", "utf-8")
    assert backup_keys.is_of(backup, OTHER_KEY)
    del folder
