"""Opens the program and tells when it was first painted and when its start page stood there.

    python -m tests.bench.first_paint FOLDER

Prints two times of day; then it quits. The program itself is as always, but for someone who looks,
and only at what is awaited: Python is told of no other event, which would cost as much as a tenth
of the start.
"""

import sys
import time
from functools import partial

from angio_desktop.__main__ import main
from angio_desktop.ui.main.window import MainWindow  # before Qt, as in the program

# isort: split
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

_usual = MainWindow.paintEvent
_awaited = [True]


def _look(self: MainWindow, event: QPaintEvent) -> None:
    """Tell of the first paint, and look for the start page once the program is in its window."""
    _usual(self, event)
    if _awaited:
        print(time.time(), flush=True)
        _awaited.clear()
        self.painted.connect(partial(_look_for_start_page, self))


def _look_for_start_page(window: MainWindow) -> None:
    (page,) = (each for each in window.findChildren(QWidget) if type(each).__name__ == "ToDoView")
    page.installEventFilter(Onlooker(window))


class Onlooker(QObject):
    """Tells when what it looks at is first painted."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Paint:
            print(time.time(), flush=True)
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, QApplication.exit)
        return False


if __name__ == "__main__":
    MainWindow.paintEvent = _look  # type: ignore[method-assign]
    sys.exit(main(["--data-dir", sys.argv[1]]))
