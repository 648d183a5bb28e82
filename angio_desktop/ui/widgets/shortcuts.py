"""Every action that has a key, in one table: menus, buttons, hints and the help read it.

A key is written as Qt does ("Ctrl+PgDown") and shown in the language of the windows; no key is
written anywhere else.
"""

from collections.abc import Callable
from enum import Enum, Flag, auto

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from angio_desktop.register import digit_row

_in_words = QCoreApplication.translate  # of a text of the table, where lupdate finds it
_KEYPAD = Qt.KeyboardModifier.KeypadModifier


class Place(Flag):
    """Where a key acts. Elsewhere it is only shown, as the list's keys are in the menus."""

    ANYWHERE = auto()
    MAIN = auto()  # the main window
    LIST = auto()  # the list of registrations in it
    REGISTRATION = auto()
    TYPES = auto()  # the choice of a type, before there is one
    FIELD = auto()
    HELP = auto()  # the help on a field


_MAIN, _LIST, _HERE, _FIELD = Place.MAIN, Place.LIST, Place.REGISTRATION, Place.FIELD


def _row(modifier: str, digit: str) -> str:
    """Return what a digit's key is without Shift, which it needs on a Belgian or French keyboard.

    A person who presses it with Ctrl or Alt means the digit.
    """
    return " ".join(f"{modifier}+{key}" for key in digit_row.KEYS[digit])


