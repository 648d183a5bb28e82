"""The lines of lists: columns that stand together in an index (sqlite/schema), never answers."""

import logging
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Select, func, literal, select
from sqlmodel import col

from angio_desktop.register.fields import RegistrationType
from angio_desktop.register.registration import Status
from angio_desktop.storage.records import ON_ITS_WAY, RegistrationRow
from angio_desktop.storage.tables import (
    ExportRegistrationTable,
    ExportTable,
    MarkTable,
    OutboxTable,
)
from angio_desktop.storage.tables import RegistrationTable as Table

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
_MARK, _OFFICIAL = (
    select(column).where(col(MarkTable.registration_id) == col(Table.id)).scalar_subquery()
    for column in (col(MarkTable.mark), col(MarkTable.official_code))
)
# One that goes without a file has no mark until it is answered: how far it is stands for it.
_WAY = (
    select(literal(ON_ITS_WAY) + col(OutboxTable.state))
    .where(
        col(OutboxTable.registration_id) == col(Table.id),
        col(OutboxTable.state) != literal("taken_out"),
    )
    .scalar_subquery()
)
LISTED = select(
    *(col(Table.id), col(Table.status), col(Table.type), col(Table.patient), col(Table.admission)),
    *(col(Table.answered), col(Table.required), col(Table.errors), col(Table.changed)),
    *(col(Table.code), col(Table.sent_at), func.coalesce(_LAST_EXPORT, "")),
    *(func.coalesce(_MARK, _WAY, ""), func.coalesce(_OFFICIAL, "")),
)


def rows(connection: Connection, query: Select[*tuple[Any, ...]]) -> list[RegistrationRow]:
    """Return the lines of a query made of `LISTED`."""
    return [row for found in connection.execute(query) if (row := _listed(found))]


def rows_of(connection: Connection, ids: Sequence[int]) -> list[RegistrationRow]:
    """Return the rows of these registrations, in their order."""
    read: dict[int, RegistrationRow] = {}
    for start in range(0, len(ids), _AT_ONCE):
        some = LISTED.where(col(Table.id).in_(ids[start : start + _AT_ONCE]))
        read |= {row.id: row for row in rows(connection, some)}
    return [read[id_] for id_ in ids if id_ in read]


def _listed(found: Sequence[Any]) -> RegistrationRow | None:
    id_, status_name, type_name, *others = found
    status, type_ = _STATUSES.get(status_name), _TYPES.get(type_name)
    if status is None or type_ is None:
        _log.warning("registration %d: unknown status or type, left out of the list", id_)
        return None
    return RegistrationRow(id_, status, type_, *others)
