"""Asks for the password of a shared register."""

from typing import NamedTuple

from PySide6.QtWidgets import QCheckBox, QDialog, QWidget

from angio_desktop.ui.access.protect_dialog import secret_line
from angio_desktop.ui.look import labels
from angio_desktop.ui.look.fitting import fit_height, keep_on_screen
from angio_desktop.ui.look.theme import GRID
from angio_desktop.ui.widgets import dialogs, layouts
from angio_desktop.ui.widgets.button import button
from angio_desktop.ui.widgets.naming import named


class Typed(NamedTuple):
    """A password, and whether the system's key store is to keep it."""

    password: str
    is_remembered: bool


class OfficePassword(QDialog):
    """Asks for a password, and says why."""

    def __init__(self, why: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Log in to the shared register"))
        self.resize(GRID * 60, 0)
        keep_on_screen(self)
        column = layouts.dialog(self)
        column.addWidget(labels.wrapped(why))
        kept = self.tr("Remember it")
        told = self.tr("The key store of your system keeps it, and nothing else does.")
        self.line = named(secret_line(), self.tr("Password"), why)
        column.addWidget(self.line)
        self.remembers = named(QCheckBox(kept), kept, told)
        self.remembers.setChecked(True)
        column.addWidget(self.remembers)
        column.addWidget(labels.muted(told))
        self.use_button = button(self.tr("Log in"))
        column.addWidget(dialogs.answers(self, self.use_button, self.tr("Cancel")))
        fit_height(self)
        self.line.setFocus()


def ask_office_password(why: str, parent: QWidget | None) -> Typed | None:
    """Ask for a password; None where none is given."""
    dialog = OfficePassword(why, parent)
    is_given = dialogs.show(dialog) and dialog.line.text()
    return Typed(dialog.line.text(), dialog.remembers.isChecked()) if is_given else None
