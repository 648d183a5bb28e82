"""Finds the rows that hold the words of a search, and the registrations that hold codes."""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, func, or_, select, text
from sqlmodel import col

from angio_desktop.storage.database import Condition
from angio_desktop.storage.reading import EMPTY
from angio_desktop.storage.sought import Sought
from angio_desktop.storage.tables import RegistrationTable as Table

_IN_SOME_YEAR = re.compile(r"([0-9]*)_+(-[0-9]{2}-[0-9]{2})")
_DAYS = select(
    select(func.min(col(Table.admission))).where(col(Table.admission) != EMPTY).scalar_subquery(),
    select(func.max(col(Table.admission))).scalar_subquery(),
)

_ANSWERED = text(
    """
    SELECT answer.value, registration.status, count(DISTINCT registration.id)
    FROM registration CROSS JOIN LATERAL angio_answers(registration."values") AS answer
    WHERE answer.key = ANY (:keys) AND answer.value = ANY (:codes)
    GROUP BY answer.value, registration.status
    """
)


def searched(connection: Connection, words: Sequence[Sought]) -> list[Condition]:
    """Return the conditions that a row holds each word; the index over parts of words has them."""
    years = _years(connection) if any(sought.days for sought in words) else range(0)
    return [_holds(sought, years) for sought in words]


def _years(connection: Connection) -> range:
    """Return the years of the first admission to the last."""
    first, last = connection.execute(_DAYS).one()
    return range(int(first[:4]), int(last[:4]) + 1) if first else range(0)


def _holds(sought: Sought, years: range) -> Condition:
    found = [_is_day(day, years) for day in sought.days]
    if sought.name is not None:
        found.append(col(Table.search).contains(sought.name, autoescape=True))
    if sought.code is not None:
        found.append(col(Table.code).contains(sought.code, autoescape=True))
    return or_(*found)


def _is_day(pattern: str, years: range) -> ColumnElement[bool]:
    """Return the condition that somebody was admitted on such a day.

    A day in any year is named for each year, which the index of the days can find; it holds no
    part of a day.
    """
    match = _IN_SOME_YEAR.fullmatch(pattern)
    if match is None:
        return col(Table.admission).like(pattern)
    begin, day = match.groups()
    named = [f"{year:04}" for year in years]
    return col(Table.admission).in_([f"{y}{day}" for y in named if y.startswith(begin)])


def answered(
    connection: Connection, keys: Iterable[str], codes: Iterable[str]
) -> Iterable[Sequence[Any]]:
    """Yield how many registrations of a status hold a code as the answer to one of `keys`."""
    return connection.execute(_ANSWERED, {"keys": sorted(keys), "codes": sorted(codes)})
