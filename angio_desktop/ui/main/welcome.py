"""The first start: language, who works here, the hospital's lists. Each page can be skipped.

Everything asked here is a setting that can be changed later. A page for something else is given
as one of `further`; it says its texts anew when it gets a LanguageChange event.
"""

from abc import abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
    QWizard,
    QWizardPage,
)

from angio_desktop.actions.lists import load_examples
from angio_desktop.actions.user import account_name
from angio_desktop.errors import AngioError
from angio_desktop.files.csv_format import AUTHOR_SETTINGS
from angio_desktop.register.fields import LANGUAGES
from angio_desktop.storage.records import USER_NAME
from angio_desktop.ui.look import labels, languages
from angio_desktop.ui.look.fitting import Scroll, keep_on_screen
from angio_desktop.ui.look.severity import restyle
from angio_desktop.ui.look.theme import GRID
from angio_desktop.ui.main.practising import practise
from angio_desktop.ui.parts.lists import ListsView
from angio_desktop.ui.program import Program
from angio_desktop.ui.widgets import dialogs
from angio_desktop.ui.widgets.button import button
from angio_desktop.ui.widgets.setting_line import SettingLine

_BUTTON = QWizard.WizardButton


Shown = Callable[[], Program]
"""The program as it is shown now: in another language it is another one."""


class Welcome(QWizard):
    """Shown over the main window; what is answered is stored at once, so closing loses nothing."""

    def __init__(self, window: QWidget, shown: Shown, further: Sequence[QWizardPage] = ()) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWizardStyle(QWizard.WizardStyle.ClassicStyle)
        self.setOption(QWizard.WizardOption.NoBackButtonOnStartPage)
        self.setMinimumSize(GRID * 84, GRID * 56)
        keep_on_screen(self)
        own = (LanguagePage(shown), UserPage(shown), ListsPage(shown))
        for page in (*own, *further):
            self.addPage(page)
        for which in (_BUTTON.NextButton, _BUTTON.FinishButton):
            restyle(self.button(which), "role", "primary")
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        """Say the buttons anew in the language that was chosen."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        self.setWindowTitle(self.tr("Welcome to Angio Desktop"))
        self.setButtonText(_BUTTON.BackButton, self.tr("Back"))
        self.setButtonText(_BUTTON.NextButton, self.tr("Continue"))
        self.setButtonText(_BUTTON.FinishButton, self.tr("Start"))
        self.setButtonText(_BUTTON.CancelButton, self.tr("Skip all"))
        later = self.tr("Everything asked here can be changed later, under “Settings”.")
        self.button(_BUTTON.CancelButton).setToolTip(later)


class _Page(QWizardPage):
    """A page with a title and a note, that says its texts in the language of the moment."""

    def __init__(self, shown: Shown) -> None:
        super().__init__()
        self._shown = shown
        self.heading = labels.title("", self, wraps=True)
        self.note = labels.muted("", self)
        content = QWidget()
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(Scroll(content))
        self.column = QVBoxLayout(content)
        self.column.setContentsMargins(GRID * 3, GRID * 2, GRID * 3, GRID)
        self.column.setSpacing(GRID)
        self.column.addWidget(self.heading)
        self.column.addWidget(self.note)
        self.column.addSpacing(GRID)

    @abstractmethod
    def say(self) -> None:
        """Put the texts in the language of the moment."""

    @property
    def program(self) -> Program:
        """The program as it is shown now."""
        return self._shown()

    def changeEvent(self, event: QEvent) -> None:
        """Say the texts anew in the language that was chosen."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.say()


