"""The forms in which a date may be typed; `shorthand.py` says which, and what they stand for."""

import re
from datetime import date, timedelta

from angio_desktop.register.dates import day_of, full_date, with_named_month, without_midnight

_TODAY = frozenset("vat")
_YESTERDAY = frozenset("ghy")
_FROM_TODAY = re.compile(r"([+-][0-9]{1,3})")
_SEPARATED = re.compile(r"([0-9]{1,2}) ?[/.\- ] ?([0-9]{1,2})(?: ?[/.\- ] ?([0-9]{2}))?")
_TOGETHER = re.compile(r"([0-9]{2})([0-9]{2})([0-9]{4}|[0-9]{2})?")
_MONTHS_SINCE = timedelta(days=335)
_YEARS_AHEAD = 10


def read_date(text: str, today: date) -> date | None:
    """Return the day that was typed, None where it is none or may be two."""
    return _relative_day(text.lower(), today) or full_date(text) or _short_day(text, today)


def read_birth_date(text: str, today: date) -> date | None:
    """Return the day of birth that was typed; it needs a year that can be one only."""
    if found := full_date(text):
        return found
    day, month, year = _parts(text) or (0, 0, "")
    if len(year) == 4:
        return day_of(day, month, int(year))
    if not year:
        return None
    nearest = _nearest_year(int(year), today.year)
    is_of_this_century = nearest // 100 == today.year // 100
    return None if is_of_this_century else day_of(day, month, nearest)


def _relative_day(text: str, today: date) -> date | None:
    days = 0 if text in _TODAY else -1 if text in _YESTERDAY else None
    match = _FROM_TODAY.fullmatch(text)
    days = int(match[1]) if match else days
    return None if days is None else today + timedelta(days=days)


def _short_day(text: str, today: date) -> date | None:
    day, month, year = _parts(text) or (0, 0, "")
    if len(year) == 4:
        return day_of(day, month, int(year))
    if year:
        return day_of(day, month, _nearest_year(int(year), today.year + _YEARS_AHEAD))
    return _latest(day, month, today)


def _parts(text: str) -> tuple[int, int, str] | None:
    """Return day, month and what was typed of the year, "" for nothing."""
    text = without_midnight(text)
    match = _SEPARATED.fullmatch(text) or _TOGETHER.fullmatch(text)
    if match is None:
        return with_named_month(text)
    return int(match[1]), int(match[2]), match[3] or ""


def _latest(day: int, month: int, today: date) -> date | None:
    """Return the date of the last eleven months, if it is one."""
    days = (day_of(day, month, year) for year in (today.year, today.year - 1))
    return next((d for d in days if d and today - _MONTHS_SINCE <= d <= today), None)


def _nearest_year(digits: int, last: int) -> int:
    """Return the latest year with these last two digits, up to and with `last`."""
    return last - (last - digits) % 100
