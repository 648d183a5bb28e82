"""Workstations that do random work on one office, and are killed in it.

Run by office_killing.py: python -m tests.harness.office_run FOLDER. What it takes to begin is
loaded only once; for each line it reads it forks a workstation, kills one or waits for one's end.
What a workstation is told to be done it writes down at once, beside its exported files. It works
as the program does: it claims what it opens, and keeps in a spool what the office does not take.
"""

import json
import os
import random
import signal
import sys
import threading
import time
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path

from angio_desktop.actions.clock import now
from angio_desktop.actions.exporting import ExportRequest, export
from angio_desktop.actions.going_up import go_up
from angio_desktop.actions.offline import Keeping, Offline
from angio_desktop.actions.posting import post_waiting
from angio_desktop.actions.shared import Shared
from angio_desktop.actions.unfinished_exports import mark, unfinished
from angio_desktop.errors import AngioError, StorageProblem
from angio_desktop.platform.address import Server
from angio_desktop.platform.hd4dp import TimeOuts
from angio_desktop.register.fields import RegistrationType
from angio_desktop.register.registration import Registration, answer
from angio_desktop.register.values import date_text
from angio_desktop.storage.postgres.address import Address, address_of
from angio_desktop.storage.postgres.notices import Notice
from angio_desktop.storage.records import DuplicateCode
from angio_desktop.storage.sqlite.spool import Spool, Waiting
from angio_desktop.storage.store import Store
from tests.drivers.opened import KEY
from tests.drivers.tables import DEFINITIONS, DICTIONARY, EXAMPLES
from tests.storage.samples import summary_of

FOLLOW_UP = RegistrationType.FOLLOW_UP
KEPT = "TX_NO_CONSTTN_OTH"  # an answer that each save changes
STOP = "stop"
_CODES = 4_000  # few enough to be drawn twice
_FIRST, _DAYS = date(1930, 1, 1), 35_000
_AWAY = 0.05
_MOST_POSTED = 40  # steps of one round
_MOST_OPEN = 6
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


def row_of(values: Mapping[str, str]) -> tuple[str, str]:
    """By what the registrations of this test differ, wherever they stand."""
    return values["DT_CONSULT"], values["TX_PAT_LAST_NAM"]


@dataclass
class Open:
    """A draft in a window."""

    draft: Registration
    keeping: Keeping

    @property
    def number(self) -> int | None:
        """The number of what is kept here of it, None where nothing is."""
        return self.keeping.waiting.number if self.keeping.waiting is not None else None


