"""Reads one table of the dictionary: a UTF-8 CSV with `;`, one header row, known columns."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from angio_desktop.register.errors import BadTable
from angio_desktop.register.fields import Captions


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

    def captions(self, prefix: str = "label") -> Captions:
        """Return the row's text in three languages; an empty one falls back to the Dutch."""
        nl = self.cells[f"{prefix}_nl"]
        if not nl:
            raise self.bad(f"no Dutch text in {prefix}_nl")
        return Captions(
            nl, self.cells.get(f"{prefix}_fr") or nl, self.cells.get(f"{prefix}_en") or nl
        )


def read(path: Path, columns: tuple[str, ...]) -> Iterator[Row]:
    """Yield the rows of a table; the first column is the row's key.

    Raises BadTable for a missing file, other columns than `columns`, or a row of another width.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as problem:
        raise BadTable(path.name, 0, "", f"cannot be read: {problem}") from problem
    reader = csv.reader(text.splitlines(), delimiter=";", strict=True)
    header = next(reader, [])
    unknown = [name for name in header if name not in columns]
    missing = [name for name in columns if name not in header]
    if unknown or missing:
        raise BadTable(path.name, 1, "", f"unknown columns {unknown}, missing columns {missing}")
    width = len(header)
    for cells in reader:
        key = cells[0] if cells else ""
        if len(cells) != width:
            raise BadTable(path.name, reader.line_num, key, f"{len(cells)} cells, not {width}")
        yield Row(path.name, reader.line_num, key, dict(zip(header, cells, strict=True)))


def read_unique(path: Path, columns: tuple[str, ...]) -> Iterator[Row]:
    """Yield the rows of a table whose first column may not repeat. Raises BadTable."""
    seen: set[str] = set()
    for row in read(path, columns):
        if row.key in seen:
            raise row.bad("duplicate key")
        seen.add(row.key)
        yield row
