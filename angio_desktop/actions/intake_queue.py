"""The folder in which the cath lab's system puts files with drafts: which of them still wait."""

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from angio_desktop.disk import open_regular
from angio_desktop.storage.store import Store

INTAKE_FOLDER = "intake_folder"
"""The setting that says which folder it is."""

_ENDINGS = frozenset({".csv", ".txt", ".xlsx", ".ods"})


class Seen(NamedTuple):
    """A file as it was when it was looked at, and its hash."""

    size: int
    changed: int
    sha256: str


def look(folder: Path, before: Mapping[Path, Seen]) -> dict[Path, Seen]:
    """Return the files of a folder; `before` is what was seen last.

    Of a file that is as it was nothing is read again.
    """
    return {path: found for path in _files(folder) if (found := _seen(path, before.get(path)))}


def waiting(store: Store, seen: Mapping[Path, Seen]) -> list[Path]:
    """Return the files that were not imported. Raises StorageProblem."""
    known = store.intakes.hashes()
    return [path for path, found in seen.items() if found.sha256 not in known]


def _files(folder: Path) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if path.suffix.lower() in _ENDINGS)
    except OSError:  # not there, or not now: it is looked at again
        return []


def _seen(path: Path, before: Seen | None) -> Seen | None:
    try:
        with open_regular(path) as file:
            stamp = path.stat()
            if before and before[:2] == (stamp.st_size, stamp.st_mtime_ns):
                return before
            sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None
    return Seen(stamp.st_size, stamp.st_mtime_ns, sha256)
