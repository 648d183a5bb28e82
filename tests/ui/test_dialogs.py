"""The dialogs themselves: who only presses Enter or Escape consents to nothing."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from angio_desktop.errors import StorageProblem
from angio_desktop.ui.widgets import dialogs
from tests.drivers import driving

REAL = (dialogs.ask, dialogs.tell, dialogs.alarm, dialogs.tell_problem)


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


@pytest.mark.parametrize(
    "ask",
    [
        lambda desk: desk.exports.ask_folder(),
        lambda desk: desk.assumptions.ask_folder(),
        lambda desk: desk.check.ask_file(),
        lambda desk: desk.check.ask_target(),
        lambda desk: desk.lists.ask_file("Load"),
    ],
)
def test_a_question_for_a_file_that_is_cancelled_names_none(desk, ask):
    seen = []

    def cancel(dialog):
        seen.append(type(dialog))
        dialog.reject()

    driving.answer_dialog(cancel)
    assert ask(desk) == ""
    assert seen == [QFileDialog]
