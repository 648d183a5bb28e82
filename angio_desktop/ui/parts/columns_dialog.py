"""Which columns of a RESULT file say what: shown on a few of its rows, and confirmed once."""

from PySide6.QtWidgets import QDialog, QFormLayout, QWidget

from angio_desktop.files.result_file import Columns, ResultFile
from angio_desktop.ui.look import labels
from angio_desktop.ui.look.fitting import keep_on_screen
from angio_desktop.ui.look.theme import GRID
from angio_desktop.ui.widgets import dialogs, layouts
from angio_desktop.ui.widgets.choice import Choice
from angio_desktop.ui.widgets.naming import named
from angio_desktop.ui.widgets.simple_table import SimpleTable


class ColumnsDialog(QDialog):
    """The platform's own columns on some rows, and a choice for each of the three meanings."""

    def __init__(self, file: ResultFile, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Columns of the answers"))
        self.resize(GRID * 90, GRID * 50)
        keep_on_screen(self)
        layout = layouts.dialog(self)
        text = self.tr(
            "“{file}” holds these columns beside ours. Check what they mean; this is asked once "
            "for files of this form."
        )
        what = text.format(file=file.table.path.name)
        layout.addWidget(labels.wrapped(what))
        self.table = named(SimpleTable(file.extra), self.tr("Some rows of the file"), what)
        self.table.show_rows(file.sample)
        layout.addWidget(self.table, 1)
        rows = QFormLayout()
        self.status = self._choice(file, file.found.status, needed=True)
        self.message = self._choice(file, file.found.message)
        self.code = self._choice(file, file.found.code)
        for name, choice in (
            (self.tr("&Accepted or refused"), self.status),
            (self.tr("The &reason"), self.message),
            (self.tr("The official &code"), self.code),
        ):
            rows.addRow(name, named(choice, name, what))
        layout.addLayout(rows)
        layout.addWidget(dialogs.ok_and_cancel(self))

    def _choice(self, file: ResultFile, found: str, *, needed: bool = False) -> Choice:
        choice = Choice()
        if not needed:
            choice.addItem(self.tr("No column"), "")
        for name in file.extra:
            choice.addItem(name, name)
        choice.setCurrentIndex(max(choice.findData(found), 0))
        return choice

    def columns(self) -> Columns:
        """Return what was chosen."""
        chosen = (self.status, self.message, self.code)
        return Columns(*(str(choice.currentData()) for choice in chosen))


def ask_columns(file: ResultFile, parent: QWidget) -> Columns | None:
    """Show what the columns seem to be, and return what they are; None when it is given up."""
    dialog = ColumnsDialog(file, parent)
    return dialog.columns() if dialogs.show(dialog) else None
