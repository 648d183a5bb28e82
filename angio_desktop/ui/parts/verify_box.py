"""Checks, when the user asks, that nothing was altered."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from angio_desktop.actions import backing_up
from angio_desktop.errors import AngioError
from angio_desktop.storage.store import Store
from angio_desktop.storage.verification import Verification
from angio_desktop.ui.look import labels
from angio_desktop.ui.look.severity import restyle
from angio_desktop.ui.look.theme import GRID
from angio_desktop.ui.program import Program
from angio_desktop.ui.widgets.work import Work, WorkBar


class VerifyBox(QWidget):
    """One button, and below it what was found."""

    def __init__(self, program: Program) -> None:
        super().__init__()
        self.program = program
        self.check_button = QPushButton(self.tr("&Check that nothing was altered"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(labels.section(self.tr("Nothing altered?")))
        note = self.tr(
            "The log and all that was sent carry a seal. A change made outside this program shows."
        )
        layout.addWidget(labels.muted(note))
        row = QHBoxLayout()
        self.check_button.clicked.connect(self.check)
        row.addWidget(self.check_button)
        row.addStretch(1)
        layout.addLayout(row)
        self.bar = WorkBar(self.tr("Check"))
        layout.addWidget(self.bar)
        self.result = QLabel()
        self.result.setWordWrap(True)
        self.result.hide()
        layout.addWidget(self.result)

    def check(self) -> None:
        """Check everything now."""
        self._say("", "")
        self.check_button.setEnabled(False)
        work = self.bar.start(self.program, _check, backing_up.PARTS)
        work.done.connect(self._show_found)
        work.failed.connect(self._show_failed)
        work.cancelled.connect(self._show_cancelled)

    def _show_cancelled(self) -> None:
        self.check_button.setEnabled(True)
        self._say(self.tr("Cancelled: not checked."), "")

    def _show_found(self, found: Verification) -> None:
        self.check_button.setEnabled(True)
        text = self.program.plain_words().sentence(found.text_id, found.details)
        if found.wrong is None:
            self._say("✓ " + text, "success")
        else:
            self._say("✖ " + text, "error")

    def _show_failed(self, problem: AngioError) -> None:
        self.check_button.setEnabled(True)
        self._say("✖ " + self.program.plain_words().problem(problem), "error")

    def _say(self, text: str, severity: str) -> None:
        self.result.setText(text)
        self.result.setVisible(bool(text))
        restyle(self.result, "severity", severity)


def _check(store: Store, work: Work) -> Verification:
    return backing_up.check_unaltered(store, work.progress)
