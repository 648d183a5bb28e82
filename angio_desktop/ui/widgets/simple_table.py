"""A read-only table of texts, for lists of some hundred rows."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableView,
    QTableWidget,
    QTableWidgetItem,
)

from angio_desktop.actions.preferences import Preferences, Table
from angio_desktop.ui.widgets.kept_columns import KeptColumns
from angio_desktop.ui.widgets.row_focus import focus_on_rows

_WIDEST = 360


def dress(table: QTableView) -> None:
    """Make a table one to read: a row is chosen as a whole, Tab leads out of it."""
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setAlternatingRowColors(True)
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    table.verticalHeader().hide()
    focus_on_rows(table)
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)


class SimpleTable(QTableWidget):
    """Rows of texts under headers; one row is selected at a time.

    With `wraps` a row is as high as its text, which is for some hundred rows at most.
    """

    def __init__(self, headers: Sequence[str], *, wraps: bool = False) -> None:
        super().__init__(0, len(headers))
        self.setHorizontalHeaderLabels(list(headers))
        dress(self)
        self.setWordWrap(wraps)
        header = self.horizontalHeader()
        header.setSectionResizeMode(len(headers) - 1, QHeaderView.ResizeMode.Stretch)
        self._wraps = wraps
        self._kept: KeptColumns | None = None
        self._fits_later = QTimer(self)
        self._fits_later.setSingleShot(True)
        self._fits_later.timeout.connect(self.resizeRowsToContents)

    def keep_columns(self, preferences: Preferences, name: Table) -> None:
        """Have the columns stay as the user drew them, under a name of their own."""
        self._kept = KeptColumns(self, preferences, name)

    def show_rows(self, rows: Sequence[Sequence[str]]) -> None:
        """Show these rows instead of those before."""
        self.setRowCount(0)
        self.add_rows(rows)
        self.fit_columns()

    def add_rows(self, rows: Sequence[Sequence[str]]) -> None:
        """Show these rows below those that are there."""
        first = self.rowCount()
        self.setRowCount(first + len(rows))
        for number, row in enumerate(rows, start=first):
            for column, text in enumerate(row):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                self.setItem(number, column, item)
        if self._wraps:
            if first == 0:
                self.fit_columns()
            # Each once: Qt's own way measures all rows again for every one that comes.
            for number in range(first, self.rowCount()):
                self.resizeRowToContents(number)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make rows that wrap as high as their texts are now."""
        super().resizeEvent(event)
        if self._wraps:
            self._fits_later.start(0)

    def fit_columns(self) -> None:
        """Make each column but the last as wide as its texts, up to a limit."""
        for column in range(self.columnCount() - 1):
            self.resizeColumnToContents(column)
            if self.columnWidth(column) > _WIDEST:
                self.setColumnWidth(column, _WIDEST)
        self.put_back_columns()

    def put_back_columns(self) -> None:
        """Make the columns as wide as the user drew them, where others set them."""
        if self._kept is not None:
            self._kept.put()
