"""Measures how long the window stands still at most while work is under way beside it.

A timer of a few milliseconds ticks in the window's thread; the longest time between two ticks is
how long nobody was answered. The floor is the same timer in a program that does nothing else.
"""

import time
from collections.abc import Callable
from contextlib import closing
from functools import partial
from statistics import median

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from angio_desktop.ui.app import make_application
from angio_desktop.ui.main import garbage
from angio_desktop.ui.main.workspace import Workspace
from angio_desktop.ui.program import Program
from angio_desktop.ui.widgets import dialogs
from angio_desktop.ui.widgets.work import WorkBar
from tests.bench import data
from tests.bench.measure import Bench, Floor
from tests.bench.register import physicians
from tests.drivers import driving
from tests.drivers.opened import KEY
from tests.drivers.own_lists import load_own_lists
from tests.drivers.shown import open_program

_TICK_MS = 5
_STANDSTILL = 50
_FLOOR = "the timer while nothing is done"
_EXPORTED, _CHECKED = 3_000, 10_000  # of the fullest run


class Ticker(QObject):
    """Knows the longest time between two turns of the window's thread."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        self._timer.start(_TICK_MS)

    def _tick(self) -> None:
        moment = time.perf_counter()
        self.longest = max(self.longest, moment - self._last)
        self._last = moment


def measure(bench: Bench) -> None:
    """Add the rows."""
    make_application()
    folder = bench.folder / "gaps"
    # What is written at the end would be a dialog to answer, and what a list changes is one.
    tell, dialogs.tell = dialogs.tell, _say_nothing
    show, dialogs.show = dialogs.show, _accepted
    try:
        program = open_program(folder, KEY)
        with closing(program.store):
            many = max(20, _EXPORTED * bench.sizes.check_rows // 2_000)
            load_own_lists(program.store)  # codes of example lists do not go out
            data.send(program.store, many)
            _measure(bench, program, many)
    finally:
        dialogs.tell, dialogs.show = tell, show


def _say_nothing(parent: QWidget, title: str, text: str) -> None:
    del parent, title, text


def _accepted(dialog: QDialog) -> bool:
    """Show a dialog, wait until it is painted, and accept it: what it costs is measured too."""
    dialog.open()
    _wait(0.1)
    dialog.accept()
    dialog.deleteLater()
    return True


def _measure(bench: Bench, program: Program, exported: int) -> None:
    runs = bench.sizes.times(3)
    with garbage.spared():  # as the program starts
        window = Workspace(program)
    garbage.look_here_only(window)
    window.resize(1216, 768)
    window.show()
    driving.settle()
    floor = Floor(_FLOOR, median(_gap(lambda: _wait(0.2)) for _ in range(runs)))
    view = window.exports
    window.parts.setCurrentWidget(view)
    took = []
    for number in range(runs):
        target = bench.folder / f"export-{number}"
        target.mkdir()
        view.again.setChecked(True)
        view.refresh()
        driving.settle()
        export = partial(_until_done, view.bar, view.isVisible, view.export_into, target)
        took.append(_gap(export))
        assert str(exported) in view.outcome.text.text(), view.outcome.text.text()[:300]
    name = f"longest standstill, {exported:,} registrations exported"
    bench.add(name, median(took), floor, limit=_STANDSTILL)
    rows = max(20, _CHECKED * bench.sizes.check_rows // 2_000)
    for faulty in (False, True):
        file = data.write_file(bench.folder / "gaps.csv", rows, faulty=faulty)
        check = window.check
        window.parts.setCurrentWidget(check)
        driving.settle()
        took = [
            _gap(
                partial(
                    _until_done,
                    check.bar,
                    check.open_button.isEnabled,
                    check.start,
                    file,
                    data.BOTH,
                )
            )
            for _ in range(runs)
        ]
        what = "15 findings in each" if faulty else "without findings"
        name = f"longest standstill, {rows:,} rows checked, {what}"
        bench.add(name, median(took), floor, limit=_STANDSTILL)
    lists = window.lists
    window.parts.setCurrentWidget(lists)
    listed = physicians(bench.sizes.entries)
    file = bench.folder / "physicians.csv"
    lines = (f"{e.code};{e.label}\n" for e in listed.entries.values())
    file.write_text("code;name\n" + "".join(lines), "utf-8")
    driving.settle()
    load = partial(_until_done, lists.bar, lists.isVisible, lists._load, file, listed.name)
    took = [_gap(load) for _ in range(runs)]
    name = f"longest standstill, a list of {bench.sizes.entries:,} loaded"
    bench.add(name, median(took), floor, limit=_STANDSTILL)
    window.hide()
    window.deleteLater()
    driving.settle()


def _gap(work: Callable[[], object]) -> float:
    ticker = Ticker()
    work()
    _wait(0.02)
    ticker.deleteLater()
    return ticker.longest * 1000


def _wait(seconds: float) -> None:
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        QApplication.processEvents()


def _until_done(
    bar: WorkBar, is_done: Callable[[], bool], begin: Callable[..., object], *arguments: object
) -> None:
    begin(*arguments)
    while bar.is_busy or not is_done():
        QApplication.processEvents()
        time.sleep(0.0005)
