"""The national CSV: writes a file so that it is whole or not there, reads one row by row.

Cells are the register's own texts. What a hospital may need otherwise is in `CsvFormat`; the
decimal mark and the yes/no form are changed here and nowhere else, on the way out and in.
"""

import csv
import hashlib
import os
import re
import secrets
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from glob import escape
from pathlib import Path
from typing import BinaryIO, NamedTuple

from angio_desktop.errors import BadCsvFile, NotWritable
from angio_desktop.register import ssin
from angio_desktop.register.fields import Cell, Form, ValueType

STATUS = "STATUS"
DRAFT = "draft"
SEPARATOR = ";"
# The widest form with 255 four-byte characters in each cell takes a third of this.
MAX_RECORD = 1 << 20

_BOM = "\ufeff"
_LINE_ENDS = {"crlf": "\r\n", "lf": "\n"}
_NEEDS_QUOTES = re.compile(r'[;"\r\n]')
_WRONG_SEPARATORS = {",": ",", "\t": "tab", "|": "|"}
_SHOWN_COLUMNS, _SHOWN_LENGTH = 8, 60

# Both turn a text into its other form and back, so that whatever is written reads back the same.
_OTHER_MARK = str.maketrans(".,", ",.")
_OTHER_YES_NO = {"1": "true", "0": "false", "true": "1", "false": "0"}
_Change = Callable[[str], str]

# The choices of each setting of the export; the first is the default.
CHOICES = {
    "decimal_mark": ("point", "comma"),
    "yes_no": ("10", "true_false"),
    "line_end": ("crlf", "lf"),
    "bom": ("no", "yes"),
    "quoting": ("minimal", "all"),
}
AUTHOR_SETTINGS = ("author_group", "author", "coauthor")


@dataclass(frozen=True, slots=True)
class CsvFormat:
    """What the register leaves open of the format; each value is one of `CHOICES`."""

    decimal_mark: str = "point"
    yes_no: str = "10"
    line_end: str = "crlf"
    bom: str = "no"
    quoting: str = "minimal"


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


def format_from(settings: Mapping[str, str]) -> CsvFormat:
    """Return the format the settings ask for; what is not set, or not a choice, is the default."""
    chosen = {key: settings.get(key, "") for key in CHOICES}
    return CsvFormat(**{key: text for key, text in chosen.items() if text in CHOICES[key]})


def authors_from(settings: Mapping[str, str]) -> tuple[str, ...]:
    """Return author group, author and co-author of the settings, "" for those not set."""
    return tuple(settings.get(key, "").strip() for key in AUTHOR_SETTINGS)


def _changes(form: Form, format_: CsvFormat) -> dict[str, _Change]:
    """Return what is changed between the register's text and the file, either way, by key."""
    changes: dict[str, _Change] = {}
    for key in form.csv_keys:
        field = form.by_key[key]
        if field.value_type is ValueType.NUMBER and format_.decimal_mark == "comma":
            changes[key] = _other_mark
        elif field.cell is Cell.YES_NO and format_.yes_no == "true_false":
            changes[key] = _other_yes_no
    return changes


def _other_mark(text: str) -> str:
    return text.translate(_OTHER_MARK)


def _other_yes_no(text: str) -> str:
    return _OTHER_YES_NO.get(text, text)


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
    if not replace and os.path.lexists(path):
        raise _exists(path)
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    try:
        _remove_leftovers(path)
        with temporary.open("xb") as file:
            lines = _lines(form, rows, format_, authors, with_status)
            sha256, count = _write_lines(file, lines)
            file.flush()
            os.fsync(file.fileno())
        _put_in_place(temporary, path, replace=replace)
    except FileExistsError as problem:
        raise _exists(path) from problem
    except (OSError, UnicodeEncodeError) as problem:
        why = getattr(problem, "strerror", None) or type(problem).__name__
        # Not chained: the text that cannot be encoded is a patient's.
        raise NotWritable(f"{path}: {why}", file=str(path), why=why) from None
    finally:
        with suppress(OSError):
            temporary.unlink()
    _flush_folder(path.parent)
    return WrittenFile(path, sha256, count - 1)


def _exists(path: Path) -> NotWritable:
    return NotWritable(
        f"{path} exists already and was left as it is",
        text_id="not_writable.exists",
        file=path.name,
        folder=str(path.parent),
    )


def _remove_leftovers(path: Path) -> None:
    """Remove what a killed export of this file left; nobody else would, and it holds patients."""
    for leftover in path.parent.glob(f".{escape(path.name)}.*.part"):
        with suppress(OSError):
            leftover.unlink()


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
    changes = {i: change for i, change in enumerate(_outward(form, format_)) if change}
    end = _LINE_ENDS[format_.line_end]
    quote_all = format_.quoting == "all"
    header = [*(key for key, _ in signed), *form.csv_keys, *([STATUS] if with_status else [])]
    yield (_BOM if format_.bom == "yes" else "") + _line(header, quote_all) + end
    for texts, is_draft in rows:
        if is_draft and not with_status:
            raise ValueError("a draft needs the column STATUS")
        cells = list(texts)
        for i, change in changes.items():
            cells[i] = change(cells[i])
        if with_status:
            cells.append(DRAFT if is_draft else "")
        yield _line([*author_cells, *cells], quote_all) + end


