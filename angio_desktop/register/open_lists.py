"""The lists that the hospital loads, physicians (HPIN) and implants: what can stand in them.

What a spreadsheet made of a code or a date is not taken for one.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from angio_desktop.errors import BadListFile
from angio_desktop.register import check_digits, spreadsheet
from angio_desktop.register.context import OpenList
from angio_desktop.register.dates import full_date
from angio_desktop.register.misread import misread
from angio_desktop.register.values import MAX_TEXT, SEPARATOR, Unreadable, date_text, parse_text

PHYSICIANS = "HPIN"
IMPLANTS = {number: f"QERMID_IMPLT_{number}" for number in ("32401", "32402", "32403", "32404")}
_COLUMNS = {True: ("code", "name"), False: ("code", "label", "valid_from", "valid_to")}

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


def columns(list_name: str) -> tuple[str, ...]:
    """Return the columns a file of this list must have."""
    return _COLUMNS[list_name == PHYSICIANS]


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


class Day:
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


def wrong_interval(first: Day, last: Day) -> Wrong | None:
    """Return what is wrong with two days of a file, or with their order."""
    if wrong := first.wrong or last.wrong:
        return wrong
    if first.day and last.day and first.day > last.day:
        return Wrong("interval", {"found": f"{first.text} – {last.text}"})
    return None
