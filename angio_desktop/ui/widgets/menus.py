"""Menu bars made from the table of shortcuts."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenuBar, QWidget

from angio_desktop.ui.widgets.shortcuts import SEPARATOR, Group, Shortcut

Actions = Mapping[str, Callable[[], object]]


def fill(
    bar: QMenuBar, groups: Sequence[Group], actions: Actions, shown_only: frozenset[str]
) -> dict[str, QAction]:
    """Add menus whose actions do what `actions` says; returns them by id.

    Those in `shown_only` have their key elsewhere, where it acts on what has the focus: here it
    is only shown.
    """
    made: dict[str, QAction] = {}
    for group in groups:
        menu = bar.addMenu(group.name)
        for each in group.actions:
            if each.id == SEPARATOR:
                menu.addSeparator()
                continue
            made[each.id] = _action(bar, each, actions[each.id], each.id in shown_only)
            menu.addAction(made[each.id])
    return made


def _action(
    parent: QWidget, shortcut: Shortcut, do: Callable[[], object], shown_only: bool
) -> QAction:
    action = QAction(shortcut.name, parent)
    if shown_only:
        action.setText(f"{shortcut.name}\t{shortcut.shown}")
    else:
        action.setShortcuts([QKeySequence(key) for key in shortcut.keys])
    action.triggered.connect(lambda _checked=False: do())
    return action
