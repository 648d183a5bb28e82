"""Seals rows with the data key, which plain SQL cannot: a function of the connection does it."""

import sqlite3
from typing import Any

from angio_desktop.storage.seals import CONTENT, LAST_ENTRY, LENGTH, PUT_SEAL, SEAL
from angio_desktop.storage.sqlite.vault.keys import DataKey
from angio_desktop.storage.sqlite.vault.macs import mac

_PURPOSE = "row"


def add_seals(connection: sqlite3.Connection, key: DataKey) -> None:
    """Let a connection seal rows with a key."""
    connection.create_function(SEAL, 2, _sealing(key), deterministic=True)


def seal_with_key_of(connection: sqlite3.Connection, before: DataKey) -> None:
    """Seal the rows of a database that got the key of `connection` in the place of another.

    What was not sealed with the other is not now.
    """
    other = f"{SEAL}_before"
    connection.create_function(other, 2, _sealing(before), deterministic=True)
    # What was sent bears no mark: its entry has its hash.
    connection.execute(
        f"{PUT_SEAL} WHERE status <> 'sent' AND seal = {other}({CONTENT}, {LAST_ENTRY})"
    )


def _sealing(key: DataKey) -> "Any":
    def seal(text: object, entry: object) -> str:
        return mac(key, _PURPOSE, f"{entry} {text}".encode())[:LENGTH]

    return seal
