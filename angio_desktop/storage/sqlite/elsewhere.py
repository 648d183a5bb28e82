"""Saves everything elsewhere, when nothing more can be written where the data were opened."""

import sqlite3
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import cast

from angio_desktop.disk import sync_folder
from angio_desktop.errors import ChangedElsewhere, RegistrationLocked
from angio_desktop.register.registration import Registration
from angio_desktop.register.summary import Summary
from angio_desktop.storage.registrations import save
from angio_desktop.storage.sqlite.connection import Embedded, open_alone
from angio_desktop.storage.sqlite.vault import backups
from angio_desktop.storage.sqlite.vault.beside import own_key_file, put_beside
from angio_desktop.storage.sqlite.vault.problems import storage_problems

_LABEL = "elsewhere"


def save_elsewhere(
    database: Embedded,
    drafts: Iterable[tuple[Registration, Summary]],
    folder: Path,
    now: datetime,
) -> Path:
    """Write what an open database holds, and drafts that could not be stored in it, into a file.

    It is a backup like any other, which can be put back. Raises StorageProblem and BadBackup;
    nothing is left then.
    """
    with storage_problems(folder), backups.new_backup(folder, now, _LABEL) as (file, partial):
        with database.engine.connect() as connection:
            source = cast("sqlite3.Connection", connection.connection.driver_connection)
            backups.copy(source, partial, database.key, None)
        _save_all(open_alone(partial, database.key, database.account), drafts, now)
        backups.prove(partial, database.key)
        folder_key = own_key_file(database.file.parent, database.key)
        put_beside(file, folder_key or database.key_file)
        partial.rename(file)
        sync_folder(folder)
        return file


def _save_all(
    copy: Embedded, drafts: Iterable[tuple[Registration, Summary]], now: datetime
) -> None:
    try:
        for registration, summary in drafts:
            _save(copy, registration, summary, now)
    finally:
        copy.engine.dispose()


def _save(copy: Embedded, registration: Registration, summary: Summary, now: datetime) -> None:
    """Save a draft; as one of its own where the stored one is not the one it was made from."""
    try:
        with copy.recording(now) as (connection, trail):
            save(connection, trail, registration, summary)
    except (ChangedElsewhere, RegistrationLocked):
        own = replace(registration, id=None, revision=0)
        with copy.recording(now) as (connection, trail):
            save(connection, trail, own, summary)
