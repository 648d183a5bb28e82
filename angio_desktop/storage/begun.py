"""Exports of which the file is being put in place: one that stands here at a start was cut off."""

import json
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, delete, select
from sqlmodel import col

from angio_desktop.register.fields import RegistrationType
from angio_desktop.storage.database import Database
from angio_desktop.storage.tables import ExportBegunTable as Table
from angio_desktop.storage.words import new_id

_READ = (
    *(col(Table.id), col(Table.time), col(Table.file), col(Table.type), col(Table.is_draft)),
    *(col(Table.registrations), col(Table.before)),
)


@dataclass(frozen=True, slots=True)
class BegunExport:
    """An export that may have its file, and has no mark yet.

    `time` is ISO 8601 with its offset, `registrations` are their ids in the order of the rows;
    `before` is the SHA-256 of what stood in the file's place, "" for nothing. `id` is None until
    it is stored.
    """

    id: int | None
    time: str
    file: Path
    type: RegistrationType
    is_draft: bool
    registrations: tuple[int, ...]
    before: str


@dataclass(frozen=True, slots=True)
class Begun:
    """The exports that were begun; the mark of one ends it (Exports.record)."""

    _database: Database

    def begin(self, export: BegunExport) -> int:
        """Note that a file is going to be put in its place; return the number of the note."""
        columns = {
            "time": export.time,
            "file": json.dumps(str(export.file)),  # a name that is no text has half characters
            "type": export.type.value,
            "is_draft": export.is_draft,
            "registrations": json.dumps(export.registrations),
            "before": export.before,
        }
        with self._database.writing() as connection:
            return new_id(connection, Table, columns)

    def all(self) -> list[BegunExport]:
        """Return the exports that were begun, in their order."""
        query = select(*_READ).order_by(col(Table.id))
        with self._database.reading() as connection:
            found = connection.execute(query).all()
        return [
            BegunExport(
                *(id_, time, Path(json.loads(file)), RegistrationType(type_), bool(is_draft)),
                *(tuple(json.loads(ids)), before),
            )
            for id_, time, file, type_, is_draft, ids, before in found
        ]

    def forget(self, id_: int) -> None:
        """Note that there is no file of this export."""
        with self._database.writing() as connection:
            end(connection, id_)


def end(connection: Connection, id_: int) -> None:
    """Remove the note of an export, inside the transaction that marks it."""
    connection.execute(delete(Table).where(col(Table.id) == id_))
