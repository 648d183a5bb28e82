"""How many keys a whole registration takes, from its type to "Sent"; nothing here is timed."""

import pytest
from PySide6.QtCore import Qt

from angio_desktop.actions.testset import example
from angio_desktop.register.fields import Kind, RegistrationType
from angio_desktop.ui.form.page import FormPage
from angio_desktop.ui.program import Program
from tests.drivers import driving
from tests.drivers.key_presses import count_presses
from tests.ui.desk import (
    HOSP,
    PCI,
    Opener,
    answer,
    draft,
    focused_key,
    go_into,
    registration_of,
    values_of,
)


@pytest.mark.parametrize("type_", [PCI, HOSP])
def test_a_patient_takes_few_keys_more_than_the_answers_have(
    program: Program, open_wizard: Opener, type_: RegistrationType
):
    answers = example(program.dictionary, type_).values
    count = count_presses(open_wizard(None), type_, answers)
    form = program.dictionary.forms[type_]
    typed = {key for key in answers if form.by_key[key].kind is not Kind.COMPUTED}
    assert set(count.asked) == typed
    assert count.presses <= count.allowed, count.extra


def enter(wizard, key: str, typed: str) -> FormPage:
    """Type an answer into a field of the page and press Enter."""
    page = driving.page_of(wizard)
    page.go_to(key)
    driving.type_text(typed)
    driving.press(Qt.Key.Key_Return)
    return page


def test_enter_on_the_last_field_of_a_page_leads_to_the_next_page(program, open_wizard):
    wizard = open_wizard(draft(program, PCI))
    page = enter(wizard, "CD_PAT_PLC_RESDC", "9000")
    assert driving.page_of(wizard) is not page
    assert registration_of(wizard).values["CD_PAT_PLC_RESDC"] == "9000"


def test_enter_on_a_field_that_is_not_the_last_stays_on_the_page(program, open_wizard):
    wizard = open_wizard(draft(program, PCI))
    page = enter(wizard, "TX_PAT_LAST_NAM", "Peeters")
    assert driving.page_of(wizard) is page
    assert page.focused_key() != "TX_PAT_LAST_NAM"


def test_enter_on_a_last_field_that_is_wrong_stays_to_show_it(program, open_wizard):
    wizard = open_wizard(draft(program, PCI))
    page = enter(wizard, "CD_PAT_PLC_RESDC", "no such town")
    assert driving.page_of(wizard) is page
    assert page.views["CD_PAT_PLC_RESDC"].is_wrong


@pytest.mark.parametrize("number", range(1, 6))
def test_a_type_is_chosen_by_its_number_alone(open_wizard, number):
    wizard = open_wizard(None)
    driving.type_text(str(number))
    assert driving.type_page_of(wizard).chosen() is list(RegistrationType)[number - 1]


@pytest.mark.parametrize("typed", ["0", "6", "x", "²"])
def test_what_is_no_number_of_a_type_chooses_none(open_wizard, typed):
    wizard = open_wizard(None)
    driving.type_text(typed)
    assert not driving.type_page_of(wizard).is_complete()


def test_enter_passes_by_what_the_program_filled_in_and_tab_does_not(open_wizard, program):
    wizard = open_wizard(draft(program, PCI))
    answer(wizard, "IDC_PAT", "45031212494")
    assert {"DT_PAT_DOB", "CD_PAT_SEX"} <= values_of(wizard).keys()
    go_into(wizard, "TX_PAT_LAST_NAM")
    driving.press(Qt.Key.Key_Return)
    assert focused_key(wizard) == "CD_PAT_PLC_RESDC"
    go_into(wizard, "TX_PAT_LAST_NAM")
    driving.press(Qt.Key.Key_Tab)
    assert focused_key(wizard) == "DT_PAT_DOB"


def test_enter_stops_where_a_person_answered_what_the_program_would_fill_in(open_wizard, program):
    wizard = open_wizard(draft(program, PCI))
    answer(wizard, "DT_PAT_DOB", "12/03/1945")
    go_into(wizard, "TX_PAT_LAST_NAM")
    driving.press(Qt.Key.Key_Return)
    assert focused_key(wizard) == "DT_PAT_DOB"
