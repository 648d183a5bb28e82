"""Which backup is put back: the one whose trail goes furthest, and what it would lack."""

import os
import shutil
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from angio_desktop import paths
from angio_desktop.actions.data_folder import DataFolder
from angio_desktop.actions.rescuing import Loss, furthest, loss, loss_of_data
from angio_desktop.errors import BadBackup
from angio_desktop.storage.sqlite.vault import backups
from angio_desktop.storage.sqlite.vault.reach import Reach
from tests.drivers.opened import KEY, OPENED, OTHER_KEY, open_store
from tests.storage.samples import NOW, V1, later, saved

DAMAGE = b"no database at all " * 500


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


def work(folder: Path, registrations: int, at: int) -> Path:
    """Register, and make a backup at a minute; returns it."""
    with closing(open_store(folder)) as store:
        for _ in range(registrations):
            saved(store)
        return store.back_up(later(at)).file


def missing(folder: Path, backup: Path) -> int:
    return loss(folder, KEY, backup, KEY).missing


def damage(file: Path) -> None:
    content = file.read_bytes()
    file.write_bytes(content[:5000] + b"x" + content[5001:])


def test_the_trail_tells_which_backup_goes_furthest_whatever_the_names_say(folder: Path) -> None:
    names = [work(folder, 1, at) for at in (60 * 24 * 3650, 2, 3, 1)]
    found = furthest(folder, KEY)
    assert found is not None
    assert found.backup.file == names[-1]
    assert found.missing == 0
    assert [file for file, _ in found.each] == names[::-1]
    assert [reach and reach.registrations for _, reach in found.each] == [4, 3, 2, 1]


def test_one_that_is_not_whole_is_passed_by_and_what_it_holds_is_missed(folder: Path) -> None:
    first, second = work(folder, 3, 1), work(folder, 2, 2)
    paths.database(folder).write_bytes(DAMAGE)
    damage(second)
    found = furthest(folder, KEY)
    assert found is not None
    assert (found.backup.file, found.backup.registrations) == (first, 3)
    assert found.each[-1] == (second, None)
    damage(first)
    assert furthest(folder, KEY) is None


def test_damaged_data_that_can_be_read_in_part_tell_what_would_be_missing(folder: Path) -> None:
    backup = work(folder, 3, 1)
    with closing(open_store(folder)) as store:
        for _ in range(2):
            saved(store)
    found = furthest(folder, KEY)
    assert found is not None
    assert (found.backup.file, found.missing) == (backup, 2)
    assert missing(folder, backup) == 2
    assert loss_of_data(folder, KEY, backup) == Loss(Reach(3, 3), 2)


def test_a_change_of_what_is_there_is_nothing_missing(folder: Path) -> None:
    backup = work(folder, 2, 1)
    with closing(open_store(folder)) as store:
        store.settings.set("author", "Dr. Maes", OPENED)
    assert missing(folder, backup) == 0
    assert loss(folder, KEY, backup, KEY).reach.registrations == 2


def test_what_was_registered_after_two_courses_parted_is_missing_in_each(folder: Path) -> None:
    early, late = work(folder, 3, 1), work(folder, 4, 2)
    DataFolder(folder).restore(KEY, early, KEY)
    assert missing(folder, late) == 0
    new = work(folder, 2, 3)
    assert missing(folder, late) == 2
    assert missing(folder, new) == 4
    assert missing(folder, early) == 4
    of_data = loss_of_data(folder, KEY, early)
    assert of_data is not None
    assert of_data.missing == 2


def test_of_another_installation_nothing_of_ours_is_in_it(folder: Path, tmp_path: Path) -> None:
    with closing(open_store(tmp_path / "theirs", OTHER_KEY)) as store:
        for _ in range(9):
            store.settings.set("author", "Dr. Maes", OPENED)
            store.back_up(NOW)
        saved(store)
        theirs = store.back_up(later(1)).file
    work(folder, 3, 1)
    assert loss(folder, KEY, theirs, OTHER_KEY).missing == 3
    assert loss(folder, KEY, theirs, OTHER_KEY).reach.registrations == 1


def test_a_backup_of_before_the_trail_is_compared_by_its_count(folder: Path) -> None:
    folder.mkdir()
    shutil.copy(V1, paths.database(folder))
    open_store(folder).close()
    (backup,) = backups.backups(folder)
    assert backup.name.endswith("-v1.sqlite3")
    assert missing(folder, backup) == 0
    with closing(open_store(folder)) as store:
        saved(store)
    assert missing(folder, backup) == 1


def test_without_data_only_the_backups_tell(folder: Path) -> None:
    first, second = work(folder, 3, 1), work(folder, 2, 2)
    paths.database(folder).unlink()
    assert missing(folder, first) == 2
    assert missing(folder, second) == 0


def test_what_is_gone_or_of_another_key_cannot_be_compared(folder: Path) -> None:
    backup = work(folder, 1, 1)
    with pytest.raises(BadBackup):
        loss(folder, KEY, backup, OTHER_KEY)
    backup.unlink()
    with pytest.raises(BadBackup):
        loss(folder, KEY, backup, KEY)
    assert loss_of_data(folder, KEY, backup) is None
    assert not backup.exists()


def test_comparing_changes_no_file(folder: Path) -> None:
    work(folder, 2, 1)
    last = work(folder, 2, 2)
    before = {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()}
    furthest(folder, KEY)
    missing(folder, last)
    assert {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()} == before


SHARED_BY_SQLITE = 0x40000002, 510  # the bytes of a database that its readers lock
IS_FREE = """
import fcntl, sys
first, length = map(int, sys.argv[2:])
with open(sys.argv[1], "r+b") as file:
    try:
        fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, length, first)
    except OSError:
        print("held")
"""


@pytest.mark.skipif(os.name != "posix", reason="elsewhere a lock is that of its file")
def test_comparing_leaves_the_data_locked_for_who_has_them_open(folder: Path) -> None:
    """Closing a file of one's own drops the locks that SQLite holds on it, on POSIX."""
    backup = work(folder, 1, 1)
    with closing(open_store(folder)) as store:
        saved(store)
        assert missing(folder, backup) == 1
        assert loss_of_data(folder, KEY, backup) is not None
        file, bounds = paths.database(folder), map(str, SHARED_BY_SQLITE)
        other = subprocess.run(  # noqa: S603  our own program
            [sys.executable, "-c", IS_FREE, str(file), *bounds],
            capture_output=True,
            check=True,
            encoding="utf-8",
        )
        assert other.stdout == "held\n"
