"""Has go up what was kept here while the office was away, beside the windows."""

from collections.abc import Mapping
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from angio_desktop.actions.going_up import End, Went, go_up
from angio_desktop.actions.offline import Offline, nobody
from angio_desktop.errors import AngioError
from angio_desktop.storage.sqlite.spool import Waiting
from angio_desktop.storage.store import Store
from angio_desktop.ui.program import Program
from angio_desktop.ui.widgets.work import Work, with_store

if TYPE_CHECKING:  # loaded once the start page stands there
    from angio_desktop.ui.form.window import RegistrationWindow

_SOON_MS = 200
_REFUSED_MS = 30_000  # what a server refuses may be taken later


class GoingUp(QObject):
    """Looks after each draft that is kept here, and when the office is back; `looked` afterwards.

    The windows that are open go on with what the office has taken of theirs.
    """

    looked = Signal()

    def __init__(
        self,
        program: Program,
        offline: Offline,
        windows: "Mapping[int, RegistrationWindow]",
        parent: QObject,
    ) -> None:
        """`windows` holds those of registrations, as long as they are open."""
        super().__init__(parent)
        self._program, self._offline, self._windows = program, offline, windows
        self._work: Work | None = None
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self._go)
        self._later = QTimer(self, singleShot=True, interval=_REFUSED_MS)
        self._later.timeout.connect(self.look)
        program.signals.office_turned.connect(self.look)
        program.signals.claims_changed.connect(self.look)
        offline.heard = self.look
        self.look()

    def look(self) -> None:
        """Have go up, soon, what is kept here."""
        self.looked.emit()
        if not self._soon.isActive():
            self._soon.start()

    def _go(self) -> None:
        if self._work is not None or not self._offline.is_here():
            return  # it looks again when it is done, or back
        try:
            drafts = self._offline.to_go()
        except AngioError:  # who keeps a draft next is told
            return
        if drafts:
            work = self._work = Work(with_store(self._program, partial(_all_up, drafts)), self)
            work.part.connect(self._settle)
            work.done.connect(self._look_again)
            for broken_off in (work.failed, work.cancelled):
                broken_off.connect(self._end)
            work.begin()

    def _settle(self, went: Went) -> None:
        """Take note of how one went; its window goes on with it."""
        try:
            left = self._offline.settle(went)
        except AngioError:  # it is here still: the next look finds that the office has it
            return
        for window in list(self._windows.values()):
            kept = window.draft.kept if window.draft is not None else None
            if kept is not None and kept.number == went.waiting.number:
                window.settle(went, left)
        if went.end in (End.CLAIMED, End.REFUSED):
            self._later.start()
        if went.stored is not None:
            self._program.signals.registrations_changed.emit()

    def _end(self) -> None:
        """Try again later, if it is not told before that the office is back."""
        self._work = None
        self._later.start()

    def _look_again(self) -> None:
        """Have go up what was kept meanwhile."""
        self._work = None
        self.looked.emit()
        with suppress(AngioError):  # who keeps a draft next is told
            if any(map(self._offline.is_untried, self._offline.all())):
                self.look()

    def stop(self) -> None:
        """End it all; what is kept here goes up at the next start."""
        if self._offline.heard == self.look:  # else another window's looks after it by now
            self._offline.heard = nobody
        self._soon.stop()
        self._later.stop()


def _all_up(drafts: list[Waiting], store: Store, work: Work) -> None:
    for draft in drafts:
        work.hand_over(go_up(store, draft))
