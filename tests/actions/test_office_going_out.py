"""Two workstations export, and send without a file, at the same time: each registration once."""

import threading
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from angio_desktop.actions import unfinished_exports
from angio_desktop.actions.clock import now
from angio_desktop.actions.exporting import ExportRequest, export
from angio_desktop.actions.posting import SETTLED, post_waiting
from angio_desktop.actions.unfinished_exports import (
    is_left,
    mark,
    remove,
    unfinished,
    unfinished_elsewhere,
)
from angio_desktop.errors import OtherWay
from angio_desktop.platform.hd4dp import TimeOuts
from angio_desktop.register.fields import RegistrationType
from angio_desktop.register.values import date_text
from angio_desktop.storage.begun import BegunExport
from angio_desktop.storage.posted import Way
from angio_desktop.storage.postgres.roles import ADMIN, SEND
from angio_desktop.storage.records import ExportChoice
from angio_desktop.storage.store import Store
from angio_desktop.storage.trail import Action
from tests.drivers.driving import wait_until
from tests.drivers.hd4dp import Fault, platform
from tests.drivers.moment import NOW
from tests.drivers.offices import Offices
from tests.drivers.own_lists import load_own_lists
from tests.drivers.sent_examples import TODAY, send
from tests.drivers.tables import DEFINITIONS, DICTIONARY

FOLLOW_UP = RegistrationType.FOLLOW_UP
NEW = ExportChoice(None, None, None, False)
_COUNT, _MANY = 12, 3
_SHORT = TimeOuts(connect=5, read=5, whole=20)


@pytest.fixture
def name(offices: Offices) -> str:
    """An office with some that are to go out, each of a day of its own."""
    name = offices.emptied()
    with closing(offices.open(name)) as store:
        load_own_lists(store)
        for number in range(_COUNT):
            day = date_text(TODAY - timedelta(days=number))
            send(store, DICTIONARY, FOLLOW_UP, f"ANG-2026-K{number:08}", DT_CONSULT=day)
    return name


def at_once(offices: Offices, name: str, work: Callable[[Store, int], object]) -> None:
    """Do the same at some workstations, which begin together."""
    start = threading.Barrier(_MANY)

    def run(number: int) -> None:
        with closing(offices.open(name, *offices.member(SEND))) as store:
            start.wait()
            work(store, number)

    with ThreadPoolExecutor(_MANY) as pool:
        list(pool.map(run, range(_MANY)))


def test_workstations_that_export_at_once_write_each_registration_into_one_file(
    offices: Offices, name: str, tmp_path: Path
) -> None:
    def work(store: Store, number: int) -> None:
        turn = 0
        while store.exports.ids(NEW):
            turn += 1
            out = tmp_path / f"{number}-{turn}"
            out.mkdir()
            request = ExportRequest(FOLLOW_UP, out)
            try:
                export(store, DICTIONARY, DEFINITIONS.assumptions, request, NOW)
            except OtherWay:
                assert list(out.iterdir()) == []

    at_once(offices, name, work)
    files = [each.read_text("utf-8").splitlines()[1:] for each in tmp_path.rglob("*.csv")]
    rows = Counter(row for file in files for row in file)
    assert (len(rows), set(rows.values())) == (_COUNT, {1})
    with closing(offices.open(name)) as store:
        assert [len(store.exports.of(id_)) for id_ in range(1, _COUNT + 1)] == [1] * _COUNT
        assert store.begun.all() == []
        assert store.verify().wrong is None


def left_by(store: Store, file: Path) -> None:
    """An export that a workstation is cut off from, between its file and its mark."""
    begun = BegunExport(None, NOW.isoformat(), file, FOLLOW_UP, False, (1,), "")
    file.write_text("of that workstation", "utf-8")
    store.begun.begin(begun)


@pytest.fixture
def two(offices: Offices, name: str) -> tuple[Store, Store]:
    return offices.open(name, *offices.member(SEND)), offices.open(name, *offices.member(ADMIN))