@dataclass(eq=False)
class Workstation:
    """One that works until it is killed or told to stop."""

    folder: Path
    number: int
    drawn: random.Random
    shared: Shared
    offline: Offline
    windows: list[Open] = field(default_factory=list)
    anything_changed: threading.Event = field(default_factory=threading.Event)

    @property
    def store(self) -> Store:
        """What it works on."""
        return self.shared.store

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

    def heard(self, _: Notice) -> None:
        """Look at the claims soon; called by the link."""
        self.anything_changed.set()

    def turned(self, is_here: bool) -> None:
        """Look at the claims once it is back; called by the link."""
        if is_here:
            self.anything_changed.set()

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
        self.try_to(self.settle)
        while not (self.folder / STOP).exists():
            self.try_to(self.look)
            (act,) = self.drawn.choices(list(acts), list(acts.values()))
            self.try_to(act)
        while self.windows:
            self.close(self.windows[0])
        while self.offline.to_go():
            self.try_to(self.go_up)
            time.sleep(_AWAY)  # others close theirs

    def try_to(self, act: Callable[[], object]) -> None:
        """Do something; what is away is waited for, and what is refused is left."""
        try:
            act()
        except StorageProblem:
            time.sleep(_AWAY)
        except AngioError:
            while self.windows:
                self.close(self.windows[0])

    def look(self) -> None:
        """Claim again what was lost with the server, and have go up what waits."""
        if self.anything_changed.is_set():
            self.anything_changed.clear()
            lost = self.shared.claims.renew()
            for each in [each for each in self.windows if each.draft.id in lost]:
                self.windows.remove(each)
        if self.shared.link.is_here:
            self.go_up()

    def go_up(self) -> None:
        """Have go up what waits; the windows go on with it, but for what is to be chosen about."""
        for waiting in self.offline.to_go():
            went = go_up(self.store, waiting)
            left = self.offline.settle(went)
            window = self._window_of(waiting)
            if went.stored is not None:
                self.told("up", *row_of(went.stored.values))
            if window is not None and went.stored is not None:
                window.keeping.settled(went.stored, left)
                id_, revision = went.stored.id, went.stored.revision
                window.draft = replace(window.draft, id=id_, revision=revision)
            elif window is not None and went.is_chosen_about:
                self.close(window)

    def _window_of(self, waiting: Waiting) -> Open | None:
        return next((each for each in self.windows if each.number == waiting.number), None)

    def open(self, draft: Registration) -> Open:
        """Open a draft in a window; the first gives way where there are many."""
        if len(self.windows) >= _MOST_OPEN:
            self.close(self.windows[0])
        made = Open(draft, Keeping(self.offline, draft))
        self.windows.append(made)
        return made

    def close(self, window: Open) -> None:
        """Close a window: another may have its draft."""
        self.windows.remove(window)
        if window.draft.id is not None:
            self.shared.claims.release(window.draft.id)

    def begin(self) -> None:
        """Begin a draft that is exported as no other is."""
        day = date_text(_FIRST + timedelta(days=self.next_number() % _DAYS))
        values = {**EXAMPLES[FOLLOW_UP], "DT_CONSULT": day, "TX_PAT_LAST_NAM": f"N{self.number}"}
        self._store(self.open(Registration(FOLLOW_UP, DICTIONARY.version, values)), by_itself=False)

    def save(self) -> None:
        """Save a field, as leaving it does."""
        self._save(by_itself=True)

    def leave(self) -> None:
        """Save a draft as closing its window does."""
        self._save(by_itself=False)

    def _save(self, *, by_itself: bool) -> None:
        if not self.windows:
            self.begin()
            return
        window = self.drawn.choice(self.windows)
        text = str(self.next_number())
        window.draft = answer(answer(window.draft, key_of(self.number), text), KEPT, f"é{text}")
        self._store(window, by_itself=by_itself)

    def _store(self, window: Open, *, by_itself: bool) -> None:
        """Store a draft at the office, or here where it cannot be; both is told to be kept."""
        keeping, draft, before = window.keeping, window.draft, window.draft.id
        window.draft = keeping.save(self.store, draft, summary_of(draft), by_itself=by_itself)
        what = "saved" if keeping.waiting is None else "kept"
        self.told(what, *row_of(draft.values), draft.values.get(key_of(self.number), "0"))
        if before is None and window.draft.id is not None:
            self.shared.claims.take(window.draft.id, now())

    def take_up(self) -> None:
        """Open any draft that nobody else has open."""
        rows = self.store.worklist.recent(20)
        open_ = {each.draft.id for each in self.windows}
        free = [row.id for row in rows if row.id not in open_ and not self.offline.of(row.id)]
        if free:
            chosen = self.drawn.choice(free)
            if self.shared.claims.take(chosen, now()) is None:
                self.open(self.store.registrations.load(chosen))

    def _any_stored(self) -> Open | None:
        stored = [each for each in self.windows if each.keeping.waiting is None and each.draft.id]
        return self.drawn.choice(stored) if stored else None

    def send(self) -> None:
        """Send a draft, under a code that may be taken."""
        window = self._any_stored()
        if window is None:
            return
        draft, code = window.draft, f"ANG-2026-{self.drawn.randrange(_CODES):09}"
        try:
            sent = self.store.registrations.send(draft, summary_of(draft), code, now())
        except DuplicateCode:
            return
        self.told("sent", sent.id, code)
        self.close(window)

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
        window = self._any_stored()
        if window is not None:
            self.close(window)
            id_ = window.draft.id or 0
            self.store.registrations.delete(id_, now())
            if self.drawn.random() < 0.5:
                self.store.registrations.restore(id_, now())


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
    spool = Spool.open(folder / str(number), KEY)
    while True:
        try:
            shared = Shared.open(address_for(folder, number), spool)
        except AngioError:
            time.sleep(_AWAY)
            continue
        with closing(shared):
            assert shared.offline is not None
            station = Workstation(folder, number, drawn, shared, shared.offline)
            shared.listeners.add(station)
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
