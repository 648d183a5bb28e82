"""A program on an office that has a synchronous standby, and what becomes of it without either."""

import os
import signal
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from queue import SimpleQueue

import pytest

from angio_desktop.actions.going_up import End, go_up
from angio_desktop.actions.offline import Keeping, Offline
from angio_desktop.actions.shared import Shared
from angio_desktop.errors import StorageProblem
from angio_desktop.register.registration import Registration, answer
from angio_desktop.storage.postgres.address import Address, address_of
from angio_desktop.storage.postgres.link import Link
from angio_desktop.storage.postgres.notices import EVERYTHING, Notice
from angio_desktop.storage.records import Wanted
from angio_desktop.storage.sqlite.spool import Spool
from tests.drivers.driving import PATIENCE_SECONDS
from tests.drivers.offices import Offices, offices_in
from tests.drivers.opened import KEY, USER
from tests.drivers.postgres import HOST, Cluster
from tests.drivers.standby import Pair, be_synchronous, kill, pair, processes_of, why_no_pair
from tests.storage.samples import NOW, SUMMARY, draft, id_of, later, saved


class Desk:
    """A workstation on an office, with a spool."""

    def __init__(self, address: Address, folder: Path) -> None:
        self.told: SimpleQueue[object] = SimpleQueue()
        folder.mkdir()
        self.shared = Shared.open(address, Spool.open(folder, KEY))
        self.shared.listeners.add(self)

    def heard(self, notice: Notice) -> None:
        self.told.put(notice)

    def turned(self, is_here: bool) -> None:
        self.told.put(is_here)

    def hears(self, what: object) -> None:
        while self.told.get(timeout=PATIENCE_SECONDS) != what:
            pass

    @property
    def offline(self) -> Offline:
        assert self.shared.offline is not None
        return self.shared.offline

    @property
    def port(self) -> int:
        """Where all of its new connections go."""
        with closing(self.shared.link.connect(autocommit=True)) as connection:
            return connection.info.port

    def go_up(self) -> list[End]:
        """Have go up what waits; returns how it went."""
        went = [go_up(self.shared.store, each) for each in self.offline.to_go()]
        for each in went:
            self.offline.settle(each)
        return [each.end for each in went]

    def close(self) -> None:
        self.shared.close()


@pytest.fixture(scope="module")
def made() -> Iterator[tuple[Pair, Offices]]:
    if reason := why_no_pair():
        pytest.skip(reason)
    with pair() as two:
        yield two, replace(offices_in(two.first), cluster=two.both)


@pytest.fixture
def two(made: tuple[Pair, Offices]) -> Pair:
    return made[0]


@pytest.fixture
def office(made: tuple[Pair, Offices]) -> Address:
    return made[1].address(made[1].new())


@pytest.fixture
def desk(office: Address, tmp_path: Path) -> Iterator[Desk]:
    with closing(Desk(office, tmp_path / "desk")) as desk:
        yield desk


@contextmanager
def frozen(cluster: Cluster) -> Iterator[None]:
    """Have nothing of a server run; what is sent to it waits before it."""
    processes = processes_of(cluster)
    for each in processes:
        os.kill(each, signal.SIGSTOP)
    try:
        yield
    finally:
        for each in processes:
            os.kill(each, signal.SIGCONT)


@contextmanager
def back(two: Pair) -> Iterator[None]:
    """Have the earlier primary come back as it was, though the other has taken its place."""
    two.standby.start_again()
    try:
        yield
    finally:
        two.standby.stop_at_once()
        two.follow()


def save(desk: Desk, registration: Registration) -> Keeping:
    """Save as the program does: at the office, or here."""
    keeping = Keeping(desk.offline, registration)
    keeping.save(desk.shared.store, registration, SUMMARY, by_itself=False)
    return keeping


def only(desk: Desk) -> Registration:
    """Return the one registration that there is."""
    [row] = desk.shared.store.worklist.page(Wanted())
    return desk.shared.store.registrations.load(row.id)


def test_a_program_goes_on_with_the_standby_that_took_the_place_of_its_primary(
    two: Pair, office: Address, desk: Desk, tmp_path: Path
) -> None:
    kept = saved(desk.shared.store)
    assert desk.shared.claims.take(id_of(kept), NOW) is None
    assert desk.port == two.primary.port
    with closing(Desk(office, tmp_path / "other")) as other:
        two.fail_over()
        for each in (desk, other):
            each.hears(False)
            each.hears(EVERYTHING)
            assert each.port == two.primary.port
        # Locks are not copied: whose it was claims it again, as the program does at a notice.
        assert desk.shared.claims.renew() == {}
        assert other.shared.claims.take(id_of(kept), later(1)) is not None
        again = desk.shared.store.registrations.save(
            answer(kept, "TX_SPECIF", "on"), SUMMARY, NOW, by_itself=True
        )
        other.hears(Notice("registration", id_of(kept)))
        assert other.shared.store.registrations.load(id_of(kept)) == again
        two.follow()
    assert desk.shared.store.verify().wrong is None


