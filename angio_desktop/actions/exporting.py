"""Exports sent registrations as one national CSV file, and marks them as exported.

The mark is written once the file is in its place: whatever fails, no registration counts as
exported that is in no file.
"""

import os
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import chain, count
from pathlib import Path

from angio_desktop.actions.lists import example_codes
from angio_desktop.actions.progress import Progress, unwatched
from angio_desktop.actions.unfinished_exports import hash_of_file, unfinished
from angio_desktop.errors import (
    AlteredRegistration,
    AngioError,
    DamagedRegistration,
    ExampleCode,
    NotWritable,
    StorageProblem,
)
from angio_desktop.files import csv_format, national_csv
from angio_desktop.files.national_csv import WrittenFile
from angio_desktop.register.assumptions import Assumption, file_name
from angio_desktop.register.cells import Cells
from angio_desktop.register.fields import Dictionary, Form, RegistrationType
from angio_desktop.register.registration import Registration
from angio_desktop.storage.begun import BegunExport
from angio_desktop.storage.records import ExportChoice, ExportRecord
from angio_desktop.storage.store import Store

CSV = ".csv"
_Row = tuple[Sequence[str], bool]


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """Which registrations to export, and where to.

    `target` is an existing folder, where the file gets the name that routes it, or a file. The
    period of admission dates is closed; None leaves it open. `without` are the ids of those that
    stay behind this time, `drafts` of the registrations that the platform is to keep open for a
    person. `replace` allows a file of that name to be written over.
    """

    type: RegistrationType
    target: Path
    first: date | None = None
    last: date | None = None
    include_exported: bool = False
    without: frozenset[int] = frozenset()
    drafts: frozenset[int] = frozenset()
    replace: bool = False

    @property
    def choice(self) -> ExportChoice:
        """What is asked of the store."""
        return ExportChoice(self.type, self.first, self.last, self.include_exported)


@dataclass(frozen=True, slots=True)
class ExportResult:
    """What was written (None: there was nothing to export) and what was left out, and why.

    `drafts` are the ids of those that the platform is to keep open. `log` is how far the log had
    come with the export, as `verify --head` takes it.
    """

    written: WrittenFile | None
    left_out: tuple[AngioError, ...]
    drafts: frozenset[int] = frozenset()
    log: str = ""

    @property
    def count(self) -> int:
        """The number of registrations that were exported."""
        return self.written.count if self.written else 0


def export(
    store: Store,
    dictionary: Dictionary,
    assumptions: Sequence[Assumption],
    request: ExportRequest,
    now: datetime,
    progress: Progress = unwatched,
) -> ExportResult:
    """Write the sent registrations that were asked for, and mark them as exported.

    A damaged registration, and one with a code of an example list, is left out and named in the
    result. `progress` is told the number of registrations so far. Raises NotWritable and
    StorageProblem, OtherWay where another workstation sends one of them out at this moment, and
    Cancelled when `progress` does; then nothing is marked and no part of a file is left.
    """
    settings = store.settings.all()
    path = target_path(request.target, file_name(assumptions, settings, request.type))
    found, again = store.exports.to_take(request.choice)
    ids = [id_ for id_ in found if id_ not in request.without]
    drafts = request.drafts.intersection(ids)
    run = _Run(store, dictionary.forms[request.type], drafts, progress, again)
    rows = run.rows(ids)
    first = next(rows, None)
    if first is None:
        return ExportResult(None, tuple(run.left_out))
    replaces = path.exists() and (request.replace or _holds_nothing_else(store, request, path))
    written = None
    try:
        written = national_csv.write(
            path,
            run.form,
            chain((first,), rows, run.begin(path, now)),
            csv_format.format_from(settings),
            authors=csv_format.authors_from(settings),
            with_status=bool(run.drafts),
            replace=replaces,
        )
        head = store.exports.record(_record(written, run, now), run.ids, begun=run.begun)
    except BaseException:
        # In the place of another file it stays: it holds registrations marked as exported then.
        # What became of the others, the next start asks.
        if written is not None and not replaces:
            with suppress(OSError):
                written.path.unlink()
        run.forget()
        raise
    return ExportResult(written, tuple(run.left_out), run.drafts.intersection(run.ids), head.text)


