"""Which registrations an export takes, and what was exported when."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, exists, func, insert, select
from sqlalchemy.sql.elements import ColumnElement
from sqlmodel import col

from angio_desktop.register.fields import RegistrationType
from angio_desktop.storage import heads
from angio_desktop.storage.begun import end
from angio_desktop.storage.chains import is_newest
from angio_desktop.storage.database import Database
from angio_desktop.storage.heads import Head
from angio_desktop.storage.held import held, other_way, refuse_held
from angio_desktop.storage.outbox import active, in_outbox
from angio_desktop.storage.reading import EMPTY, SENT
from angio_desktop.storage.records import ExportChoice, ExportRecord, RegistrationRow
from angio_desktop.storage.rows import LISTED, rows
from angio_desktop.storage.tables import ExportRegistrationTable as Mark
from angio_desktop.storage.tables import ExportTable as Table
from angio_desktop.storage.tables import MarkTable, RegistrationTable, TrailTable
from angio_desktop.storage.texts import storable
from angio_desktop.storage.trail import Action, hash_of
from angio_desktop.storage.words import ExportOf, among, new_id, runs

_READ = (
    *(col(Table.id), col(Table.time), col(Table.file), col(Table.folder), col(Table.sha256)),
    *(col(Table.type), col(Table.count), col(Table.is_draft)),
)
_HEADS = select(ExportOf(col(TrailTable.detail)), col(TrailTable.id), col(TrailTable.hash)).where(
    col(TrailTable.action) == Action.EXPORTED.value
)
# A sent registration changes no more, so its last change is its sending.
_ORDER = (col(RegistrationTable.changed_ms), col(RegistrationTable.id))


@dataclass(frozen=True, slots=True)
class Exports:
    """What is to be exported, and what was."""

    _database: Database

    def ids(self, asked: ExportChoice) -> list[int]:
        """Return the ids of what an export would take, in the order of sending."""
        with self._database.reading() as connection:
            return _ids(connection, asked)

    def to_take(self, asked: ExportChoice) -> tuple[list[int], frozenset[int]]:
        """Return the ids of what an export takes, and which of them were exported before."""
        marked = col(MarkTable.registration_id)
        with self._database.reading() as connection:
            ids = _ids(connection, asked)
            again = select(marked).where(among(marked, ids if asked.include_exported else ()))
            return ids, frozenset(connection.scalars(again))

    def rows(self, asked: ExportChoice, limit: int) -> list[RegistrationRow]:
        """Return the first of what an export would take, in the order of sending."""
        with self._database.reading() as connection:
            conditions = _conditions(connection, asked)
            return rows(connection, LISTED.where(*conditions).order_by(*_ORDER).limit(limit))

    def counts(self, asked: ExportChoice) -> dict[RegistrationType, int]:
        """Return how many an export would take of each type that has any."""
        type_ = col(RegistrationTable.type)
        with self._database.reading() as connection:
            conditions = _conditions(connection, asked)
            query = select(type_, func.count()).where(*conditions).group_by(type_)
            found = {str(name): int(count) for name, count in connection.execute(query)}
        return {type_: found[type_.value] for type_ in RegistrationType if type_.value in found}

    def record(self, export: ExportRecord, ids: Sequence[int], *, begun: int | None = None) -> Head:
        """Write that the registrations `ids` went out in `export`, in the order of its rows.

        This cannot be undone. It ends what was noted as `begun`. Returns its entry of the trail.
        Raises OtherWay where one of them goes without a file, or another unfinished export holds
        it, or what was begun was settled elsewhere.
        """
        columns = {
            "time": export.time,
            "file": storable(export.file),
            "folder": storable(export.folder),
            "sha256": export.sha256,
            "type": export.type.value,
            "count": export.count,
            "is_draft": export.is_draft,
        }
        now = datetime.fromisoformat(export.time)
        with self._database.recording(now) as (connection, trail):
            for id_ in active(connection, ids):
                raise other_way(connection, id_, "outbox")
            if begun is not None:
                end(connection, begun)
            refuse_held(connection, ids)
            export_id = new_id(connection, Table, columns)
            marks = [
                {"registration_id": id_, "export_id": export_id, "row": row}
                for row, id_ in enumerate(ids, start=1)
            ]
            if marks:
                connection.execute(insert(Mark), marks)
            trail.add(
                Action.EXPORTED,
                export=export_id,
                file=columns["file"],
                sha256=export.sha256,
                registrations=list(ids),
                # Where it went is private, so it stands here as a hash only.
                record=hash_of(*map(str, columns.values())),
            )
            return heads.head_of(runs(connection))

    def heads(self) -> dict[int, Head]:
        """Return the entry of the trail of each export, as far as it has one."""
        with self._database.reading() as connection:
            found: Sequence[Any] = connection.execute(_HEADS).all()
        return {export: Head(number, hash_) for export, number, hash_ in found if export}

    def all(self) -> list[ExportRecord]:
        """Return all exports, newest first."""
        return self._records(select(*_READ))

    def of(self, id_: int) -> list[ExportRecord]:
        """Return the exports of one registration, newest first."""
        return self._records(select(*_READ).join(Mark).where(col(Mark.registration_id) == id_))

    def _records(self, query: Select[*tuple[Any, ...]]) -> list[ExportRecord]:
        with self._database.reading() as connection:
            found = connection.execute(query.order_by(col(Table.id).desc())).all()
        return [
            ExportRecord(id_, time, file, folder, sha256, RegistrationType(type_), count, is_draft)
            for id_, time, file, folder, sha256, type_, count, is_draft in found
        ]


def _ids(connection: Connection, asked: ExportChoice) -> list[int]:
    conditions = _conditions(connection, asked)
    query = select(col(RegistrationTable.id)).where(*conditions).order_by(*_ORDER)
    return list(connection.scalars(query))


def _conditions(connection: Connection, asked: ExportChoice) -> list[ColumnElement[bool]]:
    """Return what makes a registration one that is asked for, and that no other export holds."""
    admission = col(RegistrationTable.admission)
    id_ = col(RegistrationTable.id)
    found: list[ColumnElement[bool]] = [
        col(RegistrationTable.status) == SENT,
        is_newest(id_),
        ~in_outbox(id_),
    ]
    if asked.type is not None:
        found.append(col(RegistrationTable.type) == asked.type.value)
    if asked.first or asked.last:
        found.append(admission != EMPTY)
    if asked.first:
        found.append(admission >= asked.first.isoformat())
    if asked.last:
        found.append(admission <= asked.last.isoformat())
    if holders := held(connection):
        found.append(~among(id_, holders))
    if not asked.include_exported:
        found.append(~exists(col(MarkTable.mark)).where(col(MarkTable.registration_id) == id_))
    return found
