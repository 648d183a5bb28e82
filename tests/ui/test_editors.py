"""The contract that every kind of editor keeps, and each kind of line by itself."""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

import angio_desktop.ui
from angio_desktop.register.fields import Kind
from angio_desktop.register.shorthand import normalised
from angio_desktop.register.values import MAX_TEXT
from angio_desktop.ui.editors.choices import OptionsEditor
from angio_desktop.ui.editors.factory import Editor, make_editor
from angio_desktop.ui.editors.line import LineEditor
from angio_desktop.ui.editors.search import SearchEditor
from angio_desktop.ui.editors.segments_box import SegmentsBox
from angio_desktop.ui.widgets.text_line import LONGEST
from tests.drivers.tables import FORMS
from tests.ui.stage import (
    TODAY,
    Stage,
    editor_of,
    example_lists,
    focus,
    parts,
    show,
    the_day,
    turn_wheel,
    words,
)

DOWN, SPACE, TAB, ENTER = Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_Tab, Qt.Key.Key_Return


@dataclass(frozen=True)
class Example:
    """A kind of editor: keys that answer it, the answer while typing and once left."""

    key: str
    keys: tuple[Qt.Key | str, ...]
    typed: str
    left: str
    compact: bool = False


RCA_LAD = "FL_ANGIO_STE_RCA|FL_ANGIO_STE_LAD"
DES_3 = "VOORBEELD-DES-03"
EXAMPLES = {
    "text": Example("TX_PAT_LAST_NAM", (" Peeters ",), " Peeters ", "Peeters"),
    "date": Example("DT_HOSPZ", ("3/2",), "3/2", "03/02/2026"),
    "time": Example("T_WICR_1", ("942",), "942", "09:42"),
    "number": Example("MS_PAT_WGHT", ("82,5",), "82,5", "82.5"),
    "register number": Example(
        "IDC_PAT", ("85.07.30-033.28",), "85.07.30-033.28", "85073003328"
    ),
    "yes or no": Example("CD_CARDIOGE_SHOCK_HOSPZ", ("n",), "0", "0"),
    "row of radio buttons": Example("CD_MAT_1", (DOWN, DOWN), "2", "2"),
    "column of radio buttons": Example("CD_PRES_FFR", (SPACE,), "159552-159563", "159552-159563"),
    "closed list": Example("CD_INDICATN", ("12",), "12", "12"),
    "list in a table cell": Example("CD_CFRRCA", ("g",), "5", "5", compact=True),
    "searched list": Example("CD_PAT_PLC_RESDC", ("gent",), "gent", "9000"),
    "searched open list": Example("CD_MODEL_DES_1", ("voorbeelddes03",), "voorbeelddes03", DES_3),
    "open list not loaded": Example("CD_MODEL_BVS_1", (" ABC-1 ",), " ABC-1 ", "ABC-1"),
    "boxes": Example("CD_ANGIO_STE", ("la", SPACE, "r", SPACE), RCA_LAD, RCA_LAD),
}  # fmt: skip
STRANGE = ["3/2", "31/02/2026", "<b>x</b> & y", " x ", "x|x", "|", "line\nline", "-1.5", "ünïcode"]


@pytest.fixture(params=EXAMPLES)
def example(request):
    return EXAMPLES[request.param]


@pytest.fixture
def stage(qtbot, example):
    return show(qtbot, Stage(example.key, compact=example.compact))


def kind(editor: Editor) -> tuple[object, ...]:
    of_search = isinstance(editor, SearchEditor) and bool(editor.index)
    return (type(editor), editor.field.value_type, of_search)


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_every_field_of_every_type_has_an_editor_of_a_kind_the_contract_is_tried_on(
    qtbot, language
):
    tried = {kind(editor_of(e.key, compact=e.compact)) for e in EXAMPLES.values()}
    for form in FORMS.values():
        page = QWidget()
        qtbot.addWidget(page)
        for asked in form.asked:
            name = asked.code_list.name if asked.code_list else ""
            loaded = example_lists().get(name)
            made = make_editor(asked, words(language), loaded, the_day, page)
            editor = made.editor if isinstance(made, SegmentsBox) else made
            assert editor.text() == ""
            assert kind(editor) in tried


def test_a_new_editor_is_unanswered_and_silent(stage):
    assert stage.editor.text() == ""
    assert stage.heard.changed == stage.heard.left == []


