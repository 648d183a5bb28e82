"""Tells the world's faults (disk full, locked, damaged) from ours.

The world's become a StorageProblem; anything else is a bug and goes on as it is. The original
error is not chained to it: SQLite quotes text it cannot decode, and a log may not hold that.
"""

import errno
import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from angio_desktop.disk import create
from angio_desktop.errors import StorageProblem
from angio_desktop.storage.sqlite.vault import cipher

_VARIANTS = {
    sqlite3.SQLITE_FULL: "full",
    sqlite3.SQLITE_BUSY: "locked",
    sqlite3.SQLITE_LOCKED: "locked",
    sqlite3.SQLITE_PROTOCOL: "locked",
    sqlite3.SQLITE_READONLY: "read_only",
    sqlite3.SQLITE_PERM: "read_only",
    sqlite3.SQLITE_CORRUPT: "damaged",
    sqlite3.SQLITE_NOTADB: "damaged",
    sqlite3.SQLITE_CANTOPEN: "",
    sqlite3.SQLITE_IOERR: "",
    sqlite3.SQLITE_NOLFS: "",
    sqlite3.SQLITE_NOMEM: "",
}
_VARIANTS_OF_SYSTEM = {
    errno.ENOSPC: "full",
    errno.EDQUOT: "full",
    errno.EACCES: "read_only",
    errno.EPERM: "read_only",
    errno.EROFS: "read_only",
}
# SQLCipher's module gives no code with what stops a copy half-way, only SQLite's own words.
_CODES_OF_WORDS = {
    "database or disk is full": sqlite3.SQLITE_FULL,
    "database is locked": sqlite3.SQLITE_BUSY,
    "database table is locked": sqlite3.SQLITE_LOCKED,
    "attempt to write a readonly database": sqlite3.SQLITE_READONLY,
    "access permission denied": sqlite3.SQLITE_PERM,
    "database disk image is malformed": sqlite3.SQLITE_CORRUPT,
    "file is not a database": sqlite3.SQLITE_NOTADB,
    "unable to open database file": sqlite3.SQLITE_CANTOPEN,
    "disk I/O error": sqlite3.SQLITE_IOERR,
}
_MISSING = ("no such table: ", "no such column: ")  # our own statements name what we made
_PRIMARY = 0xFF  # the low byte of SQLite's extended result codes


@contextmanager
def storage_problems(file: Path) -> Iterator[None]:
    """Raise StorageProblem for what the world does to the database `file` inside the block."""
    try:
        yield
    except (DBAPIError, cipher.Error) as error:
        problem = _problem_of(error.orig if isinstance(error, DBAPIError) else error, file)
        if problem is None:
            raise
    except OSError as error:
        problem = _problem_of_system(error, file)
    else:
        return
    raise problem from None


@contextmanager
def damage(file: Path) -> Iterator[None]:
    """Raise StorageProblem too for what cannot be done with a file that is not as we left it.

    For reading what our versions have written: with that none of these can be raised.
    """
    try:
        yield
    except cipher.Error as error:
        problem = _problem_of(error, file)
        raise problem or storage_problem(str(error), file, "damaged") from None
    except (TypeError, ValueError, LookupError, RecursionError) as error:
        raise storage_problem(type(error).__name__, file, "damaged") from None


def storage_problem(why: str, file: Path, variant: str = "") -> StorageProblem:
    """Return a StorageProblem; `variant` chooses a text of its own (problems.csv)."""
    problem = StorageProblem(f"{file}: {why}", why=why, file=str(file))
    if variant:
        problem.text_id = f"{StorageProblem.text_id}.{variant}"
    return problem


def of_the_disk(error: Exception, file: Path) -> StorageProblem | None:
    """Return the problem where an error says nothing of a file: the disk is full, it is in use."""
    problem = (
        _problem_of_system(error, file) if isinstance(error, OSError) else _problem_of(error, file)
    )
    return problem if problem is not None and problem.text_id in _OF_THE_DISK else None


_OF_THE_DISK = {f"{StorageProblem.text_id}.{variant}" for variant in ("full", "locked")}


def _why_not_opened(file: Path) -> str:
    """Ask the system why SQLite can make no file beside a database: that does not say it."""
    probe = file.with_name(f".{secrets.token_hex(8)}.part")
    try:
        with create(probe) as made:
            made.write(b"?")
    except OSError as error:
        return _VARIANTS_OF_SYSTEM.get(error.errno or 0, "")
    finally:
        with suppress(OSError):
            probe.unlink()
    return ""


def _problem_of_system(error: OSError, file: Path) -> StorageProblem:
    variant = _VARIANTS_OF_SYSTEM.get(error.errno or 0, "")
    return storage_problem(error.strerror or type(error).__name__, file, variant)


def _problem_of(error: BaseException | None, file: Path) -> StorageProblem | None:
    code = getattr(error, "sqlite_errorcode", _CODES_OF_WORDS.get(str(error)))
    if code is None:
        # Raised by Python's module itself: a text in the file is no longer UTF-8.
        is_damage = isinstance(error, cipher.OperationalError) and "decode" in str(error)
        return storage_problem("a text is not UTF-8", file, "damaged") if is_damage else None
    variant = _VARIANTS.get(code & _PRIMARY)
    if code & _PRIMARY == sqlite3.SQLITE_CANTOPEN:
        variant = _why_not_opened(file)
    if str(error).startswith(_MISSING):
        variant = "damaged"
    return None if variant is None else storage_problem(str(error), file, variant)
