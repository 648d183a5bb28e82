"""The worklist: search, filters, order, and the numbers of what waits, all of it by SQL.

A page of rows is found in two steps: their ids by an index that holds no answers, then their
columns. So an order on a computed column costs nothing for the rows that are not shown.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    Connection,
    exists,
    func,
    literal,
    literal_column,
    select,
)
from sqlalchemy.orm import aliased
from sqlalchemy.sql.elements import ColumnElement
from sqlmodel import col

from angio_desktop.register.fields import RegistrationType
from angio_desktop.register.registration import Status
from angio_desktop.storage.chains import is_newest
from angio_desktop.storage.database import Condition, Database
from angio_desktop.storage.follow_ups import due_ids
from angio_desktop.storage.outbox import in_outbox
from angio_desktop.storage.reading import EMPTY, SENT
from angio_desktop.storage.records import (
    Mark,
    RecentDraft,
    RegistrationRow,
    SortBy,
    Unsettled,
    Waiting,
    Wanted,
)
from angio_desktop.storage.rows import rows_of
from angio_desktop.storage.searching import searched
from angio_desktop.storage.tables import ExportRegistrationTable, MarkTable
from angio_desktop.storage.tables import OutboxTable as Outbox
from angio_desktop.storage.tables import RegistrationTable as Table
from angio_desktop.storage.words import AtLeast, InOrderOfNames

_TYPES = {type_.value: type_ for type_ in RegistrationType}
_RECENT = (
    *(col(Table.id), col(Table.type), col(Table.patient), col(Table.page), col(Table.focus)),
    *(col(Table.answered), col(Table.required), col(Table.changed)),
)
_Draft = aliased(Table)
_OPEN = literal(Status.OPEN.value, literal_execute=True)  # as the partial index has it
_LAST_EXPORT = (
    select(func.max(col(ExportRegistrationTable.export_id)))
    .where(col(ExportRegistrationTable.registration_id) == col(Table.id))
    .scalar_subquery()
)
_MARK = (
    select(col(MarkTable.mark))
    .where(col(MarkTable.registration_id) == col(Table.id))
    .scalar_subquery()
)
# What sorts as the words of a language do is ordered by its stored name: equal ones stand together.
# No parameters: PostgreSQL would take those of SELECT and of GROUP BY for two expressions.
_MONTH: tuple[Any, ...] = (literal_column("1"), literal_column("7"))
_ORDERS: dict[SortBy, Any] = {
    SortBy.STATUS: col(Table.status),
    SortBy.TYPE: col(Table.type),
    SortBy.PATIENT: InOrderOfNames(col(Table.patient)),
    SortBy.ADMISSION: col(Table.admission),
    SortBy.ANSWERED: col(Table.answered) * 1.0 / AtLeast(col(Table.required), 1),
    SortBy.CHANGED: col(Table.changed_ms),
    SortBy.CODE: col(Table.code),
    SortBy.EXPORTED: func.coalesce(_LAST_EXPORT, 0),
    SortBy.MARK: func.coalesce(_MARK, EMPTY),
}


@dataclass(frozen=True, slots=True)
class Worklist:
    """The list of registrations, and the numbers of what waits."""

    _database: Database

    def page(
        self, wanted: Wanted, first: int = 0, count: int | None = None
    ) -> list[RegistrationRow]:
        """Return `count` rows of the worklist (None: all) from number `first` on.

        A search keeps in memory what it reads, for the next; `end_search` gives that back.
        """
        order, newest = _ORDERS[wanted.sort], col(Table.changed_ms)
        first_by = () if wanted.sort is SortBy.CHANGED else (order,)
        wants = (*first_by, newest, col(Table.id))  # the rest makes the order the same each time
        sorted_ = [part.desc() if wanted.descending else part.asc() for part in wants]
        ids = select(col(Table.id)).order_by(*sorted_)
        ids = ids.limit(count).offset(first)
        with self._database.reading() as connection:
            if wanted.search:
                self._database.begin_search(connection)
            found = list(
                connection.scalars(ids.where(*_conditions(self._database, connection, wanted)))
            )
            return rows_of(connection, found)

    def end_search(self) -> None:
        """Give back the memory that searches take."""
        with self._database.reading() as connection:
            self._database.end_search(connection)

    def counts(self) -> dict[Status, int]:
        """Return how many registrations have each status, without what was replaced."""
        # Not GROUP BY: no index is in the order of status, and sorting takes longer than counting.
        query = select(
            *(func.count().filter(col(Table.status) == status.value) for status in Status)
        ).select_from(Table)
        # Of what was sent alone; to ask it of each row takes ten times as long as counting.
        replaced = select(func.count(col(Table.corrects).distinct())).where(
            col(Table.corrects).is_not(None), col(Table.status) == SENT
        )
        with self._database.reading() as connection:
            found = dict(zip(Status, connection.execute(query).one(), strict=True))
            found[Status.SENT] -= connection.scalar(replaced) or 0
            return found

    def recent(self, count: int) -> list[RecentDraft]:
        """Return the drafts that were changed last, the newest first."""
        query = (
            select(*_RECENT)
            .where(col(Table.status) == _OPEN, col(Table.type).in_(list(_TYPES)))
            .order_by(col(Table.changed_ms).desc(), col(Table.id).desc())
            .limit(count)
        )
        with self._database.reading() as connection:
            found: Sequence[Any] = connection.execute(query).all()
        return [RecentDraft(id_, _TYPES[type_], *others) for id_, type_, *others in found]

    def is_empty(self) -> bool:
        """Return whether nothing was ever registered."""
        with self._database.reading() as connection:
            return not connection.scalar(select(exists(col(Table.id))))

    def waiting(self, week: datetime, today: datetime, month: datetime) -> Waiting:
        """Return how many drafts wait, by when they changed last, and what is to be exported."""
        changed = col(Table.changed_ms)
        at_today, at_week, at_month = _ms(today), _ms(week), _ms(month)
        ages = {
            "today": changed >= at_today,
            "week": (changed >= at_week) & (changed < at_today),
            "older": (changed >= at_month) & (changed < at_week),
            "oldest": changed < at_month,
            "with_errors": col(Table.errors) > 0,
        }
        drafts = select(
            *(func.count().filter(age).label(name) for name, age in ages.items())
        ).where(col(Table.status) == _OPEN)
        # Only what was sent has a mark, be it that of being replaced, so they need no comparing.
        sent = select(func.count()).select_from(Table).where(col(Table.status) == SENT)
        exported = select(func.count()).select_from(MarkTable)
        marked = select(col(MarkTable.registration_id))
        other_way = select(func.count()).select_from(Outbox)
        other_way = other_way.where(
            in_outbox(col(Outbox.registration_id)), col(Outbox.registration_id).not_in(marked)
        )
        with self._database.reading() as connection:
            gone = (connection.scalar(exported) or 0) + (connection.scalar(other_way) or 0)
            left = (connection.scalar(sent) or 0) - gone
            found = connection.execute(drafts).mappings().one()
        counted: dict[str, int] = {str(k): v for k, v in found.items()}
        return Waiting(not_exported=left, **counted)

    def unsettled(self, before: datetime) -> Unsettled:
        """Return how many the platform refused, or did not answer since before a moment."""
        refused = select(func.count()).where(_is_marked(Mark.REFUSED))
        unanswered = select(func.count()).where(*_is_unanswered(before))
        with self._database.reading() as connection:
            return Unsettled(connection.scalar(refused) or 0, connection.scalar(unanswered) or 0)

    def months(self, first: date) -> dict[tuple[str, RegistrationType], int]:
        """Return how many admissions each month ("2026-03") has from a day on, by type."""
        month = func.substr(col(Table.admission), *_MONTH)
        query = (
            select(month, col(Table.type), func.count())
            .where(
                col(Table.admission) >= first.isoformat(),
                col(Table.status) != Status.DELETED.value,
                is_newest(col(Table.id)),
                ~_IS_DRAFT_OF_CORRECTION,
            )
            .group_by(month, col(Table.type))
        )
        with self._database.reading() as connection:
            found: Sequence[Any] = connection.execute(query).all()
        return {(name, _TYPES[type_]): number for name, type_, number in found if type_ in _TYPES}


# In a chart what it corrects stands for it until it is sent.
_IS_DRAFT_OF_CORRECTION = col(Table.id).in_(
    select(col(_Draft.id)).where(col(_Draft.corrects).is_not(None), col(_Draft.status) == _OPEN)
)


def _is_marked(mark: Mark) -> ColumnElement[bool]:
    return col(MarkTable.mark) == literal(mark.value, literal_execute=True)


def _is_unanswered(before: datetime) -> tuple[ColumnElement[bool], ...]:
    return (_is_marked(Mark.EXPORTED), col(MarkTable.since) < int(before.timestamp()))


def _stands(wanted: Wanted) -> list[Condition]:
    """Return the conditions on where a registration stands at the platform."""
    found: list[Condition] = []
    marked = select(col(MarkTable.registration_id))
    if wanted.mark is not None:
        found.append(col(Table.id).in_(marked.where(_is_marked(wanted.mark))))
    elif not wanted.search:
        found.append(is_newest(col(Table.id)))
    if wanted.unanswered_before is not None:
        found.append(col(Table.id).in_(marked.where(*_is_unanswered(wanted.unanswered_before))))
    return found


def _conditions(database: Database, connection: Connection, wanted: Wanted) -> list[Condition]:
    marked = exists(col(MarkTable.mark)).where(col(MarkTable.registration_id) == col(Table.id))
    found = [*searched(database, connection, wanted.search), *_stands(wanted)]
    found += [_has_status(wanted.status), *_in_period(wanted)]
    if wanted.type is not None:
        found.append(col(Table.type) == wanted.type.value)
    if wanted.with_errors:
        found += [col(Table.errors) > 0, col(Table.status) == _OPEN]
    if wanted.not_exported:
        found += [col(Table.status) == SENT, ~marked, ~in_outbox(col(Table.id))]
    if wanted.due_until is not None:
        found.append(col(Table.id).in_(due_ids(connection, wanted.due_until)))
    return found


def _has_status(status: Status | None) -> ColumnElement[bool]:
    if status is None:
        return col(Table.status) != Status.DELETED.value
    return col(Table.status) == (_OPEN if status is Status.OPEN else status.value)


def _in_period(wanted: Wanted) -> list[ColumnElement[bool]]:
    day, changed = col(Table.admission), col(Table.changed_ms)
    found: list[ColumnElement[bool]] = []
    if wanted.first is not None or wanted.last is not None:
        found.append(day != EMPTY)
    if wanted.first is not None:
        found.append(day >= wanted.first.isoformat())
    if wanted.last is not None:
        found.append(day <= wanted.last.isoformat())
    if wanted.changed_from is not None:
        found.append(changed >= _ms(wanted.changed_from))
    if wanted.changed_before is not None:
        found.append(changed < _ms(wanted.changed_before))
    return found


def _ms(moment: datetime) -> int:
    return int(moment.timestamp() * 1000)
