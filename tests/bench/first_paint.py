"""Opens the program and tells when it was first painted and when its start page stood there.

    python -m tests.bench.first_paint FOLDER

Prints two times of day; then it quits. The program itself is as always, but for someone who looks.
"""

import sys
import time

from angio_desktop.__main__ import main
from angio_desktop.ui import app  # before Qt, as in the program

# isort: split
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication


class Onlooker(QObject):
    """Looks for the first paint of the window, and for that of the start page."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._awaited = ["MainWindow", "ToDoView"]
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        is_paint = event.type() == QEvent.Type.Paint and bool(self._awaited)
        if is_paint and type(watched).__name__ == self._awaited[0]:
            del self._awaited[0]
            print(time.time(), flush=True)
            if not self._awaited:
                QTimer.singleShot(0, self, QApplication.exit)
        return False


if __name__ == "__main__":
    Onlooker(app.make_application())
    sys.exit(main(["--data-dir", sys.argv[1]]))
