"""The main window, shown empty at once; what it shows comes when the data folder is open."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QLabel, QMainWindow

from angio_desktop.ui.look.fitting import keep_on_screen
from angio_desktop.ui.look.theme import GRID


class MainWindow(QMainWindow):
    """Says that there is something to see, and that it is asked to close.

    `painted` comes once, after the first paint. Who hears `close_asked` can ignore the event.
    """

    painted = Signal()
    close_asked = Signal(QCloseEvent)

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("Angio Desktop")
        self.resize(GRID * 160, GRID * 94)
        self._is_painted = False
        waiting = QLabel(self.tr("Opening…"))
        waiting.setProperty("role", "waiting")
        self.setCentralWidget(waiting)
        keep_on_screen(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Let what waited for something to see go on."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close unless someone ignores it."""
        super().closeEvent(event)
        self.close_asked.emit(event)
