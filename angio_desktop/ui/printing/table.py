"""A list as PDF: a title, what is counted, and rows of texts under headers, page after page."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import QPagedPaintDevice
from PySide6.QtWidgets import QApplication

from angio_desktop.ui.look.theme import LIGHT
from angio_desktop.ui.printing.rows import Cell, Paper, Row, Style, paginate
from angio_desktop.ui.printing.sheets import HAIR, HEIGHT, WIDTH, draw_sheets, pdf_of

# In points: the margins, and what is printed between them.
_MARGIN = 42.5
_WIDTH = WIDTH - 2 * _MARGIN
_GAP = 8.0

_TITLE = Style(17, LIGHT.text, is_bold=True)
_PLAIN = Style(9.5, LIGHT.text)
_HEAD = Style(8, LIGHT.muted, is_bold=True)
_SMALL = Style(8, LIGHT.muted)


@dataclass(frozen=True, slots=True)
class PrintedTable:
    """What is printed; `widths` are the parts of the page's width that the columns take."""

    title: str
    notes: Sequence[str]
    headers: Sequence[str]
    widths: Sequence[float]
    rows: Sequence[Sequence[str]]
    foot: str


def table_pdf(table: PrintedTable) -> bytes:
    """Return the PDF of a table."""
    return pdf_of(table.title, lambda writer: _draw(writer, table))


def _draw(device: QPagedPaintDevice, table: PrintedTable) -> None:
    paper = Paper(device, QApplication.font().family())
    draw_sheets(paper, device, _laid_out(paper, table), _MARGIN)


def _laid_out(paper: Paper, table: PrintedTable) -> list[list[Row]]:
    head = [Row((Cell(table.title, _TITLE, 0, _WIDTH),), 0, 4)]
    head += [Row((Cell(note, _PLAIN, 0, _WIDTH),), 1, 2) for note in table.notes]
    columns = Row(_cells(table, table.headers, _HEAD), 8, 4, LIGHT.accent)
    rows = [Row(_cells(table, row, _PLAIN), 2.5, 3.5, HAIR) for row in table.rows]
    inside = HEIGHT - 2 * _MARGIN - paper.height(_foot(table, "1/1"))
    others = inside - paper.height(columns)
    first = others - sum(map(paper.height, head))
    pages = paginate(paper, rows, first, others)
    feet = [_foot(table, f"{number}/{len(pages)}") for number in range(1, len(pages) + 1)]
    return [
        [*(head if foot is feet[0] else []), columns, *page, foot]
        for page, foot in zip(pages, feet, strict=True)
    ]


def _cells(table: PrintedTable, texts: Sequence[str], style: Style) -> tuple[Cell, ...]:
    left, cells = 0.0, []
    for text, part in zip(texts, table.widths, strict=True):
        width = part * _WIDTH
        cells.append(Cell(text, style, left, width - _GAP))
        left += width
    return tuple(cells)


def _foot(table: PrintedTable, number: str) -> Row:
    cells = Cell(table.foot, _SMALL, 0, _WIDTH - 60), Cell(number, _HEAD, _WIDTH - 40, 40)
    return Row(cells, 10, 0)
