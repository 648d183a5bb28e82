"""Sections that repeat, as one table: measurements as rows, vessels as columns."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QWidget

from angio_desktop.register.layout import Matrix
from angio_desktop.ui.form import notes
from angio_desktop.ui.form.field import FieldView
from angio_desktop.ui.form.notes import Message
from angio_desktop.ui.look.theme import GRID, tokens

_LEAST_CELL = GRID * 9
_LEAST_TITLE = GRID * 12  # less room, and a row's name stands above its cells
_TITLE_DROP = 6  # how far a line edit's text stands below its upper edge
_CENTRE = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop


@dataclass(frozen=True, slots=True)
class _Grid:
    """Where things stand at one width."""

    title: int
    cell: int
    tops: list[int]
    bottom: int


class MatrixView(QWidget):
    """The table; a column of which nothing applies is not shown, and its cells are not made.

    All columns are as wide as each other. What is said of the cells stands below the table.
    """

    def __init__(
        self,
        block: Matrix,
        views: Mapping[str, FieldView],
        names: Mapping[str, str],
        make: Callable[[FieldView, QWidget], None],
        parent: QWidget,
    ) -> None:
        """`make` gives a field its editor, in the widget it is told."""
        super().__init__(parent)
        self._make = make
        self._applying: list[bool] = []
        self._grids: dict[int, _Grid] = {}  # by width
        self._heads = [names[field.key] for field in block.columns]
        self._titles = [names[row.title.key] if row.title else "" for row in block.rows]
        self._rows = [[views[field.key] for field in row.fields] for row in block.rows]
        self.refresh()
        for view in self._cells():
            view.told.connect(self._tell)

    def _cells(self) -> Iterator[FieldView]:
        return (view for row in self._rows for view in row)

    def _columns(self) -> list[int]:
        """Return the columns that apply."""
        numbers = range(len(self._heads))
        return [n for n in numbers if any(row[n].applies for row in self._rows)]

    def refresh(self) -> None:
        """Show the cells that apply."""
        applying = [view.applies for view in self._cells()]
        if applying == self._applying:
            return
        self._applying = applying
        for view in self._cells():
            if view.applies and not view.is_made:
                self._make(view, self)
            if view.is_made:
                view.editor.setVisible(view.applies)
        self._grids = {}
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in another font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._grids = {}

    def _tell(self) -> None:
        self.setToolTip("\n".join(message.whole for message in self._messages()))
        self.updateGeometry()
        self.update()

    def _messages(self) -> list[Message]:
        return [message for view in self._cells() if view.applies for message in view.messages]

    def _grid(self, width: int) -> _Grid:
        if width not in self._grids:
            self._grids[width] = self._measured(width)
        return self._grids[width]

    def _measured(self, width: int) -> _Grid:
        made = [view.editor for view in self._cells() if view.is_made and view.applies]
        hints = [editor.sizeHint() for editor in made] or [QSize()]
        metrics, count = self.fontMetrics(), max(1, len(self._columns()))
        cell = max(hint.width() for hint in hints)
        cell = max(_LEAST_CELL, min(cell, width // count - GRID))
        high = max(hint.height() for hint in hints)
        widest = max(metrics.horizontalAdvance(title) for title in self._titles) + GRID + 1
        title = min(widest, width - count * (cell + GRID))
        is_above = title < min(_LEAST_TITLE, widest)
        title = 0 if is_above else title
        tops, top = [], GRID + self._head_height(cell)
        for text in self._titles:
            named = notes.height_of(text, metrics, _wide_name(title, width))
            tops.append(top + (named if is_above else 0))
            top += (named + high if is_above else max(named, high)) + GRID // 2
        return _Grid(title, cell, tops, top)

    def _head_height(self, cell: int) -> int:
        metrics = self.fontMetrics()
        return max(notes.height_of(head, metrics, cell) for head in self._heads) + GRID // 2

    def heightForWidth(self, width: int) -> int:
        """Return how high the table is, with what is said of it."""
        below = notes.height(self._messages(), self.fontMetrics(), width)
        return self._grid(width).bottom + below + GRID

    def _lay_out(self) -> None:
        grid = self._grid(self.width())
        for top, row in zip(grid.tops, self._rows, strict=True):
            for place, column in enumerate(self._columns()):
                if row[column].is_made:
                    left = grid.title + place * (grid.cell + GRID)
                    editor = row[column].editor
                    editor.setGeometry(left, top, grid.cell, editor.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the cells in their places."""
        super().resizeEvent(event)
        self._lay_out()

    def paintEvent(self, _: QPaintEvent) -> None:
        """Write the names of columns and rows, and what is said of the cells."""
        painter, grid = QPainter(self), self._grid(self.width())
        painter.setPen(QColor(tokens().muted))
        for place, column in enumerate(self._columns()):
            left = grid.title + place * (grid.cell + GRID)
            room = QRect(left, GRID, grid.cell, self._head_height(grid.cell))
            painter.drawText(room, _CENTRE | Qt.TextFlag.TextWordWrap, self._heads[column])
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        wide = _wide_name(grid.title, self.width())
        for top, title in zip(grid.tops, self._titles, strict=True):
            high = notes.height_of(title, painter.fontMetrics(), wide)
            at = top + _TITLE_DROP if grid.title else top - high
            notes.write(title, painter, QRect(0, at, wide, high))
        messages = self._messages()
        notes.write_all(messages, painter, QRect(0, grid.bottom, self.width(), self.height()))


def _wide_name(title: int, width: int) -> int:
    """Return how wide a row's name may be: before its cells, or above them."""
    return title - GRID if title else width
