"""Reads one table of the dictionary: a UTF-8 CSV with `;`, one header row, known columns."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import TypeVar

from angio_desktop.errors import BadTable
from angio_desktop.register.fields import Captions

_E = TypeVar("_E", bound=Enum)


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its cells by column, and where it stands."""

    file: str
    line: int
    key: str
    cells: dict[str, str]

    def __getitem__(self, column: str) -> str:
        """Return the cell in `column`."""
        return self.cells[column]

    def bad(self, what: str) -> BadTable:
        """Return the error that says what is wrong in this row."""
        return BadTable(self.file, self.line, self.key, what)

    def one_of(self, enum: type[_E], column: str) -> _E:
        """Return the member of an enumeration that a cell names. Raises BadTable."""
        return self.member(enum, self.cells[column])

    def member(self, enum: type[_E], word: str) -> _E:
        """Return the member of an enumeration that a word of this row names. Raises BadTable."""
        try:
            return enum(word)
        except ValueError:
            raise self.bad(f"unknown {enum.__name__} {word!r}") from None

    def captions(self, prefix: str = "label") -> Captions:
        """Return the row's text in three languages; an empty one falls back to the Dutch."""
        nl = self.cells[f"{prefix}_nl"]
        if not nl:
            raise self.bad(f"no Dutch text in {prefix}_nl")
        return Captions(
            nl, self.cells.get(f"{prefix}_fr") or nl, self.cells.get(f"{prefix}_en") or nl
        )


def read_text(path: Path) -> str:
    """Return the text of a file. Raises BadTable when it is missing or not UTF-8."""
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as problem:
        raise BadTable(path.name, 0, "", f"cannot be read: {problem}") from problem


def read(path: Path, columns: tuple[str, ...]) -> Iterator[Row]:
    """Yield the rows of a table; the first column is the row's key.

    Raises BadTable for a missing file, other columns than `columns`, or a row of another width.
    """
    reader = csv.reader(read_text(path).splitlines(), delimiter=";", strict=True)
    try:
        header = next(reader, [])
        _check_header(path, header, columns)
        for cells in reader:
            yield _row(path, reader.line_num, header, cells)
    except csv.Error as problem:
        raise BadTable(path.name, reader.line_num, "", str(problem)) from problem


def _check_header(path: Path, header: list[str], columns: tuple[str, ...]) -> None:
    unknown = [name for name in header if name not in columns]
    missing = [name for name in columns if name not in header]
    double = sorted({name for name in header if header.count(name) > 1})
    for what, names in (("unknown", unknown), ("missing", missing), ("double", double)):
        if names:
            raise BadTable(path.name, 1, "", f"{what} columns: {', '.join(names)}")


def _row(path: Path, line: int, header: list[str], cells: list[str]) -> Row:
    key = cells[0] if cells else ""
    if len(cells) != len(header):
        raise BadTable(path.name, line, key, f"{len(cells)} cells, not {len(header)}")
    return Row(path.name, line, key, dict(zip(header, cells, strict=True)))


def read_unique(path: Path, columns: tuple[str, ...]) -> Iterator[Row]:
    """Yield the rows of a table whose first column may not repeat. Raises BadTable."""
    seen: set[str] = set()
    for row in read(path, columns):
        if row.key in seen:
            raise row.bad("duplicate key")
        seen.add(row.key)
        yield row
