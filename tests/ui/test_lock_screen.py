"""The lock: nothing of any window is seen or can be touched until the key is given again."""

import gc
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from angio_desktop.actions.editing import Editing
from angio_desktop.actions.own_settings import LOCK_MINUTES
from angio_desktop.register.values import parse_birth_date
from angio_desktop.storage.records import Wanted
from angio_desktop.storage.sqlite.vault import keys
from angio_desktop.ui.access.cover import Cover
from angio_desktop.ui.access.lock_screen import DEFAULT_MINUTES, Idle, minutes_of
from angio_desktop.ui.access.secret_clipboard import put_secret
from angio_desktop.ui.main.workspace import Workspace
from tests.drivers import driving
from tests.drivers.opened import KEY, OPENED, OTHER_KEY, key_files_of, write_key
from tests.ui.desk import (
    CTRL,
    LEFT,
    PCI,
    draft,
    focused_key,
    go_into,
    refusing_to_write,
    registration_of,
    stored_values,
    type_into,
    view_of,
)

PHRASE = "correct horse battery"


@pytest.fixture
def guarded(program):
    """A pass phrase guards the data."""
    keys.guard_by_pass_phrase(program.folder, KEY, PHRASE)
    return program


@pytest.fixture
def wizard(guarded, desk):
    desk.show_registration(draft(guarded, PCI, TX_PAT_LAST_NAM="Peeters"))
    (opened,) = desk.registration_windows.values()
    driving.wait_until(opened.isActiveWindow, "the wizard")
    return opened


def lock(desk):
    desk.lock_screen.lock()
    driving.settle()
    dialog = desk.lock_screen.dialog
    assert dialog is not None
    driving.wait_until(dialog.isActiveWindow, "the lock")
    return dialog


def unlock(desk, phrase=PHRASE):
    dialog = desk.lock_screen.dialog
    driving.wait_until(dialog.isActiveWindow, "the lock")
    driving.type_text(phrase)
    driving.press(Qt.Key.Key_Return)


def is_hidden(window: QWidget) -> bool:
    """Whether a cover is all there is to see of a window."""
    points = [QPoint(x, y) for x in range(0, window.width(), 40) for y in range(0, 400, 40)]
    seen = [window.childAt(point) for point in points if window.rect().contains(point)]
    corner = window.childAt(window.rect().bottomRight())
    return all(isinstance(child, Cover) for child in [*seen, corner])


def look_of(window: QWidget) -> bytes:
    driving.settle()
    image = window.grab().toImage()
    return bytes(image.constBits())


# What is hidden


def test_every_window_is_hidden_and_shown_again(wizard, desk):
    main = desk.window()
    before = look_of(main)
    lock(desk)
    assert is_hidden(wizard)
    assert is_hidden(main)
    assert look_of(main) != before
    unlock(desk)
    driving.settle()
    assert not desk.lock_screen.is_locked
    assert not wizard.findChildren(Cover)
    assert not main.findChildren(Cover)


def test_what_is_under_the_cover_does_not_shine_through(wizard, desk):
    lock(desk)
    before = look_of(wizard)
    view_of(wizard, "TX_PAT_LAST_NAM").editor.set_text("Another Name")
    assert look_of(wizard) == before


def test_no_title_names_the_patient(wizard, desk):
    lock(desk)
    titles = [w.windowTitle() for w in QApplication.topLevelWidgets()]
    assert not any("Peeters" in title for title in titles)
    assert "Peeters" in driving.page_of(wizard).head.text()


def test_the_cover_follows_the_size_of_its_window_and_stays_above_what_is_added(wizard, desk):
    lock(desk)
    wizard.resize(wizard.width() + 200, wizard.height() + 120)
    later = QLabel("Peeters", wizard)
    later.setGeometry(wizard.rect())
    later.show()
    driving.settle()
    assert is_hidden(wizard)


def test_a_dialog_that_waits_stays_open_hidden_and_goes_on_afterwards(wizard, desk):
    dialog = QDialog(wizard)
    QVBoxLayout(dialog).addWidget(line := QLineEdit())
    seen: list[object] = []

    def act():
        line.setText("half a ")
        line.setFocus()
        lock(desk)
        seen.append((dialog.isVisible(), is_hidden(dialog)))
        unlock(desk)
        driving.wait_until(dialog.isActiveWindow, "the dialog")
        driving.type_text("word")
        seen.append(line.text())

    def act_and_end():
        try:
            act()
        finally:
            dialog.accept()

    QTimer.singleShot(0, act_and_end)
    assert dialog.exec() == QDialog.DialogCode.Accepted
    assert seen == [(True, True), "half a word"]
    dialog.deleteLater()


