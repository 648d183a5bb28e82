"""Two workstations send out at once: each registration goes once, by the store and by hand."""

import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import psycopg
import pytest

from angio_desktop.errors import OtherWay
from angio_desktop.storage.begun import BegunExport
from angio_desktop.storage.posted import Way
from angio_desktop.storage.postgres.roles import ADMIN, SEND
from angio_desktop.storage.records import ExportChoice
from angio_desktop.storage.store import Store
from tests.drivers.driving import wait_until
from tests.drivers.offices import Offices
from tests.storage.samples import NOW, PCI, export, sent

CODES = ("ANG-2026-AAAAAAAA1", "ANG-2026-BBBBBBBB2")
NEW, ALL = ExportChoice(None, None, None, False), ExportChoice(None, None, None, True)
REFUSED = (psycopg.errors.IntegrityError, psycopg.errors.InsufficientPrivilege)
NOTE = "INSERT INTO export_begun VALUES (0, '', '\"a\"', 'follow_up', false, '[{}]', '', '{}', '')"


@pytest.fixture
def name(offices: Offices) -> str:
    return offices.emptied()


@pytest.fixture
def logins(offices: Offices) -> list[tuple[str, str]]:
    return [offices.member(SEND) for _ in range(2)]


@pytest.fixture
def store(offices: Offices, name: str, logins: list[tuple[str, str]]) -> Iterator[Store]:
    """Two are to be exported."""
    with closing(offices.open(name, *logins[0])) as opened:
        for code in CODES:
            sent(opened, code)
        yield opened


@pytest.fixture
def other(offices: Offices, name: str, logins: list[tuple[str, str]]) -> Iterator[Store]:
    """The store of another workstation."""
    with closing(offices.open(name, *logins[1])) as opened:
        yield opened


def begun(*ids: int) -> BegunExport:
    return BegunExport(None, NOW.isoformat(), Path("/out/a.csv"), PCI, False, ids, "")


def said(problem: pytest.ExceptionInfo[OtherWay]) -> tuple[str, str]:
    return problem.value.text_id.removeprefix("other_way."), problem.value.details.get("code", "")


def by_hand(
    offices: Offices, name: str, login: tuple[str, str]
) -> "closing[psycopg.Connection[Any]]":
    return closing(offices.address(name, *login).connect(autocommit=True))


def somebody_waits(offices: Offices, name: str) -> bool:
    query = "SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = %s"
    with offices.cluster.connect() as connection:
        return connection.execute(query, (name,)).fetchone() is not None


def test_what_one_is_exporting_no_other_takes(
    store: Store, other: Store, logins: list[tuple[str, str]]
) -> None:
    number = store.begun.begin(begun(1))
    for choice in (NEW, ALL):
        assert other.exports.ids(choice) == [2]
        assert [row.id for row in other.exports.rows(choice, 9)] == [2]
        assert other.exports.counts(choice) == {PCI: 1}
    with pytest.raises(OtherWay) as raised:
        other.begun.begin(begun(2, 1))
    assert said(raised) == ("begun_by", CODES[0])
    assert raised.value.details["who"] == logins[0][0]
    with pytest.raises(OtherWay) as raised:
        other.exports.record(export(), [1])
    assert said(raised) == ("begun_by", CODES[0])
    with pytest.raises(OtherWay) as raised:
        other.outbox.put([2, 1], NOW)
    assert said(raised) == ("begun_by", CODES[0])
    assert other.outbox.of(2) is None
    store.exports.record(export(), [1], begun=number)
    assert other.exports.ids(NEW) == [2]
    assert other.exports.to_take(ALL) == ([1, 2], frozenset({1}))
    assert store.verify().wrong is None


def test_each_knows_which_of_the_unfinished_ones_are_its_own(store: Store, other: Store) -> None:
    store.begun.begin(begun(1))
    other.begun.begin(begun(2))
    assert [each.is_own for each in store.begun.all()] == [True, False]
    assert [each.is_own for each in other.begun.all()] == [False, True]


def test_what_went_out_since_it_was_chosen_does_not_go_again(store: Store, other: Store) -> None:
    ids, again = other.exports.to_take(NEW)
    store.exports.record(export(), [1], begun=store.begun.begin(begun(1)))
    with pytest.raises(OtherWay) as raised:
        other.begun.begin(begun(*ids), again)
    assert said(raised) == ("marked", CODES[0])
    other.begun.begin(begun(*ids), frozenset({1}))  # as is asked for


