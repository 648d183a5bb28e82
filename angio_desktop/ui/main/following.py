"""Has lists and numbers follow what is typed in a form, when nobody waits for it."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtWidgets import QWidget

from angio_desktop.ui.program import Signals

_PAUSE_MS = 1_000


class Following(QObject):
    """Tells of saved answers once somebody pauses, or comes to the window of `shown`.

    A field that is left is stored in some milliseconds; to count a full register again takes a
    hundred, which whoever types would feel at each field.
    """

    def __init__(self, signals: Signals, shown: QWidget) -> None:
        super().__init__(shown)
        self._signals, self._shown = signals, shown
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(signals.registrations_changed)
        signals.answers_saved.connect(self._pause.start)
        signals.registrations_changed.connect(self._pause.stop)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self._tell_now)

    def stop(self) -> None:
        """Tell nothing any more."""
        self._pause.stop()

    def _tell_now(self, window: QWindow | None) -> None:
        is_here = window is not None and window == self._shown.window().windowHandle()
        if is_here and self._pause.isActive():
            self._signals.registrations_changed.emit()
