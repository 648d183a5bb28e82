"""Workstations and the server die in the middle of random work: nothing that was told is lost."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from angio_desktop.actions.clock import now
from angio_desktop.actions.posting import say_arrived
from angio_desktop.actions.unfinished_exports import mark, unfinished
from angio_desktop.register.registration import Status
from angio_desktop.storage.posted import Way
from angio_desktop.storage.postgres.roles import SEND
from angio_desktop.storage.store import Store
from tests.drivers import postgres as clusters
from tests.drivers.driving import wait_until
from tests.drivers.hd4dp import ORGANIZATION, Hd4dpServer, platform
from tests.drivers.offices import Offices, offices_in, text_of
from tests.drivers.own_lists import load_own_lists
from tests.harness.killing import can_be_killed
from tests.harness.office_run import STOP, address_for, key_of, send_waiting

pytestmark = can_be_killed

_STATIONS = 8
_USUAL, _LONG = (8, 2), (200, 20)  # kills of a workstation, stops of the server
_BETWEEN, _PAUSE = 30, 0.1  # what they do between two of these, and how many seconds more at most
_KINDS = {"saved", "sent", "exported", "put"}
_ROUNDS = 60


@pytest.fixture
def own() -> Iterator[Offices]:
    """A cluster of its own: the server is stopped, and others have theirs meanwhile."""
    if reason := clusters.why_none():
        pytest.skip(reason)
    with clusters.running() as cluster:
        yield offices_in(cluster)


@dataclass(frozen=True, slots=True)
class Runner:
    """The process that starts and kills workstations."""

    process: "subprocess.Popen[str]"

    def do(self, what: str, number: int, seed: str = "") -> int:
        """Have it do something; returns how a workstation ended."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(f"{what} {number} {seed}\n")
        self.process.stdin.flush()
        return int(self.process.stdout.readline())


