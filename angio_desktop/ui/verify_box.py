"""Checks, when the user asks, that nothing was altered."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from angio_desktop.actions import backing_up
from angio_desktop.register.errors import AngioError
from angio_desktop.storage.verification import Verification
from angio_desktop.ui import labels
from angio_desktop.ui.field_view import restyle
from angio_desktop.ui.program import Program
from angio_desktop.ui.theme import GRID
from angio_desktop.ui.work import Work, WorkBar


class VerifyBox(QWidget):
    """One button, and below it what was found."""

    def __init__(self, program: Program) -> None:
        super().__init__()
        self.program = program
        self.check_button = QPushButton(self.tr("&Check that nothing was altered"))
        self.work = Work(self)
        self.work.done.connect(self._show_found)
        self.work.failed.connect(self._show_failed)
        self.work.cancelled.connect(lambda: self._say(self.tr("Cancelled: not checked."), ""))
        self.work.ended.connect(lambda: self.check_button.setEnabled(True))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(labels.section(self.tr("Nothing altered")))
        note = self.tr(
            "The log and all that was sent carry a seal. A change made outside this program shows."
        )
        layout.addWidget(labels.muted(note))
        row = QHBoxLayout()
        self.check_button.clicked.connect(self.check)
        row.addWidget(self.check_button)
        row.addStretch(1)
        layout.addLayout(row)
        self.bar = WorkBar(self.work)
        layout.addWidget(self.bar)
        self.result = QLabel()
        self.result.setWordWrap(True)
        self.result.hide()
        layout.addWidget(self.result)

    def check(self) -> None:
        """Check everything now."""
        self._say("", "")
        self.check_button.setEnabled(False)
        self.work.start(partial(backing_up.check_unaltered, self.program.store))

    def _show_found(self, found: Verification) -> None:
        text = self.program.plain_words().sentence(found.text_id, found.details)
        if found.wrong is None:
            self._say("✓ " + text, "success")
        else:
            self._say("✖ " + text, "error")

    def _show_failed(self, problem: AngioError) -> None:
        self._say("✖ " + self.program.plain_words().problem(problem), "error")

    def _say(self, text: str, severity: str) -> None:
        self.result.setText(text)
        self.result.setVisible(bool(text))
        restyle(self.result, "severity", severity)
