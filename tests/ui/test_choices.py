"""Radio buttons, boxes and closed lists by themselves, and choosing by number or letters."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from angio_desktop.ui.editors import type_ahead as typing_ahead
from angio_desktop.ui.editors.choices import ChoiceEditor, CodesEditor, OptionsEditor
from angio_desktop.ui.editors.closed_list import ListEditor
from angio_desktop.ui.editors.factory import make_editor
from angio_desktop.ui.editors.options import Check, Radio
from angio_desktop.ui.editors.type_ahead import TypeAhead
from tests.drivers.tables import FORMS
from tests.ui.stage import Stage, editor_of, field_of, focus, show, the_day, words

LEFT = Qt.MouseButton.LeftButton
TAB = Qt.Key.Key_Tab
UP, DOWN, SPACE = Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Space
BACK, ON = Qt.Key.Key_Left, Qt.Key.Key_Right


def option(editor: object, code: str) -> Radio | Check:
    assert isinstance(editor, OptionsEditor)
    return next(o for o in editor.options if o.code == code)


def focused_caption() -> str:
    focused = focus()
    assert isinstance(focused, Radio | Check)
    return focused.caption


def click(editor: object, code: str) -> None:
    QTest.mouseClick(option(editor, code), LEFT)


def chosen(editor: object) -> list[str]:
    assert isinstance(editor, OptionsEditor)
    return [o.code for o in editor.options if o.isChecked()]


@pytest.fixture
def radios(qtbot):
    return show(qtbot, Stage("CD_PLC_INTDCR_1"))


@pytest.fixture
def boxes(qtbot):
    return show(qtbot, Stage("CD_SEGM_1"))


@pytest.fixture
def closed_list(qtbot):
    return show(qtbot, Stage("CD_INDICATN"))


# Radio buttons.


def test_a_click_chooses_and_a_click_on_the_chosen_one_takes_it_away(radios):
    click(radios.editor, "2")
    assert (radios.editor.text(), chosen(radios.editor)) == ("2", ["2"])
    click(radios.editor, "3")
    assert (radios.editor.text(), chosen(radios.editor)) == ("3", ["3"])
    click(radios.editor, "3")
    assert (radios.editor.text(), chosen(radios.editor)) == ("", [])
    assert radios.heard.changed == ["2", "3", ""]


def test_a_double_click_chooses_as_one_click_does(radios):
    radio = option(radios.editor, "2")
    QTest.mouseClick(radio, LEFT)
    QTest.mouseDClick(radio, LEFT)
    assert radios.editor.text() == "2"


def test_arrows_choose_the_neighbour_and_stop_at_the_ends(radios):
    radios.enter()
    for key, expected in [
        (DOWN, "1"), (ON, "2"), (DOWN, "3"), (DOWN, "3"), (UP, "2"), (BACK, "1"), (BACK, "1"),
    ]:  # fmt: skip
        radios.press(key)
        assert radios.editor.text() == expected
        assert focus() is option(radios.editor, expected)


def test_space_chooses_and_does_not_take_away(radios):
    radios.enter()
    radios.press(SPACE)
    assert radios.editor.text() == "1"
    radios.press(SPACE)
    assert radios.editor.text() == "1"


def test_a_number_chooses_by_place_and_letters_by_caption(radios):
    radios.enter()
    radios.press("3")
    assert radios.editor.text() == "3"
    radios.press("f")
    assert radios.editor.text() == "1"
    radios.press("4", "x", "?")
    assert radios.editor.text() == "1"


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_delete_takes_the_answer_away(radios, key):
    radios.editor.set_text("3")
    radios.enter()
    radios.press(key)
    assert (radios.editor.text(), chosen(radios.editor)) == ("", [])


def test_keys_with_ctrl_or_alt_are_left_to_the_window(radios):
    radios.enter()
    radios.press(DOWN, alt=True)
    QTest.keyClick(focus(), Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert radios.editor.text() == ""


def test_the_tab_key_comes_to_the_chosen_one(radios):
    radios.editor.set_text("2")
    radios.enter()
    assert focus() is option(radios.editor, "2")


def test_a_code_of_no_list_is_a_choice_until_another_is_taken(radios):
    radios.editor.set_text("99")
    assert chosen(radios.editor) == ["99"]
    radios.enter()
    assert focus() is option(radios.editor, "99")
    radios.press("2")
    assert (radios.editor.text(), chosen(radios.editor)) == ("2", ["2"])
    assert len(radios.editor.options) == 3
    assert radios.editor.has_focus()


def test_a_code_of_no_list_goes_by_a_click_on_it_and_the_focus_stays_in_the_field(radios):
    radios.editor.set_text("99")
    click(radios.editor, "99")
    assert radios.editor.text() == ""
    assert len(radios.editor.options) == 3
    assert radios.editor.has_focus()


def test_a_caption_with_an_ampersand_has_no_shortcut(qtbot):
    stage = show(qtbot, Stage("CD_PLC_INTDCR_1"))
    stage.editor.set_text("A&B")
    assert option(stage.editor, "A&B").shortcut().isEmpty()
    assert option(stage.editor, "A&B").caption == "A&B"


def test_a_long_caption_wraps_where_there_is_no_room_and_can_be_clicked_on_each_line(qtbot):
    stage = show(qtbot, Stage("CD_PRES_FFR"))
    stage.resize(320, 500)
    QApplication.processEvents()
    long = option(stage.editor, "BI0152")
    one_line = long.minimumSizeHint().height()
    assert long.width() < long.fontMetrics().horizontalAdvance(long.caption)
    assert long.height() >= one_line + 2 * long.fontMetrics().height()
    assert long.geometry().bottom() <= stage.editor.height()
    QTest.mouseClick(long, LEFT, pos=QPoint(60, long.height() - 4))
    assert stage.editor.text() == "BI0152"


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_a_field_with_few_choices_in_short_words_has_them_in_one_row(qtbot, language):
    for key in ("CD_PAT_SEX", "CD_PLC_INTDCR_1", "CD_TIMI_BEF_PCI_1", "CD_MAT_1"):
        editor = editor_of(key, language=language)
        qtbot.addWidget(editor)
        assert isinstance(editor, ChoiceEditor)
        assert editor.sizeHint().width() < 640


# Boxes.


def test_codes_are_joined_in_the_order_of_the_list(boxes):
    for code in ("FL_PL316c_1", "FL_PRCA1_1", "FL_LM5_1"):
        click(boxes.editor, code)
    assert boxes.editor.text() == "FL_PRCA1_1|FL_LM5_1|FL_PL316c_1"
    click(boxes.editor, "FL_LM5_1")
    assert boxes.editor.text() == boxes.heard.changed[-1] == "FL_PRCA1_1|FL_PL316c_1"


def test_arrows_walk_the_columns_and_change_nothing(boxes):
    boxes.enter()
    walked = []
    for key in (DOWN, DOWN, ON, ON, ON, UP, BACK, BACK, UP, UP):
        boxes.press(key)
        walked.append(focused_caption())
    assert walked == [
        "2 - MidRCA", "3 - DistRCA", "12b - M2", "12b - M2", "12b - M2", "12a - M1", "2 - MidRCA",
        "2 - MidRCA", "1 - ProxRCA", "1 - ProxRCA",
    ]  # fmt: skip
    assert boxes.heard.changed == []


def test_a_number_goes_to_its_box_and_space_ticks_it(boxes):
    boxes.enter()
    boxes.press("16a")
    assert focused_caption() == "16a - PL1"
    assert boxes.heard.changed == []
    boxes.press(SPACE)
    assert boxes.editor.text() == "FL_PL116_1"
    boxes.press(SPACE)
    assert boxes.editor.text() == ""


def test_letters_go_to_a_word_of_a_caption(boxes):
    boxes.enter()
    boxes.press("main")
    assert focused_caption() == "5 - Left Main"


def test_delete_takes_away_one_box_only(boxes):
    boxes.editor.set_text("FL_PRCA1_1|FL_LM5_1")
    boxes.enter()
    boxes.press(Qt.Key.Key_Delete, Qt.Key.Key_Delete)
    assert boxes.editor.text() == "FL_LM5_1"


def test_codes_of_no_list_stay_until_they_are_unticked(boxes):
    boxes.editor.set_text("XX|FL_LM5_1|FL_LM5_1|YY")
    assert chosen(boxes.editor) == ["FL_LM5_1", "XX", "YY"]
    click(boxes.editor, "FL_PRCA1_1")
    assert boxes.editor.text() == "FL_PRCA1_1|FL_LM5_1|XX|YY"
    click(boxes.editor, "XX")
    assert boxes.editor.text() == "FL_PRCA1_1|FL_LM5_1|YY"
    assert len(boxes.editor.options) == 25


# Closed lists.


def test_numbers_and_letters_choose_while_the_list_stays_closed(closed_list):
    closed_list.enter()
    closed_list.press("1")
    assert closed_list.editor.text() == "1"
    closed_list.press("2")
    assert closed_list.editor.text() == "12"
    closed_list.press("med")
    assert closed_list.editor.text() == "9"
    assert not closed_list.editor.box.view().isVisible()


def test_arrows_step_through_a_closed_list_from_either_end(closed_list):
    closed_list.enter()
    closed_list.press(DOWN)
    assert closed_list.editor.text() == "1"
    closed_list.press(UP, DOWN)
    assert closed_list.editor.text() == "2"
    closed_list.press(Qt.Key.Key_Delete, UP)
    assert closed_list.editor.text() == "12"
    closed_list.press(DOWN)
    assert closed_list.editor.text() == "12"


@pytest.mark.parametrize(("key", "alt"), [(SPACE, False), (Qt.Key.Key_F4, False), (DOWN, True)])
def test_the_list_opens_by_key_and_gives_the_line_that_is_taken(qtbot, closed_list, key, alt):
    closed_list.enter()
    closed_list.press(key, alt=alt)
    view = closed_list.editor.box.view()
    qtbot.waitUntil(view.isVisible)
    assert closed_list.heard.left == []
    QTest.keyClick(view, DOWN)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert closed_list.editor.text() == closed_list.heard.changed[-1] == "1"


def test_the_empty_line_takes_the_answer_away(closed_list):
    closed_list.editor.set_text("3")
    closed_list.editor.box.activated.emit(0)
    assert closed_list.editor.text() == ""


def test_paging_keys_are_left_to_the_page(closed_list):
    closed_list.editor.set_text("3")
    closed_list.enter()
    closed_list.press(Qt.Key.Key_PageDown, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_Home)
    assert closed_list.editor.text() == "3"


def test_a_code_of_no_list_is_shown_until_another_is_chosen(closed_list):
    for code in ("98", "99"):
        closed_list.editor.set_text(code)
        assert closed_list.editor.box.currentText() == code
    closed_list.enter()
    closed_list.press("2")
    assert closed_list.editor.box.currentText() == "STEMI - rescue"
    assert closed_list.editor.box.count() == 13


def test_a_segment_is_chosen_by_its_own_number_and_not_by_its_code(qtbot):
    stage = show(qtbot, Stage("CD_1SEGM_1"))
    assert isinstance(stage.editor, ListEditor)
    stage.enter()
    stage.press("5")
    assert stage.editor.box.currentText() == "5 - Left Main"
    assert stage.editor.text() == "9"


@pytest.mark.usefixtures("qapp")
def test_every_list_is_offered_whole_and_in_its_order():
    for form in FORMS.values():
        for field in form.asked:
            if field.code_list is None or field.code_list.is_open:
                continue
            editor = make_editor(field, words(), None, the_day)
            codes = list(field.code_list.codes)
            if isinstance(editor, ChoiceEditor | CodesEditor):
                assert [o.code for o in editor.options] == codes
            elif isinstance(editor, ListEditor):
                offered = [editor.box.itemData(i) for i in range(editor.box.count())]
                assert offered == ["", *codes]


# Numbers and letters.


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def type_ahead(*captions: str, codes: tuple[str, ...] = ()) -> tuple[TypeAhead, Clock]:
    clock = Clock()
    return TypeAhead(captions, codes or captions, clock), clock


def test_captions_with_numbers_of_their_own_are_chosen_by_those():
    ahead, _ = type_ahead("TIMI0", "TIMI1", "TIMI2", "TIMI3")
    assert [ahead.find(digit, None) for digit in "3014"] == [3, 0, 1, None]


def test_captions_of_which_one_has_no_number_are_chosen_by_place():
    ahead, _ = type_ahead("STEMI - late >12h", "Non-STEMI <24h", "Angina")
    assert [ahead.find(digit, None) for digit in "1239"] == [0, 1, 2, None]


def test_codes_that_are_short_numbers_choose_whatever_their_place():
    ahead, _ = type_ahead("Ja", "Neen", codes=("1", "0"))
    assert [ahead.find(digit, None) for digit in "012"] == [1, 0, None]


def test_letters_in_quick_succession_are_one_word_and_after_a_pause_a_new_one():
    ahead, clock = type_ahead("9 - D1", "16 - AV", "16a - PL1", "1 - ProxRCA", "6 - ProxLAD")
    found = []
    for letter in "16a":
        clock.now += typing_ahead.PAUSE_SECONDS
        found.append(ahead.find(letter, None))
    assert found == [3, 1, 2]
    clock.now += typing_ahead.PAUSE_SECONDS + 0.1
    assert ahead.find("6", None) == 4


def test_a_letter_that_fits_nothing_so_far_begins_anew():
    ahead, _ = type_ahead("Femoraal", "Brachiaal", "Radiaal")
    assert [ahead.find(letter, None) for letter in "frx"] == [0, 2, None]


def test_the_same_letter_goes_to_the_next_choice_that_begins_with_it():
    ahead, _ = type_ahead("Ja, bloeding", "Nee", "Ja, trombose", "Ja, andere")
    places: list[int | None] = [None]
    for _ in range(4):
        places.append(ahead.find("j", places[-1]))
    assert places == [None, 0, 2, 3, 0]


def test_accents_need_not_be_typed():
    ahead, _ = type_ahead("Échocardiographie", "Coronarographie")
    assert ahead.find("e", None) == 0


def test_a_code_is_its_own_number_also_where_another_stands_in_that_place():
    ahead, _ = type_ahead("Nee", "Ja, transfusie", "Ja, andere", codes=("0", "2", "4"))
    assert [ahead.find(digit, None) for digit in "0123"] == [0, None, 1, None]


def test_after_space_a_letter_begins_a_new_word(qtbot):
    stage = show(qtbot, Stage("CD_SEGM_1"))
    stage.enter()
    stage.press("1", SPACE, "2", SPACE)
    assert stage.editor.text() == "FL_PRCA1_1|FL_MRCA2_1"


@pytest.mark.parametrize(
    ("language", "keys"), [("nl", {"j": 0, "n": 1}), ("fr", {"o": 0, "n": 1}), ("en", {"y": 0})]
)
def test_yes_and_no_are_chosen_by_their_letter_in_each_language_and_by_1_and_0(language, keys):
    asked = field_of("CD_CARDIOGE_SHOCK_HOSPZ")
    assert asked.code_list is not None
    codes = list(asked.code_list.codes)
    captions = [words(language).code(asked, code) for code in codes]
    for key, place in {**keys, "n": 1, "1": 0, "0": 1}.items():
        assert TypeAhead(captions, codes).find(key, None) == place


def test_a_digit_ticks_a_box_of_a_short_list_and_takes_the_tick_away(qtbot):
    stage = show(qtbot, Stage("CD_ANGIO_STE"))
    code_list = field_of("CD_ANGIO_STE").code_list
    assert code_list is not None
    codes = list(code_list.codes)
    stage.enter()
    stage.press("2", "1")
    assert stage.editor.text() == "|".join(codes[:2])
    stage.press("2")
    assert stage.editor.text() == codes[0]


def said_by(editor):
    return [w.text() for w in editor.findChildren(QLabel) if w.isVisible()]


def test_a_key_that_means_nothing_says_so_until_the_next_that_does(qtbot):
    stage = show(qtbot, Stage("CD_CARDIOGE_SHOCK_HOSPZ"))
    stage.enter()
    stage.press("7")
    assert said_by(stage.editor) == ["⚠ “7” is none of the choices"]
    assert stage.editor.text() == ""
    stage.press("1")
    assert said_by(stage.editor) == []
    stage.press("x", TAB)
    assert said_by(stage.editor) == []


def test_choices_show_the_digit_that_takes_them_unless_their_caption_does(qtbot):
    shown, timi = (
        show(qtbot, Stage(key)).editor for key in ("CD_PLC_INTDCR_1", "CD_TIMI_BEF_PCI_1")
    )
    assert isinstance(shown, OptionsEditor)
    assert [each.key for each in shown.options] == ["¹", "²", "³"]
    assert isinstance(timi, OptionsEditor)
    assert {each.key for each in timi.options} == {""}


@pytest.mark.parametrize(("moves_on", "left"), [(False, []), (True, ["1"])])
def test_a_choice_by_its_digit_leads_on_where_that_was_asked_for(qtbot, moves_on, left):
    stage = show(qtbot, Stage("CD_CARDIOGE_SHOCK_HOSPZ"))
    assert isinstance(stage.editor, ChoiceEditor)
    stage.editor.moves_on = lambda: moves_on
    stage.enter()
    stage.press("1")
    assert stage.heard.left == left
