"""Sends what waits for the platform, beside the windows: when something is put in, and in time."""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from angio_desktop.actions.clock import now
from angio_desktop.actions.platform_server import is_on, server_of
from angio_desktop.actions.posting import Went, post_waiting
from angio_desktop.errors import AngioError
from angio_desktop.storage.store import Store
from angio_desktop.ui.program import Program
from angio_desktop.ui.widgets.work import Work, with_store

_SOON_MS = 500
_AGAIN_MS = 60_000  # after a fault of the data; what waits is seen to be due at the latest then


class PostWatch(QObject):
    """Has one round at a time go on; `went` says how the last one ended, None while one does."""

    looked = Signal()

    def __init__(self, program: Program, parent: QObject) -> None:
        super().__init__(parent)
        self._program = program
        self._failures = 0
        self._work: Work | None = None
        self._is_stopped = False
        self.went: Went | None = None
        self._next = QTimer(self, singleShot=True)
        self._next.timeout.connect(self.look)
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self._look_if_free)
        program.signals.registrations_changed.connect(self._soon.start)
        self._soon.start()

    @property
    def is_busy(self) -> bool:
        """Whether a round is under way."""
        return self._work is not None

    def stop(self) -> None:
        """Begin no more rounds."""
        self._is_stopped = True
        self._next.stop()
        self._soon.stop()

    def now(self) -> None:
        """Begin a round now, whatever failed before."""
        self._failures = 0
        self.look()

    def _look_if_free(self) -> None:
        """Begin a round for what was put in, unless the last one has to be waited out."""
        if not self._failures:
            self.look()

    def look(self) -> None:
        """Begin a round, unless one is under way or nothing is to be sent."""
        if self._work is not None or self._is_stopped or not self._has_something():
            return
        self._next.stop()
        work = self._work = Work(with_store(self._program, self._round), self)
        work.done.connect(self._take)
        work.failed.connect(self._fail)
        work.cancelled.connect(self._fail)
        work.begin()
        self.looked.emit()

    def _has_something(self) -> bool:
        store = self._program.store
        try:
            return is_on(store.settings.all()) and store.outbox.next_due() is not None
        except AngioError:  # whoever reads next tells it
            return False

    def _round(self, store: Store, work: Work) -> Went:
        return post_waiting(
            store,
            self._program.dictionary,
            server_of(store.settings.all()),
            partial(work.progress, 0),
            failures=self._failures,
        )

    def _take(self, went: Went) -> None:
        self._work, self.went = None, went
        self._failures = self._failures + 1 if went.problem else 0
        if went.again is not None and not self._is_stopped:
            self._next.start(max(0, went.again - int(now().timestamp())) * 1000)
        if went.taken:
            self._program.signals.registrations_changed.emit()
        self.looked.emit()

    def _fail(self, _: object = None) -> None:
        self._work = None
        if not self._is_stopped:
            self._next.start(_AGAIN_MS)
        self.looked.emit()
