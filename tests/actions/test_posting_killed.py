"""Sending that is killed at any moment: each registration is on the platform exactly once."""

import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import date, timedelta
from pathlib import Path

import pytest

from angio_desktop.actions.clock import now
from angio_desktop.actions.posting import say_arrived
from angio_desktop.register.fields import RegistrationType
from angio_desktop.register.values import date_text
from angio_desktop.storage.posted import Way
from angio_desktop.storage.records import Mark
from angio_desktop.storage.store import Store
from angio_desktop.storage.trail import Action
from tests.drivers.hd4dp import Fault, Hd4dpServer, platform
from tests.drivers.opened import open_store
from tests.drivers.own_lists import load_own_lists
from tests.drivers.sent_examples import send
from tests.drivers.tables import DICTIONARY
from tests.harness.killing import can_be_killed

pytestmark = can_be_killed

FOLLOW_UP = RegistrationType.FOLLOW_UP
_USUAL, _LONG, _OF_EACH = 8, 200, 4
_LONGEST, _MOST_ASKED = 0.05, 5  # a kill is so many seconds after as many requests
_LOOK, _PATIENCE = 0.002, 60
_FAULTS = (Fault.CUT_TAKEN, Fault.CUT, Fault.HANGS_TAKEN, Fault.ERROR_TAKEN, Fault.SLOW)
_ROUNDS = 30
_FIRST = date(2020, 1, 1)


class Sender:
    """Starts children that send, and kills them."""

    def __init__(self, folder: Path, hd4dp: Hd4dpServer) -> None:
        self._hd4dp = hd4dp
        server = hd4dp.server()
        command = [sys.executable, "-m", "tests.harness.posting_run", str(folder), server.base]
        self._process = subprocess.Popen(  # noqa: S603
            [*command, server.certificate], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def run(self, seconds: float | None = None, asked: int = 1) -> bool:
        """Have a child send, and kill it so many seconds after it asked the platform so often.

        Returns whether it was killed.
        """
        before = len(self._hd4dp.asked)
        child = int(self._line("\n"))
        if seconds is not None:
            until = time.monotonic() + _PATIENCE
            while len(self._hd4dp.asked) < before + asked and time.monotonic() < until:
                time.sleep(_LOOK)
            time.sleep(seconds)
            os.kill(child, signal.SIGKILL)
        status = int(self._line(""))
        assert os.WIFSIGNALED(status) or os.WEXITSTATUS(status) == 0
        return os.WIFSIGNALED(status)

    def _line(self, say: str) -> str:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(say)
        self._process.stdin.flush()
        return self._process.stdout.readline()

    def close(self) -> None:
        """End."""
        self._process.communicate()


@contextmanager
def sending(folder: Path, hd4dp: Hd4dpServer) -> Iterator[Sender]:
    sender = Sender(folder, hd4dp)
    try:
        yield sender
    finally:
        sender.close()


def fill(folder: Path, count: int) -> list[int]:
    """Store so many registrations as sent, each of a day of its own, and put them in."""
    ids = []
    with closing(open_store(folder, now=now())) as store:
        load_own_lists(store)
        for number in range(count):
            day = date_text(_FIRST + timedelta(days=number))
            made = send(store, DICTIONARY, FOLLOW_UP, f"ANG-2026-K{number:08}", DT_CONSULT=day)
            ids.append(made.id or 0)
        store.outbox.put(ids, now())
    return ids


def decide(store: Store, hd4dp: Hd4dpServer) -> None:
    """Decide, as a user would who looks at the platform, what it could not tell."""
    there = {each["data"]["DT_CONSULT"] for each in hd4dp.records}
    for row in store.outbox.rows(1000):
        if row.posted.way is Way.UNDECIDED:
            values = store.registrations.load(row.posted.registration).values
            if values["DT_CONSULT"] in there:
                say_arrived(store, row.posted, "localhost")
            else:
                store.outbox.move(row.posted, Way.WAITING, now(), why="again")


def test_each_registration_arrives_once_however_often_sending_is_killed(
    folder: Path,
    tmp_path: Path,
    request: pytest.FixtureRequest,
    record_property: Callable[[str, object], None],
) -> None:
    option = request.config.getoption
    kills = option("--kills") or (_LONG if option("--long") else _USUAL)
    drawn = random.Random(kills)  # noqa: S311
    ids = fill(folder, kills * _OF_EACH)
    killed = 0
    with platform(tmp_path) as hd4dp, sending(folder, hd4dp) as sender:
        while killed < kills:
            hd4dp.faults.clear()
            if drawn.random() < 0.3:  # else faults come by themselves, as it is killed
                hd4dp.faults.append(drawn.choice(_FAULTS))
            asked = drawn.randint(1, _MOST_ASKED)
            assert sender.run(drawn.uniform(0, _LONGEST), asked), "nothing was left to be killed"
            killed += 1
        hd4dp.faults.clear()
        for _ in range(_ROUNDS):
            sender.run()
            with closing(open_store(folder, now=now())) as store:
                if store.outbox.counts().keys() == {Way.ACCEPTED}:
                    break
                decide(store, hd4dp)
        with closing(open_store(folder, now=now())) as store:
            assert store.outbox.counts() == {Way.ACCEPTED: len(ids)}
            assert {store.answers.standing(id_).mark for id_ in ids} == {Mark.ACCEPTED}
            assert store.verify().wrong is None
            cut = [e for e in store.trail.newest([Action.OUTBOX]) if e.detail["why"] == "cut"]
            assert len(cut) > kills // 10  # else it was killed when nothing was under way
            record_property("cut", len(cut))
        times = Counter(each["data"]["DT_CONSULT"] for each in hd4dp.records)
    assert len(times) == len(ids)
    assert set(times.values()) == {1}
