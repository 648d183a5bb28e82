"""What a search of the worklist means in SQL: words, days, parts of codes."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnExpressionArgument, Connection, bindparam, select, text
from sqlmodel import col

from angio_desktop.register.summary import SearchWord, search_words
from angio_desktop.storage.reading import EMPTY
from angio_desktop.storage.tables import MarkTable
from angio_desktop.storage.texts import storable
from angio_desktop.storage.typed_days import typed_days

_Condition = ColumnExpressionArgument[bool]
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
_AMONG = text("registration.id IN (SELECT value FROM json_each(:ids))")
_OFFICIAL = (
    select(col(MarkTable.registration_id))
    .where(
        col(MarkTable.official_code) != EMPTY,
        col(MarkTable.official_code) >= bindparam("begins"),
        col(MarkTable.official_code) < bindparam("ends"),
    )
    .limit(500)
)
_SHORTEST_OFFICIAL = 5


def _by_official_code(connection: Connection, search: str) -> list[_Condition]:
    """Return the condition that the official code begins so; none where none does."""
    typed = storable(search.strip())
    if len(typed) < _SHORTEST_OFFICIAL:
        return []
    begins = {"begins": typed, "ends": typed + "\U0010ffff"}
    ids = list(connection.scalars(_OFFICIAL, begins))
    return [_AMONG.bindparams(ids=json.dumps(ids))] if ids else []


def searched(connection: Connection, search: str) -> list[_Condition]:
    """Return the conditions that a row holds all words, or an official code that begins so."""
    if official := _by_official_code(connection, search):
        return official
    words = _words(search)
    return [*_held(words), *_rare(connection, words)]


@dataclass(frozen=True, slots=True)
class _Sought:
    """A word of a search, and the days it may stand for.

    With a stroke it is a day only; points and dashes are in register numbers too.
    """

    word: SearchWord
    days: tuple[str, ...]

    @property
    def is_day_only(self) -> bool:
        return bool(self.days) and "/" in self.word.typed

    def parameters(self) -> list[str | None]:
        """Return what `_HOLDS` is filled with; None is nowhere in a row."""
        days = (*self.days, *[None] * _MOST_DAYS)[:_MOST_DAYS]
        name, code = (None, None) if self.is_day_only else (self.word.name, self.word.typed.upper())
        return [name, code, *days]

    def phrase(self) -> str:
        """Return what the index over parts of words is asked."""
        name, typed = (each.replace('"', '""') for each in self.word)
        return f'(search : "{name}" OR code : "{typed}")'


def _words(search: str) -> list[_Sought]:
    return [_Sought(word, typed_days(word.typed)) for word in search_words(search)]


def _held(words: Sequence[_Sought]) -> list[_Condition]:
    """Return the conditions that a row holds each word: the same statement for any words.

    Each form of a statement is kept, compiled, by SQLAlchemy and SQLite. The longest word is
    looked for by itself, which is quicker; few rows are left to look for the others in.
    """
    if not words:
        return []
    first, *others = sorted(words, key=lambda sought: -len(sought.word.name))
    named = dict(zip(_NAMES, first.parameters(), strict=True))
    rest = json.dumps([sought.parameters() for sought in others])
    return [_FIRST.bindparams(**named), _OTHERS.bindparams(others=rest)]


def _rare(connection: Connection, words: Sequence[_Sought]) -> list[_Condition]:
    """Narrow the search by the index over parts of words, where few rows have them all.

    Words that many rows have need no index: reading from the top soon finds a page of them. A
    date is looked for in a column of its own.
    """
    phrases = [
        sought.phrase() for sought in words if len(sought.word.name) >= _TRIGRAM and not sought.days
    ]
    if not phrases:
        return []
    asked = {"phrase": " AND ".join(phrases), "most": _FEW + 1}
    ids = list(connection.scalars(_MATCHING, asked))
    if len(ids) > _FEW:
        return []
    return [_AMONG.bindparams(ids=json.dumps(ids))]
