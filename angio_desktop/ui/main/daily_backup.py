"""The backup of each day in a window that stays open, and what the window says of the last one."""

from contextlib import suppress
from datetime import date
from time import monotonic

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel

from angio_desktop.actions.backing_up import is_old
from angio_desktop.actions.clock import today
from angio_desktop.errors import AngioError
from angio_desktop.ui.access.lock_screen import Idle
from angio_desktop.ui.look.moments import moment_text
from angio_desktop.ui.parts.backups_box import BackupsBox
from angio_desktop.ui.widgets import work

QUIET_SECONDS = 60.0
_AGAIN_SECONDS = 3600.0  # after one that failed


class DailyBackup(QObject):
    """Has `box` make a backup in the first quiet minute of each day; looks when it is told to.

    `notice` is hidden unless the last one failed, or is older than a day.
    """

    def __init__(self, box: BackupsBox, idle: Idle, notice: QLabel, parent: QObject) -> None:
        super().__init__(parent)
        self._box, self._idle, self._notice = box, idle, notice
        self._read_on: date | None = None
        self._settled_on: date | None = None
        self._not_before = 0.0
        self._has_failed = False
        box.changed.connect(self._note_made)
        box.daily_failed.connect(self._note_failed)

    def look(self) -> None:
        """Make the backup of today if it is time, and say how it stands."""
        day = today()
        if day != self._read_on:
            with suppress(AngioError):  # making one tells it
                self._box.refresh()
                self._read_on = day
        if day != self._settled_on and self._is_quiet() and monotonic() >= self._not_before:
            self._settled_on = day
            self._box.back_up_daily()
        self._say()

    def _is_quiet(self) -> bool:
        """Whether nobody works, and the program neither."""
        return self._idle.seconds() >= QUIET_SECONDS and not work.is_under_way()

    def _note_made(self) -> None:
        self._has_failed = False
        self._say()

    def _note_failed(self) -> None:
        self._has_failed = True
        self._settled_on = None
        self._not_before = monotonic() + _AGAIN_SECONDS
        self._say()

    def _say(self) -> None:
        last = self._box.last
        said = []
        if self._has_failed:
            said.append(self.tr("No backup could be made today."))
        if last is not None and is_old(last):
            text = self.tr("The last backup is of {time}.")
            said.append(text.format(time=moment_text(last.time)))
        if said:
            self._notice.setText(" ".join(("⚠", *said, self.tr("See “Manage”, “Data and key”."))))
        self._notice.setVisible(bool(said))
