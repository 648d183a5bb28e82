"""What was sent here, as it is compared with what the platform holds: the newest of each chain."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import func, select
from sqlmodel import col

from angio_desktop.register.fields import RegistrationType
from angio_desktop.storage.chains import is_newest
from angio_desktop.storage.database import Database
from angio_desktop.storage.reading import SENT
from angio_desktop.storage.records import Mark
from angio_desktop.storage.tables import MarkTable
from angio_desktop.storage.tables import RegistrationTable as Table

_AT_ONCE = 500
_TYPES = {type_.value: type_ for type_ in RegistrationType}
_MARK, _OFFICIAL = (
    select(column).where(col(MarkTable.registration_id) == col(Table.id)).scalar_subquery()
    for column in (col(MarkTable.mark), col(MarkTable.official_code))
)
_ROWS = select(
    *(col(Table.id), col(Table.code), col(Table.type), col(Table.patient)),
    *(col(Table.patient_key), col(Table.admission)),
    *(func.coalesce(_MARK, ""), func.coalesce(_OFFICIAL, "")),
).where(col(Table.status) == SENT, is_newest(col(Table.id)))


class SentHere(NamedTuple):
    """A sent registration that no other stands in the place of; never its answers.

    `admission` is ISO 8601. `mark` is None where it never went out.
    """

    id: int
    code: str
    type: RegistrationType
    patient: str
    patient_key: str
    admission: str
    mark: Mark | None
    official_code: str


@dataclass(frozen=True, slots=True)
class SentRegistrations:
    """The sent registrations, the newest of each chain."""

    _database: Database

    def between(self, first: date | None, last: date | None) -> list[SentHere]:
        """Return those of admissions (follow-ups: consultations) of these days, by day."""
        query = _ROWS.order_by(col(Table.admission), col(Table.id))
        if first is not None:
            query = query.where(col(Table.admission) >= first.isoformat())
        if last is not None:
            query = query.where(col(Table.admission) <= last.isoformat())
        return self._rows(query)

    def of(self, ids: Sequence[int]) -> list[SentHere]:
        """Return those of these that are the newest of their chain."""
        found: list[SentHere] = []
        for start in range(0, len(ids), _AT_ONCE):
            found += self._rows(_ROWS.where(col(Table.id).in_(ids[start : start + _AT_ONCE])))
        return found

    def by_official_code(self) -> dict[str, int]:
        """Return whom each official code leads to: the newest of the chain that has it."""
        codes = select(col(MarkTable.official_code), col(MarkTable.registration_id)).where(
            col(MarkTable.official_code) != ""
        )
        corrections = select(col(Table.corrects), col(Table.id)).where(
            col(Table.corrects).is_not(None), col(Table.status) == SENT
        )
        with self._database.reading() as connection:
            later: Sequence[Any] = connection.execute(corrections).all()
            found: Sequence[Any] = connection.execute(codes).all()
        newer: dict[int, int] = dict(later)
        return {code: _end(id_, newer) for code, id_ in found}

    def _rows(self, query: Any) -> list[SentHere]:
        with self._database.reading() as connection:
            rows: Sequence[Any] = connection.execute(query).all()
        return [
            SentHere(id_, code, _TYPES[type_], patient, key, day, Mark(mark) if mark else None, own)
            for id_, code, type_, patient, key, day, mark, own in rows
            if type_ in _TYPES  # another is damaged: it is named where it is opened
        ]


def _end(id_: int, newer: dict[int, int]) -> int:
    while id_ in newer:
        id_ = newer[id_]
    return id_
