"""What leads to the next field by itself, and what one key takes; neither enters another answer."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from angio_desktop.actions.testset import example
from angio_desktop.ui.editors.search import SearchEditor
from tests.drivers import driving
from tests.drivers.driving import press, type_text
from tests.drivers.own_lists import load_own_lists
from tests.ui.desk import CTRL, PCI, draft, focused_key, go_into, new, page_id, values_of

SSIN, INTERNAL, PLACE = "IDC_PAT", "TX_IDC_PAT_INT", "CD_PAT_PLC_RESDC"
PHYSICIAN = "CD_DOCTOR_INTVNT_CARDIOL_{n}"
RIGHT, WRONG = "45031212494", "45031212495"
ENTER, TAB = Qt.Key.Key_Return, Qt.Key.Key_Tab


@pytest.fixture
def wizard(open_wizard, program):
    load_own_lists(program.store)
    return open_wizard(new(program, PCI))


def into(wizard, key: str) -> None:
    wizard.pages.go_to_field(key)
    driving.settle()


def editor_of(wizard, key: str) -> SearchEditor:
    editor = driving.page_of(wizard).views[key].editor
    assert isinstance(editor, SearchEditor)
    return editor


def test_an_answer_that_is_whole_leads_to_the_next_field(wizard):
    go_into(wizard, SSIN)
    type_text(RIGHT[:-1])
    assert focused_key(wizard) == SSIN
    type_text(RIGHT[-1])
    assert focused_key(wizard) == INTERNAL
    assert values_of(wizard)[SSIN] == RIGHT


@pytest.mark.parametrize("key", [ENTER, TAB])
def test_a_key_of_habit_after_it_passes_no_field(wizard, key):
    go_into(wizard, SSIN)
    type_text(RIGHT)
    press(key)
    assert focused_key(wizard) == INTERNAL
    press(key)
    assert focused_key(wizard) == "TX_PAT_FIRST_NAM"


def test_the_next_answer_is_left_by_its_own_enter(wizard):
    go_into(wizard, SSIN)
    type_text(RIGHT)
    type_text("7")
    press(ENTER)
    assert focused_key(wizard) == "TX_PAT_FIRST_NAM"
    assert values_of(wizard)[INTERNAL] == "7"


def test_who_goes_back_by_shift_tab_goes_back(wizard):
    go_into(wizard, SSIN)
    type_text(RIGHT)
    press(Qt.Key.Key_Backtab)
    assert focused_key(wizard) == SSIN


def test_an_answer_with_something_to_be_seen_stays(wizard):
    go_into(wizard, SSIN)
    type_text(WRONG)
    assert focused_key(wizard) == SSIN
    assert driving.page_of(wizard).views[SSIN].is_wrong


def test_an_answer_that_is_corrected_in_its_middle_stays(wizard):
    go_into(wizard, SSIN)
    type_text(RIGHT)
    go_into(wizard, SSIN)
    press(Qt.Key.Key_Home)
    press(Qt.Key.Key_Delete)
    type_text(RIGHT[0])
    assert focused_key(wizard) == SSIN
    assert values_of(wizard)[SSIN].endswith("94")


def test_it_stays_where_that_was_chosen(wizard, program):
    preferences = program.preferences
    preferences.note(replace(preferences.chosen, moves_on_whole=False))
    go_into(wizard, SSIN)
    type_text(RIGHT)
    assert focused_key(wizard) == SSIN
    into(wizard, "DT_DISCH")
    wizard.draft.answer("DT_HOSPZ", "14/03/2026")
    type_text("=")
    assert focused_key(wizard) == "DT_DISCH"


def test_a_whole_code_in_the_last_field_leads_to_the_next_page(wizard):
    go_into(wizard, PLACE)
    type_text("9000")
    assert page_id(wizard) == "admission"
    assert values_of(wizard)[PLACE] == "9000"
    first = focused_key(wizard)
    press(ENTER)
    assert focused_key(wizard) == first


def test_a_page_key_of_habit_passes_no_page(wizard):
    go_into(wizard, PLACE)
    type_text("9000")
    press(Qt.Key.Key_PageDown, CTRL)
    assert page_id(wizard) == "admission"
    press(Qt.Key.Key_PageDown, CTRL)
    assert page_id(wizard) == "history"
    press(Qt.Key.Key_PageUp, CTRL)
    press(Qt.Key.Key_PageUp, CTRL)
    go_into(wizard, PLACE)
    type_text("9000")
    type_text("1")
    press(Qt.Key.Key_PageDown, CTRL)
    assert page_id(wizard) == "history"


def test_a_part_of_a_code_or_a_name_stays(wizard):
    for typed in ("900", "Gent"):
        go_into(wizard, PLACE)
        type_text(typed)
        assert focused_key(wizard) == PLACE


def test_a_later_procedure_offers_what_the_one_before_has(open_wizard, program):
    load_own_lists(program.store)
    answers = dict(example(program.dictionary, PCI).values)
    first = answers[PHYSICIAN.format(n=1)]
    answers = {key: text for key, text in answers.items() if not key.endswith("_2")}
    wizard = open_wizard(draft(program, PCI, **answers | {"CD_NPCI_1": "1"}))
    second = PHYSICIAN.format(n=2)
    into(wizard, second)
    editor = editor_of(wizard, second)
    assert editor.line.placeholderText().startswith("= ")
    assert first in editor.line.placeholderText()
    assert first in editor.about()
    type_text("=")
    assert values_of(wizard)[second] == first
    assert focused_key(wizard) != second


def test_a_first_procedure_offers_the_physician_chosen_last(wizard, open_wizard, program):
    key = PHYSICIAN.format(n=1)
    into(wizard, key)
    assert editor_of(wizard, key).offered == ""
    type_text("10000106730")
    assert program.chosen_last == {"CD_DOCTOR_INTVNT_CARDIOL": "10000106730"}
    later = open_wizard(new(program, PCI))
    into(later, key)
    type_text("=")
    assert values_of(later)[key] == "10000106730"


def test_what_was_only_typed_or_is_no_physician_is_not_offered(wizard, program):
    into(wizard, PHYSICIAN.format(n=1))
    type_text("nobody")
    go_into(wizard, PHYSICIAN.format(n=1))
    wizard.pages.go_to_field(PLACE)
    type_text("9000")
    assert program.chosen_last == {}


def test_what_is_offered_and_not_of_the_list_is_not_taken(wizard, program):
    key = PHYSICIAN.format(n=1)
    program.chosen_last["CD_DOCTOR_INTVNT_CARDIOL"] = "99999999999"
    into(wizard, key)
    assert not editor_of(wizard, key).line.placeholderText().startswith("=")
    type_text("=")
    assert focused_key(wizard) == key
    assert values_of(wizard)[key] == "="


def test_the_proposed_billing_code_is_taken_by_the_same_key(open_wizard, program):
    load_own_lists(program.store)
    answers = dict(example(program.dictionary, PCI).values)
    billed = answers.pop("CD_PREST_PCI")
    wizard = open_wizard(draft(program, PCI, **answers))
    into(wizard, "CD_PREST_PCI")
    type_text("=")
    assert values_of(wizard)["CD_PREST_PCI"] == billed
    assert focused_key(wizard) != "CD_PREST_PCI"
