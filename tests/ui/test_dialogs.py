"""The dialogs themselves: who only presses Enter or Escape consents to nothing; none stays."""

import ast
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from angio_desktop import ui
from angio_desktop.actions.editing import Editing
from angio_desktop.actions.preferences import Preferences, Purpose
from angio_desktop.errors import StorageProblem
from angio_desktop.ui.widgets import dialogs
from angio_desktop.ui.widgets.button import button
from angio_desktop.ui.widgets.last_folder import LastFolder, documents
from angio_desktop.ui.widgets.period_dialog import PeriodDialog
from tests.drivers import driving
from tests.ui.desk import PCI, complete
from tests.ui.every_dialog import REAL, REAL_FILES, shown_in


@pytest.fixture
def window(qtbot, in_english):
    del in_english
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    return widget


def press(key):
    def act(dialog):
        dialog.activateWindow()
        driving.wait_until(dialog.isActiveWindow, "the dialog")
        driving.press(key)

    return act


def test_enter_presses_the_button_that_consents_and_escape_the_other(window):
    for key, is_accepted in ((Qt.Key.Key_Return, True), (Qt.Key.Key_Escape, False)):
        dialog = QDialog(window)
        consent = QPushButton("Send")
        column = QVBoxLayout(dialog)
        column.addWidget(QScrollArea())  # takes the focus, as in the window that sends
        column.addWidget(dialogs.answers(dialog, consent, "Not yet"))
        driving.answer_dialog(press(key))
        assert dialogs.show(dialog) is is_accepted


def click(text):
    def act(dialog):
        next(b for b in dialog.buttons() if b.text() == text).click()

    return act


@pytest.mark.parametrize(
    ("act", "consents"),
    [
        (click("Delete"), True),
        (click("Cancel"), False),
        (press(Qt.Key.Key_Return), False),
        (press(Qt.Key.Key_Escape), False),
    ],
)
def test_a_question_takes_only_its_own_button_for_consent(window, act, consents):
    driving.answer_dialog(act)
    assert dialogs.ask(window, "Delete draft", "Delete?", "Delete") is consents


@pytest.mark.parametrize("tell", [dialogs.tell, dialogs.alarm])
def test_a_notice_says_its_text(window, tell):
    seen = []

    def read(dialog):
        seen.append((dialog.windowTitle(), dialog.text()))
        dialog.accept()

    driving.answer_dialog(read)
    tell(window, "Export", "2 records")
    assert seen == [("Export", "2 records")]


def test_a_problem_is_told_in_the_users_words(window, desk, monkeypatch):
    monkeypatch.setattr(dialogs, "tell_problem", REAL[3])
    seen = []

    def read(dialog):
        assert isinstance(dialog, QMessageBox)
        seen.append(dialog.text())
        dialog.accept()

    driving.answer_dialog(read)
    problem = StorageProblem("disk full", text_id="storage_problem.full")
    dialogs.tell_problem(window, desk.program.plain_words(), problem)
    assert seen[0].startswith("De schijf is vol")


FILES = pytest.mark.parametrize(
    "ask",
    [
        lambda window: REAL_FILES[0](window, "Check", "CSV (*.csv)"),
        lambda window: REAL_FILES[1](window, "Save", "new.csv", "CSV (*.csv)"),
        lambda window: REAL_FILES[2](window, "Export"),
    ],
    ids=["file", "new file", "folder"],
)


@FILES
def test_a_question_for_a_file_that_is_cancelled_names_none(window, ask):
    seen = []

    def cancel(dialog):
        seen.append(type(dialog))
        dialog.reject()

    driving.answer_dialog(cancel)
    assert ask(window) is None
    assert seen == [QFileDialog]


@FILES
def test_the_file_that_is_chosen_is_the_answer(window, ask, tmp_path):
    file = tmp_path / "one.csv"
    file.write_text("", "utf-8")
    chosen = []

    def choose(dialog):
        is_folder = dialog.fileMode() is QFileDialog.FileMode.Directory
        chosen.append(tmp_path if is_folder else tmp_path / f"{dialog.acceptMode().name}.csv")
        (tmp_path / "AcceptOpen.csv").touch()
        dialog.setDirectory(str(tmp_path))
        dialog.selectFile(str(chosen[0]))
        dialog.accept()

    driving.answer_dialog(choose)
    assert ask(window) == chosen[0]


CSV = "CSV (*.csv)"


