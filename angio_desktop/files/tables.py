"""Reads tables that come from elsewhere, as spreadsheets save them, into rows of texts.

A file is CSV or a workbook (`workbook.py`); what was copied there is a table too. The encoding of a
text is told by the byte order mark, else it is UTF-8, else Windows-1252; the separator by what
stands most in its first lines, or by a line `sep=;`. Empty rows, and empty cells at the end of a
row, are not there: a spreadsheet leaves them behind. What the texts mean is for who asked for them.
"""

import codecs
import csv
import hashlib
import io
import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from angio_desktop.errors import UnreadableTable
from angio_desktop.files import workbook
from angio_desktop.files.package import Refused
from angio_desktop.files.package_look import MAX_COLUMNS

MAX_BYTES = 32 << 20  # a list of 20,000 entries takes one of them

# The longer mark first: that of UTF-32 begins as one of UTF-16.
_MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
_WITHOUT_MARK = ("utf-8", "cp1252")
_NAMES = {"utf-8-sig": "UTF-8", "utf-8": "UTF-8", "cp1252": "Windows-1252"}
_OLD_WORKBOOK = b"\xd0\xcf\x11\xe0"  # of Excel before 2007, and any with a password
_SEPARATORS = ";,\t|"  # where two stand equally often, the first
_SEP = "sep="
_LOOKED_AT = 25  # lines for the separator: above the table a title may stand
_LETTERS = 26


class TableRow(NamedTuple):
    """A row that is not empty, and the line of the file or sheet on which it begins.

    `read` is how much of the table was read so far, of its `size`.
    """

    line: int
    cells: tuple[str, ...]
    read: int


@dataclass(frozen=True)
class Table:
    """A table of a file: the sheet `name` of a workbook, "" for any other."""

    file: str
    name: str
    size: int
    content: str | list[tuple[str, ...]]

    def rows(self) -> Iterator[TableRow]:
        """Yield the rows. Raises UnreadableTable, saying why and where."""
        if isinstance(self.content, str):
            return _rows(self.file, self.content)
        return _rows_of_sheet(self.content, self.size)


@dataclass(frozen=True)
class TableFile:
    """A file of tables; `encoding` is how its text was read, "" for a workbook."""

    name: str
    sha256: str
    encoding: str
    tables: tuple[Table, ...]


@cache
def column_letter(column: int) -> str:
    """Return how a spreadsheet calls a column, counted from 0: A, B … Z, AA."""
    before, letter = divmod(column, _LETTERS)
    return (column_letter(before - 1) if before else "") + chr(ord("A") + letter)


def open_file(path: Path) -> TableFile:
    """Return the tables of a file. Raises UnreadableTable, saying why and where."""
    name = path.name
    raw = _bytes_of(path)
    sha256 = hashlib.sha256(raw).hexdigest()
    if raw.startswith(workbook.BEGINS):
        return TableFile(name, sha256, "", tuple(_sheets(name, raw)))
    text, encoding = _decoded(name, raw)
    return TableFile(name, sha256, encoding, (Table(name, "", len(text), text),))


def of_text(name: str, text: str) -> TableFile:
    """Return the table in a text that was copied from somewhere. Raises UnreadableTable."""
    raw = text.encode("utf-8", "replace")
    if len(raw) > MAX_BYTES:
        raise _bad("too_large", name, most=MAX_BYTES >> 20)
    if "\0" in text:
        raise _bad("no_text", name)
    return TableFile(name, hashlib.sha256(raw).hexdigest(), "", (Table(name, "", len(text), text),))


def read(path: Path) -> Iterator[TableRow]:
    """Yield the rows of a file, of all its sheets. Raises UnreadableTable, saying why and where."""
    return (row for table in open_file(path).tables for row in table.rows())


def _bad(what: str, file: str, **details: str | int) -> UnreadableTable:
    said = ", ".join(f"{name} {text}" for name, text in details.items())
    text_id = f"{UnreadableTable.text_id}.{what}"
    return UnreadableTable(f"{file}: {what} {said}".rstrip(), text_id=text_id, file=file, **details)


def _bytes_of(path: Path) -> bytes:
    try:
        if not stat.S_ISREG(path.stat().st_mode):  # a pipe would keep us waiting
            raise _bad("no_file", path.name)
        with path.open("rb") as file:
            size = os.fstat(file.fileno()).st_size
            raw = file.read(MAX_BYTES + 1) if size <= MAX_BYTES else b""
    except (OSError, ValueError) as problem:
        why = getattr(problem, "strerror", None) or type(problem).__name__
        raise _bad("unreadable", path.name, why=why) from problem
    if size > MAX_BYTES or len(raw) > MAX_BYTES:
        raise _bad("too_large", path.name, most=MAX_BYTES >> 20)
    return raw


def _sheets(name: str, raw: bytes) -> Iterator[Table]:
    try:
        for sheet in workbook.read(raw):
            yield Table(name, sheet.name, len(raw), sheet.rows)
    except Refused as problem:
        raise _bad(problem.what, name, **problem.details) from problem


def _rows_of_sheet(rows: list[tuple[str, ...]], size: int) -> Iterator[TableRow]:
    for line, cells in enumerate(rows, start=1):
        if filled := _without_empty_end(cells):
            yield TableRow(line, tuple(filled), line * size // len(rows))


def _decoded(name: str, raw: bytes) -> tuple[str, str]:
    """Return the text of a file, and the name of its encoding."""
    if raw.startswith(_OLD_WORKBOOK):
        raise _bad("old_workbook", name)
    by_mark = next((encoding for mark, encoding in _MARKS.items() if raw.startswith(mark)), None)
    for encoding in (by_mark,) if by_mark else _WITHOUT_MARK:
        try:
            text = raw.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" in text:
            break
        return text, _NAMES.get(encoding, encoding.upper())
    raise _bad("no_text", name)


def _rows(name: str, text: str) -> Iterator[TableRow]:
    lines = _Lines(text)
    separator = lines.take_separator()
    reader = csv.reader(lines, delimiter=separator, strict=True)
    while True:
        begins = lines.line + 1
        try:
            cells = next(reader, None)
        except csv.Error:
            raise _bad("quotes", name, line=begins) from None
        if cells is None:
            return
        filled = _without_empty_end(cells)
        if len(filled) > MAX_COLUMNS:
            raise _bad("columns", name, line=begins, found=len(filled), most=MAX_COLUMNS)
        if filled:
            yield TableRow(begins, tuple(filled), lines.read)


def _without_empty_end(cells: Sequence[str]) -> Sequence[str]:
    length = len(cells)
    while length and not cells[length - 1].strip():
        length -= 1
    return cells[:length]


class _Lines:
    """The lines of a text, with their ends; knows how many were read."""

    def __init__(self, text: str) -> None:
        self.line = self.read = 0
        self._text = io.StringIO(text, newline="")

    def __iter__(self) -> Iterator[str]:
        for line in self._text:
            self.line += 1
            self.read += len(line)
            yield line

    def take_separator(self) -> str:
        """Return what separates the cells; the first line is read where it only says that."""
        first = self._text.readline()
        told = first.strip('"\r\n').lower()
        if told.startswith(_SEP) and len(told) <= len(_SEP) + 1:
            self.line, self.read = 1, len(first)
            return told[len(_SEP) :] or _SEPARATORS[0]
        beginning = first + "".join(islice(self._text, _LOOKED_AT))
        self._text.seek(0)
        outside_quotes = "".join(beginning.split('"')[::2])
        return max(_SEPARATORS, key=outside_quotes.count)
