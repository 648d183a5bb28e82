"""What is asked of many registrations at once: lists, counts, what is due.

Lists select columns that stand together in an index (migrations.py), never the answers.
"""

import logging
from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import (
    Connection,
    LargeBinary,
    Select,
    Subquery,
    cast,
    exists,
    func,
    literal_column,
    or_,
    select,
)
from sqlalchemy.orm import aliased
from sqlalchemy.sql.elements import ColumnElement
from sqlmodel import col

from angio_desktop.register.context import LocalRegistration
from angio_desktop.register.fields import RegistrationType
from angio_desktop.register.registration import Status
from angio_desktop.register.summary import search_words
from angio_desktop.storage import exports
from angio_desktop.storage.records import DueDay, DueFollowUp, ExportChoice, RegistrationRow
from angio_desktop.storage.registrations import EMPTY, SENT, texts_of
from angio_desktop.storage.schema.tables import ExportRegistrationTable, ExportTable
from angio_desktop.storage.schema.tables import RegistrationTable as Table

_STATUSES = {status.value: status for status in Status}
_TYPES = {type_.value: type_ for type_ in RegistrationType}

_AT_ONCE = 1000  # parameters of one statement

_log = logging.getLogger(__name__)

_LAST_EXPORT = (
    select(col(ExportTable.time))
    .join(ExportRegistrationTable)
    .where(col(ExportRegistrationTable.registration_id) == col(Table.id))
    .order_by(col(ExportRegistrationTable.export_id).desc())
    .limit(1)
    .scalar_subquery()
)
_LISTED = (
    *(col(Table.id), col(Table.status), col(Table.type), col(Table.patient), col(Table.admission)),
    *(col(Table.answered), col(Table.required), col(Table.errors), col(Table.changed)),
    *(col(Table.code), col(Table.sent_at), func.coalesce(_LAST_EXPORT, "")),
)
_Follow = aliased(Table)


def _draft_of(id_: Any) -> ColumnElement[int | None]:
    """Return the draft of the follow-up of a hospitalisation."""
    begun = select(func.min(col(_Follow.id))).where(
        col(_Follow.follows) == id_, col(_Follow.status) == Status.OPEN.value
    )
    return begun.scalar_subquery()


_DUE: tuple[Any, ...] = (
    *(col(Table.id), col(Table.patient), col(Table.patient_key), col(Table.last_pci)),
    *(col(Table.follow_up_due), col(Table.code), _draft_of(col(Table.id))),
)


def rows(
    connection: Connection,
    status: Status | None,
    search: str,
    limit: int | None,
) -> list[RegistrationRow]:
    """Return the list, newest change first."""
    query = select(*_LISTED).where(*(_holds(word) for word in search_words(search)))
    if status is not None:
        query = query.where(col(Table.status) == status.value)
    query = query.order_by(col(Table.changed_ms).desc(), col(Table.id).desc()).limit(limit)
    return [row for found in connection.execute(query) if (row := _listed(found))]


def rows_to_export(
    connection: Connection, asked: ExportChoice, limit: int
) -> list[RegistrationRow]:
    """Return the first of what an export would take, in the order of sending."""
    query = select(*_LISTED).where(*exports.conditions(asked)).order_by(*exports.ORDER)
    return [row for found in connection.execute(query.limit(limit)) if (row := _listed(found))]


def rows_of(connection: Connection, ids: Sequence[int]) -> list[RegistrationRow]:
    """Return the rows of these registrations, in their order."""
    read: dict[int, RegistrationRow] = {}
    for start in range(0, len(ids), _AT_ONCE):
        query = select(*_LISTED).where(col(Table.id).in_(ids[start : start + _AT_ONCE]))
        read |= {found[0]: row for found in connection.execute(query) if (row := _listed(found))}
    return [read[id_] for id_ in ids if id_ in read]


def _holds(word: str) -> ColumnElement[bool]:
    return or_(
        col(Table.search).contains(word, autoescape=True),
        col(Table.code).contains(word, autoescape=True),  # LIKE: of either case
    )


def _listed(found: Sequence[Any]) -> RegistrationRow | None:
    id_, status_name, type_name, *others = found
    status, type_ = _STATUSES.get(status_name), _TYPES.get(type_name)
    if status is None or type_ is None:
        _log.warning("registration %d: unknown status or type, left out of the list", id_)
        return None
    return RegistrationRow(id_, status, type_, *others)


def counts(connection: Connection) -> dict[Status, int]:
    """Return how many registrations have each status."""
    # Not GROUP BY: no index is in the order of status, and sorting takes longer than counting.
    query = select(*(func.count().filter(col(Table.status) == status.value) for status in Status))
    return dict(zip(Status, connection.execute(query).one(), strict=True))


