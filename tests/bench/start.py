"""Measures the start of the program, each time a process of its own."""

import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from statistics import median

from tests.bench import data
from tests.bench.check import ROOT, environment
from tests.bench.measure import Bench, Floor
from tests.bench.storage import full_folder
from tests.drivers.opened import open_store

_EMPTY = """
import PySide6.QtWidgets as widgets
application = widgets.QApplication([])
window = widgets.QWidget()
window.show()
application.processEvents()
"""
_FIRST_PAINT = 1.5  # times an empty window
_USABLE_MS = 1000
_EXAMPLES = 20


def measure(bench: Bench) -> None:
    """Add the rows."""
    few = bench.folder / "few"
    with closing(open_store(few)) as store:
        data.fill(store, _EXAMPLES)
    _start(bench, few, _EXAMPLES)
    _start(bench, full_folder(bench), bench.sizes.stored)


def _start(bench: Bench, folder: Path, count: int) -> None:
    painted, filled, whole, bare = [], [], [], []
    for _ in range(bench.sizes.times(7) + 1):
        begin = time.time()
        told = _run(bench, "-m", "tests.bench.first_paint", str(folder))
        first, second = (float(moment) - begin for moment in told.split())
        painted.append(first * 1000)
        filled.append(second * 1000)
        smoke = ("-m", "angio_desktop", "--smoke", "--data-dir", str(folder))
        whole.append(_seconds(bench, *smoke) * 1000)
        bare.append(_seconds(bench, "-c", _EMPTY) * 1000)
    # Not the first of each: the system reads the files then.
    floor = Floor("python with an empty window, to its end", median(bare[1:]))
    limit = round(_FIRST_PAINT * floor.value)
    name = f"{count:,}: start"
    bench.add(f"{name} → first paint", median(painted[1:]), floor, limit=limit)
    bench.add(f"{name} → start page filled, usable", median(filled[1:]), floor, limit=_USABLE_MS)
    bench.add(f"{name} and end (--smoke)", median(whole[1:]), floor)


def _seconds(bench: Bench, *arguments: str) -> float:
    begin = time.time()
    _run(bench, *arguments)
    return time.time() - begin


def _run(bench: Bench, *arguments: str) -> str:
    """Run Python and return what it printed; what it complained of is shown if it fails."""
    done = subprocess.run(  # noqa: S603
        [sys.executable, *arguments],
        cwd=ROOT,
        env=environment(bench),
        check=False,
        capture_output=True,
        text=True,
    )
    if done.returncode:
        raise RuntimeError(done.stderr)
    return done.stdout
