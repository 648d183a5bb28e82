"""A window that stands again where it was left, and always on a screen."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from angio_desktop.actions.preferences import Frame, Preferences, Window
from angio_desktop.ui.look.fitting import put_at

_CHANGES = frozenset({QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.WindowStateChange})


class KeptFrame(QObject):
    """Puts a window where it was left, before it is shown, and notes where it is put from then on.

    A window that was never put anywhere keeps its size and the place the system gives it.
    """

    def __init__(self, window: QWidget, preferences: Preferences, name: Window) -> None:
        super().__init__(window)
        self._window, self._preferences, self._name = window, preferences, name
        frame = preferences.chosen.windows.get(name)
        if frame is not None:
            self._put(frame)
        window.installEventFilter(self)

    def _put(self, frame: Frame) -> None:
        wanted = QRect(frame.x, frame.y, frame.width, frame.height)
        screen = QGuiApplication.screenAt(wanted.center()) or self._window.screen()
        put_at(self._window, wanted, screen)
        if frame.is_maximized:
            self._window.setWindowState(Qt.WindowState.WindowMaximized)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """Note where the window is put."""
        if event.type() in _CHANGES and self._window.isVisible():
            self._note()
        return False

    def _note(self) -> None:
        window = self._window
        if window.isMinimized() or window.isFullScreen():
            return
        is_maximized = window.isMaximized()
        place = window.normalGeometry() if is_maximized else window.geometry()
        if place.isValid():
            frame = Frame(place.x(), place.y(), place.width(), place.height(), is_maximized)
            self._preferences.note_frame(self._name, frame)
