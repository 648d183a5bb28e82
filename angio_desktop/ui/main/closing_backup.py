"""The backup of what was changed, made before the program closes."""

import logging

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QVBoxLayout, QWidget

from angio_desktop.actions import backing_up
from angio_desktop.actions.data_folder import own
from angio_desktop.errors import AngioError
from angio_desktop.storage.sqlite.vault.backups import Proof
from angio_desktop.storage.store import Store
from angio_desktop.ui.look import labels
from angio_desktop.ui.look.theme import GRID
from angio_desktop.ui.program import Program
from angio_desktop.ui.widgets import dialogs
from angio_desktop.ui.widgets.work import Work, WorkBar

_SHOWN_AFTER_MS = 300
_log = logging.getLogger(__name__)


def back_up_before_closing(program: Program, window: QWidget) -> None:
    """Make a backup if anything was changed since the last one; the windows live meanwhile.

    The user may cancel it, and is told of a problem: either way the program may close. Where the
    system itself ends there is no time for it.
    """
    app = QApplication.instance()
    if isinstance(app, QApplication) and app.isSavingSession():
        return
    try:
        if not backing_up.has_changed(own(program.store), program.folder):
            return
    except AngioError as problem:  # whatever was to be done with such data has told it
        _log.info("no backup at the end: %s", problem)
        return
    dialog = ClosingBackup(program, window)
    try:
        dialog.make()
    finally:
        dialog.deleteLater()


class ClosingBackup(QDialog):
    """Shown when the backup takes a while."""

    def __init__(self, program: Program, parent: QWidget) -> None:
        super().__init__(parent)
        self._program = program
        self.setWindowTitle(self.tr("Making a backup before closing"))
        self.setModal(True)
        self.bar = WorkBar(program, self.windowTitle())
        said = self.tr(
            "What was changed is being backed up; then the program closes. Cancel closes it "
            "without a backup."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID * 3, GRID * 2, GRID * 3, GRID * 2)
        column.setSpacing(GRID * 2)
        column.addWidget(labels.muted(said))
        column.addWidget(self.bar)
        self.setMinimumWidth(GRID * 60)

    def make(self) -> None:
        """Make the backup, and return when it is made, cancelled or has failed."""
        met: list[AngioError] = []
        self.bar.run(_back_up, total=backing_up.PARTS, failed=met.append)
        shows_late = QTimer(self)
        shows_late.setSingleShot(True)
        shows_late.timeout.connect(self.show)
        shows_late.start(_SHOWN_AFTER_MS)
        self.bar.wait()
        shows_late.stop()
        self.hide()
        if met:
            dialogs.tell_problem(self, self._program.plain_words(), met[0])

    def reject(self) -> None:
        """Cancel: what Escape and the window's cross do."""
        self.bar.cancel()


def _back_up(store: Store, work: Work) -> Proof:
    return backing_up.back_up(own(store), work.progress)
