"""The settings: language, appearance, user, authors, and what the export may need otherwise."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QFormLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from angio_desktop.actions.user import USER_NAME, account_name
from angio_desktop.errors import AngioError
from angio_desktop.register.assumptions import Assumption
from angio_desktop.register.fields import LANGUAGES
from angio_desktop.ui.look import labels, languages, theme
from angio_desktop.ui.look.theme import GRID, Appearance
from angio_desktop.ui.program import LANGUAGE, Program
from angio_desktop.ui.widgets import dialogs
from angio_desktop.ui.widgets.choice import Choice
from angio_desktop.ui.widgets.setting_line import SettingLine

_LABEL_WIDTH = GRID * 40
_CHOICE_WIDTH = GRID * 28


class SettingsView(QWidget):
    """Each change is stored at once."""

    def __init__(self, program: Program) -> None:
        super().__init__()
        self.program = program
        self._settings = program.store.settings.all()
        inside = QWidget()
        inside.setProperty("role", "page")
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(GRID * 2, GRID * 2, GRID * 2, GRID * 2)
        title = labels.title(self.tr("Settings"))
        layout.addWidget(title)
        rows = QFormLayout()
        rows.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        rows.setHorizontalSpacing(GRID * 2)
        rows.setVerticalSpacing(GRID)
        self._add_looks(rows)
        self._heading(rows, self.tr("Author columns of the export"))
        self.authors: dict[str, QLineEdit] = {}
        for key, name in (
            ("author_group", self.tr("Author &group")),
            ("author", self.tr("&Author")),
            ("coauthor", self.tr("&Co-author")),
        ):
            self.authors[key] = SettingLine(program, key)
            self.authors[key].setAccessibleDescription(
                self.tr("Goes into a column of the export, the same for every registration.")
            )
            rows.addRow(_label(name, self.authors[key]), self.authors[key])
        self._heading(rows, self.tr("National CSV (assumed; change only when the platform asks)"))
        self.assumed: dict[str, QWidget] = {}
        for assumption in program.definitions.assumptions:
            if assumption.setting:
                self.assumed[assumption.setting] = self._editor(assumption)
                what = assumption.what.text(program.language)
                self.assumed[assumption.setting].setAccessibleName(what)
                doubt = assumption.doubt.text(program.language)
                self.assumed[assumption.setting].setAccessibleDescription(doubt)
                rows.addRow(_wrapped(what), self.assumed[assumption.setting])
        layout.addLayout(rows)
        layout.addStretch(1)
        folder = labels.muted(
            self.tr("Your data are in: {folder}").replace("{folder}", str(program.folder))
        )
        folder.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout.addWidget(folder)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)

    def _add_looks(self, rows: QFormLayout) -> None:
        self.language = self._choice({code: languages.NAMES[code] for code in LANGUAGES})
        self.language.setCurrentIndex(LANGUAGES.index(self.program.language))
        self.language.activated.connect(self._set_language)
        self.language.setAccessibleDescription(
            self.tr("Changes at once; open registrations are saved and shown again.")
        )
        rows.addRow(_label(self.tr("&Language"), self.language), self.language)
        self.appearance = self._choice(
            {
                Appearance.SYSTEM: self.tr("As the system is"),
                Appearance.LIGHT: self.tr("Light"),
                Appearance.DARK: self.tr("Dark"),
            }
        )
        stored = self._settings.get(theme.APPEARANCE, Appearance.SYSTEM)
        self.appearance.setCurrentIndex(max(self.appearance.findData(stored), 0))
        self.appearance.activated.connect(self._set_appearance)
        self.appearance.setAccessibleDescription(self.tr("Light or dark; changes at once."))
        rows.addRow(_label(self.tr("A&ppearance"), self.appearance), self.appearance)
        self.user = SettingLine(self.program, USER_NAME)
        self.user.setPlaceholderText(account_name())
        self.user.setAccessibleDescription(
            self.tr("Noted with what you confirm. Empty: the name of your account.")
        )
        rows.addRow(_label(self.tr("&User name"), self.user), self.user)

    def _choice(self, names: Mapping[str, str]) -> Choice:
        choice = Choice()
        for code, name in names.items():
            choice.addItem(name, code)
        choice.setFixedWidth(max(_CHOICE_WIDTH, choice.sizeHint().width()))
        return choice

    def _heading(self, rows: QFormLayout, text: str) -> None:
        heading = labels.section(text)
        rows.addRow(heading)

    def _editor(self, assumption: Assumption) -> QWidget:
        key = assumption.setting
        if not assumption.choices:
            return SettingLine(self.program, key, assumption.default)
        words = self.program.plain_words()
        choice = self._choice({c: words.choice(key, c) for c in assumption.choices})
        stored = self._settings.get(key, assumption.default)
        choice.setCurrentIndex(max(choice.findData(stored), 0))
        choice.activated.connect(lambda number: self._set(key, choice.itemData(number)))
        return choice

    def _set(self, key: str, value: str) -> None:
        try:
            self.program.store.settings.set(key, value)
        except AngioError as problem:
            dialogs.tell_problem(self, self.program.plain_words(), problem)
            return
        self._settings[key] = value

    def _set_language(self, index: int) -> None:
        self._set(LANGUAGE, LANGUAGES[index])
        self.program.signals.language_chosen.emit(LANGUAGES[index])

    def _set_appearance(self, index: int) -> None:
        chosen = self.appearance.itemData(index)
        self._set(theme.APPEARANCE, chosen)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            theme.choose(app, chosen)


def _wrapped(text: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setFixedWidth(_LABEL_WIDTH)
    return label


def _label(text: str, buddy: QWidget) -> QLabel:
    """Return a label as wide as those of the other settings, so that all editors are in line."""
    label = _wrapped(text)
    label.setBuddy(buddy)
    buddy.setAccessibleName(text.replace("&", ""))
    return label
