"""Work beside the window: in a thread of its own, with progress, until it ends or is cancelled."""

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from angio_desktop.register.errors import AngioError
from angio_desktop.storage.backups import Cancelled, Progress
from angio_desktop.ui.theme import GRID

Result = TypeVar("Result")


class _Ended(Generic[Result]):
    """How a work ended: by its result, or by what was raised."""

    def __init__(self, result: Result | None, raised: BaseException | None) -> None:
        self.result, self.raised = result, raised


class Work(QObject):
    """Does one thing at a time; what it says arrives in the window's own thread.

    `done` brings the result and `failed` an AngioError; `cancelled` follows `cancel`. A bug in
    the work is raised in the window's thread, as any other.
    """

    started = Signal()
    progressed = Signal(int, int)
    done = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    ended = Signal()
    _came = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread: threading.Thread | None = None
        self._is_cancelled = threading.Event()
        self._is_silent = False
        self._came.connect(self._end)

    @property
    def is_running(self) -> bool:
        """Whether something is being done."""
        return self._thread is not None

    def start(self, do: Callable[[Progress], object]) -> None:
        """Begin; nothing happens while something else is being done."""
        if self.is_running:
            return
        self._is_cancelled.clear()
        self._is_silent = False
        self._thread = threading.Thread(target=self._run, args=(do,))
        self._thread.start()
        self.started.emit()

    def _run(self, do: Callable[[Progress], object]) -> None:
        try:
            ended: _Ended[object] = _Ended(do(self._tell), None)
        except BaseException as raised:
            ended = _Ended(None, raised)
        self._came.emit(ended)

    def _tell(self, done: int, total: int) -> None:
        if self._is_cancelled.is_set():
            raise Cancelled
        self.progressed.emit(done, total)

    def cancel(self) -> None:
        """Have it end at its next step."""
        self._is_cancelled.set()

    def stop(self) -> None:
        """Cancel, and wait until nothing of it goes on; nothing is told of it any more."""
        self._is_silent = True
        self.cancel()
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def _end(self, ended: _Ended[object]) -> None:
        if self._is_silent:
            return
        if self._thread is not None:
            self._thread.join()
            self._thread = None
        raised = ended.raised
        if raised is None:
            self.done.emit(ended.result)
        elif isinstance(raised, Cancelled):
            self.cancelled.emit()
        elif isinstance(raised, AngioError):
            self.failed.emit(raised)
        self.ended.emit()
        if raised is not None and not isinstance(raised, Cancelled | AngioError):
            raise raised


class WorkBar(QWidget):
    """The progress of a work and the button that cancels it; seen only while it goes on."""

    def __init__(self, work: Work) -> None:
        super().__init__()
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.cancel_button = QPushButton(self.tr("Cancel"))
        self.cancel_button.clicked.connect(work.cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(self.progress, 1)
        row.addWidget(self.cancel_button)
        self.hide()
        work.started.connect(self._begin)
        work.progressed.connect(self._show)
        work.ended.connect(self.hide)

    def _begin(self) -> None:
        self.progress.setRange(0, 0)  # it moves without a measure until there is one
        self.show()

    def _show(self, done: int, total: int) -> None:
        self.progress.setRange(0, max(total, 1))
        self.progress.setValue(done)
