"""A backup at closing, when anything was changed since the last one."""

import contextlib
import threading

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from angio_desktop import paths
from angio_desktop.actions import backing_up
from angio_desktop.actions.clock import now
from angio_desktop.storage.trail import Action
from angio_desktop.ui.main.closing_backup import ClosingBackup
from tests.drivers import driving
from tests.drivers.moment import NOW
from tests.drivers.opened import KEY, open_store
from tests.ui.desk import PCI, draft, id_of, type_into


@pytest.fixture
def closing(session, program, clock):
    """A session of a person, whose data have a backup."""
    session._backs_up = True
    program.store.back_up(NOW)
    clock.shift(60)
    return session


def made(folder):
    with contextlib.closing(open_store(folder)) as store:
        return len(store.trail.newest([Action.BACKED_UP]))


def test_what_was_changed_is_in_a_backup_when_the_program_closes(closing, program):
    draft(program, PCI, TX_PAT_LAST_NAM="Peeters")
    assert closing.window.close()
    assert made(program.folder) == 2
    newest = max(paths.backups(program.folder).iterdir())
    assert backing_up.opens(newest, KEY).registrations == 1


def test_what_is_open_is_in_it_too(closing, program, clock):
    closing.workspace.open_registration(id_of(draft(program, PCI)))
    (wizard,) = closing.workspace.registration_windows.values()
    driving.wait_until(wizard.isActiveWindow, "the registration")
    program.store.back_up(now())
    clock.shift(60)
    type_into(wizard, "TX_PAT_LAST_NAM", "Peeters")
    assert closing.window.close()
    assert made(program.folder) == 3


def test_without_a_change_none_is_made(closing, program):
    assert closing.window.close()
    assert made(program.folder) == 1


def test_a_problem_is_told_and_the_program_closes(closing, program, said):
    draft(program, PCI)
    backups = paths.backups(program.folder)
    for file in backups.iterdir():
        file.unlink()
    backups.rmdir()
    backups.write_text("in the way", "utf-8")
    assert closing.window.close()
    assert len(said.problems) == 1
    assert made(program.folder) == 1


def test_data_that_cannot_be_read_do_not_keep_it_from_closing(closing, spoil, said):
    spoil()
    assert closing.window.close()
    assert said.problems == []


class Held:
    """Holds the backup until the test lets it go on."""

    def __init__(self, monkeypatch):
        self.go_on = threading.Event()
        real = backing_up.back_up

        def held(store, progress):
            self.go_on.wait()
            return real(store, progress)

        monkeypatch.setattr(backing_up, "back_up", held)


def is_shown():
    return isinstance(QApplication.activeWindow(), ClosingBackup)


def test_one_that_takes_a_while_is_shown_and_can_be_cancelled(closing, program, monkeypatch):
    draft(program, PCI)
    held = Held(monkeypatch)

    def act():
        driving.wait_until(is_shown, "the dialog")
        closing.window.close()  # a second time is not heard
        driving.press(Qt.Key.Key_Escape)
        held.go_on.set()

    QTimer.singleShot(0, act)
    assert closing.window.close()
    assert not is_shown()
    assert made(program.folder) == 1


def test_one_that_is_shown_goes_by_itself_when_it_is_made(closing, program, monkeypatch):
    draft(program, PCI)
    held = Held(monkeypatch)

    def act():
        driving.wait_until(is_shown, "the dialog")
        held.go_on.set()

    QTimer.singleShot(0, act)
    assert closing.window.close()
    assert not is_shown()
    assert made(program.folder) == 2


def test_a_session_in_which_nobody_is_asked_leaves_the_backups_alone(session, program):
    draft(program, PCI)
    assert session.window.close()
    assert made(program.folder) == 0
