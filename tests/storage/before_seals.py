"""Makes of present data what the version before the seals would have left."""

import json
import sqlite3

from angio_desktop.storage.sqlite.schema.migrations import FIRST_SEALED
from angio_desktop.storage.trail import hash_of

_LATER = ("row", "uses", "content", "account")
_OF_LATER = (
    *("setting_changed", "sealed", "carried_on", "moved", "verified", "outbox", "items_read"),
)
_MADE_LATER = ("awaited", "outbox", "platform_item", "platform_form")
_GUARDS_LATER = (
    *("export_registration_outbox", "export_registration_begun", "export_begun_insert"),
    *("outbox_begun_insert", "outbox_begun_update"),
)
_GUARDS = ("trail_update", "trail_delete", "trail_insert")


def take_seals_away(connection: sqlite3.Connection) -> None:
    """Leave no seal, and a trail in the form it had before them."""
    query = "SELECT sql FROM sqlite_master WHERE name = ?"
    guards = [connection.execute(query, (name,)).fetchone()[0] for name in _GUARDS]
    for name in _GUARDS:
        connection.execute(f"DROP TRIGGER {name}")
    rows = connection.execute("SELECT * FROM trail ORDER BY id").fetchall()
    connection.execute("DELETE FROM trail")
    connection.execute("DELETE FROM sqlite_sequence")
    previous, number = "", 0
    for _, time, user, action, about, text, *_ in rows:
        if action in _OF_LATER:
            continue
        number += 1
        detail = {name: x for name, x in json.loads(text).items() if name not in _LATER}
        columns = (number, time, user, action, about, json.dumps(detail), previous)
        previous = hash_of(*columns)
        marks = ", ".join("?" * (len(columns) + 1))
        connection.execute(f"INSERT INTO trail VALUES ({marks})", (*columns, previous))  # noqa: S608
    for guard in guards:
        connection.execute(guard)
    for name in _GUARDS_LATER:
        connection.execute(f"DROP TRIGGER {name}")
    for column in ("login", "workstation"):
        connection.execute(f"ALTER TABLE export_begun DROP COLUMN {column}")
    for table in _MADE_LATER:
        connection.execute(f"DROP TABLE {table}")
    connection.execute("ALTER TABLE registration DROP COLUMN seal")
    connection.execute(f"PRAGMA user_version = {FIRST_SEALED - 1}")
