"""What waits goes to the platform once, whatever fails on the way."""

import logging
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from time_machine import Traveller

from angio_desktop.actions import posting
from angio_desktop.actions.clock import now
from angio_desktop.actions.exporting import ExportRequest, export
from angio_desktop.actions.posting import LONGEST_PAUSE, Went, pause, post_waiting
from angio_desktop.errors import OtherWay
from angio_desktop.platform.hd4dp import TimeOuts
from angio_desktop.register.fields import RegistrationType
from angio_desktop.storage.posted import Posted, Way
from angio_desktop.storage.records import Mark, Wanted
from angio_desktop.storage.sqlite.vault import backups
from angio_desktop.storage.store import Store
from tests.drivers.hd4dp import Fault, Hd4dpServer, platform
from tests.drivers.opened import KEY, open_store
from tests.drivers.own_lists import load_own_lists
from tests.drivers.sent_examples import send
from tests.drivers.tables import DEFINITIONS, DICTIONARY
from tests.storage.samples import SUMMARY

PCI, FOLLOW_UP = RegistrationType.HOSPITALISATION_PCI, RegistrationType.FOLLOW_UP
SHORT = TimeOuts(connect=5, read=0.3, whole=5)
CODE = "ANG-2026-AAAAAAAB1"


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hd4dpServer]:
    with platform(tmp_path_factory.mktemp("platform")) as hd4dp:
        yield hd4dp


@pytest.fixture
def hd4dp(running: Hd4dpServer) -> Hd4dpServer:
    running.records.clear()
    running.asked.clear()
    running.faults.clear()
    running.gone.clear()
    running.without.clear()
    return running


@pytest.fixture
def store(folder: Path) -> Iterator[Store]:
    with closing(open_store(folder, now=now())) as opened:
        load_own_lists(opened)
        yield opened


def sent(store: Store, number: int = 1, type_: RegistrationType = FOLLOW_UP) -> int:
    """Store a registration of a day of its own as sent, and put it in the outbox."""
    day = {"DT_CONSULT" if type_ is FOLLOW_UP else "DT_HOSPZ": f"{number:02}/02/2026"}
    made = send(store, DICTIONARY, type_, f"ANG-2026-AAAAAAA{number:02}", **day)
    assert made.id is not None
    store.outbox.put([made.id], now())
    return made.id


def go(store: Store, hd4dp: Hd4dpServer, **others: int) -> Went:
    server = hd4dp.server()
    return post_waiting(store, DICTIONARY, server, int, times=SHORT, settled=0, **others)


def known(store: Store, id_: int) -> Posted:
    posted = store.outbox.of(id_)
    assert posted is not None
    return posted


def step(store: Store, id_: int) -> tuple[Way, str]:
    posted = known(store, id_)
    return posted.way, posted.why


@pytest.mark.parametrize("type_", RegistrationType)
def test_each_type_goes_out_and_its_code_is_kept(
    store: Store, hd4dp: Hd4dpServer, type_: RegistrationType
) -> None:
    id_ = sent(store, type_=type_)
    assert go(store, hd4dp) == Went(1, None, None)
    standing = store.answers.standing(id_)
    assert (standing.mark, standing.official_code) == (Mark.ACCEPTED, hd4dp.records[0]["code"])
    assert standing.answer is not None
    assert standing.answer.origin == ("server", "localhost", "")
    assert [each["type"] for each in hd4dp.records] == [type_]
    assert store.verify().wrong is None
    assert go(store, hd4dp) == Went(0, None, None)
    assert len(hd4dp.records) == 1


def test_body_has_the_cells_of_the_file_with_ids_for_codes(
    store: Store, hd4dp: Hd4dpServer
) -> None:
    store.settings.set("author", " Dr. Maes ", now())
    id_ = sent(store, type_=PCI)
    go(store, hd4dp)
    values, body = store.registrations.load(id_).values, hd4dp.records[0]["data"]
    items, form = hd4dp.codes_of(PCI), DICTIONARY.forms[PCI]
    assert body["TX_AUTHOR"] == "Dr. Maes"
    assert "STATUS" not in body
    assert body.keys() - {"TX_AUTHOR"} == {k for k in form.csv_keys if values.get(k)}
    for key, text in body.items():
        if key in items:
            wanted = values[key].split("|") if form.by_key[key].many else [values[key]]
            assert text == "|".join(items[key][code] for code in wanted)
        elif key != "TX_AUTHOR":
            assert text == values[key]
    assert any("|" in text for text in body.values())


