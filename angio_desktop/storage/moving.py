"""Moves a whole register to the other engine: all of it, compared and verified, or nothing.

The trail goes along and goes on: its entries keep their numbers and hashes, and one more tells of
the move.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import zip_longest
from typing import Any, Protocol

from sqlalchemy import JSON, Connection, Table, literal_column, select

from angio_desktop.errors import NotMoved
from angio_desktop.storage.database import Database
from angio_desktop.storage.postgres import filling as postgres
from angio_desktop.storage.postgres.connection import Office
from angio_desktop.storage.postgres.filling import refuse_what_is_not_empty
from angio_desktop.storage.seals import IS_SEALED, TO_SEAL, content
from angio_desktop.storage.sqlite import filling as sqlite
from angio_desktop.storage.sqlite.store import LocalStore
from angio_desktop.storage.tables import RegistrationTable
from angio_desktop.storage.trail import Action, Trail
from angio_desktop.storage.verification import Verification
from angio_desktop.storage.words import AsBytes, runs

_AT_ONCE = 500
_SEAL = "seal"


class Fills(Protocol):
    """What fills an empty register of one engine."""

    def put(self, table: str, columns: Sequence[str], rows: Iterator[Sequence[Any]]) -> None:
        """Put the rows of a table; texts of JSON as they are."""

    def end(self) -> None:
        """Seal what is to be sealed, and set the guards."""


def copy_in(store: LocalStore, office: Office, now: datetime) -> Verification:
    """Copy the register of a data folder into an empty office, whose owner one must be.

    Raises StorageProblem and NotMoved; the office is empty then.
    """
    local = store.database
    with local.reading() as read, office.recording(now) as (written, trail):
        refuse_what_is_not_empty(written, office.address.name)
        filling = postgres.Filling(written)
        return _move((local, read), (office, written), filling, trail)


def copy_out(office: Office, store: LocalStore, now: datetime) -> Verification:
    """Copy the register of an office into a data folder that is new.

    Raises StorageProblem and NotMoved; the folder is empty then.
    """
    local = store.database
    with office.reading() as read, local.recording(now) as (written, trail):
        filling = sqlite.Filling(written)
        return _move((office, read), (local, written), filling, trail)


def _move(
    source: tuple[Database, Connection],
    target: tuple[Database, Connection],
    filling: Fills,
    trail: Trail,
) -> Verification:
    """Copy all rows and check them, inside the transactions of both; return what was verified.

    `trail` is the target's. Raises NotMoved where either was altered.
    """
    (database, read), (other, written) = source, target
    found = database.verify(read, (), None)
    if found.wrong is not None:
        raise _not_moved(found)
    all_tables = RegistrationTable.metadata.sorted_tables
    for table in all_tables:
        names = [column.name for column in table.columns]
        filling.put(table.name, names, _rows(read, table))
    filling.end()
    for table in all_tables:
        if not _is_same(read, written, table):
            raise NotMoved(f"{table.name}: not as it was read", table=table.name)
    trail.add(Action.MOVED, entries=found.entries)
    verified = other.verify(written, (), None)
    if verified.wrong is not None:
        raise _not_moved(verified)
    return verified


def _rows(connection: Connection, table: Table) -> Iterator[Sequence[Any]]:
    """Yield the rows; of a seal only that it is to be put again, where it was right."""
    columns = [
        AsBytes(column) if isinstance(column.type, JSON) else column
        for column in table.columns
        if column.name != _SEAL
    ]
    seal: Any = [literal_column(IS_SEALED)] if _SEAL in table.columns else []
    found = connection.execute(select(*columns, *seal).order_by(*table.primary_key.columns))
    for row in found.yield_per(_AT_ONCE):
        texts = [each.decode() if isinstance(each, bytes) else each for each in row]
        if seal:
            texts[-1] = TO_SEAL if texts[-1] else ""
        yield texts


def _is_same(one: Connection, other: Connection, table: Table) -> bool:
    """Whether two registers hold the same in a table, value by value, but for the seals."""
    names = [column.name for column in table.columns if column.name != _SEAL]
    keys = ", ".join(f'"{column.name}"' for column in table.primary_key.columns)
    query = f'SELECT {content(names, table.name)} FROM "{table.name}" ORDER BY {keys}'  # noqa: S608
    pairs = zip_longest(runs(one)(query), runs(other)(query))
    return all(
        first is not None and second is not None and tuple(first) == tuple(second)
        for first, second in pairs
    )


def _not_moved(found: Verification) -> NotMoved:
    """Return the problem that tells, in the words of `verify`, what is wrong with a register."""
    return NotMoved(f"not moved: {found.wrong}", text_id=found.text_id, **found.details)
