"""The folder that the platform answers in: what of it is new, and what each file in it means.

Beside the upload folder the platform makes ARCHIVE (what it took), ERROR (what it refused whole)
and RESULT or RESULTS (the outcome of each record). The nightly file about the insurers lies in the
upload folder itself.
"""

import hashlib
from collections.abc import Iterator
from datetime import datetime
from enum import Enum
from pathlib import Path
from typing import NamedTuple

from angio_desktop.actions.answering import (
    is_of_insurer,
    open_answers,
    read_answers,
    read_insurer_answers,
    remembered,
)
from angio_desktop.disk import open_regular
from angio_desktop.errors import BadAnswerFile
from angio_desktop.files.result_file import Columns, ResultFile
from angio_desktop.register.fields import Dictionary
from angio_desktop.storage.answers import FileStamp, Heard
from angio_desktop.storage.records import FILE, Origin, Outcome, Said
from angio_desktop.storage.store import Store

ANSWER_FOLDER = "answer_folder"
"""The setting that says which folder it is."""
_CSV = ".csv"


class Kind(Enum):
    """What a file in a folder is, by the folder's name in capitals."""

    RESULT = ("RESULT", "RESULTS")
    TAKEN = ("ARCHIVE",)
    REFUSED = ("ERROR",)
    INSURER = ("",)


class NewFile(NamedTuple):
    """A file that was not read yet as it is now."""

    path: Path
    kind: Kind
    stamp: FileStamp


def folders(folder: Path) -> list[Path]:
    """Return the folder and those in it that the platform answers in, as far as they exist."""
    inside = [each for each in _entries(folder) if each.is_dir() and _kind_of(each.name)]
    return [folder, *inside] if folder.is_dir() else []


def new_files(store: Store, folder: Path) -> list[NewFile]:
    """Return what was not read yet, or was changed since. Raises StorageProblem."""
    known = store.answers.read_files()
    found = [
        NewFile(path, kind, stamp)
        for inside in folders(folder)
        for path in _entries(inside)
        if path.suffix.lower() == _CSV and (stamp := _stamp(path)) is not None
        if (kind := Kind.INSURER if inside == folder else _kind_of(inside.name)) is not None
    ]
    return [each for each in found if known.get(str(each.path)) != each.stamp]


def _entries(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir())
    except OSError:  # not there, or not now: it is looked at again
        return []


def _kind_of(name: str) -> Kind | None:
    return next((kind for kind in Kind if name and name.upper() in kind.value), None)


def _stamp(path: Path) -> FileStamp | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return FileStamp(found.st_size, found.st_mtime_ns)


def read_new_file(
    store: Store, dictionary: Dictionary, new: NewFile, now: datetime
) -> tuple[int, bool]:
    """Take over what a file says; returns how much was not known, and whether it was read.

    A RESULT file with columns that nobody confirmed waits for that. Raises BadAnswerFile and
    StorageProblem.
    """
    match new.kind:
        case Kind.RESULT:
            file = open_answers(new.path, store, dictionary)
            columns = remembered(file, store.settings.all())
            if columns is None:
                return 0, False
            count = _read_result(store, file, columns, now)
        case Kind.INSURER:
            count = _read_insurer(store, new.path, now) if is_of_insurer(new.path) else 0
        case Kind.TAKEN:
            count = _hear_of_file(store, new, Outcome.FILE_TAKEN, now)
        case Kind.REFUSED:
            count = _hear_of_file(store, new, Outcome.FILE_REFUSED, now)
    store.answers.note_read(str(new.path), new.stamp)
    return count, True


def _read_result(store: Store, file: ResultFile, columns: Columns, now: datetime) -> int:
    return _all(read_answers(store, file, columns, now))


def _read_insurer(store: Store, path: Path, now: datetime) -> int:
    return _all(read_insurer_answers(store, path, now))


def _all(reading: "Iterator[object]") -> int:
    while True:
        try:
            next(reading)
        except StopIteration as end:
            return int(end.value)


def _hear_of_file(store: Store, new: NewFile, outcome: Outcome, now: datetime) -> int:
    """Take over that a whole file was taken or refused: one of ours, known by its hash.

    The same file may be uploaded twice: which of the two it was, its moment tells.
    """
    path, which = new.path, str(new.stamp.changed)
    try:
        with open_regular(path) as file:
            sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as problem:
        why = problem.strerror or type(problem).__name__
        text_id = f"{BadAnswerFile.text_id}.unreadable"
        raise BadAnswerFile(str(path), text_id=text_id, file=path.name, why=why) from problem
    heard = [Heard(id_, Said(outcome, "", which)) for id_ in store.answers.in_file(sha256)]
    return store.answers.add(heard, Origin(FILE, path.name, sha256), now) if heard else 0
