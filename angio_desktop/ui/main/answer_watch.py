"""The folder that the platform answers in: what is new there is read by itself."""

from pathlib import Path

from PySide6.QtCore import QObject

from angio_desktop.actions.answer_folder import (
    ANSWER_FOLDER,
    folders,
    new_files,
    read_new_file,
)
from angio_desktop.actions.clock import now
from angio_desktop.errors import BadAnswerFile
from angio_desktop.storage.store import Store
from angio_desktop.ui.main.folder_watch import FolderWatch
from angio_desktop.ui.program import Program
from angio_desktop.ui.widgets.work import Work


def answer_watch(program: Program, parent: QObject) -> FolderWatch:
    """Return what reads there what was confirmed once; the other files wait for a person."""

    def read(folder: Path, store: Store, work: Work) -> tuple[int, list[Path]]:
        count, waiting = 0, []
        for new in new_files(store, folder):
            work.progress(count)
            try:
                found, is_read = read_new_file(store, program.dictionary, new, now())
            except BadAnswerFile:
                found, is_read = 0, False
            count += found
            waiting += [] if is_read else [new.path]
        return count, waiting

    def take(outcome: tuple[int, list[Path]]) -> list[Path]:
        count, waiting = outcome
        if count:
            program.signals.registrations_changed.emit()
        return waiting

    return FolderWatch(program, ANSWER_FOLDER, folders, read, take, parent)
