"""What a person may type or paste for an answer, and the register's text it stands for.

    date      3/2  3-2-26  3.2.2026  0302  030226  03022026   day first, always
              v a t  today (vandaag, aujourd'hui, today)
              g h y  yesterday (gisteren, hier, yesterday)
              -3 +1  three days ago, tomorrow
    time      942  0942  9:42  9.42  9,42  9u42  9h42  9  9u
    number    a comma for the point, and no digit needed before it: ,8
    ssin      any separators between the 11 digits

Blanks of every kind and marks without a width, as pasted texts have them, count as spaces or as
nothing. What cannot be read stays as it was typed, so that a rule can say what is wrong with it,
and so does what can mean two dates:

- without a year, a date is the latest in the 11 months before today. One of 11 to 12 months ago
  is rather a slip for a day to come, so its year is to be typed;
- of two digits, a year is the one of that century that is at most ten years ahead;
- a birth date needs its year, and all four digits of it where it could be a child's or someone's
  of over a hundred.
"""

import re
from datetime import date, timedelta

from stdnum.util import clean

from angio_desktop.register.fields import Field, ValueType
from angio_desktop.register.patient import BIRTH_DATE
from angio_desktop.register.values import date_text

_TODAY = frozenset("vat")
_YESTERDAY = frozenset("ghy")
_FROM_TODAY = re.compile(r"([+-][0-9]{1,3})")
_SEPARATED = re.compile(r"([0-9]{1,2}) ?[/.\- ] ?([0-9]{1,2})(?: ?[/.\- ] ?([0-9]{4}|[0-9]{2}))?")
_TOGETHER = re.compile(r"([0-9]{2})([0-9]{2})([0-9]{4}|[0-9]{2})?")
_TIMES = (
    re.compile(r"([0-9]{1,2}) ?[:.,uhUH] ?([0-9]{2})"),
    re.compile(r"([0-9]{1,2})([0-9]{2})"),
    re.compile(r"([0-9]{1,2}) ?([uhUH]?)"),
)
_DECIMAL = re.compile(r"(-?)([0-9]*)[.,]([0-9]+)")
_SSIN_SEPARATORS = " -./"
_SSIN_DIGITS = re.compile(r"[0-9]{11}")
_BLANK = re.compile(r"\r\n|[^\S ]")
# Soft hyphen, zero-width space, marks of direction, word joiner, byte order mark.
_WITHOUT_WIDTH = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_MONTHS_SINCE = timedelta(days=335)
_YEARS_AHEAD = 10


def normalised(field: Field, typed: str, today: date) -> str:
    """Return the register's text for what was typed in `field`, or what was typed, trimmed."""
    text = plain(typed)
    match field.value_type:
        case ValueType.DATE if field.key == BIRTH_DATE:
            return _birth_date(text, today)
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


def normalised_date(typed: str, today: date) -> str:
    """Return the date that was typed outside a registration, by the same rules."""
    return _date(plain(typed), today)


def plain(text: str) -> str:
    """Return `text` trimmed, with ordinary spaces for other blanks and line ends."""
    return _BLANK.sub(" ", _WITHOUT_WIDTH.sub("", text)).strip()


def _date(text: str, today: date) -> str:
    day = _relative_day(text.lower(), today) or _calendar_day(text, today)
    return date_text(day) if day else text


def _relative_day(text: str, today: date) -> date | None:
    days = 0 if text in _TODAY else -1 if text in _YESTERDAY else None
    match = _FROM_TODAY.fullmatch(text)
    days = int(match[1]) if match else days
    return None if days is None else today + timedelta(days=days)


def _calendar_day(text: str, today: date) -> date | None:
    match = _SEPARATED.fullmatch(text) or _TOGETHER.fullmatch(text)
    if match is None:
        return None
    day, month, year = int(match[1]), int(match[2]), match[3]
    if year is None:
        return _latest(day, month, today)
    if len(year) == 4:
        return _day(day, month, int(year))
    return _day(day, month, _nearest_year(int(year), today.year + _YEARS_AHEAD))


def _latest(day: int, month: int, today: date) -> date | None:
    """Return the date of the last eleven months, if it is one."""
    days = (_day(day, month, year) for year in (today.year, today.year - 1))
    return next((d for d in days if d and today - _MONTHS_SINCE <= d <= today), None)


def _nearest_year(digits: int, last: int) -> int:
    """Return the latest year with these last two digits, up to and with `last`."""
    return last - (last - digits) % 100


def _birth_date(text: str, today: date) -> str:
    match = _SEPARATED.fullmatch(text) or _TOGETHER.fullmatch(text)
    if match is None or match[3] is None:
        return text
    year = int(match[3])
    if len(match[3]) == 2:
        year = _nearest_year(year, today.year)
        if year // 100 == today.year // 100:
            return text
    day = _day(int(match[1]), int(match[2]), year)
    return date_text(day) if day else text


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
