"""The one clock: the day and the moments of this computer, in whatever zone it is."""

import os
import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
import time_machine

from angio_desktop.actions import clock as the_clock

pytestmark = pytest.mark.skipif(os.name != "posix", reason="Windows has no zones by name")
BRUSSELS = "Europe/Brussels"


@pytest.fixture
def zone(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    """Sets the computer's zone, without telling the program."""
    yield lambda name: monkeypatch.setenv("TZ", name)
    monkeypatch.undo()
    time.tzset()


def at(text: str) -> time_machine.travel:
    return time_machine.travel(datetime.fromisoformat(text).timestamp(), tick=False)


def test_now_has_the_offset_of_the_computer(zone):
    zone(BRUSSELS)
    with at("2027-07-01T12:00+00:00"):
        assert the_clock.now().isoformat() == "2027-07-01T14:00:00+02:00"


def test_a_zone_that_changes_while_the_program_runs_is_noticed(zone):
    with at("2027-01-31T22:30+00:00"):
        for name, day in ((BRUSSELS, 31), ("Asia/Kolkata", 1), ("America/New_York", 31)):
            zone(name)
            assert the_clock.today().day == day


@pytest.mark.parametrize(
    ("moment", "wall"),
    [
        ("2027-03-28T00:59:59+00:00", "01:59:59+01:00"),
        ("2027-03-28T01:00:00+00:00", "03:00:00+02:00"),
        ("2027-10-31T00:59:59+00:00", "02:59:59+02:00"),
        ("2027-10-31T01:00:00+00:00", "02:00:00+01:00"),
    ],
)
def test_both_sides_of_a_changed_hour(zone, moment, wall):
    zone(BRUSSELS)
    with at(moment):
        assert the_clock.now().isoformat()[11:] == wall
    assert the_clock.local(datetime.fromisoformat(moment)).isoformat()[11:] == wall


@pytest.mark.parametrize(
    ("day", "hours"),
    [(date(2027, 3, 27), 24), (date(2027, 3, 28), 23), (date(2027, 10, 31), 25)],
)
def test_a_day_begins_at_midnight_however_long_it_is(zone, day, hours):
    zone(BRUSSELS)
    begins, ends = the_clock.start_of(day), the_clock.start_of(day + timedelta(days=1))
    assert (begins.hour, begins.date(), ends.hour) == (0, day, 0)
    assert ends - begins == timedelta(hours=hours)


def test_a_time_without_an_offset_is_of_this_computer(zone):
    zone("Asia/Kolkata")
    moment = the_clock.local(datetime.fromisoformat("2027-07-01T05:30"))
    assert moment.astimezone(UTC).isoformat() == "2027-07-01T00:00:00+00:00"


def test_the_system_s_own_zone_is_the_one_without_the_variable(monkeypatch, zone):
    if not Path("/etc/localtime").exists():
        pytest.skip("the system has no zone of its own")
    monkeypatch.delenv("TZ", raising=False)
    own = the_clock.now().tzname()
    zone("Asia/Kolkata")
    assert the_clock.now().tzname() == "IST"
    monkeypatch.delenv("TZ")
    assert the_clock.now().tzname() == own
