"""Who keeps the key of the data: asked at the first start, and again when the user wishes."""

from typing import Protocol

from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QLabel,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from angio_desktop.errors import AngioError
from angio_desktop.register.captions import Words
from angio_desktop.storage.sqlite.vault import keys
from angio_desktop.storage.sqlite.vault.keys import DataKey
from angio_desktop.storage.sqlite.vault.phrases import SHORTEST_PASS_PHRASE
from angio_desktop.ui.look import labels
from angio_desktop.ui.look.fitting import fit_height, two_parts
from angio_desktop.ui.look.theme import GRID
from angio_desktop.ui.widgets import dialogs
from angio_desktop.ui.widgets.button import button
from angio_desktop.ui.widgets.naming import hinted
from angio_desktop.ui.widgets.notice import Notice

_WIDTH = GRID * 68


class Guards(Protocol):
    """What has someone keep a key: a data folder, or what comes before one."""

    def guard_by_system(self, key: DataKey) -> None:
        """Have the system's key store keep it. Raises AngioError."""

    def guard_by_pass_phrase(
        self, key: DataKey, phrase: str, again: str, *, name: str = ""
    ) -> None:
        """Have a pass phrase guard it. Raises AngioError."""


class ProtectDialog(QDialog):
    """Asks for the system's key store or a pass phrase, and has it guard the key."""

    def __init__(
        self,
        data: Guards,
        key: DataKey,
        words: Words,
        why: str,
        parent: QWidget | None,
        *,
        name: str = "",
    ) -> None:
        """`why` says for what occasion it is asked; `name` is what the user is called, if known."""
        super().__init__(parent)
        self._name = name
        self._data, self._key, self._words = data, key, words
        self.setWindowTitle(self.tr("Protect your data"))
        layout, below = two_parts(self, _WIDTH, (3, 3, 3, 2))
        layout.addWidget(labels.title(self.tr("Protect your data")))
        layout.addWidget(labels.wrapped(why))
        self._add_choices(layout)
        self.problem = Notice()
        layout.addStretch(1)
        below.addWidget(self.problem)
        go_on = button(self.tr("Continue"))
        below.addWidget(dialogs.answers(self, go_on, self.tr("Cancel"), self.protect))
        self._show_choice()

    def _add_choices(self, layout: QVBoxLayout) -> None:
        has_store = keys.has_system_store()
        self.by_system = QRadioButton(self.tr("By this &computer: no pass phrase to remember"))
        self.by_system.setProperty("role", "choice")
        self.by_system.setEnabled(has_store)
        self.by_system.setChecked(has_store)
        self.by_phrase = QRadioButton(self.tr("By a &pass phrase that is asked at each start"))
        self.by_phrase.setProperty("role", "choice")
        self.by_phrase.setChecked(not has_store)
        self.by_phrase.toggled.connect(self._show_choice)
        system_note = (
            self.tr("Whoever can log in with your account can open the data.")
            if has_store
            else self.tr("This computer has no key store that can be used.")
        )
        layout.addWidget(hinted(self.by_system, system_note))
        layout.addWidget(_note(system_note))
        note = self.tr(
            "At least {length} characters; four words that do not belong together are a good one. "
            "Without it, and without the recovery key, nobody can open the data."
        ).format(length=SHORTEST_PASS_PHRASE)
        layout.addWidget(hinted(self.by_phrase, note))
        layout.addWidget(_note(note))
        rows = QFormLayout()
        rows.setContentsMargins(GRID * 3, 0, 0, 0)
        rows.setVerticalSpacing(GRID)
        self.phrase, self.again = hinted(secret_line(), note), hinted(secret_line(), note)
        rows.addRow(self.tr("Pass p&hrase"), self.phrase)
        rows.addRow(self.tr("Once &more"), self.again)
        layout.addLayout(rows)

    def _show_choice(self) -> None:
        by_phrase = self.by_phrase.isChecked()
        for line in (self.phrase, self.again):
            line.setEnabled(by_phrase)
        if by_phrase:
            self.phrase.setFocus()

    def protect(self) -> None:
        """Have what was chosen guard the key; a refusal is told in the dialog."""
        try:
            if self.by_phrase.isChecked():
                pair = (self.phrase.text(), self.again.text())
                self._data.guard_by_pass_phrase(self._key, *pair, name=self._name)
            else:
                self._data.guard_by_system(self._key)
        except AngioError as problem:
            self.problem.say(self._words.problem(problem), "error")
            fit_height(self)
            return
        self.accept()


def secret_line() -> QLineEdit:
    """Return a line that shows dots."""
    line = QLineEdit()
    line.setEchoMode(QLineEdit.EchoMode.Password)
    line.setMaximumWidth(GRID * 44)
    return line


def _note(text: str) -> QLabel:
    note = labels.muted(text)
    note.setContentsMargins(GRID * 3, 0, 0, GRID)
    return note
