"""Whether what stands under the name of an open database is still that database.

An open file outlives its name. Whoever goes on writing after the folder was removed, renamed or
replaced hears that all is well, and at the next start it is gone.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import NamedTuple

from angio_desktop.errors import StorageProblem
from angio_desktop.storage.sqlite.vault.problems import storage_problem

MOVED = "moved"


class _File(NamedTuple):
    """Which file it is: of Windows its volume and number."""

    device: int
    number: int


class _Written(NamedTuple):
    """When the database itself was last written, and how long it was then."""

    time: int
    size: int


class Standing:
    """Knows the files of a database as they were opened: itself, its journal, the journal's index.

    One is shared by all stores of this process that have the database open. A commit of theirs may
    bring the journal into the database; a database that was written at any other moment was
    written by who knows nothing of the journal, such as a program that copies an older one over
    it. Windows lets nobody do so, and tells the time of a write late: there it is not looked at.
    """

    def __init__(self, database: Path, *, beside: bool = False) -> None:
        """Take the files as they are; a connection has the database open. Raises OSError.

        With `beside` another program may bring the journal in: when that is, is not looked at.
        """
        self._database = database
        journal = (database.with_name(f"{database.name}{end}") for end in ("-wal", "-shm"))
        self._opened = {file: _which(file) for file in (database, *journal) if file.exists()}
        has_journal = len(self._opened) > 1  # else each commit of anyone writes the database
        self._looks_at_writes = os.name == "posix" and has_journal and not beside
        self._written = _written(database)
        self._committing = Lock()

    def check(self) -> None:
        """Raise StorageProblem where a write would reach another file than the one opened."""
        with self._committing:
            self._check()

    @contextmanager
    def committing(self) -> Iterator[None]:
        """Check, and run the block, which commits: what it writes is ours."""
        with self._committing:
            self._check()
            try:
                yield
            finally:
                self._written = _written(self._database)

    def _check(self) -> None:
        try:
            is_same = all(_which(file) == opened for file, opened in self._opened.items())
            is_ours = not self._looks_at_writes or _written(self._database) == self._written
        except OSError as error:
            raise self._moved(type(error).__name__) from None
        if not (is_same and is_ours):
            raise self._moved("replaced" if not is_same else "written by another")

    def _moved(self, why: str) -> StorageProblem:
        return storage_problem(why, self._database, MOVED)


def _which(file: Path) -> _File:
    found = file.stat()
    return _File(found.st_dev, found.st_ino)


def _written(file: Path) -> _Written:
    found = file.stat()
    return _Written(found.st_mtime_ns, found.st_size)
