"""The lock of the program: one copy of it for a data folder.

The file in the folder says who has it. That they live is said by the system, which holds a lock on
that file for them and lets go of it when they end, however they end. Between two hosts not every
disk passes that on; what was written then is another host's, and a person has to say.
"""

import os
import secrets
import socket
import sys
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from angio_desktop.actions.clock import now
from angio_desktop.actions.user import account_name
from angio_desktop.disk import create

_PROGRAM = "angio-desktop"
_LONGEST = 4096
_TRIES = 100
_NO_LINK = getattr(os, "O_NOFOLLOW", 0)
_BOOT_FILE, _MACHINE_FILE = Path("/proc/sys/kernel/random/boot_id"), Path("/etc/machine-id")


@dataclass(frozen=True, slots=True)
class Owner:
    """Who has, or had, the program open.

    `machine` and `boot` tell apart what is called alike, "" where the system has no such number;
    `account` and `since` (ISO 8601) are "" in a file of version 0.1.
    """

    pid: int
    host: str
    machine: str
    boot: str
    account: str = ""
    since: str = ""

    @property
    def is_of_this_host(self) -> bool:
        """Whether it is this computer, as far as one can tell."""
        return self.host == socket.gethostname() and _agree(self.machine, _number(_MACHINE_FILE))

    @property
    def is_of_this_boot(self) -> bool:
        """Whether this computer was not started anew since."""
        return self.is_of_this_host and _agree(self.boot, _number(_BOOT_FILE))


@dataclass(frozen=True, slots=True)
class Held:
    """A living copy of the program has the folder; `owner` is None while it is taking it."""

    owner: Owner | None


@dataclass(frozen=True, slots=True)
class Left:
    """Nobody seems to have the folder, but only a person can know.

    The lock is of another host or of before this computer was started, or, with `owner` None, it
    says nothing that can be read.
    """

    owner: Owner | None


@dataclass(slots=True)
class Lock:
    """The lock that this copy has taken, until it is released, forgotten, or the process ends.

    `_held` is None where the folder cannot be written: opening the data will say why.
    """

    _file: Path
    _held: BinaryIO | None

    def release(self) -> None:
        """Let others have the folder."""
        if self._held is None:
            return
        if os.name == "posix" and _is_still(self._file, self._held):
            _remove(self._file)  # while it is held: who has opened it meanwhile finds it gone
        self.drop()
        if os.name != "posix":  # Windows removes no file that is open
            _remove(self._file)

    def drop(self) -> None:
        """Let go of the file and leave it, as a process that ends."""
        if self._held is not None:
            self._held.close()
            self._held = None


def take(file: Path, *, go_on: bool = False) -> Lock | Held | Left:
    """Take the lock `file`, or say who has it; with `go_on` also one that was left.

    What a process of this host has left that ended since is taken without a word.
    """
    try:
        for _ in range(_TRIES):
            found = _taken(file, go_on=go_on) if os.path.lexists(file) else _made(file)
            if found is not None:
                return found
    except OSError:
        return Lock(file, None)
    return Held(None)  # others come and go all the time


def _made(file: Path) -> Lock | None:
    """Make the lock; None where another was quicker."""
    try:
        return _linked(file) or _begun(create(file), file)
    except FileExistsError:
        return None


def _linked(file: Path) -> Lock | None:
    """Make the lock so that nobody comes upon it without its owner; None where that cannot be.

    Windows gives no second name to what is open, a memory stick to nothing.
    """
    if os.name != "posix":
        return None
    hidden = file.with_name(f".{file.name}.{secrets.token_hex(8)}")
    try:
        lock = _begun(create(hidden), file)
        try:
            file.hardlink_to(hidden)
        except FileExistsError:
            lock.drop()
            raise
        except OSError:
            lock.drop()
            return None
    finally:
        _remove(hidden)
    return lock


def _begun(held: BinaryIO, file: Path) -> Lock:
    _seize(held)
    _write(held)
    return Lock(file, held)


def _taken(file: Path, *, go_on: bool) -> Lock | Held | Left | None:
    """Take a lock that is there; None where it went at this moment."""
    try:
        held = os.fdopen(os.open(file, os.O_RDWR | _NO_LINK), "r+b")
    except FileNotFoundError:
        return None
    found = _found(file, held, go_on=go_on)
    if not isinstance(found, Lock):
        held.close()
    return found


def _found(file: Path, held: BinaryIO, *, go_on: bool) -> Lock | Held | Left | None:
    is_free = _seize(held)
    owner = _owner(held)
    if is_free is False or (is_free is None and owner is not None and _lives(owner)):
        return Held(owner)
    if not _is_still(file, held):
        return None
    if not go_on and (owner is None or not owner.is_of_this_boot):
        return Left(owner)
    _write(held)
    return Lock(file, held)


def _is_still(file: Path, held: BinaryIO) -> bool:
    """Whether the file that was opened still has its name: who let go of it removes it."""
    try:
        return os.path.samestat(file.stat(follow_symlinks=False), os.fstat(held.fileno()))
    except FileNotFoundError:
        return False


def _remove(file: Path) -> None:
    with suppress(OSError):
        file.unlink()


# What the file says. The first five lines are those of QLockFile, which version 0.1 used.


def _write(held: BinaryIO) -> None:
    lines = (
        *(str(os.getpid()), _PROGRAM, socket.gethostname()),
        *(_number(_MACHINE_FILE), _number(_BOOT_FILE)),
        *(account_name(), now().isoformat(timespec="seconds")),
    )
    held.seek(0)
    held.write("".join(f"{line}\n" for line in lines).encode("utf-8", "replace"))
    held.truncate()
    held.flush()


def _owner(held: BinaryIO) -> Owner | None:
    """Return whom the file names, None for one that is empty or damaged."""
    held.seek(0)
    try:
        lines = held.read(_LONGEST).decode().splitlines()
        pid, _, host, machine, boot, *more = lines
        account, since = (*more, "", "")[:2]
        if since:
            datetime.fromisoformat(since)
        owner = Owner(int(pid), host, machine, boot, account, since)
    except ValueError:
        return None
    return owner if owner.pid > 0 and host else None


def _number(file: Path) -> str:
    """Return what a system tells itself apart by, "" where it does not say."""
    try:
        return file.read_text("ascii").strip()
    except (OSError, ValueError):
        return ""


def _agree(one: str, other: str) -> bool:
    return not one or not other or one == other


# The system's own lock on the file. It holds for the open file, so a copy of the file is free.

if sys.platform == "win32":
    import msvcrt

    _FAR = 2**30  # of what is locked nobody else can read a byte: so it is none of the text

    def _seize(held: BinaryIO) -> bool | None:
        """Lock the file; returns whether it was free, None where the disk knows no locks."""
        held.seek(_FAR)
        try:
            msvcrt.locking(held.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _lives(owner: Owner) -> bool:
        return owner.is_of_this_boot

else:
    import fcntl

    def _seize(held: BinaryIO) -> bool | None:
        """Lock the file; returns whether it was free, None where the disk knows no locks."""
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            return None
        return True

    def _lives(owner: Owner) -> bool:
        """Whether the process is there, or another that was given its number."""
        if not owner.is_of_this_boot:
            return False
        try:
            os.kill(owner.pid, 0)
        except (ProcessLookupError, OverflowError):
            return False
        except PermissionError:
            return True
        return True
