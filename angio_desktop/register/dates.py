"""Days: steps of whole months, and every form in which a day with its full year is written."""

import re
import unicodedata
from calendar import monthrange
from collections.abc import Mapping
from datetime import MAXYEAR, date

# Full and usual short names in Dutch, French and English, without accents.
_NAMES = (
    "januari jan janvier janv january",
    "februari feb fevrier fevr fev february",
    "maart mrt mars march mar",
    "april apr avril avr",
    "mei mai may",
    "juni jun juin june",
    "juli jul juillet juil july",
    "augustus aug aout august",
    "september sep sept septembre",
    "oktober okt octobre oct october",
    "november nov novembre",
    "december dec decembre",
)
_MONTHS: Mapping[str, int] = {
    name: month for month, names in enumerate(_NAMES, start=1) for name in names.split()
}

# Midnight, which a spreadsheet writes behind a day that it took for a moment.
_MIDNIGHT = re.compile(r"(?:T|t| )0{1,2}:00(?::00(?:[.,]0+)?)?Z?$")
_DAY_FIRST = re.compile(r"([0-9]{1,2}) ?([/.\- ]) ?([0-9]{1,2}) ?([/.\- ]) ?([0-9]{4})")
_YEAR_FIRST = re.compile(r"([0-9]{4})([/.\-])([0-9]{1,2})\2([0-9]{1,2})")
_NAMED = re.compile(
    r"([0-9]{1,2})(?:er|st|nd|rd|th|e|de|ste)??[ .\-/]{0,2}"
    r"([a-z]{3,9})\.?[ .,\-/]{0,2}([0-9]{4}|[0-9]{2})?"
)
_NAMED_FIRST = re.compile(r"([a-z]{3,9})\.? ([0-9]{1,2})(?:st|nd|rd|th)?(?:,? ([0-9]{4}))?")


def add_months(day: date, months: int) -> date:
    """Return the day `months` later; the 31st becomes the month's last day where it must.

    A step beyond the calendar, from a mistyped year, ends on its last day.
    """
    year, month0 = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year > MAXYEAR:
        return date.max
    return date(year, month0 + 1, min(day.day, monthrange(year, month0 + 1)[1]))


def day_of(day: int, month: int, year: int) -> date | None:
    """Return a day of the calendar, None where there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def without_midnight(text: str) -> str:
    """Return a date without the time 0:00 behind it; another time stays, and is for no date."""
    return _MIDNIGHT.sub("", text)


def with_named_month(text: str) -> tuple[int, int, str] | None:
    """Return day, month and what stands for the year ("" for nothing) of `14 maart 2026`."""
    plain = "".join(
        c for c in unicodedata.normalize("NFD", text.casefold()) if not unicodedata.combining(c)
    )
    if match := _NAMED.fullmatch(plain):
        day, name, year = match.groups()
    elif match := _NAMED_FIRST.fullmatch(plain):
        name, day, year = match.groups()
    else:
        return None
    month = _MONTHS.get(name)
    return (int(day), month, year or "") if month else None


def full_date(text: str) -> date | None:
    """Return the day of a text with its year in four digits, in whatever form; else None.

    Day first, or year first as ISO has it: nothing here can mean two days.
    """
    text = without_midnight(text)
    if match := _DAY_FIRST.fullmatch(text):
        return day_of(int(match[1]), int(match[3]), int(match[5]))
    if match := _YEAR_FIRST.fullmatch(text):
        return day_of(int(match[4]), int(match[3]), int(match[1]))
    named = with_named_month(text)
    if named and len(named[2]) == 4:
        return day_of(named[0], named[1], int(named[2]))
    return None
