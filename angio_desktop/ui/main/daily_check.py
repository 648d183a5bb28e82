"""Verifies everything each day, in the backup of that day, and at the start what came since."""

import logging
from datetime import date

from PySide6.QtCore import QObject, Qt

from angio_desktop.actions import backing_up, verifying
from angio_desktop.actions.backing_up import BackupFile
from angio_desktop.actions.clock import today
from angio_desktop.errors import AngioError
from angio_desktop.ui.parts.backups_box import BackupsBox
from angio_desktop.ui.parts.verify_box import VerifyBox

_log = logging.getLogger(__name__)


class DailyCheck(QObject):
    """Has `verify` check; a backup of `backups` is checked as soon as it is made, once a day."""

    def __init__(self, backups: BackupsBox, verify: VerifyBox, parent: QObject) -> None:
        super().__init__(parent)
        self._backups, self._verify = backups, verify
        self._tried_on: date | None = None
        backups.changed.connect(self.look)

    def begin(self) -> None:
        """Check what came since the last time, then make the backup of today and check that."""
        once = Qt.ConnectionType.SingleShotConnection
        self._verify.ended.connect(self._go_on, once)
        self._verify.check_since()

    def _go_on(self) -> None:
        self._backups.back_up_daily()
        self.look()

    def look(self) -> None:
        """Check the backup of today if there is one, and nothing was checked today."""
        if self._backups.bar.is_busy or self._verify.bar.is_busy or self._tried_on == today():
            return
        try:
            backup = self._due()
        except AngioError as problem:  # whatever reads next tells it
            _log.info("nothing is verified: %s", problem)
            return
        if backup is not None:
            self._tried_on = today()
            self._verify.check_backup(backup)

    def _due(self) -> BackupFile | None:
        """Return the backup of today, None where there is none yet, or all was checked today."""
        program = self._verify.program
        if not verifying.is_due(program.store):
            return None
        found = backing_up.backup_files(program.store, program.folder)
        last = backing_up.last_proven(found)
        if last is None or backing_up.days_since(last) != 0:
            return None
        return next(each for each in found if each.proven is last)
