"""Compares what was sent here with what the hospital's warehouse holds of it, for a period.

What is the same on both sides has arrived: its official code is taken over, and that is all that is
ever written here. There, nothing is.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from angio_desktop.actions.found_there import Found, Here, Line, Part, Period, lines_of
from angio_desktop.actions.progress import Progress, unwatched
from angio_desktop.actions.warehouse import Access
from angio_desktop.errors import WarehouseProblem
from angio_desktop.platform.server import Patience, Server
from angio_desktop.register.fields import Dictionary, admission_key
from angio_desktop.storage.answers import Heard
from angio_desktop.storage.records import WAREHOUSE, Mark, Origin, Outcome, Said
from angio_desktop.storage.store import Store

if TYPE_CHECKING:  # the driver takes its time: only who asks a warehouse loads it
    from angio_desktop.platform.warehouse import Message, Warehouse

_AT_ONCE = 500
_OUTCOME = "warehouse_outcome"


class Tried(NamedTuple):
    """What a connection turned out to be; `columns` are the found ones, "table.column"."""

    server: Server
    software: str
    role: str
    tls: str
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reconciled:
    """The outcome of a period; `new` is how many official codes were taken over."""

    tried: Tried
    period: Period
    lines: tuple[Line, ...]
    new: int = 0

    def counts(self) -> dict[Part, int]:
        """Return how many lines each part has."""
        return {part: sum(line.part is part for line in self.lines) for part in Part}

    def to_be_looked_at(self) -> list[Line]:
        """Return what is not the same, and what more there is to be said of what is."""
        return [line for line in self.lines if line.part is not Part.EQUAL or line.reason]

    @property
    def is_equal(self) -> bool:
        """Whether both sides say the same."""
        return all(line.part is Part.EQUAL for line in self.lines)


def try_connection(access: Access, patience: Patience) -> Tried:
    """Connect and look for the columns. Raises WarehouseProblem."""
    with _opened(access, patience) as (_, tried):
        return tried


@contextmanager
def _opened(access: Access, patience: Patience) -> "Iterator[tuple[Warehouse, Tried]]":
    try:
        from angio_desktop.platform.postgres import connected, session  # noqa: PLC0415  as above
        from angio_desktop.platform.warehouse import Warehouse, columns_of  # noqa: PLC0415
    except ImportError:  # where no libpq comes with the driver, and none is installed
        text_id = f"{WarehouseProblem.text_id}.no_library"
        raise WarehouseProblem("warehouse: no libpq", text_id=text_id) from None

    with connected(access.server, access.password, patience) as connection:
        found = session(connection)
        columns = columns_of(connection, access.names)
        names = tuple(f"{column.table}.{column.name}" for column in columns.found())
        told = Tried(access.server, found.software, found.role, found.tls, names)
        yield Warehouse(connection, columns), told


def reconcile(
    store: Store,
    dictionary: Dictionary,
    access: Access,
    period: Period,
    now: datetime,
    patience: Patience,
    progress: Progress = unwatched,
) -> Reconciled:
    """Compare both sides, and take over the official codes of what is equal, all at the end.

    `progress` hears how many messages were compared. Raises WarehouseProblem and StorageProblem;
    then nothing was taken over.
    """
    here = Here(store, dictionary, period)
    with _opened(access, patience) as (warehouse, tried):
        days = {form.collection: admission_key(form.type) for form in dictionary.forms.values()}
        messages = [each for each in warehouse.messages(days) if here.may_be(each)]
        found: list[Found] = []
        for start in range(0, len(messages), _AT_ONCE):
            found += _compared(warehouse, here, messages[start : start + _AT_ONCE])
            progress(len(found))
    lines = lines_of(here, found)
    new = store.answers.add(list(_heard(here, lines)), _origin(access.server), now)
    # What went without a file and nobody could tell of is not sent once more.
    store.outbox.found_there([line.id for line in lines if _has_arrived(line)], now)
    outcome = Reconciled(tried, period, lines, new)
    store.settings.set(_OUTCOME, _told(outcome, now), now)
    return outcome


def _compared(warehouse: "Warehouse", here: Here, messages: "list[Message]") -> Iterator[Found]:
    """Compare some messages; what stands beside an answer is asked only where that is another."""
    held = {each.document: each.texts for each in warehouse.answers([m.document for m in messages])}
    found = here.match([(message, held.get(message.document, {})) for message in messages])
    documents = [each.message.document for each in found if each.differences]
    beside = {each.document: each.texts for each in warehouse.attributes(documents)}
    for each in found:
        yield here.without(each, beside.get(each.message.document, {}))


def _origin(server: Server) -> Origin:
    return Origin(WAREHOUSE, server.name)


def _has_arrived(line: Line) -> bool:
    return line.part is Part.EQUAL and bool(line.official_code)


def _heard(here: Here, lines: Iterable[Line]) -> Iterator[Heard]:
    """Yield what is new of what is equal: the platform took it, and gave it a code."""
    for line in lines:
        if _has_arrived(line):
            row = here.rows[line.id]
            if row.mark is not Mark.ACCEPTED or row.official_code != line.official_code:
                yield Heard(line.id, Said(Outcome.ACCEPTED, line.official_code))


# The outcome of the last time, for the start page


class Outlook(NamedTuple):
    """How many lines of the last comparison are to be looked at, of which period."""

    waiting: int
    period: Period


def last_outcome(settings: Mapping[str, str]) -> Outlook:
    """Return what the last comparison left to be looked at; nothing before there was one."""
    try:
        raw = json.loads(settings.get(_OUTCOME, "{}"))
        return Outlook(int(raw["waiting"]), Period.of_texts(raw["first"], raw["last"]))
    except (ValueError, TypeError, KeyError, RecursionError):
        return Outlook(0, Period())


def _told(outcome: Reconciled, now: datetime) -> str:
    waiting = sum(n for part, n in outcome.counts().items() if part is not Part.EQUAL)
    first, last = outcome.period.texts()
    moment = now.isoformat(timespec="seconds")
    return json.dumps({"time": moment, "first": first, "last": last, "waiting": waiting})
