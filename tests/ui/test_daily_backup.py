"""A window that stays open for weeks: a backup each day, and a word when the last one is old."""

import threading
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from angio_desktop import paths
from angio_desktop.storage.sqlite.vault import keys
from angio_desktop.storage.trail import Action
from angio_desktop.ui.main.daily_backup import QUIET_SECONDS
from tests.drivers import driving
from tests.drivers.moment import NOW
from tests.drivers.opened import KEY
from tests.ui.desk import PCI, draft, refusing_to_write

DAY, SECOND = timedelta(days=1), timedelta(seconds=1)
MIDNIGHT = datetime(2026, 11, 24).astimezone()
PHRASE = "correct horse battery"


def look(desk):
    """Have the window look at the clock, as it does by itself, and do what follows."""
    desk.days.look()
    bars = (desk.data.backups.bar, desk.data.verify.bar)
    driving.wait_until(lambda: not any(bar.is_busy for bar in bars), "the backup and its check")
    driving.settle()


def made(program):
    return program.store.trail.newest([Action.BACKED_UP])


@pytest.fixture
def working(desk, program):
    """The backup of today is made, and somebody works."""
    window = desk.window().windowHandle()
    desk.lock_screen.idle.set_limit(0)
    desk.lock_screen.idle._watch(window)
    desk.data.backups.back_up_daily()
    look(desk)
    assert len(made(program)) == 1
    return window


def test_weeks_of_locking_and_unlocking_make_a_backup_each_day(desk, program, clock):
    keys.guard_by_pass_phrase(program.folder, KEY, PHRASE)
    desk.data.backups.back_up_daily()  # as a second after the start
    for number in range(21):
        clock.move_to(NOW + number * DAY)
        look(desk)
        desk.lock_screen.lock()
        driving.wait_until(desk.lock_screen.dialog.isActiveWindow, "the lock")
        driving.type_text(PHRASE)
        driving.press(Qt.Key.Key_Return)
        assert not desk.lock_screen.is_locked
        look(desk)
    days = [entry.time[:10] for entry in made(program)]
    assert days == [str((NOW + number * DAY).date()) for number in range(21)]
    assert not desk.notice.isVisible()


@pytest.mark.usefixtures("working")
def test_it_is_made_while_the_program_is_locked_too(desk, program, clock):
    desk.lock_screen.lock()
    clock.move_to(MIDNIGHT + timedelta(minutes=5))
    look(desk)
    assert len(made(program)) == 2
    assert desk.lock_screen.is_locked


@pytest.mark.usefixtures("working")
def test_it_waits_for_a_quiet_minute_of_the_new_day(desk, program, clock):
    clock.move_to(MIDNIGHT - SECOND)
    look(desk)
    assert len(made(program)) == 1
    desk.lock_screen.idle.begin()  # somebody presses a key
    clock.move_to(MIDNIGHT + (QUIET_SECONDS - 2) * SECOND)
    look(desk)
    assert len(made(program)) == 1
    clock.shift(SECOND)
    look(desk)
    assert len(made(program)) == 2


def test_a_key_begins_the_minute_anew_also_where_the_program_never_locks(desk, working, clock):
    idle = desk.lock_screen.idle
    clock.shift(timedelta(hours=1))
    assert idle.seconds() >= 3600
    QTest.keyClick(working, Qt.Key.Key_Shift)
    assert idle.seconds() < QUIET_SECONDS


@pytest.mark.usefixtures("working")
def test_it_waits_while_the_program_works(desk, program, clock):
    began, go_on = threading.Event(), threading.Event()

    def do(store, work):
        del store, work
        began.set()
        go_on.wait()

    desk.exports.bar.run(do)
    assert began.wait(driving.PATIENCE_SECONDS)
    clock.move_to(MIDNIGHT + timedelta(hours=1))
    look(desk)
    assert len(made(program)) == 1
    go_on.set()
    driving.wait_until(lambda: not desk.exports.bar.is_busy, "the work")
    look(desk)
    assert len(made(program)) == 2


@pytest.mark.usefixtures("working")
def test_one_that_fails_is_tried_again_after_an_hour_and_told_meanwhile(desk, program, clock):
    daily = desk.upkeep.daily
    clock.move_to(MIDNIGHT + timedelta(hours=1))
    with refusing_to_write(program):
        look(desk)
    assert "No backup could be made today" in desk.notice.text()
    assert desk.notice.isVisible()
    look(desk)  # too soon
    assert len(made(program)) == 1
    daily._not_before -= 3600
    look(desk)
    assert len(made(program)) == 2
    assert not desk.notice.isVisible()


@pytest.mark.parametrize(("age", "is_told"), [(DAY, False), (DAY + SECOND, True)])
@pytest.mark.usefixtures("working")
def test_the_window_tells_that_the_last_one_is_older_than_a_day(desk, clock, age, is_told):
    clock.move_to(NOW + age)
    desk.lock_screen.idle.begin()  # somebody works without a pause
    look(desk)
    assert desk.notice.isVisible() is is_told
    if is_told:
        assert "23/11/2026 14:32" in desk.notice.text()
        assert "See “Manage”, “Data and key”" in desk.notice.text()


@pytest.mark.usefixtures("working")
def test_what_another_program_backed_up_is_enough(desk, program, clock):
    clock.move_to(MIDNIGHT)
    program.store.back_up(MIDNIGHT)
    look(desk)
    assert len(made(program)) == 2


@pytest.mark.usefixtures("working")
def test_a_clock_that_was_a_year_ahead_does_not_stop_the_backups(desk, program, clock):
    clock.move_to(NOW + 365 * DAY)
    look(desk)
    clock.move_to(NOW + DAY)
    look(desk)
    assert [entry.time[:10] for entry in made(program)][1:] == ["2027-11-23", "2026-11-24"]


def test_data_without_a_backup_get_one_in_the_first_quiet_minute(desk, program, clock):
    draft(program, PCI)
    desk.lock_screen.idle.begin()
    look(desk)
    assert made(program) == []
    clock.shift(QUIET_SECONDS)
    look(desk)
    assert len(made(program)) == 1
    assert len(list(paths.backups(program.folder).iterdir())) == 1