@pytest.mark.parametrize("fault", [None, *Fault])
def test_whatever_fails_a_registration_arrives_once_or_waits(
    store: Store, hd4dp: Hd4dpServer, clock: Traveller, fault: Fault | None
) -> None:
    first = sent(store, 1)
    go(store, hd4dp)  # so that the platform can show that it lists ours
    assert step(store, first) == (Way.ACCEPTED, "")
    id_ = sent(store, 2)
    hd4dp.faults += [fault] if fault else []
    for _ in range(6):
        go(store, hd4dp)
        clock.shift(timedelta(hours=1))
    is_refused = fault in (Fault.REFUSED, Fault.REFUSED_WORDLESS)
    assert step(store, id_)[0] is (Way.REFUSED if is_refused else Way.ACCEPTED)
    assert len(hd4dp.records) == (1 if is_refused else 2)
    if not is_refused:
        assert store.answers.standing(id_).official_code == hd4dp.records[1]["code"]


@pytest.mark.parametrize(
    ("fault", "message"),
    [
        (Fault.REFUSED, "MS_HF_HOSPZ: value not accepted"),
        (Fault.REFUSED_WORDLESS, "HTTP 422"),
    ],
)
def test_refused_one_says_why_and_can_go_once_more(
    store: Store, hd4dp: Hd4dpServer, fault: Fault, message: str
) -> None:
    id_ = sent(store)
    hd4dp.faults.append(fault)
    go(store, hd4dp)
    standing = store.answers.standing(id_)
    assert standing.mark is Mark.REFUSED
    assert standing.answer is not None
    assert standing.answer.said.message == message
    store.outbox.put([id_], now())
    go(store, hd4dp)
    assert store.answers.standing(id_).mark is Mark.ACCEPTED


@pytest.mark.parametrize(
    ("fault", "way", "why"),
    [
        (Fault.HANGS_AFTER, Way.UNCLEAR, "time_out"),
        (Fault.ERROR, Way.UNCLEAR, "status"),
        (Fault.CUT_TAKEN, Way.UNCLEAR, "cut"),
        (Fault.NO_KEY, Way.UNCLEAR, "no_key"),
        (Fault.WRONG_JSON, Way.UNCLEAR, "unreadable"),
        (Fault.LOGIN, Way.WAITING, "login"),
        (Fault.BUSY, Way.WAITING, "status"),
    ],
)
def test_what_may_have_arrived_is_not_sent_but_asked_about(
    store: Store, hd4dp: Hd4dpServer, fault: Fault, way: Way, why: str
) -> None:
    id_ = sent(store)
    hd4dp.faults.append(fault)
    hd4dp.gone = {"/dcd/submit": 500}
    went = go(store, hd4dp)
    assert went.problem is not None
    assert step(store, id_) == (way, why)


def test_platform_that_lists_nothing_of_ours_cannot_tell(store: Store, hd4dp: Hd4dpServer) -> None:
    id_ = sent(store)
    hd4dp.faults.append(Fault.HANGS_AFTER)
    go(store, hd4dp)
    go(store, hd4dp)
    assert step(store, id_) == (Way.UNDECIDED, "cannot_tell")
    assert hd4dp.records == []


@pytest.mark.parametrize("status", [404, 405, 410, 501, 200])
def test_platform_that_cannot_be_asked_leaves_it_to_the_user(
    store: Store, hd4dp: Hd4dpServer, status: int
) -> None:
    id_ = sent(store)
    hd4dp.faults.append(Fault.HANGS_TAKEN)
    hd4dp.gone = {"/dcd/submit": status}
    go(store, hd4dp)
    go(store, hd4dp)
    assert step(store, id_) == (Way.UNDECIDED, "cannot_ask")
    posting.say_arrived(store, known(store, id_), "localhost")
    assert store.answers.standing(id_).mark is Mark.ACCEPTED
    go(store, hd4dp)
    assert len(hd4dp.records) == 1
    assert store.verify().wrong is None


def test_platform_that_fails_to_be_asked_too_often_leaves_it_to_the_user(
    store: Store, hd4dp: Hd4dpServer, clock: Traveller
) -> None:
    id_ = sent(store)
    hd4dp.faults.append(Fault.HANGS_TAKEN)
    hd4dp.gone = {"/dcd/submit": 503}
    for _ in range(10):
        go(store, hd4dp)
        clock.shift(timedelta(hours=1))
    assert step(store, id_) == (Way.UNDECIDED, "cannot_tell")


