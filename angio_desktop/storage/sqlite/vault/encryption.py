"""Encrypts a database of an earlier version, which anyone could read.

The encrypted copy is compared with its original before it takes the original's place, and only
then is the original wiped. Whenever the program is killed, one of the two is whole and is used.
"""

import hashlib
import logging
import sqlite3
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path

from angio_desktop.disk import create, sync_folder, wipe
from angio_desktop.storage.sqlite.vault import cipher
from angio_desktop.storage.sqlite.vault.backups import aside_name, set_aside
from angio_desktop.storage.sqlite.vault.keys import DataKey
from angio_desktop.storage.sqlite.vault.problems import damage, storage_problem

PLANTED = "planted"
"""The variant of a StorageProblem: a readable file stood in the place of encrypted data."""

_log = logging.getLogger(__name__)


def encrypt_earlier(database: Path, key: DataKey) -> bool:
    """Encrypt the database where it is not yet; returns whether it was done now."""
    plain, whole = _plain_name(database), _name(database, "encrypted")
    if not database.exists() and plain.exists():  # cut off between the two renames
        (whole if whole.exists() else plain).rename(database)
    if not database.exists() or not cipher.is_plain(database):
        _wipe_plain(plain, database, key)
        return False
    _hold_journal(database, plain)
    with damage(database):
        _make_copy(database, whole, key)
    database.rename(plain)
    whole.rename(database)
    sync_folder(database.parent)
    _wipe_plain(plain, database, key)
    _log.info("database encrypted")
    return True


def refuse_readable(database: Path, key: DataKey, now: datetime) -> None:
    """Set aside what anyone can read, or has put where an unfinished encrypting would leave it.

    For data that are known to be encrypted. Raises StorageProblem where the database itself was
    such a file: there is none then.
    """
    for planted in (_plain_name(database), _name(database, "encrypted")):
        for suffix in ("-wal", "-shm", ""):
            part = planted.with_name(planted.name + suffix)
            if part.exists():
                part.rename(aside_name(database.parent, now))
                _log.warning("a file was put beside the database: set aside")
    if database.exists() and cipher.is_plain(database):
        aside = set_aside(database.parent, key, now)
        raise storage_problem(aside.name, database, PLANTED)


def is_encrypting(database: Path) -> bool:
    """Whether the original stands beside the database's place, for `encrypt_earlier` to end."""
    return _plain_name(database).exists()


def _hold_journal(database: Path, plain: Path) -> None:
    """Give the journal a second name: SQLite removes it without wiping what it holds.

    Where the disk knows no second names it is left as SQLite leaves it.
    """
    journal = database.with_name(f"{database.name}-wal")
    second = plain.with_name(f"{plain.name}-wal")
    with suppress(OSError):
        is_held = second.exists() and journal.exists() and second.samefile(journal)
        if not is_held:
            wipe(second)  # of an attempt that was refused: the journal has ended since
            if journal.exists():
                second.hardlink_to(journal)


def _make_copy(database: Path, whole: Path, key: DataKey) -> None:
    partial = _name(database, "partial")
    partial.unlink(missing_ok=True)
    create(partial).close()
    try:
        with closing(cipher.connect_plain(database)) as source:
            # Refused while another program has it open; and it brings the journal into the file.
            source.execute("PRAGMA journal_mode = DELETE").fetchone()
            _export(source, partial, key)
            expected = _content(source)
        with closing(cipher.connect(partial, key)) as copy:
            _check_same(database, _content(copy), expected)
        partial.rename(whole)
    except BaseException:
        partial.unlink(missing_ok=True)
        raise


def _check_same(database: Path, found: str, expected: str) -> None:
    if found != expected:
        raise storage_problem("the encrypted copy differs", database)


def _export(source: sqlite3.Connection, target: Path, key: DataKey) -> None:
    source.execute("ATTACH DATABASE ? AS encrypted KEY ?", (str(target), f"x'{key.hex()}'"))
    source.execute("SELECT sqlcipher_export('encrypted')").fetchone()
    for name in ("user_version", "application_id"):
        (number,) = source.execute(f"PRAGMA main.{name}").fetchone()
        source.execute(f"PRAGMA encrypted.{name} = {int(number)}")
    source.execute("DETACH DATABASE encrypted")


def _content(connection: sqlite3.Connection) -> str:
    """Return a hash of everything that is in a database: its schema and every row."""
    connection.text_factory = bytes
    schema = "SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_master ORDER BY type, name"
    digest = hashlib.sha256()
    tables = []
    for row in connection.execute(schema):
        digest.update(repr(row).encode())
        if row[0] == b"table":
            tables.append(row[1].decode())
    for name in ("user_version", "application_id"):
        digest.update(repr(connection.execute(f"PRAGMA {name}").fetchone()).encode())
    for table in tables:
        for row in connection.execute(f'SELECT * FROM "{table}" ORDER BY 1, 2'):  # noqa: S608
            digest.update(repr(row).encode())
    return digest.hexdigest()


def _wipe_plain(plain: Path, database: Path, key: DataKey) -> None:
    """Wipe the original once the encrypted one is in its place and can be opened."""
    if not plain.exists() or not database.exists():
        return
    with closing(cipher.connect(database, key)) as connection:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    for suffix in ("-wal", "-shm", ""):
        wipe(plain.with_name(plain.name + suffix))


def _name(database: Path, ending: str) -> Path:
    return database.with_name(f"{database.name}.{ending}")


def _plain_name(database: Path) -> Path:
    return database.with_name(f"{database.stem}-not-encrypted{database.suffix}")
