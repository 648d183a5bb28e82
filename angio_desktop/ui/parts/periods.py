"""The usual periods, by name, as they are on a day."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from angio_desktop.actions.clock import start_of, today

Period = tuple[date | None, date | None]
"""The first and the last day; None is no bound."""
_ANSWER_DAYS = timedelta(days=2)


def month_from(day: date, months: int = 0) -> date:
    """Return the first day of the month so many months away from that of `day`."""
    count = day.year * 12 + day.month - 1 + months
    return date(count // 12, count % 12 + 1, 1)


def long_ago() -> datetime:
    """Return before when what was exported should have been answered: two whole days ago."""
    return start_of(today() - _ANSWER_DAYS)


def usual_periods(day: date) -> Mapping[str, Period]:
    """Return the periods that can be chosen by name; "" is any."""
    month, one = month_from(day), timedelta(days=1)
    year = month.replace(month=1)
    return {
        "": (None, None),
        "this_month": (month, month_from(month, 1) - one),
        "last_month": (month_from(month, -1), month - one),
        "this_year": (year, month_from(year, 12) - one),
        "last_year": (year.replace(year=year.year - 1), year - one),
    }
