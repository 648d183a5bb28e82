"""Finds the rows that hold the words of a search, and the registrations that hold codes."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, or_, text
from sqlmodel import col

from angio_desktop.storage.database import Condition
from angio_desktop.storage.sought import Sought
from angio_desktop.storage.tables import RegistrationTable as Table

_ANSWERED = text(
    """
    SELECT answer.value, registration.status, count(DISTINCT registration.id)
    FROM registration CROSS JOIN LATERAL angio_answers(registration."values") AS answer
    WHERE answer.key = ANY (:keys) AND answer.value = ANY (:codes)
    GROUP BY answer.value, registration.status
    """
)


def searched(words: Sequence[Sought]) -> list[Condition]:
    """Return the conditions that a row holds each word; the index over parts of words has them."""
    return [_holds(sought) for sought in words]


def _holds(sought: Sought) -> Condition:
    found: list[ColumnElement[bool]] = [col(Table.admission).like(day) for day in sought.days]
    if sought.name is not None:
        found.append(col(Table.search).contains(sought.name, autoescape=True))
    if sought.code is not None:
        found.append(col(Table.code).contains(sought.code, autoescape=True))
    return or_(*found)


def answered(
    connection: Connection, keys: Iterable[str], codes: Iterable[str]
) -> Iterable[Sequence[Any]]:
    """Yield how many registrations of a status hold a code as the answer to one of `keys`."""
    return connection.execute(_ANSWERED, {"keys": sorted(keys), "codes": sorted(codes)})
