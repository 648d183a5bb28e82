"""The folder in which files with drafts come: they wait to be imported."""

from pathlib import Path

from PySide6.QtCore import QObject

from angio_desktop.actions import intake_queue
from angio_desktop.actions.intake_queue import INTAKE_FOLDER, Seen
from angio_desktop.storage.store import Store
from angio_desktop.ui.main.folder_watch import FolderWatch
from angio_desktop.ui.program import Program
from angio_desktop.ui.widgets.work import Work


def intake_watch(program: Program, parent: QObject) -> FolderWatch:
    """Return what looks there; a file that was looked into once is not read again."""
    seen: dict[Path, Seen] = {}

    def look(folder: Path, store: Store, _: Work) -> list[Path]:
        now = intake_queue.look(folder, seen)
        seen.clear()
        seen.update(now)
        return intake_queue.waiting(store, now)

    return FolderWatch(program, INTAKE_FOLDER, _watched, look, list, parent)


def _watched(folder: Path) -> list[Path]:
    return [folder] if folder.is_dir() else []
