"""The moment at which tests hold the clock: the day the examples were made for.

The fixture `clock` holds it there; a program of its own, without fixtures, uses `held`.
"""

from datetime import datetime

import time_machine

NOW = datetime(2026, 11, 23, 14, 32).astimezone()
EARLIER = datetime(2026, 11, 19, 9, 30).astimezone()


def held(moment: datetime = NOW) -> time_machine.travel:
    """Hold date and time for the whole process; what measures a duration goes on."""
    return time_machine.travel(moment, tick=False)
