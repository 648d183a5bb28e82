"""The clock: the only place that reads date, time or zone of this computer.

Whoever needs today asks when it is needed: a window stays open over midnight, a computer sleeps,
travels, or has its clock set.
"""

import time
from datetime import UTC, date, datetime
from datetime import time as time_of_day

_MIDNIGHT = time_of_day()


def now() -> datetime:
    """Return this moment with this computer's offset."""
    _look_up_zone()
    return datetime.now().astimezone()


def today() -> date:
    """Return the user's own day, as on the wall calendar."""
    return now().date()


def local(moment: datetime) -> datetime:
    """Return a moment by this computer's clock; one without an offset is taken as such a time."""
    _look_up_zone()
    return moment.astimezone()


def at(seconds: int) -> datetime:
    """Return the moment that is so many seconds after 1970 began, by this computer's clock."""
    return local(datetime.fromtimestamp(seconds, UTC))


def start_of(day: date) -> datetime:
    """Return the moment at which a day begins on this computer."""
    return local(datetime.combine(day, _MIDNIGHT))


def _look_up_zone() -> None:
    """Have the zone be the one the system is in now: else it stays that of the program's start."""
    if hasattr(time, "tzset"):  # not on Windows
        time.tzset()
