"""Checks, when the user asks, that nothing was altered."""

from PySide6.QtWidgets import QWidget

from angio_desktop.actions import backing_up
from angio_desktop.errors import AngioError
from angio_desktop.storage.store import Store
from angio_desktop.storage.verification import Verification
from angio_desktop.ui.look import labels
from angio_desktop.ui.program import Program
from angio_desktop.ui.widgets import layouts
from angio_desktop.ui.widgets.button import button
from angio_desktop.ui.widgets.notice import Notice
from angio_desktop.ui.widgets.work import Work, WorkBar


class VerifyBox(QWidget):
    """One button, and below it what was found."""

    def __init__(self, program: Program) -> None:
        super().__init__()
        self.program = program
        self.check_button = button(
            self.tr("&Check that nothing was altered"),
            self.check,
            self.tr("Checks the log and all that was sent."),
        )
        self.bar = WorkBar(program, self.tr("Check"))
        self.bar.busy_changed.connect(self._show_action)
        self.result = Notice()
        note = self.tr(
            "The log and all that was sent carry a seal. A change made outside this program shows."
        )
        column = layouts.box(self)
        column.addWidget(labels.section(self.tr("Integrity")))
        column.addWidget(labels.muted(note))
        column.addLayout(layouts.row(self.check_button))
        column.addWidget(self.bar)
        column.addWidget(self.result)

    def check(self) -> None:
        """Check everything now."""
        self.result.say("")
        self.bar.run(
            _check,
            self._show_found,
            total=backing_up.PARTS,
            failed=self._show_failed,
            cancelled=lambda: self.result.say(self.tr("Cancelled: not checked.")),
        )

    def _show_action(self) -> None:
        self.check_button.setDisabled(self.bar.is_busy)

    def _show_found(self, found: Verification) -> None:
        text = self.program.plain_words().sentence(found.text_id, found.details)
        if found.wrong is None:
            self.result.say("✓ " + text, "success")
        else:
            self.result.say("✖ " + text, "error")

    def _show_failed(self, problem: AngioError) -> None:
        self.result.say("✖ " + self.program.plain_words().problem(problem), "error")


def _check(store: Store, work: Work) -> Verification:
    return backing_up.check_unaltered(store, work.progress)
