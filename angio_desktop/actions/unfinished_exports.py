"""An export that was killed between its file and its mark: the user says what became of it."""

import hashlib
from pathlib import Path

from angio_desktop.disk import open_regular
from angio_desktop.errors import writing
from angio_desktop.storage.begun import BegunExport
from angio_desktop.storage.records import ExportRecord
from angio_desktop.storage.store import Store


def unfinished(store: Store) -> list[BegunExport]:
    """Return the exports whose file stands there without a mark.

    One that came to no file is forgotten. Raises StorageProblem.
    """
    found = []
    for export in store.begun.all():
        if hash_of_file(export.file) in ("", export.before):
            forget(store, export)
        else:
            found.append(export)
    return found


def hash_of_file(file: Path) -> str:
    """Return the SHA-256 of a file, "" where none can be read."""
    try:
        with open_regular(file) as opened:
            return hashlib.file_digest(opened, "sha256").hexdigest()
    except OSError:
        return ""


def mark(store: Store, export: BegunExport) -> None:
    """Mark the registrations as exported in the file that stands there. Raises StorageProblem."""
    record = ExportRecord(
        id=None,
        time=export.time,
        file=export.file.name,
        folder=str(export.file.parent),
        sha256=hash_of_file(export.file),
        type=export.type,
        count=len(export.registrations),
        is_draft=export.is_draft,
    )
    store.exports.record(record, export.registrations, begun=export.id)


def remove(store: Store, export: BegunExport) -> None:
    """Remove the file, so that all in it is still to be exported.

    Raises NotWritable and StorageProblem.
    """
    with writing(export.file):
        export.file.unlink(missing_ok=True)
    forget(store, export)


def forget(store: Store, export: BegunExport) -> None:
    """Note that there is no file of an export. Raises StorageProblem."""
    if export.id is not None:
        store.begun.forget(export.id)