@pytest.mark.parametrize(
    ("ask", "name"),
    [
        (lambda window, last: REAL_FILES[0](window, "Check", CSV, last), "one.csv"),
        (lambda window, last: REAL_FILES[1](window, "Save", "two.csv", CSV, last), "two.csv"),
        (lambda window, last: REAL_FILES[2](window, "Export", last), ""),
    ],
    ids=["file", "new file", "folder"],
)
def test_a_question_for_a_file_begins_where_one_was_chosen_for_the_same(
    window, tmp_path, ask, name
):
    preferences = Preferences(tmp_path)
    used = tmp_path / "used"
    used.mkdir()
    (used / "one.csv").touch()
    began = []

    def question(purpose, answer):
        last = LastFolder(preferences, purpose)
        driving.answer_dialog(answer)
        return ask(window, last)

    def choose(dialog):
        began.append(Path(dialog.directory().path()))
        dialog.setDirectory(str(used))
        dialog.selectFile(str(used / name))
        dialog.accept()

    def look(dialog):
        began.append(Path(dialog.directory().path()))
        dialog.reject()

    assert question(Purpose.CHECK, choose) is not None
    assert question(Purpose.CHECK, look) is None
    assert question(Purpose.LISTS, look) is None
    for file in used.iterdir():
        file.unlink()
    used.rmdir()
    assert question(Purpose.CHECK, look) is None
    assert began[1] == used
    assert began[0] == began[2] == began[3] == documents()


# The buttons of a question


@pytest.mark.parametrize("where", ["line", "area", "refusal"])
@pytest.mark.parametrize(("key", "result"), [("Key_Return", "yes"), ("Key_Escape", "no")])
def test_enter_consents_wherever_it_is_no_other_button_and_escape_refuses(
    window, where, key, result
):
    dialog = QDialog(window)
    column = QVBoxLayout(dialog)
    line, area = QLineEdit(), QScrollArea()
    ended = []
    box = dialogs.answers(dialog, button("Yes"), "No", lambda: ended.append("yes"))
    for widget in (line, area, box):
        column.addWidget(widget)
    dialog.rejected.connect(lambda: ended.append("no"))
    dialog.show()
    dialog.activateWindow()
    driving.wait_until(dialog.isActiveWindow, "the dialog")
    refusal = next(b for b in box.buttons() if b.text() == "No")
    {"line": line, "area": area, "refusal": refusal}[where].setFocus()
    driving.press(Qt.Key[key])
    assert ended == ["no" if where == "refusal" else result]
    dialog.deleteLater()


# Nothing is left of a dialog


class Failing(QDialog):
    """A dialog that cannot be shown."""

    def exec(self) -> int:
        raise RuntimeError("no screen")


def all_dialogs():
    return {widget for widget in QApplication.allWidgets() if isinstance(widget, QDialog)}


def test_nothing_is_left_of_a_dialog_once_it_is_closed(window, program):
    editing = Editing(program.store, program.dictionary, complete(program, PCI))
    driving.settle()
    before = all_dialogs()
    left = {}
    for name, show in shown_in(window, editing, program).items():
        closed: list[bool] = []

        def close(dialog, closed=closed):
            closed.append(dialog.isVisible())
            dialog.reject()

        driving.answer_dialog(close)
        show()
        driving.settle()
        assert closed == [True], name
        left[name] = all_dialogs() - before
    assert not any(left.values()), left


def test_nothing_is_left_of_a_dialog_that_fails(window):
    before = all_dialogs()
    with pytest.raises(RuntimeError):
        dialogs.show(Failing(window))
    driving.settle()
    assert all_dialogs() == before


def test_a_dialog_is_shown_by_one_function_only():
    """Else nobody sees to it that nothing is left. The program itself runs by exec, and who waits
    for work."""
    found = {
        path.name
        for path in Path(ui.__file__).parent.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Attribute) and node.attr == "exec"
    }
    assert found == {"dialogs.py", "app.py", "work.py"}


def test_what_is_wrong_with_a_period_has_room_and_leaves_the_buttons_theirs(window):
    dialog = PeriodDialog((None, None), window)
    dialog.resize(dialog.minimumSizeHint())
    dialog.show()
    dialog.first.setText("x")
    dialog.accept()
    driving.settle()
    problem = dialog.problem
    assert problem.isVisible()
    assert problem.heightForWidth(problem.width()) <= problem.height()
    (buttons,) = dialog.findChildren(QDialogButtonBox)
    assert dialog.rect().contains(buttons.geometry())
    dialog.deleteLater()


# Telling a problem


def test_a_problem_ends_the_block_that_tells_it(window, program, said):
    problem, done = StorageProblem("full", text_id="storage_problem.full"), []
    with dialogs.telling(window, program):
        done.append("before")
        raise problem
    assert (done, said.problems) == (["before"], [problem])


def test_a_bug_is_not_told_as_a_problem(window, program, said):
    with pytest.raises(KeyError), dialogs.telling(window, program):
        raise KeyError("CD_LVEF")
    assert said.problems == []
