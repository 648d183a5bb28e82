"""Which sent hospitalisations await their follow-up (D04): kept, for there are many.

Only a sending changes it, and then only for the patient and what is linked: `settle` looks at these
again. A verification works all out anew and compares.
"""

from collections.abc import Collection, Sequence
from functools import cache
from typing import Any

from sqlalchemy import (
    Connection,
    String,
    Subquery,
    bindparam,
    delete,
    exists,
    func,
    insert,
    literal,
    not_,
    select,
)
from sqlalchemy.orm import aliased
from sqlalchemy.sql.elements import ColumnElement
from sqlmodel import col

from angio_desktop.register.fields import RegistrationType
from angio_desktop.register.registration import Status
from angio_desktop.storage.chains import corrections, is_newest
from angio_desktop.storage.reading import EMPTY, SENT
from angio_desktop.storage.tables import AwaitedTable as Awaited
from angio_desktop.storage.tables import RegistrationTable as Table
from angio_desktop.storage.words import IDS, AsRead, among, listed

_LINKED = select(col(Table.follows)).where(
    col(Table.follows).is_not(None), col(Table.status) == SENT
)
_Chains = Sequence[tuple[int, int]]
_ALL = 2**62
_FOLLOW_UP = literal(RegistrationType.FOLLOW_UP.value, literal_execute=True)
_BEFORE = bindparam("before", type_=String())


def settle(connection: Connection, sent: int) -> None:
    """Keep what awaits a follow-up now that a registration was sent, in the same transaction.

    To be called after the trail's entry: from then on no other sends until this one is done.
    """
    chains = corrections(connection)
    ids = _concerned(connection, chains, {sent})
    kept, awaited = _kept(connection, ids), _worked_out(connection, chains, ids)
    if gone := kept - awaited:
        connection.execute(_removing(), _listed([id_ for id_, _ in gone]))
    if new := awaited - kept:
        rows = [{"registration_id": id_, "due": due} for id_, due in sorted(new)]
        connection.execute(insert(Awaited), rows)


def wrong_awaited(connection: Connection, sent: Collection[int] | None = None) -> int | None:
    """Return the first hospitalisation of which something else is kept than is so.

    All are looked at, or only what these have to do with.
    """
    chains = corrections(connection)
    ids = None if sent is None else _concerned(connection, chains, set(sent))
    differing = _kept(connection, ids) ^ _worked_out(connection, chains, ids)
    return min((id_ for id_, _ in differing), key=str, default=None)


def _listed(ids: Collection[int] | None) -> dict[str, str]:
    return {} if ids is None else {"ids": listed(ids)}


def _kept(connection: Connection, ids: Collection[int] | None) -> set[tuple[int, str]]:
    rows = connection.execute(_keeping(of_some=ids is not None), _listed(ids))
    return {(id_, due) for id_, due in rows}


def _worked_out(
    connection: Connection, chains: _Chains, ids: Collection[int] | None
) -> set[tuple[int, str]]:
    before = _followed_before(connection, chains)
    asked = {**_listed(ids), "before": listed(before)}
    rows = connection.execute(_working_out(of_some=ids is not None), asked)
    return {(id_, due) for id_, due in rows}


def _concerned(connection: Connection, chains: _Chains, sent: set[int]) -> set[int]:
    """Return what may have changed as these were sent.

    That is all of their patients, also as they were before a correction, and to what a follow-up
    is linked, with what stands in its place.
    """
    own = sent | {older for newer, older in chains if newer in sent}
    links, of_patients = _concerning()
    followed = {id_ for id_ in connection.scalars(links, _listed(own)) if id_ is not None}
    followed |= {newer for newer, older in chains if older in followed}
    return own | followed | set(connection.scalars(of_patients, _listed(own)))


def _followed_before(connection: Connection, chains: _Chains) -> list[int]:
    """Return those whose follow-up was sent before they stood in the place of another."""
    if not chains:
        return []
    linked = set(connection.scalars(_linked_to(), _listed([older for _, older in chains])))
    return [newer for newer, older in chains if older in linked]


# Each statement is made once: that takes longer than to run it, and each sending asks for all.
@cache
def _removing() -> Any:
    return delete(Awaited).where(among(col(Awaited.registration_id), IDS))


@cache
def _keeping(*, of_some: bool) -> Any:
    query = select(col(Awaited.registration_id), col(Awaited.due))
    return query.where(among(col(Awaited.registration_id), IDS)) if of_some else query


@cache
def _concerning() -> tuple[Any, Any]:
    """Return what finds to what some are linked, and what finds all of their patients."""
    own, key = among(col(Table.id), IDS), col(Table.patient_key)
    of_patients = select(col(Table.id)).where(key.in_(select(key).where(own)), key != "")
    return select(col(Table.follows)).where(own), of_patients


@cache
def _linked_to() -> Any:
    return _LINKED.where(among(col(Table.follows), IDS))


@cache
def _working_out(*, of_some: bool) -> Any:
    found = _hospitalisations(of_some=of_some)
    return select(found.c.id, found.c.follow_up_due).where(
        not_(among(found.c.id, _BEFORE)),
        # Asked once, not for each row: of few the index finds theirs.
        found.c.id.not_in(_linked_to() if of_some else _LINKED),
        ~_has_follow_up(found),
    )


def _hospitalisations(*, of_some: bool) -> Subquery:
    """Those that need a follow-up, all or of these, patient by patient.

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
    )
    if of_some:
        query = query.where(among(col(Table.id), IDS))
    return query.order_by(AsRead(col(Table.patient_key))).limit(_ALL).subquery()


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
