"""From the register's text of a value to the value that rules compare, one parser for each type.

A value has one form in widgets, drafts and CSV files, the register's own text; typed values exist
only here and in the rules, while a rule runs.

    type      text                             value
    text      trimmed, at most 255 characters  str
    date      dd/mm/yyyy                       datetime.date
    time      hh:mm, 24 hours                  str, the same text (orders as time does)
    number    digits, decimal point            float
    code      one code                         str
    codes     codes joined with |              tuple of str
    ssin      11 digits, separators allowed    Ssin

A text that cannot be read gives an `Unreadable`, never an exception and never another value.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple

from angio_desktop.register import ssin
from angio_desktop.register.fields import Limits

MAX_TEXT = 255
SEPARATOR = "|"

_DATE = re.compile(r"([0-9]{2})/([0-9]{2})/([0-9]{4})")
_TIME = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")
_NUMBER = re.compile(r"-?[0-9]+(?:\.([0-9]+))?")
# C0 and C1 controls, the two separators that Unicode counts as line breaks, and halves of a
# character (surrogates), which no file can hold.
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_FORMULA = "=+-@"


class Unreadable(NamedTuple):
    """Why a text is not a value of its type: rule E02, E03, E04 or E20, and its message."""

    rule: str
    text_id: str
    details: Mapping[str, str]


Parser = Callable[[str], Any]
"""Gives the value of the table above, or an Unreadable."""


def parse_text(text: str) -> str | Unreadable:
    """Return the trimmed text, or why a spreadsheet or the platform would not bear it (E20)."""
    trimmed = text.strip(" ")
    if _CONTROL.search(trimmed):
        return Unreadable("E20", "E20.control", {})
    if len(trimmed) > MAX_TEXT:
        return Unreadable("E20", "E20.long", {"length": str(len(trimmed))})
    begins = trimmed.lstrip()[:1]  # a spreadsheet may pass over other blanks than spaces
    if begins and begins in _FORMULA:
        return Unreadable("E20", "E20.formula", {"value": begins})
    return trimmed


@lru_cache(maxsize=512)
def parse_date(text: str) -> date | Unreadable:
    """Return the date of `dd/mm/yyyy`; it must exist (E03)."""
    match = _DATE.fullmatch(text)
    if match is None:
        return Unreadable("E03", "E03.date", {})
    day, month, year = match.groups()
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return Unreadable("E03", "E03.date", {})


def date_text(value: date) -> str:
    """Return the register's text of a date."""
    return f"{value.day:02}/{value.month:02}/{value.year:04}"


def parse_time(text: str) -> str | Unreadable:
    """Return the time `hh:mm`, 00:00 to 23:59 (E03)."""
    return text if _TIME.fullmatch(text) else Unreadable("E03", "E03.time", {})


def is_number(text: str) -> bool:
    """Whether `text` is a number in the register's form, whatever its decimals."""
    return _NUMBER.fullmatch(text) is not None


def number_parser(limits: Limits) -> Parser:
    """Return the parser of a number with at most `limits.decimals` decimals (E03)."""
    decimals = limits.decimals
    wrong = Unreadable(
        "E03", "E03.number" if decimals else "E03.integer", {"decimals": str(decimals)}
    )

    def parse_number(text: str) -> float | Unreadable:
        match = _NUMBER.fullmatch(text)
        if match is None or len(match[1] or "") > decimals:
            return wrong
        return float(text)

    return parse_number


def codes_parser(codes: Mapping[str, object]) -> Parser:
    """Return the parser of several codes of a closed list, each at most once (E04)."""

    def parse_codes(text: str) -> tuple[str, ...] | Unreadable:
        chosen = tuple(text.split(SEPARATOR))
        for code in chosen:
            if code not in codes:
                return Unreadable("E04", "E04", {"value": code or text})
        if len(set(chosen)) < len(chosen):
            twice = next(code for code in chosen if chosen.count(code) > 1)
            return Unreadable("E04", "E04.double", {"value": twice})
        return chosen

    return parse_codes


def code_parser(codes: Mapping[str, object]) -> Parser:
    """Return the parser of one code of a closed list (E04)."""

    def parse_code(text: str) -> str | Unreadable:
        return text if text in codes else Unreadable("E04", "E04", {"value": text})

    return parse_code


def parse_ssin(text: str) -> ssin.Ssin | Unreadable:
    """Return the national register or BIS number of `text` (E02)."""
    return ssin.read(text) or Unreadable("E02", "E02", {})
