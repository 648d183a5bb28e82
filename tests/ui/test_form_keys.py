"""The keys of a registration's window: once quiet, once with every finding of a refused send."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from angio_desktop.register.fields import PROCEDURES
from angio_desktop.storage.records import Wanted
from angio_desktop.ui.form.go_to_dialog import GoToDialog
from angio_desktop.ui.form.help import HelpDialog, KeysDialog
from tests.drivers import driving
from tests.drivers.driving import press, type_text
from tests.ui.desk import (
    BOTH,
    CTRL,
    GATES,
    SHIFT,
    focused_key,
    go_into,
    is_open,
    new,
    page_id,
    stored_values,
    type_into,
    values_of,
)

FIRST = "TX_PAT_FIRST_NAM"
SHOCK = "CD_CARDIOGE_SHOCK_HOSPZ"
NEXT, PREVIOUS = Qt.Key.Key_PageDown, Qt.Key.Key_PageUp


@pytest.fixture(params=[False, True], ids=["quiet", "160 findings"])
def wizard(request, open_wizard, program):
    """A registration with all its procedures open, on its first page."""
    opened = open_wizard(new(program, BOTH, DT_PCI_1="15/03/2026", **GATES))
    if request.param:
        press(Qt.Key.Key_Return, CTRL)
        driving.settle()
        assert opened.pages.problems.findings.count() >= 150
    opened.pages.go_to_page("patient")
    return opened


def test_every_page_is_reached_by_keys_and_back(wizard):
    pages = [page_id(wizard)]
    while driving.next_page(wizard):
        pages.append(page_id(wizard))
        assert focused_key(wizard)
    assert {f"pci_{n}" for n in PROCEDURES} <= set(pages)
    back = [page_id(wizard)]
    for _ in pages[1:]:
        press(PREVIOUS, CTRL)
        back.append(page_id(wizard))
    assert back == pages[::-1]


def test_tab_enter_and_shift_tab_walk_through_the_fields(wizard):
    go_into(wizard, "TX_PAT_LAST_NAM")
    walked = [focused_key(wizard)]
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Return):
        press(key)
        walked.append(focused_key(wizard))
    assert len(set(walked)) == 3
    for before in walked[1::-1]:
        press(Qt.Key.Key_Backtab)
        assert focused_key(wizard) == before


@pytest.mark.parametrize(("key", "modifier"), [(NEXT, CTRL), (Qt.Key.Key_F8, SHIFT)])
def test_what_is_half_typed_goes_along_when_a_key_leads_away(wizard, program, key, modifier):
    type_into(wizard, FIRST, "Zoë ")
    press(key, modifier)
    assert focused_key(wizard) != FIRST
    assert stored_values(program, wizard)[FIRST] == "Zoë"


def test_the_problems_are_gone_through_and_back(wizard):
    first = focused_key(wizard)
    press(Qt.Key.Key_F8)
    second = focused_key(wizard)
    press(Qt.Key.Key_F8)
    assert len({first, second, focused_key(wizard)}) == 3
    press(Qt.Key.Key_F8, SHIFT)
    assert focused_key(wizard) == second


def test_what_is_typed_is_saved_by_a_key_and_the_field_stays(wizard, program):
    type_into(wizard, FIRST, "Zoë")
    press(Qt.Key.Key_S, CTRL)
    assert stored_values(program, wizard)[FIRST] == "Zoë"
    assert focused_key(wizard) == FIRST


def test_yes_and_no_are_typed_by_their_letter(wizard):
    wizard.pages.go_to_field(SHOCK)
    driving.settle()
    type_text("j")
    press(Qt.Key.Key_Tab)
    assert values_of(wizard)[SHOCK] == "1"


def test_a_field_is_gone_to_by_its_name(wizard):
    def choose(_: QDialog) -> None:
        type_text("contrastvol (3)")
        press(Qt.Key.Key_Return)

    driving.act_on(GoToDialog, choose)
    press(Qt.Key.Key_G, CTRL)
    wizard.activateWindow()
    driving.wait_until(wizard.isActiveWindow, "the wizard")
    assert focused_key(wizard) == "NR_CONVOL_PROC_ML_3"


def test_help_is_there(wizard):
    go_into(wizard, FIRST)
    about_the_field = driving.act_on(HelpDialog, lambda dialog: dialog.windowTitle())
    press(Qt.Key.Key_F1)
    assert about_the_field == [wizard.draft.editing.form.caption(FIRST, "nl")]
    wizard.activateWindow()
    driving.wait_until(wizard.isActiveWindow, "the wizard")
    all_keys = driving.act_on(KeysDialog, lambda dialog: dialog.windowTitle())
    press(Qt.Key.Key_F1, SHIFT)
    assert len(all_keys) == 1


def test_a_procedure_takes_over_from_the_one_before(wizard):
    wizard.pages.go_to_page("pci_2")
    press(Qt.Key.Key_D, CTRL)
    assert values_of(wizard)["DT_PCI_2"] == "15/03/2026"


def test_the_window_is_closed_by_a_key_and_keeps_all(wizard, program):
    type_into(wizard, FIRST, "Zoë")
    press(Qt.Key.Key_W, CTRL)
    driving.settle()
    (row,) = program.store.worklist.page(Wanted())
    assert program.store.registrations.load(row.id).values[FIRST] == "Zoë"
    assert not is_open(wizard)
