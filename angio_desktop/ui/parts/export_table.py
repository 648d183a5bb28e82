"""What would be exported, each with a tick: whether it goes, and whether as a draft."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTableWidgetItem

from angio_desktop.actions.preferences import Table
from angio_desktop.register.fields import RegistrationType
from angio_desktop.storage.records import RegistrationRow
from angio_desktop.ui.look.moments import day_text, moment_text
from angio_desktop.ui.program import Program
from angio_desktop.ui.widgets.naming import named
from angio_desktop.ui.widgets.simple_table import SimpleTable

INCLUDED, EXPORTED, AS_DRAFT = 0, 5, 6
_BOX = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
Marked = dict[int, RegistrationType]  # ids of registrations, and the file each goes into


class ExportTable(SimpleTable):
    """Rows that are ticked go out; `ticked` says that another choice was made.

    What was chosen stays while other rows are shown. `left_out` are those that do not go,
    `drafts` those that the platform is to keep open.
    """

    ticked = Signal()

    def __init__(self, program: Program, name: str) -> None:
        headers = (
            *(self.tr("Export"), self.tr("Type"), self.tr("Patient"), self.tr("Admission")),
            *(self.tr("Code"), self.tr("Exported"), self.tr("As draft")),
        )
        super().__init__(headers)
        as_draft = self.tr("As a draft on the platform: it keeps it open, for a person to finish.")
        self._hints = {INCLUDED: self.tr("Goes out"), AS_DRAFT: as_draft}
        self.model().setHeaderData(
            AS_DRAFT, Qt.Orientation.Horizontal, as_draft, Qt.ItemDataRole.ToolTipRole
        )
        self._program = program
        self._rows: Sequence[RegistrationRow] = ()
        self.left_out: Marked = {}
        self.drafts: Marked = {}
        named(self, name, self.tr("The space bar chooses whether a registration goes out."))
        self.keep_columns(program.preferences, Table.TO_EXPORT)
        self.itemChanged.connect(self._take)

    def show_registrations(self, rows: Sequence[RegistrationRow]) -> None:
        """Show these rows, ticked as they were chosen.

        Who stands on a row stays on it as long as it is shown.
        """
        ids, before = [row.id for row in rows], [row.id for row in self._rows]
        stood = before[self.currentRow()] if self.currentRow() >= 0 else None
        self._rows = rows
        with QSignalBlocker(self):
            if ids != before:
                self.leave_row()
            moments = {each: moment_text(each) for each in {row.exported for row in rows}}
            self.put_rows([self._texts(row, moments[row.exported]) for row in rows])
            for number, row in enumerate(rows):
                self._tick(number, INCLUDED, is_checked=row.id not in self.left_out)
                self._tick(number, AS_DRAFT, is_checked=row.id in self.drafts)
            self.setColumnHidden(EXPORTED, not any(row.exported for row in rows))
            self.fit_columns()
        if ids != before and stood in ids:
            self.selectRow(ids.index(stood))

    def _tick(self, number: int, column: int, *, is_checked: bool) -> None:
        item = self.item(number, column)
        if item is None or item.flags() != _BOX:
            item = QTableWidgetItem()
            item.setFlags(_BOX)
            item.setToolTip(self._hints[column])
            self.setItem(number, column, item)
        item.setCheckState(Qt.CheckState.Checked if is_checked else Qt.CheckState.Unchecked)

    def _texts(self, row: RegistrationRow, exported: str) -> tuple[str, ...]:
        return (
            *("", self._program.type_name(row.type), row.patient, day_text(row.admission)),
            *(row.code, exported, ""),
        )

    def _take(self, item: QTableWidgetItem) -> None:
        row, is_checked = self._rows[item.row()], item.checkState() is Qt.CheckState.Checked
        if item.column() == INCLUDED:
            _mark(self.left_out, row, on=not is_checked)
        elif item.column() == AS_DRAFT:
            _mark(self.drafts, row, on=is_checked)
        self.ticked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Have the space bar tick the row from any of its cells."""
        item = self.item(self.currentRow(), INCLUDED)
        if event.key() == Qt.Key.Key_Space and item and self.currentColumn() != AS_DRAFT:
            is_checked = item.checkState() is Qt.CheckState.Checked
            item.setCheckState(Qt.CheckState.Unchecked if is_checked else Qt.CheckState.Checked)
        else:
            super().keyPressEvent(event)


def _mark(marked: Marked, row: RegistrationRow, *, on: bool) -> None:
    if on:
        marked[row.id] = row.type
    else:
        marked.pop(row.id, None)
