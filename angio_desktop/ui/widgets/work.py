"""Work that takes longer than a blink: beside the windows' thread, with progress and a way out.

Python runs one thread at a time. While work is under way the threads change places more often, so
that a window never waits long for its turn.
"""

import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from threading import Semaphore
from typing import TypeVar

from PySide6.QtCore import QEventLoop, QObject, Qt, QThread, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from angio_desktop.actions.progress import Cancelled
from angio_desktop.errors import AngioError
from angio_desktop.storage.store import Store
from angio_desktop.ui.look.theme import GRID
from angio_desktop.ui.program import Program
from angio_desktop.ui.widgets import dialogs
from angio_desktop.ui.widgets.button import button

_SHOWN_AFTER_MS = 300
_TELL_EVERY = 0.05  # seconds
_TURN, _BREATH, _BREATHE_EVERY = 0.0005, 0.001, 0.01  # seconds
_PARTS_WAITING = 2
_Row = TypeVar("_Row")
_usual_turn = sys.getswitchinterval()
_under_way: set["Work"] = set()


class Work(QThread):
    """Runs a function beside the windows.

    The function calls `progress` now and then, which raises Cancelled once `cancel` was called,
    and may `hand_over` parts of its result. Exactly one of `done`, `failed` and `cancelled` comes
    at the end, in the window's thread; none once the work was told to `stop`. An error that is no
    AngioError is a bug, and goes where all bugs go.
    """

    progressed = Signal(int)
    part = Signal(object)
    done = Signal(object)
    failed = Signal(object)
    cancelled = Signal()

    def __init__(self, do: Callable[["Work"], object], parent: QObject) -> None:
        super().__init__(parent)
        self._do = do
        self._outcome: object = None
        self._problem: Exception | None = None
        self._is_stopped = False
        self._told = self._breathed = 0.0
        self._room = Semaphore(_PARTS_WAITING)
        self.part.connect(self._take)
        self.finished.connect(self._end)

    def begin(self) -> None:
        """Begin, beside everything else; not in a window that is over, which could not end it."""
        if _is_over(self):
            self.deleteLater()
            return
        _under_way.add(self)
        sys.setswitchinterval(_TURN)
        self.start(QThread.Priority.LowPriority)

    def run(self) -> None:
        """Do the work, in its own thread."""
        try:
            self._outcome = self._do(self)
        except Exception as problem:
            self._problem = problem

    def progress(self, done: int) -> None:
        """Say how much is done, and rest. Raises Cancelled when no more is wanted."""
        self.rest()
        moment = time.monotonic()
        if moment - self._told > _TELL_EVERY:
            self._told = moment
            self.progressed.emit(done)

    def rest(self) -> None:
        """Let the window have its turn, if it is time. Raises Cancelled when no more is wanted.

        Work that often waits for a file or a database takes its turn back before the window is
        awake, which so never comes to ask for one.
        """
        if self.isInterruptionRequested():
            raise Cancelled
        if time.monotonic() - self._breathed > _BREATHE_EVERY:
            time.sleep(_BREATH)
            self._breathed = time.monotonic()

    def resting(self, rows: Iterable[_Row]) -> Iterator[_Row]:
        """Yield what comes one by one, and rest in between. Raises Cancelled as `rest` does."""
        for row in rows:
            self.rest()
            yield row

    def hand_over(self, part: object) -> None:
        """Give the window a part of the result, once it has taken those before.

        Events that come faster than they are taken would keep the window from all others. Raises
        Cancelled when no more is wanted.
        """
        while not self._room.acquire(timeout=_TELL_EVERY):
            if self.isInterruptionRequested():
                raise Cancelled
        self.part.emit(part)

    def _take(self, _: object) -> None:
        self._room.release()

    def cancel(self) -> None:
        """Ask the work to end early."""
        self.requestInterruption()

    def stop(self) -> None:
        """End the work and wait for that; nobody is told any more."""
        self._is_stopped = True
        self.cancel()
        self.wait()
        self._leave()

    def _leave(self) -> None:
        _under_way.discard(self)
        if not _under_way:
            sys.setswitchinterval(_usual_turn)

    def _end(self) -> None:
        self._leave()
        self.deleteLater()
        problem = self._problem
        if self._is_stopped:
            return
        if problem is None:
            self.done.emit(self._outcome)
        elif isinstance(problem, Cancelled):
            self.cancelled.emit()
        elif isinstance(problem, AngioError):
            self.failed.emit(problem)
        else:
            self.cancelled.emit()
            sys.excepthook(type(problem), problem, problem.__traceback__)


