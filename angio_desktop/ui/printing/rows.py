"""Rows of text on paper: how high they are, where their lines break, and how they are drawn.

Plain text only: what was typed is never read as marks of any language.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QPagedPaintDevice, QPainter, QTextLayout, QTextOption

_LINE_SEPARATOR = "\u2028"
_NO_CHARACTER = "\ufffd"
_LIGATURES = QFont.Tag("liga")


@dataclass(frozen=True, slots=True)
class Style:
    """How a text looks: its size in points, its weight and its colour."""

    size: float
    colour: str
    is_bold: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """A text in a column; `left` and `width` are in points from the edge of what is printed."""

    text: str
    style: Style
    left: float
    width: float


@dataclass(frozen=True, slots=True)
class Row:
    """Cells beside each other, with room above, and a fine line below where it is wished for.

    One that `leads` never stands last on a page.
    """

    cells: tuple[Cell, ...]
    above: float
    below: float
    rule: str = ""
    leads: bool = False


class Paper:
    """Measures and draws on a device; everything here is in points."""

    def __init__(self, device: QPagedPaintDevice, family: str) -> None:
        self.device = device
        self.unit = device.logicalDpiX() / 72
        self._family = family

    def _laid_out(self, cell: Cell) -> QTextLayout:
        font = QFont(self._family)
        font.setPointSizeF(cell.style.size)
        font.setBold(cell.style.is_bold)
        font.setFeature(_LIGATURES, 0)  # or who searches the PDF for "fi" would not find it
        layout = QTextLayout(plain(cell.text), font, self.device)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        height = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(cell.width * self.unit)
            line.setPosition(QPointF(0, height))
            height += line.height()
        layout.endLayout()
        return layout

    def width(self, text: str, style: Style) -> float:
        """Return how wide a text is on one line."""
        layout = self._laid_out(Cell(text, style, 0, 1e6))
        return layout.lineAt(0).naturalTextWidth() / self.unit

    def height(self, row: Row) -> float:
        """Return how high a row is, with the room around it."""
        heights = (self._laid_out(cell).boundingRect().height() for cell in row.cells)
        return row.above + max(heights) / self.unit + row.below

    def parts(self, row: Row, most: float) -> Iterator[Row]:
        """Yield a row in parts of which none is higher than `most`."""
        while self.height(row) > most:
            cut = [self._cut(cell, most - row.above - row.below) for cell in row.cells]
            if not any(rest.text for _, rest in cut):  # a single line: there is no less
                break
            yield replace(row, cells=tuple(first for first, _ in cut), rule="")
            row = replace(row, cells=tuple(rest for _, rest in cut))
        yield row

    def _cut(self, cell: Cell, most: float) -> tuple[Cell, Cell]:
        layout = self._laid_out(cell)
        text = plain(cell.text)
        lines = [layout.lineAt(n) for n in range(layout.lineCount())]
        over = next((x for x in lines[1:] if x.y() + x.height() > most * self.unit), None)
        at = over.textStart() if over else len(text)
        return replace(cell, text=text[:at]), replace(cell, text=text[at:])

    def draw(self, painter: QPainter, row: Row, left: float, top: float) -> None:
        """Draw a row with its upper left corner there."""
        for cell in row.cells:
            painter.setPen(QColor(cell.style.colour))
            where = QPointF((left + cell.left) * self.unit, (top + row.above) * self.unit)
            self._laid_out(cell).draw(painter, where)
        if row.rule:
            right = max(cell.left + cell.width for cell in row.cells)
            self.line(painter, left, top + self.height(row), right, row.rule)

    def line(self, painter: QPainter, left: float, top: float, width: float, colour: str) -> None:
        """Draw a fine horizontal line."""
        unit = self.unit
        painter.fillRect(
            QRectF(left * unit, (top - 0.5) * unit, width * unit, 0.5 * unit), QColor(colour)
        )


def plain(text: str) -> str:
    """Return a text as it can be printed: what is no character shows that it is none."""
    lines = text.encode(errors="replace").decode().split("\n")
    return _LINE_SEPARATOR.join(
        "".join(c if _can_be_printed(c) else _NO_CHARACTER for c in line) for line in lines
    )


def _can_be_printed(character: str) -> bool:
    return character.isprintable() or unicodedata.category(character) in ("Zs", "Zl")


def paginate(paper: Paper, rows: Sequence[Row], first: float, others: float) -> list[list[Row]]:
    """Return the rows of each page; `first` and `others` are the room on them."""
    pages: list[list[Row]] = [[]]
    used = 0.0
    queue = [part for row in rows for part in paper.parts(row, min(first, others))]
    heights = [paper.height(row) for row in queue]
    for number, row in enumerate(queue):
        needed = heights[number]
        follower = number
        while queue[follower].leads and follower + 1 < len(queue):
            follower += 1
            needed += heights[follower]
        room = first if len(pages) == 1 else others
        if pages[-1] and used + min(needed, others) > room:
            pages.append([])
            used = 0.0
        pages[-1].append(row)
        used += heights[number]
    return pages
