"""Watches a folder that a setting names, and looks into it beside the windows.

Network drives do not tell of changes, so it is looked at now and then as well.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from angio_desktop.errors import AngioError
from angio_desktop.storage.store import Store
from angio_desktop.ui.program import Program
from angio_desktop.ui.widgets.work import Work, with_store

_POLL_MS = 5 * 60 * 1000
_SETTLED_MS = 3000  # after a change: who writes may write on

Look = Callable[[Path, Store, Work], Any]
"""What is done with the folder, not in the windows' thread."""


class FolderWatch(QObject):
    """Looks after each change, and now and then; `waiting` gives the files a person is to see.

    `folders` are those to watch for the one that the setting names, and `take` returns of what
    `look` gave the files that wait.
    """

    waiting = Signal(object)

    def __init__(
        self,
        program: Program,
        setting: str,
        folders: Callable[[Path], Sequence[Path]],
        look: Look,
        take: Callable[[Any], Sequence[Path]],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._program, self._setting = program, setting
        self._folders, self._look_into, self._take = folders, look, take
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
        """Look beside the windows, unless that is under way."""
        folder = self._folder()
        self._watch(self._folders(folder) if folder else [])
        if self._work is not None:
            return
        if folder is None:
            self.waiting.emit([])
            return
        look = with_store(self._program, lambda store, work: self._look_into(folder, store, work))
        self._work = Work(look, self)
        self._work.done.connect(self._done)
        for ended in (self._work.failed, self._work.cancelled):
            ended.connect(self._end)
        self._work.begin()

    def _folder(self) -> Path | None:
        try:
            text = self._program.store.settings.all().get(self._setting, "")
        except AngioError:  # whoever reads next tells it
            return None
        return Path(text) if text else None

    def _watch(self, wanted: Sequence[Path]) -> None:
        before, after = set(self._watcher.directories()), {str(each) for each in wanted}
        if gone := sorted(before - after):
            self._watcher.removePaths(gone)
        if new := sorted(after - before):
            self._watcher.addPaths(new)

    def _done(self, found: object) -> None:
        self._end()
        self.waiting.emit(self._take(found))

    def _end(self, _: object = None) -> None:
        self._work = None
