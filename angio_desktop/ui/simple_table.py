"""A read-only table of texts, for lists of some hundred rows."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

_WIDEST = 360


class SimpleTable(QTableWidget):
    """Rows of texts under headers; one row is selected at a time.

    With `wraps` a row is as high as its text, which is for some hundred rows at most.
    """

    def __init__(self, headers: Sequence[str], *, wraps: bool = False) -> None:
        super().__init__(0, len(headers))
        self.setHorizontalHeaderLabels(list(headers))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(wraps)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        header.setSectionResizeMode(len(headers) - 1, QHeaderView.ResizeMode.Stretch)
        if wraps:
            fit = QHeaderView.ResizeMode.ResizeToContents
            self.verticalHeader().setSectionResizeMode(fit)

    def show_rows(self, rows: Sequence[Sequence[str]]) -> None:
        """Show these rows instead of those before."""
        self.setRowCount(len(rows))
        for number, row in enumerate(rows):
            for column, text in enumerate(row):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                self.setItem(number, column, item)
        for column in range(self.columnCount() - 1):
            self.resizeColumnToContents(column)
            if self.columnWidth(column) > _WIDEST:
                self.setColumnWidth(column, _WIDEST)