def test_a_modal_dialog_that_opens_while_it_is_locked_is_hidden_and_waits(wizard, desk):
    lock(desk)
    late = QDialog(wizard)
    QVBoxLayout(late).addWidget(QLabel("Peeters"))
    late.open()
    driving.settle()
    assert is_hidden(late)
    unlock(desk)
    driving.settle()
    assert not desk.lock_screen.is_locked
    assert late.isVisible()
    assert not late.findChildren(Cover)
    late.close()
    late.deleteLater()


@pytest.mark.usefixtures("guarded")
def test_a_window_that_closes_while_it_is_locked_leaves_nothing(desk):
    lock(desk)
    late = QWidget()
    late.show()
    driving.settle()
    assert is_hidden(late)
    late.close()
    late.deleteLater()
    driving.settle()
    unlock(desk)
    assert not desk.lock_screen.is_locked


def test_menus_are_closed_and_none_opens(wizard, desk):
    menu = QMenu(wizard)
    menu.addAction("Peeters")
    menu.popup(wizard.mapToGlobal(QPoint(10, 10)))
    driving.settle()
    assert menu.isVisible()
    lock(desk)
    assert not menu.isVisible()
    menu.popup(wizard.mapToGlobal(QPoint(10, 10)))
    driving.settle()
    assert not menu.isVisible()
    unlock(desk)


# What is taken


def test_no_key_shortcut_or_mouse_reaches_a_window(wizard, desk, guarded):
    view = go_into(wizard, "TX_PAT_FIRST_NAM")
    line = driving.target()
    lock(desk)
    QTest.keyClicks(line, "Anna")
    QTest.keyClick(line, Qt.Key.Key_N, CTRL)
    QTest.keyClick(wizard, Qt.Key.Key_PageDown, CTRL)
    QTest.keyClick(wizard, Qt.Key.Key_Escape)
    QTest.mouseClick(desk.registrations.new_button, LEFT)
    wheel = QWheelEvent(
        *(QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton),
        *(Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False),
    )
    QApplication.sendEvent(line, wheel)
    driving.settle()
    assert view.editor.text() == ""
    assert list(desk.registration_windows.values()) == [wizard]
    assert wizard.isVisible()
    assert desk.lock_screen.is_locked
    assert len(guarded.store.worklist.page(Wanted())) == 1


def test_shortcuts_of_the_windows_do_nothing_from_the_lock_either(wizard, desk):
    lock(desk)
    for key in (Qt.Key.Key_N, Qt.Key.Key_S, Qt.Key.Key_L, Qt.Key.Key_Return):
        driving.press(key, CTRL)
    driving.press(Qt.Key.Key_Escape)
    desk.lock_screen.dialog.close()
    driving.settle()
    assert desk.lock_screen.is_locked
    assert desk.lock_screen.dialog.isVisible()
    assert list(desk.registration_windows.values()) == [wizard]


@pytest.mark.usefixtures("wizard")
def test_the_shortcut_locks_from_any_window(desk):
    driving.press(Qt.Key.Key_L, CTRL)
    assert desk.lock_screen.is_locked
    unlock(desk)
    assert not desk.lock_screen.is_locked
    desk.window().activateWindow()
    driving.wait_until(desk.window().isActiveWindow, "the main window")
    driving.press(Qt.Key.Key_L, CTRL)
    assert desk.lock_screen.is_locked


# What is kept


def test_what_was_typed_is_stored_first_and_stays_as_it_is(wizard, desk, guarded):
    type_into(wizard, "DT_PAT_DOB", "3/2/4")
    line = driving.target()
    assert isinstance(line, QLineEdit)
    line.setCursorPosition(2)
    lock(desk)
    assert stored_values(guarded, wizard)["DT_PAT_DOB"] == "3/2/4"
    unlock(desk)
    driving.wait_until(wizard.isActiveWindow, "the wizard")
    assert focused_key(wizard) == "DT_PAT_DOB"
    assert (driving.target(), line.text(), line.cursorPosition()) == (line, "3/2/4", 2)
    assert not view_of(wizard, "DT_PAT_DOB").touched


