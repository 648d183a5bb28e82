"""Opens the database and runs transactions on it.

SQLAlchemy is kept from beginning transactions by itself, as its deferred ones fail at their first
write with SQLITE_BUSY when another has written since, whatever time they may wait.
"""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, QueuePool, create_engine, event

from angio_desktop import paths
from angio_desktop.disk import make_private, make_private_file, make_private_folder
from angio_desktop.register.names import searchable
from angio_desktop.storage.records import USER_NAME
from angio_desktop.storage.schema.migrations import migrate
from angio_desktop.storage.trail import Trail
from angio_desktop.storage.vault import cipher, keys
from angio_desktop.storage.vault.backups import finish_restore
from angio_desktop.storage.vault.encryption import encrypt_earlier, refuse_readable
from angio_desktop.storage.vault.keys import DataKey
from angio_desktop.storage.vault.problems import storage_problems

_BEGIN = "angio_begin"
WITHOUT_ACCENTS = "without_accents"
"""The name in SQL of `searchable`."""
_USER = "SELECT value FROM setting WHERE key = ?"
_CACHE_KIB, _SEARCHED_KIB = 2_048, 24_576


@dataclass(frozen=True, slots=True)
class Database:
    """An open database, and the account of the operating system that has opened it."""

    file: Path
    key: DataKey = field(repr=False)
    account: str
    engine: Engine

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Run the block on one state of the database. Raises StorageProblem."""
        with storage_problems(self.file), self.engine.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Run the block as one transaction that alone may write. Raises StorageProblem.

        An exception in the block undoes it all.
        """
        engine = self.engine.execution_options(**{_BEGIN: "BEGIN IMMEDIATE"})
        with storage_problems(self.file), engine.begin() as connection:
            yield connection

    @contextmanager
    def recording(self, now: datetime) -> Iterator[tuple[Connection, Trail]]:
        """Run the block as `writing` does, with the trail of this user and moment."""
        with self.writing() as connection:
            yield connection, Trail(connection.exec_driver_sql, self.user(connection), now)

    def user(self, connection: Connection) -> str:
        """Return the name the user has set, or that of the account."""
        row = connection.exec_driver_sql(_USER, (USER_NAME,)).first()
        return (row[0] if row else "") or self.account


def open_database(folder: Path, key: DataKey, account: str, now: datetime) -> Database:
    """Open the database in `folder`, made where missing and brought to the present version.

    One of version 0.1, which was not encrypted, is encrypted first, where the key file says that
    it still is to be. Raises StorageProblem and NewerDatabase.
    """
    file = paths.database(folder)
    with storage_problems(file):
        make_private_folder(folder)
        finish_restore(folder)
        if keys.may_encrypt(folder, key):
            encrypt_earlier(file, key)
            keys.note_encrypted(folder)
        else:
            refuse_readable(file, key, now)
        make_private_file(file)
        migrate(file, key, now)
        make_private(file)
    return Database(file, key, account, _engine(file, key))


def _engine(file: Path, key: DataKey) -> Engine:
    engine = create_engine(
        URL.create("sqlite", database=str(file)),
        module=cipher.module,  # so that its errors are wrapped as SQLAlchemy's own
        creator=lambda: cipher.connect(file, key),
        poolclass=QueuePool,
        json_serializer=_json,
        hide_parameters=True,  # an error's text goes to the log; parameters are patients' data
    )
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _json(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False)
    # Half a character, of a broken paste, is kept as an escape.
    return text if storable(text) == text else json.dumps(value)


def storable(text: str) -> str:
    """Return `text` with what UTF-8 cannot hold, half a character, replaced by "?"."""
    return text.encode(errors="replace").decode()


def _prepare(connection: sqlite3.Connection, _: object) -> None:
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA fullfsync = ON")  # macOS: down to the disk itself
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
    connection.create_function(WITHOUT_ACCENTS, 1, searchable, deterministic=True)


def keep_what_is_read(connection: Connection) -> None:
    """Have what a search reads, 20 MB of a full register, be read and decrypted only once."""
    connection.exec_driver_sql(f"PRAGMA cache_size = -{_SEARCHED_KIB}")


def forget_what_was_read(connection: Connection) -> None:
    """Give back the memory of `keep_what_is_read`."""
    connection.exec_driver_sql(f"PRAGMA cache_size = -{_CACHE_KIB}")
    connection.exec_driver_sql("PRAGMA shrink_memory")


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get(_BEGIN, "BEGIN"))
