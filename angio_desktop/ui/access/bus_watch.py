"""Hears on Linux's message buses that the computer goes to sleep or that its screen is locked.

logind tells of sleep and locks the session (org.freedesktop.login1(5)); the desktops' screen
savers each tell it by a name of their own. Where there is no bus nothing is heard, and nothing
breaks. A service that comes later, or comes anew, is heard too.
"""

import os
from pathlib import Path
from typing import cast

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusError,
    QDBusMessage,
    QDBusObjectPath,
    QDBusUnixFileDescriptor,
)
from PySide6.QtWidgets import QApplication

_LOGIN, _LOGIN_PATH = "org.freedesktop.login1", "/org/freedesktop/login1"
_MANAGER, _SESSION = f"{_LOGIN}.Manager", f"{_LOGIN}.Session"
_SCREEN_SAVERS = tuple(
    f"org.{desktop}.ScreenSaver" for desktop in ("freedesktop", "gnome", "cinnamon", "mate", "xfce")
)
_SYSTEM_SOCKET = "/run/dbus/system_bus_socket"


class BusWatch(QObject):
    """`left` comes while the computer still waits: what hears it at once is done before it sleeps.

    `system` and `session` are the two buses, None where there is none.
    """

    left = Signal()

    def __init__(
        self,
        system: QDBusConnection | None,
        session: QDBusConnection | None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._system = system
        self._delay: QDBusUnixFileDescriptor | None = None
        if system is not None:
            system.connect(
                *_named(_LOGIN, _MANAGER, "PrepareForSleep"), self, _slot("sleeps(bool)")
            )
            found = _slot("_found_session(QDBusObjectPath)")
            self._ask(system, "GetSession", ["auto"], found)
            self._hold_sleep()
        if session is not None:
            for name in _SCREEN_SAVERS:
                session.connect(*_named(name, name, "ActiveChanged"), self, _slot("covers(bool)"))

    def _ask(
        self, bus: QDBusConnection, method: str, arguments: list[str], answered: bytes
    ) -> None:
        message = QDBusMessage.createMethodCall(_LOGIN, _LOGIN_PATH, _MANAGER, method)
        message.setArguments(arguments)
        bus.callWithCallback(message, self, answered, _slot("_refused(QDBusError)"))

    def _hold_sleep(self) -> None:
        """Have the computer wait, for some seconds at most, until the windows are covered."""
        if self._system is not None:
            asked = ["sleep", "Angio Desktop", "Covers what is shown", "delay"]
            self._ask(self._system, "Inhibit", asked, _slot("_holds(QDBusUnixFileDescriptor)"))

    def stop(self) -> None:
        """Keep the computer from nothing any more; nothing is heard once it is deleted."""
        self._system = self._delay = None

    @Slot(QDBusUnixFileDescriptor)
    def _holds(self, delay: QDBusUnixFileDescriptor) -> None:
        self._delay = None if self._system is None else QDBusUnixFileDescriptor(delay)

    @Slot(QDBusObjectPath)
    def _found_session(self, path: QDBusObjectPath) -> None:
        """Hear the lock of one's own session: others' are told to everybody."""
        if self._system is not None:
            self._system.connect(_LOGIN, path.path(), _SESSION, "Lock", self, _slot("locks()"))

    @Slot(QDBusError)
    def _refused(self, _: QDBusError) -> None:
        """Do without: the bus has no logind, or this is no session of its."""

    @Slot(bool)
    def sleeps(self, begins: bool) -> None:
        """Tell that the computer goes to sleep, then let it."""
        if not begins:
            self._hold_sleep()
            return
        self.left.emit()
        for window in QApplication.topLevelWidgets():
            window.repaint()  # now: on waking the screen shows what was painted last
        self._delay = None

    @Slot(bool)
    def covers(self, is_active: bool) -> None:
        """Tell that the screen is locked."""
        if is_active:
            self.left.emit()

    @Slot()
    def locks(self) -> None:
        """Tell that the session is locked."""
        self.left.emit()


def _slot(signature: str) -> bytes:
    """Return how a slot is named to a bus; PySide says bytes and takes only text."""
    return cast("bytes", SLOT(signature))


def _named(service: str, interface: str, name: str) -> tuple[str, str, str, str]:
    """Return what is listened to, at whatever path it is told."""
    return service, "", interface, name


def system_bus() -> QDBusConnection | None:
    """Return the bus of the computer, None where there is none."""
    has_one = os.environ.get("DBUS_SYSTEM_BUS_ADDRESS") or Path(_SYSTEM_SOCKET).exists()
    return _connected(QDBusConnection.systemBus()) if has_one else None


def session_bus() -> QDBusConnection | None:
    """Return the bus of the desktop; where there is none it is not looked for, which starts one."""
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    has_socket = bool(runtime) and Path(runtime or "", "bus").exists()
    has_one = os.environ.get("DBUS_SESSION_BUS_ADDRESS") or has_socket
    return _connected(QDBusConnection.sessionBus()) if has_one else None


def _connected(bus: QDBusConnection) -> QDBusConnection | None:
    return bus if bus.isConnected() else None
