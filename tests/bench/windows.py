"""Measures the windows, from a key press until everything is painted.

They are real windows that nobody sees (the platform `offscreen` paints in memory); the floors are
bare ones with as many lines.
"""

import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from functools import partial
from itertools import cycle
from pathlib import Path
from statistics import median

from PySide6.QtCore import (
    QEvent,
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QFormLayout,
    QLineEdit,
    QListWidget,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from angio_desktop.actions.editing import start
from angio_desktop.register.registration import Registration
from angio_desktop.ui.app import make_application
from angio_desktop.ui.editors.factory import editor_alone
from angio_desktop.ui.form.window import RegistrationWindow
from angio_desktop.ui.program import Program
from tests.bench import data
from tests.bench.measure import Bench, Floor, Work, milliseconds, p95
from tests.bench.register import PHYSICIAN, SEARCHES, physicians
from tests.bench.storage import full_folder
from tests.drivers import driving
from tests.drivers.opened import KEY
from tests.drivers.own_lists import load_own_lists
from tests.drivers.sent_examples import send
from tests.drivers.shown import in_window, open_program, workspace_of
from tests.ui.desk import GATES

PAGE, NUMBER = "pci_1", "NR_CONVOL_PROC_ML_1"
_FRAME = 16
_PAGE_MS = 25
_FIRST_PAGE_MS = 27
_RESIZE_MS = 33
_WIDTHS = range(640, 1940, 60)
_READING_MS = 1500  # what a person takes for a page at the least
_REFUSAL_MS = 20
_STANDSTILL = 50
_SENT_MS = 40
_PATIENCE_SECONDS = 10.0
_PREPARED = 3  # of the fields that are left: what is prepared at the first ones
_BARE_KEY = "the same in a bare QLineEdit"
_FIRST_PAGE_LINES = 9
_WIDTH, _HEIGHT = 1216, 768


def measure(bench: Bench) -> None:
    """Add the rows."""
    qInstallMessageHandler(_pass_on)
    make_application()
    folder = bench.folder / "windows"
    program = open_program(folder, KEY)
    with closing(program.store):
        load_own_lists(program.store)
        _keys(bench, program)
        _keys_with_findings(bench, program)
        _pages(bench, program)
        _resizes(bench, program)
        _openings(bench, program)
        _search_editor(bench)
    _desk(bench, full_folder(bench))


def _pass_on(kind: QtMsgType, _: QMessageLogContext, message: str) -> None:
    """Show what Qt has to say, but for what the offscreen platform leaves out."""
    if kind != QtMsgType.QtDebugMsg and not message.startswith("This plugin does not support"):
        print(message, file=sys.stderr)


class _Paint(QObject):
    """Knows whether a widget was painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self.is_done = False
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
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
def _wizard(program: Program, registration: Registration) -> Iterator[RegistrationWindow]:
    wizard = RegistrationWindow(program, registration)
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


def _go_into(wizard: RegistrationWindow, key: str) -> QLineEdit:
    driving.pages_of(wizard).go_to_page(PAGE)
    driving.settle()
    driving.page_of(wizard).views[key].editor.focus_first()
    driving.settle()
    line = driving.target()
    assert isinstance(line, QLineEdit)
    return line


def _fields_left(wizard: RegistrationWindow, runs: int, beside: Work | None = None) -> list[float]:
    """Return how long each field took that was left, stored and painted.

    `beside` is done after each, for a floor that meets the same disturbances.
    """
    took, draft = [], driving.draft_of(wizard)
    for number in range(runs + _PREPARED):
        line = _go_into(wizard, NUMBER)
        QTest.keyClick(line, (Qt.Key.Key_5, Qt.Key.Key_Backspace)[number % 2])
        before = draft.registration.revision
        leave = partial(QTest.keyClick, line, Qt.Key.Key_Tab)
        took.append(milliseconds(partial(_until_painted, wizard, leave)))
        assert draft.registration.revision == before + 1
        if beside is not None:
            beside()
    return took[_PREPARED:]


def _keys(bench: Bench, program: Program) -> None:
    with _wizard(program, data.full()) as wizard:
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


def _keys_with_findings(bench: Bench, program: Program) -> None:
    """Measure a refused sending, and keys while all its findings are open."""
    empty = replace(start(program.dictionary, data.BOTH), values=GATES)
    took, bare = [], []
    for _ in range(bench.sizes.times(7)):
        with _wizard(program, empty) as wizard:
            took.append(milliseconds(partial(_until_painted, wizard, partial(wizard.do, "send"))))
            count = len(driving.draft_of(wizard).editing.evaluation.findings)
        bare.append(_bare_list(count))
    floor = Floor(f"a list of {count} lines filled and painted", median(bare))
    name = f"an empty form refused: {count} findings painted"
    bench.add(name, median(took), floor, limit=_REFUSAL_MS)
    with _wizard(program, empty) as wizard:
        wizard.do("send")
        line = _go_into(wizard, NUMBER)
        _compare_keys(bench, f"a key with {count} findings open", line)


def _bare_list(count: int) -> float:
    window = QListWidget()
    with _shown(window):
        texts = [f"Finding {number}" for number in range(count)]
        return milliseconds(
            lambda: _until_painted(window.viewport(), lambda: window.addItems(texts))
        )


# Pages and windows


def _pages(bench: Bench, program: Program) -> None:
    first, each, again, ready, bare = [], [], [], [], []
    for _ in range(bench.sizes.times(5)):
        with _wizard(program, data.full()) as wizard:
            built = {page_id: _turn(wizard, page_id) for page_id in _page_ids(wizard)}
            again += [_turn(wizard, page_id) for page_id in _page_ids(wizard)]
            first.append(built[PAGE])
            each += list(built.values())[1:]
            lines = len(data.form_of(data.BOTH).asked) // len(built)
        bare.append(_bare_opening(lines))
        with _wizard(program, data.full()) as wizard:
            QTest.qWait(_READING_MS)
            ready += [_turn(wizard, page_id) for page_id in _page_ids(wizard)]
    floor = Floor(f"a bare window of {lines} lines", median(bare))
    bench.add("a page come to after reading another", median(ready), floor, limit=_PAGE_MS)
    bench.add("a page come to after reading another, p95", p95(ready), floor, limit=_PAGE_MS)
    name = "page pci_1 for the first time, painted"
    bench.add(name, median(first), floor, limit=_FIRST_PAGE_MS)
    bench.add("any page for the first time, p95", p95(each), floor, limit=_FIRST_PAGE_MS)
    bench.add("any page again", median(again), floor, limit=_PAGE_MS)
    bench.add("any page again, p95", p95(again), floor, limit=_PAGE_MS)


def _resizes(bench: Bench, program: Program) -> None:
    """Measure the steps of a window that is made wider, through all its arrangements."""
    took, bare = [], []
    for _ in range(bench.sizes.times(3)):
        with _wizard(program, data.full()) as wizard:
            driving.pages_of(wizard).go_to_page(PAGE)
            driving.settle()
            took += [_resized(wizard, driving.page_of(wizard), width) for width in _WIDTHS]
        window, edits = _bare_window(len(data.form_of(data.BOTH).asked) // 12)
        with _shown(window):
            bare += [_resized(window, edits[0], width) for width in _WIDTHS]
    floor = Floor("a bare window of as many lines", median(bare))
    bench.add("a resize of page pci_1, painted", median(took), floor, limit=_RESIZE_MS)
    bench.add("a resize of page pci_1, painted, p95", p95(took), floor, limit=_RESIZE_MS)


def _resized(window: QWidget, painted: QWidget | None, width: int) -> float:
    return milliseconds(
        lambda: _until_painted(painted or window, partial(window.resize, width, _HEIGHT))
    )


def _page_ids(wizard: RegistrationWindow) -> list[str]:
    return [page.id for page in driving.draft_of(wizard).editing.form.pages if page.id != "stemi"]


def _turn(wizard: RegistrationWindow, page_id: str) -> float:
    return milliseconds(
        lambda: _until_painted(wizard, partial(driving.pages_of(wizard).go_to_page, page_id))
    )


def _bare_opening(lines: int) -> float:
    window, edits = _bare_window(lines)
    took = milliseconds(lambda: _until_painted(edits[0], window.show))
    window.hide()
    window.deleteLater()
    driving.settle()
    return took


def _openings(bench: Bench, program: Program) -> None:
    """Measure opening a registration, also while a long list is loaded."""
    name = "a registration opened, painted"
    _opening(bench, name, program)
    sent = send(program.store, program.dictionary, data.BOTH, "ANG-2026-AAAAAAAB")
    _opening(bench, "a sent registration opened, painted", program, sent, _SENT_MS)
    program.store.lists.replace(physicians(bench.sizes.entries), "x.csv", data.NOW)
    with_list = f"with {bench.sizes.entries:,} physicians"
    _opening(bench, f"{name}, {with_list}", program)
    floor = bench.rows[-1].floor
    turned = []
    for _ in range(bench.sizes.times(3)):
        with _wizard(program, data.full()) as wizard:
            turned.append(_turn(wizard, PAGE))
    bench.add(f"page {PAGE} for the first time, {with_list}", median(turned), floor)


def _opening(
    bench: Bench,
    name: str,
    program: Program,
    registration: Registration | None = None,
    limit: float | None = None,
) -> None:
    took, bare = [], []
    for _ in range(bench.sizes.times(9)):
        begin = time.perf_counter()
        wizard = RegistrationWindow(program, registration or data.full())
        _until_painted(wizard, wizard.show)
        took.append((time.perf_counter() - begin) * 1000)
        wizard.hide()
        wizard.deleteLater()
        driving.settle()
        bare.append(_bare_opening(_FIRST_PAGE_LINES))
    floor_name = f"a bare window of {_FIRST_PAGE_LINES} lines"
    bench.add(name, median(took), Floor(floor_name, median(bare)), limit=limit)


def _search_editor(bench: Bench) -> None:
    """Measure each key of a search in a long list, with its matches shown."""
    window, (edit,) = _bare_window(1)
    field = data.form_of(data.BOTH).by_key[PHYSICIAN]
    loaded = physicians(bench.sizes.entries)
    words = data.definitions().words("nl", {loaded.name: loaded})
    editor = editor_alone(field, words, loaded, lambda: data.TODAY, window)
    layout = window.layout()
    assert layout is not None
    layout.addWidget(editor)
    with _shown(window):
        runs = bench.sizes.times(5)
        took = _search_times(editor.focusProxy() or editor, runs)
        bare = _search_times(edit, runs)
    name = f"a key in the search of {bench.sizes.entries:,}, painted"
    bench.add(name, median(took), Floor(_BARE_KEY, median(bare)), limit=_FRAME)
    bench.add(f"{name}, p95", p95(took), Floor(_BARE_KEY, p95(bare)), limit=_FRAME)


def _search_times(line: QWidget, runs: int) -> list[float]:
    assert isinstance(line, QLineEdit)
    took = []
    line.setFocus()
    for search in SEARCHES * runs:
        line.selectAll()
        QTest.keyClick(line, Qt.Key.Key_Delete)
        driving.settle()
        for letter in search:
            press = partial(QTest.keyClicks, line, letter)
            took.append(milliseconds(partial(_until_painted, line, press)))
    return took


# The main window


def _desk(bench: Bench, folder: Path) -> None:
    """Measure the list of many registrations, and leaving a field while that list is open."""
    program = open_program(folder, KEY)
    session = in_window(program)
    workspace = workspace_of(session)
    with closing(program.store), _shown(session.window):
        workspace.show_part(workspace.registrations)
        with _wizard(program, data.full()) as wizard:
            line = _go_into(wizard, NUMBER)
            page = driving.page_of(wizard)
            took = [_leave(line, page) for _ in range(bench.sizes.times(15))]
            bare = [milliseconds(_typing(line)) for _ in range(bench.sizes.times(15))]
        name = f"{bench.sizes.stored:,}: a field left while the list is open"
        bench.add(name, median(took), Floor("a key in it", median(bare)), limit=_STANDSTILL)
