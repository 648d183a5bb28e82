"""The settings: language, appearance, user, the export and its authors, the platform's answers."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QFormLayout, QLineEdit, QWidget

from angio_desktop.actions.answer_folder import ANSWER_FOLDER
from angio_desktop.actions.answering import ACCEPTED_WORDS, REFUSED_WORDS
from angio_desktop.actions.clock import now
from angio_desktop.actions.exporting import BY_DAY, NO, YES
from angio_desktop.actions.preferences import Appearance, Chosen
from angio_desktop.actions.rights import Right
from angio_desktop.actions.user import account_name
from angio_desktop.register.fields import LANGUAGES
from angio_desktop.storage.records import USER_NAME
from angio_desktop.ui.form.request_dialog import HELPDESK
from angio_desktop.ui.look import labels, languages, theme
from angio_desktop.ui.parts import setting_rows
from angio_desktop.ui.parts.connection_lines import ConnectionLines
from angio_desktop.ui.parts.obligation_lines import add_obligations
from angio_desktop.ui.parts.warehouse_box import WarehouseBox
from angio_desktop.ui.program import Program
from angio_desktop.ui.widgets import dialogs, layouts
from angio_desktop.ui.widgets.button import button
from angio_desktop.ui.widgets.grants import guard, notice
from angio_desktop.ui.widgets.naming import named
from angio_desktop.ui.widgets.setting_line import SettingLine


class SettingsView(QWidget):
    """Each change is stored at once."""

    def __init__(self, program: Program) -> None:
        super().__init__()
        self.program = program
        self._settings = program.store.settings.all()
        layout = layouts.scrolling_page(self)
        layout.addWidget(labels.title(self.tr("Settings")))
        self.refusal = notice(program, Right.MANAGE)
        layout.addWidget(self.refusal)
        rows = setting_rows.rows()
        self._add_looks(rows)
        self._add_export(rows)
        rows.addRow(labels.section(self.tr("Author columns of the export")))
        goes = self.tr("Goes into a column of the export, the same for every registration.")
        self.authors: dict[str, QLineEdit] = {}
        for key, name in (
            ("author_group", self.tr("Author &group")),
            ("author", self.tr("&Author")),
            ("coauthor", self.tr("&Co-author")),
        ):
            self.authors[key] = SettingLine(program, key)
            setting_rows.add(rows, name, self.authors[key], goes)
        self.platform = self._add_platform(rows)
        self.connection = ConnectionLines(program, rows, self)
        self.obligations = add_obligations(rows, program, setting_rows.LABEL_WIDTH)
        layout.addLayout(rows)
        self.warehouse = WarehouseBox(program)
        layout.addWidget(self.warehouse)
        guard(program, Right.MANAGE, self.by_day, *self.obligations.values())
        layout.addStretch(1)
        folder = labels.muted(self.tr("Your data are in: {folder}").format(folder=program.folder))
        folder.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout.addWidget(folder)

    def _add_platform(self, rows: QFormLayout) -> dict[str, QLineEdit]:
        """Add where the platform answers, by which words, and who helps."""
        rows.addRow(labels.section(self.tr("Answers of the platform")))
        made: dict[str, QLineEdit] = {}
        for key, default, name, what in (
            (
                *(ANSWER_FOLDER, "", self.tr("Folder that is watched")),
                self.tr("The upload folder: RESULT, ARCHIVE and ERROR in it are read by itself."),
            ),
            (
                *(ACCEPTED_WORDS, "Success", self.tr("Word for success")),
                self.tr("What the status column says; several words are divided by |."),
            ),
            (
                *(REFUSED_WORDS, "Error", self.tr("Word for error")),
                self.tr("What the status column says; several words are divided by |."),
            ),
            (
                *(HELPDESK, "", self.tr("Address of the helpdesk")),
                self.tr("Shown with a request for a correction."),
            ),
        ):
            made[key] = SettingLine(self.program, key, default)
            setting_rows.add(rows, name, made[key], what)
            if key == ANSWER_FOLDER:
                asks = self.tr("Asks for the watched folder.")
                self.folder_button = button(self.tr("Choose folder…"), self._choose_folder, asks)
                rows.addRow("", layouts.row(self.folder_button))
        return made

    def _choose_folder(self) -> None:
        folder = dialogs.ask_folder(self, self.tr("Folder that is watched"))
        if folder is not None:
            line = self.platform[ANSWER_FOLDER]
            line.setText(str(folder))
            line.editingFinished.emit()

    def _add_looks(self, rows: QFormLayout) -> None:
        self.language = setting_rows.choice({code: languages.NAMES[code] for code in LANGUAGES})
        self.show_language()
        self.language.activated.connect(self._set_language)
        saved = self.tr("Changes at once; open registrations are saved and shown again.")
        setting_rows.add(rows, self.tr("&Language"), self.language, saved)
        self.appearance = setting_rows.choice(
            {
                Appearance.SYSTEM: self.tr("As the system is"),
                Appearance.LIGHT: self.tr("Light"),
                Appearance.DARK: self.tr("Dark"),
            }
        )
        self._show_appearance()
        self.appearance.activated.connect(self._set_appearance)
        at_once = self.tr("Light or dark; changes at once.")
        setting_rows.add(rows, self.tr("A&ppearance"), self.appearance, at_once)
        self.moves_on = QCheckBox(self.tr("Go on after a choice"))
        self.moves_on.setChecked(self.program.preferences.chosen.moves_on)
        self.moves_on.clicked.connect(self._set_moves_on)
        one_key = self.tr("A choice made by one digit leads to the next field by itself.")
        named(self.moves_on, self.moves_on.text(), one_key)
        rows.addRow(setting_rows.label(""), self.moves_on)
        self.moves_on_whole = QCheckBox(self.tr("Go on after an answer that is whole"))
        self.moves_on_whole.setChecked(self.program.preferences.chosen.moves_on_whole)
        self.moves_on_whole.clicked.connect(self._set_moves_on_whole)
        whole = self.tr(
            "A register number of 11 digits, a date of 8, a time of 4 or a whole code leads to the "
            "next field by itself, unless something is wrong with it. An Enter after it is no harm."
        )
        named(self.moves_on_whole, self.moves_on_whole.text(), whole)
        rows.addRow(setting_rows.label(""), self.moves_on_whole)
        self.user = SettingLine(self.program, USER_NAME)
        self.user.setPlaceholderText(account_name())
        noted = self.tr("Noted with what you confirm. Empty: the name of your account.")
        setting_rows.add(rows, self.tr("&User name"), self.user, noted)
        if self.program.shared is not None:
            self.user.setText(self.program.shared.office.login)
            self.user.setEnabled(False)
            self.user.setToolTip(self.tr("On the shared register your login is noted."))

    def _add_export(self, rows: QFormLayout) -> None:
        rows.addRow(labels.section(self.tr("Export")))
        self.by_day = setting_rows.choice({YES: self.tr("Yes"), NO: self.tr("No")})
        chosen = self.by_day.findData(self._settings.get(BY_DAY, YES))
        self.by_day.setCurrentIndex(max(chosen, 0))
        self.by_day.activated.connect(lambda n: self._set(BY_DAY, self.by_day.itemData(n)))
        meets = self.tr(
            "A second export never meets the first. Choose “No” where the platform fetches the "
            "files from the folder itself."
        )
        setting_rows.add(rows, self.tr("Export into a folder of the day"), self.by_day, meets)

    def show_language(self) -> None:
        """Show the language that is spoken."""
        self.language.setCurrentIndex(LANGUAGES.index(self.program.language))

    def _show_appearance(self) -> None:
        worn = self.program.preferences.chosen.appearance
        self.appearance.setCurrentIndex(max(self.appearance.findData(worn), 0))

    def _set(self, key: str, value: str) -> None:
        with dialogs.telling(self, self.program):
            self.program.store.settings.set(key, value, now())
            self._settings[key] = value

    def _set_language(self, index: int) -> None:
        if self._choose(replace(self.program.preferences.chosen, language=LANGUAGES[index])):
            self.program.signals.language_chosen.emit(LANGUAGES[index])
        else:
            self.show_language()

    def _set_appearance(self, index: int) -> None:
        appearance = Appearance(self.appearance.itemData(index))
        app = QApplication.instance()
        if not self._choose(replace(self.program.preferences.chosen, appearance=appearance)):
            self._show_appearance()
        elif isinstance(app, QApplication):
            theme.choose(app, appearance)

    def _set_moves_on(self, is_on: bool) -> None:
        if not self._choose(replace(self.program.preferences.chosen, moves_on=is_on)):
            self.moves_on.setChecked(not is_on)

    def _set_moves_on_whole(self, is_on: bool) -> None:
        if not self._choose(replace(self.program.preferences.chosen, moves_on_whole=is_on)):
            self.moves_on_whole.setChecked(not is_on)

    def _choose(self, chosen: Chosen) -> bool:
        """Keep what was chosen; returns whether it could be."""
        with dialogs.telling(self, self.program):
            self.program.preferences.choose(chosen)
            return True
        return False
