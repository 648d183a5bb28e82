"""What a program learns from an office: what others change there, and whether it is in reach."""

import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from queue import Empty, SimpleQueue

import pytest

from angio_desktop.errors import StorageProblem
from angio_desktop.register.context import OpenList
from angio_desktop.storage.postgres import schema
from angio_desktop.storage.postgres.address import Address
from angio_desktop.storage.postgres.connection import open_office
from angio_desktop.storage.postgres.link import Link
from angio_desktop.storage.postgres.notices import EVERYTHING, TOLD, Notice, notice_of
from angio_desktop.storage.postgres.roles import READ
from angio_desktop.storage.records import Wanted
from angio_desktop.storage.store import Store
from tests.drivers.driving import PATIENCE_SECONDS
from tests.drivers.offices import Offices
from tests.drivers.proxy import Proxy, proxy_to
from tests.storage.every_action import CODE, ENTRY
from tests.storage.samples import NOW, SUMMARY, draft, export, id_of, saved, sent

Told = Notice | bool


class Listener:
    """A program that has an office open and listens to it."""

    def __init__(self, address: Address) -> None:
        self.told: SimpleQueue[Told] = SimpleQueue()
        self.link = Link(address, self.told.put, self.told.put)
        self.store: Store | None = None

    def open(self, address: Address) -> Store:
        self.store = Store.of(open_office(address, self.link))
        assert self.until(lambda told: told == EVERYTHING) == [True, EVERYTHING]
        return self.store

    def until(self, is_last: Callable[[Told], bool]) -> list[Told]:
        """Return what is told, up to the first that is asked for."""
        found: list[Told] = []
        while not found or not is_last(found[-1]):
            found.append(self.told.get(timeout=PATIENCE_SECONDS))
        return found

    def turns(self) -> bool:
        """Wait until the office goes away or comes; return whether it is there."""
        return self.until(lambda told: isinstance(told, bool))[-1] is True

    def close(self) -> None:
        self.link.close()
        if self.store is not None:
            self.store.close()


@pytest.fixture
def office(offices: Offices) -> Address:
    return offices.address(offices.emptied())


@pytest.fixture
def other(office: Address) -> Iterator[Store]:
    """The store of a colleague."""
    with closing(Store.of(open_office(office))) as store:
        yield store


@pytest.fixture
def here(office: Address) -> Iterator[Listener]:
    with closing(Listener(office)) as listener:
        yield listener


@pytest.fixture
def proxy(offices: Offices) -> Iterator[Proxy]:
    with proxy_to(offices.cluster.port) as proxy:
        yield proxy


@pytest.fixture
def behind(office: Address, proxy: Proxy) -> Iterator[Listener]:
    """One that has something between it and the server."""
    address = through(office, proxy)
    with closing(Listener(address)) as listener:
        listener.open(address)
        yield listener


def through(office: Address, proxy: Proxy) -> Address:
    return replace(office, parameters={**office.parameters, "port": proxy.port})


def store_of(listener: Listener) -> Store:
    assert listener.store is not None
    return listener.store


def test_what_a_colleague_saves_is_told_by_its_number(
    here: Listener, office: Address, other: Store
) -> None:
    here.open(office)
    kept = saved(other)
    assert here.until(lambda told: told == Notice("registration", id_of(kept)))
    other.notes.set(id_of(kept), "", "phone", NOW)
    assert here.until(lambda told: told == Notice("note"))


def test_what_is_saved_here_is_told_to_nobody_here(
    here: Listener, office: Address, other: Store
) -> None:
    own = here.open(office)
    saved(own)
    with closing(own.again()) as beside:
        saved(beside)
    other.settings.set("author", "Dr. Maes", NOW)
    assert here.until(lambda told: isinstance(told, Notice)) == [Notice("setting")]


def test_what_is_undone_is_told_to_nobody(here: Listener, office: Address, other: Store) -> None:
    here.open(office)
    with other._database.writing() as connection:
        connection.exec_driver_sql("DELETE FROM setting")
        connection.exec_driver_sql("INSERT INTO list_use VALUES ('doctors', '7', 1)")
        connection.rollback()
    other.settings.set("author", "Dr. Maes", NOW)
    assert here.told.get(timeout=PATIENCE_SECONDS) == Notice("setting")


