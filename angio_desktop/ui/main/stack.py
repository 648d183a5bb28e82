"""The parts of the program, one of which is shown; where it has no room, it scrolls."""

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QWidget

from angio_desktop.ui.look.theme import GRID

_LEAST = QSize(GRID * 90, GRID * 60)


_Part = TypeVar("_Part", bound=QWidget)


class Parts(QStackedWidget):
    """The parts in the order of the navigation.

    What is seldom needed is made when it is first asked for: the program starts sooner.
    """

    def __init__(self) -> None:
        super().__init__()
        self._later: dict[type[QWidget], tuple[QWidget, Callable[[], QWidget]]] = {}
        self._made: dict[type[QWidget], Any] = {}

    def add_later(self, kind: type[_Part], make: Callable[[], _Part]) -> None:
        """Add a part that is still to be made."""
        place = QWidget()
        self.addWidget(place)
        self._later[kind] = place, make

    def part(self, kind: type[_Part]) -> _Part:
        """Return a part that was to be made later."""
        if kind not in self._made:
            place, make = self._later[kind]
            made = self._made[kind] = make()
            del self._later[kind]
            self.insertWidget(self.indexOf(place), made)
            self.removeWidget(place)
            place.deleteLater()
        found: _Part = self._made[kind]
        return found

    def made(self, kind: type[_Part]) -> _Part | None:
        """Return a part that was to be made later, if it was."""
        return self._made.get(kind)

    def show_number(self, number: int) -> None:
        """Show the part with this number. Raises what the making of one raises."""
        place = self.widget(number)
        for kind, (later, _) in self._later.items():
            if later is place:
                self.part(kind)
                break
        self.setCurrentIndex(number)


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
