"""Who has a registration open: nobody else saves it, and a claim dies with its connection."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from queue import SimpleQueue

import psycopg
import pytest
from psycopg.conninfo import make_conninfo

from angio_desktop.errors import ChangedElsewhere, RegistrationClaimed, StorageProblem
from angio_desktop.register.registration import Registration, answer
from angio_desktop.storage.postgres.address import Address
from angio_desktop.storage.postgres.claims import Claims
from angio_desktop.storage.postgres.connection import open_office
from angio_desktop.storage.postgres.link import Link
from angio_desktop.storage.postgres.notices import CLAIM, EVERYTHING, Notice
from angio_desktop.storage.postgres.roles import ENTRY, READ
from angio_desktop.storage.records import Claim
from angio_desktop.storage.store import Store
from tests.drivers.driving import PATIENCE_SECONDS
from tests.drivers.offices import Offices
from tests.drivers.opened import USER
from tests.drivers.proxy import proxy_to
from tests.storage.samples import FOLLOW_UP, NOW, SUMMARY, id_of, later, saved

_HOLDER = """
import sys
from datetime import datetime
from psycopg.conninfo import conninfo_to_dict
from angio_desktop.storage.postgres.address import address_of
from angio_desktop.storage.postgres.claims import Claims
from angio_desktop.storage.postgres.link import Link
told, password, id_, moment = sys.argv[1:]
link = Link(address_of(told, password), lambda _: None, lambda _: None)
claims = Claims(link, "PC-9")
print(claims.take(int(id_), datetime.fromisoformat(moment)), flush=True)
sys.stdin.read()
"""


class Desk:
    """A workstation on an office."""

    def __init__(self, address: Address, name: str) -> None:
        self.told: SimpleQueue[object] = SimpleQueue()
        self.link = Link(address, self.told.put, self.told.put)
        self.store = Store.of(open_office(address, self.link))
        self.claims = Claims(self.link, name)

    def hears(self, notice: Notice) -> None:
        while self.told.get(timeout=PATIENCE_SECONDS) != notice:
            pass

    def session(self) -> int:
        """Which session of the server has its claims."""
        assert self.claims._connection is not None
        return self.claims._connection.info.backend_pid

    def close(self) -> None:
        self.claims.close()
        self.link.close()
        self.store.close()


@pytest.fixture
def office(offices: Offices) -> Address:
    return offices.address(offices.emptied())


@pytest.fixture
def first(office: Address) -> Iterator[Desk]:
    with closing(Desk(office, "PC-1")) as desk:
        yield desk


@pytest.fixture
def second(office: Address) -> Iterator[Desk]:
    with closing(Desk(office, "PC-2")) as desk:
        yield desk


@pytest.fixture
def kept(first: Desk) -> Registration:
    """A draft that the first has open."""
    kept = saved(first.store)
    assert first.claims.take(id_of(kept), NOW) is None
    return kept


def ends(offices: Offices, session: int) -> None:
    """Have the server end a session; returns when it has."""
    with offices.cluster.connect() as connection:
        query = "SELECT pg_terminate_backend(%s, 10000)"
        assert connection.execute(query, (session,)).fetchone() == (True,)


THEIRS = Claim(USER, "PC-1", NOW.isoformat(timespec="seconds"))


def test_a_second_workstation_is_told_who_has_it_open_where_and_since_when(
    first: Desk, second: Desk, kept: Registration
) -> None:
    assert second.claims.take(id_of(kept), later(5)) == THEIRS
    second.hears(Notice(CLAIM, id_of(kept)))
    assert second.link.claimed == {id_of(kept): THEIRS}
    assert first.link.claimed == {}
    assert first.claims.take(id_of(kept), later(6)) is None, "one's own"


def test_everything_that_changes_it_is_refused_while_another_has_it_open(
    first: Desk, second: Desk, kept: Registration
) -> None:
    id_ = id_of(kept)
    changed = answer(kept, "TX_SPECIF", "theirs")
    registrations = second.store.registrations
    for change in (
        lambda: registrations.save(changed, SUMMARY, NOW),
        lambda: registrations.save(changed, SUMMARY, NOW, by_itself=True),
        lambda: registrations.send(changed, SUMMARY, "ANG-2026-AAAAAAAA1", NOW),
        lambda: registrations.change_type(kept.type, replace(kept, type=FOLLOW_UP), SUMMARY, NOW),
        lambda: registrations.delete(id_, NOW),
        lambda: registrations.restore(id_, NOW),
    ):
        with pytest.raises(RegistrationClaimed) as raised:
            change()
        told = {"login": USER, "workstation": "PC-1", "since": f"{NOW:%H:%M}"}
        assert raised.value.details == told
    assert first.store.registrations.load(id_) == kept
    own = first.store.registrations.save(kept, SUMMARY, NOW, by_itself=True)
    own = first.store.registrations.save(own, SUMMARY, NOW)
    assert first.store.registrations.send(own, SUMMARY, "ANG-2026-AAAAAAAA1", NOW).is_sent
    assert first.store.verify().wrong is None


def test_what_nobody_has_open_is_saved_without_a_claim(first: Desk, second: Desk) -> None:
    kept = saved(first.store)
    again = second.store.registrations.save(kept, SUMMARY, NOW)
    assert second.store.registrations.save(again, SUMMARY, NOW, by_itself=True).revision == 3


def test_what_is_released_can_be_opened_by_the_next_who_sees_what_was_saved(
    first: Desk, second: Desk, kept: Registration
) -> None:
    id_ = id_of(kept)
    second.hears(Notice(CLAIM, id_))
    changed = answer(kept, "TX_SPECIF", "mine")
    first.store.registrations.save(changed, SUMMARY, NOW, by_itself=True)
    first.claims.release(id_)
    second.hears(Notice(CLAIM, id_))
    assert second.link.claimed == {}
    assert second.claims.take(id_, later(5)) is None
    assert second.store.registrations.load(id_).values["TX_SPECIF"] == "mine"
    assert first.claims.take(id_, later(6)) == Claim(USER, "PC-2", later(5).isoformat())
    first.claims.release(id_)  # what it has not is not its to release
    with pytest.raises(RegistrationClaimed):
        first.store.registrations.delete(id_, NOW)


def test_that_a_claim_ended_is_told_to_who_met_it_however_short_it_was(
    first: Desk, second: Desk
) -> None:
    id_ = id_of(saved(first.store))
    second.hears(EVERYTHING)
    assert first.claims.take(id_, NOW) is None
    assert second.claims.take(id_, NOW) == THEIRS
    first.claims.release(id_)
    second.hears(Notice(CLAIM, id_))
    while second.link.claimed:  # it was seen all the same
        second.hears(Notice(CLAIM, id_))


def test_another_program_of_the_same_person_is_another_and_killed_it_claims_nothing(
    second: Desk, office: Address
) -> None:
    id_ = id_of(saved(second.store))
    told = make_conninfo(**{key: str(each) for key, each in office.parameters.items()})
    command = [sys.executable, "-c", _HOLDER, told, office.password, str(id_), NOW.isoformat()]
    with subprocess.Popen(  # noqa: S603
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "None\n"
        assert second.claims.take(id_, later(1)) == THEIRS._replace(workstation="PC-9")
        holder.kill()
    while second.claims.take(id_, later(2)) is not None:
        second.hears(Notice(CLAIM, id_))  # the server finds that its connection has gone
    assert second.store.registrations.load(id_).id == id_


def test_a_claim_whose_session_was_ended_is_taken_again_and_nobody_notices(
    first: Desk, second: Desk, kept: Registration, offices: Offices
) -> None:
    id_ = id_of(kept)
    first.hears(Notice(CLAIM, id_))
    ends(offices, first.session())
    again = first.store.registrations.save(kept, SUMMARY, NOW)  # nobody else has it
    first.hears(Notice(CLAIM, id_))
    assert first.claims.renew() == {}
    assert second.claims.take(id_, later(5)) == THEIRS
    first.store.registrations.save(again, SUMMARY, NOW)


def test_a_claim_that_another_took_meanwhile_is_told_and_what_he_saved_stays(
    first: Desk, second: Desk, kept: Registration, offices: Offices
) -> None:
    id_ = id_of(kept)
    ends(offices, first.session())
    assert second.claims.take(id_, later(5)) is None
    theirs = second.store.registrations.load(id_)
    theirs = second.store.registrations.save(answer(theirs, "TX_SPECIF", "b"), SUMMARY, NOW)
    mine = answer(kept, "TX_SPECIF", "a")
    with pytest.raises(RegistrationClaimed):
        first.store.registrations.save(mine, SUMMARY, NOW, by_itself=True)
    assert first.claims.renew() == {id_: Claim(USER, "PC-2", later(5).isoformat())}
    assert first.claims.renew() == {}
    second.claims.release(id_)
    with pytest.raises(ChangedElsewhere):
        first.store.registrations.save(mine, SUMMARY, NOW)
    assert first.store.registrations.load(id_) == theirs


def test_after_a_network_that_swallowed_everything_the_claim_is_this_run_s_again(
    office: Address, offices: Offices, second: Desk
) -> None:
    with proxy_to(offices.cluster.port) as proxy:
        behind = replace(office, parameters={**office.parameters, "port": proxy.port})
        with closing(Desk(behind, "PC-1")) as first:
            kept = saved(first.store)
            assert first.claims.take(id_of(kept), NOW) is None
            first.hears(EVERYTHING)
            before = first.session()
            proxy.swallows.set()
            while first.link.is_here:
                first.told.get(timeout=PATIENCE_SECONDS)
            first.claims.release(7)  # nothing that was claimed
            with pytest.raises(StorageProblem) as raised:
                first.claims.renew()
            assert raised.value.text_id == "storage_problem.office_away"
            # The server knows nothing of it, and still has the session of before.
            assert second.claims.take(id_of(kept), later(5)) == THEIRS
            proxy.swallows.clear()
            first.hears(EVERYTHING)
            assert first.claims.renew() == {}
            assert first.session() != before
            assert second.claims.take(id_of(kept), later(5)) == THEIRS
            first.store.registrations.save(kept, SUMMARY, NOW)


def test_closing_releases_everything(first: Desk, second: Desk, kept: Registration) -> None:
    second.hears(Notice(CLAIM, id_of(kept)))
    first.claims.close()
    second.hears(Notice(CLAIM, id_of(kept)))
    assert second.claims.take(id_of(kept), NOW) is None


def test_a_release_that_meets_a_lost_connection_says_nothing(
    first: Desk, second: Desk, kept: Registration, offices: Offices
) -> None:
    ends(offices, first.session())
    first.claims.release(id_of(kept))
    assert second.claims.take(id_of(kept), NOW) is None


def test_who_only_reads_claims_nothing_and_sees_who_has(
    offices: Offices, office: Address, kept: Registration
) -> None:
    login, password = offices.member(READ)
    parameters = {**office.parameters, "user": login}
    reading = replace(office, parameters=parameters, password=password)
    with closing(Desk(reading, "PC-3")) as reader:
        with pytest.raises(StorageProblem) as raised:
            reader.claims.take(id_of(kept), NOW)
        assert raised.value.text_id == "storage_problem.office_role"
        reader.hears(EVERYTHING)
        assert reader.link.claimed == {id_of(kept): THEIRS}


@pytest.mark.usefixtures("kept")
def test_nobody_writes_by_hand_who_has_it_open(offices: Offices, office: Address) -> None:
    login, password = offices.member(ENTRY)
    parameters = {**office.parameters, "user": login}
    connection = replace(office, parameters=parameters, password=password).connect(autocommit=True)
    with closing(connection):
        for statement in ("DELETE FROM claim", "UPDATE claim SET login = 'x'"):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                connection.execute(statement)
