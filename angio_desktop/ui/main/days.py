"""Tells the windows that another day has come, whatever brought it."""

from PySide6.QtCore import QObject, QTimer, Signal

from angio_desktop.actions.clock import today
from angio_desktop.ui.program import Signals

_LOOK_MS = 20_000


class Days(QObject):
    """Compares the day with the one it saw last, some times a minute; `looked` follows each time.

    A timer that waits for midnight would come too late after a sleep, in another zone, or when
    the clock was set.
    """

    looked = Signal()

    def __init__(self, signals: Signals, parent: QObject) -> None:
        super().__init__(parent)
        self._signals = signals
        self._day = today()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(_LOOK_MS)

    def look(self) -> None:
        """Tell if it is another day."""
        day = today()
        if day != self._day:
            self._day = day
            self._signals.day_changed.emit()
        self.looked.emit()

    def stop(self) -> None:
        """Look no more: the data are closed."""
        self._timer.stop()
