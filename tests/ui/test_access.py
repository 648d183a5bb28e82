"""Every editor and button of every window says to a screen reader what it is and what it is for."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QScrollBar,
    QToolButton,
    QWidget,
)

from angio_desktop import ui
from angio_desktop.register.fields import RegistrationType
from angio_desktop.register.open_lists import PHYSICIANS
from angio_desktop.ui.form.send_dialog import SendDialog, SentDialog
from angio_desktop.ui.main.welcome import ListsDialog, Welcome
from angio_desktop.ui.widgets.entry_dialog import EntryDialog
from tests.drivers import driving
from tests.ui.desk import PCI, complete

# Nothing could be said of these that their names do not say.
PLAIN = {
    *("OK", "Cancel", "Close", "Back", "Next", "Continue", "Start", "Not yet", "Copy", "Save…"),
    *("Print…", "Save as a file…", "Save as PDF…", "Save as CSV…", "Import", "Open", "Use it"),
    *("Set PIN", "Note as asked", "Log in"),
}
SPEAKING = (QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox, QAbstractScrollArea)


def speaking(window: QWidget) -> Iterator[QWidget]:
    """The widgets that are seen and can be used, without what is a part of another."""
    for widget in window.findChildren(QWidget):
        takes_focus = widget.focusPolicy() is not Qt.FocusPolicy.NoFocus
        is_part = isinstance(widget.parent(), QLineEdit | QComboBox) or isinstance(
            widget, QScrollBar
        )
        is_button = isinstance(widget, QAbstractButton) and not isinstance(widget, QToolButton)
        is_used = widget.isVisibleTo(window) and not is_part and (takes_focus or is_button)
        if is_used and isinstance(widget, SPEAKING):
            yield widget


def said(widget: QWidget, kind: QAccessible.Text) -> str:
    heard = QAccessible.queryAccessibleInterface(widget)
    return heard.text(kind)


def silent(window: QWidget) -> list[str]:
    """What has no name, or no description."""
    driving.settle()
    found = []
    for widget in speaking(window):
        # On Linux Qt names a list by what is chosen in it.
        name = widget.accessibleName() or said(widget, QAccessible.Text.Name)
        if name.replace("&", "") in PLAIN and isinstance(widget, QAbstractButton):
            continue
        if not name:
            found.append(f"no name: {type(widget).__name__} {widget.parent()}")
        elif not said(widget, QAccessible.Text.Description):
            found.append(f"no description: {type(widget).__name__} {name}")
    return found


def test_a_window_that_says_nothing_is_found(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    line = QLineEdit(window)
    window.show()
    assert len(silent(window)) == 1
    line.setAccessibleName("Name")
    assert silent(window) == ["no description: QLineEdit Name"]
    line.setAccessibleDescription("The name of the patient.")
    assert silent(window) == []


def test_every_button_is_made_in_one_way():
    """With its text, what it does, and what it is for or its key."""
    found = {
        path.name
        for path in Path(ui.__file__).parent.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and ast.unparse(node.func) in ("QPushButton", "Button")
    }
    assert found == {"button.py"}


def test_every_part_of_the_main_window_speaks(desk):
    mute = {}
    for number in range(desk.parts.count()):
        desk.show_number(number)
        mute[desk.navigation.names[number]] = silent(desk.window())
    assert not any(mute.values()), mute


@pytest.mark.parametrize("type_", RegistrationType)
def test_every_page_of_every_type_speaks(program, open_wizard, type_):
    wizard = open_wizard(complete(program, type_))
    for page in driving.page_of(wizard).form.pages:
        wizard.pages.go_to_page(page.id)
        assert silent(wizard) == [], page.id


def test_the_choice_of_a_type_speaks(open_wizard):
    assert silent(open_wizard(None)) == []


def test_the_welcome_speaks(session, qtbot):
    shown = Welcome(session.window, session.shown)
    qtbot.addWidget(shown)
    shown.show()
    for _ in shown.pageIds():
        assert silent(shown) == []
        shown.next()


def test_the_dialogs_speak(program, desk, open_wizard, qtbot):
    wizard = open_wizard(complete(program, PCI, MS_HF_HOSPZ="220"))
    editing = wizard.draft.editing
    shown = [
        EntryDialog(desk.window(), PHYSICIANS),
        ListsDialog(program, desk.window()),
        SendDialog(editing, wizard.words, editing.evaluation.warnings, wizard),
        SentDialog("ANG-2026-AAAAAAAB", "81-3f0c9a4be1d27c65", 3, wizard),
    ]
    for dialog in shown:
        qtbot.addWidget(dialog)
        dialog.show()
        assert silent(dialog) == [], type(dialog).__name__
        dialog.hide()
