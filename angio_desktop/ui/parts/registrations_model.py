"""The registrations as a table model: one row each, columns only, never the answers."""

import logging
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont

from angio_desktop.errors import AngioError
from angio_desktop.register.details import Details
from angio_desktop.register.fields import Dictionary
from angio_desktop.register.registration import Status
from angio_desktop.storage.posted import Way
from angio_desktop.storage.records import ON_ITS_WAY, Claim, Mark, RegistrationRow, SortBy
from angio_desktop.ui.look import claims
from angio_desktop.ui.look.icons import icon
from angio_desktop.ui.look.moments import day_text, moment_text
from angio_desktop.ui.look.texts import translate
from angio_desktop.ui.look.theme import tokens

Index = QModelIndex | QPersistentModelIndex
COLOURS = {Status.OPEN: "accent", Status.SENT: "success", Status.DELETED: "muted"}
MARK_COLOURS = {
    Mark.EXPORTED.value: "muted",
    Mark.ACCEPTED.value: "success",
    Mark.REFUSED.value: "error",
    Mark.REPLACED.value: "muted",
}
STATUS, TYPE, PATIENT, ADMISSION, COMPLETE, CHANGED, CODE, EXPORTED, MARK = range(9)
SORTS = (
    *(SortBy.STATUS, SortBy.TYPE, SortBy.PATIENT, SortBy.ADMISSION),
    *(SortBy.ANSWERED, SortBy.CHANGED, SortBy.CODE, SortBy.EXPORTED, SortBy.MARK),
)
# The list is not sorted on the note, nor on what is read out of the answers for who asks for it.
NOTE = len(SORTS)
DETAILS = tuple(range(NOTE + 1, NOTE + 1 + len(Details._fields)))
OFFICIAL = DETAILS[-1] + 1
PROGRESS = Qt.ItemDataRole.UserRole
WINDOW = 200
_log = logging.getLogger(__name__)
Reader = Callable[[int, int], list[RegistrationRow]]
DetailsReader = Callable[[Sequence[int]], Mapping[int, Details]]
NotesReader = Callable[[Sequence[int]], Mapping[int, Sequence[str]]]


def mark_names() -> dict[str, str]:
    """Return the word for each mark of the platform."""
    return {
        Mark.EXPORTED.value: translate("Marks", "Exported"),
        Mark.ACCEPTED.value: translate("Marks", "Accepted"),
        Mark.REFUSED.value: translate("Marks", "Refused"),
        Mark.REPLACED.value: translate("Marks", "Replaced"),
    }


def way_names() -> dict[str, str]:
    """Return the word for how far a registration is that goes without a file."""
    words = {
        Way.WAITING: translate("Marks", "In the queue"),
        Way.HELD: translate("Marks", "Held in the queue"),
        Way.POSTING: translate("Marks", "Being sent"),
        Way.UNCLEAR: translate("Marks", "Not sure, is asked"),
        Way.UNDECIDED: translate("Marks", "Waits for you"),
    }
    return {f"{ON_ITS_WAY}{way}": word for way, word in words.items()}


