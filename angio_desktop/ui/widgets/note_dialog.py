"""A note for the people here, which is never exported."""

from PySide6.QtWidgets import QDialog, QFormLayout, QWidget

from angio_desktop.ui.look import labels
from angio_desktop.ui.look.fitting import keep_on_screen
from angio_desktop.ui.look.theme import GRID
from angio_desktop.ui.widgets import dialogs
from angio_desktop.ui.widgets.naming import named
from angio_desktop.ui.widgets.text_line import TextLine


class NoteDialog(QDialog):
    """One line; left empty it removes the note."""

    def __init__(self, about: str, note: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Note"))
        keep_on_screen(self)
        rows = QFormLayout(self)
        rows.addRow(labels.section(about, wraps=True))
        hint = self.tr("For your hospital only: it is never exported. Empty removes it.")
        self.line = named(TextLine(note), about, hint)
        self.line.setPlaceholderText(self.tr("ask Dr. …"))
        self.line.setMinimumWidth(GRID * 60)
        rows.addRow(self.line)
        rows.addRow(labels.muted(hint))
        rows.addRow(dialogs.ok_and_cancel(self))


def ask_note(about: str, note: str, parent: QWidget) -> str | None:
    """Ask for the note about something, beginning from the one there is; None when given up."""
    dialog = NoteDialog(about, note, parent)
    return dialog.line.text().strip() if dialogs.show(dialog) else None
