"""Registrations per month and type: stacked bars in tints of one colour, each with its number."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from angio_desktop.register.fields import RegistrationType
from angio_desktop.ui.look.texts import named_text, series
from angio_desktop.ui.look.theme import GRID, readable_on, tint, tokens
from angio_desktop.ui.look.tooltip import tell_there
from angio_desktop.ui.program import Program

Counts = dict[tuple[str, RegistrationType], int]
_BAR, _LINE, _LOWEST = GRID * 4, GRID * 3, GRID * 20
TINTS = (1.0, 0.7, 0.48, 0.3, 0.15)  # a number can be read on each, light and dark
_MONTH = "00/00"  # as wide as the name of any month


class MonthsChart(QWidget):
    """A bar for each month with its number above it; the types are named beside the last bar.

    Where months and names have no room beside each other the types are named below.

    A click on a month asks for its list; for the keyboard there is the table of the same numbers.
    """

    month_asked = Signal(int)

    def __init__(self, program: Program) -> None:
        super().__init__()
        self._types = tuple(program.dictionary.forms)
        self._names = [program.type_name(type_) for type_ in self._types]
        self._months: Sequence[date] = ()
        self._counts: Counts = {}
        self.setAccessibleName(self.tr("Registrations per month and type"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)

    def sizeHint(self) -> QSize:
        """Return room for the bars and their legend."""
        return QSize(GRID * 80, _LOWEST + _LINE * 2)

    def minimumSizeHint(self) -> QSize:
        """Return the room below which the bars say nothing."""
        return QSize(GRID * 60, _LOWEST)

    def show_counts(self, months: Sequence[date], counts: Counts) -> None:
        """Show the numbers of these months, and say them to who does not see the bars."""
        self._months, self._counts = months, counts
        self.setAccessibleDescription(
            series(named_text(f"{month:%m/%Y}", str(self._total(month))) for month in months)
        )
        self.update()

    def _total(self, month: date) -> int:
        return sum(self._count(month, type_) for type_ in self._types)

    def _count(self, month: date, type_: RegistrationType) -> int:
        return self._counts.get((f"{month:%Y-%m}", type_), 0)

    def place(self, number: int) -> QRectF:
        """Return where the bar and the number of a month stand."""
        width = self._bars_width() / max(len(self._months), 1)
        return QRectF(number * width, 0, width, self._bottom() + _LINE)

    def _occurring(self) -> list[int]:
        """Return the places of the types of which there is any."""
        places = range(len(self._types))
        return [n for n in places if any(self._count(m, self._types[n]) for m in self._months)]

    def _names_width(self) -> int:
        """Return the room of the names beside the bars, 0 where they stand below."""
        advance = self.fontMetrics().horizontalAdvance
        widest = max((advance(self._names[n]) for n in self._occurring()), default=0) + GRID * 7
        months = len(self._months) * (advance(_MONTH) + GRID // 2)
        return widest if self.width() - widest >= months else 0

    def _bars_width(self) -> int:
        return self.width() - self._names_width()

    def _bottom(self) -> int:
        """Return where the bars stand."""
        lines = 1 if self._names_width() else 3
        return self.height() - _LINE * lines

    def _month_at(self, point: QPointF) -> int | None:
        found = (n for n in range(len(self._months)) if self.place(n).contains(point))
        return next(found, None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show that a month can be clicked."""
        is_month = self._month_at(event.position()) is not None
        shape = Qt.CursorShape.PointingHandCursor if is_month else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ask for the list of the month that was clicked."""
        number = self._month_at(event.position())
        if number is not None and event.button() is Qt.MouseButton.LeftButton:
            self.month_asked.emit(number)

    def event(self, event: QEvent) -> bool:
        """Tell the numbers of the month under the mouse, type by type."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            number = self._month_at(QPointF(event.pos()))
            text = "" if number is None else self._numbers_of(self._months[number])
            tell_there(self, event, text)
            return True
        return super().event(event)

    def _numbers_of(self, month: date) -> str:
        counts = [self._count(month, type_) for type_ in self._types]
        lines = [named_text(name, str(n)) for name, n in zip(self._names, counts, strict=True) if n]
        return "\n".join((f"{month:%m/%Y}", *lines))

    def paintEvent(self, _: QPaintEvent) -> None:
        """Paint bars, numbers, months and the names of the types."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bottom = self._bottom()
        most = max((self._total(month) for month in self._months), default=0)
        for number, month in enumerate(self._months):
            place = self.place(number)
            middle = place.left() + (place.width() - _BAR) / 2
            top = self._paint_bar(painter, month, middle, bottom, max(most, 1))
            total = self._total(month)
            painter.setPen(QColor(tokens().text))
            above = QRectF(place.left(), top - _LINE, place.width(), _LINE)
            painter.drawText(above, Qt.AlignmentFlag.AlignCenter, str(total or ""))
            painter.setPen(QColor(tokens().muted))
            below = QRectF(place.left(), bottom, place.width(), _LINE)
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, f"{month:%m/%y}")
        painter.setPen(QColor(tokens().border))
        painter.drawLine(0, bottom, self._bars_width(), bottom)
        if self._names_width():
            self._paint_names_beside(painter)
        else:
            self._paint_names_below(painter)

    def _paint_bar(
        self, painter: QPainter, month: date, left: float, bottom: float, most: int
    ) -> float:
        """Paint the bar of a month, with the number of each part; return where it ends."""
        unit = (bottom - _LINE) / most
        own = [self._count(month, type_) for type_ in self._types]
        for place, count in enumerate(own):
            height = unit * count
            if height:
                bottom -= height
                area = QRectF(left, bottom, _BAR, height)
                self._fill(painter, area, place)
                # A bar of one type has its number above it already.
                if height >= self.fontMetrics().height() and count != sum(own):
                    painter.setPen(QColor(readable_on(self._tint(place))))
                    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, str(count))
        return bottom

    def _paint_names_beside(self, painter: QPainter) -> None:
        """Name the types beside the last bar, in the order in which they stand there."""
        left, room = self._bars_width() + GRID * 2, self._names_width() - GRID * 4
        top = self._bottom()
        for place in self._occurring():
            top -= _LINE
            self._paint_name(painter, place, QRectF(left, top, room, _LINE))

    def _paint_names_below(self, painter: QPainter) -> None:
        left, top = 0, self._bottom() + _LINE
        for place in self._occurring():
            width = GRID * 5 + self.fontMetrics().horizontalAdvance(self._names[place])
            if left and left + width > self.width():
                left, top = 0, top + _LINE
            self._paint_name(painter, place, QRectF(left, top, width, _LINE))
            left += width

    def _paint_name(self, painter: QPainter, place: int, area: QRectF) -> None:
        size = GRID * 1.5
        middle = area.top() + (area.height() - size) / 2
        self._fill(painter, QRectF(area.left(), middle, size, size), place)
        painter.setPen(QColor(tokens().text))
        text = area.adjusted(GRID * 2.5, 0, 0, 0)
        name = self.fontMetrics().elidedText(
            self._names[place], Qt.TextElideMode.ElideRight, int(text.width())
        )
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, name)

    def _tint(self, place: int) -> str:
        """Return the colour of a type: those that stand higher in a bar are lighter."""
        return tint(TINTS[place % len(TINTS)])

    def _fill(self, painter: QPainter, area: QRectF, place: int) -> None:
        painter.setPen(QColor(tokens().accent))
        painter.setBrush(QColor(self._tint(place)))
        painter.drawRect(area)
