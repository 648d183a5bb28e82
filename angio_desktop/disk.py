"""Files and folders of patients' data: readable by their user only, and written whole or not.

What is read is a regular file, whoever put it there, and no more of it than was expected.

Every such file is made by `create`, but the temporary ones of SQLite, which take the rights of
their database. What fails is an OSError, for the caller to put into words.
"""

import errno
import hashlib
import os
import secrets
import stat
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from io import BufferedReader
from pathlib import Path
from shutil import copyfileobj
from tempfile import gettempdir
from typing import BinaryIO

if sys.platform != "win32":
    import fcntl

_FOLDER_MODE = 0o700
_FILE_MODE = 0o600
_BLOCK = 2**20
_NO_FILE = "Not a regular file"
_NO_LINK = getattr(os, "O_NOFOLLOW", 0)  # Windows has none; its links need an administrator
_BYTES = getattr(os, "O_BINARY", 0)  # Windows': else it changes the ends of lines
_NO_WAIT = getattr(os, "O_NONBLOCK", 0)  # for who writes into a pipe
# A disk whose driver cannot sync a folder, as of a network, or a folder that may not be read.
_NO_SYNC = {errno.EINVAL, errno.ENOTSUP, errno.EBADF, errno.EACCES, errno.EPERM}


# Reading


def open_regular(path: Path) -> BufferedReader:
    """Open a file for reading; a pipe would keep us waiting, and a device never end."""
    _check_name(path)
    number = os.open(path, os.O_RDONLY | _NO_WAIT | _BYTES)
    kind = os.fstat(number).st_mode
    if stat.S_ISREG(kind):
        return os.fdopen(number, "rb")
    os.close(number)
    if stat.S_ISDIR(kind):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    raise OSError(errno.ENODEV, _NO_FILE, str(path))


def read_whole(path: Path, most: int) -> bytes:
    """Return what stands in a file of at most so many bytes. Raises OSError for a larger one."""
    with open_regular(path) as file:
        content = file.read(most + 1)
    if len(content) > most:
        raise OSError(errno.EFBIG, os.strerror(errno.EFBIG), str(path))
    return content


# Making


def make_private_folder(folder: Path) -> None:
    """Make `folder` where it does not exist yet; one that exists keeps its rights."""
    folder.mkdir(mode=_FOLDER_MODE, parents=True, exist_ok=True)


def create(path: Path) -> BinaryIO:
    """Make a file that was not there, and return it open for writing.

    Raises FileExistsError for a name that is taken, be it by a link that leads nowhere.
    """
    _check_name(path)
    flags = os.O_CREAT | os.O_EXCL | os.O_RDWR | _NO_LINK | _BYTES
    return os.fdopen(os.open(path, flags, _FILE_MODE), "wb")


def _check_name(path: Path) -> None:
    """Refuse NUL and half a character in a name as the system refuses others."""
    try:
        is_good = b"\0" not in os.fsencode(path)
    except UnicodeEncodeError:
        is_good = False
    if not is_good:
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL), str(path))


def make_private_file(path: Path) -> None:
    """Make an empty file where none exists. SQLite gives its journal the rights of this file.

    One that exists is not opened: closing it would drop the locks that this process's other
    connections to it hold (a rule of POSIX).
    """
    with suppress(FileExistsError):
        create(path).close()


def make_private(path: Path) -> None:
    """Take others' rights from a file that was brought here by hand; Windows has no such bits."""
    if os.name == "posix" and path.stat().st_mode & 0o077:
        with suppress(PermissionError):  # another owner's: it works as it is
            path.chmod(_FILE_MODE)


def make_folder_private(folder: Path) -> None:
    """Take others' rights from a folder that was made with them; Windows has no such bits."""
    if os.name == "posix" and folder.stat().st_mode & 0o077:
        with suppress(PermissionError):  # another owner's
            folder.chmod(_FOLDER_MODE)


def is_shared(folder: Path) -> bool:
    """Whether others may add, replace and remove what is in a folder, as far as its bits tell."""
    return os.name == "posix" and bool(folder.stat().st_mode & 0o022)


# Writing whole


@contextmanager
def whole_file(path: Path, *, replace: bool = True, elsewhere: bool = False) -> Iterator[BinaryIO]:
    """Yield a file that gets the name `path` at the end of the block, when it is on the disk.

    It takes the place of what has that name; without `replace`, FileExistsError is raised for a
    name that is taken. When anything is raised, in the block too, what stood there stands there
    still and nothing is left beside it; only when it fails at the very last, having the disk know
    the name, a file that took another's place stays. What a killed program has left of this file
    is removed, and not what another is writing just then.

    With `elsewhere` nothing unfinished stands in the folder of `path`, which somebody watches: it
    is written beside that folder, or where the system has such files, if that is on the same disk.
    A folder that is the root of its disk has no such place: there it is a hidden folder in it,
    which goes with the file.
    """
    _check_name(path)
    if not replace and os.path.lexists(path):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))
    places = _elsewhere(path) if elsewhere else [path.parent]
    remove_leftovers(path, places)
    file, temporary = _begun(path, places)
    try:
        with _held_on(file):
            with file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            _put_in_place(temporary, path, replace=replace)
    finally:
        if os.path.lexists(temporary):  # it has its name as a rule: one change of a name, not two
            _remove(temporary)
        if elsewhere:
            with suppress(OSError):
                _hidden_folder(path).rmdir()
    try:
        sync_folder(path.parent)
    except OSError:
        if not replace:
            _remove(path)
        raise


