"""Watches the folder in which files with drafts come, and says which wait to be imported."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from angio_desktop.actions import intake_queue
from angio_desktop.actions.intake_queue import INTAKE_FOLDER, Seen
from angio_desktop.errors import AngioError
from angio_desktop.ui.program import Program
from angio_desktop.ui.widgets.work import Work

_POLL_MS = 5 * 60 * 1000  # network drives do not tell of changes
_SETTLED_MS = 3000  # after a change: who writes may write on


class IntakeWatch(QObject):
    """Looks after each change, and now and then; `waiting` gives the files."""

    waiting = Signal(object)

    def __init__(self, program: Program, parent: QObject) -> None:
        super().__init__(parent)
        self._program = program
        self._work: Work | None = None
        self._seen: Mapping[Path, Seen] = {}
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
        """Look beside the windows, unless that is under way."""
        folder = self._folder()
        self._watch(folder)
        if self._work is not None:
            return
        if folder is None:
            self.waiting.emit([])
            return
        before = self._seen
        self._work = Work(
            self._program, lambda store, _: intake_queue.look(store, folder, before), self
        )
        for ended in (self._work.done, self._work.failed, self._work.cancelled):
            ended.connect(self._end)
        self._work.begin()

    def _folder(self) -> Path | None:
        try:
            text = self._program.store.settings.all().get(INTAKE_FOLDER, "")
        except AngioError:  # whoever reads next tells it
            return None
        return Path(text) if text else None

    def _watch(self, folder: Path | None) -> None:
        wanted = {str(folder)} if folder is not None and folder.is_dir() else set()
        before = set(self._watcher.directories())
        if before - wanted:
            self._watcher.removePaths(sorted(before - wanted))
        if wanted - before:
            self._watcher.addPaths(sorted(wanted - before))

    def _end(self, outcome: object = None) -> None:
        self._work = None
        if isinstance(outcome, dict):
            self._seen = outcome
            self.waiting.emit(list(outcome))
