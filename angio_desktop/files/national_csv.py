"""The national CSV: writes a file so that it is whole or not there, reads one row by row.

Cells are the register's own texts, but for what a `CsvFormat` asks otherwise.
"""

import codecs
import csv
import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, NamedTuple

from angio_desktop.disk import open_regular, whole_file
from angio_desktop.errors import BadCsvFile, NotWritable
from angio_desktop.files.csv_format import (
    BOM,
    DRAFT,
    LINE_ENDS,
    SEPARATOR,
    STATUS,
    CsvFormat,
    changes_of,
    line_of,
    outward,
)
from angio_desktop.register.fields import Form

# The widest form with 255 four-byte characters in each cell takes a third of this.
MAX_RECORD = 1 << 20

_WRONG_SEPARATORS = {",": ",", "\t": "tab", "|": "|"}
_SHOWN_COLUMNS, _SHOWN_LENGTH = 8, 60
_CR, _LINE_END = b"\r", b"\r\n"
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")  # with and without compression
_TWO_BYTES = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_SEP_LINE = re.compile(r'"?sep=.?"?', re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class WrittenFile:
    """A file that is in its place, and how many registrations it holds."""

    path: Path
    sha256: str
    count: int


class CsvRow(NamedTuple):
    """A record of a file; `number` counts records from 1.

    `texts` are the register's texts by key, `shown` what stands in the file. `read` is how many
    bytes of the file were read so far.
    """

    number: int
    texts: Mapping[str, str]
    shown: Mapping[str, str]
    status: str
    read: int


# Writing


def write(
    path: Path,
    form: Form,
    rows: Iterable[tuple[Sequence[str], bool]],
    format_: CsvFormat,
    *,
    authors: Sequence[str] = (),
    with_status: bool = False,
    replace: bool = False,
) -> WrittenFile:
    """Write registrations as the file `path`, which appears there only when it is whole.

    A row is the cells of `form.csv_keys` and whether it carries STATUS=draft, for which the file
    must be one `with_status`. `authors` are the values of `form.author_keys`; one that is empty
    has no column. Raises NotWritable, also where the file exists and may not be replaced; then,
    and when `rows` raises, nothing of it stays behind.
    """
    try:
        with whole_file(path, replace=replace, elsewhere=True) as file:  # the folder is watched
            sha256, count = _write_lines(file, _lines(form, rows, format_, authors, with_status))
    except FileExistsError:
        raise _exists(path) from None
    except (OSError, UnicodeEncodeError) as problem:
        # Not chained: the text that cannot be encoded is a patient's.
        raise NotWritable.because(problem, path) from None
    return WrittenFile(path, sha256, count - 1)


def _exists(path: Path) -> NotWritable:
    return NotWritable(
        f"{path} exists already and was left as it is",
        text_id="not_writable.exists",
        file=path.name,
        folder=str(path.parent),
    )


def _lines(
    form: Form,
    rows: Iterable[tuple[Sequence[str], bool]],
    format_: CsvFormat,
    authors: Sequence[str],
    with_status: bool,
) -> Iterator[str]:
    """Yield the header and the rows as they stand in the file."""
    signed = [(k, text) for k, text in zip(form.author_keys, authors, strict=False) if text]
    author_cells = [text for _, text in signed]
    columns = enumerate(outward(form, format_), start=len(author_cells))
    changes = {i: change for i, change in columns if change}
    end = LINE_ENDS[format_.line_end]
    quote_all = format_.quoting == "all"
    header = [*(key for key, _ in signed), *form.csv_keys, *([STATUS] if with_status else [])]
    yield (BOM if format_.bom == "yes" else "") + line_of(header, quote_all) + end
    for texts, is_draft in rows:
        if is_draft and not with_status:
            raise ValueError("a draft needs the column STATUS")
        cells = [*author_cells, *texts]
        for i, change in changes.items():
            cells[i] = change(cells[i])
        if with_status:
            cells.append(DRAFT if is_draft else "")
        yield line_of(cells, quote_all) + end


def _write_lines(file: BinaryIO, lines: Iterable[str]) -> tuple[str, int]:
    """Write the lines; returns the SHA-256 of the file and the number of lines."""
    sha256, count = hashlib.sha256(), 0
    for line in lines:
        raw = line.encode("utf-8")
        file.write(raw)
        sha256.update(raw)
        count += 1
    return sha256.hexdigest(), count


# Reading


class EmptyRows(NamedTuple):
    """Rows without any value at the end of a file: no registrations, but left by a spreadsheet."""

    first_line: int
    number: int


class Reading:
    """A file that is read one record at a time: it may be larger than the memory.

    Iterating raises BadCsvFile, saying what and where, when it comes upon what is not a CSV file
    of this registration type. A column that is missing is not in `texts`. At the end `empty` tells
    of rows without a value, None where there are none.
    """

    def __init__(self, path: Path, form: Form, format_: CsvFormat) -> None:
        self._path, self._form, self._format = path, form, format_
        self.empty: EmptyRows | None = None

    def __iter__(self) -> Iterator[CsvRow]:
        """Yield the records."""
        name = self._path.name
        try:
            with open_regular(self._path) as file:
                records = _Records(name, file, _known(self._form))
                yield from _rows(records, self._form, self._format)
                self.empty = records.empty
        except OSError as problem:
            why = problem.strerror or type(problem).__name__
            raise _bad("unreadable", name, why=why) from problem


def _known(form: Form) -> frozenset[str]:
    return frozenset((*form.author_keys, *form.csv_keys, STATUS))


def _bad(what: str, file: str, **details: str | int) -> BadCsvFile:
    said = ", ".join(f"{name} {text}" for name, text in details.items())
    return BadCsvFile(
        f"{file}: {what} {said}".rstrip(), text_id=f"bad_csv_file.{what}", file=file, **details
    )


class _Records:
    """The records of a file as cells; knows where it stands, and holds one record at most."""

    def __init__(self, name: str, file: BinaryIO, known: frozenset[str]) -> None:
        self.name = name
        self.known = known
        self.read = 0
        self.first_line = 0
        self.empty: EmptyRows | None = None
        self._line = 0
        self._size = 0
        self._file = file
        self._cells = csv.reader(self._texts(), delimiter=SEPARATOR, strict=True)

    def _texts(self) -> Iterator[str]:
        """Yield the lines, decoded one by one so that the place of a wrong byte is known."""
        while raw := self._file.readline(MAX_RECORD - self._size + 1):
            self._line += 1
            self._size += len(raw)
            self.read += len(raw)
            if self._line == 1:
                self._check_kind(raw)
            if self._size > MAX_RECORD:
                raise self._unparsed()
            try:
                text = raw.decode("utf-8")
            except UnicodeDecodeError:
                raise self.bad("encoding", line=self._line) from None
            if self._line == 1:
                text = text.removeprefix(BOM)
                self._check_separator(text)
            yield text

    def _check_kind(self, raw: bytes) -> None:
        """Refuse what a spreadsheet saves that is no text, or a text in characters of two bytes."""
        if raw.startswith(_WORKBOOKS):
            raise self.bad("workbook")
        if raw.startswith(_TWO_BYTES):
            raise self.bad("two_bytes")
        if _CR in raw.rstrip(_LINE_END):
            raise self.bad("line_ends")

    def _check_separator(self, header: str) -> None:
        """Refuse a header that makes sense with another separator; it need not parse with ours."""
        if self._holds_keys(header, SEPARATOR):
            return
        if _SEP_LINE.fullmatch(header.strip()):
            raise self.bad("sep_line", found=header.strip())
        for separator, name in _WRONG_SEPARATORS.items():
            if self._holds_keys(header, separator):
                raise self.bad("separator", found=name)

    def _holds_keys(self, header: str, separator: str) -> bool:
        return not self.known.isdisjoint(c.strip('"\r\n') for c in header.split(separator))

    def __iter__(self) -> Iterator[list[str]]:
        while True:
            self.first_line, self._size = self._line + 1, 0
            try:
                cells = next(self._cells, None)
            except csv.Error:
                raise self._unparsed() from None
            if cells is None:
                return
            yield cells

    def _unparsed(self) -> BadCsvFile:
        is_long_line = self._line == self.first_line and self._size > csv.field_size_limit()
        return self.bad("too_long" if is_long_line else "quotes", line=self.first_line)

    def bad(self, what: str, **details: str | int) -> BadCsvFile:
        """Return the error about this file."""
        return _bad(what, self.name, **details)


def _rows(records: _Records, form: Form, format_: CsvFormat) -> Iterator[CsvRow]:
    filled = _filled(records)
    header = next(filled, None)
    if header is None:
        raise records.bad("empty")
    _check_header(header, records)
    changes = {k: change for k, change in changes_of(form, format_).items() if k in header}
    width = len(header)
    for number, cells in enumerate(filled, start=1):
        if len(cells) != width:
            raise _wrong_width(records, cells, width)
        shown = dict(zip(header, cells, strict=True))
        status = shown.pop(STATUS, "")
        changed = {key: change(shown[key]) for key, change in changes.items()}
        texts = {**shown, **changed} if changed else shown
        yield CsvRow(number, texts, shown, status, records.read)


def _wrong_width(records: _Records, cells: list[str], width: int) -> BadCsvFile:
    line = records.first_line
    has_other_separator = len(cells) == 1 and any(sign in cells[0] for sign in _WRONG_SEPARATORS)
    if len(cells) < width and not has_other_separator:
        return records.bad("cut", line=line, found=len(cells), expected=width)
    if len(cells) > width and not any(cells[width:]):
        return records.bad("padded", line=line)
    return records.bad("width", line=line, found=len(cells), expected=width)


def _filled(records: _Records) -> Iterator[list[str]]:
    """Yield the records that are not blank; blank ones may stand at the end only."""
    blank = 0
    for cells in records:
        if any(cell and not cell.isspace() for cell in cells):
            if blank:
                raise records.bad("blank", line=blank)
            yield cells
            continue
        blank = blank or records.first_line
        if len(cells) > 1:
            first, count = records.empty or (records.first_line, 0)
            records.empty = EmptyRows(first, count + 1)


def _check_header(header: list[str], records: _Records) -> None:
    known = records.known
    if known.isdisjoint(header):
        raise records.bad("header", line=1)
    unknown = [cell for cell in header if cell not in known]
    if unknown and not any(unknown) and header[-len(unknown) :] == unknown:
        raise records.bad("padded", line=1)
    if unknown:
        raise records.bad("unknown", columns=_named(unknown))
    double = [cell for cell, times in Counter(header).items() if times > 1]
    if double:
        raise records.bad("double", columns=_named(double))


def _named(columns: list[str]) -> str:
    """Return the first of some columns as they are shown in a message."""
    named = [f"‘{column[:_SHOWN_LENGTH]}’" for column in columns[:_SHOWN_COLUMNS]]
    return ", ".join([*named, "…"] if len(columns) > _SHOWN_COLUMNS else named)