def test_an_unfinished_export_is_settled_by_the_workstation_that_has_its_file(
    two: tuple[Store, Store], tmp_path: Path
) -> None:
    own, other = two
    file = tmp_path / "a.csv"
    left_by(own, file)
    with closing(own), closing(other):
        minutes = timedelta(minutes=1)
        assert unfinished(other) == []
        assert unfinished_elsewhere(other, NOW + 10 * minutes) == []
        (found,) = unfinished_elsewhere(other, NOW + 11 * minutes)
        assert found.by == own._database.holder
        assert not is_left(found, NOW + 24 * 60 * minutes)
        assert is_left(found, NOW + (24 * 60 + 1) * minutes)
        assert unfinished_elsewhere(own, NOW + 11 * minutes) == []
        (asked,) = unfinished(own)
        mark(own, asked)
        assert own.exports.all()[0].sha256 == unfinished_exports.hash_of_file(file)
        assert unfinished_elsewhere(other, NOW + 11 * minutes) == []


@pytest.mark.parametrize("was_uploaded", [True, False])
def test_one_that_was_left_for_good_is_settled_elsewhere_and_no_file_touched(
    two: tuple[Store, Store], tmp_path: Path, was_uploaded: bool
) -> None:
    own, other = two
    file = tmp_path / "a.csv"
    left_by(own, file)
    with closing(own), closing(other):
        (found,) = unfinished_elsewhere(other, NOW + timedelta(days=2))
        (mark if was_uploaded else remove)(other, found)
        assert file.read_text("utf-8") == "of that workstation"
        assert (1 in other.exports.ids(NEW)) is not was_uploaded
        assert [each.sha256 for each in other.exports.all()] == [""] * was_uploaded
        with pytest.raises(OtherWay):
            mark(own, found)
        assert other.verify().wrong is None


def test_workstations_that_send_at_once_post_each_registration_once(
    offices: Offices, name: str, tmp_path: Path
) -> None:
    with closing(offices.open(name)) as store:
        store.outbox.put(range(1, _COUNT + 1), now())
    with platform(tmp_path) as hd4dp:
        server = hd4dp.server()

        def work(store: Store, _: int) -> None:
            while store.outbox.counts().keys() != {Way.ACCEPTED}:
                went = post_waiting(store, DICTIONARY, server, int, times=_SHORT, settled=0)
                assert went.problem is None

        at_once(offices, name, work)
        days = Counter(each["data"]["DT_CONSULT"] for each in hd4dp.records)
        assert (len(days), set(days.values())) == (_COUNT, {1})
    with closing(offices.open(name)) as store:
        assert store.verify().wrong is None


def test_what_another_workstation_has_under_way_is_left_to_it(
    offices: Offices, name: str, tmp_path: Path
) -> None:
    with closing(offices.open(name)) as store:
        store.outbox.put([1], now())
    with platform(tmp_path) as hd4dp, closing(offices.open(name)) as other:
        hd4dp.faults.append(Fault.SLOW)
        sending = threading.Thread(target=lambda: _send(offices, name, hd4dp.server()))
        sending.start()
        wait_until(lambda: other.outbox.counts() == {Way.POSTING: 1}, "it to leave")
        other.outbox.put([2], now())
        before = int(now().timestamp())
        went = post_waiting(other, DICTIONARY, hd4dp.server(), int, times=_SHORT)
        assert (went.taken, went.problem) == (0, None)
        assert went.again is None or went.again >= before + SETTLED
        sending.join()
        assert {each.detail["why"] for each in other.trail.newest([Action.OUTBOX])} == {""}
        assert other.outbox.counts() == {Way.ACCEPTED: 2}
        assert len(hd4dp.records) == 2


def _send(offices: Offices, name: str, server) -> None:
    with closing(offices.open(name, *offices.member(SEND))) as store:
        post_waiting(store, DICTIONARY, server, int, times=_SHORT)
