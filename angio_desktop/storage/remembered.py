"""What was last read of an office, for while it is away: its lists and its settings.

A draft is filled in with them. Everything else that is read then is told to be out of reach.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, TypeVar

from angio_desktop.errors import OFFICE_AWAY, StorageProblem
from angio_desktop.register.context import Article, ListEntry, OpenList, Period
from angio_desktop.storage.database import Database
from angio_desktop.storage.lists import Lists
from angio_desktop.storage.settings import Settings
from angio_desktop.storage.store import Store

_Read = TypeVar("_Read")


def nobody(_: str) -> None:
    """Keep what is remembered no longer than the program runs."""


@dataclass(slots=True)
class Memory:
    """What was last read; None for what never was.

    `keep` is called with its text when lists or settings became others: for another run.
    """

    keep: Callable[[str], None] = nobody
    lists: dict[str, OpenList] | None = None
    settings: dict[str, str] | None = None
    stamp: tuple[object, ...] | None = None
    uses: dict[str, dict[str, int]] = field(default_factory=dict)

    def take_text(self, text: str) -> None:
        """Know what another run remembered, by its text; "" for nothing."""
        if text:
            told = json.loads(text)
            self.lists = {name: _list(name, each) for name, each in told["lists"].items()}
            self.settings, self.stamp = told["settings"], ()

    def note(self, lists: dict[str, OpenList] | None, settings: dict[str, str] | None) -> None:
        """Take what was read now."""
        is_news = (lists, settings) != (self.lists, self.settings)
        self.lists, self.settings = lists, settings
        if is_news and lists is not None and settings is not None:
            told = {name: _told(each) for name, each in lists.items()}
            self.keep(json.dumps({"lists": told, "settings": settings}))


@dataclass(frozen=True, slots=True)
class RememberedLists(Lists):
    """The open lists of an office, as they were last read while it is away."""

    _memory: Memory

    def loaded(self) -> dict[str, OpenList]:
        """Return the lists, by name."""
        found = _read(Lists(self._database).loaded, self._memory.lists)
        self._memory.note(found, self._memory.settings)
        return found

    def uses(self) -> dict[str, dict[str, int]]:
        """Return how often each code was sent, by list."""
        self._memory.uses = _read(Lists(self._database).uses, self._memory.uses)
        return self._memory.uses

    def stamp(self) -> tuple[object, ...]:
        """Return what differs once any list has changed."""
        self._memory.stamp = _read(Lists(self._database).stamp, self._memory.stamp)
        return self._memory.stamp


@dataclass(frozen=True, slots=True)
class RememberedSettings(Settings):
    """The settings of an office, as they were last read while it is away."""

    _memory: Memory

    def all(self) -> dict[str, str]:
        """Return the settings, by key."""
        found = _read(Settings(self._database).all, self._memory.settings)
        self._memory.note(self._memory.lists, found)
        return found


def remembering(store: Store, database: Database, memory: Memory) -> Store:
    """Return the store of an office, of which lists and settings outlast its being away."""
    lists, settings = RememberedLists(database, memory), RememberedSettings(database, memory)
    return replace(store, lists=lists, settings=settings)


def _read(read: Callable[[], _Read], last: _Read | None) -> _Read:
    try:
        return read()
    except StorageProblem as problem:
        if last is None or problem.text_id != OFFICE_AWAY:
            raise
        return last


def _told(held: OpenList) -> dict[str, Any]:
    return {
        "is_example": held.is_example,
        "entries": [
            {
                "code": each.code,
                "label": each.label,
                "by_hand": each.by_hand,
                "is_listed": each.is_listed,
                "articles": [list(article) for article in each.articles],
                "periods": [[_day(day) for day in period] for period in each.periods],
            }
            for each in held.entries.values()
        ],
    }


def _list(name: str, told: Mapping[str, Any]) -> OpenList:
    entries = {each["code"]: _entry(each) for each in told["entries"]}
    return OpenList(name, entries, told["is_example"])


def _entry(told: Mapping[str, Any]) -> ListEntry:
    periods = tuple(Period(*(_date(day) for day in each)) for each in told["periods"])
    articles = tuple(Article(*each) for each in told["articles"])
    return ListEntry(
        told["code"], told["label"], periods, told["by_hand"], told["is_listed"], articles
    )


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _date(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
