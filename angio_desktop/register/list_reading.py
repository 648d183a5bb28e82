"""Reads the lists that the hospital loads, physicians (HPIN) and implants, from rows of texts.

Physicians have the columns `code;name`, implants `code;label;valid_from;valid_to`, by these or
other names and in any order (`list_columns.py`); an empty `valid_to` means still valid, an empty
`valid_from` valid from the beginning. A code with several periods, or articles, has a row for each.
A file may hold several lists, told apart by a column or by the names of its sheets. A file is taken
whole or not at all.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import islice
from typing import NamedTuple

from angio_desktop.register import articles, check_digits, list_columns
from angio_desktop.register.cleaning import cleaned, without_marks
from angio_desktop.register.context import Article, ListEntry, OpenList, Period
from angio_desktop.register.list_columns import BY_WORDS, OwnColumns, columns_of
from angio_desktop.register.names import words_of
from angio_desktop.register.open_lists import (
    IMPLANTS,
    PHYSICIANS,
    Day,
    ListProblem,
    ListRead,
    columns,
    wrong_entry,
    wrong_interval,
)
from angio_desktop.register.values import MAX_TEXT

# What a column, or the name of a sheet, calls the lists.
_LISTS = {
    **{word: IMPLANTS[word] for word in IMPLANTS},
    **dict(zip(("bms", "des", "bvs", "deb"), IMPLANTS.values(), strict=True)),
    "hpin": PHYSICIANS,
}
_HEADER_ROWS = 10  # titles may stand above the names of the columns
_LEAST = 2  # a code and a name
_MOST_ERRORS = 100  # a file of another kind is wrong in each line

Row = tuple[int, Sequence[str]]
"""The line on which a row begins, and its cells."""


class ListTable(NamedTuple):
    """A table of a file: the sheet `name` of a workbook, "" for any other."""

    name: str
    rows: Iterable[Row]


def read(
    list_name: str, tables: Sequence[ListTable], own: OwnColumns = BY_WORDS
) -> dict[str, ListRead]:
    """Return the lists in the tables of a file, with what is wrong there, by their names.

    Rows of which nothing else is said are of the list `list_name`; what is wrong with the file
    stands with it. `own` is what the hospital says its columns are.
    """
    reading = _Reading(list_name, own, has_sheets=len(tables) > 1)
    for table in tables:
        problems = _up_to_last_error(reading.of_table(table))
        for name, problem in problems:
            reading.problems[name].append(problem)
    return reading.result()


_Told = tuple[str, ListProblem]
"""The list that a problem is of, and the problem."""


def _up_to_last_error(found: Iterator[_Told]) -> list[_Told]:
    """Return the problems, up to so many errors."""
    problems: list[_Told] = []
    errors = 0
    for told in found:
        problems.append(told)
        errors += told[1].is_error
        if errors == _MOST_ERRORS:
            break
    return problems


class _Reading:
    """A file that is being read: its entries so far, by list."""

    def __init__(self, list_name: str, own: OwnColumns, *, has_sheets: bool) -> None:
        self.list_name = list_name
        self._own = own
        self.problems: defaultdict[str, list[ListProblem]] = defaultdict(list)
        self._entries: dict[str, dict[str, ListEntry]] = {}
        self._of_gtin: dict[str, str] = {}
        self._has_sheets = has_sheets
        self._sheet = ""
        self._line = 1
        self._columns = columns_of(())
        self._of_table = list_name

    def result(self) -> dict[str, ListRead]:
        """Return what was read; a file without an entry is refused."""
        is_refused = any(p.is_error for each in self.problems.values() for p in each)
        if not self._entries and not is_refused:
            what = "empty" if self._columns.is_header else "header"
            self._sheet = ""
            self.problems[self.list_name].append(self._wrong(what, self._of_header(())))
        names = dict.fromkeys((*self._entries, *self.problems))
        return {
            name: ListRead(OpenList(name, self._entries.get(name, {})), tuple(self.problems[name]))
            for name in names
        }

    def of_table(self, table: ListTable) -> Iterator[_Told]:
        """Read a table: the names of its columns, then its rows.

        Of several sheets, one without such columns is passed over and told.
        """
        rows = iter(table.rows)
        self._sheet = table.name if self._has_sheets else ""
        self._of_table = _list_of(table.name) or self.list_name
        first: Sequence[str] = ()
        for line, cells in islice(rows, _HEADER_ROWS):
            self._line, first = (self._line, first) if first else (line, cells)
            self._columns = columns_of(cells, self._own)
            if self._columns.is_header:
                yield from self._of_rows(rows)
                return
        if not self._has_sheets:
            yield self.list_name, self._wrong("header", self._of_header(first))
        elif first:
            yield self.list_name, self._wrong("sheet", {}, is_error=False)

    def _of_header(self, found: Sequence[str]) -> dict[str, str]:
        shown = ";".join(without_marks(cell) for cell in found)[:MAX_TEXT]
        return {"found": shown, "expected": ";".join(columns(self.list_name))}

    def _wrong(
        self, what: str, details: Mapping[str, str], *, is_error: bool = True
    ) -> ListProblem:
        line = f"{self._line} ({self._sheet})" if self._sheet else str(self._line)
        return ListProblem(self._line, what, {"line": line, **details}, is_error)

    def _of_rows(self, rows: Iterator[Row]) -> Iterator[_Told]:
        for line, cells in rows:
            self._line = line
            name = self._list_of_row(cells)
            if name is None:
                found = self._columns.cell(cells, list_columns.TYPE)[:MAX_TEXT]
                expected = ", ".join(IMPLANTS)
                yield self.list_name, self._wrong("type", {"found": found, "expected": expected})
                continue
            for problem in self._of_row(name, cells):
                yield name, problem

    def _list_of_row(self, cells: Sequence[str]) -> str | None:
        """Return the list that a row is of, None where it names one that there is not.

        A physician may be of some type, too.
        """
        if list_columns.TYPE not in self._columns.places:
            return self._of_table
        named = _list_of(self._columns.cell(cells, list_columns.TYPE))
        return named or (self._of_table if self.list_name == PHYSICIANS else None)

    def _of_row(self, name: str, cells: Sequence[str]) -> Iterator[ListProblem]:
        if len(cells) > self._columns.width or len(cells) < _LEAST:
            expected = str(self._columns.width)
            yield self._wrong("width", {"found": str(len(cells)), "expected": expected})
            return
        code = without_marks(self._columns.cell(cells, list_columns.CODE))
        label = self._label(cells)
        if wrong := wrong_entry(name, code, label):
            yield self._wrong(wrong.what, wrong.details)
            return
        kinds = (list_columns.FROM, list_columns.TO)
        first, last = (Day(without_marks(self._columns.cell(cells, kind))) for kind in kinds)
        if wrong := wrong_interval(first, last):
            yield self._wrong(wrong.what, wrong.details)
            return
        yield from self._take(name, ListEntry(code, label, (Period(first.day, last.day),)))
        yield from self._take_article(name, code, cells)

    def _label(self, cells: Sequence[str]) -> str:
        """Return the name of a row: in each language once, before it the first name."""
        labels = [cleaned(text).text for text in self._columns.cells(cells, list_columns.LABEL)]
        first = cleaned(self._columns.cell(cells, list_columns.FIRST_NAME)).text
        return f"{first} {' / '.join(dict.fromkeys(filter(None, labels)))}".strip()

    def _take(self, name: str, entry: ListEntry) -> Iterator[ListProblem]:
        """Keep an entry, or another period of one; the name that stands last is its name."""
        code, entries = entry.code, self._entries.setdefault(name, {})
        before = entries.get(code)
        if before is None and _is_wrong_check(name, code):
            yield self._wrong("check", {"code": code, "label": entry.label}, is_error=False)
        if before and before.label != entry.label:
            details = {"code": code, "found": before.label, "taken": entry.label}
            yield self._wrong("two_names", details, is_error=False)
        periods = _in_order([*(before.periods if before else ()), *entry.periods])
        known = before.articles if before else ()
        entries[code] = replace(entry, periods=periods, articles=known)

    def _take_article(self, name: str, code: str, cells: Sequence[str]) -> Iterator[ListProblem]:
        """Keep the article of a row; one without a good GTIN cannot be scanned, and is told."""
        found = without_marks(self._columns.cell(cells, list_columns.GTIN))
        if not found:
            return
        gtin = articles.gtin_of(found)
        if gtin is None or self._of_gtin.setdefault(gtin, code) != code:
            what = "gtin" if gtin is None else "gtin_twice"
            other = self._of_gtin.get(gtin or "", "")
            details = {"code": code, "found": found[:MAX_TEXT], "other": other}
            yield self._wrong(what, details, is_error=False)
            return
        kinds = (list_columns.MANUFACTURER, list_columns.DIAMETER, list_columns.LENGTH)
        texts = (cleaned(self._columns.cell(cells, kind)).text[:MAX_TEXT] for kind in kinds)
        entry = self._entries[name][code]
        if gtin not in {each.gtin for each in entry.articles}:
            known = tuple(sorted((*entry.articles, Article(gtin, *texts))))
            self._entries[name][code] = replace(entry, articles=known)


def _list_of(text: str) -> str | None:
    """Return the list that a cell or the name of a sheet means: "32402", "DES-lijst"."""
    return next((_LISTS[word] for word in words_of(text) if word in _LISTS), None)


def _is_wrong_check(list_name: str, code: str) -> bool:
    is_wrong = check_digits.is_wrong_physician if list_name == PHYSICIANS else None
    return (is_wrong or check_digits.is_wrong_implant)(code)


def _in_order(periods: Iterable[Period]) -> tuple[Period, ...]:
    """Return periods by their first day; of several with the same the longest."""
    by_first: dict[date, Period] = {}
    for period in periods:
        longest = by_first.setdefault(period.first or date.min, period)
        if (period.last or date.max) > (longest.last or date.max):
            by_first[period.first or date.min] = period
    return tuple(by_first[first] for first in sorted(by_first))
