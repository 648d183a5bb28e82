"""Reads the lists that the hospital loads, physicians (HPIN) and implants, from rows of texts.

Physicians have the columns `code;name`, implants `code;label;valid_from;valid_to`; an empty
`valid_to` means still valid, an empty `valid_from` valid from the beginning. A code with several
periods has a row for each. What a spreadsheet made of a code or a date is not taken for one. A file
is taken whole or not at all.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import NamedTuple

from angio_desktop.errors import BadListFile
from angio_desktop.register import check_digits, spreadsheet
from angio_desktop.register.cleaning import cleaned, without_marks
from angio_desktop.register.context import ListEntry, OpenList, Period
from angio_desktop.register.dates import full_date
from angio_desktop.register.misread import misread
from angio_desktop.register.values import MAX_TEXT, SEPARATOR, Unreadable, date_text, parse_text

PHYSICIANS = "HPIN"
_COLUMNS = {True: ("code", "name"), False: ("code", "label", "valid_from", "valid_to")}
_NEEDED = 2
_MOST_ERRORS = 100  # a file of another kind is wrong in each line

_DIGITS_OF_PHYSICIAN = 11
_NO_DIGIT = re.compile(r"[^0-9]")
_BEHIND_POINT = re.compile(r"[.,]0+$")


class ListProblem(NamedTuple):
    """What is wrong in a file, or only to be told; line 0 is the file itself."""

    line: int
    what: str
    details: Mapping[str, str]
    is_error: bool = True

    @property
    def text_id(self) -> str:
        """The id of its sentence; the line is one of its details."""
        return f"{BadListFile.text_id}.{self.what}"


@dataclass(frozen=True)
class ListRead:
    """What was read of a file: the list, which is whole when no problem is an error."""

    open_list: OpenList
    problems: tuple[ListProblem, ...]

    @property
    def is_refused(self) -> bool:
        """Whether any problem is an error."""
        return any(problem.is_error for problem in self.problems)

    def whole(self) -> OpenList:
        """Return the list. Raises BadListFile, with the first error, when it is refused."""
        for problem in self.problems:
            if problem.is_error:
                message = f"line {problem.line}: {problem.what} {dict(problem.details)}"
                raise BadListFile(message, text_id=problem.text_id, **problem.details)
        return self.open_list


Row = tuple[int, Sequence[str]]
"""The line on which a row begins, and its cells."""


def columns(list_name: str) -> tuple[str, ...]:
    """Return the columns a file of this list must have."""
    return _COLUMNS[list_name == PHYSICIANS]


def read(list_name: str, rows: Iterable[Row]) -> ListRead:
    """Return the list in the rows of a file, with what is wrong there."""
    reading = _Reading(list_name)
    problems = list(reading.of_header(left := iter(rows)))
    if not problems:
        problems = _up_to_last_error(reading.of_rows(left))
        if not reading.entries and not problems:
            problems = [_problem(reading.line, "empty")]
    return ListRead(OpenList(list_name, reading.entries), tuple(problems))


def _up_to_last_error(found: Iterator[ListProblem]) -> list[ListProblem]:
    """Return the problems, up to so many errors."""
    problems: list[ListProblem] = []
    errors = 0
    for problem in found:
        problems.append(problem)
        errors += problem.is_error
        if errors == _MOST_ERRORS:
            break
    return problems


def _problem(line: int, what: str, *, is_error: bool = True, **details: str) -> ListProblem:
    return ListProblem(line, what, {"line": str(line), **details}, is_error)


class _Reading:
    """A file that is being read: its entries so far."""

    def __init__(self, list_name: str) -> None:
        self.list_name = list_name
        self.entries: dict[str, ListEntry] = {}
        self.line = 1
        self._columns = columns(list_name)

    def of_header(self, rows: Iterator[Row]) -> Iterator[ListProblem]:
        """Read the first row: the columns, in any case."""
        for line, cells in islice(rows, 1):
            self.line = line
            found = tuple(without_marks(cell) for cell in cells)
            if tuple(name.casefold() for name in found) == self._columns:
                return
            shown, expected = ";".join(found)[:MAX_TEXT], ";".join(self._columns)
            yield _problem(line, "header", found=shown, expected=expected)
            return
        yield _problem(1, "header", found="", expected=";".join(self._columns))

    def of_rows(self, rows: Iterator[Row]) -> Iterator[ListProblem]:
        """Read the other rows."""
        for line, cells in rows:
            self.line = line
            yield from self._of_row(line, cells)

    def _of_row(self, line: int, cells: Sequence[str]) -> Iterator[ListProblem]:
        width = len(self._columns)
        if not _NEEDED <= len(cells) <= width:
            yield _problem(line, "width", found=str(len(cells)), expected=str(width))
            return
        code, label = without_marks(cells[0]), cleaned(cells[1]).text
        if wrong := wrong_entry(self.list_name, code, label):
            yield ListProblem(line, wrong.what, {"line": str(line), **wrong.details})
            return
        days = [_Day(without_marks(cell)) for cell in cells[_NEEDED:]]
        days += [_Day("")] * (2 - len(days))
        if wrong := _wrong_interval(*days):
            yield ListProblem(line, wrong.what, {"line": str(line), **wrong.details})
            return
        yield from self._take(line, code, label, Period(days[0].day, days[1].day))

    def _take(self, line: int, code: str, label: str, period: Period) -> Iterator[ListProblem]:
        """Keep an entry, or another period of one; the name that stands last is its name."""
        before = self.entries.get(code)
        if before and before.label != label:
            details = {"code": code, "found": before.label, "taken": label}
            yield _problem(line, "two_names", is_error=False, **details)
        periods = _in_order([*(before.periods if before else ()), period])
        self.entries[code] = ListEntry(code, label, periods)


def _in_order(periods: Iterable[Period]) -> tuple[Period, ...]:
    """Return periods by their first day; of several with the same the longest."""
    by_first: dict[date, Period] = {}
    for period in periods:
        longest = by_first.setdefault(period.first or date.min, period)
        if (period.last or date.max) > (longest.last or date.max):
            by_first[period.first or date.min] = period
    return tuple(by_first[first] for first in sorted(by_first))


class Wrong(NamedTuple):
    """What is wrong with an entry."""

    what: str
    details: Mapping[str, str]


def wrong_entry(list_name: str, code: str, label: str) -> Wrong | None:
    """Return why a code and name can be no entry of a list, None when they can.

    A registration or a CSV file could not hold it, or it is what a spreadsheet made of it.
    """
    if damaged := _damaged(code):
        return damaged
    if list_name == PHYSICIANS and (wrong := _wrong_physician(code)):
        return wrong
    if seen := misread(label):
        variant = "misread" if seen.reading else "misread.lost"
        return Wrong(variant, {"found": label[:MAX_TEXT], "meant": seen.reading[:MAX_TEXT]})
    for text in (code, label):
        if not text or isinstance(parse_text(text), Unreadable):
            return Wrong("text", {"found": text[:MAX_TEXT]})
    if SEPARATOR in code or " " in code:
        return Wrong("text", {"found": code})
    return None


def _damaged(code: str) -> Wrong | None:
    """Return what a spreadsheet did to a code."""
    damage = spreadsheet.damage(code)
    if damage and not code.isalnum():  # 1E5 may be a model's; a spreadsheet writes 1E+05
        return Wrong(damage, {"found": code})
    if full_date(code):
        return Wrong("date_code", {"found": code})
    return None


def _wrong_physician(code: str) -> Wrong | None:
    """Return why a code is no number of a physician, and which it must have been."""
    if not code or (len(code) == _DIGITS_OF_PHYSICIAN and code.isascii() and code.isdigit()):
        return None  # one that is empty is told as any other
    found = {"found": code[:MAX_TEXT]}
    digits = _NO_DIGIT.sub("", _BEHIND_POINT.sub("", code))
    with_zero = digits.zfill(_DIGITS_OF_PHYSICIAN)
    if len(digits) == _DIGITS_OF_PHYSICIAN:
        return Wrong("physician.form", {**found, "meant": digits})
    lost_zero = len(digits) == _DIGITS_OF_PHYSICIAN - 1
    if lost_zero and not check_digits.is_wrong_physician(with_zero):
        return Wrong("physician.form", {**found, "meant": with_zero})
    return Wrong("physician", found)


class _Day:
    """A date of a file, as any program writes it."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.day: date | None = full_date(text)

    @property
    def wrong(self) -> Wrong | None:
        """What is wrong with it; an empty one is a date left open."""
        if not self.text or self.day:
            return None
        if spreadsheet.damage(self.text) == spreadsheet.HASHES:
            return Wrong(spreadsheet.HASHES, {"found": self.text})
        if meant := spreadsheet.day_of_number(self.text):
            return Wrong("date_serial", {"found": self.text, "meant": date_text(meant)})
        return Wrong("date", {"found": self.text[:MAX_TEXT]})


def _wrong_interval(first: _Day, last: _Day) -> Wrong | None:
    if wrong := first.wrong or last.wrong:
        return wrong
    if first.day and last.day and first.day > last.day:
        return Wrong("interval", {"found": f"{first.text} – {last.text}"})
    return None
