"""A read-only table of texts, for lists of some hundred rows."""

from collections.abc import Mapping, Sequence
from itertools import chain, repeat

from PySide6.QtCore import QEvent, QItemSelectionModel, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QResizeEvent
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
_SHORT = 250  # a column that needs no more is narrowed last: a name, a day, a code
_SHARE = 4  # a sentence that wraps has at least so much of the whole: a quarter


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

    def __init__(
        self, headers: Sequence[str], *, wraps: bool = False, widest: int = _WIDEST
    ) -> None:
        """`widest` is what a column takes at most, in pixels, of its own."""
        super().__init__(0, len(headers))
        self.setHorizontalHeaderLabels(list(headers))
        dress(self)
        self.setWordWrap(wraps)
        header = self.horizontalHeader()
        header.setSectionResizeMode(len(headers) - 1, QHeaderView.ResizeMode.Stretch)
        self._wraps, self._widest = wraps, widest
        self._kept: KeptColumns | None = None
        self._whole: dict[int, int] = {}  # how wide each column is that shows all of its texts
        self._rest: dict[int, int] = {}  # the same, of the column that takes the rest
        self._unmeasured = set(range(len(headers)))  # columns whose texts are others since
        self._fits_later = QTimer(self)
        self._fits_later.setSingleShot(True)
        self._fits_later.timeout.connect(self.resizeRowsToContents)

    def keep_columns(self, preferences: Preferences, name: Table) -> None:
        """Have the columns stay as the user drew them, under a name of their own."""
        self._kept = KeptColumns(self, preferences, name)

    def show_rows(self, rows: Sequence[Sequence[str]]) -> None:
        """Show these rows instead of those before; none is chosen."""
        self.leave_row()
        self.put_rows(rows)
        self.fit_columns()

    def put_rows(self, rows: Sequence[Sequence[str]]) -> None:
        """Show these rows instead of those before; who stands on one stays there."""
        self._put(0, rows)

    def add_rows(self, rows: Sequence[Sequence[str]]) -> None:
        """Show these rows below those that are there."""
        self._put(self.rowCount(), rows)

    def leave_row(self) -> None:
        """Begin at the top, with no row chosen."""
        self.selectionModel().clear()
        self.scrollToTop()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Stand on the first row in sight where one comes by keys and stands on none.

        Else nothing would show where one is; Qt does so only where no cell was ever gone to.
        """
        super().focusInEvent(event)
        by_keys = event.reason() != Qt.FocusReason.MouseFocusReason
        if by_keys and self.rowCount() and not self.currentIndex().isValid():
            stand = QItemSelectionModel.SelectionFlag.NoUpdate
            first = self.model().index(max(self.rowAt(0), 0), 0)
            self.selectionModel().setCurrentIndex(first, stand)

    def _put(self, first: int, rows: Sequence[Sequence[str]]) -> None:
        """Have these rows be the last, from row `first` on.

        What is there is written over: to take all away and make it anew takes twice as long, and
        a table that is empty in between is dressed anew, twice.
        """
        if self.rowCount() != first + len(rows):
            self._unmeasured.update(range(self.columnCount()))
        self.setRowCount(first + len(rows))
        for number, row in enumerate(rows, start=first):
            texts = chain(row, repeat(""))
            for column, text in zip(range(self.columnCount()), texts, strict=False):
                self._write(number, column, text)
        if self._wraps:
            if first == 0:
                self.fit_columns()
            # Each once: Qt's own way measures all rows again for every one that comes.
            for number in range(first, self.rowCount()):
                self.resizeRowToContents(number)

    def _write(self, row: int, column: int, text: str) -> None:
        item = self.item(row, column)
        if item is not None and item.text() == text:
            return
        shown = item or QTableWidgetItem()
        shown.setText(text)
        shown.setToolTip(text)
        if item is None:
            self.setItem(row, column, shown)
        self._unmeasured.add(column)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make columns as wide as there is room for, and rows that wrap as high as their texts."""
        super().resizeEvent(event)
        if self._whole:
            self._fit_in()
        else:
            self.fit_columns()
        if self._wraps:
            self._fits_later.start(0)

    def fit_columns(self) -> None:
        """Make each column but the one that takes the rest as wide as its texts, up to a limit.

        Where there is no room for that the widest give way, so that nothing lies outside.
        """
        header = self.horizontalHeader()
        for column in self._unmeasured:
            stretches = header.sectionResizeMode(column) is QHeaderView.ResizeMode.Stretch
            whole = max(self.sizeHintForColumn(column), header.sectionSizeHint(column))
            (self._rest if stretches else self._whole)[column] = min(self._widest, whole)
        self._unmeasured.clear()
        self._fit_in()

    def changeEvent(self, event: QEvent) -> None:
        """Measure all texts anew in another font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._unmeasured.update(range(self.columnCount()))

    def _fit_in(self) -> None:
        header = self.horizontalHeader()
        shown = {c for c in range(self.columnCount()) if not self.isColumnHidden(c)}
        drawn = self._kept.drawn() if self._kept is not None else {}
        wide = {c: drawn.get(c, w) for c, w in self._whole.items() if c in shown}
        least = {c: w if c in drawn else min(w, header.sectionSizeHint(c)) for c, w in wide.items()}
        room = self.viewport().width()
        share = room // _SHARE if self._wraps else 0
        rest = sum(
            max(header.sectionSizeHint(c), min(w, share))
            for c, w in self._rest.items()
            if c in shown
        )
        for column, width in squeezed(wide, least, room - rest).items():
            self.setColumnWidth(column, width)


def squeezed(wide: Mapping[int, int], least: Mapping[int, int], room: int) -> Mapping[int, int]:
    """Return widths that fit into `room`, none below its `least`.

    Those of long texts give way first, and of these the widest; then the others likewise.
    """
    short_whole = {c: w if w <= _SHORT else least[c] for c, w in wide.items()}
    lowest = short_whole if sum(short_whole.values()) <= room else least
    most = max(wide.values(), default=0)
    while most > 0 and sum(max(lowest[c], min(w, most)) for c, w in wide.items()) > room:
        most -= 1
    return {c: max(lowest[c], min(w, most)) for c, w in wide.items()}