class LanguagePage(_Page):
    """The language; a choice is followed at once."""

    def __init__(self, shown: Shown) -> None:
        super().__init__(shown)
        self.choices: dict[str, QRadioButton] = {}
        group = QButtonGroup(self)
        for code in LANGUAGES:
            choice = QRadioButton(f"&{languages.NAMES[code]}", self)
            choice.setProperty("role", "choice")
            choice.setChecked(code == self.program.language)
            choice.clicked.connect(partial(self._choose, code))
            group.addButton(choice)
            self.choices[code] = choice
            self.column.addWidget(choice)
        self.column.addStretch(1)
        self.say()

    def say(self) -> None:
        """Put the texts in the language of the moment."""
        self.heading.setText(self.tr("Welcome"))
        self.note.setText(
            self.tr(
                "With Angio Desktop you fill in registrations for the register “Coronaire "
                "angioplastiek” and export them for the upload. In which language?"
            )
        )
        for choice in self.choices.values():
            choice.setAccessibleDescription(self.tr("Language of the windows; changes at once."))

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the language that is spoken."""
        super().showEvent(event)
        self.choices[self.program.language].setFocus()

    def _choose(self, code: str) -> None:
        program = self.program
        try:
            program.preferences.choose(replace(program.preferences.chosen, language=code))
        except AngioError as problem:
            dialogs.tell_problem(self, program.plain_words(), problem)
            self.choices[program.language].setChecked(True)
            return
        program.signals.language_chosen.emit(code)


class UserPage(_Page):
    """Who works here, and the author columns of the export."""

    def __init__(self, shown: Shown) -> None:
        super().__init__(shown)
        rows = QFormLayout()
        rows.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        rows.setHorizontalSpacing(GRID * 2)
        rows.setVerticalSpacing(GRID)
        self.lines = {
            key: SettingLine(self.program, key, parent=self)
            for key in (USER_NAME, *AUTHOR_SETTINGS)
        }
        self._labels: dict[str, QLabel] = {}
        for key, line in self.lines.items():
            self._labels[key] = QLabel(self)
            self._labels[key].setBuddy(line)
            rows.addRow(self._labels[key], line)
        self.lines[USER_NAME].setPlaceholderText(account_name())
        self.column.addLayout(rows)
        self.column.addStretch(1)
        self.say()

    def say(self) -> None:
        """Put the texts in the language of the moment."""
        self.heading.setText(self.tr("Who works with it?"))
        self.note.setText(
            self.tr(
                "Your name is noted with what you confirm; without it, that of your account. The "
                "author columns go into the export, when your hospital uses them."
            )
        )
        names = {
            USER_NAME: self.tr("&User name"),
            "author_group": self.tr("Author &group"),
            "author": self.tr("&Author"),
            "coauthor": self.tr("&Co-author"),
        }
        for key, name in names.items():
            self._labels[key].setText(name)
            self.lines[key].setAccessibleName(name.replace("&", ""))
            self.lines[key].setAccessibleDescription(self.note.text())


class ListsPage(_Page):
    """The hospital's lists, now or later."""

    def __init__(self, shown: Shown) -> None:
        super().__init__(shown)
        self.load_button = button("", self.load)
        self.examples_button = button("", self._load_examples)
        self.practise_button = button("", self._practise)
        self.done = labels.muted("", self)
        left = Qt.AlignmentFlag.AlignLeft
        self.column.addWidget(self.load_button, 0, left)
        self.column.addWidget(self.examples_button, 0, left)
        self.column.addWidget(self.done)
        self.column.addSpacing(GRID * 2)
        self.column.addWidget(self.practise_button, 0, left)
        self.column.addStretch(1)
        self.say()

    def say(self) -> None:
        """Put the texts in the language of the moment."""
        self.heading.setText(self.tr("Lists of the hospital"))
        self.note.setText(
            self.tr(
                "Physicians and implants are chosen from lists that your hospital supplies as CSV "
                "files. Without them their codes can be typed, but not checked. The examples are "
                "made up: only to try the program, and what is chosen from them is not sent."
            )
        )
        self.load_button.setText(self.tr("&Load lists…"))
        self.load_button.setToolTip(self.tr("Opens the lists, to load each from its file."))
        self.examples_button.setText(self.tr("Load &example lists"))
        self.examples_button.setToolTip(
            self.tr(
                "Only where no list of your own is loaded. What is chosen from them is not sent."
            )
        )
        self.practise_button.setText(self.tr("&Practise first…"))
        self.practise_button.setToolTip(
            self.tr("A registration with made-up patients, in a window of its own; all is erased.")
        )
        self._show_count()

    def initializePage(self) -> None:
        """Show what is loaded by now."""
        self._show_count()

    def _show_count(self) -> None:
        count = len(self.program.store.lists.loaded())
        self.done.setText(self.tr("%n list(s) loaded", "", count) if count else "")

    def load(self) -> None:
        """Show the lists in a window of their own."""
        dialogs.show(ListsDialog(self.program, self))
        self._show_count()

    def _practise(self) -> None:
        practise(self.program, self)

    def _load_examples(self) -> None:
        program = self.program
        with dialogs.telling(self, program):
            load_examples(program.store)
            program.signals.lists_changed.emit(None)
            self._show_count()


class ListsDialog(QDialog):
    """The part "Lists" in a window of its own."""

    def __init__(self, program: Program, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Lists"))
        self.resize(GRID * 110, GRID * 80)
        keep_on_screen(self)
        self.view = ListsView(program)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.accept)
        column = QVBoxLayout(self)
        column.addWidget(self.view, 1)
        column.addWidget(buttons)