def test_the_list_shows_what_was_stored_once_it_is_unlocked(wizard, desk):
    type_into(wizard, "TX_PAT_FIRST_NAM", "Anna")
    lock(desk)
    unlock(desk)
    assert desk.registrations.model.row(0).patient == "Peeters, Anna"


def test_what_cannot_be_stored_keeps_no_one_from_locking_and_is_told_later(
    wizard, desk, guarded, said
):
    type_into(wizard, "TX_PAT_FIRST_NAM", "Anna")
    with refusing_to_write(guarded):
        lock(desk)
        assert is_hidden(wizard)
        assert said.problems == []
        unlock(desk)
        driving.wait_until(wizard.isActiveWindow, "the wizard")
        driving.press(Qt.Key.Key_Tab)
        assert [problem.text_id for problem in said.problems] == ["storage_problem.read_only"]
    assert registration_of(wizard).values["TX_PAT_FIRST_NAM"] == "Anna"


# How it opens


def test_a_copied_recovery_key_leaves_the_clipboard_when_it_is_locked(desk, guarded):
    del guarded
    put_secret("the key")
    desk.lock_screen.lock()
    assert QGuiApplication.clipboard().text() == ""


def test_a_wrong_pass_phrase_is_told_and_all_stays_hidden(wizard, desk):
    dialog = lock(desk)
    unlock(desk, "wrong horse battery")
    assert desk.lock_screen.is_locked
    assert "pass" in dialog.problem.text() or "wachtzin" in dialog.problem.text()
    assert dialog.problem.isVisible()
    assert is_hidden(wizard)
    unlock(desk)
    assert not desk.lock_screen.is_locked


def test_the_system_gives_the_key_again(desk, program, key_store):
    keys.guard_by_system(program.folder, KEY)
    dialog = lock(desk)
    assert not dialog.line.isVisible()
    key_store.answers = False
    dialog.unlock_button.click()
    assert desk.lock_screen.is_locked
    assert dialog.problem.isVisible()
    key_store.answers = True
    driving.press(Qt.Key.Key_Return)
    assert not desk.lock_screen.is_locked


def test_a_named_key_file_is_read_again(program, tmp_path, qtbot):
    file = write_key(tmp_path / "key.txt")
    named = replace(program, way_in=replace(program.way_in, named=file))
    desk = Workspace(named)
    qtbot.addWidget(desk)
    desk.show()
    dialog = lock(desk)
    assert not dialog.line.isVisible()
    file.unlink()
    dialog.unlock_button.click()
    assert desk.lock_screen.is_locked
    write_key(file, OTHER_KEY)
    dialog.unlock_button.click()
    assert desk.lock_screen.is_locked
    write_key(file)
    dialog.unlock_button.click()
    assert not desk.lock_screen.is_locked


def test_the_recovery_key_opens_it_where_nothing_else_does(desk, program):
    dialog = lock(desk)  # nobody keeps the key of these data
    dialog.unlock_button.click()
    assert desk.lock_screen.is_locked
    driving.settle()
    dialog.other_way.click()
    unlock(desk, "nonsense")
    assert desk.lock_screen.is_locked
    dialog.line.clear()
    unlock(desk, keys.recovery_text(OTHER_KEY))
    assert desk.lock_screen.is_locked
    dialog.line.clear()
    unlock(desk, keys.recovery_text(KEY))
    assert not desk.lock_screen.is_locked
    del program


def test_a_key_file_that_was_exchanged_opens_nothing(desk, guarded):
    keys.guard_by_pass_phrase(guarded.folder, OTHER_KEY, "the phrase of a thief")
    dialog = lock(desk)
    unlock(desk, "the phrase of a thief")
    assert desk.lock_screen.is_locked
    for file in key_files_of(guarded.folder):
        file.write_text("{}", "utf-8")
    dialog.ask()
    assert dialog.problem.isVisible()
    assert desk.lock_screen.is_locked


def test_closing_the_data_ends_the_lock(wizard, desk):
    lock(desk)
    desk.lock_screen.stop()
    driving.settle()
    assert not desk.lock_screen.is_locked
    assert not wizard.findChildren(Cover)
    desk.lock_screen.stop()


# What it forgets


def editings():
    return [each for each in gc.get_objects() if type(each) is Editing]