def test_a_commit_whose_answer_died_with_the_primary_is_known_again_and_stored_once(
    two: Pair, desk: Desk
) -> None:
    with frozen(two.standby):  # so the commit waits, until the link ends that
        assert save(desk, draft()).waiting is not None
        desk.hears(False)
        kill(two.primary)
    two.promote()  # it has read by then what was sent to it
    desk.hears(EVERYTHING)
    assert desk.go_up() == [End.STORED]
    assert desk.offline.all() == []
    assert only(desk).values == draft().values
    two.follow()


def test_where_commits_wait_for_a_standby_that_is_gone_the_office_is_away_until_it_is_back(
    two: Pair, desk: Desk
) -> None:
    kept = saved(desk.shared.store)
    two.standby.stop_at_once()
    changed = answer(kept, "TX_SPECIF", "meanwhile")
    assert save(desk, changed).waiting is not None
    desk.hears(False)
    with pytest.raises(StorageProblem) as raised:
        desk.shared.store.registrations.load(id_of(kept))
    assert raised.value.details["why"] == "commits wait for a standby"
    assert raised.value.text_id == "storage_problem.office_away"
    two.standby.start_again()
    be_synchronous(two.primary)
    desk.hears(EVERYTHING)
    assert desk.go_up() == [End.STORED]
    assert only(desk).values == changed.values


def test_who_was_on_the_new_primary_never_goes_back_to_the_earlier_one(
    two: Pair, desk: Desk
) -> None:
    two.fail_over()
    desk.hears(False)
    desk.hears(EVERYTHING)
    with back(two):
        for _ in range(2):
            assert desk.port == two.primary.port
            two.primary.cut(USER)
            desk.hears(False)
            desk.hears(EVERYTHING)


def test_what_an_earlier_primary_is_given_goes_to_the_new_one(
    two: Pair, office: Address, tmp_path: Path
) -> None:
    two.fail_over()
    with back(two):
        ports = f"{two.standby.port},{two.primary.port}"
        first = replace(office, parameters={**office.parameters, "port": ports})
        with closing(Desk(first, tmp_path / "desk")) as desk:
            assert desk.port == two.standby.port, "nothing tells it from a primary yet"
            assert save(desk, draft()).waiting is not None
            desk.hears(False)
            desk.hears(EVERYTHING)
            assert desk.port == two.primary.port
            assert desk.go_up() == [End.STORED]
            assert only(desk).values == draft().values


def test_an_earlier_primary_that_waits_for_nobody_takes_what_no_other_server_has(
    two: Pair, office: Address, tmp_path: Path
) -> None:
    """So README says that it is to be fenced: nothing tells who begins there that it is not one."""
    name = str(office.parameters["dbname"])
    two.fail_over()
    with back(two):
        with two.standby.connect() as connection:
            connection.execute("ALTER SYSTEM SET synchronous_standby_names = ''")
            connection.execute("SELECT pg_reload_conf()")
        there: dict[str, str | int] = {"host": HOST, "port": two.standby.port}
        earlier = replace(office, parameters={**office.parameters, **there})
        with closing(Desk(earlier, tmp_path / "desk")) as desk:
            assert save(desk, draft()).waiting is None
        with two.primary.connect(name) as connection:
            found = connection.execute("SELECT count(*) FROM angio.registration").fetchone()
        assert found == (0,)


def test_a_server_that_tells_nothing_of_its_timeline_is_worked_on(
    made: tuple[Pair, Offices], tmp_path: Path
) -> None:
    two, offices = made
    name = offices.new()
    with two.primary.connect(name) as connection:
        connection.execute("REVOKE EXECUTE ON FUNCTION pg_control_system() FROM PUBLIC")
    with closing(Desk(offices.address(name), tmp_path / "desk")) as desk:
        assert saved(desk.shared.store).revision == 1


@pytest.mark.parametrize("is_first", [True, False])
def test_a_refused_login_is_told_though_other_servers_are_away(
    two: Pair, office: Address, *, is_first: bool
) -> None:
    ports = [two.primary.port, 1] if is_first else [1, two.primary.port]
    parameters = {**office.parameters, "port": ",".join(map(str, ports))}
    refused = replace(office, parameters=parameters, password="wrong")  # noqa: S106
    with closing(Link(refused, lambda _: None, lambda _: None)) as link:
        with pytest.raises(StorageProblem) as raised:
            link.connect()
        assert raised.value.text_id == "storage_problem.office_login"


@pytest.mark.parametrize(
    ("text", "each"),
    [
        ("postgresql://one/angio", [("one", None)]),
        ("postgresql://one:1,two:2/angio", [("one", "1"), ("two", "2")]),
        ("host=one,two port=5 dbname=angio", [("one", "5"), ("two", "5")]),
    ],
)
def test_an_address_tells_of_each_of_its_servers(
    text: str, each: list[tuple[str, str | None]]
) -> None:
    address = address_of(text)
    found = [server.parameters for server in address.servers]
    assert [(server["host"], server.get("port")) for server in found] == each
    assert {server.name for server in address.servers} == {address.name}
