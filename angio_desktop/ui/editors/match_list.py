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
    """The matching entries of an index, a line that says what is not among them, and one to add.

    Only the last can be chosen beside the entries; it is not there where nothing can be added.
    """

    def __init__(self, index: ListIndex, height: int, adding: str, parent: QObject) -> None:
        super().__init__(parent)
        self._index, self._height, self._adding = index, height, adding
        self.places: Sequence[int] = ()
        self._note = ""

    def show(self, places: Sequence[int], note: str) -> None:
        """Hold these entries, and `note` below them unless it is empty."""
        self.beginResetModel()
        self.places, self._note = places, note
        self.endResetModel()

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        """Return the number of lines."""
        below = bool(self._note) + bool(self._adding)
        return 0 if parent.isValid() else len(self.places) + below

    @property
    def adding_row(self) -> int:
        """Where the line stands that asks to add an entry, -1 without one."""
        return len(self.places) + bool(self._note) if self._adding else -1

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Return that entries can be chosen, and adding one, and the note cannot."""
        is_note = len(self.places) <= index.row() != self.adding_row
        return Qt.ItemFlag.NoItemFlags if is_note else super().flags(index)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the text of a line, and its height."""
        if role == Qt.ItemDataRole.SizeHintRole:
            return QSize(0, self._height)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if index.row() < len(self.places):
            return self._index.shown(self.places[index.row()])
        return self._adding if index.row() == self.adding_row else self._note


class MatchList(QListView):
    """Shows the matches for one line edit as long as it exists; it never takes the focus."""

    picked = Signal(int)
    add_asked = Signal()
    dismissed = Signal()

    def __init__(self, line: QWidget, index: ListIndex, adding: str = "") -> None:
        super().__init__(line.window())
        self._line = line
        self._widest = index.longest
        self._model = MatchModel(index, self.fontMetrics().height() + GRID, adding, self)
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
        return self._model.places[row] if 0 <= row < len(self._model.places) else None

    def is_on_adding(self) -> bool:
        """Whether the arrows stand on the line that asks to add an entry."""
        return 0 <= self.currentIndex().row() == self._model.adding_row

    def _clicked(self, index: QModelIndex) -> None:
        if index.row() < len(self._model.places):
            self.picked.emit(self._model.places[index.row()])
        elif index.row() == self._model.adding_row:
            self.add_asked.emit()

    def places(self) -> Sequence[int]:
        """Return the entries that are shown."""
        return self._model.places

    def move_by(self, step: int) -> None:
        """Take the highlight `step` lines further, within the list.

        Only one step down from the last entry leads to the line that asks to add one.
        """
        last = len(self._model.places) - 1
        row = self.currentIndex().row()
        if self.is_on_adding():
            row = last + 1
        adding = self._model.adding_row
        if adding >= 0 and step == 1 and row >= last:
            self._highlight(adding)
        elif last >= 0:
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