def test_every_table_but_the_trail_tells_of_itself_and_nothing_of_what_is_in_it(
    here: Listener, office: Address, other: Store
) -> None:
    assert set(TOLD) == schema.tables().tables.keys() - {"trail"}
    here.open(office)
    sent(other, CODE)
    other.exports.record(export(), [1])
    other.lists.replace(OpenList("doctors", {"7": ENTRY}, is_example=False), "a.csv", NOW)
    other.lists.remove("doctors", NOW)
    with closing(office.connect(autocommit=True)) as connection:
        connection.execute("SELECT pg_notify('angio', 'the_end')")
    told = here.until(lambda told: told == Notice("the_end"))
    assert set(told) == {
        Notice("registration", 1),
        *map(Notice, ("export", "export_registration", "mark", "open_list", "open_list_entry")),
        Notice("the_end"),
    }


@pytest.mark.parametrize(
    ("payload", "notice"),
    [
        ("", EVERYTHING),
        ("note", Notice("note")),
        ("note//theirs", Notice("note")),
        ("registration/7/theirs", Notice("registration", 7)),
        ("registration/7", Notice("registration", 7)),
        ("registration/²/theirs", Notice("registration")),
        ("registration/-1/", Notice("registration")),
        ("registration/7/8/9", Notice("registration", 7)),
        ("registration/7/ours", None),
        ("note//ours", None),
    ],
)
def test_a_notice_is_of_another_run_and_one_of_no_trigger_is_no_more_than_it_says(
    payload: str, notice: Notice | None
) -> None:
    assert notice_of(payload, "ours") == notice


def test_who_only_reads_is_told_too(offices: Offices, office: Address, other: Store) -> None:
    login, password = offices.member(READ)
    parameters = {**office.parameters, "user": login}
    with closing(Listener(replace(office, parameters=parameters, password=password))) as reader:
        assert reader.turns()
        kept = saved(other)
        assert reader.until(lambda told: told == Notice("registration", id_of(kept)))


def test_a_server_that_falls_silent_is_away_and_nobody_waits_for_it(
    behind: Listener, proxy: Proxy
) -> None:
    store = store_of(behind)
    kept = saved(store)
    waits: SimpleQueue[object] = SimpleQueue()

    def read() -> None:
        # A statement that is under way when the network goes.
        with closing(store.again()) as beside:
            proxy.swallows.set()
            try:
                beside.registrations.load(id_of(kept))
            except StorageProblem as problem:
                waits.put(problem.text_id)

    reading = threading.Thread(target=read)
    reading.start()
    assert waits.get(timeout=PATIENCE_SECONDS) == "storage_problem.office_away"
    reading.join()
    assert not behind.turns()
    assert not behind.link.is_here
    met = behind.link.problem
    for _ in range(2):
        with pytest.raises(StorageProblem) as raised:
            store.registrations.save(draft(), SUMMARY, NOW)
        assert raised.value.text_id == "storage_problem.office_away"
        # Nothing was tried: it is what the link has met that is told.
        assert met is not None
        assert raised.value.details == met.details

    proxy.swallows.clear()
    assert behind.turns()
    assert behind.told.get(timeout=PATIENCE_SECONDS) == EVERYTHING
    assert behind.link.problem is None
    assert store.registrations.load(id_of(kept)) == kept
    store.registrations.save(kept, SUMMARY, NOW)


def test_what_changed_while_a_connection_lay_dead_is_told_by_everything(
    behind: Listener, proxy: Proxy, other: Store
) -> None:
    proxy.cut()
    assert not behind.turns()
    saved(other)
    assert behind.until(lambda told: told == EVERYTHING) == [True, EVERYTHING]
    assert len(store_of(behind).worklist.page(Wanted())) == 1


