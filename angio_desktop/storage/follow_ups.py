"""Which hospitalisations await their follow-up (D04)."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, Select, Subquery, exists, func, literal_column, select
from sqlalchemy.orm import aliased
from sqlalchemy.sql.elements import ColumnElement
from sqlmodel import col

from angio_desktop.register.fields import RegistrationType
from angio_desktop.register.registration import Status
from angio_desktop.storage.connection import Database
from angio_desktop.storage.reading import EMPTY, SENT
from angio_desktop.storage.records import DueDay, DueFollowUp
from angio_desktop.storage.schema.tables import RegistrationTable as Table

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


@dataclass(frozen=True, slots=True)
class FollowUps:
    """The sent hospitalisations with PCI without their follow-up."""

    _database: Database

    def due(self, until: date) -> list[DueFollowUp]:
        """Return those due up to and with a day, the longest due first."""
        with self._database.reading() as connection:
            return _due(connection, _up_to(until))

    def due_days(self, until: date) -> list[DueDay]:
        """Return what `due` returns, but for whose they are: that takes half the time."""
        found = _hospitalisations(_up_to(until))
        query = select(found.c.follow_up_due, _draft_of(found.c.id)).where(*_is_due(found))
        with self._database.reading() as connection:
            return [DueDay(*row) for row in connection.execute(query)]

    def of(self, patient_key: str) -> list[DueFollowUp]:
        """Return those of one patient, due or not yet."""
        if not patient_key:
            return []
        with self._database.reading() as connection:
            return _due(connection, col(Table.patient_key) == patient_key)


def due_ids(connection: Connection, until: date) -> list[int]:
    """Return the ids of what `FollowUps.due` returns."""
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
