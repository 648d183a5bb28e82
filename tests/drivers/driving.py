"""Drives the real windows as a person at the keyboard does: key presses only, no inner calls.

A person sees which field has the focus and types the answer; `type_answer` does the same, by the
kind of editor in front of it.
"""

import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from angio_desktop.register.fields import Field
from angio_desktop.ui.editors.choices import ChoiceEditor, CodesEditor
from angio_desktop.ui.editors.closed_list import ListEditor
from angio_desktop.ui.editors.factory import AnyEditor, Editor
from angio_desktop.ui.editors.segments_box import SegmentsBox
from angio_desktop.ui.form.draft import Draft
from angio_desktop.ui.form.field import FieldView
from angio_desktop.ui.form.page import FormPage
from angio_desktop.ui.form.pages import Pages
from angio_desktop.ui.form.type_page import TypePage
from angio_desktop.ui.form.window import RegistrationWindow

PATIENCE_SECONDS = 60.0  # a machine may have much else to do


def settle() -> None:
    """Let the windows paint and do what they put off, deletions included."""
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()


def wait_until(holds: Callable[[], bool], what: str) -> None:
    """Wait for the windows; a wait in vain is an error."""
    end = time.monotonic() + PATIENCE_SECONDS
    while not holds():
        if time.monotonic() > end:
            raise AssertionError(f"waited in vain for {what}")
        QTest.qWait(5)


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press one key wherever the focus is."""
    QTest.keyClick(target(), key, modifier)
    settle()


def target() -> QWidget:
    """Return the widget that has the focus."""
    widget = QApplication.focusWidget() or QApplication.activeWindow()
    assert widget is not None, "no window has the focus"
    return widget


def type_text(text: str) -> None:
    """Type a text wherever the focus is; QTest itself knows no key for "ë"."""
    for character in text:
        if character.isascii():
            QTest.keyClicks(target(), character)
            continue
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            none = Qt.KeyboardModifier.NoModifier
            QApplication.sendEvent(target(), QKeyEvent(kind, 0, none, character))


def type_answer(editor: AnyEditor, field: Field, text: str) -> None:
    """Type the answer `text` (the register's text) into an editor that has the focus."""
    if isinstance(editor, SegmentsBox):
        editor = editor.editor
    if isinstance(editor, CodesEditor):
        _tick(field, set(text.split("|")))
    elif isinstance(editor, (ChoiceEditor, ListEditor)):
        _choose(editor, field, text)
    else:
        type_text(text)
    press(Qt.Key.Key_Tab)  # Enter on a page's last field would go to the next page


def _codes(field: Field) -> list[str]:
    assert field.code_list is not None
    return list(field.code_list.codes)


def _tick(field: Field, chosen: set[str]) -> None:
    for code in _codes(field):
        if code in chosen:
            press(Qt.Key.Key_Space)
        if code != _codes(field)[-1]:
            press(Qt.Key.Key_Down)


def _choose(editor: Editor, field: Field, code: str) -> None:
    """Walk down the choices until the right one is chosen."""
    for _ in _codes(field):
        if editor.text() == code:
            return
        press(Qt.Key.Key_Down)
    assert editor.text() == code, f"{field.key}: {code} cannot be chosen by the arrow keys"


def fill_page(page: FormPage, answers: Mapping[str, str]) -> list[str]:
    """Fill in every field of a page that applies and has an answer; return their keys.

    An answer can make further fields appear; they are filled in as well.
    """
    filled: list[str] = []
    while True:
        view = next(
            (v for k, v in page.views.items() if v.applies and k in answers and k not in filled),
            None,
        )
        if view is None:
            return filled
        filled.append(view.field.key)
        _fill(view, answers[view.field.key])


def _fill(view: FieldView, text: str) -> None:
    if view.editor.text() == text:  # filled in by the program: BMI, birth date, sex
        return
    view.editor.focus_first()
    settle()
    type_answer(view.editor, view.field, text)
    assert view.editor.text() == text, f"{view.field.key}: not {text!r}"


def draft_of(wizard: RegistrationWindow) -> Draft:
    """Return what a wizard edits, once it has begun."""
    assert wizard.draft is not None
    return wizard.draft


def pages_of(wizard: RegistrationWindow) -> Pages:
    """Return the pages of a wizard, once it has begun."""
    assert wizard.pages is not None
    return wizard.pages


def page_of(wizard: RegistrationWindow) -> FormPage:
    """Return the form page a wizard shows."""
    return pages_of(wizard).page_shown()


def type_page_of(wizard: RegistrationWindow) -> TypePage:
    """Return the page on which a wizard asks the type."""
    assert wizard.type_page is not None
    return wizard.type_page


def next_page(wizard: RegistrationWindow) -> bool:
    """Go to the next page by Ctrl+PageDown, unless an answer led there; False on the last one."""
    pages = pages_of(wizard)
    before, is_led_to = pages.number, pages._is_led_to
    press(Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    return is_led_to or pages.number != before


def answer_dialog(act: Callable[[QDialog], None]) -> None:
    """Have the next dialog that opens answered by `act`, however soon it comes."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QDialog):
            QTimer.singleShot(10, look)
            return
        try:
            act(dialog)
        except BaseException:
            dialog.reject()  # what failed would wait for ever
            raise

    QTimer.singleShot(0, look)


def act_on(kind: type[QDialog], act: Callable[[Any], object]) -> list[Any]:
    """Have the next dialog, of this kind, acted on and closed; holds what `act` returns."""
    seen: list[Any] = []

    def answer(dialog: QDialog) -> None:
        assert type(dialog) is kind
        wait_until(dialog.isActiveWindow, "the dialog")
        seen.append(act(dialog))
        if dialog.isVisible():
            dialog.reject()

    answer_dialog(answer)
    return seen


def picture(widget: QWidget, file: Path) -> None:
    """Save a picture of a window as it stands."""
    settle()
    assert widget.grab().save(str(file)), f"cannot write {file.name}"
