"""The row of digits of a Belgian or French keyboard without Shift, by the events it gives."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from angio_desktop.register.fields import RegistrationType
from angio_desktop.ui.editors.line import LineEditor
from angio_desktop.ui.widgets.menus import PARTS, TYPES
from tests.drivers import driving
from tests.ui.desk import ALT, Opener
from tests.ui.stage import Stage, focus, show

BELGIAN, FRENCH = "&é\"'(§è!çà", "&é\"'(-è_çà"
ROWS = {"Belgian": BELGIAN, "French": FRENCH}
TAB = Qt.Key.Key_Tab
# As X11, Windows and macOS number the keys of the row from the left.
_SCAN_CODES = {character: place for row in (BELGIAN, FRENCH) for place, character in enumerate(row)}


def as_typed(digits: str, row: str) -> str:
    """What comes of the row's keys for these digits; other characters are as they are."""
    return digits.translate(str.maketrans("1234567890", row))


def press(character: str, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key of the row: the key code is of its capital letter, with the native codes."""
    code, scan = ord(character.upper()), 10 + _SCAN_CODES.get(character, 50)
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, code, modifier, scan, ord(character), 0, character)
        QApplication.sendEvent(focus(), event)


def press_shortcut(character: str, modifier: Qt.KeyboardModifier) -> None:
    """Press a key of the row with Alt or Ctrl, by the way that shortcuts are looked up."""
    QTest.keyClick(focus(), Qt.Key(ord(character.upper())), modifier)


@pytest.mark.parametrize("row", ROWS.values(), ids=ROWS)
@pytest.mark.parametrize(
    ("key", "typed", "answer"),
    [
        ("DT_HOSPZ", "140326", "14/03/2026"),
        ("DT_HOSPZ", "14:03:2026", "14/03/2026"),
        ("DT_PAT_DOB", "120345", "12/03/1945"),
        ("T_WICR_1", "942", "09:42"),
        ("T_WICR_1", "16:38", "16:38"),
        ("MS_PAT_HGHT", "178", "178"),
        ("MS_PAT_WGHT", "82,5", "82.5"),
        ("IDC_PAT", "85073003328", "85073003328"),
        ("CD_CARDIOGE_SHOCK_HOSPZ", "1", "1"),
        ("CD_CARDIOGE_SHOCK_HOSPZ", "0", "0"),
        ("CD_MAT_1", "4", "4"),
        ("CD_MAT_1", "6", "6"),
        ("CD_INDICATN", "12", "12"),
        ("CD_PAT_PLC_RESDC", "9000", "9000"),
        ("CD_PAT_PLC_RESDC", "2800", "2800"),
    ],
)
def test_digits_without_shift_answer_a_field(qtbot, row, key, typed, answer):
    stage = show(qtbot, Stage(key))
    stage.enter()
    for character in as_typed(typed, row):
        press(character)
    stage.press(TAB)
    assert stage.editor.text() == answer


def test_a_date_is_echoed_while_it_is_typed_without_shift(qtbot):
    stage = show(qtbot, Stage("DT_HOSPZ"))
    stage.enter()
    for character in as_typed("140326", BELGIAN):
        press(character)
    assert isinstance(stage.editor, LineEditor)
    assert stage.editor.beside == "→ 14/03/2026"


def test_letters_of_the_row_go_on_a_word(qtbot):
    stage = show(qtbot, Stage("CD_INDICATN"))
    stage.enter()
    stage.press("s")
    before = stage.editor.text()
    press("é")  # no choice begins with "sé": then it is a 2
    assert (before, stage.editor.text()) != ("", before)
    assert stage.editor.text() == "2"


def test_a_name_keeps_the_letters_of_the_row(qtbot):
    stage = show(qtbot, Stage("TX_PAT_LAST_NAM"))
    stage.enter()
    for character in "éèçà&":
        press(character)
    stage.press(TAB)
    assert stage.editor.text() == "éèçà&"


@pytest.mark.parametrize("place", range(5))
@pytest.mark.parametrize("modifier", [Qt.KeyboardModifier.NoModifier, ALT], ids=["alone", "Alt"])
@pytest.mark.parametrize("row", ["1234567890", BELGIAN, FRENCH], ids=["digits", *ROWS])
def test_a_type_is_chosen_by_its_key_of_the_row(open_wizard: Opener, place, modifier, row):
    wizard = open_wizard(None)
    if modifier == ALT:
        press_shortcut(row[place], modifier)
    else:
        press(row[place])
    driving.wait_until(driving.type_page_of(wizard).is_complete, "a choice")
    assert driving.type_page_of(wizard).chosen() is list(RegistrationType)[place]


@pytest.mark.parametrize("character", ["§", "è", "-", "à"])
def test_a_key_of_the_row_that_is_no_type_chooses_none(open_wizard: Opener, character):
    wizard = open_wizard(None)
    press(character)
    assert not driving.type_page_of(wizard).is_complete()


def test_every_digit_shortcut_has_the_keys_of_both_rows():
    rows = enumerate(zip(BELGIAN, FRENCH, PARTS, strict=False), start=1)
    for number, (belgian, french, part) in rows:
        keys = [key.toString() for key in part.sequences]
        assert keys[0] == f"Ctrl+{number % 10}"
        assert {f"Ctrl+{belgian}".upper(), f"Ctrl+{french}".upper()} == {
            k.upper() for k in keys[1:]
        }
    for belgian, french, type_ in zip(BELGIAN, FRENCH, TYPES, strict=False):
        keys = [key.toString().upper() for key in type_.sequences]
        assert {f"Alt+{belgian}".upper(), f"Alt+{french}".upper()} == set(keys)
