"""The folder and files of the database, readable by their user only, and how they are replaced."""

import os
from contextlib import suppress
from pathlib import Path

_FOLDER_MODE = 0o700
_FILE_MODE = 0o600
_BLOCK = 2**20


def make_private_folder(folder: Path) -> None:
    """Make `folder` where it does not exist yet; one that exists keeps its rights."""
    folder.mkdir(mode=_FOLDER_MODE, parents=True, exist_ok=True)


def make_private_file(path: Path) -> None:
    """Make an empty file where none exists. SQLite gives its journal the rights of this file.

    One that exists is not opened: closing it would drop the locks that this process's other
    connections to it hold (a rule of POSIX).
    """
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, _FILE_MODE))


def make_private(path: Path) -> None:
    """Take others' rights from a file that was brought here by hand; Windows has no such bits."""
    if os.name == "posix" and path.stat().st_mode & 0o077:
        with suppress(PermissionError):  # another owner's: it works as it is
            path.chmod(_FILE_MODE)


def replace_private(path: Path, content: bytes) -> None:
    """Write a file whole or not at all, in the place of the one that was there."""
    partial = path.with_name(f"{path.name}.partial")
    partial.unlink(missing_ok=True)
    make_private_file(partial)
    with partial.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    partial.replace(path)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Have the disk know the names in a folder; Windows does so by itself."""
    if os.name == "posix":
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)


def wipe(path: Path) -> None:
    """Overwrite a file with zeros and remove it.

    A drive that spreads its writes may keep the old blocks for a while all the same.
    """
    with suppress(FileNotFoundError):
        left = path.stat().st_size
        with path.open("r+b", buffering=0) as file:
            while left > 0:
                left -= file.write(bytes(min(left, _BLOCK)))
            os.fsync(file.fileno())
        path.unlink()
