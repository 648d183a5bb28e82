"""The PIN in the windows: it is set under "Data and key", and opens the lock five tries long."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from angio_desktop.actions.pin import MOST_TRIES
from angio_desktop.storage.sqlite.vault import keys
from angio_desktop.ui.access.cover import Cover
from angio_desktop.ui.access.pin_dialog import PinDialog
from angio_desktop.ui.access.pin_line import PinLine
from angio_desktop.ui.access.unlock_dialog import UnlockDialog
from tests.drivers import driving
from tests.drivers.opened import KEY
from tests.ui.desk import refusing_to_write

PHRASE = "correct horse battery"
GOOD, WRONG = "829146", "405938"


@pytest.fixture
def guarded(program):
    keys.guard_by_pass_phrase(program.folder, KEY, PHRASE)
    return program


@pytest.fixture
def with_pin(program):
    program.pin.choose(GOOD, GOOD)
    return program


def lock(desk):
    desk.lock_screen.lock()
    driving.settle()
    dialog = desk.lock_screen.dialog
    driving.wait_until(dialog.isActiveWindow, "the lock")
    return dialog


def open_with(desk, pin):
    """Type a PIN; with its last digit the lock is gone, so that no window may have the focus."""
    line = desk.lock_screen.dialog.pin
    driving.type_text(pin[:-1])
    assert desk.lock_screen.is_locked
    last = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, pin[-1])
    QApplication.sendEvent(line, last)
    driving.settle()


def fail(dialog, times):
    for _ in range(times):
        assert dialog.pin.hasFocus()
        driving.type_text(WRONG)
        assert dialog.problem.isVisible()


# In the lock


@pytest.mark.usefixtures("guarded")
def test_the_sixth_digit_opens_the_lock(desk, with_pin):
    dialog = lock(desk)
    assert dialog.pin.isVisible()
    assert not dialog.line.isVisible()
    open_with(desk, GOOD)
    assert not desk.lock_screen.is_locked
    assert with_pin.pin.is_asked


@pytest.mark.usefixtures("guarded", "with_pin")
def test_the_digits_need_no_shift_and_letters_are_nothing(desk):
    dialog = lock(desk)
    driving.type_text("a!é")
    assert dialog.pin.text() == "82"
    open_with(desk, "ç&'§")
    assert not desk.lock_screen.is_locked


@pytest.mark.usefixtures("guarded", "with_pin")
def test_after_five_wrong_ones_only_the_pass_phrase_opens_and_then_the_pin_does_again(desk):
    dialog = lock(desk)
    fail(dialog, MOST_TRIES)
    assert not dialog.pin.isVisible()
    assert dialog.line.isVisible()
    assert dialog.line.echoMode() is QLineEdit.EchoMode.Password
    assert desk.window().findChildren(Cover)
    driving.type_text(PHRASE)
    driving.press(Qt.Key.Key_Return)
    assert not desk.lock_screen.is_locked
    lock(desk)
    open_with(desk, GOOD)
    assert not desk.lock_screen.is_locked


@pytest.mark.usefixtures("guarded", "with_pin")
def test_asking_anew_or_another_language_begins_no_try_anew(desk, session):
    dialog = lock(desk)
    fail(dialog, MOST_TRIES - 1)
    dialog.close()
    driving.press(Qt.Key.Key_Escape)
    dialog.ask()
    assert dialog.pin.isVisible()
    desk.lock_screen.stop()
    session.change_language("fr")
    again = lock(session.workspace)
    fail(again, 1)
    assert not again.pin.isVisible()
    session.workspace.lock_screen.stop()
    session.change_language("nl")


@pytest.mark.usefixtures("guarded", "with_pin")
def test_the_pass_phrase_and_the_recovery_key_are_ways_beside_it(desk):
    dialog = lock(desk)
    dialog.other_way.click()
    assert dialog.line.isVisible()
    assert not dialog.pin.isVisible()
    dialog.other_way.click()
    assert dialog.line.echoMode() is QLineEdit.EchoMode.Normal
    assert not dialog.other_way.isVisible()
    dialog.use_other()
    driving.type_text(keys.recovery_text(KEY))
    driving.press(Qt.Key.Key_Return)
    assert not desk.lock_screen.is_locked


def test_where_the_computer_gives_the_key_a_spent_pin_leaves_the_recovery_key(
    desk, with_pin, key_store
):
    del key_store
    keys.guard_by_system(with_pin.folder, KEY)
    dialog = lock(desk)
    fail(dialog, MOST_TRIES)
    assert dialog.line.isVisible()
    assert "log out" in dialog.why.text()
    dialog.unlock_button.click()
    assert desk.lock_screen.is_locked
    driving.type_text(keys.recovery_text(KEY))
    driving.press(Qt.Key.Key_Return)
    assert not desk.lock_screen.is_locked
    assert with_pin.pin.is_asked


def test_a_damaged_key_file_does_not_take_the_pin_away(desk, with_pin):
    dialog = lock(desk)  # nobody keeps the key of these data
    dialog.other_way.click()
    assert dialog.line.echoMode() is QLineEdit.EchoMode.Normal
    dialog.ask()
    open_with(desk, GOOD)
    assert not desk.lock_screen.is_locked
    assert with_pin.pin.is_set


# Setting it


@pytest.fixture
def box(desk):
    desk.show_part(desk.data)
    return desk.data.key


def type_pins(dialog, first, second):
    driving.type_text(first)
    if len(first) < 6:
        driving.press(Qt.Key.Key_Tab)
    assert dialog.again.hasFocus()
    driving.type_text(second)
    driving.press(Qt.Key.Key_Return)


def test_it_is_set_and_removed_under_data_and_key(box, program):
    assert not box.no_pin_button.isVisible()
    seen = driving.act_on(PinDialog, lambda dialog: type_pins(dialog, GOOD, GOOD))
    box.pin_button.click()
    assert len(seen) == 1
    program.pin.check(GOOD)
    assert box.no_pin_button.isVisible()
    assert "opens" in box.pin_state.text()
    box.no_pin_button.click()
    assert not program.pin.is_set
    assert not box.no_pin_button.isVisible()


def test_what_is_refused_is_told_kindly_and_typed_anew(box, program):
    def act(dialog):
        told = []
        for first, second in ((GOOD, WRONG), ("123456", "123456"), ("82", "82")):
            type_pins(dialog, first, second)
            told.append(dialog.problem.text())
            assert (dialog.line.text(), dialog.again.text()) == ("", "")
            assert dialog.line.hasFocus()
        dialog.reject()
        return told

    seen = driving.act_on(PinDialog, act)
    box.pin_button.click()
    assert len(set(seen[0])) == 3
    assert not program.pin.is_set


@pytest.mark.usefixtures("guarded")
def test_where_a_pass_phrase_guards_the_data_it_is_asked_first(box, program):
    driving.act_on(UnlockDialog, lambda dialog: dialog.reject())
    box.pin_button.click()
    assert not program.pin.is_set
    program.pin.choose(GOOD, GOOD)
    box.refresh()
    driving.act_on(UnlockDialog, lambda dialog: dialog.reject())
    box.no_pin_button.click()
    assert program.pin.is_set


def test_one_that_cannot_be_removed_is_told(box, with_pin, said):
    box.refresh()
    file = with_pin.preferences._file
    file.unlink()
    file.mkdir()
    with refusing_to_write(with_pin):
        box.no_pin_button.click()
    assert [p.text_id for p in said.problems] == ["not_writable"]
    assert with_pin.pin.is_set


def test_a_line_for_a_pin_takes_six_digits_of_what_is_pasted(qtbot):
    line = PinLine()
    qtbot.addWidget(line)
    line.insert("8a2")
    line.textEdited.emit(line.text())
    assert line.text() == "82"