def test_setting_a_text_is_silent_and_gives_it_back(stage, example):
    for text in ["", example.left, example.typed, *STRANGE, ""]:
        stage.editor.set_text(text)
        assert stage.editor.text() == text
    assert stage.heard.changed == stage.heard.left == []


def test_unanswered_stays_unanswered_when_the_focus_only_passes(stage):
    stage.enter()
    assert stage.editor.has_focus()
    stage.press(TAB)
    assert focus() is stage.after
    assert stage.editor.text() == ""
    assert (stage.heard.changed, stage.heard.left) == ([], [""])


@pytest.mark.parametrize("text", STRANGE)
def test_a_text_that_cannot_be_read_stays_when_the_focus_only_passes(stage, text):
    stage.editor.set_text(text)
    stage.enter()
    stage.press(TAB)
    expected = normalised(stage.editor.field, text, TODAY)
    assert stage.editor.text() in (text, expected)
    assert stage.heard.left == [stage.editor.text()]


def test_every_edit_is_told_and_leaving_tells_the_normalised_text(stage, example):
    stage.enter()
    stage.press(*example.keys)
    assert stage.editor.text() == stage.heard.changed[-1] == example.typed
    assert stage.heard.left == []
    stage.press(TAB)
    assert stage.editor.text() == stage.heard.changed[-1] == example.left
    assert stage.heard.left == [example.left]


def test_the_text_is_always_what_was_told_last(stage, example):
    told = []
    stage.editor.changed.connect(lambda text: told.append(text == stage.editor.text()))
    stage.enter()
    stage.press(*example.keys, TAB)
    assert told
    assert all(told)


def test_enter_leaves_for_the_next_field_and_never_reaches_the_default_button(stage, example):
    stage.enter()
    stage.press(*example.keys, ENTER)
    assert stage.heard.left == [example.left]
    assert focus() is stage.after
    assert stage.heard.accepted == []
    assert stage.isVisible()


def test_enter_goes_on_from_an_unanswered_field(stage):
    stage.enter()
    stage.press(Qt.Key.Key_Enter)
    assert stage.heard.left == [""]
    assert focus() is stage.after


def test_shift_tab_goes_back_out_of_the_whole_editor(stage, example):
    stage.editor.set_text(example.left)
    stage.after.setFocus()
    stage.press(Qt.Key.Key_Backtab)
    assert stage.editor.has_focus()
    stage.press(Qt.Key.Key_Backtab)
    assert focus() is stage.before


def test_finish_takes_what_was_typed_without_moving_the_focus(stage, example):
    stage.enter()
    stage.press(*example.keys)
    stage.editor.finish()
    assert stage.heard.left == [stage.editor.text()] == [example.left]
    assert stage.editor.has_focus()


def test_a_look_at_another_window_does_not_leave_the_field(stage, example):
    stage.enter()
    stage.press(*example.keys)
    for reason in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
        QApplication.sendEvent(focus(), QFocusEvent(QFocusEvent.Type.FocusOut, reason))
    assert stage.heard.left == []
    assert stage.editor.text() == example.typed


def test_a_listener_that_moves_the_focus_hears_leaving_once(stage, example):
    stage.editor.left.connect(lambda _: stage.before.setFocus())
    stage.enter()
    stage.press(*example.keys, ENTER)
    assert stage.heard.left == [example.left]
    assert focus() is stage.before


def test_an_answer_can_be_taken_away_by_keys(stage, example):
    stage.editor.set_text(example.left.split("|")[0])
    stage.enter()
    if isinstance(stage.editor, OptionsEditor):
        stage.press(Qt.Key.Key_Delete)
    else:
        QTest.keySequence(focus(), "Ctrl+A")
        stage.press(Qt.Key.Key_Backspace)
    assert stage.editor.text() == stage.heard.changed[-1] == ""
    stage.press(TAB)
    assert stage.heard.left == [""]


@pytest.mark.parametrize("is_answered", [True, False])
def test_the_wheel_changes_nothing_and_is_left_to_the_page(stage, example, is_answered):
    stage.editor.set_text(example.left if is_answered else "")
    before = stage.editor.text()
    stage.enter()
    for part in (stage.editor, *parts(stage.editor)):
        for steps in (1, -1, 5, -5):
            assert not turn_wheel(part, steps)
    assert stage.editor.text() == before
    assert stage.heard.changed == []


def test_a_text_set_again_leaves_what_is_being_typed_alone(stage, example):
    stage.enter()
    stage.press(*example.keys)
    focused = focus()
    stage.editor.set_text(example.typed)
    assert focus() is focused
    stage.press(TAB)
    assert stage.editor.text() == example.left


