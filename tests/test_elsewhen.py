"""`dev.py test --date … --zone …`: every program of the tests lives at that moment."""

import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta

import pytest

from tools.elsewhen import DAYS, FIRST_DAY, ZONES, drawn, take_moment

TELL = "from datetime import datetime; print(datetime.now().astimezone().isoformat())"
CALL = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {TELL!r}])"
MARGIN = timedelta(minutes=10)  # between reckoning the variables and the other program's answer
COMMITS = [f"{number:040x}" for number in range(500)]

has_zones = pytest.mark.skipif(os.name != "posix", reason="Windows has no zones by name")


def told_by(program: str, variables: dict[str, str]) -> datetime:
    command = [sys.executable, "-c", program]
    environment = {**os.environ, **variables}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)  # noqa: S603
    return datetime.fromisoformat(done.stdout.strip())


def assert_soon_after(moment: datetime, wanted: datetime) -> None:
    assert wanted <= moment < wanted + MARGIN


def test_without_options_nothing_changes():
    assert take_moment(["-q", "tests/ui"]) == ({}, ["-q", "tests/ui"])


@has_zones
def test_what_is_left_goes_to_pytest_as_it_was():
    given = ["-k", "a or b", "--date", "2027-02-28", "-n", "2", "--zone=UTC", "tests/ui", "-x"]
    variables, rest = take_moment(given)
    assert rest == ["-k", "a or b", "-n", "2", "tests/ui", "-x"]
    assert variables["TZ"] == "UTC"


@has_zones
@pytest.mark.parametrize("program", [TELL, CALL])
@pytest.mark.parametrize(
    ("date", "zone", "wanted"),
    [
        ("2027-02-28", "UTC", "2027-02-28T00:00+00:00"),
        ("2027-12-31T23:59:30", "America/New_York", "2027-12-31T23:59:30-05:00"),
        ("2027-03-28T02:30", "Europe/Brussels", "2027-03-28T03:30+02:00"),  # there is no 02:30
        ("2027-10-31T02:30", "Europe/Brussels", "2027-10-31T02:30+02:00"),  # the first of two
        ("2031-07-01", "Asia/Kolkata", "2031-07-01T00:00+05:30"),
    ],
)
def test_a_program_and_what_it_starts_live_at_the_moment(date, zone, wanted, program):
    variables, _ = take_moment(["--date", date, "--zone", zone])
    told = told_by(program, variables)
    assert_soon_after(told, datetime.fromisoformat(wanted))


@has_zones
def test_a_zone_alone_leaves_the_moment():
    before = datetime.now(UTC)
    told = told_by(TELL, take_moment(["--zone", "Asia/Kolkata"]).variables)
    assert told.utcoffset() == timedelta(hours=5, minutes=30)
    assert_soon_after(told, before.replace(microsecond=0))


@pytest.mark.parametrize(
    ("arguments", "said"),
    [(["--date", "28/03/2027"], "'28/03/2027'"), (["--zone", "Europe/Brussel"], "Europe/Brussel")],
)
def test_what_is_no_moment_or_zone_is_refused(arguments, said, capsys):
    with pytest.raises(SystemExit):
        take_moment(arguments)
    if os.name == "posix":
        assert said in capsys.readouterr().err


def test_a_commit_always_draws_the_same_day_and_all_of_them_many():
    first, last = FIRST_DAY.isoformat(), (FIRST_DAY + timedelta(days=DAYS)).isoformat()
    found = [drawn(commit) for commit in COMMITS]
    assert found == [drawn(commit) for commit in COMMITS]
    assert all(first <= moment < last for moment, _ in found)
    assert len({moment[:10] for moment, _ in found}) > len(COMMITS) * 0.8
    assert {zone for _, zone in found} == set(ZONES)


@pytest.mark.skipif(not os.environ.get("ANGIO_TEST_SHIFT"), reason="the tests run here and now")
def test_what_a_test_starts_lives_when_the_test_does():
    before = datetime.now(UTC)
    assert_soon_after(told_by(TELL, {}), before.replace(microsecond=0))
