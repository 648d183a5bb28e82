"""The first page of a new registration: which of the five types it is."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWizard, QWizardPage

from angio_desktop.register.fields import Form, RegistrationType
from angio_desktop.ui import labels
from angio_desktop.ui.editor import ENTER
from angio_desktop.ui.theme import GRID


class TypePage(QWizardPage):
    """Five choices, each with a sentence that says when to take it; none is chosen before."""

    def __init__(self, forms: Iterable[Form], language: str, next_id: int) -> None:
        super().__init__()
        self._next_id = next_id
        self.setCommitPage(True)  # the pages after it are of this type: no way back
        self.setButtonText(QWizard.WizardButton.CommitButton, self.tr("Next"))
        title = labels.title(self.tr("Which registration do you want to make?"), self, wraps=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID * 3, GRID * 2, GRID * 3, GRID)
        layout.addWidget(title)
        layout.addSpacing(GRID)
        self._choices = QButtonGroup(self)
        self._types: list[RegistrationType] = []
        for number, form in enumerate(forms, start=1):
            self._add_choice(form, number, language, layout)
        layout.addStretch(1)
        self._choices.idClicked.connect(lambda _: self.completeChanged.emit())

    def _add_choice(self, form: Form, number: int, language: str, layout: QVBoxLayout) -> None:
        choice = QRadioButton(f"&{number}  {form.captions.text(language)}", self)
        choice.setProperty("role", "choice")
        hint = labels.muted(form.hint.text(language), self)
        hint.setContentsMargins(GRID * 4, 0, 0, GRID)
        hint.setTextFormat(Qt.TextFormat.PlainText)
        choice.setAccessibleDescription(hint.text())
        self._choices.addButton(choice, len(self._types))
        self._types.append(form.type)
        layout.addWidget(choice)
        layout.addWidget(hint)

    def nextId(self) -> int:
        """Say that there is more to come: the pages are made when the type is chosen."""
        return self._next_id

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on by Enter once a type is chosen."""
        if event.key() in ENTER and self.isComplete():
            self.wizard().next()
        else:
            super().keyPressEvent(event)

    def isComplete(self) -> bool:
        """Whether a type was chosen."""
        return self._choices.checkedId() >= 0

    def chosen(self) -> RegistrationType:
        """Return the chosen type."""
        return self._types[self._choices.checkedId()]
