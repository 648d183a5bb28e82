"""The arrow of a field that opens a list."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QStyle,
    QStyleOption,
    QWidget,
)

from angio_desktop.ui.look.theme import GRID

# The room of the arrow of a list.
ARROW = 2 * GRID


def draw_arrow(widget: QWidget, painter: QPainter) -> None:
    """Draw the arrow at the end of a field that opens a list."""
    option = QStyleOption()
    option.initFrom(widget)
    left, top = widget.width() - ARROW - GRID // 2, (widget.height() - ARROW) // 2
    option.rect = QRect(left, top, ARROW, ARROW)
    arrow = QStyle.PrimitiveElement.PE_IndicatorArrowDown
    widget.style().drawPrimitive(arrow, option, painter, widget)
