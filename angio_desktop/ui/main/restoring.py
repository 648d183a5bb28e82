"""Puts a backup back while the program is open: all is closed, put back, and opened again."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from angio_desktop.actions import opening
from angio_desktop.errors import AngioError
from angio_desktop.storage.vault.keys import DataKey
from angio_desktop.ui.main.window import MainWindow
from angio_desktop.ui.main.workspace import Workspace
from angio_desktop.ui.program import Program, open_program
from angio_desktop.ui.widgets import dialogs


def restore(window: MainWindow, program: Program, backup: Path, key: DataKey) -> None:
    """Show the data of a backup in the window, or those from before where that does not succeed.

    Registrations that are open are stored and closed first; one that cannot be keeps all as it is.
    """
    old = window.workspace
    if old is None or not old.close_all():
        return
    way_in, words = program.way_in, program.plain_words()
    problem: AngioError | None = None
    try:
        opening.restore(program.folder, way_in.key, backup, key)
    except AngioError as met:
        problem = met
    try:
        opened = open_program(program.folder, way_in.key, way_in.named)
    except AngioError as unopened:
        met_first = [problem] if problem is not None else []
        said = "\n\n".join(words.problem(each) for each in (*met_first, unopened))
        dialogs.alarm(window, "Angio Desktop", said)
        window.close()
        return
    _show(window, program, opened)
    if problem is not None:
        dialogs.tell_problem(window, words, problem)
    else:
        dialogs.tell(window, _title(), _said(backup))


def _show(window: MainWindow, before: Program, opened: Program) -> None:
    from angio_desktop.ui.look.speech import speak  # noqa: PLC0415  app opens this window

    if opened.language != before.language:
        speak(opened.language)
    workspace = Workspace(opened)
    window.show_workspace(workspace, window.lock)
    workspace.show_data()


def _title() -> str:
    return QCoreApplication.translate("restoring", "Restore a backup")


def _said(backup: Path) -> str:
    text = QCoreApplication.translate(
        "restoring",
        "Your data are those of {file} now. The data from before are kept beside them, in the "
        "same folder.",
    )
    return text.replace("{file}", backup.name)
