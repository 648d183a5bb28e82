"""A field as a row of a page: its caption, its editor, and what is said of it below."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QWidget

from angio_desktop.ui.editors.factory import AnyEditor
from angio_desktop.ui.form import notes
from angio_desktop.ui.form.field import FieldView
from angio_desktop.ui.look.theme import GRID, LABEL_WIDTH, tokens

_CAPTION_DROP = 5  # how far a line edit's text stands below its upper edge
_MARK = "•"
_MARK_WIDTH = GRID + 4
_EDITOR_LEFT = LABEL_WIDTH + _MARK_WIDTH + 2 * GRID
_AROUND = GRID // 2
_BETWEEN = 2


class FieldRow(QWidget):
    """The caption stands before the editor, or above it where there is little room (`stacked`).

    Caption, mark and messages are painted: a page has dozens of each.
    """

    def __init__(self, view: FieldView, parent: QWidget) -> None:
        super().__init__(parent)
        self.view = view
        self._stacked = False
        self._below: QWidget | None = None
        self._known = (-1, 0)  # a width, and how high it is there
        self._tell()
        view.told.connect(self.refresh)

    def add_below(self, widget: QWidget) -> None:
        """Add a widget under the editor (a proposal)."""
        widget.setParent(self)
        self._below = widget

    def stack(self, stacked: bool) -> None:
        """Put the caption above the editor, or before it."""
        if stacked != self._stacked:
            self._stacked = stacked
            if self.testAttribute(Qt.WidgetAttribute.WA_Resized):  # else it has no place yet
                self.refresh()

    def heightForWidth(self, width: int) -> int:
        """Return how high everything is at a width."""
        if self._known[0] != width:
            self._known = (width, self._height_at(width))
        return self._known[1]

    def _height_at(self, width: int) -> int:
        room = width - self._left()
        high = self._top(width) + self._high(self.view.editor, room)
        if self._below is not None and not self._below.isHidden():
            high += self._high(self._below, room) + _BETWEEN
        if self.view.messages:
            high += notes.height(self.view.messages, self.fontMetrics(), room) + _BETWEEN + _AROUND
        before = self._before(width) + 2 * _AROUND if not self._stacked else 0
        return max(high + _AROUND, before)

    def sizeHint(self) -> QSize:
        """Return the size with the caption on as few lines as it has room for."""
        width = self._left() + self.view.editor.sizeHint().width()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the least width in which the editor can be used."""
        least = self._left() + self.view.editor.minimumSizeHint().width()
        return QSize(least, self.heightForWidth(least))

    def _left(self) -> int:
        return 0 if self._stacked else _EDITOR_LEFT

    def _caption(self) -> str:
        is_marked = self._stacked and self.view.required
        return f"{self.view.caption} {_MARK}" if is_marked else self.view.caption

    def _before(self, width: int) -> int:
        """Return how high the caption is."""
        wide = width if self._stacked else LABEL_WIDTH
        return notes.height_of(self._caption(), self.fontMetrics(), wide) + self._drop()

    def _drop(self) -> int:
        return 0 if self._stacked else _CAPTION_DROP

    def _top(self, width: int) -> int:
        return _AROUND + (self._before(width) + _BETWEEN if self._stacked else 0)

    @staticmethod
    def _high(widget: QWidget, width: int) -> int:
        return widget.heightForWidth(width) if _wraps(widget) else widget.sizeHint().height()

    def _tell(self) -> None:
        self.setToolTip(self.view.said or (self.tr("Required") if self.view.required else ""))

    def refresh(self) -> None:
        """Show what is said now, and follow a part that asks for another size."""
        self._tell()
        self._known = (-1, 0)
        self._lay_out()
        self.updateGeometry()
        self.update()

    def _lay_out(self) -> None:
        left, top, editor = self._left(), self._top(self.width()), self.view.editor
        room = self.width() - left
        high = self._high(editor, room)
        editor.setGeometry(left, top, room, high)
        top += high + _BETWEEN
        if self._below is not None and not self._below.isHidden():
            self._below.setGeometry(left, top, room, self._high(self._below, room))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the parts in their places."""
        super().resizeEvent(event)
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        """Follow another font."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.refresh()

    def paintEvent(self, _: QPaintEvent) -> None:
        """Write the caption, the mark and what is said."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        wide = self.width() if self._stacked else LABEL_WIDTH
        top = _AROUND + self._drop()
        notes.write(self._caption(), painter, QRect(0, top, wide, self.height()))
        if self.view.required and not self._stacked:
            self._paint_mark(painter, top)
        if self.view.messages:
            room = self.width() - self._left()
            high = notes.height(self.view.messages, painter.fontMetrics(), room)
            at = self.height() - _AROUND // 2 - _AROUND - high
            notes.write_all(self.view.messages, painter, QRect(self._left(), at, room, high))

    def _paint_mark(self, painter: QPainter, top: int) -> None:
        font = painter.font()
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(tokens().accent))
        at = QRect(LABEL_WIDTH + GRID, top, _MARK_WIDTH, painter.fontMetrics().height())
        painter.drawText(at, Qt.AlignmentFlag.AlignLeft, _MARK)
        font.setBold(False)
        painter.setFont(font)


def _wraps(widget: QWidget | AnyEditor) -> bool:
    return widget.sizePolicy().hasHeightForWidth() or widget.hasHeightForWidth()