def registrations_of(connection: Connection, patient_key: str) -> list[LocalRegistration]:
    """Return a patient's registrations that are not deleted; a damaged one is left out."""
    query = (
        select(
            *(col(Table.id), col(Table.code), col(Table.type), col(Table.status)),
            cast(col(Table.values), LargeBinary),
        )
        .where(col(Table.patient_key) == patient_key, col(Table.status) != Status.DELETED.value)
        .order_by(col(Table.id))
    )
    found = connection.execute(query) if patient_key else ()
    return [local for row in found if (local := _local(*row))]


def _local(
    id_: int, code: str, type_name: str, status: str, json_text: bytes
) -> LocalRegistration | None:
    try:
        type_, values = RegistrationType(type_name), texts_of(json_text)
    except ValueError as error:
        _log.warning("registration %d cannot be read: %s", id_, type(error).__name__)
        return None
    return LocalRegistration(id_, code, type_, status == Status.SENT.value, values)


def follow_ups_due(connection: Connection, until: date) -> list[DueFollowUp]:
    """Return D04 up to a day: the sent hospitalisations with PCI without their follow-up."""
    return _due(connection, _up_to(until))


def follow_ups_of(connection: Connection, patient_key: str) -> list[DueFollowUp]:
    """Return D04 of one patient, whatever the day."""
    return _due(connection, col(Table.patient_key) == patient_key) if patient_key else []


def due_days(connection: Connection, until: date) -> list[DueDay]:
    """Return what `follow_ups_due` returns, but for whose they are: that takes half the time."""
    found = _hospitalisations(_up_to(until))
    query = select(found.c.follow_up_due, _draft_of(found.c.id)).where(*_is_due(found))
    return [DueDay(*row) for row in connection.execute(query)]


def due_ids(connection: Connection, until: date) -> list[int]:
    """Return the ids of `follow_ups_due`."""
    return list(connection.scalars(_due_ids(_up_to(until))))


def _up_to(until: date) -> ColumnElement[bool]:
    return col(Table.follow_up_due) <= until.isoformat()


def _due(connection: Connection, which: ColumnElement[bool]) -> list[DueFollowUp]:
    query = select(*_DUE).where(col(Table.id).in_(_due_ids(which)))
    ordered = query.order_by(col(Table.follow_up_due), col(Table.id))
    return [DueFollowUp(*row) for row in connection.execute(ordered)]


def _due_ids(which: ColumnElement[bool]) -> Select[Any]:
    found = _hospitalisations(which)
    return select(found.c.id).where(*_is_due(found))


def _hospitalisations(which: ColumnElement[bool]) -> Subquery:
    """Those that need a follow-up, patient by patient.

    What is asked of each lies together in the index of the patients then, and is read once. The
    plus keeps SQLite from reading them in that index's order, one by one; the limit keeps it from
    leaving the order out.
    """
    query = select(
        *(col(Table.id), col(Table.patient_key), col(Table.last_pci), col(Table.follow_up_due))
    ).where(col(Table.status) == SENT, col(Table.follow_up_due) != EMPTY, which)
    return query.order_by(literal_column("+registration.patient_key")).limit(-1).subquery()


def _is_due(found: Subquery) -> tuple[ColumnElement[bool], ...]:
    return (~_has_linked_follow_up(found), ~_has_follow_up(found))


def _has_linked_follow_up(found: Subquery) -> ColumnElement[bool]:
    linked = aliased(Table)
    followed = select(col(linked.follows)).where(  # asked once, not for each row
        col(linked.follows).is_not(None), col(linked.status) == Status.SENT.value
    )
    return found.c.id.in_(followed)


def _has_follow_up(found: Subquery) -> ColumnElement[bool]:
    """A follow-up belongs to the patient's hospitalisation with the latest PCI up to its day.

    One that is linked belongs to its own, and settles no other.

    One without a consultation (the patient was lost) has no other day than that of its sending.
    """
    follow_up, later = aliased(Table), aliased(Table)
    day = func.coalesce(
        func.nullif(col(follow_up.admission), ""), func.substr(col(follow_up.sent_at), 1, 10)
    )
    belongs_to_later = (
        exists(col(later.id))
        .where(
            col(later.patient_key) == found.c.patient_key,
            col(later.status) == Status.SENT.value,
            col(later.last_pci) > found.c.last_pci,
            col(later.last_pci) <= day,
        )
        .correlate(found, follow_up)  # by itself it would see the inner of the two only
    )
    return exists(col(follow_up.id)).where(
        found.c.patient_key != "",
        col(follow_up.patient_key) == found.c.patient_key,
        col(follow_up.status) == Status.SENT.value,
        col(follow_up.type) == RegistrationType.FOLLOW_UP.value,
        col(follow_up.follows).is_(None),
        found.c.last_pci <= day,
        ~belongs_to_later,
    )