def test_user_can_have_it_sent_once_more(store: Store, hd4dp: Hd4dpServer) -> None:
    id_ = sent(store)
    hd4dp.faults.append(Fault.HANGS_AFTER)
    go(store, hd4dp)
    go(store, hd4dp)
    store.outbox.move(known(store, id_), Way.WAITING, now(), why="again")
    go(store, hd4dp)
    assert step(store, id_)[0] is Way.ACCEPTED
    assert len(hd4dp.records) == 1


def test_one_that_is_the_same_as_another_is_not_told_from_it(
    store: Store, hd4dp: Hd4dpServer
) -> None:
    sent(store, 1)
    go(store, hd4dp)
    twin = send(store, DICTIONARY, FOLLOW_UP, CODE, DT_CONSULT="01/02/2026")
    store.outbox.put([twin.id or 0], now())
    hd4dp.faults.append(Fault.HANGS_AFTER)
    go(store, hd4dp)
    go(store, hd4dp)
    assert step(store, twin.id or 0) == (Way.UNDECIDED, "cannot_tell")


# What cannot be sent


def test_code_that_the_platform_does_not_know_stops_that_registration_alone(
    store: Store, hd4dp: Hd4dpServer
) -> None:
    first, other = sent(store, 1), sent(store, 2, PCI)
    key = next(iter(hd4dp.codes_of(FOLLOW_UP)))
    hd4dp.without = {store.registrations.load(first).values[key]}
    go(store, hd4dp)
    stopped = [id_ for id_ in (first, other) if step(store, id_)[0] is Way.HELD]
    assert first in stopped
    assert step(store, first) == (Way.HELD, f"no_item:{key}")
    hd4dp.without.clear()
    store.outbox.put([first], now())
    go(store, hd4dp)
    assert step(store, first)[0] is Way.ACCEPTED


def test_codes_are_read_once_and_again_only_for_one_that_is_not_known(
    store: Store, hd4dp: Hd4dpServer
) -> None:
    for number in (1, 2):
        sent(store, number)
        go(store, hd4dp)
    assert sum("/api/dcd/field" in each for each in hd4dp.asked) == 1
    form = store.platform_forms.of(FOLLOW_UP)
    assert form is not None
    assert (form.dcd, form.version) == ("304", "3042")
    assert store.platform_forms.of(PCI) is None


def test_altered_registration_is_not_sent(store: Store, hd4dp: Hd4dpServer) -> None:
    id_ = sent(store)
    with store._database.writing() as connection:
        connection.exec_driver_sql("DROP TRIGGER registration_update")
        connection.exec_driver_sql("UPDATE registration SET page = 'x'")
        connection.exec_driver_sql("UPDATE registration SET \"values\" = '{}'")
    go(store, hd4dp)
    assert step(store, id_) == (Way.HELD, "damaged")
    assert hd4dp.records == []


def test_code_of_an_example_list_is_not_sent(folder: Path, hd4dp: Hd4dpServer) -> None:
    with closing(open_store(folder, now=now())) as store:  # without lists of its own
        id_ = sent(store, type_=PCI)
        go(store, hd4dp)
        way, why = step(store, id_)
        assert way is Way.HELD
        assert why.startswith("example:")


def test_data_collection_that_the_platform_does_not_have_is_told(
    store: Store, hd4dp: Hd4dpServer
) -> None:
    sent(store)
    hd4dp.gone = {"/structure": 200}
    assert getattr(go(store, hd4dp).problem, "what", "") == "unreadable"


# The two ways, and what was put back


def test_what_went_one_way_never_goes_the_other(
    store: Store, hd4dp: Hd4dpServer, out: Path
) -> None:
    id_ = sent(store)
    request = ExportRequest(FOLLOW_UP, out, include_exported=True)
    assumed = DEFINITIONS.assumptions
    assert export(store, DICTIONARY, assumed, request, now()).written is None
    assert store.worklist.page(Wanted(not_exported=True)) == []
    moment = now()
    assert store.worklist.waiting(moment, moment, moment).not_exported == 0
    store.outbox.move(known(store, id_), Way.TAKEN_OUT, now())
    assert store.worklist.waiting(moment, moment, moment).not_exported == 1
    assert export(store, DICTIONARY, assumed, request, now()).count == 1
    with pytest.raises(OtherWay, match="exported"):
        store.outbox.put([id_], now())
    go(store, hd4dp)
    assert hd4dp.records == []
    assert store.verify().wrong is None


