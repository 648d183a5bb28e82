"""What is noted beside the registrations, for the people here: it is under no seal, nor exported.

The trail tells who noted something and where, not what: a note can hold anything.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete, func, insert, select
from sqlmodel import col

from angio_desktop.storage.database import Database
from angio_desktop.storage.records import Contact, ContactKind
from angio_desktop.storage.tables import ContactTable, NoteTable
from angio_desktop.storage.texts import storable
from angio_desktop.storage.trail import Action
from angio_desktop.storage.words import among

WHOLE = ""
"""The key of a note on a registration as a whole."""

# Made once: that takes longer than to run it, and each window asks.
_OF_ONE = select(col(NoteTable.key), col(NoteTable.text)).where(
    col(NoteTable.registration_id) == bindparam("id")
)
_KINDS = {kind.value: kind for kind in ContactKind}


@dataclass(frozen=True, slots=True)
class Notes:
    """The notes on a registration and on its fields, one for each."""

    _database: Database

    def set(self, id_: int, key: str, note: str, now: datetime) -> None:
        """Put a note in the place of the one before; "" removes it."""
        same = (col(NoteTable.registration_id) == id_, col(NoteTable.key) == key)
        with self._database.recording(now) as (connection, trail):
            connection.execute(delete(NoteTable).where(*same))
            if note:
                row = {"registration_id": id_, "key": storable(key), "text": storable(note)}
                connection.execute(insert(NoteTable), row)
            trail.add(Action.NOTED, id_, keys=[key] if key else [])

    def of(self, id_: int) -> dict[str, str]:
        """Return the notes on a registration, by key."""
        with self._database.reading() as connection:
            return dict(connection.execute(_OF_ONE, {"id": id_}).all())

    def of_each(self, ids: Sequence[int]) -> Mapping[int, Sequence[str]]:
        """Return the notes on each registration that has any, that on the whole first."""
        query = select(col(NoteTable.registration_id), col(NoteTable.text)).where(
            among(col(NoteTable.registration_id), ids)
        )
        found: dict[int, list[str]] = {}
        with self._database.reading() as connection:
            for id_, note in connection.execute(query.order_by(col(NoteTable.key))):
                found.setdefault(id_, []).append(note)
        return found


@dataclass(frozen=True, slots=True)
class Contacts:
    """The contacts with patients whose follow-up is due, by their hospitalisation."""

    _database: Database

    def add(self, id_: int, day: str, kind: ContactKind, note: str, now: datetime) -> None:
        """Note a contact on a day (ISO 8601). It is never changed."""
        with self._database.recording(now) as (connection, trail):
            row = {"day": day, "kind": kind.value, "note": storable(note), "user": trail.user}
            connection.execute(insert(ContactTable), {"registration_id": id_, **row})
            trail.add(Action.CONTACTED, id_, kind=kind.value)

    def of(self, id_: int) -> list[Contact]:
        """Return the contacts about a hospitalisation, the last noted first."""
        with self._database.reading() as connection:
            query = _READ.where(col(ContactTable.registration_id) == id_)
            found = connection.execute(query.order_by(col(ContactTable.id).desc())).all()
        return [contact for row in found if (contact := _contact(row))]

    def last(self) -> dict[int, Contact]:
        """Return the contact that was noted last about each hospitalisation."""
        newest = select(func.max(col(ContactTable.id))).group_by(col(ContactTable.registration_id))
        query = _READ.add_columns(col(ContactTable.registration_id))
        with self._database.reading() as connection:
            found = connection.execute(query.where(col(ContactTable.id).in_(newest))).all()
        return {row[-1]: contact for row in found if (contact := _contact(row[:-1]))}


_READ: Any = select(
    *(col(ContactTable.day), col(ContactTable.kind), col(ContactTable.note)),
    col(ContactTable.user),
)


def _contact(row: Sequence[str]) -> Contact | None:
    day, kind, note, user = row
    return Contact(day, _KINDS[kind], note, user) if kind in _KINDS else None
