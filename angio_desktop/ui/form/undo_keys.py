"""Keeps undo and redo with the registration: a line edit has its own, and would take the keys."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

_OURS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class KeyGuard(QObject):
    """Watches the widget that has the focus in `window`, and only that one."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def _follow(self, old: QWidget | None, new: QWidget | None) -> None:
        if old is not None:
            old.removeEventFilter(self)
        if new is not None and new.window() is self._window:
            new.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep a widget from claiming Ctrl+Z and Ctrl+Y, so that they reach the menu."""
        if isinstance(event, QKeyEvent) and _is_ours(event):
            event.ignore()
            return True
        return super().eventFilter(watched, event)


def _is_ours(event: QKeyEvent) -> bool:
    is_claim = event.type() == QEvent.Type.ShortcutOverride
    return is_claim and any(event.matches(key) for key in _OURS)
