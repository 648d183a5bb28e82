"""The spool: drafts that wait on this computer until their office is there again.

A small encrypted database of its own beside the data (`office/spool.sqlite`), under the data key.
A put draft is on the disk before the call returns; nothing leaves it but by `remove`.
"""

import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any, Self

from angio_desktop import paths
from angio_desktop.disk import make_private, make_private_file, make_private_folder, sync_folder
from angio_desktop.errors import NewerDatabase
from angio_desktop.register.fields import RegistrationType
from angio_desktop.register.findings import Confirmation
from angio_desktop.register.registration import Registration, Status
from angio_desktop.register.summary import Summary
from angio_desktop.storage.sqlite.vault import cipher
from angio_desktop.storage.sqlite.vault.keys import DataKey
from angio_desktop.storage.sqlite.vault.problems import damage, storage_problem, storage_problems

_APPLICATION_ID = 0x414E4753  # "ANGS"
_VERSION = 1
_MADE = (
    f"PRAGMA application_id = {_APPLICATION_ID}",
    """
    CREATE TABLE draft (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        office TEXT NOT NULL,
        registration INTEGER,
        version INTEGER NOT NULL,
        content TEXT NOT NULL
    )
    """,
    """
    CREATE UNIQUE INDEX draft_registration ON draft (office, registration)
    WHERE registration IS NOT NULL
    """,
    """
    CREATE TABLE office (address TEXT PRIMARY KEY NOT NULL, id TEXT NOT NULL, memory TEXT NOT NULL)
    """,
    f"PRAGMA user_version = {_VERSION}",
)
_INSERTED = (
    "INSERT INTO draft (office, registration, version, content) VALUES (?, ?, 1, ?) "
    "RETURNING number, version"
)
_UPDATED = (
    "UPDATE draft SET office = ?, registration = ?, version = version + 1, content = ? "
    "WHERE number = ? "
    "RETURNING number, version"
)
_COLUMNS = "number, office, registration, version, content"


@dataclass(frozen=True, slots=True)
class Waiting:
    """A draft that waits for its office.

    `registration` has the id and the revision by which the office knows what it was made from; no
    id where the office does not have it yet. `base` are the answers of then. `known` are the marks
    (register/versions.py) of what may stand there without anything of another being in it: of then,
    and of each version that the office may have taken without our hearing so. `token` is the word
    by which it knows a new draft again. `kept` is when it was put here, ISO 8601. `number` is its
    own here, None for one that was not put yet; `version` counts how often it was put.
    """

    office: str
    registration: Registration = field(repr=False)
    summary: Summary = field(repr=False)
    kept: str
    base: Mapping[str, str] = field(default_factory=dict, repr=False)
    known: tuple[str, ...] = ()
    token: str = ""
    number: int | None = None
    version: int = 0


