"""The lock follows the system: sleep and the screen's own lock cover the windows at once."""

import select
import sys
from dataclasses import replace

import pytest
from PySide6.QtDBus import QDBusConnection, QDBusMessage

from angio_desktop.actions.own_settings import LOCK_MINUTES
from angio_desktop.storage.sqlite.vault import keys
from angio_desktop.ui.access import bus_watch, system_watch
from angio_desktop.ui.access.bus_watch import BusWatch
from angio_desktop.ui.access.cover import Cover
from angio_desktop.ui.access.lock_screen import follows_system
from angio_desktop.ui.main.workspace import Workspace
from tests.drivers import driving
from tests.drivers.opened import KEY, OPENED

if sys.platform != "linux":
    pytest.skip("the buses are Linux's", allow_module_level=True)

from tests.drivers import buses

if buses.DAEMON is None:
    pytest.skip("there is no dbus-daemon", allow_module_level=True)

PHRASE = "correct horse battery"
SAVERS = {
    "org.freedesktop.ScreenSaver": "/ScreenSaver",
    "org.gnome.ScreenSaver": "/org/gnome/ScreenSaver",
    "org.cinnamon.ScreenSaver": "/org/cinnamon/ScreenSaver",
}


@pytest.fixture
def address(tmp_path_factory):
    with buses.bus(tmp_path_factory.mktemp("bus")) as address:
        yield address


@pytest.fixture
def connection(address):
    made = QDBusConnection.connectToBus(address, "of the test")
    assert made.isConnected()
    yield made
    QDBusConnection.disconnectFromBus("of the test")


@pytest.fixture
def logind(address):
    made = buses.Login(address)
    yield made
    made.close()


@pytest.fixture
def desk(monkeypatch, program, connection, qtbot):
    """The main window on a computer whose two buses are the test's."""
    monkeypatch.setattr(system_watch, "system_bus", lambda: connection)
    monkeypatch.setattr(system_watch, "session_bus", lambda: connection)
    keys.guard_by_pass_phrase(program.folder, KEY, PHRASE)
    desk = Workspace(program)
    qtbot.addWidget(desk)
    with qtbot.waitActive(desk):
        desk.show()
        desk.activateWindow()
    yield desk
    desk.stop()


def is_waiting(logind):
    """Whether someone keeps the computer from sleeping: the last who asked did not let go."""
    return bool(logind.delays) and not select.select([logind.delays[-1]], [], [], 0)[0]


def ready(logind, times=1):
    driving.wait_until(lambda: len(logind.delays) == times and is_waiting(logind), "the delay")


def hear_all(connection):
    """Have the program hear what the bus has passed on so far: what it answers now comes after."""
    asked = QDBusMessage.createMethodCall(
        "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "GetId"
    )
    assert connection.call(asked).type() == QDBusMessage.MessageType.ReplyMessage


def is_locked(desk):
    return desk.lock_screen.is_locked


def open_again(desk):
    driving.type_text(PHRASE)
    desk.lock_screen.dialog.attempt()
    assert not is_locked(desk)


# Sleep


def test_sleep_waits_until_the_windows_are_covered_and_is_waited_for_anew(logind, desk):
    ready(logind)
    logind.sleep(begins=True)
    driving.wait_until(lambda: not is_waiting(logind), "the computer to be let go")
    assert is_locked(desk)
    assert desk.findChildren(Cover)
    open_again(desk)
    logind.sleep(begins=False)
    ready(logind, times=2)
    assert not is_locked(desk)
    assert ("Inhibit", "sleep", "Angio Desktop", "Covers what is shown", "delay") in logind.asked


def test_a_logind_that_comes_later_or_knows_no_session_is_heard_all_the_same(desk, address):
    driving.settle()
    logind = buses.Login(address, knows_session=False)
    logind.sleep(begins=True)
    driving.wait_until(lambda: is_locked(desk), "the lock")
    logind.close()


# The screen


