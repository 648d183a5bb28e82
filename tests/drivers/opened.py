"""Data folders of tests: their key, and how they are opened."""

import hashlib
import hmac
import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

from angio_desktop import paths
from angio_desktop.storage.sqlite.store import LocalStore
from angio_desktop.storage.sqlite.vault import cipher
from angio_desktop.storage.sqlite.vault.keys import DataKey, recovery_text

KEY = DataKey(bytes(range(32)))
OTHER_KEY = DataKey(bytes(range(1, 33)))
USER = "anneké"
OPENED = datetime(2026, 3, 12, 14, 30, tzinfo=UTC)


def open_store(folder: Path, key: DataKey = KEY, now: datetime = OPENED) -> LocalStore:
    """Open a folder; one of version 0.1 as if its key had just been made."""
    file = paths.database(folder)
    if file.is_file() and not paths.key_file(folder).exists() and cipher.is_plain(file):
        protect(folder, key)
    return LocalStore.open(folder, key, USER, now)


def protect(folder: Path, key: DataKey = KEY) -> None:
    """Write the key file of data that are still to be encrypted."""
    own = hmac.digest(key, b"angio-desktop readable", "sha256")
    columns = {
        "id": "none",
        "guard": "system",
        "mark": hashlib.sha256(b"angio-desktop" + key).hexdigest()[:32],
        "readable": hmac.digest(own, b"none", "sha256").hex(),
    }
    paths.key_file(folder).write_text(json.dumps(columns), "utf-8")


def key_files_of(folder: Path) -> list[Path]:
    """Return where the key file of a data folder and its copy stand."""
    return [paths.key_file(folder), paths.key_copy(folder)]


def write_key(file: Path, key: DataKey = KEY) -> Path:
    """Write a recovery key as the window saves it."""
    file.write_text(f"# recovery key\n{recovery_text(key)}\n", "utf-8")
    return file


@contextmanager
def database(file: Path, key: DataKey = KEY) -> Iterator[sqlite3.Connection]:
    """Open a database file as any other program with the key would."""
    with closing(cipher.connect(file, key)) as connection:
        yield connection


@contextmanager
def plain_sql(folder: Path) -> Iterator[sqlite3.Connection]:
    """Open the database of a data folder as any other program with the key would."""
    with database(paths.database(folder)) as connection:
        yield connection
