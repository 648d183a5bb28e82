"""Another moment and zone for the tests than this machine's: --date, --zone and --drawn-day."""

import argparse
import os
import random
import subprocess
import time
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from tools.running import ROOT, say, stop

# Python imports its sitecustomize.py at each start, that of what the tests start included.
HOOK = ROOT / "tests" / "elsewhen"
SHIFT = "ANGIO_TEST_SHIFT"  # seconds

FIRST_DAY, DAYS = date(2027, 1, 1), 3652
ZONES = (
    *("Europe/Brussels", "UTC", "America/New_York", "Asia/Kolkata"),
    *("Pacific/Auckland", "America/St_Johns"),
)


class Elsewhen(NamedTuple):
    """What the tests are told by variables, and the arguments that are left for pytest."""

    variables: dict[str, str]
    arguments: list[str]


def take_moment(arguments: Sequence[str]) -> Elsewhen:
    """Take the options about the moment out of the arguments of the test command."""
    parser = argparse.ArgumentParser("dev.py test", add_help=False, allow_abbrev=False)
    parser.add_argument("--date")
    parser.add_argument("--zone")
    parser.add_argument("--drawn-day", action="store_true")
    found, rest = parser.parse_known_args(arguments)
    day, zone = found.date, found.zone
    if found.drawn_day:
        commit = _commit()
        day, zone = drawn(commit)
        say(f"== drawn from commit {commit[:12]}: --date {day} --zone {zone}")
    return Elsewhen(_variables(day, zone), rest)


def _commit() -> str:
    # In a checkout of another user git would answer nothing without the option.
    command = ["git", "-c", f"safe.directory={ROOT}", "rev-parse", "HEAD"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        stop("--drawn-day draws the day from the hash of the commit, and there is none here")
    return done.stdout.strip()


def drawn(commit: str) -> tuple[str, str]:
    """Return the moment and the zone that belong to the hash of a commit."""
    chance = random.Random(commit)  # noqa: S311  a day, not a secret
    day = FIRST_DAY + timedelta(days=chance.randrange(DAYS))
    hour, minute = chance.randrange(24), chance.randrange(60)
    return f"{day.isoformat()}T{hour:02}:{minute:02}", chance.choice(ZONES)


def _variables(day: str | None, zone: str | None) -> dict[str, str]:
    variables: dict[str, str] = {}
    if zone is not None:
        variables["TZ"] = _known(zone).key
    if day is not None:
        shift = (_moment(day, zone) - datetime.now(UTC)).total_seconds()
        # Of a program that lives elsewhen itself, such as a test, the clock is shifted already.
        variables[SHIFT] = str(shift + float(os.environ.get(SHIFT, "0")))
        variables["PYTHONPATH"] = os.pathsep.join(map(str, (HOOK, ROOT)))
    return variables


def _known(zone: str) -> ZoneInfo:
    if not hasattr(time, "tzset"):
        stop("--zone needs a system that takes its zone from the variable TZ")
    try:
        return ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError):
        stop(f"this system knows no zone {zone!r}")


def _moment(text: str, zone: str | None) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        stop(f"--date takes a day or a moment such as 2027-03-28T02:30, not {text!r}")
    return moment.astimezone() if zone is None else moment.replace(tzinfo=ZoneInfo(zone))
