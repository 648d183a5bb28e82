"""An export that was killed between its file and its mark: the user says what became of it."""

import hashlib
from datetime import datetime, timedelta
from pathlib import Path

from angio_desktop.disk import open_regular
from angio_desktop.errors import writing
from angio_desktop.storage.begun import BegunExport
from angio_desktop.storage.records import ExportRecord
from angio_desktop.storage.store import Store

_UNDER_WAY, _LONG_AGO = timedelta(minutes=10), timedelta(days=1)


def unfinished(store: Store) -> list[BegunExport]:
    """Return the exports of this workstation whose file stands there without a mark.

    One that came to no file is forgotten. Raises StorageProblem.
    """
    found = []
    for export in store.begun.all():
        if not export.is_own:
            continue  # its file is on another computer
        if hash_of_file(export.file) in ("", export.before):
            forget(store, export)
        else:
            found.append(export)
    return found


def unfinished_elsewhere(store: Store, now: datetime) -> list[BegunExport]:
    """Return those of other workstations of an office that are not only under way just now."""
    return [e for e in store.begun.all() if not e.is_own and now - _begun_at(e) > _UNDER_WAY]


def is_left(export: BegunExport, now: datetime) -> bool:
    """Whether one that stands so long may have been left by a workstation that is gone."""
    return now - _begun_at(export) > _LONG_AGO


def _begun_at(export: BegunExport) -> datetime:
    return datetime.fromisoformat(export.time)


def hash_of_file(file: Path) -> str:
    """Return the SHA-256 of a file, "" where none can be read."""
    try:
        with open_regular(file) as opened:
            return hashlib.file_digest(opened, "sha256").hexdigest()
    except OSError:
        return ""


def mark(store: Store, export: BegunExport) -> None:
    """Mark the registrations as exported in the file that stands there.

    Of a file on another computer no hash is known. Raises StorageProblem and OtherWay.
    """
    record = ExportRecord(
        id=None,
        time=export.time,
        file=export.file.name,
        folder=str(export.file.parent),
        sha256=hash_of_file(export.file) if export.is_own else "",
        type=export.type,
        count=len(export.registrations),
        is_draft=export.is_draft,
    )
    store.exports.record(record, export.registrations, begun=export.id)


def remove(store: Store, export: BegunExport) -> None:
    """Remove the file, so that all in it is still to be exported.

    One on another computer is left to who uses that. Raises NotWritable and StorageProblem.
    """
    if export.is_own:
        with writing(export.file):
            export.file.unlink(missing_ok=True)
    forget(store, export)


def forget(store: Store, export: BegunExport) -> None:
    """Note that there is no file of an export. Raises StorageProblem."""
    if export.id is not None:
        store.begun.forget(export.id)
