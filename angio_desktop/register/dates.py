"""Calendar steps of whole months and years, without inventing days that do not exist."""

from calendar import monthrange
from datetime import MAXYEAR, date


def add_months(day: date, months: int) -> date:
    """Return the day `months` later; the 31st becomes the month's last day where it must.

    A step beyond the calendar, from a mistyped year, ends on its last day.
    """
    year, month0 = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year > MAXYEAR:
        return date.max
    return date(year, month0 + 1, min(day.day, monthrange(year, month0 + 1)[1]))
