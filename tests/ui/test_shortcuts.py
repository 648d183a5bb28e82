"""The table of shortcuts: no key stands beside it, each entry is used, none has two meanings."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from angio_desktop import ui
from angio_desktop.register.fields import LANGUAGES
from angio_desktop.ui.look.speech import speak
from angio_desktop.ui.widgets import menus
from angio_desktop.ui.widgets.shortcuts import Place, Shortcut
from tests.ui.desk import ALT, CTRL, PCI, complete

TABLE = "shortcuts.py"
WINDOWS = {
    "main window": Place.MAIN | Place.LIST | Place.ANYWHERE,
    "registration": Place.REGISTRATION | Place.FIELD | Place.ANYWHERE,
    "choice of a type": Place.REGISTRATION | Place.TYPES | Place.ANYWHERE,
    "help on a field": Place.HELP | Place.ANYWHERE,
}
A_KEY = re.compile(r"\b(Ctrl|Alt|Shift|Meta)\+|\bF\d{1,2}\b")
FUNCTION_KEY = re.compile(r"Key_F\d+")
LETTER = re.compile(r"&(\w)")

pytestmark = pytest.mark.usefixtures("silent_again")


# No key beside the table


def keys_in(code: str) -> list[str]:
    """The keys that stand in a piece of code, in its texts too; what documents it apart."""
    tree = ast.parse(code)
    documents = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    return [
        found for node in ast.walk(tree) if id(node) not in documents for found in _keys_at(node)
    ]


def _keys_at(node: ast.AST) -> Iterator[str]:
    match node:
        case ast.Constant(value=str(text)) if A_KEY.search(text):
            yield text
        case ast.Attribute(attr=name) if FUNCTION_KEY.fullmatch(name):
            yield name
        case ast.Name(id="QShortcut"):
            yield "QShortcut"
        case ast.Call(func=ast.Name(id="QKeySequence")):
            yield ast.unparse(node)
        case _:
            pass


def sources() -> Iterator[Path]:
    return Path(ui.__file__).parent.rglob("*.py")


@pytest.mark.parametrize(
    "code",
    [
        'button.setToolTip("Ctrl+N")',
        'self.tr("Take proposal (F9)")',
        'f"Ctrl+{number}"',
        "button.setShortcut(Qt.Key.Key_F9)",
        "QShortcut(key, window, act)",
        'QKeySequence("Del")',
    ],
)
def test_a_key_in_the_code_is_found(code):
    assert keys_in(code)


@pytest.mark.parametrize(
    "code", ['"""Goes to a field (Ctrl+G)."""', "Qt.Key.Key_Down", '"#F6F8FA"']
)
def test_what_is_no_key_of_an_action_is_left_alone(code):
    assert keys_in(code) == []


def test_no_key_stands_beside_the_table():
    found = {p.name: keys_in(p.read_text("utf-8")) for p in sources() if p.name != TABLE}
    assert {name: keys for name, keys in found.items() if keys} == {}


def test_every_entry_of_the_table_is_used():
    named = {
        node.attr
        for path in sources()
        if path.name != TABLE
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Attribute)
    }
    assert {s.name for s in Shortcut} - named == set()


# One meaning


@pytest.mark.parametrize("window", WINDOWS)
def test_no_key_has_two_meanings_in_a_window(window):
    acting = [s for s in Shortcut if s.places & WINDOWS[window]]
    keys = Counter(
        key.toString()
        for s in acting
        for key in s.sequences
        if s not in (Shortcut.OPEN, Shortcut.NEXT_FIELD)  # Enter, where the focus is
    )
    assert len(keys) > 0
    assert [key for key, times in keys.items() if times > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_entries_of_a_menu_are_reached_by_the_same_letter(qapp, language):
    del qapp
    assert speak(language)
    for bar in (menus.main_window(), menus.registration()):
        names = [menu.name for menu in bar]
        for texts in (names, *([e.caption for e in menu.entries if e] for menu in bar)):
            letters = list(chain.from_iterable(LETTER.findall(text.lower()) for text in texts))
            assert len(letters) == len(set(letters)), texts


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("key", "modifier", "is_meant"),
    [
        (Qt.Key.Key_F4, Qt.KeyboardModifier.NoModifier, True),
        (Qt.Key.Key_Down, ALT, True),
        (Qt.Key.Key_Down, ALT | Qt.KeyboardModifier.KeypadModifier, True),  # as macOS says it
        (Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier, False),
        (Qt.Key.Key_Down, CTRL, False),
    ],
)
def test_a_pressed_key_is_told_from_others(key, modifier, is_meant):
    event = QKeyEvent(QKeyEvent.Type.KeyPress, key, modifier)
    assert Shortcut.OPEN_LIST.is_meant(event) is is_meant


# In the language of the windows


def tooltips(window: QWidget) -> set[str]:
    return {button.toolTip() for button in window.findChildren(QAbstractButton)}


def test_keys_are_shown_in_the_language_of_the_windows(program, open_wizard):
    assert speak("fr")
    wizard = open_wizard(complete(program, PCI))
    shown = tooltips(wizard)
    assert {"Ctrl+Page suiv", "Ctrl+Page préc", "Ctrl+Enter", "Échap"} <= shown
    assert not any(re.search("Shift|Pg|Esc|Return", text) for text in shown)
    assert Shortcut.NEW_FOR_PATIENT.shown == "Ctrl+Maj+N"


def test_a_menu_shows_the_key_that_acts_elsewhere(desk):
    bar = desk.window().menuBar()
    (menu,) = [a.menu() for a in bar.actions() if a.text() == menus.main_window()[0].name]
    texts = {action.text().split("\t")[0]: action for action in menu.actions()}
    delete, new = texts[Shortcut.DELETE.caption], texts[Shortcut.NEW.caption]
    assert delete.text().endswith(f"\t{Shortcut.DELETE.shown}")
    assert delete.shortcuts() == []
    assert new.shortcuts() == Shortcut.NEW.sequences


@pytest.mark.usefixtures("qapp", "silent_again")
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_key_that_goes_on_is_called_enter_in_every_language(language):
    speak(language)
    assert Shortcut.NEXT_FIELD.shown == Shortcut.OPEN.shown == "Enter"
    assert Shortcut.SEND.shown == "Ctrl+Enter"
