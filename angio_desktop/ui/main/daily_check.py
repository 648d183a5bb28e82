"""Verifies everything each day, in the backup of that day, and at the start what came since."""

import logging
from datetime import date

from PySide6.QtCore import QObject, Qt

from angio_desktop.actions import backing_up, verifying
from angio_desktop.actions.clock import today
from angio_desktop.actions.data_folder import own
from angio_desktop.errors import AngioError
from angio_desktop.storage.trail import Entry
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
            proven = self._due()
        except AngioError as problem:  # whatever reads next tells it
            _log.info("nothing is verified: %s", problem)
            return
        if proven is not None:
            self._tried_on = today()
            self._verify.check_backup(proven)

    def _due(self) -> Entry | None:
        """Return the proof of the backup of today; None where there is none, or all was checked."""
        program = self._verify.program
        store = own(program.store)
        if not verifying.is_due(store):
            return None
        last = backing_up.last_proven(backing_up.backup_files(store, program.folder))
        return last if last is not None and backing_up.days_since(last) == 0 else None
