"""Exports of which the file is being put in place: one that stands here at a start was cut off."""

import json
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, delete, select
from sqlmodel import col

from angio_desktop.errors import OtherWay
from angio_desktop.register.fields import RegistrationType
from angio_desktop.storage.database import Database
from angio_desktop.storage.held import NOBODY, Holder, other_way, refuse_held
from angio_desktop.storage.outbox import active
from angio_desktop.storage.tables import ExportBegunTable as Table
from angio_desktop.storage.tables import MarkTable
from angio_desktop.storage.words import among, new_id

_READ = (
    *(col(Table.id), col(Table.time), col(Table.file), col(Table.type), col(Table.is_draft)),
    *(col(Table.registrations), col(Table.before), col(Table.login), col(Table.workstation)),
)


@dataclass(frozen=True, slots=True)
class BegunExport:
    """An export that may have its file, and has no mark yet.

    `time` is ISO 8601 with its offset, `registrations` are their ids in the order of the rows;
    `before` is the SHA-256 of what stood in the file's place, "" for nothing. `id` is None until
    it is stored, and `by` is who began it. `is_own` says that this is us, so that the file is here.
    """

    id: int | None
    time: str
    file: Path
    type: RegistrationType
    is_draft: bool
    registrations: tuple[int, ...]
    before: str
    by: Holder = NOBODY
    is_own: bool = True


@dataclass(frozen=True, slots=True)
class Begun:
    """The exports that were begun; the mark of one ends it (Exports.record)."""

    _database: Database

    def begin(self, export: BegunExport, again: Collection[int] = ()) -> int:
        """Note that a file is going to be put in its place; return the number of the note.

        From now on nobody else sends its registrations out. `again` are those that are meant to
        go out once more. Raises OtherWay where one of the others went out meanwhile, or where
        another unfinished export holds one, or the outbox.
        """
        columns = {
            "time": export.time,
            "file": json.dumps(str(export.file)),  # a name that is no text has half characters
            "type": export.type.value,
            "is_draft": export.is_draft,
            "registrations": json.dumps(export.registrations),
            "before": export.before,
            **self._database.holder._asdict(),
        }
        with self._database.writing() as connection:
            _refuse(connection, export.registrations, again)
            return new_id(connection, Table, columns)

    def all(self) -> list[BegunExport]:
        """Return the exports that were begun, in their order."""
        query = select(*_READ).order_by(col(Table.id))
        with self._database.reading() as connection:
            found = connection.execute(query).all()
        return [
            BegunExport(
                *(id_, time, Path(json.loads(file)), RegistrationType(type_), bool(is_draft)),
                *(tuple(json.loads(ids)), before, by),
                is_own=by == self._database.holder,
            )
            for id_, time, file, type_, is_draft, ids, before, *rest in found
            for by in (Holder(*rest),)
        ]

    def forget(self, id_: int) -> None:
        """Note that there is no file of this export."""
        with self._database.writing() as connection:
            end(connection, id_)


def end(connection: Connection, id_: int) -> None:
    """Remove the note of an export, inside the transaction that marks it.

    Raises OtherWay where it is gone: what became of the export was decided elsewhere.
    """
    if connection.execute(delete(Table).where(col(Table.id) == id_)).rowcount != 1:
        raise OtherWay(f"export {id_} was settled", text_id=f"{OtherWay.text_id}.settled")


def _refuse(connection: Connection, ids: Collection[int], again: Collection[int]) -> None:
    refuse_held(connection, ids)
    for id_ in active(connection, list(ids)):
        raise other_way(connection, id_, "outbox")
    marked = col(MarkTable.registration_id)
    for id_ in connection.scalars(select(marked).where(among(marked, set(ids) - set(again)))):
        raise other_way(connection, id_, "marked")
