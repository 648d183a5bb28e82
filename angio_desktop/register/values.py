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
import sys
from collections.abc import Callable, Mapping
from datetime import date
from functools import cache, lru_cache
from typing import Any, NamedTuple

from angio_desktop.register import ssin
from angio_desktop.register.dates import day_of, full_date
from angio_desktop.register.fields import Limits
from angio_desktop.register.misread import misread
from angio_desktop.register.spreadsheet import damage, day_of_number, time_of_part

MAX_TEXT = 255
FIRST_DAY = date(1900, 1, 1)
SEPARATOR = "|"

_DATE = re.compile(r"([0-9]{2})/([0-9]{2})/([0-9]{4})")
_TIME = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")
_MIDNIGHT = re.compile(r"24(?: ?[:.,uhUH]? ?00(?::00)?| ?[uhUH])?")
# With hundreds of digits a number would be infinite, and nothing could be counted with it.
_LARGEST = sys.float_info.max
_NUMBER = re.compile(r"-?[0-9]+(?:\.([0-9]+))?")
_THOUSANDS = re.compile(r"[1-9][0-9]{0,2}(?:[.,][0-9]{3})+")
# What is written for a birth date of which only the year is known: 00/00/1950, xx/xx/1950, 1950.
_YEAR_ALONE = re.compile(
    r"(?:(?:0{1,2}|[xX?]{1,2})[/.\- ]?(?:[0-9]{1,2}|[xX?]{1,2})[/.\- ]?)?((?:19|20)[0-9]{2})"
)
_TEN_DIGITS = re.compile(r"[0-9]{10}")
# C0 and C1 controls, the two separators that Unicode counts as line breaks, and halves of a
# character (surrogates), which no file can hold.
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_FORMULA = "=+-@"


class Unreadable(NamedTuple):
    """Why a text is not a value of its type: rule E02, E03, E04, E20, E21 or E23, and its message.

    Where it can be seen what happened, as to a value that went through a spreadsheet, the message
    says so; the value that was meant is told, never taken.
    """

    rule: str
    text_id: str
    details: Mapping[str, str]


Parser = Callable[[str], Any]
"""Gives the value of the table above, or an Unreadable."""


def parse_text(text: str) -> str | Unreadable:
    """Return the trimmed text, or why a spreadsheet or the platform would not bear it (E20).

    Nor can one be taken that went through a wrong encoding (E23): it would be another patient's.
    """
    trimmed = text.strip(" ")
    if wrong := misread(trimmed):
        known = {"meant": wrong.reading}
        return Unreadable("E23", "E23" if wrong.reading else "E23.lost", known)
    if _CONTROL.search(trimmed):
        return Unreadable("E20", "E20.control", {})
    if len(trimmed) > MAX_TEXT:
        return Unreadable("E20", "E20.long", {"length": str(len(trimmed))})
    begins = trimmed.lstrip()[:1]  # a spreadsheet may pass over other blanks than spaces
    if begins and begins in _FORMULA:
        return Unreadable("E20", "E20.formula", {"value": begins})
    return trimmed


def parse_name(text: str) -> str | Unreadable:
    """Return a patient's name; a sign in its place says that there is none (E20)."""
    found = parse_text(text)
    if type(found) is Unreadable and not any(c.isalnum() for c in text):
        return Unreadable("E20", "E20.no_name", found.details)
    return found


@lru_cache(maxsize=512)
def parse_date(text: str) -> date | Unreadable:
    """Return the date of `dd/mm/yyyy`; it must exist (E03), and not be before 1900 (E21)."""
    match = _DATE.fullmatch(text)
    day = day_of(*map(int, match.groups())) if match else None
    if day is not None and day < FIRST_DAY:
        return Unreadable("E21", "E21", {})
    return day or _no_date(text.strip())


def _no_date(text: str) -> Unreadable:
    if damage(text):
        return Unreadable("E03", f"E03.{damage(text)}", {})
    if number := day_of_number(text):
        return Unreadable("E03", "E03.date_serial", {"meant": date_text(number)})
    if written := full_date(text):
        return Unreadable("E03", "E03.date_form", {"meant": date_text(written)})
    return Unreadable("E03", "E03.date", {})


@lru_cache(maxsize=512)
def parse_birth_date(text: str) -> date | Unreadable:
    """Return a birth date as `parse_date` does; of whom only the year is known is told (E03)."""
    found = parse_date(text)
    year = _YEAR_ALONE.fullmatch(text.strip()) if type(found) is Unreadable else None
    return Unreadable("E03", "E03.year", {"year": year[1]}) if year else found


def forget_dates() -> None:
    """Forget the dates that were read: of birth, among others."""
    parse_date.cache_clear()
    parse_birth_date.cache_clear()


def date_text(value: date) -> str:
    """Return the register's text of a date."""
    return f"{value.day:02}/{value.month:02}/{value.year:04}"


def parse_time(text: str) -> str | Unreadable:
    """Return the time `hh:mm`, 00:00 to 23:59 (E03)."""
    return text if _TIME.fullmatch(text) else _no_time(text.strip())


def _no_time(text: str) -> Unreadable:
    if damage(text):
        return Unreadable("E03", f"E03.{damage(text)}", {})
    if _MIDNIGHT.fullmatch(text):
        return Unreadable("E03", "E03.time_midnight", {})
    if part := time_of_part(text):
        return Unreadable("E03", "E03.time_serial", {"meant": part})
    return Unreadable("E03", "E03.time", {})


def is_number(text: str) -> bool:
    """Whether `text` is a number in the register's form, whatever its decimals."""
    return _NUMBER.fullmatch(text) is not None


def may_be_thousands(text: str, limits: Limits) -> bool:
    """Whether a mark may stand before thousands: 1.000, where a thousand is possible."""
    is_grouped = _THOUSANDS.fullmatch(text) is not None
    return is_grouped and int(re.sub("[.,]", "", text)) <= limits.maximum


@cache
def number_parser(limits: Limits) -> Parser:
    """Return the parser of a number with at most `limits.decimals` decimals (E03)."""
    decimals = limits.decimals
    wrong = Unreadable(
        "E03", "E03.number" if decimals else "E03.integer", {"decimals": str(decimals)}
    )

    def parse_number(text: str) -> float | Unreadable:
        match = _NUMBER.fullmatch(text)
        if match is None or len(match[1] or "") > decimals:
            return no_number(text.strip())
        return max(-_LARGEST, min(float(text), _LARGEST))

    def no_number(text: str) -> Unreadable:
        if damage(text):
            return Unreadable("E03", f"E03.{damage(text)}", {})
        if may_be_thousands(text, limits):
            without = re.sub("[.,]", "", text)
            return Unreadable("E03", "E03.thousands", {"meant": without})
        return wrong

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
    return ssin.read(text) or _no_ssin(text.strip())


def _no_ssin(text: str) -> Unreadable:
    if damage(text):
        return Unreadable("E02", f"E02.{damage(text)}", {})
    if _TEN_DIGITS.fullmatch(text) and ssin.read(f"0{text}"):
        return Unreadable("E02", "E02.zero", {"meant": ssin.formatted(f"0{text}")})
    return Unreadable("E02", "E02", {})
