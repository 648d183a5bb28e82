"""Beside the pages of a registration: its steps, how much is to be done, what is wrong."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from angio_desktop.actions.editing import Editing
from angio_desktop.register.captions import Words
from angio_desktop.register.fields import Page
from angio_desktop.register.findings import Finding
from angio_desktop.ui.form.findings import FindingsView
from angio_desktop.ui.form.shown_findings import count, is_missing
from angio_desktop.ui.form.steps import StepsView, steps_of
from angio_desktop.ui.look import labels
from angio_desktop.ui.look.theme import GRID, SIDE_WIDTH, room
from angio_desktop.ui.widgets.button import button
from angio_desktop.ui.widgets.shortcuts import Shortcut


class SidePanel(QWidget):
    """The steps above, the counts, and the list of findings below."""

    def __init__(self, editing: Editing, words: Words) -> None:
        super().__init__()
        self.setFixedWidth(room(SIDE_WIDTH))
        self.steps = StepsView(words.language)
        self.title = labels.wrapped()
        self.findings = FindingsView(editing.form, words)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID, GRID * 2, 0, GRID)
        column.addWidget(self.steps, 3)
        column.addWidget(self.title)
        column.addWidget(self.findings, 2)
        self.history_button = button(self.tr("History"), None, Shortcut.HISTORY, role="count")
        self.history_button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        column.addWidget(self.history_button)

    def show_state(
        self, editing: Editing, page: Page, found: Sequence[Finding], *, with_missing: bool
    ) -> None:
        """Show where the user is and what was found; what is missing is listed when asked for."""
        evaluation, values = editing.evaluation, editing.registration.values
        self.steps.show_steps(steps_of(editing.form.pages, evaluation, found), page.id)
        listed = [f for f in found if with_missing or not is_missing(f)]
        self.findings.show_findings(listed, values)
        self.findings.setVisible(bool(listed))
        self._show_counts(found)

    def _show_counts(self, found: Sequence[Finding]) -> None:
        counted = count(found)
        parts = [self.tr("%n error(s)", "", counted.errors)] if counted.errors else []
        to_do = self.tr("%n required field(s) to fill in", "", counted.missing)
        parts += [to_do] if counted.missing else []
        unusual = self.tr("%n warning(s)", "", counted.warnings)
        parts += [unusual] if counted.warnings else []
        self.title.setText(f"{' · '.join(parts)} ({Shortcut.NEXT_PROBLEM.shown})")
        self.title.setVisible(bool(parts))
