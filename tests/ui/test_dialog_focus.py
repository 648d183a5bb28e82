"""Every dialog by the keyboard: where it begins, what Tab, Enter and Escape do, what is seen."""

import ast
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QWidget,
)

from angio_desktop import ui
from angio_desktop.actions.editing import Editing
from angio_desktop.ui.parts.connection_dialog import ConnectionDialog
from angio_desktop.ui.widgets.work import WorkBar
from tests.drivers import driving
from tests.ui.desk import PCI, complete
from tests.ui.every_dialog import shown_in
from tests.ui.test_access import silent
from tests.ui.test_focus import changed, framed, picture

pytestmark = pytest.mark.usefixtures("dressed")
# Shown by other tests: it stays until the key was given; while a backup is made; page by page.
ELSEWHERE = {"LockDialog", "ClosingBackup", "Welcome"}
TO_FILL_IN = (QLineEdit, QComboBox, QAbstractSpinBox, QPlainTextEdit)
REFUSES, HELPS = QDialogButtonBox.ButtonRole.RejectRole, QDialogButtonBox.ButtonRole.HelpRole
_LINE = 14  # pixels: what begins less far below stands in the same line


@pytest.fixture
def every(qtbot, in_english, program):
    """Each dialog by its name, and how it is shown."""
    del in_english
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    unusual = {"MS_HF_HOSPZ": "220"}
    editing = Editing(program.store, program.dictionary, complete(program, PCI, **unusual))
    return shown_in(window, editing, program)


