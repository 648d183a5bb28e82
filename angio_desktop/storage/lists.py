"""The open lists of the hospital, and how often their entries were used."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cache
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, update
from sqlmodel import col

from angio_desktop.register.context import ALWAYS, Article, ListEntry, OpenList, Period
from angio_desktop.register.registration import Status
from angio_desktop.storage.database import Database
from angio_desktop.storage.records import CodeUse, ListUse
from angio_desktop.storage.seals import hash_of_list
from angio_desktop.storage.tables import ArticleTable as Sold
from angio_desktop.storage.tables import ListUseTable
from angio_desktop.storage.tables import OpenListEntryTable as Entry
from angio_desktop.storage.tables import OpenListTable as Table
from angio_desktop.storage.texts import storable
from angio_desktop.storage.trail import Action
from angio_desktop.storage.words import runs


@dataclass(frozen=True, slots=True)
class Lists:
    """The open lists."""

    _database: Database

    def loaded(self) -> dict[str, OpenList]:
        """Return the lists that are loaded, by name; entries in the order of their label."""
        of_entries = select(
            *(col(Entry.list_name), col(Entry.code), col(Entry.label), col(Entry.by_hand)),
            *(col(Entry.is_listed), col(Entry.valid_from), col(Entry.valid_to)),
        ).order_by(col(Entry.label), col(Entry.code), col(Entry.valid_from))
        of_lists = select(col(Table.name), col(Table.is_example)).order_by(col(Table.name))
        entries: dict[str, dict[str, ListEntry]] = defaultdict(dict)
        of_articles = select(
            *(col(Sold.list_name), col(Sold.code), col(Sold.gtin), col(Sold.manufacturer)),
            *(col(Sold.diameter), col(Sold.length)),
        ).order_by(col(Sold.gtin))
        with self._database.reading() as connection, self._database.damage():
            for name, code, label, by_hand, is_listed, first, last in connection.execute(
                of_entries
            ):
                periods: tuple[Period, ...] = ALWAYS
                if first or last:
                    periods = (Period(_date(first), _date(last)),)
                if before := entries[name].get(code):
                    periods = (*before.periods, *periods)
                entries[name][code] = ListEntry(code, label, periods, by_hand, is_listed)
            for name, code, *article in connection.execute(of_articles):
                if entry := entries[name].get(code):
                    sold = (*entry.articles, Article(*article))
                    entries[name][code] = replace(entry, articles=sold)
            found = connection.execute(of_lists)
            return {name: OpenList(name, entries[name], is_example) for name, is_example in found}

    def uses_of(self, keys: Iterable[str], codes: Iterable[str]) -> dict[str, CodeUse]:
        """Return how many registrations hold each code as the answer to one of the fields `keys`.

        Codes that none holds are not there.
        """
        found: dict[str, CodeUse] = {}
        with self._database.reading() as connection:
            for code, status, count in self._database.answered(connection, keys, codes):
                before = found.get(code, CodeUse(0, 0))
                drafts = count if status == Status.OPEN.value else 0
                found[code] = CodeUse(before.drafts + drafts, before.registrations + count)
        return found

    def stamp(self) -> tuple[object, ...]:
        """Return what differs once any list has changed; cheap to ask.

        A list changes when it is loaded, and when an entry is added by hand.
        """
        of_lists, of_entries = _of_stamp()
        with self._database.reading() as connection:
            found = connection.execute(of_lists).all()
            return (*map(tuple, found), tuple(connection.execute(of_entries).one()))

    def replace(self, loaded: OpenList, source: str, now: datetime) -> None:
        """Load a list from `source` (a file's name) in the place of the one of its name.

        Entries that were added by hand stay, unless the new list has their code.
        """
        own = col(Entry.list_name) == loaded.name
        with self._database.recording(now) as (connection, trail):
            _put_list(connection, loaded.name, loaded.is_example, source, now)
            by_hand = set(
                connection.scalars(select(col(Entry.code)).where(own, col(Entry.by_hand)))
            )
            connection.execute(delete(Entry).where(own, ~col(Entry.by_hand)))
            for code in by_hand & loaded.entries.keys():
                connection.execute(delete(Entry).where(own, col(Entry.code) == code))
            entries = loaded.entries.values()
            if rows := [r for entry in entries for r in _rows(loaded.name, entry, now, False)]:
                connection.execute(insert(Entry), rows)
            connection.execute(delete(Sold).where(col(Sold.list_name) == loaded.name))
            if articles := _articles(loaded.name, entries):
                connection.execute(insert(Sold), articles)
            count = sum(entry.is_listed for entry in entries)
            content = hash_of_list(runs(connection), loaded.name)
            told = {"list": loaded.name, "source": source, "entries": count}
            trail.add(Action.LIST_LOADED, **told, content=content)

    def add_entry(self, name: str, entry: ListEntry, now: datetime) -> None:
        """Add an entry by hand, or put it in the place of the one of its code.

        The list is made where it was not loaded.
        """
        same = (col(Entry.list_name) == name, col(Entry.code) == entry.code)
        with self._database.recording(now) as (connection, trail):
            if connection.scalar(select(col(Table.name)).where(col(Table.name) == name)) is None:
                _put_list(connection, name, False, "", now)
            connection.execute(delete(Entry).where(*same))
            connection.execute(insert(Entry), list(_rows(name, entry, now, True)))
            content = hash_of_list(runs(connection), name)
            trail.add(Action.ENTRY_ADDED, list=name, code=entry.code, content=content)

    def remove(self, name: str, now: datetime) -> None:
        """Remove a list with all its entries, those added by hand too."""
        with self._database.recording(now) as (connection, trail):
            connection.execute(delete(Entry).where(col(Entry.list_name) == name))
            connection.execute(delete(Sold).where(col(Sold.list_name) == name))
            connection.execute(delete(Table).where(col(Table.name) == name))
            trail.add(Action.LIST_REMOVED, list=name)

    def uses(self) -> dict[str, dict[str, int]]:
        """Return how often each code was sent, by list: the most used are offered first.

        Codes never used are not there.
        """
        query = select(col(ListUseTable.list_name), col(ListUseTable.code), col(ListUseTable.uses))
        found: dict[str, dict[str, int]] = defaultdict(dict)
        with self._database.reading() as connection:
            for name, code, uses in connection.execute(query):
                found[name][code] = uses
        return dict(found)


@cache
def _of_stamp() -> tuple[Any, Any]:
    """Return what a stamp is read by: made once, for each window asks for it."""
    of_lists = select(
        *(col(Table.name), col(Table.is_example), col(Table.source), col(Table.loaded))
    ).order_by(col(Table.name))
    of_entries = select(func.count(), func.max(col(Entry.added))).select_from(Entry)
    return of_lists, of_entries


def count_uses(connection: Connection, used: Iterable[ListUse]) -> None:
    """Count one more use of each."""
    for use in used:
        same = (col(ListUseTable.list_name) == use.list_name, col(ListUseTable.code) == use.code)
        again = update(ListUseTable).where(*same).values(uses=col(ListUseTable.uses) + 1)
        if not connection.execute(again).rowcount:
            row = {"list_name": use.list_name, "code": use.code, "uses": 1}
            connection.execute(insert(ListUseTable), row)


def _put_list(
    connection: Connection, name: str, is_example: bool, source: str, now: datetime
) -> None:
    columns = {"is_example": is_example, "source": storable(source), "loaded": _iso(now)}
    known = col(Table.name) == name
    if connection.scalar(select(col(Table.name)).where(known)) is None:
        connection.execute(insert(Table).values(name=name, **columns))
    else:
        connection.execute(update(Table).where(known).values(**columns))


def _rows(name: str, entry: ListEntry, now: datetime, by_hand: bool) -> Iterator[dict[str, Any]]:
    for period in entry.periods:
        yield {
            "list_name": name,
            "code": entry.code,
            "label": entry.label,
            "valid_from": period.first.isoformat() if period.first else "",
            "valid_to": period.last.isoformat() if period.last else "",
            "by_hand": by_hand,
            "added": _iso(now),
            "is_listed": entry.is_listed,
        }


def _articles(name: str, entries: Iterable[ListEntry]) -> list[dict[str, Any]]:
    """Return the articles of entries; of a GTIN that several have, the first."""
    found: dict[str, dict[str, Any]] = {}
    for entry in entries:
        for article in entry.articles:
            row = {"list_name": name, "code": entry.code, **article._asdict()}
            found.setdefault(article.gtin, row)
    return list(found.values())


def _iso(now: datetime) -> str:
    return now.isoformat(timespec="seconds")


def _date(text: str) -> date | None:
    """Return a day of a list. Raises ValueError and TypeError for what was put there otherwise."""
    return date.fromisoformat(text) if text else None
