"""What has too little room in a window, and how to say everything in more words."""

from PySide6.QtCore import Qt, QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QHeaderView,
    QLabel,
    QListWidget,
    QScrollArea,
    QTableView,
    QTableWidget,
    QWidget,
)

from angio_desktop.ui.editors.options import Check, Radio

ITEM_PADDING = 26  # the style sheet's and the list's own, left and right of a part's name


def longer(text: str) -> str:
    """Return a text of 40 % more."""
    return text + ("meer woorden " * len(text))[: -(-len(text) * 2 // 5)]


class Longer(QTranslator):
    """Says every text 40 % longer than it is in the code."""

    def translate(
        self,
        context: str,  # noqa: ARG002
        source: str,
        disambiguation: str | None = None,  # noqa: ARG002
        n: int = -1,  # noqa: ARG002
    ) -> str:
        return longer(source)


def cut(window: QWidget) -> list[str]:
    """The texts that are seen now, or can be scrolled to, and have too little room."""
    found = []
    for widget in window.findChildren(QWidget):
        if widget.isVisible():
            found += [f"{type(widget).__name__}: {text}" for text in cut_in(widget)]
    return found


def cut_in(widget: QWidget) -> list[str]:
    """What is cut of the texts of one widget; of wrapped ones the last line, of others the end."""
    if isinstance(widget, QLabel) and widget.wordWrap():
        too_high = widget.heightForWidth(widget.width()) > widget.height()
        return [widget.text()] if too_high else []
    if isinstance(widget, (Radio, Check)):
        too_high = widget.heightForWidth(widget.width()) > widget.height()
        return [widget.text()] if too_high else []
    if isinstance(widget, (QLabel, QAbstractButton)):
        is_cut = bool(widget.text()) and widget.sizeHint().width() > widget.width()
        return [widget.text()] if is_cut else []
    if isinstance(widget, QHeaderView) and widget.orientation() is Qt.Orientation.Horizontal:
        columns = [n for n in range(widget.count()) if not widget.isSectionHidden(n)]
        short = [n for n in columns if widget.sectionSizeHint(n) > widget.sectionSize(n)]
        return [str(widget.model().headerData(n, widget.orientation())) for n in short]
    if isinstance(widget, QTableView) and not isinstance(widget, QTableWidget):
        header, stretches = widget.horizontalHeader(), QHeaderView.ResizeMode.Stretch
        # A stretching column holds names, which can be of any length.
        shown = [n for n in range(header.count()) if not header.isSectionHidden(n)]
        columns = [n for n in shown if header.sectionResizeMode(n) != stretches]
        short = [n for n in columns if widget.sizeHintForColumn(n) > widget.columnWidth(n)]
        return [f"a cell of column {n}" for n in short]
    if isinstance(widget, QListWidget) and not widget.wordWrap():
        room = widget.viewport().width() - ITEM_PADDING
        texts = [widget.item(row).text() for row in range(widget.count())]
        return [t for t in texts if widget.fontMetrics().horizontalAdvance(t) > room]
    if isinstance(widget, QScrollArea) and widget.horizontalScrollBar().maximum():
        return ["what lies at the right"]
    return []
