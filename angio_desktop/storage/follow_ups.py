"""Which hospitalisations await their follow-up (D04)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, Select, Subquery, exists, func, literal, select, text
from sqlalchemy.orm import aliased
from sqlalchemy.sql.elements import ColumnElement
from sqlmodel import col

from angio_desktop.register.fields import RegistrationType
from angio_desktop.register.registration import Status
from angio_desktop.storage.chains import EARLIER, is_newest
from angio_desktop.storage.database import Database
from angio_desktop.storage.reading import EMPTY, SENT
from angio_desktop.storage.records import DueDay, DueFollowUp
from angio_desktop.storage.tables import RegistrationTable as Table
from angio_desktop.storage.words import AsRead

_DUE: tuple[Any, ...] = (
    *(col(Table.id), col(Table.patient), col(Table.patient_key), col(Table.last_pci)),
    *(col(Table.follow_up_due), col(Table.code)),
)
_LINKED = text("SELECT follows FROM registration WHERE follows IS NOT NULL AND status = 'sent'")
_ALL = 2**62
_FOLLOW_UP = literal(RegistrationType.FOLLOW_UP.value, literal_execute=True)
_BEGUN = (
    select(col(Table.follows), func.min(col(Table.id)))
    .where(col(Table.follows).is_not(None), col(Table.status) == Status.OPEN.value)
    .group_by(col(Table.follows))
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
        with self._database.reading() as connection:
            query = select(found.c.follow_up_due, found.c.id).where(*_is_due(connection, found))
            drafts = _drafts(connection)
            return [DueDay(due, drafts.get(id_)) for due, id_ in connection.execute(query)]

    def of(self, patient_key: str) -> list[DueFollowUp]:
        """Return those of one patient, due or not yet."""
        if not patient_key:
            return []
        with self._database.reading() as connection:
            return _due(connection, col(Table.patient_key) == patient_key)


def due_ids(connection: Connection, until: date) -> list[int]:
    """Return the ids of what `FollowUps.due` returns."""
    return list(connection.scalars(_due_ids(connection, _up_to(until))))


def _up_to(until: date) -> ColumnElement[bool]:
    return col(Table.follow_up_due) <= until.isoformat()


def _due(connection: Connection, which: ColumnElement[bool]) -> list[DueFollowUp]:
    query = select(*_DUE).where(col(Table.id).in_(_due_ids(connection, which)))
    ordered = query.order_by(col(Table.follow_up_due), col(Table.id))
    drafts = _drafts(connection)
    found: Sequence[Any] = connection.execute(ordered).all()
    return [DueFollowUp(*row)._replace(draft=drafts.get(row[0])) for row in found]


def _drafts(connection: Connection) -> dict[int, int]:
    """Return the draft of its follow-up by hospitalisation, also by one that corrected it since."""
    begun = {int(id_ or 0): int(draft) for id_, draft in connection.execute(_BEGUN)}
    earlier = connection.execute(EARLIER).all() if begun else []
    return {**{newer: begun[older] for newer, older in earlier if older in begun}, **begun}


def _followed_before(connection: Connection) -> list[int]:
    """Return those whose follow-up was sent before they stood in the place of another."""
    earlier = connection.execute(EARLIER).all()
    linked = set(connection.scalars(_LINKED)) if earlier else set()
    return [newer for newer, older in earlier if older in linked]


def _due_ids(connection: Connection, which: ColumnElement[bool]) -> Select[Any]:
    found = _hospitalisations(which)
    return select(found.c.id).where(*_is_due(connection, found))


def _hospitalisations(which: ColumnElement[bool]) -> Subquery:
    """Those that need a follow-up, patient by patient.

    What is asked of each lies together in the index of the patients then, and is read once. That
    no index is used keeps SQLite from reading them in that index's order, one by one; the limit
    keeps it from leaving the order out.
    """
    query = select(
        *(col(Table.id), col(Table.patient_key), col(Table.last_pci), col(Table.follow_up_due))
    ).where(
        col(Table.status) == SENT,
        col(Table.follow_up_due) != EMPTY,
        is_newest(col(Table.id)),
        which,
    )
    return query.order_by(AsRead(col(Table.patient_key))).limit(_ALL).subquery()


def _is_due(connection: Connection, found: Subquery) -> tuple[ColumnElement[bool], ...]:
    before = _followed_before(connection)
    not_before = () if not before else (found.c.id.not_in(before),)
    return (*not_before, ~_has_linked_follow_up(found), ~_has_follow_up(found))


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
            is_newest(col(later.id)),
        )
        .correlate(found, follow_up)  # by itself it would see the inner of the two only
    )
    return exists(col(follow_up.id)).where(
        found.c.patient_key != "",
        col(follow_up.patient_key) == found.c.patient_key,
        col(follow_up.status) == SENT,
        col(follow_up.type) == _FOLLOW_UP,
        col(follow_up.follows).is_(None),
        is_newest(col(follow_up.id)),
        found.c.last_pci <= day,
        ~belongs_to_later,
    )
