"""The parts of the program, one of which is shown; where it has no room, it scrolls."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QWidget

from angio_desktop.ui.look.theme import GRID

_LEAST = QSize(GRID * 90, GRID * 60)


class PartsArea(QScrollArea):
    """Shows a part as large as it is, but never smaller than that part can be."""

    def __init__(self, parts: QStackedWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._room = _Room(parts)
        self.setWidget(self._room)

    def minimumSizeHint(self) -> QSize:
        """Return what the part needs, up to what any screen has beside the navigation."""
        return self._room.minimumSizeHint().boundedTo(_LEAST)


class _Room(QWidget):
    """Asks for what the part that is shown needs; a layout would ask for what all would like."""

    def __init__(self, parts: QStackedWidget) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self._parts = parts
        parts.setParent(self)
        parts.currentChanged.connect(self.updateGeometry)

    def minimumSizeHint(self) -> QSize:
        """Return the size that the part needs."""
        part = self._parts.currentWidget()
        return QSize() if part is None else part.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give it all to the parts."""
        super().resizeEvent(event)
        self._parts.resize(self.size())

    def event(self, event: QEvent) -> bool:
        """Hear that a part needs more or less."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().event(event)
