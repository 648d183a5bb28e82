"""Reads the lists that the hospital loads: physicians (HPIN) and implants, from CSV text.

Physicians have the columns `code;name`, implants `code;label;valid_from;valid_to` with dates
dd/mm/yyyy; an empty `valid_to` means still valid, an empty `valid_from` valid from the beginning.
A file is taken whole or not at all.
"""

import csv
from collections.abc import Iterable
from datetime import date

from angio_desktop.errors import BadListFile
from angio_desktop.register.context import ListEntry, OpenList
from angio_desktop.register.values import MAX_TEXT, SEPARATOR, Unreadable, parse_date, parse_text

PHYSICIANS = "HPIN"
_COLUMNS = {True: ("code", "name"), False: ("code", "label", "valid_from", "valid_to")}


def columns(list_name: str) -> tuple[str, ...]:
    """Return the columns a file of this list must have."""
    return _COLUMNS[list_name == PHYSICIANS]


def read(list_name: str, lines: Iterable[str], *, is_example: bool = False) -> OpenList:
    """Return the list in the lines of a CSV file. Raises BadListFile, naming the line."""
    expected = columns(list_name)
    reader = csv.reader(lines, delimiter=";", strict=True)
    entries: dict[str, ListEntry] = {}
    try:
        header = tuple(name.strip() for name in next(reader, []))
        if header != expected:
            raise _bad(1, "header", found=";".join(header), expected=";".join(expected))
        for cells in reader:
            if not any(cell.strip() for cell in cells):
                continue
            entry = _entry([cell.strip() for cell in cells], len(expected), reader.line_num)
            if entry.code in entries:
                raise _bad(reader.line_num, "double", found=entry.code)
            entries[entry.code] = entry
    except csv.Error as problem:
        raise _bad(reader.line_num, "unreadable", found=str(problem)) from problem
    if not entries:
        raise _bad(reader.line_num, "empty")
    return OpenList(list_name, entries, is_example)


def _bad(line: int, what: str, **details: str) -> BadListFile:
    message = f"line {line}: {what} {details}"
    return BadListFile(message, text_id=f"bad_list_file.{what}", line=line, **details)


def _entry(cells: list[str], width: int, line: int) -> ListEntry:
    if len(cells) != width:
        raise _bad(line, "width", found=str(len(cells)), expected=str(width))
    code, label, *interval = cells
    check_entry(code, label, line)
    first, last = (_day(text, line) for text in interval or ("", ""))
    if first and last and first > last:
        raise _bad(line, "interval", found=f"{interval[0]} – {interval[1]}")
    return ListEntry(code, label, first, last)


def check_entry(code: str, label: str, line: int = 0) -> None:
    """Refuse a code or name that a registration or a CSV file could not hold. BadListFile."""
    for text in (code, label):
        if not text or isinstance(parse_text(text), Unreadable):
            raise _bad(line, "text", found=text[:MAX_TEXT])
    if SEPARATOR in code or " " in code:
        raise _bad(line, "text", found=code)


def _day(text: str, line: int) -> date | None:
    if not text:
        return None
    day = parse_date(text)
    if isinstance(day, Unreadable):
        raise _bad(line, "date", found=text)
    return day
