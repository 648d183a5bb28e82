"""How much of a registration is to be done, and what is wrong: beside the form, or a strip."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from angio_desktop.actions.editing import Editing
from angio_desktop.register.captions import Words
from angio_desktop.register.findings import Finding
from angio_desktop.ui.form.findings import FindingsView
from angio_desktop.ui.form.shown_findings import count, is_missing
from angio_desktop.ui.look import labels
from angio_desktop.ui.look.theme import GRID
from angio_desktop.ui.widgets.button import button
from angio_desktop.ui.widgets.shortcuts import Shortcut

_STRIP_HEIGHT = GRID * 24  # of the list, where it opens below the form
_LEAST_HEIGHT = GRID * 8


class ProblemsPanel(QWidget):
    """The counts, and the list of findings below; folded, the counts open the list."""

    def __init__(self, editing: Editing, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._is_folded = self._is_strip = False
        self.title = labels.wrapped()
        self.head = button("", self._toggle, self.tr("Shows or hides the list."), role="count")
        self.head.hide()
        self.findings = FindingsView(editing.form, words)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.title)
        self._column.addWidget(self.head)
        self._column.addWidget(self.findings, 1)
        self._column.addStretch(0)
        self.history_button = button(self.tr("History"), None, Shortcut.HISTORY, role="count")
        self.history_button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._column.addWidget(self.history_button)
        self.fold(False)

    def fold(self, folded: bool) -> None:
        """Be a strip of one line, whose list opens when asked for, or show everything."""
        self._is_strip = self._is_folded = folded
        edge = 0 if folded else GRID
        self._column.setContentsMargins(GRID, edge, GRID // 2, edge)
        self.findings.setMinimumHeight(_STRIP_HEIGHT if folded else _LEAST_HEIGHT)
        self._show()

    def limit(self, width: int) -> None:
        """Be so wide at most, and as wide where there is the room."""
        self.setMaximumWidth(width)

    def _toggle(self) -> None:
        self._is_folded = not self._is_folded
        self._show()

    def show_state(self, editing: Editing, found: Sequence[Finding], *, with_missing: bool) -> None:
        """Show what was found; what is missing is listed when asked for."""
        listed = [f for f in found if with_missing or not is_missing(f)]
        self.findings.lines.show(listed, editing.registration.values)
        self._say_counts(found)
        self._show()

    def _say_counts(self, found: Sequence[Finding]) -> None:
        counted = count(found)
        parts = [self.tr("%n error(s)", "", counted.errors)] if counted.errors else []
        to_do = self.tr("%n required field(s) to fill in", "", counted.missing)
        parts += [to_do] if counted.missing else []
        unusual = self.tr("%n warning(s)", "", counted.warnings)
        parts += [unusual] if counted.warnings else []
        key = Shortcut.NEXT_PROBLEM.shown
        self.title.setText(f"{' · '.join(parts)} ({key})" if parts else "")

    def _show(self) -> None:
        """Show what there is to be shown, as it stands: open or folded, strip or panel."""
        said, has_list = self.title.text(), self.findings.count() > 0
        self.head.setText(f"{'▸' if self._is_folded else '▾'} {said}" if has_list else said)
        self.head.setVisible(self._is_strip and bool(said))
        self.head.setEnabled(has_list)
        self.title.setVisible(not self._is_strip and bool(said))
        self.findings.setVisible(has_list and not self._is_folded)
        self.history_button.setVisible(not self._is_strip)
