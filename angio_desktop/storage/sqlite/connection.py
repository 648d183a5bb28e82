"""Opens the database and runs transactions on it.

SQLAlchemy is kept from beginning transactions by itself, as its deferred ones fail at their first
write with SQLITE_BUSY when another has written since, whatever time they may wait.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, closing, contextmanager, nullcontext
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any, Self

from sqlalchemy import URL, Connection, Engine, QueuePool, create_engine, event
from sqlalchemy.exc import DBAPIError

from angio_desktop import paths
from angio_desktop.disk import make_private, make_private_file, make_private_folder
from angio_desktop.register.names import searchable
from angio_desktop.storage import heads
from angio_desktop.storage.database import WITHOUT_ACCENTS, Condition
from angio_desktop.storage.heads import NOTHING, Head
from angio_desktop.storage.held import NOBODY, Holder
from angio_desktop.storage.records import USER_NAME, Progress
from angio_desktop.storage.sought import Sought
from angio_desktop.storage.sqlite import searching
from angio_desktop.storage.sqlite.outside import known_heads
from angio_desktop.storage.sqlite.schema.migrations import (
    FIRST_SEALED,
    FIRST_WITH_TRAIL,
    migrate,
    version_of,
)
from angio_desktop.storage.sqlite.vault import cipher, head_file, keys
from angio_desktop.storage.sqlite.vault.backups import finish_restore
from angio_desktop.storage.sqlite.vault.beside import own_key_file
from angio_desktop.storage.sqlite.vault.encryption import encrypt_earlier, refuse_readable
from angio_desktop.storage.sqlite.vault.head_store import held_in_store
from angio_desktop.storage.sqlite.vault.key_files import KeyFile
from angio_desktop.storage.sqlite.vault.keys import DataKey
from angio_desktop.storage.sqlite.vault.problems import damage, storage_problems
from angio_desktop.storage.sqlite.vault.standing import Standing
from angio_desktop.storage.sqlite.verifying import verify
from angio_desktop.storage.sqlite.words import WORDS
from angio_desktop.storage.texts import as_json
from angio_desktop.storage.trail import Trail
from angio_desktop.storage.verification import Known, Verification
from angio_desktop.storage.words import teach

teach("sqlite", WORDS)

_BEGIN = "angio_begin"
_USER = "SELECT value FROM setting WHERE key = ?"
_CACHE_KIB, _SEARCHED_KIB = 2_048, 24_576


@dataclass(slots=True)
class Embedded:
    """An open database, and the account of the operating system that has opened it.

    `is_continued` says that its trail holds the heads that are kept outside it. Where it does not,
    they are left as they are, for the user to settle.
    """

    file: Path
    key: DataKey = field(repr=False)
    account: str
    engine: Engine
    standing: Standing
    """What is shared by all that have it open."""
    key_file: KeyFile | None = field(default=None, repr=False)
    """Who kept the key when it was opened: the folder may be gone when that is asked."""
    is_continued: bool = False
    """Whether its trail holds the heads that are kept outside it. Where it does not, they are left
    as they are, for the user to settle."""

    def again(self) -> Self:
        """Open the same database once more, for another thread. Raises StorageProblem."""
        with storage_problems(self.file):
            self.standing.check()
            return replace(self, engine=_opened(self.file, self.key, beside=False))

    @property
    def holder(self) -> Holder:
        """Who begins an export here: nobody else has the database."""
        return NOBODY

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Run the block on one state of the database. Raises StorageProblem."""
        with storage_problems(self.file), self.engine.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Run the block as one transaction that alone may write. Raises StorageProblem.

        An exception in the block undoes it all. Nothing is written where another file has taken
        the place of the one that was opened.
        """
        self.standing.check()  # before what stands there now could lead the block astray
        engine = self.engine.execution_options(**{_BEGIN: "BEGIN IMMEDIATE"})
        with storage_problems(self.file), engine.connect() as connection:
            connection.begin()
            yield connection
            with self.standing.committing():
                connection.commit()

    @contextmanager
    def recording(self, now: datetime) -> Iterator[tuple[Connection, Trail]]:
        """Run the block as `writing` does, with the trail of this user and moment.

        What is told there is written outside the database too, once it stands in it.
        """
        with self.writing() as connection:
            user = self.user(connection)
            trail = Trail(connection.exec_driver_sql, user, now, self.account)
            yield connection, trail
        if trail.last is not None and self.is_continued:
            head_file.keep(self.file.parent, self.key, Head(*trail.last))

    def saved_alone(self, *_: object) -> bool:
        """Leave it to `recording`: one writes at a time here."""
        return False

    def alone_sending(self) -> AbstractContextManager[bool]:
        """Leave it to the lock of the data folder: only one program has it open."""
        return nullcontext(True)

    def user(self, connection: Connection) -> str:
        """Return the name the user has set, or that of the account."""
        row = connection.exec_driver_sql(_USER, (USER_NAME,)).first()
        return (row[0] if row else "") or self.account

    def damage(self) -> AbstractContextManager[None]:
        """Raise StorageProblem for what the block reads that no program of ours has written."""
        return damage(self.file)

    def searched(self, connection: Connection, words: Sequence[Sought]) -> list[Condition]:
        """Return the conditions that a row of the worklist holds each word of a search."""
        return searching.searched(connection, words)

    def answered(
        self, connection: Connection, keys: Iterable[str], codes: Iterable[str]
    ) -> Iterable[Sequence[Any]]:
        """Yield codes, statuses and how many registrations of it answer a field of `keys` so."""
        return searching.answered(connection, keys, codes)

    def verify(
        self, connection: Connection, known: Iterable[Known], progress: Progress | None
    ) -> Verification:
        """Check everything, and name the first that is wrong; `known` are heads kept elsewhere."""
        folder = self.file.parent
        # Before the connection reads: the trail goes on meanwhile.
        return verify(connection, folder, (*known_heads(folder, self.key), *known), progress)

    def close(self) -> None:
        """Let go of the file."""
        self.engine.dispose()

    def begin_search(self, connection: Connection) -> None:
        """Have what a search reads, 20 MB of a full register, be decrypted only once."""
        connection.exec_driver_sql(f"PRAGMA cache_size = -{_SEARCHED_KIB}")

    def end_search(self, connection: Connection) -> None:
        """Give back the memory of `begin_search`."""
        connection.exec_driver_sql(f"PRAGMA cache_size = -{_CACHE_KIB}")
        connection.exec_driver_sql("PRAGMA shrink_memory")


def open_database(
    folder: Path, key: DataKey, account: str, now: datetime, *, beside: bool
) -> Embedded:
    """Open the database in `folder`, made where missing and brought to the present version.

    One of version 0.1, which was not encrypted, is encrypted first, where the key file says that
    it still is to be. `beside` another program that may have it open, bringing the journal in is
    left to that one, or to the end: it would take it for a foreign write. Raises StorageProblem
    and NewerDatabase.
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
        _begin_head(file, key)
        migrate(file, key, now)
        make_private(file)
        engine = _opened(file, key, beside=beside)
        standing = Standing(file, beside=beside)
        kept, is_continued = own_key_file(folder, key), _is_continued(folder, key, engine)
        return Embedded(file, key, account, engine, standing, kept, is_continued)


