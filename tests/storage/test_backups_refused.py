"""A backup that is not whole is refused with nothing touched, as is one that finds no room."""

import os
import signal
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from angio_desktop import paths
from angio_desktop.errors import BadBackup, StorageProblem
from angio_desktop.storage.records import Wanted
from angio_desktop.storage.sqlite.vault import backups
from angio_desktop.storage.sqlite.vault.backups import prove
from angio_desktop.storage.sqlite.vault.keys import DataKey
from tests.drivers.opened import KEY, OTHER_KEY, database, open_store
from tests.drivers.pipes import pipe, posix_only
from tests.storage.samples import NOW, SUMMARY, draft, later

PAGE = 4096


@pytest.fixture
def backup(folder: Path) -> Path:
    with closing(open_store(folder)) as store:
        for _ in range(20):
            store.registrations.save(draft(TX_SPECIF="x" * 3000), SUMMARY, NOW)
        return store.back_up(NOW).file


def flip(content: bytes, at: int) -> bytes:
    return content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :]


def refused(folder: Path, backup: Path, key: DataKey = KEY) -> None:
    """See that a backup is refused, and that no file was touched, made or removed."""
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    with pytest.raises(BadBackup) as caught:
        backups.restore(folder, KEY, backup, key, later(1))
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before
    assert caught.value.details["file"] == backup.name


@pytest.mark.parametrize("at", [0, 15, 16, 100, PAGE - 81, PAGE - 1, PAGE, 5 * PAGE + 7, -81, -1])
def test_one_bit_that_turned_is_found(folder: Path, backup: Path, at: int) -> None:
    content = backup.read_bytes()
    backup.write_bytes(flip(content, at % len(content)))
    refused(folder, backup)


@given(st.floats(0, 1, exclude_max=True))
@settings(max_examples=25)
def test_one_bit_that_turned_anywhere_is_found(backup: Path, part: float) -> None:
    content = backup.read_bytes()
    turned = backup.with_name("turned")
    turned.write_bytes(flip(content, int(part * len(content))))
    with pytest.raises(BadBackup):
        prove(turned, KEY)


@pytest.mark.parametrize(
    "cut",
    [
        lambda _: b"",
        lambda content: content[:10],
        lambda content: content[:PAGE],
        lambda content: content[: 5 * PAGE],
        lambda content: content[:-PAGE],
        lambda content: content[:-1],
        lambda _: b"no database at all",
        lambda content: b"SQLite format 3\0" + content[16:],
        lambda content: bytes(len(content)),
        lambda content: content[PAGE:],
    ],
)
def test_what_is_not_the_whole_file_is_refused(
    folder: Path, backup: Path, cut: Callable[[bytes], bytes]
) -> None:
    backup.write_bytes(cut(backup.read_bytes()))
    refused(folder, backup)


def test_other_key_is_refused(folder: Path, backup: Path) -> None:
    refused(folder, backup, OTHER_KEY)


def test_database_of_another_program_is_refused(folder: Path, backup: Path) -> None:
    other = backup.with_name("other.sqlite3")
    with database(other) as connection:
        connection.execute("CREATE TABLE contact (name TEXT)")
    refused(folder, other)


def test_folder_is_refused(folder: Path, backup: Path) -> None:
    refused(folder, backup.parent)


def test_file_that_is_not_there_is_refused_and_not_made(folder: Path, backup: Path) -> None:
    gone = backup.with_name("gone.sqlite3")
    refused(folder, gone)
    assert not gone.exists()


# A disk that is full: a limit on the size of files stands for it, in a process of its own


def with_files_of_at_most(size: int, work: Callable[[], object]) -> str:
    """Do `work` in a child; return the text id of the StorageProblem it ends with."""
    resource = pytest.importorskip("resource", reason="Windows has no such limit")
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
            work()
        except StorageProblem as problem:
            os.write(writer, problem.text_id.encode())
        finally:
            os._exit(0)
    os.close(writer)
    os.waitpid(child, 0)
    with open(reader, encoding="ascii") as said:  # noqa: PTH123  a number, not a path
        return said.read()


@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
@pytest.mark.parametrize("part", [0.02, 0.5, 0.99])
def test_full_disk_leaves_no_half_backup(folder: Path, backup: Path, part: float) -> None:
    size = int(backup.stat().st_size * part)
    file = paths.database(folder)
    said = with_files_of_at_most(size, lambda: backups.back_up(file, KEY, later(1)))
    assert said.startswith("storage_problem")
    assert backups.backups(folder) == list(paths.backups(folder).iterdir()) == [backup]


@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_full_disk_leaves_the_data_where_they_are(folder: Path, backup: Path) -> None:
    size = backup.stat().st_size // 2
    before = {path.name for path in folder.iterdir()}
    restore = lambda: backups.restore(folder, KEY, backup, KEY, later(1))  # noqa: E731
    assert with_files_of_at_most(size, restore).startswith("storage_problem")
    assert {path.name for path in folder.iterdir()} == before
    with closing(open_store(folder)) as store:
        assert len(store.worklist.page(Wanted())) == 20
        assert store.verify().wrong is None


@posix_only
def test_a_pipe_is_no_backup(tmp_path: Path, backup: Path) -> None:
    with pipe(tmp_path / "pipe", backup.read_bytes()[:PAGE]) as file, pytest.raises(BadBackup):
        prove(file, KEY)


@posix_only
def test_a_pipe_is_no_database(folder: Path) -> None:
    folder.mkdir(exist_ok=True)
    with pipe(paths.database(folder), b"SQLite format 3\0"), pytest.raises(StorageProblem):
        open_store(folder)
