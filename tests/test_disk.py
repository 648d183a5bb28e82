"""A file with patients' data is whole or not there, and the user's alone."""

import errno
import os
import stat
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import BinaryIO

import pytest

from angio_desktop import disk
from angio_desktop.disk import (
    create,
    make_private_file,
    open_regular,
    read_whole,
    whole_file,
    wipe,
    write_whole,
)
from angio_desktop.errors import NotWritable
from tests.drivers.pipes import pipe

if sys.platform != "win32":
    import fcntl

ROOT = Path(__file__).parents[1]
posix_only = pytest.mark.skipif(os.name != "posix", reason="Windows has no such rights")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.csv"


def names(folder: Path) -> set[str]:
    return {each.name for each in folder.iterdir()}


def rights(file: Path) -> int:
    return stat.S_IMODE(file.stat().st_mode)


def failing(number: int) -> pytest.RaisesExc[OSError]:
    return pytest.raises(OSError, check=lambda problem: problem.errno == number)


# Making


@posix_only
@pytest.mark.parametrize("umask", [0o000, 0o022, 0o077])
def test_only_the_user_may_read_what_is_made_whatever_the_umask(path: Path, umask: int) -> None:
    before = os.umask(umask)
    try:
        create(path).close()
        write_whole(path.with_name("b.pdf"), b"now")
    finally:
        os.umask(before)
    assert rights(path) == rights(path.with_name("b.pdf")) == 0o600


@posix_only
def test_a_link_that_was_planted_is_not_followed(path: Path, tmp_path: Path) -> None:
    victim = tmp_path / "victim"
    path.symlink_to(victim)
    with pytest.raises(FileExistsError):
        create(path)
    make_private_file(path)
    assert not victim.exists()


@pytest.mark.parametrize("name", ["a\0b", "a\ud800b"])
def test_a_name_that_no_disk_takes_is_a_failure_of_the_disk(path: Path, name: str) -> None:
    for replace in (True, False):
        with failing(errno.EINVAL), whole_file(path.with_name(name), replace=replace):
            raise AssertionError
    assert list(path.parent.iterdir()) == []


@posix_only
def test_a_name_that_is_too_long_is_a_failure_of_the_disk(path: Path) -> None:
    for replace in (True, False):
        long = path.with_name("a" * 256)
        with failing(errno.ENAMETOOLONG), whole_file(long, replace=replace):
            pass
    write_whole(path.with_name("a" * 255), b"")
    assert names(path.parent) == {"a" * 255}


# Writing whole


@posix_only
def test_others_rights_go_with_the_file_that_is_replaced(path: Path) -> None:
    path.write_bytes(b"earlier")
    path.chmod(0o644)
    write_whole(path, b"now")
    assert path.read_bytes() == b"now"
    assert rights(path) == 0o600
    assert names(path.parent) == {path.name}


@posix_only
def test_what_a_link_leads_to_is_not_written(path: Path, tmp_path: Path) -> None:
    victim = tmp_path / "victim"
    victim.write_bytes(b"kept")
    path.symlink_to(victim)
    write_whole(path, b"now")
    assert victim.read_bytes() == b"kept"
    assert path.read_bytes() == b"now"
    assert not path.is_symlink()


def test_without_replace_a_name_that_is_taken_is_refused(path: Path) -> None:
    path.write_bytes(b"earlier")
    with pytest.raises(FileExistsError), whole_file(path, replace=False):
        raise AssertionError
    assert path.read_bytes() == b"earlier"
    assert names(path.parent) == {path.name}


