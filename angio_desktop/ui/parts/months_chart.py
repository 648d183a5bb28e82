"""Registrations per month and type: stacked bars, told apart by a pattern as well."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from angio_desktop.register.fields import RegistrationType
from angio_desktop.ui.look.theme import GRID, tokens
from angio_desktop.ui.look.tooltip import tell_there
from angio_desktop.ui.program import Program

Counts = dict[tuple[str, RegistrationType], int]
_PATTERNS = (
    *(Qt.BrushStyle.SolidPattern, Qt.BrushStyle.BDiagPattern, Qt.BrushStyle.Dense4Pattern),
    *(Qt.BrushStyle.NoBrush, Qt.BrushStyle.CrossPattern),
)
_BAR, _LINE, _LOWEST = GRID * 4, GRID * 3, GRID * 20


class MonthsChart(QWidget):
    """A bar for each month with its number above it, and a legend below.

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
            "; ".join(f"{month:%m/%Y}: {self._total(month)}" for month in months)
        )
        self.update()

    def _total(self, month: date) -> int:
        return sum(self._count(month, type_) for type_ in self._types)

    def _count(self, month: date, type_: RegistrationType) -> int:
        return self._counts.get((f"{month:%Y-%m}", type_), 0)

    def place(self, number: int) -> QRectF:
        """Return where the bar and the number of a month stand."""
        width = self.width() / max(len(self._months), 1)
        return QRectF(number * width, 0, width, self.height() - _LINE * 2)

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
        lines = [f"{name}: {n}" for name, n in zip(self._names, counts, strict=True) if n]
        return "\n".join((f"{month:%m/%Y}", *lines))

    def paintEvent(self, _: QPaintEvent) -> None:
        """Paint bars, numbers, months and legend."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bottom = self.height() - _LINE * 3
        most = max((self._total(month) for month in self._months), default=0)
        width = self.width() / max(len(self._months), 1)
        for number, month in enumerate(self._months):
            left = number * width
            top = self._paint_bar(painter, month, left + (width - _BAR) / 2, bottom, max(most, 1))
            painter.setPen(QColor(tokens().text))
            above = QRectF(left, top - _LINE, width, _LINE)
            painter.drawText(above, Qt.AlignmentFlag.AlignCenter, str(self._total(month)))
            painter.setPen(QColor(tokens().muted))
            below = QRectF(left, bottom, width, _LINE)
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, f"{month:%m/%y}")
        painter.setPen(QColor(tokens().border))
        painter.drawLine(0, bottom, self.width(), bottom)
        self._paint_legend(painter)

    def _paint_bar(
        self, painter: QPainter, month: date, left: float, bottom: float, most: int
    ) -> float:
        """Paint the bar of a month; return where it ends."""
        unit = (bottom - _LINE) / most
        for place, type_ in enumerate(self._types):
            height = unit * self._count(month, type_)
            if height:
                bottom -= height
                _fill(painter, QRectF(left, bottom, _BAR, height), place)
        return bottom

    def _paint_legend(self, painter: QPainter) -> None:
        left, top = 0, self.height() - _LINE * 2 + GRID // 2
        for place, name in enumerate(self._names):
            width = GRID * 5 + self.fontMetrics().horizontalAdvance(name)
            if left and left + width > self.width():
                left, top = 0, top + _LINE
            _fill(painter, QRectF(left, top + 4, GRID * 2, GRID * 2), place)
            painter.setPen(QColor(tokens().text))
            beside = QRectF(left + GRID * 3, top, width, _LINE)
            painter.drawText(beside, Qt.AlignmentFlag.AlignVCenter, name)
            left += width


def _fill(painter: QPainter, area: QRectF, place: int) -> None:
    colour = QColor(tokens().accent)
    painter.setPen(QPen(colour, 1))
    painter.setBrush(QBrush(colour, _PATTERNS[place % len(_PATTERNS)]))
    painter.drawRect(area)
