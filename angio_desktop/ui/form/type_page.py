"""The first page of a new registration: which of the five types it is."""

from collections.abc import Iterable, Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from angio_desktop.register import digit_row
from angio_desktop.register.fields import Form, RegistrationType
from angio_desktop.ui.look import labels
from angio_desktop.ui.look.theme import GRID
from angio_desktop.ui.widgets.focus import ENTER, is_plain
from angio_desktop.ui.widgets.menus import TYPES

_DIGITS = tuple("123456789")


class TypePage(QWidget):
    """Five choices, each with a sentence that says when to take it; `last` is chosen at first.

    `patient` names for whom it is, where that is known already. `passed` follows Enter once one is
    chosen.
    """

    picked = Signal()
    passed = Signal()

    def __init__(
        self,
        forms: Iterable[Form],
        hints: Mapping[RegistrationType, str],
        language: str,
        patient: str = "",
        last: RegistrationType | None = None,
    ) -> None:
        super().__init__()
        self._hints = hints
        title = labels.title(self.tr("Which registration do you want to make?"), self, wraps=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID * 3, GRID * 2, GRID * 3, GRID)
        layout.addWidget(title)
        if patient:
            for_whom = labels.muted(self.tr("For {patient}").format(patient=patient), self)
            for_whom.setTextFormat(Qt.TextFormat.PlainText)
            layout.addWidget(for_whom)
        layout.addSpacing(GRID)
        self._choices = QButtonGroup(self)
        self._types: list[RegistrationType] = []
        for number, form in enumerate(forms, start=1):
            self._add_choice(form, number, language, layout)
        layout.addStretch(1)
        if last in self._types:
            self._choices.button(self._types.index(last)).setChecked(True)
        self._choices.idToggled.connect(self._on_toggled)

    def _on_toggled(self, _number: int, is_chosen: bool) -> None:
        if is_chosen:
            self.picked.emit()

    def _add_choice(self, form: Form, number: int, language: str, layout: QVBoxLayout) -> None:
        choice = QRadioButton(f"&{number}  {form.captions.text(language)}", self)
        choice.setProperty("role", "choice")
        hint = labels.muted(self._hints[form.type], self)
        hint.setContentsMargins(GRID * 4, 0, 0, GRID)
        hint.setTextFormat(Qt.TextFormat.PlainText)
        choice.setAccessibleDescription(hint.text())
        self._choices.addButton(choice, len(self._types))
        self._types.append(form.type)
        TYPES[number - 1].act_in(self, partial(self._choose, str(number)))
        layout.addWidget(choice)
        layout.addWidget(hint)

    def focus_first(self) -> None:
        """Put the focus on the type that is chosen, else on the first, which does not choose it."""
        choice = self._choices.checkedButton() or self._choices.button(0)
        choice.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by a type's number, and go on by Enter once one is chosen."""
        if event.key() in ENTER and self.is_complete():
            self.passed.emit()
        elif not (is_plain(event) and self._choose(digit_row.as_digit(event.text()))):
            super().keyPressEvent(event)

    def _choose(self, typed: str) -> bool:
        choice = self._choices.button(int(typed) - 1) if typed in _DIGITS else None
        if choice is not None:
            choice.setFocus(Qt.FocusReason.OtherFocusReason)
            choice.click()
        return choice is not None

    def is_complete(self) -> bool:
        """Whether a type was chosen."""
        return self._choices.checkedId() >= 0

    def chosen(self) -> RegistrationType:
        """Return the chosen type."""
        return self._types[self._choices.checkedId()]
