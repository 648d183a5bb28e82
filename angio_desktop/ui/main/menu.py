"""The menus of the main window."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QMenuBar

from angio_desktop.ui.form.help import KeysDialog
from angio_desktop.ui.main.workspace import Workspace
from angio_desktop.ui.widgets import menus, shortcuts
from angio_desktop.ui.widgets.shortcuts import Group, Shortcut

# What acts on the registration chosen in the list has its key there.
_IN_THE_LIST = frozenset({"open", "new_for_patient", "pdf", "history", "delete", "lock"})


def main_menu(workspace: Workspace) -> QMenuBar:
    """Return the menu bar of a workspace."""
    bar = QMenuBar()
    registrations = workspace.registrations
    actions: dict[str, Callable[[], object]] = {
        "new": workspace.new_registration,
        "search": workspace.search,
        "open": registrations.open_button.click,
        "new_for_patient": registrations.more.new_button.click,
        "pdf": registrations.more.pdf_button.click,
        "history": registrations.history_button.click,
        "delete": registrations.delete_button.click,
        "lock": workspace.lock_screen.lock,
        "quit": lambda: workspace.window().close(),
        "help": partial(_show_keys, workspace),
    }
    parts = _parts(workspace)
    for number, part in enumerate(parts.actions):
        actions[part.id] = partial(workspace.navigation.setCurrentRow, number)
    groups = (*shortcuts.main_window(), parts, shortcuts.help_group())
    menus.fill(bar, groups, actions, _IN_THE_LIST)
    return bar


def _parts(workspace: Workspace) -> Group:
    names = part_names(workspace)
    parts = (
        Shortcut(f"part{n}", name, shortcuts.digit_keys("Ctrl", n))
        for n, name in enumerate(names, start=1)
    )
    return Group(shortcuts.parts_name(), tuple(parts))


def part_names(workspace: Workspace) -> tuple[str, ...]:
    """Return the names of the parts of the program, in their order."""
    navigation = workspace.navigation
    return tuple(navigation.item(row).text() for row in range(navigation.count()))


def _show_keys(workspace: Workspace) -> None:
    words = workspace.program.plain_words()
    dialog = KeysDialog(words, part_names(workspace), workspace.window())
    dialog.exec()
    dialog.deleteLater()
