"""The menus of the main window."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QMenuBar

from angio_desktop.actions.rights import Right
from angio_desktop.ui.form.help import show_keys
from angio_desktop.ui.main.about import show_about
from angio_desktop.ui.main.practising import practise
from angio_desktop.ui.main.workspace import Workspace
from angio_desktop.ui.parts.registrations import RegistrationsView
from angio_desktop.ui.widgets import menus
from angio_desktop.ui.widgets.grants import guard
from angio_desktop.ui.widgets.shortcuts import Place

_GUARDED = {
    Right.ENTER: ("new", "new_for_patient", "note", "delete", "import"),
    Right.SEND: ("correct", "read_answers"),
}


def main_menu(workspace: Workspace) -> QMenuBar:
    """Return the menu bar of a workspace."""
    bar = QMenuBar()
    names = dict(zip((part.id for part in menus.PARTS), part_names(workspace), strict=True))
    actions: menus.Actions = {
        "new": workspace.new_registration,
        "search": workspace.search,
        "open": partial(_in_list, workspace, lambda view: view.open_button.click()),
        "new_for_patient": partial(_in_list, workspace, lambda view: view.new_for_button.click()),
        "print": partial(_in_list, workspace, lambda view: view.print_chosen()),
        "pdf": partial(_in_list, workspace, lambda view: view.pdf_button.click()),
        "history": partial(_in_list, workspace, lambda view: view.history_button.click()),
        "note": partial(_in_list, workspace, lambda view: view.note_button.click()),
        "delete": partial(_in_list, workspace, lambda view: view.delete_button.click()),
        "correct": partial(_in_list, workspace, lambda view: view.correct_button.click()),
        "read_answers": partial(workspace.read_answers, ()),
        "reconcile": partial(workspace.reconcile, None),
        "import": partial(workspace.import_drafts, None),
        "completeness": workspace.show_completeness,
        "lock": workspace.lock_screen.lock,
        "quit": lambda: workspace.window().close(),
        "help": partial(_show_keys, workspace),
        "practise": partial(_practise, workspace),
        "about": partial(_show_about, workspace),
        **{id_: partial(workspace.show_number, number) for number, id_ in enumerate(names)},
    }
    made = menus.fill(bar, menus.main_window(), actions, Place.MAIN, names)
    made["practise"].setEnabled(workspace.program.practice is None)
    for right, ids in _GUARDED.items():
        guard(workspace.program, right, *(made[id_] for id_ in ids))
    return bar


def _in_list(workspace: Workspace, act: Callable[[RegistrationsView], object]) -> None:
    """Act on what is chosen in the list; in one that was never shown nothing is."""
    shown = workspace.parts.made(RegistrationsView)
    if shown is not None:
        act(shown)


def part_names(workspace: Workspace) -> tuple[str, ...]:
    """Return the names of the parts of the program, in their order."""
    return tuple(workspace.navigation.names)


def _show_about(workspace: Workspace) -> None:
    program = workspace.program
    show_about(program.dictionary.version, program.folder, workspace.window())


def _practise(workspace: Workspace) -> None:
    practise(workspace.program, workspace.window())


def _show_keys(workspace: Workspace) -> None:
    show_keys(workspace.program.plain_words(), part_names(workspace), workspace.window())