def _outward(form: Form, format_: CsvFormat) -> Iterator[_Change | None]:
    """Yield for each column how its texts change on the way out."""
    changes = _changes(form, format_)
    for key in form.csv_keys:
        is_ssin = form.by_key[key].value_type is ValueType.SSIN
        yield _digits if is_ssin else changes.get(key)


def _digits(text: str) -> str:
    if text.isascii() and text.isdigit():
        return text
    number = ssin.read(text)
    return number.digits if number else text


def _line(cells: Sequence[str], quote_all: bool) -> str:
    line = SEPARATOR.join(cells)
    # Quick to see that no cell needs quotes: the ends of lines are not printable.
    is_plain = line.isprintable() and '"' not in line and line.count(SEPARATOR) == len(cells) - 1
    if is_plain and not quote_all:
        return line
    return SEPARATOR.join(_quoted(c) if quote_all or _NEEDS_QUOTES.search(c) else c for c in cells)


def _quoted(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"'


def _write_lines(file: BinaryIO, lines: Iterable[str]) -> tuple[str, int]:
    """Write the lines; returns the SHA-256 of the file and the number of lines."""
    sha256, count = hashlib.sha256(), 0
    for line in lines:
        raw = line.encode("utf-8")
        file.write(raw)
        sha256.update(raw)
        count += 1
    return sha256.hexdigest(), count


def _put_in_place(temporary: Path, path: Path, *, replace: bool) -> None:
    """Give the whole file its name; without `replace` never in the place of another."""
    if replace:
        temporary.replace(path)
        return
    try:
        path.hardlink_to(temporary)  # unlike a rename it refuses a name that is taken
    except FileExistsError:
        raise
    except OSError:  # a disk without links, such as a memory stick's
        if os.path.lexists(path):
            raise FileExistsError(path) from None
        temporary.rename(path)


def _flush_folder(folder: Path) -> None:
    """Have the file's name survive a power cut too; Windows cannot and need not do this."""
    with suppress(OSError):
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)


# Reading


def read(path: Path, form: Form, format_: CsvFormat) -> Iterator[CsvRow]:
    """Yield the records of a file, one at a time: the file may be larger than the memory.

    Raises BadCsvFile, saying what and where, when it comes upon what is not a CSV file of this
    registration type. A column that is missing is not in `texts`.
    """
    try:
        with path.open("rb") as file:
            yield from _rows(_Records(path.name, file, _known(form)), form, format_)
    except OSError as problem:
        why = problem.strerror or type(problem).__name__
        raise _bad("unreadable", path.name, why=why) from problem


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
            if self._size > MAX_RECORD:
                raise self._unparsed()
            try:
                text = raw.decode("utf-8")
            except UnicodeDecodeError:
                raise self.bad("encoding", line=self._line) from None
            if self._line == 1:
                text = text.removeprefix(_BOM)
                self._check_separator(text)
            yield text

    def _check_separator(self, header: str) -> None:
        """Refuse a header that makes sense with another separator; it need not parse with ours."""
        if self._holds_keys(header, SEPARATOR):
            return
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
    changes = {k: change for k, change in _changes(form, format_).items() if k in header}
    width = len(header)
    for number, cells in enumerate(filled, start=1):
        if len(cells) != width:
            line = records.first_line
            raise records.bad("width", line=line, found=len(cells), expected=width)
        shown = dict(zip(header, cells, strict=True))
        status = shown.pop(STATUS, "")
        changed = {key: change(shown[key]) for key, change in changes.items()}
        texts = {**shown, **changed} if changed else shown
        yield CsvRow(number, texts, shown, status, records.read)


def _filled(records: _Records) -> Iterator[list[str]]:
    """Yield the records that are not blank; a blank line may stand at the end only."""
    blank = 0
    for cells in records:
        if len(cells) <= 1 and not "".join(cells).strip():
            blank = blank or records.first_line
        elif blank:
            raise records.bad("blank", line=blank)
        else:
            yield cells


def _check_header(header: list[str], records: _Records) -> None:
    known = records.known
    if known.isdisjoint(header):
        raise records.bad("header", line=1)
    unknown = [cell for cell in header if cell not in known]
    if unknown:
        raise records.bad("unknown", columns=_named(unknown))
    double = [cell for cell, times in Counter(header).items() if times > 1]
    if double:
        raise records.bad("double", columns=_named(double))


def _named(columns: list[str]) -> str:
    """Return the first of some columns as they are shown in a message."""
    named = [f"‘{column[:_SHOWN_LENGTH]}’" for column in columns[:_SHOWN_COLUMNS]]
    return ", ".join([*named, "…"] if len(columns) > _SHOWN_COLUMNS else named)
