"""Workstations and the server die in the middle of random work: nothing that was told is lost."""

import random
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from angio_desktop.actions.clock import now
from tests.drivers import postgres as clusters
from tests.drivers.hd4dp import platform
from tests.drivers.offices import Offices, offices_in
from tests.drivers.standby import Pair, kill, pair, why_no_pair
from tests.harness.killing import can_be_killed
from tests.harness.office_killing import Crowd, at_work, check_once, check_told, prepare, settle

pytestmark = can_be_killed

_STATIONS = 8
_USUAL, _LONG = (8, 2), (200, 20)  # kills of a workstation, stops of the server
_FEW = 3
_USUAL_OVER, _LONG_OVER = (3, 1), (60, 20)  # kills of a workstation, and of the primary


@pytest.fixture
def own() -> Iterator[Offices]:
    """A cluster of its own: the server is stopped, and others have theirs meanwhile."""
    if reason := clusters.why_none():
        pytest.skip(reason)
    with clusters.running() as cluster:
        yield offices_in(cluster)


@pytest.fixture
def two() -> Iterator[Pair]:
    """A primary with a synchronous standby."""
    if reason := why_no_pair():
        pytest.skip(reason)
    with pair() as made:
        yield made


def drawn_events(drawn: random.Random, kills: int, others: int) -> list[bool]:
    """Return in which order what happens: True for a kill of a workstation."""
    events = [True] * kills + [False] * others
    drawn.shuffle(events)
    return events


def stop_and_start(crowd: Crowd, offices: Offices) -> None:
    """Stop the server at once, and start it a little later."""
    offices.cluster.stop_at_once()
    crowd.pause()
    offices.cluster.start_again()


def fail_over(crowd: Crowd, two: Pair) -> None:
    """Kill the primary or stop it at once; all find the other, which gets a new standby then."""
    if crowd.drawn.random() < 0.5:
        kill(two.primary)
    else:
        two.primary.stop_at_once()
    crowd.pause()
    two.promote()
    crowd.let_all_reach_it()
    two.follow()


def run(
    offices: Offices,
    tmp_path: Path,
    stations: int,
    events: Callable[[Crowd], object],
    record: Callable[[str, object], None],
) -> None:
    """Have workstations work while something happens to them, and count what was lost."""
    name, folder, place = offices.new(), tmp_path / "work", tmp_path / "platform"
    folder.mkdir()
    place.mkdir()
    with platform(place) as hd4dp:
        prepare(offices, name, hd4dp, folder, stations)
        with at_work(folder, random.Random(stations)) as crowd:  # noqa: S311
            events(crowd)
            crowd.finish()
        settle(offices, name, hd4dp, folder)
        with closing(offices.open(name)) as store:
            found = check_told(store, folder) + check_once(store, folder, hd4dp)
            store.registrations.log_changes(now())
            assert store.verify().wrong is None
    for what, number in found.items():
        record(what, number)


def test_nothing_is_lost_or_done_twice_however_workstations_and_the_server_die(
    own: Offices,
    tmp_path: Path,
    request: pytest.FixtureRequest,
    record_property: Callable[[str, object], None],
) -> None:
    kills, stops = _LONG if request.config.getoption("--long") else _USUAL
    kills = request.config.getoption("--kills") or kills

    def events(crowd: Crowd) -> None:
        for is_kill in drawn_events(crowd.drawn, kills, stops):
            crowd.let_work()
            if is_kill:
                crowd.kill_one()
            else:
                stop_and_start(crowd, own)

    run(own, tmp_path, _STATIONS, events, record_property)


def test_nothing_is_lost_or_done_twice_where_a_standby_takes_the_place_of_a_killed_primary(
    two: Pair,
    tmp_path: Path,
    request: pytest.FixtureRequest,
    record_property: Callable[[str, object], None],
) -> None:
    is_long = request.config.getoption("--long")
    kills, overs = _LONG_OVER if is_long else _USUAL_OVER

    def events(crowd: Crowd) -> None:
        for is_kill in drawn_events(crowd.drawn, kills, overs):
            crowd.let_work()
            if is_kill:
                crowd.kill_one()
            else:
                fail_over(crowd, two)

    offices = replace(offices_in(two.first), cluster=two.both)
    run(offices, tmp_path, _STATIONS if is_long else _FEW, events, record_property)
