"""The clock, read here and nowhere below."""

from datetime import date, datetime


def now() -> datetime:
    """Return this moment with this computer's offset."""
    return datetime.now().astimezone()


def today() -> date:
    """Return the user's own day, as on the wall calendar."""
    return now().date()
