"""Changes the type of an open draft: what the new type asks too is kept, the rest is listed."""

from PySide6.QtWidgets import QDialog, QWidget

from angio_desktop.actions.correcting import lost_by
from angio_desktop.register.fields import RegistrationType
from angio_desktop.register.registration import Registration
from angio_desktop.ui.look import labels
from angio_desktop.ui.look.fitting import keep_on_screen
from angio_desktop.ui.look.theme import GRID
from angio_desktop.ui.program import Program
from angio_desktop.ui.widgets import dialogs, layouts
from angio_desktop.ui.widgets.choice import Choice
from angio_desktop.ui.widgets.naming import named
from angio_desktop.ui.widgets.simple_table import SimpleTable


class TypeDialog(QDialog):
    """A choice of the other types, and the answers that the chosen one does not ask."""

    def __init__(self, program: Program, draft: Registration, parent: QWidget) -> None:
        super().__init__(parent)
        self._program, self._draft = program, draft
        self._form, self._words = program.dictionary.forms[draft.type], program.words()
        self.setWindowTitle(self.tr("Change type"))
        self.resize(GRID * 80, GRID * 56)
        keep_on_screen(self)
        what = self.tr("What the new type asks too is kept; the rest is listed and stays as well.")
        self.type = named(Choice(), self.tr("New type"), what)
        for type_ in program.dictionary.forms:
            if type_ is not draft.type:
                self.type.addItem(program.type_name(type_), type_.value)
        self.type.activated.connect(lambda _: self._show())
        self.note = labels.wrapped()
        headers = (self.tr("Field"), self.tr("Answer"))
        self.table = named(
            SimpleTable(headers, wraps=True), self.tr("Answers that this type does not ask"), what
        )
        layout = layouts.dialog(self)
        layout.addWidget(self.type)
        layout.addWidget(self.note)
        layout.addWidget(self.table, 1)
        layout.addWidget(dialogs.ok_and_cancel(self))
        self._show()

    def chosen(self) -> RegistrationType:
        """Return the new type."""
        return RegistrationType(self.type.currentData())

    def _show(self) -> None:
        values = self._draft.values
        lost = lost_by(self._program.dictionary, values, self.chosen())
        self.note.setText(
            self.tr("This type does not ask %n answer(s); they stay with the draft.", "", len(lost))
        )
        self.table.show_rows([self._row(key, values[key]) for key in lost])

    def _row(self, key: str, text: str) -> tuple[str, str]:
        field = self._form.by_key.get(key)
        if field is None:
            return key, text
        return self._form.caption(key, self._words.language), self._words.shown(field, text)


def ask_type(program: Program, draft: Registration, parent: QWidget) -> RegistrationType | None:
    """Ask for the new type of a draft; None when it is given up. Raises StorageProblem."""
    dialog = TypeDialog(program, draft, parent)
    return dialog.chosen() if dialogs.show(dialog) else None
