"""Measures a program on an office: saving, ten workstations at once, a full one, the start.

The server is on this machine and waits for its disk. Without a PostgreSQL nothing is measured, and
that is said.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from statistics import median

from angio_desktop.actions.data_folder import DataFolder
from angio_desktop.actions.preferences import Preferences
from angio_desktop.actions.shared import Shared
from angio_desktop.actions.unlocking import WayIn
from angio_desktop.storage.records import Wanted
from angio_desktop.ui import program as ui_program
from angio_desktop.ui.app import make_application
from angio_desktop.ui.program import Program
from tests.bench import data
from tests.bench.check import ROOT, environment
from tests.bench.measure import ROWS_PER_SECOND, Bench, Floor, milliseconds, p95
from tests.bench.office_data import full_office
from tests.bench.office_saves import BARE, updating
from tests.bench.windows import _fields_left, _shown, _until_painted, _wizard
from tests.bench.worklist import _bare, _typed
from tests.drivers import driving, postgres
from tests.drivers.offices import Offices, offices_in, text_of
from tests.drivers.opened import KEY, USER, open_store
from tests.drivers.own_lists import load_own_lists
from tests.drivers.shown import in_window, workspace_of

_STATIONS, _SECONDS = 10, 10
_SAVED_MS, _SAVED_P95_MS, _AT_ONCE, _WAIT_MS = 12, 25, 300, 250
_KEY_MS, _PAGE_MS, _USABLE_MS = 50, 400, 1300
_FIELD = "TX_SPECIF"
_MANY = 10  # times as many as the embedded database has here
_BARE = "a committed UPDATE by psycopg"


def measure(bench: Bench) -> None:
    """Add the rows."""
    if reason := postgres.why_none():
        print(f"an office: not measured, {reason}")
        return
    make_application()
    with postgres.running(lasting=True) as cluster:
        offices = offices_in(cluster)
        name = offices.new()
        with cluster.connect(name) as connection:
            connection.execute(f"SET search_path = angio; {BARE}; GRANT ALL ON bare TO PUBLIC")
        _field(bench, offices, name)
        _at_once(bench, offices, name)
        with cluster.connect(name) as connection:
            connection.execute("DROP TABLE angio.bare")
        with closing(offices.open(name)) as store:
            assert store.verify().wrong is None
        count = bench.sizes.stored * _MANY if bench.sizes.runs == 1 else bench.sizes.stored * 2
        full = full_office(offices, bench.folder / "sample", count)
        _full(bench, offices, full, count)
        _start(bench, offices, full, count)


@contextmanager
def _program(bench: Bench, offices: Offices, name: str) -> Iterator[Program]:
    folder = bench.folder / "workstation"
    if not folder.exists():
        open_store(folder).close()
    shared = Shared.open(offices.address(name))
    way_in = WayIn(DataFolder(folder), KEY, None)
    with closing(shared):
        yield ui_program.open_program(way_in, Preferences(folder), shared)


def _field(bench: Bench, offices: Offices, name: str) -> None:
    """Measure a field that is left, until it is stored and the window painted."""
    update, bare = updating(offices.address(name)), list[float]()
    with _program(bench, offices, name) as program:
        load_own_lists(program.store)
        with _wizard(program, data.full()) as wizard:
            runs = bench.sizes.times(60)
            took = _fields_left(wizard, runs, lambda: bare.append(milliseconds(update)))
    name = "office: a field left, saved and painted"
    bench.add(name, median(took), Floor(_BARE, median(bare)), limit=_SAVED_MS)
    bench.add(f"{name}, p95", p95(took), Floor(_BARE, p95(bare)), limit=_SAVED_P95_MS)


def _at_once(bench: Bench, offices: Offices, name: str) -> None:
    """Measure workstations that save at once and do nothing else, each in a process of its own."""
    address = text_of(offices.cluster, name, USER)
    command = [sys.executable, "-m", "tests.bench.office_saves"]
    piped = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True, "cwd": ROOT}
    stations = [subprocess.Popen(command, **piped) for _ in range(_STATIONS)]  # type: ignore[call-overload]  # noqa: S603
    for each in stations:
        each.stdin.write(f"{address}\n{offices.password}\n")
        each.stdin.flush()
    for each in stations:
        assert each.stdout.readline() == "ready\n"
    seconds = _SECONDS * bench.sizes.runs or 0.1
    for each in stations:
        each.stdin.write(f"{seconds}\n")
        each.stdin.flush()
    saved, bare = (
        [took for each in stations for took in json.loads(each.stdout.readline())] for _ in range(2)
    )
    print(f"office: the load of the machine, with these: {os.getloadavg()[0]:.1f}")
    for each in stations:
        each.communicate()
    what = f"office: {_STATIONS} workstations saving at once"
    floor = Floor(f"{_BARE}, at once", len(bare) / seconds)
    bench.add(what, len(saved) / seconds, floor, unit=ROWS_PER_SECOND, limit=_AT_ONCE)
    floor = Floor(floor.name, _p99(bare))
    bench.add(f"{what}, a save, p99", _p99(saved), floor, limit=_WAIT_MS)


def _p99(values: list[float]) -> float:
    return sorted(values)[int(len(values) * 0.99)]


def _full(bench: Bench, offices: Offices, name: str, count: int) -> None:
    """Measure the search in the list and the start page, until painted."""
    runs = bench.sizes.times(5)
    with _program(bench, offices, name) as program:
        session = in_window(program)
        workspace = workspace_of(session)
        with _shown(session.window):
            workspace.show_list(Wanted())
            driving.settle()
            took = _typed(workspace.registrations.search, workspace.registrations, runs)
            page = workspace.to_do
            workspace.navigation.setCurrentRow(0)
            opened = [
                milliseconds(partial(_until_painted, page, page.refresh)) for _ in range(runs)
            ]
            with _wizard(program, data.full()) as wizard:
                left = _fields_left(wizard, bench.sizes.times(60))
    floor = Floor("a key and a bare list of 20 lines", p95(_bare(runs)))
    many = f"office of {count:,}"
    bench.add(f"{many}: a key in the search, painted, p95", p95(took), floor, limit=_KEY_MS)
    bench.add(f"{many}: the start page, painted", median(opened), floor, limit=_PAGE_MS)
    name = f"{many}: a field left, the start page behind it"
    bench.add(name, median(left), floor)
    bench.add(f"{name}, p95", p95(left), floor, limit=_SAVED_P95_MS)


def _start(bench: Bench, offices: Offices, name: str, count: int) -> None:
    """Measure the start of a program that works on an office."""
    folder = bench.folder / "workstation"
    preferences = Preferences(folder)
    office = text_of(offices.cluster, name, USER)
    took, alone = list[float](), list[float]()
    for _ in range(bench.sizes.times(5) + 1):
        for chosen, times in ((office, took), ("", alone)):
            preferences.choose(replace(preferences.chosen, office=chosen))
            times.append(_usable(bench, folder, offices.password if chosen else ""))
    floor = Floor("the same on its own register", median(alone[1:]))
    name = f"office of {count:,}: start → start page, usable"
    bench.add(name, median(took[1:]), floor, limit=_USABLE_MS)


def _usable(bench: Bench, folder: Path, password: str) -> float:
    """Return how long it took until the start page was painted."""
    variables = {**environment(bench), "PGPASSWORD": password}
    command = [sys.executable, "-m", "tests.bench.first_paint", str(folder)]
    begin = time.time()
    done = subprocess.run(  # noqa: S603
        command, cwd=ROOT, env=variables, check=True, capture_output=True, text=True
    )
    _, usable = (float(moment) - begin for moment in done.stdout.split())
    return usable * 1000
