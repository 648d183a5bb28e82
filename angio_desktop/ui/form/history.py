"""The history of one registration: who did what with it, when, and where it went."""

from contextlib import suppress

from PySide6.QtWidgets import QDialog, QWidget

from angio_desktop.actions.clock import now
from angio_desktop.actions.history import history
from angio_desktop.errors import StorageProblem
from angio_desktop.register.fields import RegistrationType
from angio_desktop.storage.trail import Entry
from angio_desktop.ui.form.history_words import captions, told
from angio_desktop.ui.look import labels
from angio_desktop.ui.look.fitting import keep_on_screen
from angio_desktop.ui.look.moments import moment_text
from angio_desktop.ui.look.theme import GRID
from angio_desktop.ui.program import Program
from angio_desktop.ui.widgets import dialogs, layouts
from angio_desktop.ui.widgets.naming import named
from angio_desktop.ui.widgets.simple_table import SimpleTable


class HistoryDialog(QDialog):
    """One line for each thing that was done, the newest last."""

    def __init__(
        self,
        program: Program,
        entries: list[Entry],
        about: str,
        type_: RegistrationType,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("History"))
        self.resize(GRID * 100, GRID * 64)
        keep_on_screen(self)
        layout = layouts.dialog(self)
        title = labels.title(self.tr("History"))
        layout.addWidget(title)
        layout.addWidget(labels.muted(about))
        headers = (self.tr("When"), self.tr("Who"), self.tr("What was done"))
        note = self.tr("Which fields changed is kept, not what stood in them.")
        self.table = named(SimpleTable(headers, wraps=True), title.text(), note)
        layout.addWidget(self.table, 1)
        layout.addWidget(labels.muted(note))
        buttons = dialogs.closing(self, self.tr("Close"))
        layout.addWidget(buttons)
        buttons.buttons()[0].setFocus()
        words, form = program.plain_words(), program.dictionary.forms[type_]
        self.table.show_rows(
            [
                (
                    moment_text(entry.time),
                    entry.user or "–",
                    told(entry, words, lambda keys: captions(keys, form, words)),
                )
                for entry in entries
            ]
        )
        self.table.scrollToBottom()


def show_history(
    program: Program, id_: int, about: str, type_: RegistrationType, parent: QWidget
) -> None:
    """Show the history of a stored registration until the user has read it."""
    with suppress(StorageProblem):  # what the program stored by itself belongs to it too
        program.store.registrations.log_changes(now(), id_)
    with dialogs.telling(parent, program):
        entries = history(program.store, id_)
        dialogs.show(HistoryDialog(program, entries, about, type_, parent))