def stops() -> list[QWidget]:
    """What Tab leads to, in its order, from what has the focus at first."""
    first = QApplication.focusWidget()
    assert first is not None, "nothing has the focus"
    found = [first]
    while True:
        driving.press(Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        if now is None or now is first or len(found) > 60:
            first.setFocus()
            return found
        found.append(now)


def place(widget: QWidget, dialog: QDialog) -> tuple[int, int]:
    at = widget.mapTo(dialog, QPoint())
    return at.y() + widget.height() // 2, at.x()


def out_of_place(found: list[QWidget], dialog: QDialog) -> list[str]:
    """What Tab leads to although it stands before what it comes from; once it begins anew."""
    wrong = []
    for before, after in zip(found, found[1:] + found[:1], strict=True):
        (top, left), (lower, right) = place(before, dialog), place(after, dialog)
        is_behind = lower > top + _LINE or (abs(lower - top) <= _LINE and right > left)
        if not is_behind:
            wrong.append(f"{name_of(before)} -> {name_of(after)}")
    return wrong[:-1] if len(wrong) == 1 else wrong  # the last leads to the first


def name_of(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QAbstractButton | QLabel) else ""
    return f"{type(widget).__name__} {text or widget.accessibleName()}"


def is_refusal(widget: QWidget, dialog: QDialog) -> bool:
    return has_role(widget, dialog, REFUSES)


def has_role(widget: QWidget, dialog: QDialog, role: QDialogButtonBox.ButtonRole) -> bool:
    boxes = dialog.findChildren(QDialogButtonBox)
    return any(b.buttonRole(widget) is role for b in boxes if isinstance(widget, QPushButton))


def wrong_beginning(found: list[QWidget], dialog: QDialog) -> str:
    """Why what has the focus first is not what one would use first; "" where it is."""
    first = found[0]
    if isinstance(dialog, ConnectionDialog):  # it works at once, and there is only a way out
        return "" if is_refusal(first, dialog) else name_of(first)
    to_fill_in = [w for w in found if isinstance(w, TO_FILL_IN)]
    if to_fill_in:
        top = min(found, key=lambda w: place(w, dialog))
        chosen = isinstance(first, QRadioButton | QCheckBox) or first in to_fill_in or first is top
        is_list = isinstance(first, QAbstractItemView) and first.model().rowCount() > 0
        is_primary = first.property("role") == "primary"
        return "" if chosen or is_list or is_primary else f"{name_of(first)}, not {name_of(top)}"
    if isinstance(first, QAbstractItemView) and not first.model().rowCount():
        return f"{name_of(first)} is empty"
    buttons = [w for w in found if isinstance(w, QPushButton)]
    acts = [b for b in buttons if not any(has_role(b, dialog, role) for role in (REFUSES, HELPS))]
    refuses = is_refusal(first, dialog) and not isinstance(dialog, QMessageBox)
    if refuses and acts:
        return f"{name_of(first)}, not {name_of(acts[0])}"
    return ""


def unseen(found: list[QWidget]) -> list[str]:
    """What looks the same with and without the focus."""
    wrong = []
    for widget in found:
        elsewhere = next((w for w in found if w is not widget), None)
        if elsewhere is None or isinstance(widget, QAbstractItemView):
            continue
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        after = picture(widget)
        elsewhere.setFocus(Qt.FocusReason.TabFocusReason)
        before = picture(widget)
        if changed(before, after).isEmpty():
            wrong.append(name_of(widget))
    return wrong


def wrong_default(dialog: QDialog) -> list[str]:
    """The buttons that stand out and are not what Enter presses from a line."""
    primary = [
        b
        for b in dialog.findChildren(QPushButton)
        if b.isVisible() and b.property("role") == "primary"
    ]
    consents = [b for b in primary if b.isEnabled() and in_a_box(b, dialog)]
    return [name_of(b) for b in consents if not b.isDefault()]


def in_a_box(button: QPushButton, dialog: QDialog) -> bool:
    return any(button in box.buttons() for box in dialog.findChildren(QDialogButtonBox))


def looked_at(dialog: QDialog) -> dict[str, object]:
    found = stops()
    seen: dict[str, object] = {
        "begins": wrong_beginning(found, dialog),
        "order": out_of_place(found, dialog),
        "default": wrong_default(dialog),
        "unseen": unseen(found),
        "framed": framed(dialog),
    }
    if not isinstance(dialog, QMessageBox):
        seen["silent"] = silent(dialog)
    return {rule: what for rule, what in seen.items() if what}


def test_every_dialog_begins_sensibly_and_is_walked_by_place(every):
    wrong, kinds = {}, set()

    def look(name, dialog):
        driving.wait_until(dialog.isActiveWindow, name)
        bars = dialog.findChildren(WorkBar)
        driving.wait_until(lambda: not any(bar.is_busy for bar in bars), f"{name} to be done")
        driving.settle()
        kinds.add(type(dialog).__name__)
        if not isinstance(dialog, QFileDialog):  # is the system's, or Qt's own
            wrong[name] = looked_at(dialog)
        driving.press(Qt.Key.Key_Escape)
        if dialog.isVisible():
            wrong.setdefault(name, {})["escape"] = "does not close it"
            dialog.reject()

    for name, show in every.items():
        driving.answer_dialog(partial(look, name))
        show()
        driving.settle()
    assert {name: what for name, what in wrong.items() if what} == {}
    assert own_dialogs() - kinds == ELSEWHERE


def test_enter_in_a_line_does_what_stands_out_and_in_a_notice_closes_it(every):
    """Where everything is filled in; else it says what is missing, and the dialog stays."""
    done = {}

    def enter(name, dialog):
        driving.wait_until(dialog.isActiveWindow, name)
        default = next((b for b in dialog.findChildren(QPushButton) if b.isDefault()), None)
        pressed: list[bool] = []
        if default is not None:
            default.clicked.connect(lambda: pressed.append(True))
        driving.press(Qt.Key.Key_Return)
        done[name] = bool(pressed) if default is not None else not dialog.isVisible()
        if dialog.isVisible():
            dialog.reject()

    for name in ("note", "period", "physician", "model", "warehouse password", "contact", "pin"):
        driving.answer_dialog(partial(enter, name))
        every[name]()
        driving.settle()
    for name in ("tell", "alarm", "problem", "keys", "history"):
        driving.answer_dialog(partial(enter, name))
        every[name]()
        driving.settle()
    assert done == dict.fromkeys(done, True)


def own_dialogs() -> set[str]:
    """The names of the dialogs that the program defines."""
    return {
        node.name
        for path in Path(ui.__file__).parent.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ClassDef)
        and {ast.unparse(base) for base in node.bases} & {"QDialog", "QWizard"}
    }