def write_whole(path: Path, content: bytes) -> None:
    """Write a file whole or not at all, in the place of the one that was there."""
    with whole_file(path) as file:
        file.write(content)


def _elsewhere(path: Path) -> list[Path]:
    """Return the folders in which an unfinished file can be, the best first."""
    folder = path.parent.resolve()
    disk = folder.stat().st_dev
    others = dict.fromkeys((folder.parent, Path(gettempdir()).resolve()))
    return [
        *(other for other in others if other != folder and other.stat().st_dev == disk),
        _hidden_folder(path),
    ]


def _hidden_folder(path: Path) -> Path:
    return path.parent / f"{_hidden(path)}part"


def _begun(path: Path, places: Sequence[Path]) -> tuple[BinaryIO, Path]:
    """Make the unfinished file in the first of some folders that takes it."""
    *others, last = places
    for place in others:
        with suppress(OSError):
            return _held(path, place)
    if last == _hidden_folder(path):
        last.mkdir(_FOLDER_MODE, exist_ok=True)
    return _held(path, last)


def _held(path: Path, place: Path) -> tuple[BinaryIO, Path]:
    """Make the unfinished file of `path` in a folder, and hold it until it is closed.

    Between its making and its holding another may have taken it for a leftover.
    """
    while True:
        temporary = place / f"{_hidden(path)}{secrets.token_hex(8)}.part"
        file = create(temporary)
        if _hold(file.fileno()) and os.fstat(file.fileno()).st_nlink:
            return file, temporary
        file.close()


@contextmanager
def _held_on(file: BinaryIO) -> Iterator[None]:
    """Hold a file in the block also once it is closed; Windows renames none that is open."""
    number = os.dup(file.fileno()) if os.name == "posix" else -1
    try:
        yield
    finally:
        if number >= 0:
            os.close(number)


def _hold(number: int) -> bool:
    """Hold an open file for this process; returns whether no other does.

    On Windows nobody can remove a file that is open. Where a disk knows no locks, all hold it.
    """
    if sys.platform == "win32":
        return True
    try:
        fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return True
    return True


def _hidden(path: Path) -> str:
    """Return how the temporary names of a file begin: no part of a name that may tell."""
    where = os.fsencode(path.parent.resolve() / path.name)
    return f".{hashlib.sha256(where).hexdigest()[:8]}."


def remove_leftovers(path: Path, places: Sequence[Path] = ()) -> None:
    """Remove what a killed writing of a file left beside it, or in these places.

    Nobody else would, and it may hold patients. What a living process holds is none.
    """
    for place in places or [path.parent]:
        for leftover in place.glob(f"{_hidden(path)}*.part"):
            _remove_unless_held(leftover)


def _remove_unless_held(leftover: Path) -> None:
    """Remove an unfinished file that no process is writing.

    It is held meanwhile: else who has just made it could come to hold it before it is removed, and
    take it for its own.
    """
    if os.name != "posix":  # nobody removes there what is open
        _remove(leftover)
        return
    try:
        number = os.open(leftover, os.O_WRONLY | _NO_LINK | _NO_WAIT | _BYTES)
    except OSError:  # gone, or no file of ours
        _remove(leftover)
        return
    try:
        if _hold(number):
            _remove(leftover)
    finally:
        os.close(number)


def _remove(path: Path) -> None:
    with suppress(OSError):
        path.unlink()


def _put_in_place(temporary: Path, path: Path, *, replace: bool) -> None:
    """Give the whole file its name; without `replace` never in the place of another."""
    try:
        _rename(temporary, path, replace=replace)
    except OSError as problem:
        if problem.errno != errno.EXDEV:
            raise
        _copy_into_place(temporary, path, replace=replace)


def _copy_into_place(temporary: Path, path: Path, *, replace: bool) -> None:
    """Copy the file to where it can surely be renamed: one disk may be mounted in two places."""
    copy, inside = _begun(path, [_hidden_folder(path)])
    try:
        with _held_on(copy):
            with copy, temporary.open("rb") as file:
                copyfileobj(file, copy, _BLOCK)
                copy.flush()
                os.fsync(copy.fileno())
            _rename(inside, path, replace=replace)
    finally:
        _remove(inside)


def _rename(temporary: Path, path: Path, *, replace: bool) -> None:
    if replace:
        temporary.replace(path)
        return
    try:
        path.hardlink_to(temporary)  # unlike a rename it refuses a name that is taken
        _remove(temporary)
    except FileExistsError:
        raise
    except OSError:  # a disk without links, such as a memory stick's
        if os.path.lexists(path):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path)) from None
        temporary.rename(path)


def sync_folder(folder: Path) -> None:
    """Have the disk know the names in a folder; Windows does so by itself."""
    if os.name != "posix":
        return
    try:
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)
    except OSError as error:
        if error.errno not in _NO_SYNC:
            raise


# Removing


def wipe(path: Path) -> None:
    """Overwrite a file with zeros and remove it; of a link, only the link is removed.

    A drive that spreads its writes may keep the old blocks for a while all the same.
    """
    with suppress(FileNotFoundError):
        if stat.S_ISREG(path.lstat().st_mode):
            _overwrite(path)
        path.unlink()


def _overwrite(path: Path) -> None:
    number = os.open(path, os.O_WRONLY | _NO_LINK | _BYTES)
    with os.fdopen(number, "wb", buffering=0) as file:
        left = os.fstat(number).st_size
        while left > 0:
            left -= file.write(bytes(min(left, _BLOCK)))
        os.fsync(number)