def test_locking_forgets_lists_and_closed_windows_and_unlocking_brings_the_list_back(desk, guarded):
    program = guarded
    for name in ("Peeters", "Claes", "Maes"):
        draft(program, PCI, TX_PAT_LAST_NAM=name, DT_PAT_DOB="12/03/1945")
    desk.show_list(Wanted())
    view = desk.registrations
    view.table.selectRow(1)
    chosen = view.selected()
    gc.collect()  # of the tests before
    before = len(editings())
    wizard = desk.show_registration(program.store.registrations.load(chosen.id))
    driving.wait_until(wizard.isActiveWindow, "the registration")
    assert len(editings()) == before + 1
    wizard.close()
    driving.settle()
    parse_birth_date("12/03/1945")
    del wizard
    lock(desk)
    assert view.model.rowCount() == 0
    assert desk.follow_up.model.rowCount() == 0
    assert len(editings()) == before
    assert parse_birth_date.cache_info().currsize == 0
    for changed in (program.signals.registrations_changed, program.signals.day_changed):
        changed.emit()  # as by a colleague, or at midnight
    assert view.model.rowCount() == 0
    unlock(desk)
    assert view.model.rowCount() == 3
    assert view.selected().id == chosen.id


# When it locks


class Clock:
    def __init__(self) -> None:
        self.steady = self.wall = 0.0

    def __call__(self) -> tuple[float, float]:
        return self.steady, self.wall

    def go_on(self, seconds: float) -> None:
        self.steady += seconds
        self.wall += seconds


@pytest.fixture
def idle(qapp):
    del qapp
    clock = Clock()
    counts = Idle(clock)
    counts.set_limit(60)
    passed = []
    counts.passed.connect(lambda: passed.append(clock.wall))
    yield counts, clock, passed
    counts.stop()


def press_in(counts: Idle) -> bool:
    none = Qt.KeyboardModifier.NoModifier
    return counts.eventFilter(counts, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, none))


def test_it_locks_when_the_time_has_passed_and_not_a_second_before(idle):
    counts, clock, passed = idle
    clock.go_on(59.9)
    assert not counts.look()
    clock.go_on(0.1)
    assert counts.look()
    assert len(passed) == 1


def test_each_touch_begins_anew(idle):
    counts, clock, passed = idle
    for _ in range(5):
        clock.go_on(59)
        assert not press_in(counts)
    assert passed == []
    assert not counts.eventFilter(counts, QEvent(QEvent.Type.Paint))
    clock.go_on(59)
    assert not counts.look()
    clock.go_on(1)
    assert counts.look()


def test_the_first_key_after_a_sleep_locks_and_is_not_taken(idle):
    counts, clock, passed = idle
    clock.wall += 3600  # the steady clock stood still
    assert press_in(counts)
    assert len(passed) == 1


def test_zero_is_never(idle):
    counts, clock, passed = idle
    counts.set_limit(0)
    clock.go_on(1e6)
    assert not counts.look()
    assert not press_in(counts)
    assert passed == []


@pytest.mark.parametrize(
    ("setting", "minutes"), [("", DEFAULT_MINUTES), ("0", 0), ("5", 5), ("-1", 10), ("²", 10)]
)
def test_a_setting_that_says_nothing_is_the_default(setting, minutes):
    assert minutes_of(setting) == minutes


def test_it_locks_by_itself_after_the_time_that_was_set(wizard, desk):
    desk.lock_screen.idle.set_limit(0.05)
    driving.wait_until(lambda: desk.lock_screen.is_locked, "the lock")
    assert is_hidden(wizard)
    desk.lock_screen.idle.set_limit(0)
    unlock(desk)
    assert not desk.lock_screen.is_locked


def test_keys_that_come_to_a_window_of_the_system_count(wizard, desk):
    idle = desk.lock_screen.idle
    idle.set_limit(3600)
    idle._last = (idle._last[0] - 100, idle._last[1] - 100)
    assert idle.seconds() >= 100
    QTest.keyClick(wizard.windowHandle(), Qt.Key.Key_A)
    assert idle.seconds() < 100


def test_the_minutes_are_a_setting(program, qtbot):
    program.store.settings.set(LOCK_MINUTES, "0", OPENED)
    desk = Workspace(program)
    qtbot.addWidget(desk)
    assert desk.lock_screen.idle._limit == 0
    desk.data.refresh()
    assert desk.data.key.minutes.currentData() == 0
    desk.data.key.minutes.setCurrentIndex(desk.data.key.minutes.findData(5))
    desk.data.key.minutes.activated.emit(0)
    assert program.store.settings.all()[LOCK_MINUTES] == "5"
    assert desk.lock_screen.idle._limit == 300
