"""Measures the windows, from a key press until everything is painted.

They are real windows that nobody sees (the platform `offscreen` paints in memory); the floors are
bare ones with as many lines.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from functools import partial
from itertools import cycle
from pathlib import Path
from statistics import median

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QFormLayout,
    QLineEdit,
    QScrollArea,
    QTableWidget,
    QVBoxLayout,
    QWidget,
    QWizard,
    QWizardPage,
)

from angio_desktop.actions.editing import start
from angio_desktop.actions.lists import load_examples
from angio_desktop.register.fields import PROCEDURES
from angio_desktop.register.registration import Registration
from angio_desktop.ui.app import make_application
from angio_desktop.ui.editors import editor_alone
from angio_desktop.ui.program import Program, open_program
from angio_desktop.ui.registration_wizard import RegistrationWizard
from angio_desktop.ui.registrations_view import RegistrationsView
from tests import bench_data, driving
from tests.bench_measure import Bench, Floor, Work, in_turns, milliseconds, p95
from tests.bench_register import PHYSICIAN, SEARCHES, physicians
from tests.bench_storage import full_folder

PAGE, NUMBER = "pci_1", "NR_CONVOL_PROC_ML_1"
_FRAME = 16
_PAGE_MS = 25
_REFUSAL_MS = 60
_SEARCH_MS = 30
_PATIENCE_SECONDS = 10.0
_BARE_KEY = "the same in a bare QLineEdit"
_WIDTH, _HEIGHT = 1216, 768


def measure(bench: Bench) -> None:
    """Add the rows."""
    application = make_application()
    folder = bench.folder / "windows"
    program = open_program(folder)
    with closing(program.store):
        load_examples(program.store)
        _keys(bench, program)
        _keys_with_findings(bench, program)
        _pages(bench, program)
        _openings(bench, program)
        _search_editor(bench)
    _list(bench, full_folder(bench))
    application.processEvents()


class _Paint(QObject):
    """Knows whether a widget was painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self.is_done = False
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.is_done = self.is_done or event.type() == QEvent.Type.Paint
        return super().eventFilter(watched, event)


def _until_painted(widget: QWidget, act: Work) -> None:
    """Act, and return when `widget` is painted and nothing is put off any more."""
    paint = _Paint(widget)
    act()
    end = time.monotonic() + _PATIENCE_SECONDS
    while not paint.is_done:
        QApplication.processEvents()
        assert time.monotonic() < end, f"{widget} is not painted"
    QApplication.processEvents()
    widget.removeEventFilter(paint)


@contextmanager
def _shown(window: QWidget) -> Iterator[QWidget]:
    """Show a window as the active one, and remove it after the block."""
    window.show()
    window.activateWindow()
    driving.wait_until(window.isActiveWindow, "the window")
    driving.settle()
    yield window
    window.hide()
    window.deleteLater()
    driving.settle()


@contextmanager
def _wizard(program: Program, registration: Registration) -> Iterator[RegistrationWizard]:
    wizard = RegistrationWizard(program, registration)
    with _shown(wizard):
        yield wizard


def _bare_window(lines: int) -> tuple[QWidget, list[QLineEdit]]:
    """Return a window with so many captioned lines, and the lines."""
    window, inside, area = QWidget(), QWidget(), QScrollArea()
    window.resize(_WIDTH, _HEIGHT)
    edits = [QLineEdit() for _ in range(lines)]
    form = QFormLayout(inside)
    for number, edit in enumerate(edits):
        form.addRow(f"Question {number}", edit)
    area.setWidget(inside)
    area.setWidgetResizable(True)
    QVBoxLayout(window).addWidget(area)
    return window, edits


# Keys


def _type(line: QWidget, keys: Iterator[Qt.Key]) -> None:
    _until_painted(line, lambda: QTest.keyClick(line, next(keys)))


def _typing(line: QWidget) -> Work:
    """Return what types a digit into a line and, the next time, takes it away."""
    return partial(_type, line, cycle((Qt.Key.Key_5, Qt.Key.Key_Backspace)))


def _go_into(wizard: RegistrationWizard, key: str) -> QLineEdit:
    wizard.go_to_page(PAGE)
    driving.settle()
    driving.page_of(wizard).views[key].editor.focus_first()
    driving.settle()
    line = driving.target()
    assert isinstance(line, QLineEdit)
    return line


def _keys(bench: Bench, program: Program) -> None:
    with _wizard(program, bench_data.full()) as wizard:
        line = _go_into(wizard, NUMBER)
        _compare_keys(bench, "a key on pci_1, evaluated and painted", line)
        wizard.activateWindow()
        driving.wait_until(wizard.isActiveWindow, "the wizard")
        floor = Floor(_BARE_KEY, bench.rows[-2].floor.value)
        took = [_leave(line, driving.page_of(wizard)) for _ in range(bench.sizes.times(30))]
        bench.add("a field left: stored, and painted", median(took), floor, limit=_FRAME)


def _leave(line: QLineEdit, page: QWidget) -> float:
    """Change an answer; return how long it takes to leave it."""
    line.setFocus()
    other = "150" if line.text() == "140" else "140"
    line.selectAll()
    QTest.keyClicks(line, other)
    driving.settle()
    tab = partial(QTest.keyClick, line, Qt.Key.Key_Tab)
    return milliseconds(partial(_until_painted, page, tab))


def _compare_keys(bench: Bench, name: str, line: QLineEdit) -> None:
    keys = _typing(line)
    bare, (edit,) = _bare_window(1)
    runs = bench.sizes.times(150)
    # One after the other: keys go to the window that is active.
    took = [milliseconds(keys) for _ in range(runs)]
    with _shown(bare):
        edit.setFocus()
        typing = _typing(edit)
        typing()
        floor = [milliseconds(typing) for _ in range(runs)]
    bench.add(name, median(took), Floor(_BARE_KEY, median(floor)), limit=_FRAME)
    bench.add(f"{name}, p95", p95(took), Floor(_BARE_KEY, p95(floor)), limit=_FRAME)
