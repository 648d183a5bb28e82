"""SQLCipher: SQLite with every page encrypted and authenticated.

Its module has the interface of Python's own `sqlite3`, whose names stand for its types here.
"""

import sqlite3
from pathlib import Path
from time import sleep
from typing import cast

from sqlcipher3 import dbapi2

from angio_desktop.disk import open_regular
from angio_desktop.storage.sqlite.vault.keys import DataKey
from angio_desktop.storage.sqlite.vault.sealing import add_seals

BUSY_SECONDS = 5.0
_TURN = 0.01  # seconds
PLAIN_HEAD = b"SQLite format 3\0"  # an encrypted database begins with random bytes

module = dbapi2
DatabaseError = cast("type[sqlite3.DatabaseError]", dbapi2.DatabaseError)
Error = cast("type[sqlite3.Error]", dbapi2.Error)
IntegrityError = cast("type[sqlite3.IntegrityError]", dbapi2.IntegrityError)
OperationalError = cast("type[sqlite3.OperationalError]", dbapi2.OperationalError)


def connect(file: Path | str, key: DataKey, *, timeout: float = BUSY_SECONDS) -> sqlite3.Connection:
    """Open a database; nothing of it is read yet, so a wrong key shows at its first statement.

    Transactions begin where a statement says so, and nowhere else. Rows are sealed with the key.
    """
    connection = cast(
        "sqlite3.Connection", dbapi2.connect(str(file), timeout, isolation_level=None)
    )
    connection.execute("PRAGMA cipher_log_level = NONE")  # it writes to standard error
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    add_seals(connection, key)
    return connection


def keep_journal(connection: sqlite3.Connection) -> None:
    """Have changes stand in a journal of their own (WAL) until they are brought in.

    Where another uses the database just then, SQLite does not wait for it here by itself: two who
    make a database at the same moment meet so. Raises OperationalError after `BUSY_SECONDS`.
    """
    for left in reversed(range(round(BUSY_SECONDS / _TURN))):
        try:
            connection.execute("PRAGMA journal_mode = WAL").fetchone()
        except OperationalError as error:
            is_busy = getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_BUSY
            if not is_busy or left == 0:
                raise
            sleep(_TURN)
        else:
            return


def connect_plain(file: Path | str) -> sqlite3.Connection:
    """Open a database of an earlier version, which was not encrypted."""
    return cast("sqlite3.Connection", dbapi2.connect(str(file), BUSY_SECONDS, isolation_level=None))


def is_plain(file: Path) -> bool:
    """Whether the file is a database that anyone can read. Raises OSError."""
    with open_regular(file) as opened:
        return opened.read(len(PLAIN_HEAD)) == PLAIN_HEAD


def can_read(connection: sqlite3.Connection) -> bool:
    """Whether the key fits: what another key has encrypted looks like no database at all."""
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except DatabaseError as error:
        if getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_NOTADB:
            return False
        raise
    return True
