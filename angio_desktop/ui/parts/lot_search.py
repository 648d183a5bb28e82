"""Which patients have a device of a lot: what was scanned, searched for a recall."""

from PySide6.QtWidgets import QDialog, QWidget

from angio_desktop.actions.preferences import Table
from angio_desktop.register.captions import Words
from angio_desktop.register.values import date_text
from angio_desktop.storage.scans import ScanRow
from angio_desktop.ui.look import labels
from angio_desktop.ui.look.fitting import keep_on_screen
from angio_desktop.ui.look.moments import day_text
from angio_desktop.ui.look.theme import GRID
from angio_desktop.ui.program import Program
from angio_desktop.ui.widgets import dialogs, layouts
from angio_desktop.ui.widgets.naming import named
from angio_desktop.ui.widgets.simple_table import SimpleTable
from angio_desktop.ui.widgets.text_line import TextLine

_LEAST = 2  # characters; with fewer everything is found
_SHOWN = 500


class LotSearchDialog(QDialog):
    """A line to search in, and the boxes that were scanned with it below."""

    def __init__(self, program: Program, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Search by lot"))
        keep_on_screen(self)
        self._program, self._words = program, words
        note = labels.muted(
            self.tr(
                "Lot, expiry and serial number of boxes that were scanned stay on this computer. "
                "Devices that were chosen without a scan are not here."
            )
        )
        name = self.tr("Lot, serial number or GTIN")
        self.line = named(TextLine(), name, note.text())
        self.line.setPlaceholderText(name)
        self.line.textChanged.connect(self._search)
        heads = (
            *(self.tr("Lot"), self.tr("Expiry"), self.tr("Serial number"), self.tr("Model")),
            *(self.tr("Patient"), self.tr("Admission"), self.tr("Code")),
        )
        what = self.tr("What was scanned, oldest first.")
        self.table = named(SimpleTable(heads), self.windowTitle(), what)
        self.table.keep_columns(program.preferences, Table.LOTS)
        self.table.setMinimumSize(GRID * 80, GRID * 20)
        column = layouts.dialog(self)
        for widget in (note, self.line, self.table):
            column.addWidget(widget, int(widget is self.table))
        column.addWidget(dialogs.closing(self, self.tr("Close")))
        self.resize(GRID * 110, GRID * 60)

    def _search(self, typed: str) -> None:
        sought = typed.strip()
        with dialogs.telling(self, self._program):
            found = self._program.store.scans.search(sought) if len(sought) >= _LEAST else []
            self.table.show_rows([self._row(each) for each in found[:_SHOWN]])

    def _row(self, each: ScanRow) -> tuple[str, ...]:
        field = self._words.dictionary.forms[each.type].by_key.get(each.key)
        model = self._words.code(field, each.code) if field else each.code
        expiry = date_text(each.scan.expiry) if each.scan.expiry else ""
        draft = self.tr("(draft)")
        admission = day_text(each.admission)
        return (
            *(each.scan.lot, expiry, each.scan.serial, model, each.patient),
            *(admission, each.registration_code or draft),
        )


def show_lots(program: Program, parent: QWidget) -> None:
    """Let the boxes that were scanned be searched."""
    dialogs.show(LotSearchDialog(program, program.words(), parent))
