"""Every kind of editor by keys alone, inside a real form: once quiet, once under 160 findings."""

from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from angio_desktop.ui.editors.choices import OptionsEditor
from angio_desktop.ui.editors.factory import AnyEditor, Editor
from angio_desktop.ui.editors.segments_box import SegmentsBox
from angio_desktop.ui.form.field import FieldView
from angio_desktop.ui.form.window import RegistrationWindow
from angio_desktop.ui.look import theme
from tests.drivers import driving
from tests.ui.desk import BOTH, GATES, Opener, new, registration_of
from tests.ui.stage import focus, parts, turn_wheel

SPACE, ENTER, TAB, DOWN = Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Down
# And what asks the segments of the first.
OPENED = {**GATES, "CD_PCI_PLC_1": "2", "CD_BLDVES_1": "2"}


@dataclass(frozen=True)
class Typed:
    """A field, what is typed into it, and the answer once it is left."""

    key: str
    keys: tuple[str | Qt.Key, ...]
    answer: str


CASES = [
    Typed("TX_PAT_LAST_NAM", (" Peeters ",), "Peeters"),
    Typed("IDC_PAT", ("85.07.30-033.28",), "85073003328"),
    Typed("CD_PAT_PLC_RESDC", ("4000",), "4000"),
    Typed("DT_HOSPZ", ("3/2/26",), "03/02/2026"),
    Typed("DT_HOSPZ", ("03022026",), "03/02/2026"),
    Typed("DT_HOSPZ", ("3.2",), "03/02/2026"),
    Typed("DT_HOSPZ", ("v",), "23/11/2026"),
    Typed("DT_HOSPZ", ("-1",), "22/11/2026"),
    Typed("DT_HOSPZ", ("+1",), "24/11/2026"),
    Typed("DT_HOSPZ", ("31/2",), "31/2"),
    Typed("MS_PAT_WGHT", ("82,5",), "82.5"),
    Typed("MS_PAT_WGHT", ("82.5",), "82.5"),
    Typed("CD_CARDIOGE_SHOCK_HOSPZ", ("j",), "1"),
    Typed("CD_CARDIOGE_SHOCK_HOSPZ", ("n",), "0"),
    Typed("CD_CARDIOGE_SHOCK_HOSPZ", ("1",), "1"),
    Typed("CD_CARDIOGE_SHOCK_HOSPZ", ("0",), "0"),
    Typed("CD_DIABT", ("ge",), "1"),
    Typed("CD_DIABT", ("6",), "6"),
    Typed("CD_INDICATN", ("12",), "12"),
    Typed("CD_WHICH_TST_EXEC", ("tro", SPACE), "FL_EXEC_TROP"),
    Typed("T_WICR_1", ("905",), "09:05"),
    Typed("T_WICR_1", ("9u05",), "09:05"),
    Typed("CD_DOCTOR_INTVNT_CARDIOL_1", ("10000106730",), "10000106730"),
    Typed("CD_TIMI_BEF_PCI_1", ("3",), "4"),
    Typed("CD_SEGM_1", ("1", SPACE, "2", SPACE), "FL_PRCA1_1|FL_MRCA2_1"),
]


@pytest.fixture(params=["quiet", "160 findings"])
def wizard(request, program, open_wizard: Opener) -> RegistrationWindow:
    opened = open_wizard(new(program, BOTH, **OPENED))
    if request.param != "quiet":
        opened.do("send")
        driving.settle()
        assert len(driving.draft_of(opened).editing.evaluation.findings) >= 150
    return opened


@pytest.fixture(params=CASES, ids=lambda case: f"{case.key}-{case.answer}")
def case(request) -> Typed:
    chosen: Typed = request.param
    return chosen


def go(wizard: RegistrationWindow, key: str) -> FieldView:
    driving.pages_of(wizard).go_to_field(key)
    driving.settle()
    view = driving.page_of(wizard).views[key]
    assert view.applies
    assert view.editor.has_focus()
    return view


def press(*keys: str | Qt.Key) -> None:
    for key in keys:
        if isinstance(key, str):
            driving.type_text(key)
        else:
            driving.press(key)


def cleared(view: FieldView) -> None:
    """Take the answer away by keys."""
    if view.editor.text() and isinstance(alone(view.editor), OptionsEditor):
        press(Qt.Key.Key_Delete)
    elif view.editor.text():
        QTest.keySequence(focus(), "Ctrl+A")
        press(Qt.Key.Key_Delete)
    assert view.editor.text() == ""


def alone(editor: AnyEditor) -> Editor:
    return editor.editor if isinstance(editor, SegmentsBox) else editor


def test_what_is_typed_is_the_answer_after_enter_and_the_focus_is_in_the_next_field(wizard, case):
    view = go(wizard, case.key)
    cleared(view)
    press(*case.keys, ENTER)
    assert view.editor.text() == case.answer
    assert registration_of(wizard).values[case.key] == case.answer
    assert not view.editor.has_focus()
    assert isinstance(focus(), QAbstractButton) or driving.page_of(wizard).focused_key()


def test_tab_goes_on_the_wheel_changes_nothing_and_shift_tab_comes_back(wizard, case):
    """By themselves: what a whole answer leads to is tried in `test_leading_on.py`."""
    preferences = wizard.program.preferences
    preferences.note(replace(preferences.chosen, moves_on_whole=False))
    view = go(wizard, case.key)
    cleared(view)
    press(*case.keys, TAB)
    assert view.editor.text() == case.answer
    assert not view.editor.has_focus()
    for part in parts(alone(view.editor)):
        turn_wheel(part, 3)
    assert registration_of(wizard).values[case.key] == case.answer
    press(Qt.Key.Key_Backtab)
    assert view.editor.has_focus()


def test_the_focus_can_be_seen_and_heard(wizard, case):
    wizard.setStyleSheet(theme._sheet(theme.LIGHT, 10))
    view = go(wizard, case.key)
    assert view.caption in focus().accessibleName()
    assert alone(view.editor).about() in focus().accessibleDescription()
    with_focus = view.editor.grab().toImage()
    press(TAB)
    assert view.editor.grab().toImage() != with_focus
