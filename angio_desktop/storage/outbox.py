"""What goes to the platform without a file: each registration's way, one step at a time.

A step is stored with its entry in the trail before what it says is done. What may have left is
asked about before it is sent once more, also after a backup was put back: what the data then say
of the platform is older than what it holds.
"""

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, bindparam, func, insert, select, text, update
from sqlmodel import col

from angio_desktop.register.fields import RegistrationType
from angio_desktop.storage.answers import Heard, append
from angio_desktop.storage.database import Database
from angio_desktop.storage.held import other_way, refuse_held
from angio_desktop.storage.posted import Posted, PostedRow, Way
from angio_desktop.storage.records import SERVER, Origin, Outcome, Said
from angio_desktop.storage.tables import (
    ExportRegistrationTable,
    MarkTable,
    RegistrationTable,
)
from angio_desktop.storage.tables import OutboxTable as Table
from angio_desktop.storage.trail import Action, Trail
from angio_desktop.storage.words import runs

_READ = (
    *(col(Table.registration_id), col(Table.state), col(Table.time), col(Table.why)),
    *(col(Table.tries), col(Table.due)),
)
_ORDER = text(
    "CASE outbox.state WHEN 'undecided' THEN 0 WHEN 'held' THEN 1 WHEN 'refused' THEN 2 "
    "WHEN 'accepted' THEN 4 WHEN 'taken_out' THEN 5 ELSE 3 END, outbox.time DESC, "
    "outbox.registration_id DESC"
)
# What the data know of the platform is older than an entry of these.
_PUT_BACK = (
    "SELECT coalesce(max(id), 0) FROM trail WHERE action IN ('backup_restored', 'carried_on')"
)
_LAST = "SELECT coalesce(max(id), 0) FROM trail WHERE registration = ? AND action IN (?, ?)"
# One that corrects waits until it is known whether what it corrects has arrived.
_NEXT = """
    SELECT registration_id FROM outbox WHERE state IN ('waiting', 'unclear') AND due <= ?
    AND NOT EXISTS (
        SELECT 1 FROM registration AS own JOIN outbox AS earlier
        ON earlier.registration_id = own.corrects
        WHERE own.id = outbox.registration_id
        AND earlier.state IN ('waiting', 'posting', 'unclear', 'undecided')
    )
    ORDER BY due, registration_id LIMIT 1
"""
_REPLACED = """
    SELECT registration_id FROM outbox JOIN mark USING (registration_id)
    WHERE mark = 'replaced' AND state IN ('waiting', 'held', 'refused')
"""


@dataclass(frozen=True, slots=True)
class Outbox:
    """What is on its way to the platform, and what went."""

    _database: Database

    def put(self, ids: Sequence[int], now: datetime) -> None:
        """Have registrations go without a file, all or none. Raises OtherWay for one that
        was exported, or that an unfinished export holds.

        One that was sent before a backup was put back may be there already: that is asked first.
        """
        with self._database.recording(now) as (connection, trail):
            found = _of(connection, ids)
            refuse_held(connection, ids)
            for id_ in ids:
                before = found.get(id_)
                _check_not_out(connection, id_, before)
                if before is None or before.way in (Way.TAKEN_OUT, Way.HELD, Way.REFUSED):
                    _go_on(connection, trail, id_, before)

    def alone(self) -> AbstractContextManager[bool]:
        """Say whether nobody else sends, as long as the block runs. Raises StorageProblem."""
        return self._database.alone_sending()

    def of(self, id_: int) -> Posted | None:
        """Return how far a registration is, None for one that does not go this way."""
        with self._database.reading() as connection:
            return _of(connection, [id_]).get(id_)

    def rows(self, limit: int) -> list[PostedRow]:
        """Return what is on its way, first what waits for a person, last what arrived."""
        own = RegistrationTable
        columns = (col(own.code), col(own.type), col(own.patient))
        query = (
            select(*_READ, *columns)
            .join(own, col(own.id) == col(Table.registration_id))
            .order_by(_ORDER)
            .limit(limit)
        )
        with self._database.reading() as connection:
            return [
                PostedRow(_posted(found), code, RegistrationType(type_), patient)
                for *found, code, type_, patient in connection.execute(query)
            ]

    def counts(self) -> Mapping[Way, int]:
        """Return how many stand at each step that has any."""
        query = select(col(Table.state), func.count()).group_by(col(Table.state))
        with self._database.reading() as connection:
            return {Way(state): count for state, count in connection.execute(query)}

    def settle(self, now: datetime) -> None:
        """Take up what a program before left: none of it is sent before the platform was asked.

        A request that was under way may have arrived, and so may anything since a backup was put
        back. What was replaced goes no more. Only who posts calls it, alone.
        """
        with self._database.recording(now) as (connection, trail):
            put_back = _put_back(connection)
            for posted in _all(connection, Way.POSTING):
                _move(connection, trail, posted, Way.UNCLEAR, why="cut")
            for posted in _all(connection, Way.WAITING, Way.HELD):
                if _last_entry(connection, posted.registration) < put_back:
                    _move(connection, trail, posted, Way.UNCLEAR, why="restored")
            replaced = [id_ for (id_,) in runs(connection)(_REPLACED)]
            for posted in _of(connection, replaced).values():
                _move(connection, trail, posted, Way.TAKEN_OUT, why="replaced")

    def next(self, now: datetime) -> Posted | None:
        """Return what is to be posted or asked about now, the longest due first."""
        with self._database.reading() as connection:
            found = runs(connection)(_NEXT, (int(now.timestamp()),)).fetchone()
            return _of(connection, list(found))[found[0]] if found else None

    def next_due(self) -> int | None:
        """Return when something is due next, in seconds since 1970; None where nothing is."""
        query = select(func.min(col(Table.due))).where(
            col(Table.state).in_([Way.WAITING.value, Way.UNCLEAR.value])
        )
        with self._database.reading() as connection:
            return connection.scalar(query)

    def move(
        self,
        posted: Posted,
        way: Way,
        now: datetime,
        *,
        why: str = "",
        tries: int = 0,
        due: int = 0,
    ) -> Posted | None:
        """Go to another step, unless it is at another than `posted` says: then None is returned."""
        with self._database.recording(now) as (connection, trail):
            if _of(connection, [posted.registration]).get(posted.registration) != posted:
                return None
            return _move(connection, trail, posted, way, why=why, tries=tries, due=due)

    def answered(self, posted: Posted, said: Said, host: str, now: datetime, why: str = "") -> None:
        """Keep what the platform said of a registration, in the step that it leads to.

        Nothing is kept where it is at another step than `posted` says: it was found elsewhere.
        """
        way = Way.ACCEPTED if said.outcome is Outcome.ACCEPTED else Way.REFUSED
        with self._database.recording(now) as (connection, trail):
            if _of(connection, [posted.registration]).get(posted.registration) != posted:
                return
            _move(connection, trail, posted, way, why=why)
            append(connection, trail, Heard(posted.registration, said), Origin(SERVER, host))

    def found_there(self, ids: Sequence[int], now: datetime) -> None:
        """Have registrations go no more, as the warehouse holds them: they have arrived.

        One that is being posted is left to who posts it.
        """
        with self._database.recording(now) as (connection, trail):
            for posted in _of(connection, ids).values():
                is_here = posted.way in (Way.WAITING, Way.HELD)
                left = _move(connection, trail, posted, Way.UNCLEAR) if is_here else posted
                if left.way in (Way.UNCLEAR, Way.UNDECIDED):
                    _move(connection, trail, left, Way.ACCEPTED, why="warehouse")