def test_what_was_put_in_the_queue_since_is_not_exported(store: Store, other: Store) -> None:
    ids, again = other.exports.to_take(NEW)
    store.outbox.put([2], NOW)
    with pytest.raises(OtherWay) as raised:
        other.begun.begin(begun(*ids), again)
    assert said(raised) == ("outbox", CODES[1])


def test_who_begins_in_the_middle_of_anothers_beginning_waits_and_is_refused(
    offices: Offices, name: str, store: Store, other: Store, logins: list[tuple[str, str]]
) -> None:
    caught: list[OtherWay] = []

    def begin() -> None:
        try:
            other.begun.begin(begun(1, 2))
        except OtherWay as problem:
            caught.append(problem)

    beginning = threading.Thread(target=begin)
    with closing(offices.address(name, *logins[0]).connect()) as first:
        first.execute(NOTE.format("1", "x"))
        beginning.start()
        wait_until(lambda: somebody_waits(offices, name), "the other to begin")
        first.commit()
    beginning.join()
    assert [each.text_id for each in caught] == ["other_way.begun_by"]
    assert [each.registrations for each in store.begun.all()] == [(1,)]


def test_an_export_that_was_settled_elsewhere_marks_nothing(store: Store, other: Store) -> None:
    number = store.begun.begin(begun(1))
    store.begun.forget(number)
    with pytest.raises(OtherWay) as raised:
        store.exports.record(export(), [1], begun=number)
    assert said(raised)[0] == "settled"
    assert store.exports.all() == []
    assert other.exports.ids(NEW) == [1, 2]


def test_by_hand_nothing_goes_out_that_another_holds(
    offices: Offices, name: str, store: Store, logins: list[tuple[str, str]]
) -> None:
    store.exports.record(export(), [2])
    store.begun.begin(begun(1))
    hands = (
        NOTE.format("1", "x"),
        NOTE.format("7, 1", "x"),
        "INSERT INTO export_registration VALUES (1, 1, 7)",
        "INSERT INTO outbox VALUES (1, 'waiting', '', '', 0, 0)",
        "DELETE FROM export_begun",
        "UPDATE export_begun SET registrations = '[]'",
    )
    with by_hand(offices, name, logins[1]) as connection:
        for statement in hands:
            with pytest.raises(REFUSED):
                connection.execute(statement)
    assert len(store.begun.all()) == 1


def test_what_was_taken_out_of_the_queue_goes_back_into_it_only_once_no_export_holds_it(
    offices: Offices, name: str, store: Store, logins: list[tuple[str, str]]
) -> None:
    store.outbox.put([1], NOW)
    posted = store.outbox.of(1)
    assert posted is not None
    store.outbox.move(posted, Way.TAKEN_OUT, NOW)
    number = store.begun.begin(begun(1))
    back = "UPDATE outbox SET state = 'waiting'"
    with by_hand(offices, name, logins[1]) as connection:
        with pytest.raises(REFUSED):
            connection.execute(back)
        store.begun.forget(number)
        assert connection.execute(back).rowcount == 1


def test_who_began_it_is_written_by_the_server_and_may_end_it_as_an_administrator_may(
    offices: Offices, name: str, store: Store, logins: list[tuple[str, str]]
) -> None:
    for ending in (logins[1], offices.member(ADMIN)):
        with by_hand(offices, name, logins[1]) as connection:
            connection.execute(NOTE.format("1", logins[0][0]))
        (found,) = store.begun.all()
        assert (found.by.login, found.is_own) == (logins[1][0], False)
        with by_hand(offices, name, ending) as connection:
            assert connection.execute("DELETE FROM export_begun").rowcount == 1


def test_one_workstation_sends_and_another_once_that_one_is_gone(
    offices: Offices, store: Store, other: Store, logins: list[tuple[str, str]]
) -> None:
    with store.outbox.alone() as first:
        with other.outbox.alone() as second:
            assert (first, second) == (True, False)
        offices.cluster.cut(logins[0][0])  # as a workstation that dies
        wait_until(lambda: _is_alone(other), "the lock of the one that is gone")
    with store.outbox.alone() as first:
        assert first


def _is_alone(store: Store) -> bool:
    with store.outbox.alone() as found:
        return found


def test_a_registration_is_taken_to_be_sent_by_one_of_two(store: Store, other: Store) -> None:
    store.outbox.put([1], NOW)
    found = [each.outbox.next(NOW) for each in (store, other)]
    assert found[0] == found[1]
    assert found[0] is not None
    taken = [each.outbox.move(found[0], Way.POSTING, NOW) for each in (store, other)]
    assert taken == [found[0]._replace(way=Way.POSTING), None]
