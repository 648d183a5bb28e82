"""How far a state of the data reaches, and what it lacks of another.

Neither the name of a file nor the clock tells that, but the trail does: each entry holds the hash
of all before it, so two states are one up to the last entry that they share.
"""

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import NamedTuple

from angio_desktop.errors import BadBackup
from angio_desktop.storage.sqlite.vault import cipher
from angio_desktop.storage.sqlite.vault.keys import DataKey
from angio_desktop.storage.sqlite.vault.problems import of_the_disk
from angio_desktop.storage.trail import Runs, created_after


class Reach(NamedTuple):
    """The last entry of a state's trail, 0 for one of before the trail, and its registrations."""

    trail: int
    registrations: int


@contextmanager
def reading(file: Path, key: DataKey) -> Iterator[Runs]:
    """Read a database that need not be whole. Raises BadBackup, also for the block.

    Raises StorageProblem where that says nothing of the file: the disk is full, or it is in use.
    """
    try:
        _check_regular(file)
        with closing(cipher.connect(file, key)) as connection:
            connection.execute("PRAGMA query_only = ON")
            yield connection.execute
    except (cipher.Error, OSError) as error:
        why = type(error).__name__
        problem = of_the_disk(error, file)
        raise problem or BadBackup(f"{file}: {why}", file=file.name, why=why) from None


def _check_regular(file: Path) -> None:
    """Refuse what is not there, which SQLite would make, and what is no file.

    It is not opened: if it is that of the data, closing it would drop the locks which this
    process's other connections to it hold (a rule of POSIX).
    """
    if not stat.S_ISREG(file.stat().st_mode):
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL), str(file))


def reach(run: Runs) -> Reach:
    """Return how far a state reaches."""
    (registrations,) = run("SELECT count(*) FROM registration").fetchone()
    return Reach(_last_entry(run), int(registrations))


def _last_entry(run: Runs) -> int:
    if not run("SELECT count(*) FROM sqlite_master WHERE name = 'trail'").fetchone()[0]:
        return 0
    return int(run("SELECT coalesce(max(id), 0) FROM trail").fetchone()[0])


def missing(known: Runs, backup: Runs) -> int:
    """Return how many registrations of the state `known` are not in a backup."""
    there, held = reach(known), reach(backup)
    if not held.trail:
        return max(0, there.registrations - held.registrations)
    shared = _shared(known, backup, min(there.trail, held.trail))
    return created_after(known, shared) if shared else there.registrations


def _shared(one: Runs, other: Runs, last: int) -> int:
    """Return the last entry that two trails share, 0 for none."""
    first = 0
    while first < last:
        middle = (first + last + 1) // 2
        if _hash(one, middle) == _hash(other, middle):
            first = middle
        else:
            last = middle - 1
    return first


def _hash(run: Runs, entry: int) -> object:
    found = run("SELECT hash FROM trail WHERE id = ?", (entry,)).fetchone()
    return found[0] if found else None