def test_a_server_that_is_stopped_at_once_and_started_again_is_found(
    here: Listener, office: Address, offices: Offices
) -> None:
    store = here.open(office)
    kept = saved(store)
    offices.cluster.stop_at_once()
    try:
        assert not here.turns()
        with pytest.raises(StorageProblem) as raised:
            store.registrations.load(id_of(kept))
        assert raised.value.text_id == "storage_problem.office_away"
    finally:
        offices.cluster.start_again()
    assert here.turns()
    assert store.registrations.load(id_of(kept)) == kept
    assert store.verify().wrong is None


def test_a_session_that_an_administrator_ends_is_made_anew(
    here: Listener, office: Address, offices: Offices
) -> None:
    store = here.open(office)
    kept = saved(store)
    offices.cluster.cut(str(office.parameters["user"]))
    assert not here.turns()
    assert here.turns()
    # That the connections of before have ended was seen before anything was asked of them.
    assert store.registrations.load(id_of(kept)) == kept


def test_a_connection_that_ended_while_nobody_used_it_is_made_anew_without_a_link(
    other: Store, office: Address
) -> None:
    kept = saved(other)
    with closing(office.connect(autocommit=True)) as connection:
        ended = (
            "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity "
            "WHERE usename = session_user AND pid <> pg_backend_pid()"
        )
        assert connection.execute(ended).fetchall() == [(True,)]
    assert other.registrations.load(id_of(kept)) == kept


def test_a_server_that_is_away_from_the_first_is_told_and_found_later(
    office: Address, offices: Offices
) -> None:
    offices.cluster.stop_at_once()
    try:
        listener = Listener(office)
        assert not listener.turns()
        assert listener.link.problem is not None
        with pytest.raises(StorageProblem) as raised:
            open_office(office, listener.link)
        assert raised.value.text_id == "storage_problem.office_away"
    finally:
        offices.cluster.start_again()
    assert listener.turns()
    listener.close()


def test_whatever_goes_wrong_at_the_server_it_is_away_and_tried_again(offices: Offices) -> None:
    own = offices.new()
    spoiled = """
        CREATE OR REPLACE FUNCTION angio.angio_claims() RETURNS SETOF angio.claim LANGUAGE plpgsql
        AS $$ BEGIN RAISE EXCEPTION 'nobody foresaw this'; END $$
    """
    with (
        closing(Listener(offices.address(own))) as listener,
        offices.cluster.connect(own) as connection,
    ):
        assert listener.turns()
        query = "SELECT pg_get_functiondef('angio.angio_claims'::regproc)"
        found = connection.execute(query).fetchone()
        connection.execute(spoiled)
        assert not listener.turns()
        assert listener.link.problem is not None
        assert listener.link.problem.details["why"] == "P0001"
        assert found is not None
        connection.execute(found[0])
        assert listener.turns()


def test_a_login_that_is_refused_is_not_tried_again_and_again(office: Address) -> None:
    with closing(Listener(replace(office, password="wrong"))) as listener:  # noqa: S106
        assert not listener.turns()
        assert listener.link.problem is not None
        assert listener.link.problem.text_id == "storage_problem.office_login"
        with pytest.raises(Empty):
            listener.told.get(timeout=0.01)


def test_a_connection_that_is_made_while_the_office_goes_away_is_refused(
    behind: Listener, proxy: Proxy, office: Address
) -> None:
    proxy.swallows.set()
    assert not behind.turns()
    with pytest.raises(StorageProblem) as raised:
        office.connect(made=behind.link._hold)  # it was begun before that was known
    assert raised.value.text_id == "storage_problem.office_away"


@pytest.mark.parametrize("swallows", [False, True])
def test_closing_leaves_no_thread_and_nothing_is_told_afterwards(
    behind: Listener, proxy: Proxy, *, swallows: bool
) -> None:
    if swallows:
        proxy.swallows.set()
        assert not behind.turns()
    thread = behind.link._thread
    behind.link.close()
    thread.join(PATIENCE_SECONDS)
    assert not thread.is_alive()
    while not behind.told.empty():
        behind.told.get()
    proxy.cut()
    with pytest.raises(Empty):
        behind.told.get(timeout=0.01)
