"""The text that asks the helpdesk for a correction: to copy or to save, and to be noted."""

from collections.abc import Mapping

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QWidget

from angio_desktop.actions.correcting import helpdesk_codes
from angio_desktop.actions.preferences import Purpose
from angio_desktop.disk import write_whole
from angio_desktop.errors import writing
from angio_desktop.register.fields import LANGUAGES, RegistrationType
from angio_desktop.register.helpdesk import request
from angio_desktop.register.registration import Registration
from angio_desktop.ui.look import labels, languages
from angio_desktop.ui.look.fitting import keep_on_screen
from angio_desktop.ui.look.theme import GRID
from angio_desktop.ui.program import Program
from angio_desktop.ui.widgets import dialogs, layouts
from angio_desktop.ui.widgets.button import button
from angio_desktop.ui.widgets.choice import Choice
from angio_desktop.ui.widgets.last_folder import LastFolder
from angio_desktop.ui.widgets.naming import named
from angio_desktop.ui.widgets.tab_order import lead

HELPDESK = "helpdesk"
"""The setting with the address of the helpdesk."""


class RequestDialog(QDialog):
    """Accepted when the user sends the text, so that it is noted as asked."""

    def __init__(
        self, program: Program, sent: Registration, after: Mapping[str, str], parent: QWidget
    ) -> None:
        """Show the text. Raises StorageProblem."""
        super().__init__(parent)
        self.program, self._sent, self._after = program, sent, after
        self._codes = helpdesk_codes(program.store, sent)
        address = program.store.settings.all().get(HELPDESK, "")
        self.setWindowTitle(self.tr("Ask the helpdesk"))
        self.resize(GRID * 96, GRID * 66)
        keep_on_screen(self)
        note = self.tr(
            "The text holds no name, register number or birth date, so it may leave the hospital. "
            "To name fields, change them in a correction first."
        )
        self.language = named(Choice(), self.tr("Language of the text"), note)
        for code in LANGUAGES:
            self.language.addItem(languages.NAMES[code], code)
        self.language.setCurrentIndex(LANGUAGES.index(program.language))
        self.type = named(Choice(), self.tr("Is the type right?"), note)
        self.type.addItem(self.tr("The type is right"), "")
        for type_ in program.dictionary.forms:
            if type_ is not sent.type:
                text = self.tr("It should be: {type}").format(type=program.type_name(type_))
                self.type.addItem(text, type_.value)
        self.text = named(QPlainTextEdit(), self.windowTitle(), note)
        self.text.setReadOnly(True)
        for choice in (self.language, self.type):
            choice.activated.connect(lambda _: self._show())
        to = self.tr("To: {address}").format(address=address) if address else ""
        to = to or self.tr("The address of the helpdesk can be put in the settings.")
        layout = layouts.dialog(self)
        layout.addWidget(labels.wrapped(note))
        layout.addWidget(labels.selectable(to))
        layout.addLayout(layouts.flow(self.language, self.type))
        layout.addWidget(self.text, 1)
        self.copy_button = button(self.tr("Co&py"), self._copy, icon="copy")
        self.save_button = button(self.tr("&Save…"), self._save, icon="save")
        row = layouts.row(self.copy_button, self.save_button)
        asked = button(self.tr("Note as asked"))
        answers = dialogs.answers(self, asked, self.tr("Close"))
        row.addWidget(answers)
        layout.addLayout(row)
        lead(self.text, self.copy_button, self.save_button, *answers.buttons())
        self._show()

    def _show(self) -> None:
        program = self.program
        forms = program.dictionary.forms
        chosen = self.type.currentData()
        words = program.definitions.words(self.language.currentData(), program.open_lists())
        text = request(
            forms[self._sent.type],
            words,
            self._codes,
            (self._sent.values, self._after),
            forms[RegistrationType(chosen)] if chosen else None,
        )
        self.text.setPlainText(text)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())

    def _save(self) -> None:
        last = LastFolder(self.program.preferences, Purpose.DOCUMENT)
        proposed = f"{self._sent.code}.txt"
        path = dialogs.ask_new_file(self, self.windowTitle(), proposed, "*.txt", last)
        if path is None:
            return
        with dialogs.telling(self, self.program), writing(path, "not_writable.document"):
            write_whole(path, self.text.toPlainText().encode("utf-8"))


def ask_request(
    program: Program, sent: Registration, after: Mapping[str, str], parent: QWidget
) -> bool:
    """Show the text; returns whether it is to be noted as asked. Raises StorageProblem."""
    return dialogs.show(RequestDialog(program, sent, after, parent))