def test_backup_that_is_put_back_sends_nothing_that_went_out(
    folder: Path, hd4dp: Hd4dpServer
) -> None:
    with closing(open_store(folder, now=now())) as store:
        load_own_lists(store)
        ids = [sent(store, 1), sent(store, 2)]
        late = send(store, DICTIONARY, FOLLOW_UP, CODE, DT_CONSULT="03/02/2026")
        file = store.back_up(now()).file
        store.outbox.put([late.id or 0], now())
        go(store, hd4dp)
        assert len(hd4dp.records) == 3
    backups.restore(folder, KEY, file, KEY, now(), "anneke")
    with closing(open_store(folder, now=now())) as store:
        assert [step(store, id_)[0] for id_ in ids] == [Way.WAITING] * 2
        store.outbox.put([late.id or 0], now())
        assert step(store, late.id or 0) == (Way.UNCLEAR, "restored")
        go(store, hd4dp)
        assert [step(store, id_)[0] for id_ in (*ids, late.id or 0)] == [Way.ACCEPTED] * 3
        codes = [store.answers.standing(id_).official_code for id_ in ids]
        assert codes == [each["code"] for each in hd4dp.records[:2]]
        assert len(hd4dp.records) == 3
        assert store.verify().wrong is None


def test_correction_waits_for_what_it_corrects_and_what_was_replaced_goes_no_more(
    store: Store, hd4dp: Hd4dpServer
) -> None:
    first = send(store, DICTIONARY, FOLLOW_UP, CODE)
    store.outbox.put([first.id or 0], now())
    changed = replace(
        first, id=None, code="", sent_at="", status=type(first.status).OPEN, corrects=first.id,
        revision=0,
    )  # fmt: skip
    newer = store.registrations.send(changed, SUMMARY, "ANG-2026-NEWER0001", now())
    store.outbox.put([newer.id or 0], now())
    go(store, hd4dp)
    assert step(store, first.id or 0) == (Way.TAKEN_OUT, "replaced")
    assert step(store, newer.id or 0)[0] is Way.ACCEPTED
    assert len(hd4dp.records) == 1


# How it waits, and what it leaves behind


def test_platform_that_is_away_costs_nothing_but_time(store: Store, hd4dp: Hd4dpServer) -> None:
    id_ = sent(store)
    before = store.head()
    hd4dp.gone = {"/organizations": 503}
    for failures, seconds in ((0, 1), (1, 2), (9, 512), (10, 900), (50, 900)):
        moment = int(now().timestamp())
        went = go(store, hd4dp, failures=failures)
        assert went.problem is not None
        assert went.again is not None
        assert seconds <= went.again - moment <= seconds + 5
    assert step(store, id_) == (Way.WAITING, "")
    assert store.head() == before
    hd4dp.gone = {}
    assert go(store, hd4dp).problem is None


def test_pauses_grow_from_a_second_to_a_quarter_of_an_hour() -> None:
    assert [pause(failures) for failures in (0, 1, 2, 3, 11, 40)] == [1, 1, 2, 4, 900, 900]
    assert timedelta(seconds=LONGEST_PAUSE) == timedelta(minutes=15)


def test_who_stops_it_leaves_what_is_under_way_to_be_asked_about(
    store: Store, hd4dp: Hd4dpServer
) -> None:
    class NoMore(Exception):
        pass

    def still() -> None:
        if hd4dp.records:
            raise NoMore

    id_ = sent(store)
    hd4dp.faults.append(Fault.HANGS_TAKEN)
    with pytest.raises(NoMore):
        post_waiting(store, DICTIONARY, hd4dp.server(), still)
    assert step(store, id_) == (Way.UNCLEAR, "cut")
    go(store, hd4dp)
    assert step(store, id_)[0] is Way.ACCEPTED
    assert len(hd4dp.records) == 1


def test_nothing_of_a_patient_is_logged_or_stands_in_an_address(
    store: Store, hd4dp: Hd4dpServer, clock: Traveller, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    name = "Canarykanarie"
    made = send(store, DICTIONARY, PCI, CODE, TX_PAT_LAST_NAM=name)
    store.outbox.put([made.id or 0], now())
    hd4dp.faults += [Fault.ERROR, Fault.HANGS_AFTER, Fault.REFUSED]
    for _ in range(4):
        went = go(store, hd4dp)
        clock.shift(timedelta(hours=1))
        assert name not in str(went)
    number = made.values["IDC_PAT"]
    for text in (*hd4dp.asked, *caplog.messages):
        assert name not in text
        assert number not in text
