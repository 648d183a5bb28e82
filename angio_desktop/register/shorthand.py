"""What a person may type for an answer, and the register's text it stands for.

    date      3/2  3-2-26  3.2.2026  0302  030226  03022026   day first, always
              v a t  today (vandaag, aujourd'hui, today)
              g h y  yesterday (gisteren, hier, yesterday)
              -3     three days ago
    time      942  0942  9:42  9.42  9,42  9u42  9h42  9  9u
    number    a comma for the point, and no digit needed before it: ,8
    ssin      any separators between the 11 digits

A year that is not typed, or typed with two digits, is the latest that keeps the date out of the
future. What cannot be read stays as it was typed, so that a rule can say what is wrong with it.
"""

import re
from collections.abc import Iterable
from datetime import date, timedelta

from stdnum.util import clean

from angio_desktop.register.fields import Field, ValueType
from angio_desktop.register.values import date_text

_TODAY = frozenset("vat")
_YESTERDAY = frozenset("ghy")
_AGO = re.compile(r"-([0-9]{1,3})")
_SEPARATED = re.compile(r"([0-9]{1,2})[/.\- ]([0-9]{1,2})(?:[/.\- ]([0-9]{4}|[0-9]{2}))?")
_TOGETHER = re.compile(r"([0-9]{2})([0-9]{2})([0-9]{4}|[0-9]{2})?")
_TIMES = (
    re.compile(r"([0-9]{1,2})[:.,uhUH]([0-9]{2})"),
    re.compile(r"([0-9]{1,2})([0-9]{2})"),
    re.compile(r"([0-9]{1,2})([uhUH]?)"),
)
_DECIMAL = re.compile(r"(-?)([0-9]*)[.,]([0-9]+)")
_SSIN_SEPARATORS = " -./"
_SSIN_DIGITS = re.compile(r"[0-9]{11}")
# A 29th of February comes at least every eight years (1896 and 1904).
_LEAP_GAP = 8


def normalised(field: Field, typed: str, today: date) -> str:
    """Return the register's text for what was typed in `field`, or what was typed, trimmed."""
    text = typed.strip()
    match field.value_type:
        case ValueType.DATE:
            return _date(text, today)
        case ValueType.TIME:
            return _time(text)
        case ValueType.NUMBER:
            return _number(text)
        case ValueType.SSIN:
            return _ssin(text)
        case _:
            return text


def _date(text: str, today: date) -> str:
    day = _relative_day(text.lower(), today) or _calendar_day(text, today)
    return date_text(day) if day else text


def _relative_day(text: str, today: date) -> date | None:
    if text in _TODAY:
        return today
    ago = _AGO.fullmatch(text)
    if ago is None and text not in _YESTERDAY:
        return None
    return today - timedelta(days=int(ago[1]) if ago else 1)


def _calendar_day(text: str, today: date) -> date | None:
    match = _SEPARATED.fullmatch(text) or _TOGETHER.fullmatch(text)
    if match is None:
        return None
    day, month, year = int(match[1]), int(match[2]), match[3]
    if year is None:
        return _latest(day, month, range(today.year, today.year - _LEAP_GAP - 1, -1), today)
    if len(year) == 4:
        return _day(day, month, int(year))
    this_century = today.year - today.year % 100 + int(year)
    return _latest(day, month, (this_century, this_century - 100), today)


def _latest(day: int, month: int, years: Iterable[int], today: date) -> date | None:
    """Return the first of the dates that exists and is not in the future."""
    days = (_day(day, month, year) for year in years)
    return next((found for found in days if found and found <= today), None)


def _day(day: int, month: int, year: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _time(text: str) -> str:
    match = next((found for form in _TIMES if (found := form.fullmatch(text))), None)
    if match is None:
        return text
    hours = int(match[1])
    minutes = int(match[2]) if match[2].isdecimal() else 0
    return f"{hours:02}:{minutes:02}" if hours < 24 and minutes < 60 else text


def _number(text: str) -> str:
    match = _DECIMAL.fullmatch(text)
    return f"{match[1]}{match[2] or 0}.{match[3]}" if match else text


def _ssin(text: str) -> str:
    digits = clean(text, _SSIN_SEPARATORS)
    return digits if _SSIN_DIGITS.fullmatch(digits) else text


def normalised_date(typed: str, today: date) -> str:
    """Return the date that was typed outside a registration, by the same rules."""
    return _date(typed.strip(), today)