class Shortcut(Enum):
    """An action: its name as in a menu, its keys (the first is shown), where, and what for."""

    NEW = (
        QT_TRANSLATE_NOOP("keys", "&New registration"),
        "Ctrl+N",
        _MAIN,
        QT_TRANSLATE_NOOP("keys", "Asks which type, and begins."),
    )
    SEARCH = (
        QT_TRANSLATE_NOOP("keys", "&Search"),
        "Ctrl+F",
        _MAIN,
        QT_TRANSLATE_NOOP("keys", "The list follows while you type."),
    )
    OPEN = (
        QT_TRANSLATE_NOOP("keys", "&Open"),
        "Return",
        _LIST,
        QT_TRANSLATE_NOOP("keys", "Opens the registration where it was left."),
    )
    NEW_FOR_PATIENT = (
        QT_TRANSLATE_NOOP("keys", "New for this &patient"),
        "Ctrl+Shift+N",
        _LIST | _HERE,
        QT_TRANSLATE_NOOP("keys", "Begins a registration with the same patient."),
    )
    PRINT = (
        QT_TRANSLATE_NOOP("keys", "Print…"),
        "Ctrl+P",
        _LIST | _HERE,
        QT_TRANSLATE_NOOP("keys", "Shows the pages, and asks for a printer."),
    )
    PDF = (
        QT_TRANSLATE_NOOP("keys", "Save as P&DF…"),
        "Ctrl+Shift+P",
        _LIST | _HERE,
        QT_TRANSLATE_NOOP("keys", "Writes the registration for the patient's file."),
    )
    HISTORY = (
        QT_TRANSLATE_NOOP("keys", "&History"),
        "Ctrl+H",
        _LIST | _HERE,
        QT_TRANSLATE_NOOP("keys", "Shows who did what with the registration."),
    )
    CORRECT = (
        QT_TRANSLATE_NOOP("keys", "Co&rrect…"),
        "Ctrl+E",
        _LIST | _HERE,
        QT_TRANSLATE_NOOP("keys", "Opens a correction beside what was sent."),
    )
    READ_ANSWERS = (
        QT_TRANSLATE_NOOP("keys", "Read &answers…"),
        "Ctrl+Shift+A",
        _MAIN,
        QT_TRANSLATE_NOOP("keys", "Takes over what the platform answered."),
    )
    RECONCILE = (
        QT_TRANSLATE_NOOP("keys", "Compare with the &warehouse…"),
        "Ctrl+Shift+W",
        _MAIN,
        QT_TRANSLATE_NOOP(
            "keys", "Compares what was sent with what the hospital's warehouse holds."
        ),
    )
    DELETE = (
        QT_TRANSLATE_NOOP("keys", "De&lete draft"),
        "Del",
        _LIST,
        QT_TRANSLATE_NOOP("keys", "Deletes a draft; it can be restored."),
    )
    IMPORT = (
        QT_TRANSLATE_NOOP("keys", "&Import drafts…"),
        "Ctrl+I",
        _MAIN,
        QT_TRANSLATE_NOOP("keys", "Makes drafts of the rows of a file or of what was copied."),
    )
    COMPLETENESS = (
        QT_TRANSLATE_NOOP("keys", "&Completeness…"),
        "Ctrl+Shift+I",
        _MAIN,
        QT_TRANSLATE_NOOP(
            "keys", "Compares the month's list of procedures with what is registered."
        ),
    )
    LOCK = QT_TRANSLATE_NOOP("keys", "Loc&k now"), "Ctrl+L", Place.ANYWHERE
    QUIT = QT_TRANSLATE_NOOP("keys", "&Quit"), "Ctrl+Q", _MAIN
    PART_1 = "", "Ctrl+1 " + _row("Ctrl", "1"), _MAIN
    PART_2 = "", "Ctrl+2 " + _row("Ctrl", "2"), _MAIN
    PART_3 = "", "Ctrl+3 " + _row("Ctrl", "3"), _MAIN
    PART_4 = "", "Ctrl+4 " + _row("Ctrl", "4"), _MAIN
    PART_5 = "", "Ctrl+5 " + _row("Ctrl", "5"), _MAIN
    PART_6 = "", "Ctrl+6 " + _row("Ctrl", "6"), _MAIN
    PART_7 = "", "Ctrl+7 " + _row("Ctrl", "7"), _MAIN
    PART_8 = "", "Ctrl+8 " + _row("Ctrl", "8"), _MAIN
    PART_9 = "", "Ctrl+9 " + _row("Ctrl", "9"), _MAIN
    PART_10 = "", "Ctrl+0 " + _row("Ctrl", "0"), _MAIN
    HELP = QT_TRANSLATE_NOOP("keys", "&Keys and short forms"), "F1", _MAIN | Place.HELP
    PRACTISE = (
        QT_TRANSLATE_NOOP("keys", "&Practise…"),
        "Ctrl+F1",
        _MAIN,
        QT_TRANSLATE_NOOP("keys", "With made-up patients, in a window of its own; all is erased."),
    )
    ABOUT = QT_TRANSLATE_NOOP("keys", "&About Angio Desktop"), "Shift+F1", _MAIN

    SAVE = QT_TRANSLATE_NOOP("keys", "&Save"), "Ctrl+S", _HERE
    SEND = QT_TRANSLATE_NOOP("keys", "S&end"), "Ctrl+Return Ctrl+Enter", _HERE
    CLOSE = QT_TRANSLATE_NOOP("keys", "&Close"), "Ctrl+W", _HERE
    LEAVE = "", "Esc", _HERE
    CHANGE_TYPE = QT_TRANSLATE_NOOP("keys", "Change &type…"), "Ctrl+Shift+T", _HERE
    UNDO = QT_TRANSLATE_NOOP("keys", "&Undo"), "Ctrl+Z", _HERE
    REDO = QT_TRANSLATE_NOOP("keys", "&Redo"), "Ctrl+Y Ctrl+Shift+Z", _HERE
    REOPEN = QT_TRANSLATE_NOOP("keys", "&Back to how I opened it"), "Ctrl+Shift+R", _HERE
    AS_BEFORE = QT_TRANSLATE_NOOP("keys", "&As in the previous procedure"), "Ctrl+D", _HERE
    CONFIRM_IMPORTED = QT_TRANSLATE_NOOP("keys", "Confirm all that was &imported"), "Ctrl+I", _HERE
    NOTE_FIELD = QT_TRANSLATE_NOOP("keys", "&Note on this field…"), "Ctrl+K", _HERE
    NOTE = (
        QT_TRANSLATE_NOOP("keys", "No&te on the registration…"),
        "Ctrl+Shift+K",
        _LIST | _HERE,
        QT_TRANSLATE_NOOP("keys", "For your hospital only: it is never exported."),
    )
    NEXT_PAGE = QT_TRANSLATE_NOOP("keys", "&Next page"), "Ctrl+PgDown", _HERE
    PREVIOUS_PAGE = QT_TRANSLATE_NOOP("keys", "&Previous page"), "Ctrl+PgUp", _HERE
    NEXT_PROBLEM = QT_TRANSLATE_NOOP("keys", "Ne&xt problem"), "F8", _HERE
    PREVIOUS_PROBLEM = QT_TRANSLATE_NOOP("keys", "P&revious problem"), "Shift+F8", _HERE
    GO_TO_FIELD = QT_TRANSLATE_NOOP("keys", "&Field…"), "Ctrl+G", _HERE
    FIELD_HELP = QT_TRANSLATE_NOOP("keys", "About this &field"), "F1", _HERE
    ALL_KEYS = QT_TRANSLATE_NOOP("keys", "&Keys and short forms"), "Shift+F1", _HERE

    # The digit itself is underlined in what it chooses.
    TYPE_1 = "", _row("Alt", "1"), Place.TYPES
    TYPE_2 = "", _row("Alt", "2"), Place.TYPES
    TYPE_3 = "", _row("Alt", "3"), Place.TYPES
    TYPE_4 = "", _row("Alt", "4"), Place.TYPES
    TYPE_5 = "", _row("Alt", "5"), Place.TYPES

    NEXT_FIELD = QT_TRANSLATE_NOOP("keys", "Go on to the next field"), "Return", _FIELD
    FIELD_BEFORE = QT_TRANSLATE_NOOP("keys", "Back to the field before"), "Shift+Tab", _FIELD
    OPEN_LIST = QT_TRANSLATE_NOOP("keys", "Open the list of choices"), "F4 Alt+Down Alt+Up", _FIELD
    TAKE_PROPOSAL = QT_TRANSLATE_NOOP("keys", "Take the proposed billing code"), "F9", _FIELD

    def __init__(self, text: str, keys: str, places: Place, about: str = "") -> None:
        self.text, self.about, self.places = text, about, places
        self.sequences = [QKeySequence(key) for key in keys.split()]

    @property
    def id(self) -> str:
        """What menus call it."""
        return self.name.lower()

    @property
    def caption(self) -> str:
        """The name with the letter that is underlined in a menu."""
        return _in_words("keys", self.text)

    @property
    def plain(self) -> str:
        """The name as it stands outside a menu."""
        return self.caption.replace("&", "").rstrip("…")

    @property
    def hint(self) -> str:
        """A sentence on what it is for, "" where its name says all."""
        return _in_words("keys", self.about) if self.about else ""

    @property
    def shown(self) -> str:
        """The key in the language of the moment: "Ctrl+PgDown" is "Ctrl+Page suiv" in French."""
        return self.sequences[0].toString(QKeySequence.SequenceFormat.NativeText)

    def is_meant(self, event: QKeyEvent) -> bool:
        """Return whether one of its keys was pressed."""
        pressed = QKeyCombination(event.modifiers() & ~_KEYPAD, Qt.Key(event.key()))
        return QKeySequence(pressed) in self.sequences

    def act_in(self, widget: QWidget, do: Callable[[], object]) -> None:
        """Have its keys do something while the focus is in the widget (or anywhere)."""
        for sequence in self.sequences:
            made = QShortcut(sequence, widget, do)
            if Place.ANYWHERE in self.places:
                made.setContext(Qt.ShortcutContext.ApplicationShortcut)