def active(connection: Connection, ids: Sequence[int]) -> list[int]:
    """Return those of some registrations that go without a file, so that no file may hold them."""
    return [id_ for id_, each in _of(connection, ids).items() if each.way is not Way.TAKEN_OUT]


def in_outbox(id_: Any) -> ColumnElement[bool]:
    """Return the condition that a registration goes without a file."""
    condition: ColumnElement[bool] = id_.in_(_ACTIVE)
    return condition


_ACTIVE = select(col(Table.registration_id)).where(col(Table.state) != Way.TAKEN_OUT.value)


def _posted(row: Any) -> Posted:
    id_, state, *others = row
    return Posted(id_, Way(state), *others)


def _of(connection: Connection, ids: Sequence[int]) -> dict[int, Posted]:
    found: dict[int, Posted] = {}
    for start in range(0, len(ids), _AT_ONCE):
        some = ids[start : start + _AT_ONCE]
        found |= {row[0]: _posted(row) for row in connection.execute(_OF_SOME, {"ids": some})}
    return found


_AT_ONCE = 1000  # parameters of one statement
_OF_SOME = select(*_READ).where(col(Table.registration_id).in_(bindparam("ids", expanding=True)))


def _all(connection: Connection, *ways: Way) -> list[Posted]:
    query = select(*_READ).where(col(Table.state).in_([way.value for way in ways]))
    rows = connection.execute(query.order_by(col(Table.registration_id)))
    return [_posted(row) for row in rows]


def _last_entry(connection: Connection, id_: int) -> int:
    """Return the number of the entry by which the data last knew of a registration's way."""
    parameters = (id_, Action.OUTBOX.value, Action.SENT.value)
    (last,) = runs(connection)(_LAST, parameters).fetchone()
    return int(last)


def _put_back(connection: Connection) -> int:
    """Return the number of the last entry since which the data are older than what they tell."""
    (last,) = runs(connection)(_PUT_BACK).fetchone()
    return int(last)


def _check_not_out(connection: Connection, id_: int, before: Posted | None) -> None:
    """Raise OtherWay for what went out in a file, or stands at the platform by another way."""
    out = select(col(ExportRegistrationTable.export_id)).where(
        col(ExportRegistrationTable.registration_id) == id_
    )
    marked = select(col(MarkTable.mark)).where(col(MarkTable.registration_id) == id_)
    query = marked if before is None else out.limit(1)  # what is exported is marked too
    if connection.execute(query).first():
        raise other_way(connection, id_, "exported")


def _go_on(connection: Connection, trail: Trail, id_: int, before: Posted | None) -> None:
    is_known = _last_entry(connection, id_) > _put_back(connection)
    way, why = (Way.WAITING, "") if is_known else (Way.UNCLEAR, "restored")
    if before is None:
        row = _row(id_, way, trail.now, why, 0, 0)
        connection.execute(insert(Table).values(**row))
        _note(trail, row)
    else:
        _move(connection, trail, before, way, why=why)


def _row(id_: int, way: Way, now: datetime, why: str, tries: int, due: int) -> dict[str, Any]:
    time = now.isoformat(timespec="seconds")
    return {
        "registration_id": id_,
        "state": way.value,
        "time": time,
        "why": why,
        "tries": tries,
        "due": due or int(now.timestamp()),
    }


def _move(
    connection: Connection,
    trail: Trail,
    posted: Posted,
    way: Way,
    *,
    why: str = "",
    tries: int = 0,
    due: int = 0,
) -> Posted:
    row = _row(posted.registration, way, trail.now, why, tries, due)
    connection.execute(
        update(Table).where(col(Table.registration_id) == posted.registration).values(**row)
    )
    _note(trail, row)
    return _posted(row.values())


def _note(trail: Trail, row: Mapping[str, Any]) -> None:
    columns = {name: row[name] for name in ("state", "why", "tries", "due")}
    trail.add(Action.OUTBOX, row["registration_id"], **columns)