def test_the_name_and_what_is_wrong_reach_the_part_with_the_focus(stage):
    stage.editor.setAccessibleName("PCI-datum")
    stage.editor.setAccessibleDescription("ligt vóór de opname")
    stage.editor.focus_first()
    assert focus().accessibleName().startswith("PCI-datum")
    assert focus().accessibleDescription() == "ligt vóór de opname"


def test_a_name_said_again_changes_nothing(stage):
    for _ in range(2):
        stage.editor.setAccessibleName("PCI-datum")
        stage.editor.setAccessibleDescription("ligt vóór de opname")
    stage.editor.focus_first()
    assert focus().accessibleName().startswith("PCI-datum")
    assert stage.heard.changed == stage.heard.left == []


def test_a_label_leads_to_the_editor(stage):
    label = QLabel("&Naam", stage)
    label.setBuddy(stage.editor)
    label.show()
    QTest.keySequence(stage.before, "Alt+N")
    assert stage.editor.has_focus()


def line_of(editor: Editor):
    assert isinstance(editor, LineEditor | SearchEditor)
    return editor.line


def test_a_short_date_is_echoed_in_full_while_it_is_typed(qtbot):
    stage = show(qtbot, Stage("DT_HOSPZ"))
    stage.enter()
    stage.press("3/2")
    assert isinstance(stage.editor, LineEditor)
    assert stage.editor.beside == "→ 03/02/2026"
    stage.press(TAB)
    assert stage.editor.beside == ""
    assert line_of(stage.editor).text() == "03/02/2026"


def labels_of(editor: Editor) -> list[str]:
    return [w.text() for w in parts(editor) if isinstance(w, QLabel) and w.text()]


@pytest.mark.parametrize(
    ("pasted", "text", "notice"),
    [
        ("O’Neill", "O'Neill", "Aangepast: apostrof (')"),
        ("Maes–Peeters", "Maes-Peeters", "Aangepast: koppelteken (-)"),
        ("Van  Damme", "Van Damme", "Aangepast: enkele spaties"),
        ("Van\u00a0Damme", "Van Damme", "Aangepast: gewone spaties"),
        ("Van\nDamme", "Van Damme", "Aangepast: gewone spaties"),
        ("Zoe\u0308", "Zoë", "Aangepast: accenten samengevoegd met hun letter"),
        ("Pee\u200bters", "Peeters", "Aangepast: onzichtbare tekens weggelaten"),
        (" Peeters ", "Peeters", ""),
        ("PeÃ«ters", "PeÃ«ters", ""),  # a rule tells of it, with its reading
    ],
)
def test_a_pasted_text_gets_its_one_form_with_notice(qtbot, pasted, text, notice):
    stage = show(qtbot, Stage("TX_PAT_LAST_NAM"))
    stage.enter()
    QApplication.clipboard().setText(pasted)
    QTest.keySequence(focus(), "Ctrl+V")
    stage.press(TAB)
    assert stage.editor.text() == line_of(stage.editor).text() == text
    assert labels_of(stage.editor) == [notice] * bool(notice)


def test_a_notice_goes_when_the_field_is_typed_in_again(qtbot):
    stage = show(qtbot, Stage("TX_PAT_LAST_NAM"))
    stage.enter()
    QApplication.clipboard().setText("O’Neill")
    QTest.keySequence(focus(), "Ctrl+V")
    stage.press(TAB)
    assert labels_of(stage.editor) != []
    stage.enter()
    stage.press("x")
    assert labels_of(stage.editor) == []
    stage.press(TAB)
    assert labels_of(stage.editor) == []


@pytest.mark.parametrize("key", ["TX_PAT_LAST_NAM", "DT_HOSPZ", "MS_PAT_WGHT", "CD_PAT_PLC_RESDC"])
def test_a_book_that_is_pasted_is_cut_and_still_told_to_be_too_long(qtbot, key):
    stage = show(qtbot, Stage(key))
    stage.enter()
    QApplication.clipboard().setText("x" * (1 << 20))
    QTest.keySequence(focus(), "Ctrl+V")
    stage.press(TAB)
    assert stage.editor.text() == "x" * LONGEST
    assert LONGEST > MAX_TEXT


