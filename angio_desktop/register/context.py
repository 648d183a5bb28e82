"""What rules may look at beside the registration: today, loaded lists, local registrations."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from angio_desktop.register.fields import Form, Obligation, RegistrationType


class Period(NamedTuple):
    """A closed interval of days; an end that is None is open."""

    first: date | None = None
    last: date | None = None

    def holds(self, day: date) -> bool:
        """Whether a day lies in it."""
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)


ALWAYS = (Period(),)


class Article(NamedTuple):
    """One size of a model as it is sold, by the GTIN on its box; what is not known is ""."""

    gtin: str
    manufacturer: str = ""
    diameter: str = ""
    length: str = ""


@dataclass(frozen=True, slots=True)
class ListEntry:
    """A physician, or an implant with the periods in which it is valid, the earliest first.

    `by_hand` tells what the hospital added itself, be it to an example list. One that was used
    stays known when a new list does not have it any more: then it is not `is_listed`.
    """

    code: str
    label: str
    periods: tuple[Period, ...] = ALWAYS
    by_hand: bool = False
    is_listed: bool = True
    articles: tuple[Article, ...] = ()

    def is_valid(self, day: date) -> bool:
        """Whether a day lies in one of the periods."""
        return any(period.holds(day) for period in self.periods)


@dataclass(frozen=True)
class OpenList:
    """A list the hospital has loaded. An example list is there for trying the program out."""

    name: str
    entries: Mapping[str, ListEntry]
    is_example: bool = False


@dataclass(frozen=True, slots=True)
class LocalRegistration:
    """Another registration on this computer, not deleted. `code` is empty for a draft."""

    id: int
    code: str
    type: RegistrationType
    is_sent: bool
    values: Mapping[str, str]


@dataclass(frozen=True)
class Context:
    """The surroundings of one evaluation.

    `open_lists` holds the loaded lists by name. In a file that is checked without local data it
    is None, as is `registrations_of`, and the rules that need them (E17, E19, E22, W10, W11, W12)
    are silent. `registrations_of` gives the local registrations of a patient key (`patient.py`).
    `own_id` is the evaluated registration itself, so that it is not its own duplicate, `corrects`
    the one in whose place it is to stand. `followed` is the hospitalisation that a follow-up is
    linked to; without a link W11 looks for it itself.
    `obligations` are those of the hospital, else the dictionary's hold.
    `earlier_row` gives the row of the same file that was the first to hold a text (W10), 0 while
    this one is.
    """

    today: date
    open_lists: Mapping[str, OpenList] | None
    registrations_of: Callable[[str], Sequence[LocalRegistration]] | None = None
    own_id: int | None = None
    is_file: bool = False
    followed: LocalRegistration | None = None
    earlier_row: Callable[[str], int] | None = None
    obligations: Mapping[RegistrationType, Obligation] = field(default_factory=dict)
    corrects: int | None = None

    def obligation(self, form: Form) -> Obligation:
        """Return when registrations of a type are obligatory."""
        return self.obligations.get(form.type, form.obligation)
