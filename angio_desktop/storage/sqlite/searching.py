"""Finds the rows that hold the words of a search, and the registrations that hold codes."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, text
from sqlmodel import col

from angio_desktop.storage.database import Condition
from angio_desktop.storage.sought import Sought
from angio_desktop.storage.tables import RegistrationTable
from angio_desktop.storage.words import among

_TRIGRAM, _FEW = 3, 500
_MATCHING = text(
    "SELECT rowid FROM registration_search WHERE registration_search MATCH :phrase LIMIT :most"
)
# A word may be a part of a name, a number or a code, or a day, of which up to four are meant.
_MOST_DAYS = 4
_NAMES = ("name", "code", *(f"day{number}" for number in range(_MOST_DAYS)))
_HOLDS = (
    "(instr(registration.search, {0}) > 0 OR instr(registration.code, {1}) > 0"
    " OR registration.admission LIKE {2} OR registration.admission LIKE {3}"
    " OR registration.admission LIKE {4} OR registration.admission LIKE {5})"
)
_FIRST = text(_HOLDS.format(*(f":{name}" for name in _NAMES)))
_ONE_OF = _HOLDS.format(*(f"json_extract(word.value, '$[{n}]')" for n in range(len(_NAMES))))
_OTHERS = text(
    f"NOT EXISTS (SELECT 1 FROM json_each(:others) AS word WHERE {_ONE_OF} IS NOT TRUE)"  # noqa: S608
)
# A damaged registration holds no code.
_ANSWERED = text(
    """
    SELECT answer.value, registration.status, count(DISTINCT registration.id)
    FROM registration,
        json_each(CASE WHEN json_valid("values") THEN "values" ELSE '{}' END) AS answer
    WHERE answer.key IN (SELECT value FROM json_each(:keys))
        AND answer.value IN (SELECT value FROM json_each(:codes))
    GROUP BY answer.value, registration.status
    """
)


def searched(connection: Connection, words: Sequence[Sought]) -> list[Condition]:
    """Return the conditions that a row holds each word: the same statement for any words.

    Each form of a statement is kept, compiled, by SQLAlchemy and SQLite. The longest word is
    looked for by itself, which is quicker; few rows are left to look for the others in.
    """
    if not words:
        return []
    first, *others = sorted(words, key=lambda sought: -len(sought.word.name))
    named = dict(zip(_NAMES, _parameters(first), strict=True))
    rest = json.dumps([_parameters(sought) for sought in others])
    held = [_FIRST.bindparams(**named), _OTHERS.bindparams(others=rest)]
    return [*held, *_rare(connection, words)]


def answered(
    connection: Connection, keys: Iterable[str], codes: Iterable[str]
) -> Iterable[Sequence[Any]]:
    """Yield how many registrations of a status hold a code as the answer to one of `keys`."""
    asked = {"keys": json.dumps(sorted(keys)), "codes": json.dumps(sorted(codes))}
    return connection.execute(_ANSWERED, asked)


def _parameters(sought: Sought) -> list[str | None]:
    """Return what `_HOLDS` is filled with; None is nowhere in a row."""
    days = (*sought.days, *[None] * _MOST_DAYS)[:_MOST_DAYS]
    return [sought.name, sought.code, *days]


def _phrase(sought: Sought) -> str:
    """Return what the index over parts of words is asked."""
    name, typed = (each.replace('"', '""') for each in sought.word)
    return f'(search : "{name}" OR code : "{typed}")'


def _rare(connection: Connection, words: Sequence[Sought]) -> list[Condition]:
    """Narrow the search by the index over parts of words, where few rows have them all.

    Words that many rows have need no index: reading from the top soon finds a page of them. A
    date is looked for in a column of its own.
    """
    phrases = [
        _phrase(sought) for sought in words if len(sought.word.name) >= _TRIGRAM and not sought.days
    ]
    if not phrases:
        return []
    asked = {"phrase": " AND ".join(phrases), "most": _FEW + 1}
    ids = list(connection.scalars(_MATCHING, asked))
    return [] if len(ids) > _FEW else [among(col(RegistrationTable.id), ids)]