def open_alone(file: Path, key: DataKey, account: str) -> Embedded:
    """Open a copy of a database, which is not of a data folder. Raises StorageProblem."""
    with storage_problems(file):
        return Embedded(file, key, account, _opened(file, key, beside=False), Standing(file))


def _opened(file: Path, key: DataKey, *, beside: bool) -> Engine:
    """Return an engine that has the files open, and keeps them so until it is disposed of."""
    engine = _engine(file, key)
    if beside:
        event.listen(engine, "connect", _leave_journal)
    try:
        with engine.begin() as connection:
            connection.exec_driver_sql("SELECT count(*) FROM sqlite_master")
    except DBAPIError:
        engine.dispose()
        raise
    return engine


def _begin_head(file: Path, key: DataKey) -> None:
    """Write the first head of a database that has none: a new one, or one of an earlier version.

    Without it nothing is begun: data that have none are not those the program left.
    """
    folder = file.parent
    if paths.head_file(folder).exists():
        return
    if file.stat().st_size == 0:
        head_file.begin(folder, key, NOTHING)
        return
    with closing(cipher.connect(file, key)) as connection:
        version = version_of(connection)
        if 0 < version < FIRST_SEALED:
            has_trail = version >= FIRST_WITH_TRAIL
            head = heads.head_of(connection.execute) if has_trail else NOTHING
            head_file.begin(folder, key, head)


def _is_continued(folder: Path, key: DataKey, engine: Engine) -> bool:
    """Whether the trail holds the heads that are kept outside it, and goes on from there."""
    found, in_store = head_file.held(folder, key), held_in_store(folder)
    with engine.begin() as connection:
        run = connection.exec_driver_sql
        if found is None or not all(
            heads.is_known(run, each) for each in (found, in_store) if each
        ):
            return False
        if not heads.lies_in(run, found):  # a backup was put back
            head_file.keep(folder, key, heads.head_of(run))
    return True


def _engine(file: Path, key: DataKey) -> Engine:
    engine = create_engine(
        URL.create("sqlite", database=str(file)),
        module=cipher.module,  # so that its errors are wrapped as SQLAlchemy's own
        creator=lambda: cipher.connect(file, key),
        poolclass=QueuePool,
        json_serializer=as_json,
        hide_parameters=True,  # an error's text goes to the log; parameters are patients' data
    )
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: sqlite3.Connection, _: object) -> None:
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA fullfsync = ON")  # macOS: down to the disk itself
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
    connection.create_function(WITHOUT_ACCENTS, 1, searchable, deterministic=True)


def _leave_journal(connection: sqlite3.Connection, _: object) -> None:
    connection.execute("PRAGMA wal_autocheckpoint = 0")


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get(_BEGIN, "BEGIN"))
