"""Every action that has a key, in one table: menus, tooltips and the help read it.

A key is written as Qt does ("Ctrl+PgDown"); `shown` gives it in the words of the user's system.
"""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from angio_desktop.register import digit_row

SEPARATOR = ""


def digit_keys(modifier: str, number: int) -> tuple[str, ...]:
    """Return the keys of a digit with a modifier ("Alt"); the digit itself is the first.

    On a Belgian or French keyboard a digit needs Shift. What its key is without is the same key.
    """
    digit = str(number)
    return tuple(f"{modifier}+{key}" for key in (digit, *digit_row.KEYS[digit]))


@dataclass(frozen=True, slots=True)
class Shortcut:
    """An action's name and keys; the first key is the one that is shown."""

    id: str
    name: str
    keys: tuple[str, ...] = ()

    @property
    def shown(self) -> str:
        """Return the key as the user's system writes it, "" for none."""
        native = QKeySequence.SequenceFormat.NativeText
        return QKeySequence(self.keys[0]).toString(native) if self.keys else ""


@dataclass(frozen=True, slots=True)
class Group:
    """The actions of one menu; an action without an id is a line between others."""

    name: str
    actions: tuple[Shortcut, ...]


LINE = Shortcut(SEPARATOR, "")
# What a sent registration has no use for.
CHANGES = ("save", "send", "undo", "redo", "reopen", "as_before")


def main_window() -> tuple[Group, ...]:
    """Return the menus of the main window, without the parts of the program."""
    return (
        Group(
            QCoreApplication.translate("menu_bar", "&Registration"),
            (
                Shortcut(
                    "new", QCoreApplication.translate("main_menu", "&New registration"), ("Ctrl+N",)
                ),
                Shortcut("search", QCoreApplication.translate("main_menu", "&Search"), ("Ctrl+F",)),
                LINE,
                Shortcut("open", QCoreApplication.translate("main_menu", "&Open"), ("Return",)),
                Shortcut(
                    "new_for_patient",
                    QCoreApplication.translate("main_menu", "New for this &patient"),
                    ("Ctrl+Shift+N",),
                ),
                Shortcut(
                    "pdf", QCoreApplication.translate("main_menu", "Save as P&DF…"), ("Ctrl+P",)
                ),
                Shortcut(
                    "history", QCoreApplication.translate("main_menu", "&History"), ("Ctrl+H",)
                ),
                Shortcut(
                    "delete", QCoreApplication.translate("main_menu", "De&lete draft"), ("Del",)
                ),
                LINE,
                Shortcut("lock", QCoreApplication.translate("main_menu", "Loc&k now"), ("Ctrl+L",)),
                Shortcut("quit", QCoreApplication.translate("main_menu", "&Quit"), ("Ctrl+Q",)),
            ),
        ),
    )


def parts_name() -> str:
    """Return the name of the menu that leads to the parts of the program."""
    return QCoreApplication.translate("menu_bar", "&Go to")


def help_group() -> Group:
    """Return the menu of help."""
    return Group(
        QCoreApplication.translate("menu_bar", "&Help"),
        (
            Shortcut(
                "help", QCoreApplication.translate("help_menu", "&Keys and short forms"), ("F1",)
            ),
        ),
    )


def registration() -> tuple[Group, ...]:
    """Return the menus of a registration's window."""
    return (
        Group(
            QCoreApplication.translate("menu_bar", "&Registration"),
            (
                Shortcut(
                    "save", QCoreApplication.translate("registration_menu", "&Save"), ("Ctrl+S",)
                ),
                Shortcut(
                    "send",
                    QCoreApplication.translate("registration_menu", "S&end"),
                    ("Ctrl+Return", "Ctrl+Enter"),
                ),
                LINE,
                Shortcut(
                    "new_for_patient",
                    QCoreApplication.translate("registration_menu", "New for this &patient"),
                    ("Ctrl+Shift+N",),
                ),
                Shortcut(
                    "pdf",
                    QCoreApplication.translate("registration_menu", "Save as P&DF…"),
                    ("Ctrl+P",),
                ),
                Shortcut(
                    "history",
                    QCoreApplication.translate("registration_menu", "&History"),
                    ("Ctrl+H",),
                ),
                LINE,
                Shortcut(
                    "close", QCoreApplication.translate("registration_menu", "&Close"), ("Ctrl+W",)
                ),
            ),
        ),
        Group(
            QCoreApplication.translate("menu_bar", "&Edit"),
            (
                Shortcut("undo", QCoreApplication.translate("edit_menu", "&Undo"), ("Ctrl+Z",)),
                Shortcut(
                    "redo",
                    QCoreApplication.translate("edit_menu", "&Redo"),
                    ("Ctrl+Y", "Ctrl+Shift+Z"),
                ),
                Shortcut(
                    "reopen",
                    QCoreApplication.translate("edit_menu", "&Back to how I opened it"),
                    ("Ctrl+Shift+R",),
                ),
                LINE,
                Shortcut(
                    "as_before",
                    QCoreApplication.translate("edit_menu", "&As in the previous procedure"),
                    ("Ctrl+D",),
                ),
            ),
        ),
        Group(
            QCoreApplication.translate("menu_bar", "&Go to"),
            (
                Shortcut(
                    "next_page",
                    QCoreApplication.translate("go_menu", "&Next page"),
                    ("Ctrl+PgDown",),
                ),
                Shortcut(
                    "previous_page",
                    QCoreApplication.translate("go_menu", "&Previous page"),
                    ("Ctrl+PgUp",),
                ),
                Shortcut(
                    "next_problem",
                    QCoreApplication.translate("go_menu", "Ne&xt problem"),
                    ("F8",),
                ),
                Shortcut(
                    "previous_problem",
                    QCoreApplication.translate("go_menu", "P&revious problem"),
                    ("Shift+F8",),
                ),
                Shortcut(
                    "go_to_field", QCoreApplication.translate("go_menu", "&Field…"), ("Ctrl+G",)
                ),
            ),
        ),
        Group(
            QCoreApplication.translate("menu_bar", "&Help"),
            (
                Shortcut(
                    "field_help",
                    QCoreApplication.translate("help_menu", "About this &field"),
                    ("F1",),
                ),
                Shortcut(
                    "help",
                    QCoreApplication.translate("help_menu", "&Keys and short forms"),
                    ("Shift+F1",),
                ),
            ),
        ),
    )


def in_fields() -> tuple[Shortcut, ...]:
    """Return what keys do in a field, for the help."""
    return (
        Shortcut(
            "", QCoreApplication.translate("shortcuts", "Go on to the next field"), ("Return",)
        ),
        Shortcut(
            "", QCoreApplication.translate("shortcuts", "Back to the field before"), ("Shift+Tab",)
        ),
        Shortcut(
            "", QCoreApplication.translate("shortcuts", "Take the proposed billing code"), ("F9",)
        ),
    )


def plain(name: str) -> str:
    """Return an action's name as it stands outside a menu."""
    return name.replace("&", "").rstrip("…")
