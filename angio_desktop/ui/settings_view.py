"""The settings: language, author columns, and what a hospital may need otherwise in the export."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFormLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from angio_desktop.register.assumptions import Assumption
from angio_desktop.register.errors import AngioError
from angio_desktop.register.fields import LANGUAGES
from angio_desktop.register.values import Unreadable, parse_text
from angio_desktop.ui import dialogs, labels
from angio_desktop.ui.choice import Choice
from angio_desktop.ui.program import LANGUAGE, Program
from angio_desktop.ui.theme import GRID

_LANGUAGE_NAMES = {"nl": "Nederlands", "fr": "Français", "en": "English"}


class SettingsView(QWidget):
    """Each change is stored at once."""

    def __init__(self, program: Program) -> None:
        super().__init__()
        self.program = program
        self._settings = program.store.settings()
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
        self.language = Choice()
        for code in LANGUAGES:
            self.language.addItem(_LANGUAGE_NAMES[code], code)
        self.language.setCurrentIndex(LANGUAGES.index(program.language))
        self.language.activated.connect(self._set_language)
        rows.addRow(self.tr("&Language"), self.language)
        self._heading(rows, self.tr("Author columns of the export"))
        self.authors: dict[str, QLineEdit] = {}
        for key, name in (
            ("author_group", self.tr("Author &group")),
            ("author", self.tr("&Author")),
            ("coauthor", self.tr("&Co-author")),
        ):
            self.authors[key] = self._line(key, "")
            rows.addRow(name, self.authors[key])
        self._heading(rows, self.tr("National CSV (assumed; change only when the platform asks)"))
        self.assumed: dict[str, QWidget] = {}
        for assumption in program.definitions.assumptions:
            if assumption.setting:
                self.assumed[assumption.setting] = self._editor(assumption)
                what = assumption.what.text(program.language)
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
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)

    def _heading(self, rows: QFormLayout, text: str) -> None:
        heading = labels.section(text)
        rows.addRow(heading)

    def _line(self, key: str, default: str) -> QLineEdit:
        line = QLineEdit(self._settings.get(key, default))
        line.setMaximumWidth(GRID * 70)
        line.editingFinished.connect(lambda: self._set_line(key, default, line))
        return line

    def _editor(self, assumption: Assumption) -> QWidget:
        key = assumption.setting
        if not assumption.choices:
            return self._line(key, assumption.default)
        choice = Choice()
        choice.addItems(list(assumption.choices))
        choice.setCurrentText(self._settings.get(key, assumption.default))
        choice.setMaximumWidth(GRID * 24)
        choice.textActivated.connect(lambda text: self._set(key, text))
        return choice

    def _set_line(self, key: str, default: str, line: QLineEdit) -> None:
        """Store a text without surrounding spaces, or the default where nothing is left.

        One that a CSV could not bear is refused.
        """
        text = line.text().strip() or default
        if isinstance(parse_text(text), Unreadable):
            line.setText(self._settings.get(key, default))
            title = self.tr("Settings")
            refused = self.tr(
                "A text of at most 255 characters that does not begin with =, +, - or @ is needed. "
                "The setting was left as it was."
            )
            dialogs.tell(self, title, refused)
            return
        line.setText(text)
        if self._settings.get(key, default) != text:
            self._set(key, text)

    def _set(self, key: str, value: str) -> None:
        try:
            self.program.store.set_setting(key, value)
        except AngioError as problem:
            dialogs.tell_problem(self, self.program.plain_words(), problem)
            return
        self._settings[key] = value

    def _set_language(self, index: int) -> None:
        self._set(LANGUAGE, LANGUAGES[index])
        title = self.tr("Language")
        dialogs.tell(self, title, self.tr("The language changes when you start the program again."))


def _wrapped(text: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setFixedWidth(GRID * 40)
    return label
