"""The open lists of the hospital, and the settings."""

from collections import defaultdict
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, update
from sqlmodel import col

from angio_desktop.register.context import ListEntry, OpenList
from angio_desktop.storage.schema.tables import OpenListEntryTable as Entry
from angio_desktop.storage.schema.tables import OpenListTable as Table
from angio_desktop.storage.schema.tables import SettingTable
from angio_desktop.storage.trail import Action, Trail


def open_lists(connection: Connection) -> dict[str, OpenList]:
    """Return the lists that are loaded, by name; entries in the order of their label."""
    query = select(
        *(col(Entry.list_name), col(Entry.code), col(Entry.label)),
        *(col(Entry.valid_from), col(Entry.valid_to)),
    ).order_by(col(Entry.label), col(Entry.code))
    entries: dict[str, dict[str, ListEntry]] = defaultdict(dict)
    for name, code, label, valid_from, valid_to in connection.execute(query):
        entries[name][code] = ListEntry(code, label, _date(valid_from), _date(valid_to))
    loaded = connection.execute(
        select(col(Table.name), col(Table.is_example)).order_by(col(Table.name))
    )
    return {name: OpenList(name, entries[name], is_example) for name, is_example in loaded}


def stamp(connection: Connection) -> tuple[object, ...]:
    """Return what differs once any list has changed: its loading, or an entry added by hand."""
    of_lists = select(col(Table.name), col(Table.is_example), col(Table.source), col(Table.loaded))
    of_entries = select(func.count(), func.max(col(Entry.added)))
    found = connection.execute(of_lists.order_by(col(Table.name))).all()
    return (*map(tuple, found), tuple(connection.execute(of_entries.select_from(Entry)).one()))


def replace_list(connection: Connection, trail: Trail, loaded: OpenList, source: str) -> None:
    """Put a list in the place of the one of its name; entries added by hand stay beside it."""
    now = trail.now
    _put_list(connection, loaded.name, loaded.is_example, source, now)
    own = col(Entry.list_name) == loaded.name
    by_hand = set(connection.scalars(select(col(Entry.code)).where(own, col(Entry.by_hand))))
    twice = by_hand & loaded.entries.keys()
    connection.execute(delete(Entry).where(own, ~col(Entry.by_hand)))
    for code in twice:
        connection.execute(delete(Entry).where(own, col(Entry.code) == code))
    rows = [_row(loaded.name, entry, now, False) for entry in loaded.entries.values()]
    if rows:
        connection.execute(insert(Entry), rows)
    trail.add(Action.LIST_LOADED, list=loaded.name, source=source, entries=len(rows))


def add_entry(connection: Connection, trail: Trail, name: str, entry: ListEntry) -> None:
    """Add an entry by hand, or put it in the place of the one of its code."""
    now = trail.now
    if connection.scalar(select(col(Table.name)).where(col(Table.name) == name)) is None:
        _put_list(connection, name, False, "", now)
    same = (col(Entry.list_name) == name, col(Entry.code) == entry.code)
    connection.execute(delete(Entry).where(*same))
    connection.execute(insert(Entry), [_row(name, entry, now, True)])
    trail.add(Action.ENTRY_ADDED, list=name, code=entry.code)


def remove_list(connection: Connection, trail: Trail, name: str) -> None:
    """Remove a list with its entries, those added by hand too."""
    connection.execute(delete(Entry).where(col(Entry.list_name) == name))
    connection.execute(delete(Table).where(col(Table.name) == name))
    trail.add(Action.LIST_REMOVED, list=name)


def settings(connection: Connection) -> dict[str, str]:
    """Return what the user has set."""
    query = select(col(SettingTable.key), col(SettingTable.value))
    return dict(connection.execute(query).all())


def setting(connection: Connection, key: str) -> str:
    """Return one setting, "" where it was not set."""
    query = select(col(SettingTable.value)).where(col(SettingTable.key) == key)
    return connection.scalar(query) or ""


def set_setting(connection: Connection, key: str, value: str) -> None:
    """Set one setting."""
    connection.execute(insert(SettingTable).prefix_with("OR REPLACE").values(key=key, value=value))


def _put_list(
    connection: Connection, name: str, is_example: bool, source: str, now: datetime
) -> None:
    columns = {"is_example": is_example, "source": source, "loaded": _iso(now)}
    known = col(Table.name) == name
    if connection.scalar(select(col(Table.name)).where(known)) is None:
        connection.execute(insert(Table).values(name=name, **columns))
    else:
        connection.execute(update(Table).where(known).values(**columns))


def _row(name: str, entry: ListEntry, now: datetime, by_hand: bool) -> dict[str, Any]:
    return {
        "list_name": name,
        "code": entry.code,
        "label": entry.label,
        "valid_from": entry.valid_from.isoformat() if entry.valid_from else "",
        "valid_to": entry.valid_to.isoformat() if entry.valid_to else "",
        "by_hand": by_hand,
        "added": _iso(now),
    }


def _iso(now: datetime) -> str:
    return now.isoformat(timespec="seconds")


def _date(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
