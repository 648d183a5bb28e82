"""Locks the program after some minutes without input, with the system, or when it is asked for."""

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from angio_desktop.actions.clock import now
from angio_desktop.actions.own_settings import LOCK_MINUTES
from angio_desktop.ui.access.cover import Shield
from angio_desktop.ui.access.lock_dialog import LockDialog
from angio_desktop.ui.access.secret_clipboard import clear_secret
from angio_desktop.ui.look.texts import translate
from angio_desktop.ui.program import Program
from angio_desktop.ui.widgets.shortcuts import Shortcut

if TYPE_CHECKING:
    from angio_desktop.ui.access.system_watch import Watch

DEFAULT_MINUTES = 10
_KIND = QEvent.Type
_INPUT = frozenset(
    {
        *(_KIND.KeyPress, _KIND.MouseButtonPress, _KIND.MouseMove, _KIND.Wheel),
        *(_KIND.TouchBegin, _KIND.TouchUpdate, _KIND.TabletMove, _KIND.TabletPress),
    }
)
_LONGEST_LOOK_SECONDS = 30.0


def minutes_of(setting: str) -> int:
    """Return the minutes that a setting asks for; 0 is never, a text that says nothing is 10."""
    return int(setting) if setting.isascii() and setting.isdecimal() else DEFAULT_MINUTES


def follows_system(chosen: bool | None, minutes: int) -> bool:
    """Whether it locks with the system: as was chosen, else where it locks by itself."""
    return minutes > 0 if chosen is None else chosen


def _seconds() -> tuple[float, float]:
    """Return the time by two clocks: one that is never set, one that goes on during sleep."""
    return time.monotonic(), now().timestamp()


class Idle(QObject):
    """Tells when nobody has touched the program for some time.

    It looks at what comes to the windows of the system, which is little: the widgets' own
    events, thousands when a page is built, do not pass here.
    """

    passed = Signal()

    def __init__(self, clock: Callable[[], tuple[float, float]] = _seconds) -> None:
        super().__init__()
        self._clock = clock
        self._limit = 0.0
        self._last = clock()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)
        app = QApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self._watch)
        self._watch(QGuiApplication.focusWindow())

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)  # once for each, however often it is asked

    def set_limit(self, seconds: float) -> None:
        """Begin anew; 0 is never."""
        self._limit = seconds
        self.begin()

    def begin(self) -> None:
        """Count from now."""
        self._last = self._clock()
        self._wait()

    def stop(self) -> None:
        """Count no more."""
        self._timer.stop()

    def seconds(self) -> float:
        """Return how long nobody has touched the program."""
        return max(now - then for now, then in zip(self._clock(), self._last, strict=True))

    def _wait(self) -> None:
        if self._limit > 0:
            left = min(max(self._limit - self.seconds(), 0), _LONGEST_LOOK_SECONDS)
            self._timer.start(int(left * 1000) + 1)
        else:
            self._timer.stop()

    def look(self) -> bool:
        """Tell if the time has passed, else go on waiting; returns whether it had."""
        if self._limit <= 0:
            return False
        if self.seconds() < self._limit:
            self._wait()
            return False
        self._timer.stop()
        self.passed.emit()
        return True

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """Begin anew at each touch; the first after a sleep comes too late and is not taken."""
        if event.type() not in _INPUT:
            return False
        if self._timer.isActive() and self.look():
            return True
        self._last = self._clock()
        return False


class LockScreen(QObject):
    """Hides every window of the program until the key is given again.

    `keep` stores what was entered, without a word. Dialogs that are open stay open.
    """

    locked = Signal()
    unlocked = Signal()

    def __init__(self, program: Program, keep: Callable[[], None], parent: QWidget) -> None:
        super().__init__(parent)
        self._program, self._keep, self._window = program, keep, parent
        self._shield: Shield | None = None
        self._dialog: LockDialog | None = None
        self._active: QWidget | None = None
        self.idle = Idle()
        self.idle.passed.connect(self.lock)
        Shortcut.LOCK.act_in(parent, self.lock)
        self._minutes = 0
        self._watch: Watch | None = None
        self.set_minutes(minutes_of(program.store.settings.all().get(LOCK_MINUTES, "")))

    def set_minutes(self, minutes: int) -> None:
        """Lock after so many minutes without input; 0 is never."""
        self.idle.set_limit(minutes * 60.0)
        self._minutes = minutes
        self.follow()

    def follow(self) -> None:
        """Hear from the system that the user left, or not, as is chosen now."""
        chosen = self._program.preferences.chosen.locks_with_system
        if not follows_system(chosen, self._minutes):
            self.leave_system()
        elif self._watch is None:
            QTimer.singleShot(0, self, self._listen)  # the windows come first

    def _listen(self) -> None:
        # Here and not above: it takes a hundredth of a second that the start does not have.
        from angio_desktop.ui.access.system_watch import watch_system  # noqa: PLC0415

        if self._watch is None:
            self._watch = watch_system(self._window)
        if self._watch is not None:
            self._watch.left.connect(self.lock, Qt.ConnectionType.UniqueConnection)

    def leave_system(self) -> None:
        """Hear nothing of the system any more."""
        if self._watch is not None:
            self._watch.stop()
            self._watch.left.disconnect(self.lock)
            self._watch.deleteLater()
        self._watch = None

    @property
    def is_locked(self) -> bool:
        """Whether the windows are hidden."""
        return self._shield is not None

    @property
    def dialog(self) -> LockDialog | None:
        """The window that asks for the key, while it is locked."""
        return self._dialog

    def lock(self) -> None:
        """Store what was entered, then hide everything; a copied key leaves the clipboard."""
        if self.is_locked:
            return
        self.idle.stop()
        clear_secret()
        try:
            self._keep()
        finally:
            self._hide()
            self.locked.emit()

    def _hide(self) -> None:
        self._active = QApplication.activeWindow()
        program = self._program
        dialog = LockDialog(
            program.way_in, program.pin, program.plain_words(), self._window.window()
        )
        dialog.accepted.connect(self._unlock)
        self._dialog = dialog
        self._shield = Shield(dialog, translate("LockDialog", "Locked"))
        dialog.ask()

    def _unlock(self) -> None:
        self.stop()
        active = QApplication.activeModalWidget() or self._active
        if active is not None and isValid(active) and active.isVisible():
            active.activateWindow()
        self.idle.begin()
        self.unlocked.emit()

    def stop(self) -> None:
        """Show everything and count no more: the data are closed, or the key was given."""
        self.idle.stop()
        if self._shield is not None and self._dialog is not None:
            self._shield.take_down()
            self._dialog.hide()
            self._dialog.deleteLater()
        self._shield = self._dialog = None
