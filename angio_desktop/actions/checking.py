"""Checks a CSV file of the national format before it is uploaded, row by row.

The rows come one at a time, so that a file of any size takes no memory; who looks at them shows
the progress, and cancels by asking for no more.
"""

from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from angio_desktop.actions.earlier_rows import EarlierRows
from angio_desktop.actions.progress import Progress, unwatched
from angio_desktop.disk import write_whole
from angio_desktop.errors import BadCsvFile, NotWritable, writing
from angio_desktop.files.csv_format import DRAFT, STATUS, CsvFormat
from angio_desktop.files.for_people import table_for_people
from angio_desktop.files.national_csv import CsvRow, EmptyRows, Reading
from angio_desktop.register import file_names
from angio_desktop.register.captions import Words
from angio_desktop.register.context import Context
from angio_desktop.register.evaluation import evaluate
from angio_desktop.register.fields import Dictionary, Form, RegistrationType, ValueType
from angio_desktop.register.findings import Finding
from angio_desktop.register.obligation import obligations
from angio_desktop.register.spreadsheet import is_of_spreadsheet

if TYPE_CHECKING:  # the database library takes half a second, and a check may do without
    from angio_desktop.storage.store import Store

_STATUS_WRONG = "E04.status"
_PATIENTS_KEPT = 256


# Plain, as Python does not look for garbage through tuples of texts: there may be a million.
FindingLine = tuple[int, str, str, str, str]


class FileFinding(NamedTuple):
    """What is wrong in a record of a file; `row` counts records from 1, `field` is its caption."""

    row: int
    key: str
    rule: str
    severity: str
    message: str
    field: str

    @property
    def line(self) -> FindingLine:
        """What is kept of many findings, to be saved."""
        return (self.row, self.key, self.rule, self.severity, self.message)

    @property
    def is_error(self) -> bool:
        """Whether the platform would refuse the record for it."""
        return self.severity == "error"


class CheckedRow(NamedTuple):
    """A record that was checked; `read` is how many bytes of the file were read so far.

    Row 0 is the file itself. What is to be told of the file once, and is no rule, are the `notes`
    of the last.
    """

    number: int
    findings: tuple[FileFinding, ...]
    read: int
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class FileCheck:
    """What a file is checked against; `names` route a file of each type."""

    form: Form
    csv_format: CsvFormat
    context: Context
    words: Words
    names: Mapping[RegistrationType, str]


def file_context(today: date, store: "Store | None", dictionary: Dictionary) -> Context:
    """Return the surroundings of a check: with local data those of `store`, else none.

    Without, the rules that need local data are silent (E17, E19, W10, W11, W12).
    """
    if store is None:
        return Context(today, None, is_file=True)
    return Context(
        today=today,
        open_lists=store.lists.loaded(),
        registrations_of=lru_cache(_PATIENTS_KEPT)(store.patients.registrations_of),
        is_file=True,
        obligations=obligations(dictionary.forms, store.settings.all()),
    )


def check(path: Path, against: FileCheck) -> Generator[CheckedRow]:
    """Yield each record of the file with its findings.

    Raises BadCsvFile when it comes upon what is not a CSV file of this type, and NotWritable where
    the disk has no room for what is kept of it.
    """
    with closing(EarlierRows()) as rows:
        run = _Run(against, rows)
        if named := tuple(run.of_name(path.name)):
            yield CheckedRow(0, named, 0)
        reading = Reading(path, against.form, against.csv_format)
        for row in reading:
            yield CheckedRow(row.number, tuple(run.of_row(row)), row.read)
        if notes := tuple(run.notes(reading.empty)):
            yield CheckedRow(rows.number, (), path.stat().st_size, notes)


def batches(
    rows: Iterable[CheckedRow], most_rows: int, most_findings: int
) -> Iterator[list[CheckedRow]]:
    """Yield the records some at a time: so many, or those with so many findings.

    What was checked before the file went wrong is yielded before the error is raised.
    """
    batch: list[CheckedRow] = []
    found = 0
    try:
        for row in rows:
            batch.append(row)
            found += len(row.findings)
            if len(batch) >= most_rows or found >= most_findings:
                yield batch
                batch, found = [], 0
    except (BadCsvFile, NotWritable):
        if batch:
            yield batch
        raise
    if batch:
        yield batch


def write_findings(
    path: Path, findings: Sequence[FindingLine], progress: Progress = unwatched
) -> None:
    """Write findings as CSV: a table that any program opens, with what the answers were.

    `progress` is told how many were written. Raises NotWritable, and Cancelled when `progress`
    does; then no file is left.
    """
    columns = ("row", "key", "rule", "severity", "message")
    content = table_for_people(columns, _counted(findings, progress))
    with writing(path):
        write_whole(path, content)


def _counted(findings: Sequence[FindingLine], progress: Progress) -> Iterator[FindingLine]:
    for number, found in enumerate(findings, start=1):
        yield found
        progress(number)


class _Run:
    """One check under way: what it has seen of the file so far."""

    def __init__(self, against: FileCheck, rows: EarlierRows) -> None:
        self.against, self._rows = against, rows
        self._context = replace(against.context, earlier_row=rows.first_of)
        self._spoiled = 0

    def of_name(self, file: str) -> Iterator[FileFinding]:
        """Yield what is wrong with the file's name."""
        form, words = self.against.form, self.against.words
        for finding in file_names.of_name(file, form.type, self.against.names):
            message = words.file_finding(finding, form)
            yield FileFinding(0, finding.key, finding.rule, finding.severity, message, "")

    def of_row(self, row: CsvRow) -> Iterator[FileFinding]:
        """Yield what is wrong in a record."""
        form, words = self.against.form, self.against.words
        self._rows.number = row.number
        for finding in evaluate(form, row.texts, self._context).findings:
            self._spoiled += is_of_spreadsheet(finding.text_id)
            message = words.finding(_as_in_file(finding, row, form), form, row.shown)
            caption = form.caption(finding.key, words.language)
            found = (finding.key, finding.rule, finding.severity, message, caption)
            yield FileFinding(row.number, *found)
        if row.status.strip() and row.status != DRAFT:
            message = words.sentence(_STATUS_WRONG, {"value": row.status})
            yield FileFinding(row.number, STATUS, "E04", "error", message, STATUS)

    def notes(self, empty: EmptyRows | None) -> Iterator[str]:
        """Yield what is to be told of the file: what a spreadsheet did to it."""
        words = self.against.words
        if self._spoiled:
            yield words.sentence("check.spreadsheet", {"count": str(self._spoiled)})
        if empty:
            line, count = map(str, empty)
            yield words.sentence("check.empty_rows", {"line": line, "count": count})


def _as_in_file(finding: Finding, row: CsvRow, form: Form) -> Finding:
    """Return the finding with the value as the file writes it: `true`, `26,9`."""
    shown = row.shown.get(finding.key, "")
    is_number = form.by_key[finding.key].value_type is ValueType.NUMBER
    is_as_said = "value" not in finding.details or shown == row.texts.get(finding.key, "")
    if is_as_said and not is_number:
        return finding
    return finding._replace(details={**finding.details, "value": shown})
