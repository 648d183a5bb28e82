"""Watches the folder that the platform answers in, and reads what is new beside the windows.

Network drives do not tell of changes, so it is looked at now and then as well.
"""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from angio_desktop.actions.answer_folder import (
    ANSWER_FOLDER,
    folders,
    new_files,
    read_new_file,
)
from angio_desktop.actions.clock import now
from angio_desktop.errors import AngioError, BadAnswerFile
from angio_desktop.storage.store import Store
from angio_desktop.ui.program import Program
from angio_desktop.ui.widgets.work import Work

_POLL_MS = 5 * 60 * 1000
_SETTLED_MS = 3000  # after a change: who writes may write on


class AnswerWatch(QObject):
    """Reads by itself what was confirmed once; `waiting` gives the files a person is to see."""

    waiting = Signal(object)

    def __init__(self, program: Program, parent: QObject) -> None:
        super().__init__(parent)
        self._program = program
        self._work: Work | None = None
        self._soon = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._soon.timeout.connect(self.look)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(lambda _: self._soon.start())
        self._poll = QTimer(self, interval=_POLL_MS)
        self._poll.timeout.connect(self.look)
        self._poll.start()
        self._soon.start()

    def stop(self) -> None:
        """Watch no more."""
        self._poll.stop()
        self._soon.stop()

    def look(self) -> None:
        """Read what is new, unless that is under way."""
        folder = self._folder()
        self._watch(folders(folder) if folder else [])
        if folder is None or self._work is not None:
            return
        self._work = Work(self._program, lambda store, work: self._read(folder, store, work), self)
        for ended in (self._work.done, self._work.failed, self._work.cancelled):
            ended.connect(self._end)
        self._work.begin()

    def _folder(self) -> Path | None:
        try:
            text = self._program.store.settings.all().get(ANSWER_FOLDER, "")
        except AngioError:  # whoever reads next tells it
            return None
        return Path(text) if text else None

    def _watch(self, wanted: Sequence[Path]) -> None:
        before, after = set(self._watcher.directories()), {str(each) for each in wanted}
        if gone := sorted(before - after):
            self._watcher.removePaths(gone)
        if new := sorted(after - before):
            self._watcher.addPaths(new)

    def _read(self, folder: Path, store: Store, work: Work) -> tuple[int, list[Path]]:
        """Read beside the windows' thread; returns how much was new, and what waits."""
        count, waiting = 0, []
        for new in new_files(store, folder):
            work.progress(count)
            try:
                found, is_read = read_new_file(store, self._program.dictionary, new, now())
            except BadAnswerFile:
                found, is_read = 0, False
            count += found
            waiting += [] if is_read else [new.path]
        return count, waiting

    def _end(self, outcome: object = None) -> None:
        self._work = None
        if not isinstance(outcome, tuple):
            return
        count, waiting = outcome
        if count:
            self._program.signals.registrations_changed.emit()
        self.waiting.emit(waiting)