def with_store(program: Program, do: Callable[[Store, Work], object]) -> Callable[[Work], object]:
    """Return what does it with a store of its own: a store belongs to one thread."""

    def run(work: Work) -> object:
        with closing(program.open_store()) as store:
            return do(store, work)

    return run


def is_under_way() -> bool:
    """Whether any work goes on beside the windows."""
    return bool(_under_way)


def stop_all(window: QWidget) -> None:
    """End the work that a window and what is in it have begun, before the window closes."""
    for work in window.findChildren(Work):
        work.stop()


_OVER = "over"


def stop_for_good(window: QWidget) -> None:
    """End the work in a window that is not used any more: a clock of its may strike until it goes.

    What began then would end with the whole program, as a thread must not go while it runs.
    """
    window.setProperty(_OVER, True)
    stop_all(window)


def _is_over(work: Work) -> bool:
    above = work.parent()
    while above is not None and not above.property(_OVER):
        above = above.parent()
    return above is not None


class WorkBar(QWidget):
    """How far the work is, and a button to cancel it; shown when the work takes a while."""

    busy_changed = Signal()

    def __init__(self, program: Program | None, name: str) -> None:
        """Without a program there is only what needs no store of its."""
        super().__init__()
        self._program = program
        self._work: Work | None = None
        self.progress = QProgressBar()
        self.progress.setAccessibleName(name)
        self.progress.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.cancel_button = button(self.tr("Cancel"), self.cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(self.progress, 1)
        row.addWidget(self.cancel_button)
        self._shows_late = QTimer(self)
        self._shows_late.setSingleShot(True)
        self._shows_late.timeout.connect(self.show)
        self.hide()

    @property
    def is_busy(self) -> bool:
        """Whether work is under way."""
        return self._work is not None

    def run(
        self,
        do: Callable[[Store, Work], object],
        done: Callable[..., object] | None = None,
        *,
        total: int = 0,
        part: Callable[..., object] | None = None,
        failed: Callable[[AngioError], object] | None = None,
        cancelled: Callable[[], object] | None = None,
    ) -> None:
        """Do something with a store beside the windows, and show how much of `total` is done.

        It is 0 where that is not known. `done` takes what it returned, `part` what it hands over
        meanwhile. A problem is told in words, and what was cancelled is over without one, unless
        `failed` or `cancelled` says otherwise.
        """
        if self._program is None:
            raise RuntimeError("no register is open")
        work = Work(with_store(self._program, do), self)
        if part is not None:
            work.part.connect(part)
        self._begin(work, total, done, failed or self._tell, cancelled)

    def run_alone(
        self,
        do: Callable[[Work], object],
        done: Callable[..., object],
        failed: Callable[[AngioError], object],
        *,
        total: int = 0,
        cancelled: Callable[[], object] | None = None,
    ) -> None:
        """Do something that needs no store of the register that is open, which may be away."""
        self._begin(Work(do, self), total, done, failed, cancelled)

    def _begin(self, work: Work, total: int, *then: Callable[..., object] | None) -> None:
        """Begin; what follows once it is done, has failed or was cancelled is `then`."""
        self._work = work
        self.cancel_button.setEnabled(True)
        self.progress.setRange(0, total)
        self.progress.setValue(0)
        work.progressed.connect(self.progress.setValue)
        for ended, follows in zip((work.done, work.failed, work.cancelled), then, strict=True):
            ended.connect(self._end)
            if follows is not None:
                ended.connect(follows)
        self._shows_late.start(_SHOWN_AFTER_MS)
        self.busy_changed.emit()  # before the work can have an effect
        work.begin()

    def wait(self) -> None:
        """Return once nothing is under way; the windows live meanwhile."""
        loop = QEventLoop()
        self.busy_changed.connect(loop.quit)
        if self.is_busy:
            loop.exec()

    def cancel(self) -> None:
        """Ask the work to end early."""
        self.cancel_button.setEnabled(False)
        if self._work is not None:
            self._work.cancel()

    def _tell(self, problem: AngioError) -> None:
        if self._program is not None:
            dialogs.tell_problem(self, self._program.plain_words(), problem)

    def _end(self) -> None:
        self._work = None
        self._shows_late.stop()
        self.hide()
        self.busy_changed.emit()
