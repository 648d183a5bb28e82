"""The filter of the list as it is kept: what moves with the calendar by name, never a search."""

from datetime import date, datetime

import pytest

from angio_desktop.actions.preferences import Filter
from angio_desktop.register.registration import Status
from angio_desktop.storage.records import SortBy, Wanted
from angio_desktop.ui.parts.kept_filter import kept, wanted_of
from tests.ui.desk import FOLLOW_UP

DAY, LATER = date(2026, 11, 23), date(2027, 1, 2)
FIRST, LAST = date(2026, 2, 3), date(2026, 2, 28)


@pytest.mark.parametrize(
    "wanted",
    [
        Wanted(),
        *(Wanted(status=status) for status in Status),
        Wanted(type=FOLLOW_UP, first=FIRST, last=LAST, sort=SortBy.CODE, descending=False),
        *(Wanted(first=FIRST), Wanted(last=LAST), Wanted(first=FIRST, last=FIRST)),
        *(Wanted(with_errors=True), Wanted(not_exported=True)),
        *(Wanted(sort=sort) for sort in SortBy),
    ],
)
def test_what_does_not_move_with_the_calendar_is_the_same_later(wanted):
    assert wanted_of(kept(wanted, DAY), LATER) == wanted


@pytest.mark.parametrize(
    ("wanted", "name", "later"),
    [
        (
            (date(2026, 11, 1), date(2026, 11, 30)),
            "this_month",
            (date(2027, 1, 1), date(2027, 1, 31)),
        ),
        (
            (date(2026, 10, 1), date(2026, 10, 31)),
            "last_month",
            (date(2026, 12, 1), date(2026, 12, 31)),
        ),
        (
            (date(2026, 1, 1), date(2026, 12, 31)),
            "this_year",
            (date(2027, 1, 1), date(2027, 12, 31)),
        ),
        (
            (date(2025, 1, 1), date(2025, 12, 31)),
            "last_year",
            (date(2026, 1, 1), date(2026, 12, 31)),
        ),
    ],
)
def test_a_usual_period_is_kept_by_its_name(wanted, name, later):
    first, last = wanted
    filter_ = kept(Wanted(first=first, last=last), DAY)
    assert (filter_.period, filter_.first, filter_.last) == (name, "", "")
    again = wanted_of(filter_, LATER)
    assert (again.first, again.last) == later


def test_follow_ups_that_are_due_are_those_of_the_day():
    assert wanted_of(kept(Wanted(due_until=DAY), DAY), LATER) == Wanted(due_until=LATER)


def test_neither_a_search_nor_the_moment_of_a_change_is_kept():
    moment = datetime(2026, 11, 20, 12).astimezone()
    wanted = Wanted(search="peeters", changed_from=moment, changed_before=moment)
    assert kept(wanted, DAY) == kept(Wanted(), DAY)


@pytest.mark.parametrize("word", ["", "other", "2026-13-01", "open-sent"])
def test_words_that_mean_nothing_filter_nothing(word):
    assert wanted_of(Filter(*[word] * 8), DAY) == Wanted()


def test_a_period_that_ends_before_it_begins_is_none():
    assert wanted_of(Filter(first=LAST.isoformat(), last=FIRST.isoformat()), DAY) == Wanted()
