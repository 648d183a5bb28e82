"""A row of buttons and choices that goes on below where there is no room for it."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem


class Flow(QLayout):
    """Lays its widgets out from the left, in as many lines as it takes; hidden ones take no room.

    What is added after `push_right` stands at the right end of its line.
    """

    def __init__(self) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._first_at_right: int | None = None
        self.setContentsMargins(0, 0, 0, 0)

    def push_right(self) -> None:
        """Have what is added from now on stand at the right."""
        self._first_at_right = len(self._items)

    def addItem(self, item: QLayoutItem) -> None:
        """Take one more."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem:
        """Return one; None, as Qt asks for it, where there is none."""
        return self._items[index] if 0 <= index < len(self._items) else None  # type: ignore[return-value]

    def takeAt(self, index: int) -> QLayoutItem:
        """Give one away; None, as Qt asks for it, where there is none."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None  # type: ignore[return-value]

    def expandingDirections(self) -> Qt.Orientation:
        """Return that it asks for no more than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Return that a narrow one is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines at a width."""
        lines = self._lines(width)
        spaces = max(len(lines) - 1, 0) * self.spacing()
        return sum(_height(line) for line in lines) + spaces

    def sizeHint(self) -> QSize:
        """Return the size of one line with all in it."""
        shown = self._shown()
        spaces = max(len(shown) - 1, 0) * self.spacing()
        return QSize(sum(item.sizeHint().width() for item in shown) + spaces, _height(shown))

    def minimumSize(self) -> QSize:
        """Return the size of the largest that stands in it."""
        least = QSize()
        for item in self._shown():
            least = least.expandedTo(item.minimumSize())
        return least

    def setGeometry(self, rect: QRect) -> None:
        """Put each in its place."""
        super().setGeometry(rect)
        top = rect.top()
        for line in self._lines(rect.width()):
            self._lay(line, QRect(rect.left(), top, rect.width(), _height(line)))
            top += _height(line) + self.spacing()

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        left = 0
        for item in self._shown():
            wide = item.sizeHint().width()
            if not lines or left + wide > width:
                lines.append([])
                left = 0
            lines[-1].append(item)
            left += wide + self.spacing()
        return lines

    def _lay(self, line: list[QLayoutItem], room: QRect) -> None:
        at_right = self._items[self._first_at_right :] if self._first_at_right is not None else []
        left = room.left()
        rest = room.width() - self._width(line)
        for item in line:
            if item in at_right:
                left, rest = left + max(rest, 0), 0
            size = item.sizeHint().boundedTo(QSize(room.width(), room.height()))
            below = (room.height() - size.height()) // 2
            item.setGeometry(QRect(left, room.top() + below, size.width(), size.height()))
            left += size.width() + self.spacing()

    def _width(self, line: list[QLayoutItem]) -> int:
        spaces = max(len(line) - 1, 0) * self.spacing()
        return sum(item.sizeHint().width() for item in line) + spaces


def _height(line: list[QLayoutItem]) -> int:
    return max((item.sizeHint().height() for item in line), default=0)
