"""The registrations as a table model: one row each, columns only, never the answers."""

import logging
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from angio_desktop.errors import AngioError
from angio_desktop.register.fields import Dictionary
from angio_desktop.register.registration import Status
from angio_desktop.storage.records import RegistrationRow, SortBy
from angio_desktop.ui.look.icons import icon
from angio_desktop.ui.look.moments import day_text, moment_text
from angio_desktop.ui.look.theme import tokens

Index = QModelIndex | QPersistentModelIndex
COLOURS = {Status.OPEN: "accent", Status.SENT: "success", Status.DELETED: "muted"}
STATUS, TYPE, PATIENT, ADMISSION, COMPLETE, CHANGED, CODE, EXPORTED = range(8)
SORTS = (
    *(SortBy.STATUS, SortBy.TYPE, SortBy.PATIENT, SortBy.ADMISSION),
    *(SortBy.ANSWERED, SortBy.CHANGED, SortBy.CODE, SortBy.EXPORTED),
)
WINDOW = 200
_log = logging.getLogger(__name__)
Reader = Callable[[int, int], list[RegistrationRow]]


class RegistrationsModel(QAbstractTableModel):
    """Shows rows in the order the store gives them, read as far as one scrolls."""

    def __init__(self, dictionary: Dictionary, language: str) -> None:
        super().__init__()
        self._types = {t: f.captions.text(language) for t, f in dictionary.forms.items()}
        self._rows: list[RegistrationRow] = []
        self._read: Reader = lambda *_: []
        self._has_more = False
        self.headers = (
            *(self.tr("Status"), self.tr("Type"), self.tr("Patient"), self.tr("Admission")),
            *(self.tr("Answered"), self.tr("Changed"), self.tr("Code"), self.tr("Exported")),
        )
        self._statuses = {
            Status.OPEN: self.tr("Open"),
            Status.SENT: self.tr("Sent"),
            Status.DELETED: self.tr("Deleted"),
        }

    def show(self, read: Reader, count: int = WINDOW) -> None:
        """Show what `read` (first, count) returns: at first `count` rows, more as one scrolls."""
        rows = read(0, count)
        self.beginResetModel()
        self._read, self._rows, self._has_more = read, rows, len(rows) == count
        self.endResetModel()

    def canFetchMore(self, parent: Index) -> bool:
        """Return whether there may be more rows than were read."""
        return not parent.isValid() and self._has_more

    def fetchMore(self, parent: Index) -> None:
        """Read the next rows; where they cannot be read, the list stays as it is."""
        if parent.isValid() or not self._has_more:
            return
        first = len(self._rows)
        try:
            rows = self._read(first, WINDOW)
        except AngioError as problem:  # the next reading of the list tells it
            _log.info("no more registrations are read: %s", problem)
            rows = []
        self._has_more = len(rows) == WINDOW
        if rows:
            self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
            self._rows += rows
            self.endInsertRows()

    def row(self, number: int) -> RegistrationRow:
        """Return one row."""
        return self._rows[number]

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of rows."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return the number of columns."""
        return 0 if parent is not None and parent.isValid() else len(self.headers)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        """Return the name of a column."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self.headers[section]
        return None

    def data(self, index: Index, role: int = 0) -> Any:
        """Return what a cell shows."""
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, index.column())
        if role == Qt.ItemDataRole.ForegroundRole and index.column() == STATUS:
            return QColor(getattr(tokens(), COLOURS[row.status]))
        if role == Qt.ItemDataRole.DecorationRole and index.column() == STATUS:
            return icon(row.status.value, COLOURS[row.status])
        return None

    def _text(self, row: RegistrationRow, column: int) -> str:
        texts = {
            STATUS: self._statuses[row.status],
            TYPE: self._types[row.type],
            PATIENT: row.patient,
            ADMISSION: day_text(row.admission),
            COMPLETE: f"{row.answered} / {row.required}",
            CHANGED: moment_text(row.changed),
            CODE: row.code,
            EXPORTED: moment_text(row.exported),
        }
        return texts[column]
