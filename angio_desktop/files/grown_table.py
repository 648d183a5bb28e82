"""Reads a table that another program keeps appending to, one record at a time.

Another program decides on its separator, quotes and encoding, and it may be larger than the memory.
Only what stood there when it was looked through is read: what is appended meanwhile is for the next
time.
"""

import codecs
import csv
import hashlib
from collections.abc import Collection, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from angio_desktop.disk import open_regular
from angio_desktop.errors import BadAnswerFile

MAX_RECORD = 1 << 20
SEPARATORS = ";,"
_PART = 1 << 20
_UTF8, _WINDOWS = "utf-8", "cp1252"


@dataclass(frozen=True, slots=True)
class GrownTable:
    """A file as it was when it was looked through."""

    path: Path
    sha256: str
    size: int
    encoding: str
    separator: str

    def records(self) -> Iterator[list[str]]:
        """Yield the records that are not blank. Raises BadAnswerFile."""
        with opened(self.path) as file, closing(_Lines(self, file)) as lines:
            reader = csv.reader(lines, delimiter=self.separator)
            try:
                for cells in reader:
                    lines.in_record = 0
                    if any(cell and not cell.isspace() for cell in cells):
                        yield cells
            except csv.Error:
                raise bad("quotes", self.path.name) from None


def look_through(path: Path, known: Collection[str]) -> GrownTable:
    """Return how a file is to be read, of whose columns some are `known`. Raises BadAnswerFile."""
    sha256, size, encoding = hashlib.sha256(), 0, _UTF8
    decoder = codecs.getincrementaldecoder(_UTF8)()
    first = b""
    with opened(path) as file:
        while part := file.read(_PART):
            first = first or part[:MAX_RECORD]
            sha256.update(part)
            size += len(part)
            encoding = _encoding(decoder, part, encoding)
    header = first.split(b"\n", 1)[0].decode("latin-1").removeprefix("\xef\xbb\xbf")
    separator = max(SEPARATORS, key=lambda sign: _known_in(header, sign, known))
    if not _known_in(header, separator, known):
        raise bad("columns", path.name)
    return GrownTable(path, sha256.hexdigest(), size, encoding, separator)


def opened(path: Path) -> BinaryIO:
    """Open a file. Raises BadAnswerFile."""
    try:
        return open_regular(path)
    except (OSError, ValueError) as problem:
        why = getattr(problem, "strerror", None) or type(problem).__name__
        raise bad("unreadable", path.name, why=why) from problem


def _encoding(decoder: codecs.IncrementalDecoder, part: bytes, before: str) -> str:
    """Return the encoding after one more part: UTF-8 as long as all of it is."""
    if before == _UTF8:
        try:
            decoder.decode(part)
        except UnicodeDecodeError:
            return _WINDOWS
    return before


def _known_in(header: str, separator: str, known: Collection[str]) -> int:
    return sum(cell.strip('"\r ') in known for cell in header.split(separator))


def bad(what: str, file: str, **details: str | int) -> BadAnswerFile:
    """Return the error about a file."""
    text_id = f"{BadAnswerFile.text_id}.{what}"
    return BadAnswerFile(f"{file}: {what}", text_id=text_id, file=file, **details)


class _Lines:
    """The lines of a file, up to where it was looked through."""

    def __init__(self, table: GrownTable, file: BinaryIO) -> None:
        self._table, self._file = table, file
        self._left = table.size
        self.in_record = 0

    def __iter__(self) -> Iterator[str]:
        encoding = self._table.encoding
        is_first = True
        while self._left and (raw := self._file.readline(min(self._left, MAX_RECORD + 1))):
            self._left -= len(raw)
            self.in_record += len(raw)
            if self.in_record > MAX_RECORD:  # a quote that is never closed, or no table at all
                raise bad("quotes", self._table.path.name)
            line = raw.decode(encoding, "replace")
            yield line.removeprefix("\ufeff") if is_first else line
            is_first = False

    def close(self) -> None:
        """Read no more."""
        self._left = 0
