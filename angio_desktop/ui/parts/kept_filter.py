"""What the list of registrations shows, as it is kept until the next start.

A period or day that moves with the calendar is kept by its name, so that "this month" is another
one next month. The search is not kept, nor which drafts by the moment of their last change.
"""

from contextlib import suppress
from datetime import date
from enum import Enum
from typing import TypeVar

from angio_desktop.actions.preferences import Filter
from angio_desktop.register.fields import RegistrationType
from angio_desktop.register.registration import Status
from angio_desktop.storage.records import Mark, SortBy, Wanted
from angio_desktop.ui.parts.periods import Period, long_ago, usual_periods

_ERRORS, _DUE, _NOT_EXPORTED = "errors", "due", "not_exported"
_UNANSWERED = "unanswered"
_DESCENDING, _ASCENDING = "descending", "ascending"


def kept(wanted: Wanted, day: date) -> Filter:
    """Return what is to be kept of a filter and its order, on a day."""
    own = (wanted.first, wanted.last)
    name = next((name for name, usual in usual_periods(day).items() if usual == own), None)
    needs = (
        (_ERRORS, wanted.with_errors),
        (_DUE, wanted.due_until is not None),
        (_NOT_EXPORTED, wanted.not_exported),
        (_UNANSWERED, wanted.unanswered_before is not None),
        *((mark.value, wanted.mark is mark) for mark in Mark),
    )
    return Filter(
        status=wanted.status.value if wanted.status else "",
        type=wanted.type.value if wanted.type else "",
        period=name or "",
        first=_iso(wanted.first) if name is None else "",
        last=_iso(wanted.last) if name is None else "",
        needs=next((word for word, holds in needs if holds), ""),
        sort=wanted.sort.value,
        direction=_DESCENDING if wanted.descending else _ASCENDING,
    )


def wanted_of(filter_: Filter, day: date) -> Wanted:
    """Return what a kept filter wants on a day; what it says that is none is left out."""
    first, last = _period(filter_, day)
    return Wanted(
        status=_one_of(Status, filter_.status),
        type=_one_of(RegistrationType, filter_.type),
        first=first,
        last=last,
        with_errors=filter_.needs == _ERRORS,
        due_until=day if filter_.needs == _DUE else None,
        not_exported=filter_.needs == _NOT_EXPORTED,
        unanswered_before=long_ago() if filter_.needs == _UNANSWERED else None,
        mark=_one_of(Mark, filter_.needs),
        sort=_one_of(SortBy, filter_.sort) or Wanted().sort,
        descending=filter_.direction != _ASCENDING,
    )


def _period(filter_: Filter, day: date) -> Period:
    if filter_.period:
        return usual_periods(day).get(filter_.period, (None, None))
    first, last = _date(filter_.first), _date(filter_.last)
    return (None, None) if first and last and first > last else (first, last)


_Word = TypeVar("_Word", bound=Enum)


def _one_of(words: type[_Word], word: str) -> _Word | None:
    return next((each for each in words if each.value == word), None)


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""


def _date(text: str) -> date | None:
    with suppress(ValueError):
        return date.fromisoformat(text)
    return None
