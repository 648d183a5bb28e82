"""The form of the national CSV, where the register's documents leave it open: one setting each."""

from PySide6.QtWidgets import QWidget

from angio_desktop.actions.clock import now
from angio_desktop.actions.rights import Right
from angio_desktop.register.assumptions import Assumption
from angio_desktop.ui.look import labels
from angio_desktop.ui.parts import setting_rows
from angio_desktop.ui.program import Program
from angio_desktop.ui.widgets import dialogs, layouts
from angio_desktop.ui.widgets.grants import guard, notice
from angio_desktop.ui.widgets.setting_line import SettingLine


class FormatsView(QWidget):
    """Each change is stored at once, and holds for the next export. `editors` are by setting."""

    def __init__(self, program: Program) -> None:
        super().__init__()
        self.program = program
        self._settings = program.store.settings.all()
        layout = layouts.scrolling_page(self)
        layout.addWidget(labels.title(self.tr("Formats of the national CSV")))
        layout.addWidget(notice(program, Right.MANAGE))
        note = self.tr(
            "The register does not say these; they are assumed. Change one only when the platform "
            "asks for it: it holds from the next export on."
        )
        layout.addWidget(labels.muted(note))
        rows = setting_rows.rows()
        self.editors: dict[str, QWidget] = {}
        for assumption in program.definitions.assumptions:
            if assumption.setting and not assumption.is_of_warehouse:
                what, doubt = assumption.what, assumption.doubt.text(program.language)
                self.editors[assumption.setting] = editor = self._editor(assumption)
                setting_rows.add(rows, what.text(program.language), editor, doubt)
                guard(program, Right.MANAGE, editor)
        layout.addLayout(rows)
        layout.addStretch(1)

    def _editor(self, assumption: Assumption) -> QWidget:
        key = assumption.setting
        if not assumption.choices:
            return SettingLine(self.program, key, assumption.default)
        words = self.program.plain_words()
        choice = setting_rows.choice({c: words.choice(key, c) for c in assumption.choices})
        stored = self._settings.get(key, assumption.default)
        choice.setCurrentIndex(max(choice.findData(stored), 0))
        choice.activated.connect(lambda number: self._set(key, choice.itemData(number)))
        return choice

    def _set(self, key: str, value: str) -> None:
        with dialogs.telling(self, self.program):
            self.program.store.settings.set(key, value, now())
            self._settings[key] = value