class Spool:
    """The spool of one data folder; it belongs to one thread.

    Every method may raise StorageProblem; then nothing of it was done.
    """

    def __init__(self, file: Path, connection: sqlite3.Connection) -> None:
        """Take what `open` has opened."""
        self._file, self._connection = file, connection

    @classmethod
    def open(cls, folder: Path, key: DataKey) -> Self:
        """Open the spool of a data folder, made where missing.

        Raises StorageProblem, also for one of another key, and NewerDatabase.
        """
        file = paths.spool(folder)
        with storage_problems(file):
            make_private_folder(file.parent)
            make_private_file(file)
            make_private(file)
            connection = cipher.connect(file, key)
            try:
                _prepare(file, connection)
            except BaseException:
                connection.close()
                raise
            sync_folder(file.parent)
            return cls(file, connection)

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def put(self, draft: Waiting) -> Waiting:
        """Keep a draft in the place of what is kept of it; return it with number and version.

        It is that of its number, else that of its office and id.
        """
        with self._writing() as connection:
            number = self._number(connection, draft)
            id_, text = draft.registration.id, _text(draft)
            made = (
                connection.execute(_INSERTED, (draft.office, id_, text))
                if number is None
                else connection.execute(_UPDATED, (draft.office, id_, text, number))
            )
            [(number, version)] = made.fetchall()
        return replace(draft, number=number, version=version)

    def _number(self, connection: sqlite3.Connection, draft: Waiting) -> int | None:
        found = connection.execute(
            "SELECT number FROM draft WHERE number = ? OR (office = ? AND registration = ?) "
            "ORDER BY number = ? DESC",
            (draft.number, draft.office, draft.registration.id, draft.number),
        ).fetchone()
        return None if found is None else int(found[0])

    def all(self, office: str) -> list[Waiting]:
        """Return the drafts that wait for an office, the first put first."""
        return self._found("office = ?", office)

    def elsewhere(self, office: str) -> list[Waiting]:
        """Return the drafts that wait for another office than this, the first put first."""
        return self._found("office <> ?", office)

    def addresses(self, office: str) -> list[str]:
        """Return where an office was found, as it was typed; without passwords."""
        with storage_problems(self._file):
            query = "SELECT address FROM office WHERE id = ? ORDER BY address"
            return [str(address) for (address,) in self._connection.execute(query, (office,))]

    def of(self, office: str, registration: int) -> Waiting | None:
        """Return what waits of a registration that an office has; None for nothing."""
        found = self._found("office = ? AND registration = ?", office, registration)
        return found[0] if found else None

    def _found(self, which: str, *values: object) -> list[Waiting]:
        with storage_problems(self._file), damage(self._file):
            query = f"SELECT {_COLUMNS} FROM draft WHERE {which} ORDER BY number"  # noqa: S608
            return [_waiting(row) for row in self._connection.execute(query, values)]

    def count(self) -> int:
        """Return how many drafts wait, for whichever office."""
        with storage_problems(self._file):
            (count,) = self._connection.execute("SELECT count(*) FROM draft").fetchone()
            return int(count)

    def remove(self, draft: Waiting) -> bool:
        """Remove a draft as it was put; False, and nothing removed, where it was put anew since."""
        with self._writing() as connection:
            done = connection.execute(
                "DELETE FROM draft WHERE number = ? AND version = ?", (draft.number, draft.version)
            )
            return done.rowcount > 0

    def note_office(self, address: str, office: str) -> None:
        """Remember which office was found at an address (without a password)."""
        with self._writing() as connection:
            connection.execute(
                "INSERT INTO office VALUES (?, ?, '') ON CONFLICT (address) DO UPDATE SET "
                "memory = CASE id WHEN excluded.id THEN memory ELSE '' END, id = excluded.id",
                (address, office),
            )

    def note_memory(self, address: str, memory: str) -> None:
        """Remember what was read of the office at an address."""
        with self._writing() as connection:
            connection.execute("UPDATE office SET memory = ? WHERE address = ?", (memory, address))

    def office_at(self, address: str) -> tuple[str, str]:
        """Return which office was last found at an address, and what was read of it.

        "" where none ever was.
        """
        with storage_problems(self._file):
            query = "SELECT id, memory FROM office WHERE address = ?"
            found = self._connection.execute(query, (address,)).fetchone()
            return (str(found[0]), str(found[1])) if found else ("", "")

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        with storage_problems(self._file):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
                self._connection.execute("COMMIT")
            except BaseException:
                if (
                    self._connection.in_transaction
                ):  # SQLite ends it by itself when the disk is full
                    self._connection.execute("ROLLBACK")
                raise


def give_up_empty(folder: Path, key: DataKey) -> None:
    """Remove the spool before the data get another key. Raises StorageProblem where drafts wait.

    They are under the key of now: they go to their office first. It is made anew when it is
    needed.
    """
    file = paths.spool(folder)
    if not file.exists():
        return
    with closing(Spool.open(folder, key)) as spool:
        if spool.count():
            raise storage_problem(str(spool.count()), file, "spool_waits")
    with storage_problems(file):
        for end in ("-wal", "-shm", ""):
            file.with_name(f"{file.name}{end}").unlink(missing_ok=True)
        sync_folder(file.parent)


def _prepare(file: Path, connection: sqlite3.Connection) -> None:
    if not cipher.can_read(connection):
        raise storage_problem("of another key", file, "spool_key")
    cipher.keep_journal(connection)
    for pragma in ("synchronous = FULL", "fullfsync = ON"):
        connection.execute(f"PRAGMA {pragma}").fetchone()
    connection.execute("BEGIN IMMEDIATE")
    try:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        for statement in _MADE if version == 0 else ():
            connection.execute(statement)
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    if version > _VERSION:
        why = f"version {version}"
        raise NewerDatabase(
            f"{file}: {why}, this program knows {_VERSION}", file=str(file), why=why
        )


# A draft as it is kept: JSON in ASCII, which holds whatever was typed, half a character as well.


def _text(draft: Waiting) -> str:
    registration = draft.registration
    kept = asdict(registration) | {
        "values": dict(registration.values),
        "filled_in": sorted(registration.filled_in),
        "imported": dict(registration.imported),
    }
    told = {
        "registration": kept,
        "summary": asdict(draft.summary),
        "kept": draft.kept,
        "base": dict(draft.base),
        "known": list(draft.known),
        "token": draft.token,
    }
    return json.dumps(told, separators=(",", ":"))


def _waiting(row: Sequence[Any]) -> Waiting:
    number, office, id_, version, text = row
    told = json.loads(text)
    kept = told["registration"]
    registration = Registration(
        **kept
        | {
            "type": RegistrationType(kept["type"]),
            "status": Status(kept["status"]),
            "confirmations": tuple(Confirmation(**each) for each in kept["confirmations"]),
            "filled_in": frozenset(kept["filled_in"]),
            "id": id_,
        }
    )
    return Waiting(
        office,
        registration,
        Summary(**told["summary"]),
        told["kept"],
        told["base"],
        tuple(told["known"]),
        told["token"],
        number,
        version,
    )
