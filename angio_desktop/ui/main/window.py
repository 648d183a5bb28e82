"""The main window, shown empty at once; the workspace comes when the data folder is open."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QLabel, QMainWindow

from angio_desktop.ui.look.theme import GRID

if TYPE_CHECKING:  # importing it brings in the database library, after the first paint
    from angio_desktop.ui.main.workspace import Workspace


class MainWindow(QMainWindow):
    """Holds the workspace, and the lock of the data folder as long as it is open.

    `when_painted` is called once, after the window's first paint.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("Angio Desktop")
        self.resize(GRID * 160, GRID * 94)
        self.workspace: Workspace | None = None
        self.lock: QLockFile | None = None
        self.when_painted: Callable[[], None] | None = None
        waiting = QLabel(self.tr("Opening…"))
        waiting.setProperty("role", "waiting")
        self.setCentralWidget(waiting)

    def show_workspace(self, workspace: "Workspace", lock: QLockFile | None) -> None:
        """Show the opened program."""
        self.workspace, self.lock = workspace, lock
        self.setCentralWidget(workspace)
        # Here and not above: it brings in the database library, after the first paint.
        from angio_desktop.ui.main.menu import main_menu  # noqa: PLC0415

        self.setMenuBar(main_menu(workspace))
        # Later: who asks for it is part of what is made anew.
        queued = Qt.ConnectionType.QueuedConnection
        workspace.program.signals.language_chosen.connect(self._speak, queued)

    def _speak(self, language: str) -> None:
        # Here and not above: it brings in the database library, after the first paint.
        from angio_desktop.ui.main.put_away import switch_language  # noqa: PLC0415

        switch_language(self, language)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Go on with what waited for something to see."""
        super().paintEvent(event)
        if self.when_painted is not None:
            QTimer.singleShot(0, self, self.when_painted)
            self.when_painted = None

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close the open registrations first; one that cannot be stored keeps all open."""
        if self.workspace is not None and not self.workspace.close_all():
            event.ignore()
            return
        if self.lock is not None:
            self.lock.unlock()
        super().closeEvent(event)
