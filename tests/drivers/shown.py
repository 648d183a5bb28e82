"""The program opened on a data folder, and shown in its window, without asking for a key."""

from pathlib import Path

from angio_desktop.actions.data_folder import DataFolder
from angio_desktop.actions.preferences import Preferences
from angio_desktop.actions.unlocking import WayIn
from angio_desktop.storage.sqlite.vault.keys import DataKey
from angio_desktop.ui import program as ui_program
from angio_desktop.ui.main.session import Session
from angio_desktop.ui.main.window import MainWindow
from angio_desktop.ui.main.workspace import Workspace
from angio_desktop.ui.program import Program
from tests.drivers.opened import KEY


def open_program(folder: Path, key: DataKey = KEY, named: Path | None = None) -> Program:
    """Open the program as at its start."""
    return ui_program.open_program(WayIn(DataFolder(folder), key, named), Preferences(folder))


def in_window(program: Program) -> Session:
    """Put an opened program into a window that is not shown yet."""
    session = Session(MainWindow(), program.folder, program.preferences)
    session.show(program)
    return session


def workspace_of(session: Session) -> Workspace:
    """Return what the window shows."""
    if session.workspace is None:
        raise RuntimeError("no program is shown")
    return session.workspace
