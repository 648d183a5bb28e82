"""Work beside the windows' thread: progress, cancelling, errors, and a window that closes."""

import gc
import sys
import threading
import weakref
from typing import Any

import pytest
from shiboken6 import isValid

from angio_desktop.errors import StorageProblem
from angio_desktop.ui.main import garbage
from angio_desktop.ui.main.workspace import Workspace
from angio_desktop.ui.program import Program
from angio_desktop.ui.widgets.work import Work, WorkBar, is_under_way
from tests.drivers import driving, left_windows
from tests.drivers.sent_examples import send
from tests.ui.desk import PCI

pytestmark = pytest.mark.both

CODES = [f"ANG-2026-AAAAA{a}{b}{c}" for a in "BCDF" for b in "BCDFG" for c in "BCDFG"]


@pytest.fixture
def bar(program, qtbot):
    shown = WorkBar(program, "Work")
    qtbot.addWidget(shown)
    return shown


@pytest.fixture
def held(monkeypatch):
    """What is begun waits before its first step until the test lets it go on."""
    go_on = threading.Event()
    real = Program.open_store

    def open_store(program):
        go_on.wait()
        return real(program)

    monkeypatch.setattr(Program, "open_store", open_store)
    yield go_on
    go_on.set()


def until_cancelled(began):
    """Work without an end, as long as nobody cancels."""

    def do(store, work):
        del store
        began.set()
        while True:
            work.progress(1)

    return do


def test_work_runs_in_a_thread_of_its_own_with_a_store_of_its_own(bar, program, qtbot):
    def do(store, work):
        del work
        return threading.get_ident(), store is program.store, store.settings.all()

    told: list[Any] = []
    bar.run(do, told.append, total=1)
    assert bar.is_busy
    qtbot.waitUntil(lambda: bool(told))
    thread, is_same, settings = told[0]
    assert (thread != threading.get_ident(), is_same, settings) == (True, False, {})
    assert not bar.is_busy
    assert not bar.isVisible()


def test_progress_and_parts_come_in_order_before_the_end(bar, qtbot):
    def do(_, work):
        for number in range(5):
            work.hand_over(number)
            work.progress(number)
        return "all"

    told: list[Any] = []
    bar.run(do, told.append, total=5, part=told.append)
    qtbot.waitUntil(lambda: not bar.is_busy)
    assert told == [0, 1, 2, 3, 4, "all"]
    assert bar.progress.maximum() == 5


def test_the_bar_is_shown_when_the_work_takes_a_while_and_cancels_it(bar, qtbot):
    began = threading.Event()
    told: list[Any] = []
    bar.run(until_cancelled(began), told.append, total=3, cancelled=lambda: told.append("over"))
    assert not bar.isVisible()
    qtbot.waitUntil(bar.isVisible)
    qtbot.waitUntil(lambda: bar.progress.value() == 1)
    bar.cancel_button.click()
    assert not bar.cancel_button.isEnabled()
    qtbot.waitUntil(lambda: told == ["over"])
    assert not bar.isVisible()
    assert not bar.is_busy


def test_cancelling_when_nothing_is_under_way_does_nothing(bar):
    bar.cancel()
    assert not bar.is_busy


def test_a_problem_the_user_can_act_on_comes_back_as_it_is(bar, qtbot, said):
    problem = StorageProblem("no", text_id="storage_problem.missing", folder="x")

    def do(*_):
        raise problem

    told: list[Any] = []
    bar.run(do, failed=told.append)
    qtbot.waitUntil(lambda: not bar.is_busy)
    assert told == [problem]
    assert said.problems == []


def test_a_problem_is_told_in_words_where_nothing_else_is_said(bar, qtbot, said):
    problem = StorageProblem("no", text_id="storage_problem.missing", folder="x")

    def do(*_):
        raise problem

    done: list[Any] = []
    bar.run(do, done.append)
    qtbot.waitUntil(lambda: not bar.is_busy)
    assert (said.problems, done) == ([problem], [])


def test_the_bar_tells_when_it_is_busy_and_when_no_more(bar, qtbot):
    told: list[Any] = []
    bar.busy_changed.connect(lambda: told.append(bar.is_busy))
    bar.run(lambda *_: told.append("work"), lambda _: told.append("done"))
    qtbot.waitUntil(lambda: told[-1:] == ["done"])
    assert told == [True, "work", False, "done"]


def test_data_that_cannot_be_opened_come_back_as_a_problem(bar, program, spoil, qtbot):
    spoil()
    told: list[Any] = []
    bar.run(lambda store, _: store.settings.all(), failed=told.append)
    qtbot.waitUntil(lambda: not bar.is_busy)
    why = "moved" if program.shared is None else "damaged"  # a file may stand elsewhere
    assert [problem.text_id for problem in told] == [f"storage_problem.{why}"]