def test_every_line_to_type_in_has_its_limit():
    made = {
        file.name
        for file in Path(angio_desktop.ui.__file__).parent.rglob("*.py")
        if re.search(r"(?<!class )\bQLineEdit\(", file.read_text("utf-8"))
    }
    assert made == {"protect_dialog.py"}  # secrets are taken as they are


@pytest.mark.parametrize(
    ("key", "typed", "text", "shown_text"),
    [
        ("MS_PAT_WGHT", "0082.5", "82.5", "82,5"),
        ("MS_PAT_HGHT", "0140", "140", "140"),
        ("MS_PAT_WGHT", "82,50 kg", "82.5", "82,5"),
        ("DT_HOSPZ", "2026-03-14", "14/03/2026", "14/03/2026"),
        ("DT_HOSPZ", "14 maart 2026", "14/03/2026", "14/03/2026"),
        ("T_WICR_1", "09:42:10", "09:42", "09:42"),
        ("T_WICR_1", "24:00", "24:00", "24:00"),
        ("CD_PAT_PLC_RESDC", "B-9000", "9000", "9000 Gent"),
    ],
)
def test_what_is_read_is_shown_in_full(qtbot, key, typed, text, shown_text):
    stage = show(qtbot, Stage(key))
    stage.enter()
    stage.press(typed, TAB)
    assert stage.editor.text() == text
    assert line_of(stage.editor).text() == shown_text


def test_an_unreadable_date_is_not_echoed_and_stays_as_typed(qtbot):
    stage = show(qtbot, Stage("DT_HOSPZ"))
    stage.enter()
    stage.press("31/2")
    assert isinstance(stage.editor, LineEditor)
    assert stage.editor.beside == ""
    stage.press(TAB)
    assert line_of(stage.editor).text() == stage.editor.text() == "31/2"


def test_a_unit_that_the_caption_does_not_say_stands_behind_the_line(qtbot):
    stage = show(qtbot, Stage("MS_PAT_BMI"))
    assert isinstance(stage.editor, LineEditor)
    assert stage.editor.beside == "kg/m²"


def test_a_later_date_offers_the_admissions_by_one_key(qtbot):
    stage = show(qtbot, Stage("DT_DISCH"))
    assert isinstance(stage.editor, LineEditor)
    stage.enter()
    stage.press("=")
    assert stage.editor.text() == "="  # nothing is offered yet
    stage.press(Qt.Key.Key_Backspace)
    stage.editor.offer("14/03/2026")
    assert stage.editor.beside == "= 14/03/2026"
    stage.press("=")
    assert stage.editor.text() == "14/03/2026"
    assert line_of(stage.editor).text() == "14/03/2026"
    assert stage.heard.changed[-1] == "14/03/2026"


def test_a_register_number_is_shown_with_its_separators(qtbot):
    stage = show(qtbot, Stage("IDC_PAT"))
    stage.editor.set_text("85073003328")
    assert line_of(stage.editor).text() == "85.07.30-033.28"
    assert stage.editor.text() == "85073003328"


def test_the_computed_bmi_takes_no_keys_and_is_passed_by_tab(qtbot):
    stage = show(qtbot, Stage("MS_PAT_BMI"))
    assert stage.editor.field.kind is Kind.COMPUTED
    stage.editor.set_text("27.8")
    stage.press(TAB)
    assert focus() is stage.after
    stage.editor.focus_first()
    assert stage.editor.has_focus()
    stage.press("3", Qt.Key.Key_Backspace, ENTER)
    assert stage.editor.text() == "27.8"
    assert stage.heard.changed == []


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("key", ["DT_HOSPZ", "T_WICR_1", "IDC_PAT"])
def test_the_form_of_an_answer_is_shown_while_it_is_empty(key):
    assert line_of(editor_of(key)).placeholderText() != ""


@pytest.mark.parametrize(
    ("key", "widest"),
    [
        ("DT_HOSPZ", "28/08/2008"),
        ("T_WICR_1", "00:00"),
        ("IDC_PAT", "85.07.30-033.28"),
        ("MS_RECNT_SERM_CREAN", "40.00"),
        ("NR_CONVOL_PROC_ML_1", "3000"),
    ],
)
def test_a_line_is_as_wide_as_its_answers(qtbot, key, widest):
    stage = show(qtbot, Stage(key))
    line = line_of(stage.editor)
    assert line.fontMetrics().horizontalAdvance(widest) < line.width() - 8
    assert line.width() < line_of(editor_of("TX_PAT_LAST_NAM")).sizeHint().width()
