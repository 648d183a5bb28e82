"""Workstations that do random work on one office, and are killed in it.

Run by test_office_killed.py: python -m tests.harness.office_run FOLDER. What it takes to begin is
loaded only once; for each line it reads it forks a workstation, kills one or waits for one's end.
What a workstation is told to be done it writes down at once, beside its exported files.
"""

import json
import os
import random
import signal
import sys
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from angio_desktop.actions.clock import now
from angio_desktop.actions.exporting import ExportRequest, export
from angio_desktop.actions.posting import post_waiting
from angio_desktop.actions.unfinished_exports import mark, unfinished
from angio_desktop.errors import AngioError, ChangedElsewhere, RegistrationLocked
from angio_desktop.platform.address import Server
from angio_desktop.platform.hd4dp import TimeOuts
from angio_desktop.register.fields import RegistrationType
from angio_desktop.register.registration import Registration, answer
from angio_desktop.register.values import date_text
from angio_desktop.storage.postgres.address import Address, address_of
from angio_desktop.storage.postgres.connection import open_office
from angio_desktop.storage.records import DuplicateCode
from angio_desktop.storage.store import Store
from tests.drivers.tables import DEFINITIONS, DICTIONARY, EXAMPLES
from tests.storage.samples import summary_of

FOLLOW_UP = RegistrationType.FOLLOW_UP
KEPT = "TX_NO_CONSTTN_OTH"  # an answer that each save changes
STOP = "stop"
_CODES = 4_000  # few enough to be drawn twice
_FIRST, _DAYS = date(1930, 1, 1), 35_000
_AWAY = 0.05
_MOST_POSTED = 40  # steps of one round
_SETTLED, _TIMES = 2, TimeOuts(connect=5, read=2, whole=10)


class Enough(Exception):
    """A round of sending ends here."""


def key_of(number: int) -> str:
    """Return under which key a workstation keeps how far it came in a draft."""
    return f"OF_{number}"


def setting_of(folder: Path) -> dict[str, str]:
    """Return the addresses that all work with."""
    found: dict[str, str] = json.loads((folder / "setting.json").read_text("utf-8"))
    return found


def address_for(folder: Path, number: int) -> Address:
    """Return how a workstation connects, by a login of its own."""
    setting = setting_of(folder)
    return address_of(setting[f"office {number}"], setting[f"password {number}"])