def test_a_bug_in_the_work_goes_where_all_bugs_go(bar, qtbot, monkeypatch):
    told: list[Any] = []
    unforeseen = []
    monkeypatch.setattr(sys, "excepthook", lambda *problem: unforeseen.append(problem))

    def do(*_):
        raise KeyError("CD_LVEF")

    bar.run(do, told.append, failed=told.append, cancelled=lambda: told.append("over"))
    qtbot.waitUntil(lambda: bool(unforeseen))
    kind, _, trace = unforeseen[0]
    assert (kind, trace is not None) == (KeyError, True)
    assert told == ["over"]
    assert not bar.is_busy


def test_threads_change_places_more_often_only_while_work_is_under_way(bar, qtbot):
    usual = sys.getswitchinterval()
    bar.run(until_cancelled(threading.Event()))
    assert sys.getswitchinterval() < usual
    bar.cancel()
    qtbot.waitUntil(lambda: not bar.is_busy)
    assert sys.getswitchinterval() == usual


def test_a_window_that_closes_ends_its_work_and_hears_nothing_more(desk: Workspace, qtbot):
    began = threading.Event()
    told: list[Any] = []

    def note(*_):
        told.append(1)

    bar = desk.exports.bar
    bar.run(until_cancelled(began), note, failed=note, cancelled=note)
    (work,) = bar.findChildren(Work)
    assert began.wait(driving.PATIENCE_SECONDS)
    assert desk.close_all()
    assert work.isFinished()
    qtbot.waitUntil(lambda: not desk.findChildren(Work))
    assert told == []


# What the parts of the program do with it


def test_an_export_that_is_cancelled_leaves_no_file_and_no_mark(
    desk, program, tmp_path, qtbot, held
):
    for code in CODES:
        send(program.store, program.dictionary, PCI, code)
    view = desk.exports
    view.refresh()
    out = tmp_path / "upload"
    out.mkdir()
    view.export_into(out)
    view.export_into(out)  # a second one does not begin meanwhile
    view.bar.cancel()
    held.set()
    qtbot.waitUntil(lambda: not view.bar.is_busy)
    assert list(out.iterdir()) == []
    assert program.store.exports.all() == []
    assert "cancelled" in view.outcome.text.text()
    assert view.table.rowCount() == len(CODES)
    assert view.export_button.isEnabled()


def test_an_export_of_data_that_cannot_be_read_is_told(desk, program, tmp_path, qtbot, said, spoil):
    send(program.store, program.dictionary, PCI, CODES[0])
    view = desk.exports
    view.refresh()
    spoil()
    view.export_into(tmp_path)
    qtbot.waitUntil(lambda: not view.bar.is_busy)
    assert said.problems
    assert list(tmp_path.glob("*.csv")) == []


def test_a_list_whose_loading_is_cancelled_is_not_loaded(
    desk, program, tmp_path, qtbot, said, held
):
    before = program.store.lists.loaded()
    file = tmp_path / "list.csv"
    lines = "".join(f"{number};Dr. Maes\n" for number in range(10_000_000_000, 10_000_050_000))
    file.write_text("code;name\n" + lines, "utf-8")
    view = desk.lists
    said.chosen = file
    view.load()
    assert not view.load_button.isEnabled()
    view.bar.cancel()
    held.set()
    qtbot.waitUntil(lambda: not view.bar.is_busy)
    assert program.store.lists.loaded() == before
    assert view.load_button.isEnabled()


class Windowlike:
    """Knows itself, as what belongs to a window does: only a look for garbage takes it away."""

    def __init__(self, gone: list[int]) -> None:
        self.itself = self
        weakref.finalize(self, lambda: gone.append(threading.get_ident()))


def test_what_work_leaves_is_taken_away_in_the_windows_thread_alone(bar):
    gone: list[int] = []
    made: list[list[int]] = []

    def do(store, work):
        del store, work
        Windowlike(gone)
        made.extend([] for _ in range(100_000))  # enough for Python to look, were it to look here

    gc.enable()
    garbage.look_here_only(bar)
    bar.run(do)
    driving.wait_until(lambda: bool(gone), "the garbage of the work")
    assert gone == [threading.get_ident()]


def test_what_a_test_leaves_goes_with_it_its_work_included(program):
    began = threading.Event()
    left = WorkBar(program, "Work")
    left.run(until_cancelled(began))
    assert began.wait(driving.PATIENCE_SECONDS)
    left_windows.take_away()
    assert not isValid(left)
    assert not is_under_way()
