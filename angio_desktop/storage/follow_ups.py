"""Which hospitalisations await their follow-up (D04), as it is kept (awaited.py)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, func, select
from sqlalchemy.sql.elements import ColumnElement
from sqlmodel import col

from angio_desktop.register.registration import Status
from angio_desktop.storage.chains import corrections
from angio_desktop.storage.database import Database
from angio_desktop.storage.records import DueDay, DueFollowUp
from angio_desktop.storage.tables import AwaitedTable as Awaited
from angio_desktop.storage.tables import RegistrationTable as Table
from angio_desktop.storage.words import among

_DUE: tuple[Any, ...] = (
    *(col(Table.id), col(Table.patient), col(Table.patient_key), col(Table.last_pci)),
    *(col(Table.follow_up_due), col(Table.code)),
)
_WITH_DRAFT = select(col(Table.follows)).where(
    col(Table.follows).is_not(None), col(Table.status) == Status.OPEN.value
)
_BEGUN = _WITH_DRAFT.add_columns(func.min(col(Table.id))).group_by(col(Table.follows))


@dataclass(frozen=True, slots=True)
class FollowUps:
    """The sent hospitalisations with PCI without their follow-up."""

    _database: Database

    def due(self, until: date) -> list[DueFollowUp]:
        """Return those due up to and with a day, the longest due first."""
        with self._database.reading() as connection:
            return _due(connection, _up_to(until))

    def due_days(self, until: date) -> list[DueDay]:
        """Return how many of `due` are due on each day, those that were begun apart."""
        with self._database.reading() as connection:
            of_all = _days(connection, _up_to(until))
            begun = _days(connection, _up_to(until) & _is_begun(connection))
        left = {day: number - begun.get(day, 0) for day, number in of_all.items()}
        found = [DueDay(*each, is_begun=True) for each in begun.items()]
        found += [DueDay(*each, is_begun=False) for each in left.items() if each[1]]
        return sorted(found)

    def of(self, patient_key: str) -> list[DueFollowUp]:
        """Return those of one patient, due or not yet."""
        if not patient_key:
            return []
        with self._database.reading() as connection:
            return _due(connection, col(Table.patient_key) == patient_key)


def due_ids(connection: Connection, until: date) -> list[int]:
    """Return the ids of what `FollowUps.due` returns."""
    return list(connection.scalars(select(col(Awaited.registration_id)).where(_up_to(until))))


def _up_to(until: date) -> ColumnElement[bool]:
    return col(Awaited.due) <= until.isoformat()


def _days(connection: Connection, which: ColumnElement[bool]) -> dict[str, int]:
    query = select(col(Awaited.due), func.count()).where(which).group_by(col(Awaited.due))
    return {str(day): int(number) for day, number in connection.execute(query)}


def _due(connection: Connection, which: ColumnElement[bool]) -> list[DueFollowUp]:
    awaited = col(Awaited.registration_id) == col(Table.id)
    query = select(*_DUE).join(Awaited, awaited).where(which)
    ordered = query.order_by(col(Awaited.due), col(Table.id))
    drafts = _drafts(connection)
    found: Sequence[Any] = connection.execute(ordered).all()
    return [DueFollowUp(*row)._replace(draft=drafts.get(row[0])) for row in found]


def _is_begun(connection: Connection) -> ColumnElement[bool]:
    """Return the condition that a draft of the follow-up is open, as `_drafts` finds it."""
    awaited = col(Awaited.registration_id)
    earlier = corrections(connection)
    begun = set(connection.scalars(_WITH_DRAFT)) if earlier else set()
    newer = [newer for newer, older in earlier if older in begun]
    return awaited.in_(_WITH_DRAFT) | among(awaited, newer)


def _drafts(connection: Connection) -> dict[int, int]:
    """Return the draft of its follow-up by hospitalisation, also by one that corrected it since."""
    begun = {int(id_ or 0): int(draft) for id_, draft in connection.execute(_BEGUN)}
    earlier = corrections(connection) if begun else []
    return {**{newer: begun[older] for newer, older in earlier if older in begun}, **begun}
