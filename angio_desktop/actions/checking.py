"""Checks a CSV file of the national format before it is uploaded, row by row.

The rows come one at a time, so that a file of any size takes no memory; who looks at them shows
the progress, and cancels by asking for no more.
"""

import csv
import io
from collections.abc import Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from angio_desktop.actions.progress import Progress, unwatched
from angio_desktop.disk import write_whole
from angio_desktop.errors import BadCsvFile, NotWritable
from angio_desktop.files import national_csv
from angio_desktop.files.csv_format import DRAFT, STATUS, CsvFormat
from angio_desktop.files.national_csv import CsvRow
from angio_desktop.register.captions import Words
from angio_desktop.register.context import Context
from angio_desktop.register.evaluation import evaluate
from angio_desktop.register.fields import Form, ValueType
from angio_desktop.register.findings import Finding

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
    """A record that was checked; `read` is how many bytes of the file were read so far."""

    number: int
    findings: tuple[FileFinding, ...]
    read: int


@dataclass(frozen=True)
class FileCheck:
    """What a file is checked against."""

    form: Form
    csv_format: CsvFormat
    context: Context
    words: Words


def file_context(today: date, store: "Store | None") -> Context:
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
    )


def check(path: Path, against: FileCheck) -> Generator[CheckedRow]:
    """Yield each record of the file with its findings.

    Raises BadCsvFile when it comes upon what is not a CSV file of this type.
    """
    for row in national_csv.read(path, against.form, against.csv_format):
        yield CheckedRow(row.number, tuple(_findings(row, against)), row.read)


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
    except BadCsvFile:
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
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";")
    writer.writerow(("row", "key", "rule", "severity", "message"))
    for number, found in enumerate(findings, start=1):
        writer.writerow(found)
        progress(number)
    try:
        write_whole(path, text.getvalue().encode("utf-8-sig"))
    except OSError as problem:
        raise NotWritable.because(problem, path) from None


def _findings(row: CsvRow, against: FileCheck) -> Iterator[FileFinding]:
    form, words = against.form, against.words
    for finding in evaluate(form, row.texts, against.context).findings:
        message = words.finding(_as_in_file(finding, row, form), form, row.shown)
        caption = form.caption(finding.key, words.language)
        yield FileFinding(row.number, finding.key, finding.rule, finding.severity, message, caption)
    if row.status.strip() and row.status != DRAFT:
        message = words.sentence(_STATUS_WRONG, {"value": row.status})
        yield FileFinding(row.number, STATUS, "E04", "error", message, STATUS)


def _as_in_file(finding: Finding, row: CsvRow, form: Form) -> Finding:
    """Return the finding with the value as the file writes it: `true`, `26,9`."""
    shown = row.shown.get(finding.key, "")
    is_number = form.by_key[finding.key].value_type is ValueType.NUMBER
    is_as_said = "value" not in finding.details or shown == row.texts.get(finding.key, "")
    if is_as_said and not is_number:
        return finding
    return finding._replace(details={**finding.details, "value": shown})
