"""What a test left on the screen goes with it.

Its clocks and threads would go on beside the tests that come after it, over a folder that is gone;
and Qt ends the process where Python takes a window away whose thread still runs.
"""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from angio_desktop.ui.widgets.work import stop_for_good


def take_away() -> None:
    """End and delete every window; none is asked whether it may, and no event comes to it."""
    if not isinstance(QApplication.instance(), QApplication):
        return
    for window in QApplication.topLevelWidgets():
        if window.parentWidget() is None:
            stop_for_good(window)
            window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
