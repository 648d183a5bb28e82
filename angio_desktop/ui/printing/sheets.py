"""Sheets of paper: A4 without margins, on which rows stand below each other and one at the foot."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QBuffer, QMarginsF
from PySide6.QtGui import QPagedPaintDevice, QPageSize, QPainter, QPdfWriter

from angio_desktop.ui.printing.rows import Paper, Row

WIDTH, HEIGHT = 595.3, 841.9
"""Of A4, in points."""
HAIR = "#D5DAE0"
"""The line between rows."""
_DOTS_PER_INCH = 600

Under = Callable[[QPainter, Row, float, float], None]
"""Paints under a row, given its top and height."""


def pdf_of(title: str, draw: Callable[[QPagedPaintDevice], None]) -> bytes:
    """Return the PDF that `draw` makes; readers show its title, so it names no patient."""
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DOTS_PER_INCH)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setTitle(title)
    writer.setCreator("Angio Desktop")
    draw(writer)
    return bytes(buffer.data().data())


def draw_sheets(
    paper: Paper,
    device: QPagedPaintDevice,
    sheets: Iterable[Sequence[Row]],
    margin: float,
    under: Under | None = None,
) -> None:
    """Draw the rows of each sheet, the last of them at its foot."""
    painter = QPainter(device)
    for number, (*above, foot) in enumerate(sheets):
        if number:
            device.newPage()
        top = margin
        for row in above:
            height = paper.height(row)
            if under is not None:
                under(painter, row, top, height)
            paper.draw(painter, row, margin, top)
            top += height
        paper.draw(painter, foot, margin, HEIGHT - margin - paper.height(foot))
    painter.end()
