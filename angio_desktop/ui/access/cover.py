"""What hides the windows of a locked program, and keeps keys and mouse from them."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QDialog, QToolTip, QWidget

_KIND = QEvent.Type
_INPUT = frozenset(
    {
        *(_KIND.KeyPress, _KIND.KeyRelease, _KIND.ShortcutOverride, _KIND.Shortcut),
        *(_KIND.InputMethod, _KIND.ContextMenu, _KIND.ToolTip, _KIND.WhatsThis, _KIND.Wheel),
        *(_KIND.MouseButtonPress, _KIND.MouseButtonRelease, _KIND.MouseButtonDblClick),
        *(_KIND.MouseMove, _KIND.HoverEnter, _KIND.HoverMove, _KIND.Enter),
        *(_KIND.DragEnter, _KIND.DragMove, _KIND.Drop),
        *(_KIND.TouchBegin, _KIND.TouchUpdate, _KIND.TouchEnd),
        *(_KIND.TabletPress, _KIND.TabletMove, _KIND.TabletRelease),
        *(_KIND.NativeGesture, _KIND.Gesture, _KIND.GestureOverride),
    }
)
_MAY_TAKE_FOCUS = frozenset({_KIND.Show, _KIND.Hide, _KIND.WindowActivate})
_PASSING = frozenset({Qt.WindowType.Popup, Qt.WindowType.ToolTip})


class Cover(QWidget):
    """Lies over the whole of a window, opaque whatever the style; says that it is locked."""

    def __init__(self, window: QWidget, text: str) -> None:
        super().__init__(window)
        self._window, self._text = window, text
        self.setAccessibleName(text)
        self.fit()
        self.show()

    def fit(self) -> None:
        """Cover all of the window, above what was added to it."""
        self.setGeometry(self._window.rect())
        self.raise_()

    def paintEvent(self, _: QPaintEvent) -> None:
        """Paint nothing of what lies below."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().window())
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * 1.5)
        painter.setFont(font)
        painter.setPen(self.palette().placeholderText().color())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._text)


class Shield(QObject):
    """Covers every window but `dialog`, also one that opens later, until it is taken down.

    It sees every event of the program, so it is there only while the program is locked.
    """

    def __init__(self, dialog: QDialog, text: str) -> None:
        super().__init__(dialog)
        self._dialog, self._text = dialog, text
        self._covers: dict[QWidget, Cover] = {}
        close_popups()
        for window in QApplication.topLevelWidgets():
            if window.isVisible():
                self._cover(window)
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]

    def take_down(self) -> None:
        """Show the windows as they were."""
        QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]
        for cover in self._covers.values():
            cover.hide()
            cover.deleteLater()
        self._covers.clear()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep input from all but the dialog; cover what appears."""
        kind = event.type()
        if not isinstance(watched, QWidget):
            return kind == _KIND.Shortcut  # of an action or a shortcut: the dialog has none
        if kind in _INPUT:
            return watched.window() is not self._dialog
        if kind == _KIND.Show:
            self._appeared(watched)
        elif kind == _KIND.Resize and watched in self._covers:
            self._covers[watched].fit()
        if kind in _MAY_TAKE_FOCUS and watched.isWindow() and watched is not self._dialog:
            QTimer.singleShot(0, self._dialog, self._dialog.activateWindow)
        return False

    def _appeared(self, widget: QWidget) -> None:
        if widget.isWindow():
            self._cover(widget)
            return
        for window, cover in self._covers.items():
            if widget.parentWidget() is window and widget is not cover:
                cover.raise_()

    def _cover(self, window: QWidget) -> None:
        if window is self._dialog or window.windowType() is Qt.WindowType.Desktop:
            return
        if window.windowType() in _PASSING:
            QTimer.singleShot(0, window, window.hide)
        if window not in self._covers:
            self._covers[window] = Cover(window, self._text)
            window.destroyed.connect(lambda: self._covers.pop(window, None))
        if window.isModal() and self._dialog.isVisible():
            QTimer.singleShot(0, self._dialog, self._come_first)

    def _come_first(self) -> None:
        """Have input again: of modal windows the one that was shown last takes it."""
        self._dialog.hide()
        self._dialog.show()
        self._dialog.activateWindow()


def close_popups() -> None:
    """Close menus, lists that hang open, and hints."""
    QToolTip.hideText()
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
        if QApplication.activePopupWidget() is popup:
            return