def test_the_lock_of_ones_own_session_locks_and_that_of_another_does_not(logind, desk):
    ready(logind)
    driving.wait_until(lambda: ("GetSession", "auto") in logind.asked, "the question")
    logind.lock(buses.ELSEWHERE)
    logind.sleep(begins=False)  # told after it: when this was heard, that was
    ready(logind, times=2)
    assert not is_locked(desk)
    logind.lock(buses.HERE)
    driving.wait_until(lambda: is_locked(desk), "the lock")


@pytest.mark.parametrize("name", SAVERS)
def test_each_desktops_screen_saver_is_heard_and_its_end_is_nothing(logind, desk, address, name):
    ready(logind)
    saver = buses.Service(address, name)
    saver.tell(SAVERS[name], name, "ActiveChanged", False)
    saver.tell(SAVERS[name], name, "ActiveChanged", True)
    driving.wait_until(lambda: is_locked(desk), "the lock")
    open_again(desk)
    saver.close()


def test_somebody_else_of_the_bus_cannot_say_it_for_them(logind, desk, address):
    ready(logind)
    other = buses.Service(address, "org.example.Other")
    other.tell("/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged", True)
    other.tell("/org/freedesktop/login1", f"{buses.LOGIN}.Manager", "PrepareForSleep", True)
    logind.sleep(begins=False)
    ready(logind, times=2)
    assert not is_locked(desk)
    other.close()


# The setting


def test_it_can_be_chosen_not_to_and_to_again(logind, connection, desk, program):
    ready(logind)
    box = desk.data.key.follows
    assert box.isChecked()
    box.click()
    assert program.preferences.chosen.locks_with_system is False
    driving.wait_until(lambda: not is_waiting(logind), "the computer to be let go")
    logind.sleep(begins=True)
    hear_all(connection)
    box.click()
    ready(logind, times=2)
    assert not is_locked(desk)
    logind.sleep(begins=True)
    driving.wait_until(lambda: is_locked(desk), "the lock")


@pytest.mark.parametrize(
    ("chosen", "minutes", "follows"),
    [(None, 10, True), (None, 0, False), (True, 0, True), (False, 10, False)],
)
def test_it_follows_where_it_locks_by_itself_unless_it_was_chosen_otherwise(
    program, qtbot, chosen, minutes, follows
):
    assert follows_system(chosen, minutes) is follows
    program.store.settings.set(LOCK_MINUTES, str(minutes), OPENED)
    program.preferences.note(replace(program.preferences.chosen, locks_with_system=chosen))
    desk = Workspace(program)
    qtbot.addWidget(desk)
    assert desk.data.key.follows.isChecked() is follows
    desk.stop()


def test_without_minutes_the_box_says_that_it_does_not_follow_either(desk):
    box = desk.data.key
    box.minutes.setCurrentIndex(box.minutes.findData(0))
    box.minutes.activated.emit(0)
    assert not box.follows.isChecked()
    driving.wait_until(lambda: desk.lock_screen._watch is None, "nothing to listen")
    box.minutes.setCurrentIndex(box.minutes.findData(5))
    box.minutes.activated.emit(0)
    assert box.follows.isChecked()
    driving.wait_until(lambda: desk.lock_screen._watch is not None, "the bus to be heard")


# Without a bus


def test_without_a_bus_nothing_is_heard_and_nothing_breaks(monkeypatch, qtbot, program, tmp_path):
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.delenv("DBUS_SYSTEM_BUS_ADDRESS", raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setattr(bus_watch, "_SYSTEM_SOCKET", str(tmp_path / "none"))
    assert bus_watch.session_bus() is None
    assert bus_watch.system_bus() is None
    desk = Workspace(program)
    qtbot.addWidget(desk)
    desk.show()
    driving.settle()
    assert desk.lock_screen._watch is None
    desk.lock_screen.lock()
    assert desk.lock_screen.is_locked
    desk.stop()


def test_a_bus_that_does_not_answer_is_as_none(monkeypatch, tmp_path):
    dead = f"unix:path={tmp_path / 'dead'}"
    connection = QDBusConnection.connectToBus(dead, "dead")
    assert bus_watch._connected(connection) is None
    watch = BusWatch(None, None)
    watch.sleeps(False)
    watch.stop()
    QDBusConnection.disconnectFromBus("dead")
    del monkeypatch