@contextmanager
def runner(folder: Path) -> Iterator[Runner]:
    command = [sys.executable, "-m", "tests.harness.office_run", str(folder)]
    process = subprocess.Popen(  # noqa: S603
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    try:
        yield Runner(process)
    finally:
        process.communicate()


def prepare(offices: Offices, name: str, hd4dp: Hd4dpServer, folder: Path) -> None:
    """Write down what each workstation is to know."""
    server = hd4dp.server()
    setting = {
        "base": server.base,
        "organization": ORGANIZATION,
        "certificate": server.certificate,
    }
    for number in range(_STATIONS):
        login, password = offices.member(SEND)
        setting[f"office {number}"] = text_of(offices.cluster, name, login)
        setting[f"password {number}"] = password
        (folder / str(number)).mkdir()
    (folder / "setting.json").write_text(json.dumps(setting), "utf-8")
    with closing(offices.open(name)) as store:
        load_own_lists(store)


def disturb(folder: Path, offices: Offices, kills: int, stops: int) -> None:
    """Let them work, kill one now and then, and stop the server now and then."""
    drawn = random.Random(kills)  # noqa: S311
    events = ["kill"] * kills + ["stop"] * stops
    drawn.shuffle(events)
    with runner(folder) as runs:
        for number in range(_STATIONS):
            runs.do("start", number, f"first-{number}")
        for turn, event in enumerate(events):
            wait_for_more(folder, drawn.randint(0, _BETWEEN))
            time.sleep(drawn.uniform(0, _PAUSE))  # into the middle of something
            if event == "stop":
                offices.cluster.stop_at_once()
                time.sleep(drawn.uniform(0, _PAUSE))
                offices.cluster.start_again()
            else:
                number = drawn.randrange(_STATIONS)
                assert os.WTERMSIG(runs.do("kill", number)) == signal.SIGKILL
                runs.do("start", number, f"{turn}-{number}")
        wait_until(lambda: {what for _, what, _ in told(folder)} >= _KINDS, "some of all work")
        (folder / STOP).touch()
        assert [runs.do("join", number) for number in range(_STATIONS)] == [0] * _STATIONS


def wait_for_more(folder: Path, count: int) -> None:
    """Wait until workstations were told so many more times that something is done."""
    enough = sum(1 for _ in told(folder)) + count
    wait_until(lambda: sum(1 for _ in told(folder)) >= enough, "the workstations")


def settle(offices: Offices, name: str, hd4dp: Hd4dpServer, folder: Path) -> None:
    """Have each workstation settle what it left, and all that waits be sent."""
    for number in range(_STATIONS):
        with closing(offices.open(name, *_login(folder, number))) as store:
            for each in unfinished(store):
                mark(store, each)
            assert [each for each in store.begun.all() if each.is_own] == []
    with closing(offices.open(name)) as store:
        for _ in range(_ROUNDS):
            again = send_waiting(folder, store)
            decide(store, hd4dp)
            if store.outbox.counts().keys() <= {Way.ACCEPTED}:
                return
            if again is not None:
                time.sleep(max(0.01, min(again - now().timestamp(), 1)))
    raise AssertionError("something waits for ever")


def _login(folder: Path, number: int) -> tuple[str, str]:
    address = address_for(folder, number)
    return str(address.parameters["user"]), address.password


def decide(store: Store, hd4dp: Hd4dpServer) -> None:
    """Decide, as a user would who looks at the platform, what it could not tell."""
    there = {row_of(each["data"]) for each in hd4dp.records}
    for row in store.outbox.rows(10_000):
        if row.posted.way is Way.UNDECIDED:
            values = store.registrations.load(row.posted.registration).values
            if row_of(values) in there:
                say_arrived(store, row.posted, "localhost")
            else:
                store.outbox.move(row.posted, Way.WAITING, now(), why="again")


def row_of(values: object) -> tuple[str, str]:
    """By what the registrations of this test differ, wherever they stand."""
    assert hasattr(values, "__getitem__")
    return str(values["DT_CONSULT"]), str(values["TX_PAT_LAST_NAM"])


def told(folder: Path) -> Iterator[tuple[int, str, list[str]]]:
    """Yield what each workstation was told: its number, what was done, and with what."""
    for number in range(_STATIONS):
        file = folder / str(number) / "told"
        for line in file.read_text("utf-8").splitlines() if file.exists() else ():
            what, *words = line.split()
            yield number, what, words


def check_told(store: Store, folder: Path) -> Counter[str]:
    """Nothing that was told is lost; returns how often what was told."""
    counted: Counter[str] = Counter()
    last: dict[tuple[int, int], int] = {}
    for number, what, words in told(folder):
        counted[what] += 1
        if what == "saved":
            last[int(words[0]), number] = int(words[1])
        elif what == "sent":
            found = store.registrations.load(int(words[0]))
            assert (found.status, found.code) == (Status.SENT, words[1])
        elif what == "put":
            assert None not in [store.outbox.of(int(each)) for each in words]
    for (id_, number), text in last.items():
        kept = store.registrations.load(id_).values.get(key_of(number), "0")
        assert int(kept) >= text, f"draft {id_} of workstation {number}"
    return counted


def check_once(store: Store, folder: Path, hd4dp: Hd4dpServer) -> Counter[str]:
    """No code is there twice, and each registration went out once at most; returns how many."""
    with store._database.reading() as connection:
        run = connection.exec_driver_sql
        codes = [code for (code,) in run("SELECT code FROM registration WHERE code <> ''")]
        exported = [id_ for (id_,) in run("SELECT registration_id FROM export_registration")]
        posted = [id_ for (id_,) in run("SELECT registration_id FROM outbox")]
    assert len(set(codes)) == len(codes)
    out = Counter([*exported, *posted])
    assert set(out.values()) <= {1}
    in_files = [
        row.split(";")
        for file in folder.rglob("*.csv")
        for row in file.read_text("utf-8-sig").splitlines()[1:]
    ]
    assert len(in_files) == len(exported)
    assert len({tuple(row) for row in in_files}) == len(in_files)
    there = Counter(row_of(each["data"]) for each in hd4dp.records)
    assert set(there.values()) <= {1}
    assert sorted(there) == sorted(row_of(store.registrations.load(id_).values) for id_ in posted)
    return Counter(codes=len(codes), exported=len(exported), posted=len(posted))


def test_nothing_is_lost_or_done_twice_however_workstations_and_the_server_die(
    own: Offices,
    tmp_path: Path,
    request: pytest.FixtureRequest,
    record_property: Callable[[str, object], None],
) -> None:
    kills, stops = _LONG if request.config.getoption("--long") else _USUAL
    kills = request.config.getoption("--kills") or kills
    name, folder, place = own.new(), tmp_path / "work", tmp_path / "platform"
    folder.mkdir()
    place.mkdir()
    with platform(place) as hd4dp:
        prepare(own, name, hd4dp, folder)
        disturb(folder, own, kills, stops)
        settle(own, name, hd4dp, folder)
        with closing(own.open(name)) as store:
            found = check_told(store, folder) + check_once(store, folder, hd4dp)
            store.registrations.log_changes(now())
            assert store.verify().wrong is None
    for what, number in found.items():
        record_property(what, number)
