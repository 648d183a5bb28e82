"""What came from a file says so at its field, until Enter on it or one key for all confirms it."""

import pytest
from PySide6.QtCore import Qt

from angio_desktop.actions import importing
from angio_desktop.actions.intake_plan import Surroundings
from angio_desktop.files import tables
from angio_desktop.register.fields import RegistrationType
from tests.drivers import driving
from tests.drivers.tables import DICTIONARY, words
from tests.ui.desk import CTRL, go_into, leave, registration_of, type_into, view_of

pytestmark = pytest.mark.both

FFR = RegistrationType.HOSPITALISATION_FFR
HEADER = "INSZ\tNaam\tOpname\tGewicht\tMS_FFRRCA\tCD_ANGIO_STE\n"
ROW = "85073003328\tPeeters\t1/2/2026\t82\t0,75\tFL_ANGIO_STE_RCA\n"


def imported(program):
    at = Surroundings(program.store, DICTIONARY, words())
    plan = importing.plan(at, tables.of_text("lijst", HEADER + ROW), None, FFR)
    importing.carry_out(at, plan)
    return program.store.registrations.load(1)


def stored(program):
    return set(program.store.registrations.load(1).imported)


ALL = {"IDC_PAT", "TX_PAT_LAST_NAM", "DT_HOSPZ", "MS_PAT_WGHT", "MS_FFRRCA", "CD_ANGIO_STE"}


def test_a_field_says_from_which_cell_it_came_and_enter_confirms_it(open_wizard, program):
    wizard = open_wizard(imported(program))
    name = view_of(wizard, "TX_PAT_LAST_NAM")
    assert name.said == "↧ From lijst, B2. Enter confirms."
    assert "From lijst, B2" in name.editor.accessibleDescription()
    assert not name.is_wrong
    assert view_of(wizard, "CD_PAT_SEX").said == ""  # worked out, so it came from nowhere
    go_into(wizard, "TX_PAT_LAST_NAM")
    driving.press(Qt.Key.Key_Tab)  # who passes by confirms nothing
    assert name.said
    go_into(wizard, "TX_PAT_LAST_NAM")
    driving.press(Qt.Key.Key_Return)
    assert name.said == ""
    assert stored(program) == ALL - {"TX_PAT_LAST_NAM"}
    assert program.store.verify().wrong is None


def test_who_types_another_answer_has_confirmed_it(open_wizard, program):
    wizard = open_wizard(imported(program))
    type_into(wizard, "TX_PAT_LAST_NAM", "Claes")
    leave()
    assert view_of(wizard, "TX_PAT_LAST_NAM").said == ""
    assert stored(program) == ALL - {"TX_PAT_LAST_NAM"}


def test_one_key_confirms_all_at_once_also_in_a_table(open_wizard, program):
    wizard = open_wizard(imported(program))
    wizard.pages.go_to_field("MS_FFRRCA")
    said = view_of(wizard, "MS_FFRRCA").said
    assert "From lijst, E2. Enter confirms." in said
    driving.press(Qt.Key.Key_I, CTRL)
    assert view_of(wizard, "MS_FFRRCA").said == ""
    assert stored(program) == set()
    assert registration_of(wizard).values["MS_FFRRCA"] == "0.75"
