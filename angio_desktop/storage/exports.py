"""Which registrations an export takes, and what was exported when."""

from collections.abc import Sequence

from sqlalchemy import Connection, exists, func, insert, select
from sqlalchemy.sql.elements import ColumnElement
from sqlmodel import col

from angio_desktop.register.fields import RegistrationType
from angio_desktop.storage.records import ExportChoice, ExportRecord
from angio_desktop.storage.registrations import EMPTY, SENT
from angio_desktop.storage.schema.tables import ExportRegistrationTable as Mark
from angio_desktop.storage.schema.tables import ExportTable as Table
from angio_desktop.storage.schema.tables import RegistrationTable
from angio_desktop.storage.trail import Action, Trail, hash_of

_READ = (
    *(col(Table.id), col(Table.time), col(Table.file), col(Table.folder), col(Table.sha256)),
    *(col(Table.type), col(Table.count), col(Table.is_draft)),
)


# A sent registration changes no more, so its last change is its sending.
ORDER = (col(RegistrationTable.changed_ms), col(RegistrationTable.id))


def conditions(asked: ExportChoice) -> list[ColumnElement[bool]]:
    """Return what makes a registration one that is asked for; `ORDER` is that of sending."""
    admission = col(RegistrationTable.admission)
    found: list[ColumnElement[bool]] = [col(RegistrationTable.status) == SENT]
    if asked.type is not None:
        found.append(col(RegistrationTable.type) == asked.type.value)
    if asked.first or asked.last:
        found.append(admission != EMPTY)
    if asked.first:
        found.append(admission >= asked.first.isoformat())
    if asked.last:
        found.append(admission <= asked.last.isoformat())
    if not asked.include_exported:
        marked = exists(col(Mark.registration_id)).where(
            col(Mark.registration_id) == col(RegistrationTable.id)
        )
        found.append(~marked)
    return found


def ids_to_export(connection: Connection, asked: ExportChoice) -> list[int]:
    """Return the sent registrations that are asked for, in the order of sending."""
    query = select(col(RegistrationTable.id)).where(*conditions(asked)).order_by(*ORDER)
    return list(connection.scalars(query))


def counts_to_export(connection: Connection, asked: ExportChoice) -> dict[RegistrationType, int]:
    """Return how many are asked for of each type that has any."""
    type_ = col(RegistrationTable.type)
    query = select(type_, func.count()).where(*conditions(asked)).group_by(type_)
    found = {str(name): int(count) for name, count in connection.execute(query)}
    return {type_: found[type_.value] for type_ in RegistrationType if type_.value in found}


def record(connection: Connection, trail: Trail, export: ExportRecord, ids: Sequence[int]) -> None:
    """Write that `ids` went out in `export`."""
    columns = {
        "time": export.time,
        "file": export.file,
        "folder": export.folder,
        "sha256": export.sha256,
        "type": export.type.value,
        "count": export.count,
        "is_draft": export.is_draft,
    }
    export_id = connection.execute(insert(Table).values(**columns)).lastrowid
    marks = [{"registration_id": id_, "export_id": export_id} for id_ in ids]
    if marks:
        connection.execute(insert(Mark), marks)
    trail.add(
        Action.EXPORTED,
        export=export_id,
        file=export.file,
        sha256=export.sha256,
        registrations=list(ids),
        # Where it went is private, so it stands here as a hash only.
        record=hash_of(*map(str, columns.values())),
    )


def exports(connection: Connection, registration_id: int | None = None) -> list[ExportRecord]:
    """Return the exports, of one registration or all, newest first."""
    query = select(*_READ).order_by(col(Table.id).desc())
    if registration_id is not None:
        query = query.join(Mark).where(col(Mark.registration_id) == registration_id)
    return [
        ExportRecord(id_, time, file, folder, sha256, RegistrationType(type_), count, is_draft)
        for id_, time, file, folder, sha256, type_, count, is_draft in connection.execute(query)
    ]
