"""What a correction changes: each field, as it was sent and as it is now."""

from collections.abc import Mapping

from PySide6.QtWidgets import QDialog, QWidget

from angio_desktop.register.captions import Words
from angio_desktop.register.fields import Form
from angio_desktop.register.helpdesk import changed_fields
from angio_desktop.ui.look.fitting import keep_on_screen
from angio_desktop.ui.look.theme import GRID
from angio_desktop.ui.widgets import dialogs, layouts
from angio_desktop.ui.widgets.naming import named
from angio_desktop.ui.widgets.simple_table import SimpleTable

_Answers = Mapping[str, str]


class ChangesDialog(QDialog):
    """A row for each field that differs."""

    def __init__(
        self, form: Form, words: Words, before: _Answers, after: _Answers, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Differences"))
        self.resize(GRID * 100, GRID * 56)
        keep_on_screen(self)
        headers = (self.tr("Field"), self.tr("Sent"), self.tr("Now"))
        what = self.tr("What was sent, and what stands there now.")
        self.table = named(SimpleTable(headers, wraps=True), self.windowTitle(), what)
        self.table.show_rows(
            [
                (
                    f"{form.caption(field.key, words.language)} [{field.key}]",
                    *(words.shown(field, values.get(field.key, "")) for values in (before, after)),
                )
                for field in changed_fields(form, before, after)
            ]
        )
        layout = layouts.dialog(self)
        layout.addWidget(self.table, 1)
        layout.addWidget(dialogs.closing(self, self.tr("Close")))


def show_changes(
    form: Form, words: Words, before: _Answers, after: _Answers, parent: QWidget
) -> None:
    """Show what differs until the user has read it."""
    dialogs.show(ChangesDialog(form, words, before, after, parent))
