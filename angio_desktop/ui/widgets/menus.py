"""The menus of both windows, made of the table of shortcuts."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenuBar

from angio_desktop.ui.look.texts import translate
from angio_desktop.ui.widgets.shortcuts import Place, Shortcut

WORK = (Shortcut.PART_1, Shortcut.PART_2, Shortcut.PART_3, Shortcut.PART_4)
MANAGED = (
    *(Shortcut.PART_5, Shortcut.PART_6, Shortcut.PART_7),
    *(Shortcut.PART_8, Shortcut.PART_9, Shortcut.PART_10),
)
PARTS = (*WORK, *MANAGED)
TYPES = (
    *(Shortcut.TYPE_1, Shortcut.TYPE_2, Shortcut.TYPE_3),
    *(Shortcut.TYPE_4, Shortcut.TYPE_5),
)
# What a sent registration has no use for.
CHANGES = (
    *(Shortcut.SAVE, Shortcut.SEND, Shortcut.UNDO, Shortcut.REDO),
    *(Shortcut.REOPEN, Shortcut.AS_BEFORE, Shortcut.CHANGE_TYPE),
    Shortcut.CONFIRM_IMPORTED,
    *(Shortcut.NOTE_FIELD, Shortcut.NOTE),
)
IN_A_FIELD = (
    *(Shortcut.NEXT_FIELD, Shortcut.FIELD_BEFORE),
    *(Shortcut.OPEN_LIST, Shortcut.TAKE_PROPOSAL),
)
Actions = Mapping[str, Callable[[], object]]
NO_NAMES: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True)
class Menu:
    """A name and what stands below it; None is a line between others."""

    name: str
    entries: Sequence[Shortcut | None]


def main_window() -> tuple[Menu, ...]:
    """Return the menus of the main window."""
    s = Shortcut
    on_chosen = (
        *(s.OPEN, s.NEW_FOR_PATIENT, s.PRINT, s.PDF, s.HISTORY),
        *(s.NOTE, s.CORRECT, s.DELETE),
    )
    of_files = (s.READ_ANSWERS, s.RECONCILE, s.IMPORT, s.COMPLETENESS)
    return (
        Menu(
            translate("menu_bar", "&Registration"),
            (s.NEW, s.SEARCH, None, *on_chosen, None, *of_files, None, s.LOCK, s.QUIT),
        ),
        Menu(translate("menu_bar", "&Go to"), WORK),
        Menu(translate("menu_bar", "&Manage"), MANAGED),
        Menu(translate("menu_bar", "&Help"), (s.HELP, s.PRACTISE, s.ABOUT)),
    )


def registration() -> tuple[Menu, ...]:
    """Return the menus of a registration's window."""
    s = Shortcut
    problems, pages = (s.NEXT_PROBLEM, s.PREVIOUS_PROBLEM), (s.NEXT_PAGE, s.PREVIOUS_PAGE)
    return (
        Menu(
            translate("menu_bar", "&Registration"),
            (
                *(s.SAVE, s.SEND, None, s.NEW_FOR_PATIENT, s.PRINT, s.PDF, s.HISTORY, None),
                *(s.CHANGE_TYPE, s.CORRECT, None, s.CLOSE),
            ),
        ),
        Menu(
            translate("menu_bar", "&Edit"),
            (
                *(s.UNDO, s.REDO, s.REOPEN, None, s.AS_BEFORE, s.CONFIRM_IMPORTED, None),
                *(s.NOTE_FIELD, s.NOTE),
            ),
        ),
        Menu(translate("menu_bar", "&Go to"), (*pages, *problems, s.GO_TO_FIELD)),
        Menu(translate("menu_bar", "&Help"), (s.FIELD_HELP, s.ALL_KEYS)),
    )


def fill(
    bar: QMenuBar,
    menus: Sequence[Menu],
    actions: Actions,
    place: Place,
    names: Mapping[str, str] = NO_NAMES,
) -> dict[str, QAction]:
    """Add menus whose actions do what `actions` says; returns them by id.

    Those that do not act in `place` have their key elsewhere: here it is only shown. `names` are
    of what has none in the table.
    """
    made: dict[str, QAction] = {}
    for menu in menus:
        shown = bar.addMenu(menu.name)
        shown.setToolTipsVisible(True)  # they say why something is not allowed
        for entry in menu.entries:
            if entry is None:
                shown.addSeparator()
            else:
                action = QAction(names.get(entry.id, entry.caption), bar)
                if place in entry.places:
                    action.setShortcuts(entry.sequences)
                else:
                    action.setText(f"{action.text()}\t{entry.shown}")
                action.triggered.connect(actions[entry.id])
                made[entry.id] = action
                shown.addAction(action)
    return made