def target_path(target: Path, name: str) -> Path:
    """Return the file that `target` means: itself, or in a folder the one called `name`.

    Raises NotWritable for what is neither an existing folder nor the name of a CSV file.
    """
    is_folder = target.is_dir()
    path = target / name if is_folder else target
    if path.suffix.lower() != CSV or (is_folder and path.parent != target):
        shown = name if is_folder else str(target)
        raise NotWritable(
            f"{shown} is no folder and no name of a CSV file",
            text_id="not_writable.name",
            file=shown,
        )
    return path


BY_DAY, YES, NO = "export_by_day", "1", "0"
"""The setting that says whether each day's files go into a folder of their own, and its values."""


def folder_of_day(target: Path, day: date, names: Sequence[str]) -> Path:
    """Return the folder in `target`, there or not, for files with these names on a day.

    One in which a file of such a name stands is left alone: the next has a number behind the day.
    """
    for number in count(1):
        folder = target / (f"{day:%Y-%m-%d}" if number == 1 else f"{day:%Y-%m-%d} ({number})")
        if not any(os.path.lexists(folder / name) for name in names):
            return folder
    raise AssertionError  # there is always another number


@dataclass
class _Run:
    """One export under way: what it wrote, and what it could not."""

    store: Store
    form: Form
    drafts: frozenset[int]
    progress: Progress
    again: frozenset[int]
    ids: list[int] = field(default_factory=list)
    left_out: list[AngioError] = field(default_factory=list)
    begun: int | None = None

    def begin(self, path: Path, now: datetime) -> Iterator[_Row]:
        """Note, after the last row, that the file is going to stand in its place."""
        self.begun = self.store.begun.begin(
            BegunExport(
                id=None,
                time=_time(now),
                file=path.parent.resolve() / path.name,
                type=self.form.type,
                is_draft=bool(self.drafts),
                registrations=tuple(self.ids),
                before=hash_of_file(path),
            ),
            self.again,
        )
        yield from ()

    def forget(self) -> None:
        """Note that it came to no file, where none stands; if not now, the next start does."""
        with suppress(StorageProblem):
            unfinished(self.store)

    def rows(self, ids: Sequence[int]) -> Iterator[_Row]:
        """Yield each registration's cells and take note of its id."""
        cells_of = Cells(self.form).of
        refused = self._example_codes()
        for found in self.store.registrations.load_sealed(ids):
            if isinstance(found, DamagedRegistration | AlteredRegistration):
                self.left_out.append(found)
                continue
            cells = cells_of(found.values)
            if found.id is None or not _is_utf8(cells):
                self.left_out.append(_damaged(found))
                continue
            if code := next((cells[n] for n, codes in refused if cells[n] in codes), ""):
                self.left_out.append(_example(found, code))
                continue
            self.ids.append(found.id)
            self.progress(len(self.ids))
            yield cells, found.id in self.drafts

    def _example_codes(self) -> list[tuple[int, frozenset[str]]]:
        """Return the columns of open lists, with the codes that may not stand there (E22)."""
        lists = example_codes(self.store.lists.loaded())
        fields = [self.form.by_key[key].code_list for key in self.form.csv_keys]
        return [(n, lists[f.name]) for n, f in enumerate(fields) if f and f.name in lists]


def _example(registration: Registration, code: str) -> ExampleCode:
    return ExampleCode(
        f"registration {registration.code} holds a code of an example list",
        code=registration.code,
        entry=code,
    )


def _is_utf8(cells: Sequence[str]) -> bool:
    """Whether the cells can stand in a file: half a character, as JSON can hold it, cannot."""
    try:
        "".join(cells).encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _damaged(registration: Registration) -> DamagedRegistration:
    return DamagedRegistration(
        f"registration {registration.code} holds a text that is not UTF-8",
        text_id="damaged_registration.sent",
        code=registration.code,
    )


def _holds_nothing_else(store: Store, request: ExportRequest, path: Path) -> bool:
    """Whether all that the file holds is exported again: it is an earlier export of this type."""
    if not request.include_exported or request.first or request.last or request.without:
        return False
    sha256 = hash_of_file(path)
    return any((e.type, e.sha256) == (request.type, sha256) for e in store.exports.all())


def _record(written: WrittenFile, run: _Run, now: datetime) -> ExportRecord:
    return ExportRecord(
        id=None,
        time=_time(now),
        file=written.path.name,
        folder=str(written.path.parent.resolve()),
        sha256=written.sha256,
        type=run.form.type,
        count=written.count,
        is_draft=bool(run.drafts),
    )


def _time(now: datetime) -> str:
    return now.isoformat(timespec="seconds")