class RegistrationsModel(QAbstractTableModel):
    """Shows rows in the order the store gives them, read as far as one scrolls.

    `read_notes` is asked for the notes on the rows, `read_details` for what columns show beside
    those of the list; None while none does.
    """

    def __init__(self, dictionary: Dictionary, language: str, read_notes: NotesReader) -> None:
        super().__init__()
        self._read_notes = read_notes
        self._notes: dict[int, Sequence[str]] = {}
        self._types = {t: f.captions.text(language) for t, f in dictionary.forms.items()}
        self._rows: list[RegistrationRow] = []
        self._details: dict[int, Details] = {}
        self._read: Reader = lambda *_: []
        self._has_more = False
        self.read_details: DetailsReader | None = None
        self._claimed: Mapping[int, Claim] = {}
        self.headers = (
            *(self.tr("Status"), self.tr("Type"), self.tr("Patient"), self.tr("Admission")),
            *(self.tr("Answered"), self.tr("Changed"), self.tr("Code"), self.tr("Exported")),
            self.tr("Platform"),
            self.tr("Note"),
            *(self.tr("Birth date"), self.tr("Register number"), self.tr("Internal number")),
            *(self.tr("Last PCI"), self.tr("Physician")),
            self.tr("Official code"),
        )
        self._marks = {**mark_names(), **way_names()}
        self._statuses = {
            Status.OPEN: self.tr("Open"),
            Status.SENT: self.tr("Sent"),
            Status.DELETED: self.tr("Deleted"),
        }
        self._of_drafts = QFont()
        self._of_drafts.setBold(True)

    def show(self, read: Reader, count: int = WINDOW) -> None:
        """Show what `read` (first, count) returns: at first `count` rows, more as one scrolls.

        Raises what that raises; then it shows what it did.
        """
        rows = read(0, count)
        details, notes = self._details_of(rows), self._notes_of(rows)
        self.beginResetModel()
        self._read, self._rows, self._has_more = read, rows, len(rows) == count
        self._details, self._notes = details, notes
        self.endResetModel()

    def show_claimed(self, claimed: Mapping[int, Claim]) -> None:
        """Show at the status of a row that a colleague has it open."""
        self._claimed = claimed
        if self._rows:
            last = self.index(len(self._rows) - 1, STATUS)
            self.dataChanged.emit(self.index(0, STATUS), last)

    def forget(self) -> None:
        """Hold no row, until it is to show some again."""
        self.show(lambda *_: [])

    def _details_of(self, rows: Sequence[RegistrationRow]) -> dict[int, Details]:
        return dict(self.read_details([row.id for row in rows])) if self.read_details else {}

    def _notes_of(self, rows: Sequence[RegistrationRow]) -> dict[int, Sequence[str]]:
        return dict(self._read_notes([row.id for row in rows]))

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
            details, notes = self._details_of(rows), self._notes_of(rows)
        except AngioError as problem:  # the next reading of the list tells it
            _log.info("no more registrations are read: %s", problem)
            rows, details, notes = [], {}, {}
        self._has_more = len(rows) == WINDOW
        if rows:
            self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
            self._rows += rows
            self._details |= details
            self._notes |= notes
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
        row, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, column)
        if role == Qt.ItemDataRole.FontRole and row.status is Status.OPEN:
            return self._of_drafts if column == PATIENT else None
        if role == PROGRESS and column == COMPLETE and row.status is Status.OPEN:
            return min(row.answered / max(row.required, 1), 1.0)
        if column == MARK:
            return _look_of_mark(row, role)
        return self._look(row, role) if column == STATUS else None

    def _look(self, row: RegistrationRow, role: int) -> Any:
        """Return the colour or the icon of a status, or who has it open."""
        if role == Qt.ItemDataRole.ForegroundRole:
            return QColor(getattr(tokens(), COLOURS[row.status]))
        if role == Qt.ItemDataRole.DecorationRole:
            return icon(row.status.value, COLOURS[row.status])
        if role == Qt.ItemDataRole.ToolTipRole and row.id in self._claimed:
            return claims.sentence(self._claimed[row.id])
        return None

    def _status(self, row: RegistrationRow) -> str:
        claim = self._claimed.get(row.id)
        if claim is None:
            return self._statuses[row.status]
        return self.tr("With {login}").format(login=claim.login)

    def _text(self, row: RegistrationRow, column: int) -> str:
        if column in DETAILS:
            told = self._details.get(row.id, Details())
            shown = (told.born, told.number, told.internal, told.last_pci, told.operator)
            return shown[DETAILS.index(column)]
        texts = {
            STATUS: self._status(row),
            TYPE: self._types[row.type],
            PATIENT: row.patient,
            ADMISSION: day_text(row.admission),
            COMPLETE: f"{row.answered} / {row.required}",
            CHANGED: moment_text(row.changed),
            CODE: row.code,
            EXPORTED: moment_text(row.exported),
            MARK: self._marks.get(row.mark, ""),
            NOTE: " · ".join(self._notes.get(row.id, ())),
            OFFICIAL: row.official_code,
        }
        return texts[column]


def _look_of_mark(row: RegistrationRow, role: int) -> Any:
    """Return the colour of a mark, and the official code as its tip."""
    if role == Qt.ItemDataRole.ForegroundRole:
        return QColor(getattr(tokens(), MARK_COLOURS.get(row.mark, "text")))
    return row.official_code or None if role == Qt.ItemDataRole.ToolTipRole else None