@dataclass
class Workstation:
    """One that works until it is killed or told to stop."""

    folder: Path
    number: int
    drawn: random.Random
    store: Store
    drafts: dict[int, Registration] = field(default_factory=dict)

    @property
    def own(self) -> Path:
        """Where its files are, and what it was told."""
        return self.folder / str(self.number)

    def told(self, *words: object) -> None:
        """Write down what is done: once it stands there, it must never be lost."""
        _append(self.own / "told", " ".join(map(str, words)) + "\n")

    def next_number(self) -> int:
        """Return a number that no workstation ever draws again."""
        file = self.own / "used"
        _append(file, ".")
        return file.stat().st_size * 10 + self.number

    def work(self) -> None:
        """Do what comes to mind until it is told to stop; what is away is tried again."""
        acts = {
            self.save: 60,
            self.leave: 10,
            self.begin: 8,
            self.take_up: 6,
            self.send: 8,
            self.export: 3,
            self.post: 3,
            self.put_aside: 2,
        }
        while not (self.folder / STOP).exists():
            (act,) = self.drawn.choices(list(acts), list(acts.values()))
            self.try_to(act)

    def try_to(self, act: Callable[[], object]) -> None:
        """Do something; what was changed meanwhile is read again, what is away waited for."""
        try:
            act()
        except (ChangedElsewhere, RegistrationLocked):
            self.drafts.clear()
        except AngioError:
            self.drafts.clear()
            time.sleep(_AWAY)

    def begin(self) -> None:
        """Begin a draft that is exported as no other is."""
        day = date_text(_FIRST + timedelta(days=self.next_number() % _DAYS))
        values = {**EXAMPLES[FOLLOW_UP], "DT_CONSULT": day, "TX_PAT_LAST_NAM": f"N{self.number}"}
        made = Registration(FOLLOW_UP, DICTIONARY.version, values)
        kept = self.store.registrations.save(made, summary_of(made), now())
        self.drafts[kept.id or 0] = kept
        self.told("begun", kept.id)

    def _any(self) -> Registration | None:
        return self.drawn.choice(list(self.drafts.values())) if self.drafts else None

    def save(self) -> None:
        """Save a field, as leaving it does."""
        self._save(by_itself=True)

    def leave(self) -> None:
        """Save a draft as closing its window does."""
        self._save(by_itself=False)

    def _save(self, *, by_itself: bool) -> None:
        draft = self._any()
        if draft is None:
            self.begin()
            return
        text = str(self.next_number())
        changed = answer(answer(draft, key_of(self.number), text), KEPT, f"é{text}")
        summary = summary_of(changed)
        kept = self.store.registrations.save(changed, summary, now(), by_itself=by_itself)
        self.drafts[kept.id or 0] = kept
        self.told("saved", kept.id, text)

    def take_up(self) -> None:
        """Open any draft there is, be it of a colleague who works on it."""
        rows = self.store.worklist.recent(20)
        if rows:
            found = self.store.registrations.load(self.drawn.choice(rows).id)
            self.drafts[found.id or 0] = found

    def send(self) -> None:
        """Send a draft, under a code that may be taken."""
        draft = self._any()
        if draft is None:
            return
        code = f"ANG-2026-{self.drawn.randrange(_CODES):09}"
        try:
            sent = self.store.registrations.send(draft, summary_of(draft), code, now())
        except DuplicateCode:
            return
        del self.drafts[sent.id or 0]
        self.told("sent", sent.id, code)

    def export(self) -> None:
        """Settle what was cut off, as who has uploaded it, and export all that is new."""
        self.settle()
        out = self.own / f"out-{self.next_number()}"
        out.mkdir()
        request = ExportRequest(FOLLOW_UP, out)
        done = export(self.store, DICTIONARY, DEFINITIONS.assumptions, request, now())
        if done.count:
            self.told("exported", done.count)

    def settle(self) -> None:
        """Mark what stands in a file of ours."""
        for each in unfinished(self.store):
            mark(self.store, each)

    def post(self) -> None:
        """Have some go without a file, and send what waits for a while."""
        rows = self.store.exports.ids(ExportRequest(FOLLOW_UP, self.own).choice)
        if rows:
            chosen = self.drawn.sample(rows, min(3, len(rows)))
            self.store.outbox.put(chosen, now())
            self.told("put", *chosen)
        left = [self.drawn.randrange(_MOST_POSTED)]

        def still() -> None:
            left[0] -= 1
            if left[0] < 0:
                raise Enough

        try:
            send_waiting(self.folder, self.store, still)
        except Enough:
            return

    def put_aside(self) -> None:
        """Delete a draft and take it back, or leave it deleted."""
        draft = self._any()
        if draft is not None and draft.id is not None:
            del self.drafts[draft.id]
            self.store.registrations.delete(draft.id, now())
            if self.drawn.random() < 0.5:
                self.store.registrations.restore(draft.id, now())


def send_waiting(folder: Path, store: Store, still: Callable[[], object] = int) -> float | None:
    """Send what waits; return when the next is due."""
    setting = setting_of(folder)
    server = Server(setting["base"], setting["organization"], certificate=setting["certificate"])
    return post_waiting(store, DICTIONARY, server, still, times=_TIMES, settled=_SETTLED).again


def _append(file: Path, text: str) -> None:
    opened = os.open(file, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    os.write(opened, text.encode())
    os.close(opened)


def _at_work(folder: Path, number: int, seed: str) -> None:
    drawn = random.Random(seed)  # noqa: S311
    while True:
        try:
            office = open_office(address_for(folder, number))
        except AngioError:
            time.sleep(_AWAY)
            continue
        with closing(Store.of(office)) as store:
            station = Workstation(folder, number, drawn, store)
            station.try_to(station.settle)
            station.work()
        return


def main() -> None:
    """Obey: `start NUMBER SEED`, `kill NUMBER`, `join NUMBER`."""
    folder, children = Path(sys.argv[1]), {}
    for line in sys.stdin:
        what, number, *seed = line.split()
        if what == "start":
            child = os.fork()
            if not child:
                _at_work(folder, int(number), *seed)
                os._exit(0)
            children[number] = child
            status = 0
        else:
            child = children.pop(number)
            if what == "kill":
                os.kill(child, signal.SIGKILL)
            _, status = os.waitpid(child, 0)
        sys.stdout.write(f"{status}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