def test_a_folder_that_is_gone_is_a_failure_of_the_disk(path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        write_whole(path.parent / "gone" / "a.pdf", b"now")
    assert list(path.parent.iterdir()) == []


def test_what_cannot_be_replaced_stays_and_nothing_is_left_beside_it(path: Path) -> None:
    path.mkdir()
    (path / "something").write_text("kept", "utf-8")
    with pytest.raises(OSError):  # noqa: PT011  each system's own
        write_whole(path, b"now")
    assert names(path.parent) == {path.name}
    assert names(path) == {"something"}


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full disk here")
def test_a_full_disk_leaves_what_was_there(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file is opened on a device that has no room."""
    path.write_bytes(b"earlier")
    really_open = os.open
    monkeypatch.setattr(os, "open", lambda *_: really_open("/dev/full", os.O_WRONLY))
    with failing(errno.ENOSPC):
        write_whole(path, b"now")
    assert path.read_bytes() == b"earlier"
    assert names(path.parent) == {path.name}


@posix_only
@pytest.mark.parametrize(
    ("number", "is_told"), [(errno.EIO, True), (errno.EINVAL, False), (errno.ENOTSUP, False)]
)
def test_a_folder_that_fails_is_told_and_one_that_cannot_be_synced_is_not(
    path: Path, monkeypatch: pytest.MonkeyPatch, number: int, is_told: bool
) -> None:
    really_sync = os.fsync

    def fails(file: int) -> None:
        if stat.S_ISDIR(os.fstat(file).st_mode):
            raise OSError(number, "of the folder")
        really_sync(file)

    monkeypatch.setattr(os, "fsync", fails)
    if is_told:
        with pytest.raises(OSError, match="of the folder"):
            write_whole(path, b"now")
        with pytest.raises(OSError, match="of the folder"):
            whole_new(path.with_name("other.csv"))  # nobody would know that it is there
    else:
        write_whole(path, b"now")
    assert names(path.parent) == {path.name}


def whole_new(path: Path) -> None:
    with whole_file(path, replace=False) as file:
        file.write(b"new")


def test_the_unfinished_file_says_nothing_by_its_name(path: Path) -> None:
    with whole_file(path) as file:
        file.write(b"now")
        (unfinished,) = names(path.parent)
    assert unfinished.startswith(".")
    assert path.stem not in unfinished[:-5].split(".")
    assert Path(unfinished).suffix == ".part"
    with whole_file(path):
        (second,) = names(path.parent) - {path.name}
    assert second != unfinished


def test_what_a_killed_write_of_this_file_left_is_removed(path: Path) -> None:
    with whole_file(path):
        (one,) = path.parent.iterdir()
        left = one.read_bytes()
    one.write_bytes(left)
    in_use = path.with_name(f"{one.stem}.busy.part")
    in_use.mkdir()  # cannot be unlinked, as a file in use on Windows
    with whole_file(path.with_name("other.csv")):
        write_whole(path, b"now")
        assert len(names(path.parent)) == 3  # the unfinished one of the other file is left alone
    assert names(path.parent) == {path.name, "other.csv", in_use.name}


def test_what_is_being_written_is_not_taken_for_what_a_killed_write_left(path: Path) -> None:
    with whole_file(path) as file:
        file.write(b"first")
        write_whole(path, b"second")
        assert path.read_bytes() == b"second"
    assert path.read_bytes() == b"first"
    assert names(path.parent) == {path.name}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows lets nobody remove what is open")
def test_on_a_disk_without_locks_what_was_left_is_removed_all_the_same(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_locks(_: int, __: int) -> None:
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))

    monkeypatch.setattr(fcntl, "flock", no_locks)
    with whole_file(path):
        (one,) = path.parent.iterdir()
    one.write_bytes(b"left")
    write_whole(path, b"now")
    assert names(path.parent) == {path.name}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows lets nobody remove what is open")
@pytest.mark.parametrize("is_gone", [True, False], ids=["removed", "held"])
def test_one_that_another_was_quicker_to_take_is_begun_anew(
    path: Path, monkeypatch: pytest.MonkeyPatch, is_gone: bool
) -> None:
    really_lock, tries = fcntl.flock, []

    def lock(number: int, how: int) -> None:
        tries.append(number)
        if len(tries) > 1:
            really_lock(number, how)
            return
        if not is_gone:
            raise BlockingIOError
        for unfinished in path.parent.glob("*.part"):
            unfinished.unlink()

    monkeypatch.setattr(fcntl, "flock", lock)
    write_whole(path, b"now")
    assert path.read_bytes() == b"now"
    assert len(tries) == 2
    write_whole(path, b"again")
    assert names(path.parent) == {path.name}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows lets nobody remove what is open")
def test_what_was_left_is_held_while_it_is_removed(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with whole_file(path):
        (one,) = path.parent.iterdir()
    one.write_bytes(b"left")
    really_remove, removed = Path.unlink, []

    def unlink(file: Path, *, missing_ok: bool = False) -> None:
        # Whoever had made it just now would hold it here, and lose it.
        with file.open("rb") as found, pytest.raises(BlockingIOError):
            fcntl.flock(found, fcntl.LOCK_EX | fcntl.LOCK_NB)
        removed.append(file)
        really_remove(file, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", unlink)
    write_whole(path, b"now")
    assert removed == [one]


WRITER = """
import sys
from pathlib import Path
from angio_desktop.disk import write_whole
content = sys.argv[2].encode() * 5_000
for _ in range(200):
    write_whole(Path(sys.argv[1]), content)
"""


def test_two_programs_write_one_file_at_once_and_neither_fails(path: Path) -> None:
    command = [sys.executable, "-c", WRITER, str(path)]
    root = Path(__file__).parents[1]
    both = [subprocess.Popen([*command, text], cwd=root) for text in "ab"]  # noqa: S603
    assert [each.wait() for each in both] == [0, 0]
    assert path.read_bytes() in (b"a" * 5_000, b"b" * 5_000)
    assert names(path.parent) == {path.name}


# Writing elsewhere: into a folder that somebody watches


@pytest.fixture
def watched(tmp_path: Path) -> Path:
    """A folder of its own, with others beside it and nothing of the system's on its disk."""
    folder = tmp_path / "disk" / "upload"
    folder.mkdir(parents=True)
    return folder


@pytest.fixture
def root_of_a_disk(watched: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """No other folder is on its disk."""
    really_stat = Path.stat

    def other_disk(path: Path, **how: bool) -> os.stat_result:
        found = list(really_stat(path, **how))
        if path == watched:
            found[stat.ST_DEV] += 1
        return os.stat_result(found)

    monkeypatch.setattr(Path, "stat", other_disk)
    return watched


def write_watched(folder: Path, seen: list[set[str]], *, replace: bool = False) -> None:
    with whole_file(folder / "a.csv", replace=replace, elsewhere=True) as file:
        file.write(b"now")
        file.flush()
        seen.append(names(folder))


def unfinished(folder: Path) -> list[Path]:
    return [each for each in folder.rglob("*.part") if each.is_file()]


@pytest.mark.parametrize("replace", [True, False])
def test_nothing_unfinished_stands_in_a_watched_folder(watched: Path, replace: bool) -> None:
    seen: list[set[str]] = []
    write_watched(watched, seen, replace=replace)
    assert seen == [set()]
    assert (watched / "a.csv").read_bytes() == b"now"
    assert names(watched) == {"a.csv"}
    assert names(watched.parent) == {"upload"}


def test_it_is_where_the_system_has_such_files_when_beside_it_is_no_place(
    watched: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    system = tmp_path / "system"
    system.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(system))
    really_create = create

    def refused_beside(path: Path) -> BinaryIO:
        if path.parent == watched.parent:
            raise PermissionError(errno.EACCES, "no")
        assert path.parent == system
        return really_create(path)

    monkeypatch.setattr(disk, "create", refused_beside)
    seen: list[set[str]] = []
    write_watched(watched, seen)
    assert seen == [set()]
    assert names(watched) == {"a.csv"}
    assert names(system) == set()


@pytest.mark.parametrize("replace", [True, False])
def test_in_the_root_of_a_disk_it_is_in_a_hidden_folder_that_goes_with_it(
    root_of_a_disk: Path, replace: bool
) -> None:
    seen: list[set[str]] = []
    write_watched(root_of_a_disk, seen, replace=replace)
    ((hidden,),) = seen
    assert hidden.startswith(".")
    assert names(root_of_a_disk) == {"a.csv"}


def test_one_disk_in_two_places_is_no_reason_to_fail(
    watched: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The system tells it only when the file is to be moved."""
    really_replace = Path.replace

    def across(path: Path, target: Path) -> Path:
        if path.parent == watched.parent:
            raise OSError(errno.EXDEV, "another mount")
        return really_replace(path, target)

    monkeypatch.setattr(Path, "replace", across)
    write_watched(watched, [], replace=True)
    assert (watched / "a.csv").read_bytes() == b"now"
    assert names(watched) == {"a.csv"}
    assert names(watched.parent) == {"upload"}


def test_a_failure_leaves_nothing_anywhere(watched: Path) -> None:
    (watched / "a.csv").mkdir()
    (watched / "a.csv" / "b").mkdir()
    with pytest.raises(OSError):  # noqa: PT011  each system's own
        write_watched(watched, [], replace=True)
    assert names(watched) == {"a.csv"}
    assert names(watched.parent) == {"upload"}


KILLED = """
import os, signal, sys
from pathlib import Path
from angio_desktop.disk import whole_file
with whole_file(Path(sys.argv[1]), elsewhere=True) as file:
    file.write(b"a patient")
    file.flush()
    os.kill(os.getpid(), signal.SIGKILL)
"""


@posix_only
def test_what_a_killed_write_left_is_not_in_the_watched_folder_and_goes_with_the_next(
    watched: Path,
) -> None:
    subprocess.run(  # noqa: S603  our own program
        [sys.executable, "-c", KILLED, str(watched / "a.csv")], check=False, cwd=ROOT
    )
    assert names(watched) == set()
    assert len(unfinished(watched.parent)) == 1
    with whole_file(watched / "other.csv", elsewhere=True):
        assert len(unfinished(watched.parent)) == 2  # that of another file is left alone
    write_watched(watched, [])
    assert unfinished(watched.parent) == []
    assert names(watched) == {"a.csv", "other.csv"}


@pytest.mark.parametrize("text_id", [None, "not_writable.document"])
def test_a_failure_is_told_by_its_file_and_reason(path: Path, text_id: str | None) -> None:
    problem = NotWritable.because(OSError(28, "No space"), path, text_id)
    assert problem.text_id == text_id or NotWritable.text_id
    assert problem.details == {"file": str(path), "why": "No space"}
    assert NotWritable.because(ValueError("a patient"), path).details["why"] == "ValueError"


# Removing


@pytest.mark.parametrize("size", [0, 1, disk._BLOCK, disk._BLOCK + 1])
def test_what_is_wiped_is_zeros_under_its_other_name(path: Path, size: int) -> None:
    path.write_bytes(b"x" * size)
    other = path.with_name("other")
    other.hardlink_to(path)
    wipe(path)
    wipe(path)  # it is gone: nothing to do
    assert names(path.parent) == {"other"}
    assert other.read_bytes() == bytes(size)


@posix_only
def test_of_a_link_only_the_link_is_wiped(path: Path, tmp_path: Path) -> None:
    victim = tmp_path / "victim"
    victim.write_bytes(b"kept")
    path.symlink_to(victim)
    wipe(path)
    assert victim.read_bytes() == b"kept"
    assert not path.is_symlink()


# Reading


def test_a_file_is_read_up_to_its_limit(path: Path) -> None:
    path.write_bytes(b"12345")
    assert read_whole(path, 5) == b"12345"
    with failing(errno.EFBIG):
        read_whole(path, 4)


@posix_only
def test_what_is_no_file_is_not_read(path: Path, tmp_path: Path) -> None:
    with pipe(path, b"content"), failing(errno.ENODEV):
        open_regular(path)
    with failing(errno.ENODEV):
        open_regular(Path("/dev/zero"))
    with failing(errno.EISDIR):
        open_regular(tmp_path)


@pytest.mark.parametrize("name", ["a\0b", "\ud800"])
def test_a_name_that_no_disk_takes_is_not_read(tmp_path: Path, name: str) -> None:
    with failing(errno.EINVAL):
        open_regular(tmp_path / name)
