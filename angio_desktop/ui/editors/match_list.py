"""The list of matches under a search field.

It lies over its window's own content instead of in a window of its own: the focus, dead keys and
the rest of the screen stay as they are while it is open.
"""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyle, QWidget

from angio_desktop.ui.editors.list_index import ListIndex
from angio_desktop.ui.look.theme import GRID

_ROWS_SHOWN = 10
_FOLLOWS = (QEvent.Type.Move, QEvent.Type.Resize)
_CLOSES = (QEvent.Type.MouseButtonPress, QEvent.Type.Hide)

_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


class MatchModel(QAbstractListModel):
    """The matching entries of an index, and a last line that says what is not among them."""

    def __init__(self, index: ListIndex, height: int, parent: QObject) -> None:
        super().__init__(parent)
        self._index, self._height = index, height
        self.places: Sequence[int] = ()
        self._note = ""

    def show(self, places: Sequence[int], note: str) -> None:
        """Hold these entries, and `note` below them unless it is empty."""
        self.beginResetModel()
        self.places, self._note = places, note
        self.endResetModel()

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        """Return the number of lines."""
        return 0 if parent.isValid() else len(self.places) + bool(self._note)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Return that entries can be chosen, and the note cannot."""
        is_entry = index.row() < len(self.places)
        return super().flags(index) if is_entry else Qt.ItemFlag.NoItemFlags

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the text of a line, and its height."""
        if role == Qt.ItemDataRole.SizeHintRole:
            return QSize(0, self._height)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        is_entry = index.row() < len(self.places)
        return self._index.shown(self.places[index.row()]) if is_entry else self._note


class MatchList(QListView):
    """Shows the matches for one line edit as long as it exists; it never takes the focus."""

    picked = Signal(int)
    dismissed = Signal()

    def __init__(self, line: QWidget, index: ListIndex) -> None:
        super().__init__(line.window())
        self._line = line
        self._widest = index.longest
        self._model = MatchModel(index, self.fontMetrics().height() + GRID, self)
        self._watched = list(_ancestors(line))
        for widget in self._watched:
            widget.installEventFilter(self)
        self.setProperty("role", "matches")
        self.setModel(self._model)
        self.setUniformItemSizes(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._clicked)
        line.destroyed.connect(self.deleteLater)

    def show_matches(self, places: Sequence[int], note: str, chosen: int | None) -> None:
        """Show these entries under the line, with `chosen` highlighted."""
        self._model.show(places, note)
        if chosen is not None and chosen in places:
            self._highlight(list(places).index(chosen))
        self._place()
        self.show()
        self.raise_()

    def highlighted(self) -> int | None:
        """Return the entry the arrows stand on."""
        row = self.currentIndex().row()
        return self._model.places[row] if row >= 0 and self._model.places else None

    def _clicked(self, index: QModelIndex) -> None:
        if index.row() < len(self._model.places):
            self.picked.emit(self._model.places[index.row()])

    def places(self) -> Sequence[int]:
        """Return the entries that are shown."""
        return self._model.places

    def move_by(self, step: int) -> None:
        """Take the highlight `step` lines further, within the list."""
        if not self._model.places:
            return
        last = len(self._model.places) - 1
        row = self.currentIndex().row()
        first_move = 0 if step > 0 else last
        self._highlight(first_move if row < 0 else max(0, min(last, row + step)))

    def _highlight(self, row: int) -> None:
        self.setCurrentIndex(self._model.index(row))
        self.scrollTo(self._model.index(row))

    def page(self) -> int:
        """Return how many lines are in sight."""
        return max(1, self.viewport().height() // max(1, self.sizeHintForRow(0)))

    def close_list(self) -> None:
        """Go away."""
        self._watched = []
        self.hide()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the line when the page moves, and go when the user turns to something else."""
        if watched not in self._watched:  # the view's own scroll bars
            return super().eventFilter(watched, event)
        if event.type() in _FOLLOWS and self.isVisible():
            self._place()
        elif event.type() in _CLOSES:
            self.dismissed.emit()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        window = self._line.window()
        corner = self._line.mapTo(window, QPoint(0, 0))
        below = window.height() - corner.y() - self._line.height()
        frame = 2 * self.frameWidth() + 2
        wanted = min(self._model.rowCount(), _ROWS_SHOWN) * self.sizeHintForRow(0) + frame
        goes_up = below < wanted and corner.y() > below
        height = min(wanted, (corner.y() if goes_up else below) - GRID)
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        content = self.fontMetrics().horizontalAdvance(self._widest) + bar + 3 * GRID
        width = min(max(self._line.width(), content), window.width() - 2 * GRID)
        x = max(GRID, min(corner.x(), window.width() - width - GRID))
        y = corner.y() - height if goes_up else corner.y() + self._line.height()
        self.setGeometry(x, y, width, height)


def _ancestors(widget: QWidget) -> list[QWidget]:
    """Return the widgets around `widget`, up to its window."""
    found: list[QWidget] = []
    parent = widget.parentWidget()
    while parent is not None:
        found.append(parent)
        parent = None if parent.isWindow() else parent.parentWidget()
    return found
