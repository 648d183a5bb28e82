"""Moves a whole register to the other engine: all of it, compared and verified, or nothing.

The trail goes along and goes on: its entries keep their numbers and hashes, and one more tells of
the move.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from itertools import zip_longest
from typing import Any, NamedTuple, Protocol, TypeVar

from sqlalchemy import (
    JSON,
    Connection,
    CursorResult,
    Executable,
    Table,
    func,
    literal_column,
    select,
    text,
)

from angio_desktop.errors import NotMoved
from angio_desktop.storage.database import Database
from angio_desktop.storage.postgres import filling as postgres
from angio_desktop.storage.postgres.connection import UNHURRIED, Office
from angio_desktop.storage.postgres.filling import refuse_what_is_not_empty
from angio_desktop.storage.records import Progress
from angio_desktop.storage.seals import IS_SEALED, TO_SEAL, content
from angio_desktop.storage.sqlite import filling as sqlite
from angio_desktop.storage.sqlite.store import LocalStore
from angio_desktop.storage.tables import RegistrationTable
from angio_desktop.storage.trail import Action, Trail
from angio_desktop.storage.verification import Verification
from angio_desktop.storage.words import AsBytes

_AT_ONCE = 500
_Row = TypeVar("_Row")
SEAL = "seal"
_STEPS, _PARTS = 4, 1000


def _unwatched(done: int, total: int) -> None:
    del done, total


class _Side(NamedTuple):
    """A register that is read or written, and the transaction in which that is done."""

    database: Database
    connection: Connection


class Fills(Protocol):
    """What fills an empty register of one engine."""

    def put(self, table: str, columns: Sequence[str], rows: Iterator[Sequence[Any]]) -> None:
        """Put the rows of a table; texts of JSON as they are."""

    def end(self) -> None:
        """Seal what is to be sealed, and set the guards."""


def copy_in(
    store: LocalStore, office: Office, now: datetime, progress: Progress = _unwatched
) -> Verification:
    """Copy the register of a data folder into an empty office, whose owner one must be.

    `progress` is told how much is done and in all, and may raise to stop it. Raises StorageProblem
    and NotMoved; the office is empty then.
    """
    local = store.database
    with local.reading() as read, office.recording(now) as (written, trail):
        written.exec_driver_sql(UNHURRIED)
        refuse_what_is_not_empty(written, office.address.name)
        filling = postgres.Filling(written)
        return _move(_Side(local, read), _Side(office, written), filling, trail, progress)


def copy_out(
    office: Office, store: LocalStore, now: datetime, progress: Progress = _unwatched
) -> Verification:
    """Copy the register of an office, as it is at this moment, into a data folder that is new.

    Others work on meanwhile. Raises as `copy_in` does; the folder is empty then.
    """
    local = store.database
    with office.reading() as read, local.recording(now) as (written, trail):
        read.exec_driver_sql(UNHURRIED)
        filling = sqlite.Filling(written)
        return _move(_Side(office, read), _Side(local, written), filling, trail, progress)


def _move(
    source: _Side, target: _Side, filling: Fills, trail: Trail, progress: Progress
) -> Verification:
    """Copy all rows and check them, inside the transactions of both; return what was verified.

    `trail` is the target's. Raises NotMoved where either was altered.
    """
    read, written = source.connection, target.connection
    checking, copying, comparing, verifying = (_step(progress, step) for step in range(_STEPS))
    found = source.database.verify(read, (), checking)
    if found.wrong is not None:
        raise not_moved(found)
    all_tables = RegistrationTable.metadata.sorted_tables
    counted = Counted(copying, sum(_count(read, table) for table in all_tables))
    for table in all_tables:
        names = [column.name for column in table.columns]
        with _rows(read, table) as rows:
            filling.put(table.name, names, counted.each(rows))
    filling.end()
    counted = Counted(comparing, counted.total)
    for table in all_tables:
        if not _is_same(read, written, table, counted):
            raise NotMoved(f"{table.name}: not as it was read", table=table.name)
    trail.add(Action.MOVED, entries=found.entries)
    verified = target.database.verify(written, (), verifying)
    if verified.wrong is not None:
        raise not_moved(verified)
    return verified


def _step(progress: Progress, step: int) -> Progress:
    """Return what tells of the whole how far one of its steps is."""

    def told(done: int, total: int) -> None:
        progress(step * _PARTS + done * _PARTS // max(total, 1), _STEPS * _PARTS)

    return told


class Counted:
    """Counts the rows that go by."""

    def __init__(self, progress: Progress, total: int) -> None:
        """Begin; `progress` is told how many of `total` went by."""
        self.total = total
        self._progress, self._done = progress, 0

    def each(self, rows: Iterable[_Row]) -> Iterator[_Row]:
        """Yield rows, and tell now and then how many there were."""
        for row in rows:
            if self._done % _AT_ONCE == 0:
                self._progress(self._done, self.total)
            self._done += 1
            yield row


def _count(connection: Connection, table: Table) -> int:
    return connection.execute(select(func.count()).select_from(table)).scalar_one()


@contextmanager
def _rows(connection: Connection, table: Table) -> Iterator[Iterator[Sequence[Any]]]:
    """Give the rows; of a seal only that it is to be put again, where it was right."""
    columns = [
        AsBytes(column) if isinstance(column.type, JSON) else column
        for column in table.columns
        if column.name != SEAL
    ]
    has_seal = SEAL in table.columns
    seal: Any = [literal_column(IS_SEALED)] if has_seal else []
    query = select(*columns, *seal).order_by(*table.primary_key.columns)
    with streamed(connection, query) as found:
        yield (_as_texts(row, has_seal=has_seal) for row in found)


def _as_texts(row: Sequence[Any], *, has_seal: bool) -> Sequence[Any]:
    texts = [each.decode() if isinstance(each, bytes) else each for each in row]
    if has_seal:
        texts[-1] = TO_SEAL if texts[-1] else ""
    return texts


def streamed(connection: Connection, query: Executable) -> CursorResult[Any]:
    """Return rows that come as they are read: a large register is not held in memory.

    Whoever reads them ends them before their transaction, also where he stops half way.
    """
    return connection.execute(query, execution_options={"yield_per": _AT_ONCE})


def _is_same(one: Connection, other: Connection, table: Table, counted: Counted) -> bool:
    """Whether two registers hold the same in a table, value by value, but for the seals."""
    names = [column.name for column in table.columns if column.name != SEAL]
    keys = ", ".join(f'"{column.name}"' for column in table.primary_key.columns)
    query = text(f'SELECT {content(names, table.name)} FROM "{table.name}" ORDER BY {keys}')  # noqa: S608
    with streamed(one, query) as first, streamed(other, query) as second:
        return all_same(counted.each(zip_longest(first, second)))


def all_same(pairs: Iterable[tuple[Sequence[Any] | None, Sequence[Any] | None]]) -> bool:
    """Whether rows that came two by two are the same in each, and as many."""
    return all(
        one is not None and other is not None and tuple(one) == tuple(other) for one, other in pairs
    )


def not_moved(found: Verification) -> NotMoved:
    """Return the problem that tells, in the words of `verify`, what is wrong with a register."""
    return NotMoved(f"not moved: {found.wrong}", text_id=found.text_id, **found.details)
