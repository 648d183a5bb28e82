"""Checks that nothing was altered: when the user asks, and by itself beside the work."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from angio_desktop.actions import backing_up, verifying
from angio_desktop.actions.data_folder import own
from angio_desktop.actions.progress import Progress
from angio_desktop.actions.verifying import Check, Failure
from angio_desktop.errors import AngioError
from angio_desktop.storage.store import Store
from angio_desktop.storage.trail import Entry
from angio_desktop.storage.verification import Verification
from angio_desktop.ui.look import labels
from angio_desktop.ui.program import Program
from angio_desktop.ui.widgets import layouts
from angio_desktop.ui.widgets.button import button
from angio_desktop.ui.widgets.notice import Notice
from angio_desktop.ui.widgets.work import Work, WorkBar


class VerifyBox(QWidget):
    """One button, and below it what was found.

    `ended` comes whenever a check has ended, whatever came of it, `checked` before it where it came
    to its end. `failure` is what the last one of this window found, None where it found nothing.
    """

    ended = Signal()
    checked = Signal()

    def __init__(self, program: Program) -> None:
        super().__init__()
        self.program = program
        self.failure: Failure | None = None
        self.check_button = button(
            self.tr("&Check that nothing was altered"),
            self.check,
            self.tr("Checks the log and all that was sent."),
        )
        self.bar = WorkBar(program, self.tr("Check"))
        self.bar.busy_changed.connect(self._show_action)
        self.result = Notice()
        note = self.tr(
            "The log and all that was sent carry a seal. A change made outside this program shows. "
            "Everything is checked after the backup of each day; at each start, what came since."
        )
        if program.shared is not None:
            note = self.tr(
                "The log and all that was sent carry a seal. A change made outside this program "
                "shows. Nothing is checked by itself here: who looks after the server does so."
            )
        column = layouts.box(self)
        column.addWidget(labels.section(self.tr("Integrity")))
        column.addWidget(labels.muted(note))
        column.addLayout(layouts.row(self.check_button))
        column.addWidget(self.bar)
        column.addWidget(self.result)

    def check(self) -> None:
        """Check everything now."""
        self._run(verifying.check_all)

    def check_backup(self, proven: Entry) -> None:
        """Check everything as it stands in the backup of whose proof an entry tells."""
        self._run(partial(_in_backup, str(proven.detail["file"]), str(proven.detail["sha256"])))

    def check_since(self) -> None:
        """Check what came since all was right."""
        self.bar.run(_since, self._show_since, failed=self._show_failed, cancelled=self.ended.emit)

    def _run(self, check: Check) -> None:
        self.result.say("")
        self.bar.run(
            partial(_check, check),
            self._show_found,
            total=backing_up.PARTS,
            failed=self._show_failed,
            cancelled=self._show_cancelled,
        )

    def _show_action(self) -> None:
        self.check_button.setDisabled(self.bar.is_busy)

    def _show_since(self, found: Verification | None) -> None:
        """Say only what is wrong: all was not looked at."""
        if found is not None and found.wrong is not None:
            self._show_found(found)
        else:
            self.ended.emit()

    def _show_found(self, found: Verification) -> None:
        text = self.program.plain_words().sentence(found.text_id, found.details)
        self.failure = None if found.wrong is None else Failure(found.wrong)
        if found.wrong is None:
            self.result.say("✓ " + text, "success")
        else:
            self.result.say("✖ " + text, "error")
        self.checked.emit()
        self.ended.emit()

    def _show_failed(self, problem: AngioError) -> None:
        self.result.say("✖ " + self.program.plain_words().problem(problem), "error")
        self.ended.emit()

    def _show_cancelled(self) -> None:
        self.result.say(self.tr("Cancelled: not checked."))
        self.ended.emit()


def _in_backup(name: str, sha256: str, store: Store, progress: Progress) -> Verification:
    return verifying.check_backup(own(store), name, sha256, progress)


def _check(check: Check, store: Store, work: Work) -> Verification:
    return check(store, work.progress)


def _since(store: Store, work: Work) -> Verification | None:
    del work
    return verifying.check_since(own(store))
