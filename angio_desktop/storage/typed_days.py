"""Which dates a word of a search may stand for, also while it is being typed.

    12/3  12/03  12-03-2026  12.3.26  12032026  2026-03-12    a day, in any year while none is typed
    12/  12/0                                                 a day in any month, or one before 10
    3/2026  2026-3  3/20  3/202                               a month, in any year that begins so

They are patterns for SQL's LIKE, of ISO dates.
"""

import re
from collections.abc import Iterator

_DAY_AND_MONTH = re.compile(r"([0-9]{1,2})[/.-]([0-9]{1,2})(?:[/.-]([0-9]{0,4}))?")
_DAY = re.compile(r"([0-9]{1,2})/(0?)")  # points and dashes are in register numbers too
_MONTH_AND_YEAR = re.compile(r"([0-9]{1,2})[/.-]([0-9]{4}|(?:19|20)[0-9]?)")
_ISO = re.compile(r"([0-9]{4})-([0-9]{1,2})(?:-([0-9]{0,2}))?")
_TOGETHER = re.compile(r"([0-9]{2})([0-9]{2})([0-9]{4})")
_CENTURIES = ("19", "20")
_YEAR_LENGTH, _SHORT_YEAR, _MONTH_LENGTH = 4, 2, 2
_DAYS, _MONTHS = range(1, 32), range(1, 13)


def typed_days(word: str) -> tuple[str, ...]:
    """Return the patterns of the dates that `word` may stand for."""
    if match := _ISO.fullmatch(word):
        return tuple(_iso(*match.groups()))
    if match := _DAY.fullmatch(word):
        return tuple(_any_month(*match.groups()))
    if match := _MONTH_AND_YEAR.fullmatch(word):
        return tuple(_pattern(match[2], match[1], None))
    if match := _DAY_AND_MONTH.fullmatch(word) or _TOGETHER.fullmatch(word):
        return tuple(_day(*match.groups()))
    return ()


def _day(day: str, month: str, year: str | None) -> Iterator[str]:
    """Yield the day; a month of which one digit is typed may get another."""
    yield from _pattern(_year(year or ""), month, day)
    if year is None and month == "1":
        for longer in ("10", "11", "12"):
            yield from _pattern("", longer, day)


def _any_month(day: str, begin: str) -> Iterator[str]:
    if int(day) in _DAYS:
        yield f"____-{begin.ljust(_MONTH_LENGTH, '_')}-{int(day):02}"


def _year(typed: str) -> str:
    is_short = len(typed) == _SHORT_YEAR and typed not in _CENTURIES
    return f"20{typed}" if is_short else typed


def _iso(year: str, month: str, day: str | None) -> Iterator[str]:
    is_whole = day is not None and (len(day) == len("31") or day in tuple("456789"))
    yield from _pattern(year, month, day if is_whole else None)


def _pattern(year: str, month: str, day: str | None) -> Iterator[str]:
    if int(month) in _MONTHS and (day is None or int(day) in _DAYS):
        years = year.ljust(_YEAR_LENGTH, "_")
        yield f"{years}-{int(month):02}-" + (f"{int(day):02}" if day else "__")
