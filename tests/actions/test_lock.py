"""One copy of the program for a data folder: who has it, who left it, and who may go on."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLockFile

from angio_desktop import paths
from angio_desktop.actions.data_folder import DataFolder
from angio_desktop.actions.lock import Held, Left, Lock, Owner, take

posix_only = pytest.mark.skipif(os.name != "posix", reason="killed as POSIX kills")
HOLDS = """
import sys
from pathlib import Path
from angio_desktop.actions.lock import Lock, take
taken = take(Path(sys.argv[1]))
print(type(taken).__name__, flush=True)
sys.stdin.read()
if isinstance(taken, Lock) and sys.argv[2] == "release":
    taken.release()
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "in-use.lock"


@pytest.fixture
def others() -> Iterator[list["subprocess.Popen[str]"]]:
    started: list[subprocess.Popen[str]] = []
    yield started
    for process in started:
        process.kill()
        process.communicate()


def start(
    others: list["subprocess.Popen[str]"], file: Path, end: str = "release"
) -> "subprocess.Popen[str]":
    """Start another process that takes the lock, if it can, and holds it until its input ends."""
    process = subprocess.Popen(  # noqa: S603  our own code
        [sys.executable, "-c", HOLDS, str(file), end],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    others.append(process)
    return process


def said(process: "subprocess.Popen[str]") -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def end(process: "subprocess.Popen[str]") -> None:
    process.communicate("")


def taken(file: Path, *, go_on: bool = False) -> Lock:
    found = take(file, go_on=go_on)
    assert isinstance(found, Lock)
    return found


def written(file: Path, **changes: object) -> Owner:
    """Leave a lock as a process of this host has written it, with something changed."""
    own = taken(file)
    (found,) = [each.owner for each in [take(file)] if isinstance(each, Held)]
    own.drop()
    assert found is not None
    values = {name: getattr(found, name) for name in Owner.__slots__} | changes
    lines = [values[name] for name in ("host", "machine", "boot", "account", "since")]
    file.write_text("\n".join(map(str, [values["pid"], "angio-desktop", *lines])) + "\n", "utf-8")
    return Owner(**values)


# Taking and letting go


def test_the_file_says_whose_it_is_and_goes_with_them(file: Path) -> None:
    own = taken(file)
    found = take(file)
    assert isinstance(found, Held)
    owner = found.owner
    assert owner is not None
    assert (owner.pid, owner.host) == (os.getpid(), socket.gethostname())
    assert owner.account
    assert owner.since[:4].isdigit()
    assert owner.is_of_this_boot
    assert [each.name for each in file.parent.iterdir()] == [file.name]
    own.release()
    own.release()
    assert list(file.parent.iterdir()) == []
    taken(file).release()


def test_it_is_never_taken_from_a_living_process(
    file: Path, others: list["subprocess.Popen[str]"]
) -> None:
    other = start(others, file)
    assert said(other) == "Lock"
    for go_on in (False, True):
        found = take(file, go_on=go_on)
        assert isinstance(found, Held)
        assert found.owner is not None
        assert found.owner.pid == other.pid
    end(other)
    assert not file.exists()
    taken(file).release()


def test_a_living_process_holds_it_whatever_became_of_the_text(
    file: Path, others: list["subprocess.Popen[str]"]
) -> None:
    assert said(start(others, file)) == "Lock"
    file.write_bytes(b"")
    assert take(file, go_on=True) == Held(None)


@posix_only
def test_what_a_killed_process_has_left_is_taken_without_a_word(
    file: Path, others: list["subprocess.Popen[str]"]
) -> None:
    other = start(others, file)
    assert said(other) == "Lock"
    other.kill()
    other.wait()
    assert file.exists()
    taken(file).release()
    assert not file.exists()


def test_what_a_process_has_left_is_taken_though_its_number_is_another_ones_now(
    file: Path,
) -> None:
    written(file, pid=os.getpid())
    taken(file).release()


def test_of_many_that_start_at_once_one_gets_it(
    file: Path, others: list["subprocess.Popen[str]"]
) -> None:
    for _ in range(6):
        start(others, file, end="leave")
    assert sorted(map(said, others)) == ["Held"] * 5 + ["Lock"]
    for other in others:
        end(other)
    taken(file).release()


def test_a_file_that_was_removed_by_hand_is_not_taken_from_its_new_owner(file: Path) -> None:
    first = taken(file)
    file.unlink()
    second = taken(file)
    first.release()
    assert isinstance(take(file), Held)
    second.release()
    assert not file.exists()


def test_a_disk_without_second_names_does(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_links(*_: object, **__: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", no_links)
    own = taken(file)
    assert isinstance(take(file), Held)
    assert [each.name for each in file.parent.iterdir()] == [file.name]
    own.release()


@posix_only
@pytest.mark.parametrize(
    ("pid", "is_held"), [(os.getpid(), True), (2**22 + 1, False)], ids=["alive", "gone"]
)
def test_on_a_disk_without_locks_the_number_of_the_process_says_it(
    file: Path, monkeypatch: pytest.MonkeyPatch, pid: int, is_held: bool
) -> None:
    def no_locks(*_: object) -> None:
        raise OSError(95, "Operation not supported")

    owner = written(file, pid=pid)
    monkeypatch.setattr("fcntl.flock", no_locks)
    found = take(file)
    if isinstance(found, Lock):
        found.release()
    assert (found == Held(owner)) == is_held


# What was left


@pytest.mark.parametrize(
    "change", [{"host": "elsewhere"}, {"machine": "another"}, {"boot": "another"}]
)
def test_what_is_of_another_host_or_boot_is_left_and_may_be_gone_on_with(
    file: Path, change: dict[str, str]
) -> None:
    if not getattr(written(file), next(iter(change))):
        pytest.skip("this system has no such number")
    owner = written(file, **change)
    assert owner.is_of_this_host == ("boot" in change)
    assert not owner.is_of_this_boot
    for _ in range(2):
        assert take(file) == Left(owner)
    own = taken(file, go_on=True)
    found = take(file)
    assert isinstance(found, Held)
    assert found.owner is not None
    assert found.owner.is_of_this_boot
    own.release()
    assert not file.exists()


@pytest.mark.parametrize("name", ["machine", "boot", "account", "since"])
def test_what_a_system_does_not_say_makes_no_difference(file: Path, name: str) -> None:
    assert written(file, **{name: ""}).is_of_this_boot
    taken(file).release()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\n",
        b"\0" * 200,
        b"\xff" * 200,
        b"12",
        b"x\nangio-desktop\nhost\n\n\n",
        b"0\nangio-desktop\nhost\n\n\n",
        b"-1\nangio-desktop\nhost\n\n\n",
        b"12\nangio-desktop\n\n\n\n",
        b"9" * 5000 + b"\nangio-desktop\nhost\n\n\n",
    ],
)
def test_what_is_empty_or_damaged_is_left_and_may_be_gone_on_with(
    file: Path, content: bytes
) -> None:
    file.write_bytes(content)
    assert take(file) == Left(None)
    assert file.read_bytes() == content
    taken(file, go_on=True).release()
    assert not file.exists()


@pytest.mark.parametrize("pid", [1, os.getpid(), 10**30], ids=["first", "own", "too long"])
def test_any_number_of_a_process_can_be_read(file: Path, pid: int) -> None:
    written(file, pid=pid)
    taken(file).release()


# Version 0.1 had Qt's lock in the same file


def test_a_copy_of_version_0_1_that_is_open_has_it(file: Path) -> None:
    earlier = QLockFile(str(file))
    assert earlier.tryLock(0)
    for go_on in (False, True):
        found = take(file, go_on=go_on)
        assert isinstance(found, Held)
        assert found.owner is not None
        assert (found.owner.pid, found.owner.account) == (os.getpid(), "")
    earlier.unlock()
    taken(file).release()


def test_a_copy_of_version_0_1_does_not_take_it(file: Path) -> None:
    own = taken(file)
    earlier = QLockFile(str(file))
    earlier.setStaleLockTime(0)
    assert not earlier.tryLock(0)
    own.release()
    assert earlier.tryLock(0)
    earlier.unlock()


# The folder


def test_a_data_folder_is_made_to_be_taken(tmp_path: Path) -> None:
    data = DataFolder(tmp_path / "a" / "data")
    own = data.take()
    assert isinstance(own, Lock)
    assert isinstance(data.take(), Held)
    assert os.name != "posix" or data.path.stat().st_mode & 0o777 == 0o700
    own.release()
    paths.lock_file(data.path).write_bytes(b"")
    assert data.take() == Left(None)
    again = data.take(go_on=True)
    assert isinstance(again, Lock)
    again.release()


def test_a_folder_that_cannot_be_written_is_no_lock(tmp_path: Path) -> None:
    in_the_way = tmp_path / "data"
    in_the_way.write_text("a file")
    for path in (in_the_way, in_the_way / "below"):
        found = DataFolder(path).take()
        assert isinstance(found, Lock)
        found.release()
    assert in_the_way.read_text() == "a file"


@posix_only
def test_a_link_in_its_place_leads_nowhere(file: Path, tmp_path: Path) -> None:
    victim = tmp_path / "victim"
    victim.write_bytes(b"kept")
    file.symlink_to(victim)
    assert isinstance(take(file, go_on=True), Lock)
    assert victim.read_bytes() == b"kept"
