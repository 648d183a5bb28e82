"""Measures the worklist and the start page on a full register."""

from collections.abc import Sequence
from contextlib import closing
from functools import partial
from statistics import median

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListWidget, QVBoxLayout, QWidget

from angio_desktop.storage.records import SortBy, Wanted
from angio_desktop.ui.app import make_application
from angio_desktop.ui.program import Program
from tests.bench.measure import Bench, Floor, Work, milliseconds, p95
from tests.bench.storage import full_folder
from tests.bench.windows import _shown, _until_painted
from tests.drivers import driving
from tests.drivers.opened import KEY
from tests.drivers.shown import in_window, open_program, workspace_of

_KEY_MS, _SORT_MS, _COUNT_MS, _PAGE_MS = 30, 100, 20, 250
_SEARCHES = ("peeters", "30010", "xyz", "anna maes", "12/03/2024", "3/2024")


def measure(bench: Bench) -> None:
    """Add the rows."""
    make_application()
    program = open_program(full_folder(bench), KEY)
    session = in_window(program)
    workspace = workspace_of(session)
    with closing(program.store), _shown(session.window):
        workspace.show_list(Wanted())
        driving.settle()
        view = workspace.registrations
        took = _typed(view.search, view, bench.sizes.times(5))
        _sorts(bench, program)
        page = workspace.to_do
        workspace.navigation.setCurrentRow(0)
        opened = [
            milliseconds(partial(_until_painted, page, page.refresh))
            for _ in range(bench.sizes.times(5))
        ]
    floor = Floor("a key and a bare list of 20 lines", p95(_bare(bench.sizes.times(5))))
    many = f"{bench.sizes.stored:,}"
    bench.add(f"{many}: a key in the search, list painted, p95", p95(took), floor, limit=_KEY_MS)
    bench.add(f"{many}: the start page counted, painted", median(opened), floor, limit=_PAGE_MS)


def _typed(line: QLineEdit, shown: QWidget, runs: int) -> Sequence[float]:
    """Return how long each key took, until what is shown is painted."""
    took = []
    line.setFocus()
    for search in _SEARCHES * runs:
        line.clear()
        driving.settle()
        for letter in search:
            press = partial(QTest.keyClicks, line, letter)
            took.append(milliseconds(partial(_until_painted, shown, press)))
    return took


def _bare(runs: int) -> Sequence[float]:
    window, line, lines = QWidget(), QLineEdit(), QListWidget()
    layout = QVBoxLayout(window)
    layout.addWidget(line)
    layout.addWidget(lines)

    def fill(text: str) -> None:
        lines.clear()
        lines.addItems([f"{text} {number}" for number in range(20)])

    line.textChanged.connect(fill)
    with _shown(window):
        return _typed(line, lines.viewport(), runs)


def _sorts(bench: Bench, program: Program) -> None:
    store, many = program.store, f"{bench.sizes.stored:,}"
    asked: tuple[tuple[str, Work, float], ...] = (
        *(
            (
                f"sorted on {sort.value}",
                partial(store.worklist.page, Wanted(sort=sort), 0, 200),
                _SORT_MS,
            )
            for sort in SortBy
        ),
        ("counts above the list", store.worklist.counts, _COUNT_MS),
    )
    for name, work, limit in asked:
        took = [milliseconds(work) for _ in range(bench.sizes.times(9))]
        floor = Floor("one row loaded", milliseconds(lambda: store.worklist.page(Wanted(), 0, 1)))
        bench.add(f"{many}: {name}", median(took), floor, limit=limit)
