"""Brings what an office tells into the windows: what others changed, and whether it is in reach."""

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from angio_desktop.errors import StorageProblem
from angio_desktop.ui.program import Program

if TYPE_CHECKING:  # its driver is loaded only where one works on an office
    from angio_desktop.actions.shared import Shared
    from angio_desktop.storage.postgres.notices import Notice

_SOON_MS = 500  # however many change how much, the windows read again no more often
_LISTS = frozenset({"open_list", "open_list_entry", "open_list_article"})
_ANY, _CLAIM, _NOTE = "", "claim", "note"


class OfficeWatch(QObject):
    """Has the windows read again what others changed, soon, and tells them of the office's reach.

    What it is told comes in another thread, and goes on in the windows'.
    """

    _told = Signal(str)
    _reached = Signal(bool)

    def __init__(self, program: Program, shared: "Shared", parent: QObject) -> None:
        super().__init__(parent)
        self._signals, self._shared = program.signals, shared
        self._tables: set[str] = set()
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self._read_again)
        self._told.connect(self._take)
        self._reached.connect(self._signals.office_turned)
        self._reached.connect(self._renew)
        shared.listeners.add(self)

    def heard(self, notice: "Notice") -> None:
        """Take what another program changed; in the thread of the link."""
        self._told.emit(notice.table)

    def turned(self, is_here: bool) -> None:
        """Take whether the office is within reach; in the thread of the link."""
        self._reached.emit(is_here)

    def _take(self, table: str) -> None:
        self._tables.add(table)
        if not self._soon.isActive():
            self._soon.start()

    def _read_again(self) -> None:
        changed = frozenset(self._tables)
        self._tables.clear()
        is_any = _ANY in changed
        if is_any or changed & _LISTS:
            self._signals.lists_changed.emit(None)
        if is_any or _CLAIM in changed:
            self._renew()
        if is_any or _NOTE in changed:
            self._signals.notes_changed.emit()
        if is_any or changed - _LISTS - {_CLAIM}:
            self._signals.registrations_changed.emit()

    def _renew(self) -> None:
        """Claim again what was lost with its connection; where that cannot be, at the next turn."""
        with suppress(StorageProblem):
            self._shared.claims.renew()
        self._signals.claims_changed.emit()

    def stop(self) -> None:
        """Tell nothing any more."""
        self._shared.listeners.remove(self)
        self._soon.stop()
