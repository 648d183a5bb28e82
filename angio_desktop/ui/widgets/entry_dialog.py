"""Adds one entry to a list of the hospital by hand: a physician, or a model."""

from PySide6.QtWidgets import QDialog, QFormLayout, QWidget

from angio_desktop.actions.lists import add_entry
from angio_desktop.register.open_lists import PHYSICIANS
from angio_desktop.ui.look import labels
from angio_desktop.ui.look.fitting import keep_on_screen
from angio_desktop.ui.look.theme import GRID
from angio_desktop.ui.program import Program
from angio_desktop.ui.widgets import dialogs
from angio_desktop.ui.widgets.naming import hinted
from angio_desktop.ui.widgets.text_line import TextLine


class EntryDialog(QDialog):
    """Code and name of one entry."""

    def __init__(self, parent: QWidget, list_name: str, code: str = "", name: str = "") -> None:
        super().__init__(parent)
        is_physician = list_name == PHYSICIANS
        self.setWindowTitle(self.tr("Add physician") if is_physician else self.tr("Add model"))
        keep_on_screen(self)
        rows = QFormLayout(self)
        self.code = hinted(TextLine(code), self.tr("The number as your lists have it."))
        as_shown = self.tr("As it is shown when a physician is chosen.")
        if not is_physician:
            as_shown = self.tr("As it is shown when a model is chosen.")
        self.name = hinted(TextLine(name), as_shown)
        for line in (self.code, self.name):
            line.setMinimumWidth(GRID * 40)
        number = self.tr("RIZIV/INAMI &number") if is_physician else self.tr("Identification &code")
        rows.addRow(number, self.code)
        rows.addRow(self.tr("N&ame"), self.name)
        if not is_physician:
            text = self.tr("It counts as valid on every day, until a list that is loaded has it.")
            rows.addRow(labels.wrapped(text))
        rows.addRow(dialogs.ok_and_cancel(self))
        if code and not name:
            self.name.setFocus()


def ask_entry(
    parent: QWidget, list_name: str, code: str = "", name: str = ""
) -> tuple[str, str] | None:
    """Ask for code and name, beginning from those given."""
    dialog = EntryDialog(parent, list_name, code, name)
    return (dialog.code.text(), dialog.name.text()) if dialogs.show(dialog) else None


def add_asked(
    parent: QWidget, program: Program, list_name: str, code: str = "", name: str = ""
) -> str | None:
    """Add the entry that is asked for, and return its code; None when it is given up.

    What cannot be taken is shown again, to be mended. Every window follows.
    """
    asked = ask_entry(parent, list_name, code, name)
    while asked is not None:
        with dialogs.telling(parent, program):
            added = add_entry(program.store, list_name, *asked)
            program.signals.lists_changed.emit(None)
            return added.code
        asked = ask_entry(parent, list_name, *asked)
    return None
