"""Saves everything in another folder, when the one that was opened is not there any more."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from angio_desktop.actions.clock import now
from angio_desktop.actions.data_folder import own
from angio_desktop.ui.look.texts import translate
from angio_desktop.ui.main.workspace import Workspace
from angio_desktop.ui.widgets import dialogs

if TYPE_CHECKING:  # loaded once the start page stands there
    from angio_desktop.ui.form.draft import Draft


def save_elsewhere(workspace: Workspace) -> None:
    """Ask for a folder, and save there all data with what the open registrations hold."""
    window = QApplication.activeWindow() or workspace
    folder = dialogs.ask_folder(window, translate("elsewhere", "Save everything in this folder"))
    if folder is None:
        return
    open_ = [
        window.draft
        for window in workspace.registration_windows.values()
        if window.draft is not None
    ]
    with dialogs.telling(window, workspace.program):
        file = _save(workspace, open_, folder)
        dialogs.tell(window, translate("elsewhere", "Saved elsewhere"), _told(file))


def _save(workspace: Workspace, drafts: "list[Draft]", folder: Path) -> Path:
    unsaved = [(draft, held) for draft in drafts if (held := draft.editing.unsaved())]
    file = own(workspace.program.store).save_elsewhere((held for _, held in unsaved), folder, now())
    for draft, _ in unsaved:
        draft.note_elsewhere()
    return file


def _told(file: Path) -> str:
    text = translate(
        "elsewhere",
        "All your data, with what you entered, are saved in {file}. Close the program. When the "
        "folder is back, open the program and restore this file under “Data”, as a backup.",
    )
    return text.format(file=file)
