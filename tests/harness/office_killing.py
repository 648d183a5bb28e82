"""Has workstations work on one office, and counts afterwards what was lost or done twice."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from angio_desktop.actions.clock import now
from angio_desktop.actions.posting import say_arrived
from angio_desktop.actions.unfinished_exports import mark, unfinished
from angio_desktop.register.registration import Registration, Status
from angio_desktop.storage.posted import Way
from angio_desktop.storage.postgres.roles import SEND
from angio_desktop.storage.sqlite.spool import Spool
from angio_desktop.storage.store import Store
from tests.drivers.driving import wait_until
from tests.drivers.hd4dp import ORGANIZATION, Hd4dpServer
from tests.drivers.offices import Offices, text_of
from tests.drivers.opened import KEY
from tests.drivers.own_lists import load_own_lists
from tests.harness.office_run import STOP, address_for, key_of, row_of, send_waiting

_PAUSE = 0.1  # seconds at most between two things that happen, beside the work
_BETWEEN = 30  # what is done at most between two
_HERE = {"kept", "up"}  # of the spool
_STORED = {"saved", "sent"}
_KINDS = {"saved", "sent", "exported", "put"}
_ROUNDS = 60


@dataclass
class Crowd:
    """The workstations on one office; `drawn` says what happens to them."""

    folder: Path
    drawn: random.Random
    process: "subprocess.Popen[str]"
    killed: int = 0

    def do(self, what: str, number: int, seed: str = "") -> int:
        """Have the process that starts and kills them do something; returns how one ended."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(f"{what} {number} {seed}\n")
        self.process.stdin.flush()
        return int(self.process.stdout.readline())

    def kill_one(self) -> None:
        """Kill one, and start it again."""
        number = self.drawn.choice(stations(self.folder))
        assert os.WTERMSIG(self.do("kill", number)) == signal.SIGKILL
        self.killed += 1
        self.do("start", number, f"{self.killed}-{number}")

    def pause(self) -> None:
        """Wait a moment: into the middle of something."""
        time.sleep(self.drawn.uniform(0, _PAUSE))

    def let_work(self) -> None:
        """Let them do some more at the office."""
        enough = self._done() + self.drawn.randint(0, _BETWEEN)
        wait_until(lambda: self._done() >= enough, "the workstations")
        self.pause()

    def _done(self) -> int:
        return sum(1 for _, what, _ in told(self.folder) if what not in _HERE)

    def let_all_reach_it(self) -> None:
        """Wait until each of them has stored something at the office from now on."""
        before = Counter(number for number, what, _ in told(self.folder) if what in _STORED)

        def have() -> bool:
            now_ = Counter(number for number, what, _ in told(self.folder) if what in _STORED)
            return all(now_[number] > before[number] for number in stations(self.folder))

        wait_until(have, "all workstations at the office")

    def finish(self) -> None:
        """Wait until each kind of work was done, and let each come to its end."""
        wait_until(lambda: {what for _, what, _ in told(self.folder)} >= _KINDS, "all work")
        (self.folder / STOP).touch()
        ended = [self.do("join", number) for number in stations(self.folder)]
        assert ended == [0] * len(ended)


@contextmanager
def at_work(folder: Path, drawn: random.Random) -> Iterator[Crowd]:
    """Start all workstations, and end them when the block has ended."""
    command = [sys.executable, "-m", "tests.harness.office_run", str(folder)]
    process = subprocess.Popen(  # noqa: S603
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    try:
        crowd = Crowd(folder, drawn, process)
        for number in stations(folder):
            crowd.do("start", number, f"first-{number}")
        yield crowd
    finally:
        (folder / STOP).touch()  # those that are left come to their end by themselves
        process.communicate()


def stations(folder: Path) -> list[int]:
    """Return the numbers of the workstations."""
    return sorted(int(each.name) for each in folder.iterdir() if each.is_dir())


def prepare(offices: Offices, name: str, hd4dp: Hd4dpServer, folder: Path, count: int) -> None:
    """Write down what each of so many workstations is to know."""
    server = hd4dp.server()
    setting = {
        "base": server.base,
        "organization": ORGANIZATION,
        "certificate": server.certificate,
    }
    for number in range(count):
        login, password = offices.member(SEND)
        setting[f"office {number}"] = text_of(offices.cluster, name, login)
        setting[f"password {number}"] = password
        (folder / str(number)).mkdir()
    (folder / "setting.json").write_text(json.dumps(setting), "utf-8")
    with closing(offices.open(name)) as store:
        load_own_lists(store)


def settle(offices: Offices, name: str, hd4dp: Hd4dpServer, folder: Path) -> None:
    """Have each workstation settle what it left, and all that waits be sent."""
    for number in stations(folder):
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


def told(folder: Path) -> Iterator[tuple[int, str, list[str]]]:
    """Yield what each workstation was told: its number, what was done, and with what."""
    for number in stations(folder):
        file = folder / str(number) / "told"
        for line in file.read_text("utf-8").splitlines() if file.exists() else ():
            what, *words = line.split()
            yield number, what, words


def check_told(store: Store, folder: Path) -> Counter[str]:
    """Nothing that was told is lost; returns how often what was told.

    What waits for a user to choose about it is in the spool of its workstation. No draft is there
    twice, however its first save ended.
    """
    counted: Counter[str] = Counter()
    last: dict[tuple[tuple[str, str], int], int] = {}
    for number, what, words in told(folder):
        counted[what] += 1
        if what in ("saved", "kept"):
            day, name, text = words
            last[(day, name), number] = max(int(text), last.get(((day, name), number), 0))
        elif what == "sent":
            found = store.registrations.load(int(words[0]))
            assert (found.status, found.code) == (Status.SENT, words[1])
        elif what == "put":
            assert None not in [store.outbox.of(int(each)) for each in words]
    there, waiting = _there(store), _waiting(folder)
    for (row, number), least in last.items():
        kept = [each for each in (there.get(row), waiting.get((row, number))) if each is not None]
        texts = [int(each.values.get(key_of(number), "0")) for each in kept]
        assert max(texts, default=-1) >= least, f"{row} of workstation {number}: {texts}, {least}"
    counted["to be chosen about"] = len(waiting)
    return counted


def _there(store: Store) -> dict[tuple[str, str], Registration]:
    with store._database.reading() as connection:
        ids = [id_ for (id_,) in connection.exec_driver_sql("SELECT id FROM registration")]
    found = [store.registrations.load(id_) for id_ in ids]
    there = {row_of(each.values): each for each in found}
    assert len(there) == len(found)
    return there


def _waiting(folder: Path) -> dict[tuple[tuple[str, str], int], Registration]:
    found = {}
    for number in stations(folder):
        key = address_for(folder, number).key
        with closing(Spool.open(folder / str(number), KEY)) as spool:
            office = f"{spool.office_at(key)[0]} {address_for(folder, number).name}"
            for each in spool.all(office):
                found[row_of(each.registration.values), number] = each.registration
    return found


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
