"""How far a registration is that goes to the platform without a file."""

from enum import StrEnum
from typing import NamedTuple

from angio_desktop.register.fields import RegistrationType


class Way(StrEnum):
    """How far a registration is on its way.

    Waiting ones go by themselves, held ones when the user says so. `POSTING` is written before
    the request leaves; `UNCLEAR` ones may have arrived, which the platform is asked; of `UNDECIDED`
    ones it cannot tell, so the user does. One that was taken out can go in a file.
    """

    WAITING = "waiting"
    HELD = "held"
    POSTING = "posting"
    UNCLEAR = "unclear"
    UNDECIDED = "undecided"
    ACCEPTED = "accepted"
    REFUSED = "refused"
    TAKEN_OUT = "taken_out"


FOR_USER, ON_THE_WAY = (Way.UNDECIDED, Way.HELD), (Way.WAITING, Way.POSTING, Way.UNCLEAR)
"""Those that wait for a person, and those that go by themselves."""


class Posted(NamedTuple):
    """A registration on its way.

    `time` is when it came to this step, ISO 8601; `why` a word for the reason, with the key of a
    field behind a colon where it is about one. `tries` counts what failed, `due` is when it goes
    on, in seconds since 1970.
    """

    registration: int
    way: Way
    time: str
    why: str
    tries: int
    due: int


class PostedRow(NamedTuple):
    """A line of the list of what is on its way."""

    posted: Posted
    code: str
    type: RegistrationType
    patient: str
