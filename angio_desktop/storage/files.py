"""The folder and files of the database, readable by their user only."""

import os
from contextlib import suppress
from pathlib import Path

_FOLDER_MODE = 0o700
_FILE_MODE = 0o600


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
