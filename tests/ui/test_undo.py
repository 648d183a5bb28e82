"""Undo and redo in the form, across fields and pages, and back to how it was opened."""

import pytest
from PySide6.QtCore import Qt

from angio_desktop.actions.editing import Editing
from angio_desktop.actions.undoing import State
from angio_desktop.register.patient import identity
from angio_desktop.register.registration import Registration
from angio_desktop.storage.records import Wanted
from angio_desktop.ui.form.draft import _PAUSE_MS
from angio_desktop.ui.widgets import menus
from tests.drivers import driving
from tests.drivers.driving import press
from tests.ui.desk import (
    CTRL,
    FOLLOW_UP,
    PCI,
    SHIFT,
    answer,
    complete,
    draft,
    focused_key,
    go_into,
    id_of,
    leave,
    page_id,
    registration_of,
    stored,
    stored_values,
    type_into,
    values_of,
)

FIRST, LAST = "TX_PAT_FIRST_NAM", "TX_PAT_LAST_NAM"
Z, Y, R = Qt.Key.Key_Z, Qt.Key.Key_Y, Qt.Key.Key_R


@pytest.fixture(params=[False, True], ids=["quiet", "160 findings"])
def wizard(request, open_wizard, program):
    """A draft with two names; or the same after a refused send, with every finding shown."""
    opened = open_wizard(draft(program, PCI, **{FIRST: "Anna", LAST: "Peeters"}))
    if request.param:
        press(Qt.Key.Key_Return, CTRL)
        driving.settle()
        opened.pages.go_to_page("patient")
    return opened


def test_undo_takes_back_field_after_field_and_goes_there(wizard):
    answer(wizard, FIRST, "Zoë")
    answer(wizard, LAST, "Claes")
    press(Z, CTRL)
    assert (values_of(wizard)[FIRST], values_of(wizard)[LAST]) == ("Zoë", "Peeters")
    assert focused_key(wizard) == LAST
    press(Z, CTRL)
    assert values_of(wizard)[FIRST] == "Anna"
    assert focused_key(wizard) == FIRST
    assert driving.page_of(wizard).views[FIRST].editor.text() == "Anna"


def test_what_is_half_typed_goes_first_and_as_a_whole(wizard):
    type_into(wizard, FIRST, "Mar")
    press(Z, CTRL)
    assert values_of(wizard)[FIRST] == "Anna"
    assert driving.page_of(wizard).views[FIRST].editor.text() == "Anna"


def test_redo_does_again_what_was_undone_until_something_else_is_typed(wizard):
    answer(wizard, FIRST, "Zoë")
    press(Z, CTRL)
    press(Y, CTRL)
    assert values_of(wizard)[FIRST] == "Zoë"
    press(Z, CTRL)
    press(Z, CTRL | SHIFT)
    assert values_of(wizard)[FIRST] == "Zoë"
    press(Z, CTRL)
    answer(wizard, LAST, "Claes")
    press(Y, CTRL)
    assert values_of(wizard)[FIRST] == "Anna"


def test_undo_goes_to_the_page_of_the_field(wizard):
    answer(wizard, FIRST, "Zoë")
    wizard.pages.go_to_page("admission")
    press(Z, CTRL)
    assert page_id(wizard) == "patient"
    assert values_of(wizard)[FIRST] == "Anna"


def test_what_follows_from_an_answer_is_undone_with_it(wizard):
    answer(wizard, "IDC_PAT", "45031212494")
    assert values_of(wizard)["DT_PAT_DOB"] == "12/03/1945"
    press(Z, CTRL)
    assert "IDC_PAT" not in values_of(wizard)
    assert "DT_PAT_DOB" not in values_of(wizard)


@pytest.mark.both
def test_what_was_undone_is_stored(wizard, program):
    answer(wizard, FIRST, "Zoë")
    assert stored_values(program, wizard)[FIRST] == "Zoë"
    press(Z, CTRL)
    assert stored_values(program, wizard)[FIRST] == "Anna"


def test_nothing_left_to_undo_changes_nothing(wizard):
    before = dict(values_of(wizard))
    press(Z, CTRL)
    press(Y, CTRL)
    assert values_of(wizard) == before


def test_back_to_how_it_was_opened_asks_and_can_be_undone(wizard, said):
    answer(wizard, FIRST, "Zoë")
    answer(wizard, LAST, "Claes")
    press(R, CTRL | SHIFT)
    assert len(said.questions) == 1
    assert (values_of(wizard)[FIRST], values_of(wizard)[LAST]) == ("Anna", "Peeters")
    press(Z, CTRL)
    assert (values_of(wizard)[FIRST], values_of(wizard)[LAST]) == ("Zoë", "Claes")


def test_back_to_how_it_was_opened_leaves_all_when_refused(wizard, said):
    said.consents = False
    answer(wizard, FIRST, "Zoë")
    press(R, CTRL | SHIFT)
    assert values_of(wizard)[FIRST] == "Zoë"


@pytest.mark.usefixtures("wizard")
def test_unchanged_nothing_is_asked(said):
    press(R, CTRL | SHIFT)
    assert said.questions == []


@pytest.mark.both
def test_a_sent_registration_has_nothing_to_undo(open_wizard, program):
    wizard = open_wizard(complete(program, PCI))
    wizard.draft.editing.undo_steps.note(FIRST, State({}))
    assert wizard.draft.editing.send() is None
    before = dict(values_of(wizard))
    press(Z, CTRL)
    press(R, CTRL | SHIFT)
    assert values_of(wizard) == before


@pytest.mark.both
def test_a_sent_registration_offers_nothing_that_would_change_it(open_wizard, program):
    changes = [change.id for change in menus.CHANGES]
    wizard = open_wizard(complete(program, PCI))
    assert all(wizard.menu_actions[change].isEnabled() for change in changes)
    assert wizard.draft.editing.send() is None
    sent = open_wizard(registration_of(wizard))
    assert not any(sent.menu_actions[change].isEnabled() for change in changes)
    assert sent.menu_actions["pdf"].isEnabled()


def sent_and_followed_up(program):
    """A sent hospitalisation with PCI, and the stored draft of its follow-up."""
    editing = Editing(program.store, program.dictionary, complete(program, PCI))
    assert editing.send() is None
    known = identity(editing.form, editing.registration.values)
    version = program.dictionary.version
    id_ = id_of(editing.registration)
    return id_, stored(program, Registration(FOLLOW_UP, version, known, follows=id_))


@pytest.mark.both
def test_the_link_that_another_patient_ended_comes_back_with_the_patient(open_wizard, program):
    followed, follow_up = sent_and_followed_up(program)
    wizard = open_wizard(follow_up)
    answer(wizard, "IDC_PAT", "85073003328")
    assert registration_of(wizard).follows is None
    press(Z, CTRL)
    assert values_of(wizard) == follow_up.values
    assert registration_of(wizard).follows == followed
    assert wizard.draft.editing.followed.id == followed
    press(Y, CTRL)
    assert registration_of(wizard).follows is None
    press(R, CTRL | SHIFT)
    assert registration_of(wizard).follows == followed
    assert program.store.registrations.load(id_of(registration_of(wizard))).follows == followed


@pytest.mark.both
def test_a_link_is_a_step_of_its_own(open_wizard, program, said):
    followed, follow_up = sent_and_followed_up(program)
    wizard = open_wizard(follow_up)
    answer(wizard, FIRST, "Zoë")
    wizard.pages.patient.linked.emit(None)
    assert registration_of(wizard).follows is None
    press(Z, CTRL)
    assert registration_of(wizard).follows == followed
    assert values_of(wizard)[FIRST] == "Zoë"
    press(Y, CTRL)
    press(Z, CTRL)
    press(Z, CTRL)
    assert registration_of(wizard).follows == followed
    assert values_of(wizard) == follow_up.values
    wizard.pages.patient.linked.emit(None)
    press(R, CTRL | SHIFT)
    assert len(said.questions) == 1
    assert registration_of(wizard).follows == followed


# Stored without being asked


@pytest.mark.both
def test_a_change_is_stored_after_a_second_without_typing(open_wizard, program, qtbot):
    assert _PAUSE_MS == 1000  # of the program: no test waits for it
    wizard = open_wizard(draft(program, PCI, **{FIRST: "Anna"}))
    type_into(wizard, FIRST, "Zoë")
    assert stored_values(program, wizard)[FIRST] == "Anna"
    assert wizard.draft._pause.isActive()
    with qtbot.waitSignal(program.signals.answers_saved):
        wizard.draft._pause.start(0)
    assert stored_values(program, wizard)[FIRST] == "Zoë"
    assert focused_key(wizard) == FIRST


@pytest.mark.both
def test_leaving_a_field_unchanged_writes_nothing(open_wizard, program, qtbot):
    wizard = open_wizard(draft(program, PCI, **{FIRST: "Anna"}))
    go_into(wizard, FIRST)
    with qtbot.assertNotEmitted(program.signals.answers_saved):
        leave()
    wizard.close()
    (row,) = program.store.worklist.page(Wanted())
    assert program.store.registrations.load(row.id).page == "patient"


# As in the previous procedure


@pytest.fixture
def second(open_wizard, program):
    """The second procedure of a complete registration, still empty."""
    values = complete(program, PCI).values
    cleared = {key: "" for key in values if key.endswith("_2")}
    return open_wizard(complete(program, PCI, **cleared))


def test_date_physician_operator_and_introducer_come_from_the_procedure_before(second):
    second.pages.go_to_page("pci_2")
    press(Qt.Key.Key_D, CTRL)
    values = values_of(second)
    shared = (
        "DT_PCI",
        "CD_DOCTOR_INTVNT_CARDIOL",
        "CD_SECON_OPRY",
        "CD_SECON_OPR",
        "CD_PLC_INTDCR",
    )
    assert [values[f"{key}_2"] for key in shared] == [values[f"{key}_1"] for key in shared]
    assert "T_WICR_2" not in values
    assert focused_key(second) == "T_WICR_2"
    press(Z, CTRL)
    assert not [key for key in values_of(second) if key.endswith("_2")]


def test_an_operator_who_is_not_asked_for_any_more_is_not_taken_over(open_wizard, program):
    values = complete(program, PCI).values
    cleared = {key: "" for key in values if key.endswith("_2")}
    kept = {"CD_SECON_OPRY_1": "0", "CD_SECON_OPR_1": "10000106730"}
    wizard = open_wizard(complete(program, PCI, **cleared, **kept))
    wizard.pages.go_to_page("pci_2")
    press(Qt.Key.Key_D, CTRL)
    assert values_of(wizard)["CD_SECON_OPRY_2"] == "0"
    assert "CD_SECON_OPR_2" not in values_of(wizard)


def test_what_stands_there_already_stays(second):
    second.pages.go_to_page("pci_2")
    answer(second, "DT_PCI_2", "15/03/2026")
    press(Qt.Key.Key_D, CTRL)
    assert values_of(second)["DT_PCI_2"] == "15/03/2026"
    assert values_of(second)["CD_PLC_INTDCR_2"] == values_of(second)["CD_PLC_INTDCR_1"]


@pytest.mark.parametrize("page", ["patient", "pci_1"])
def test_without_a_procedure_before_it_is_said(second, said, page):
    second.pages.go_to_page(page)
    press(Qt.Key.Key_D, CTRL)
    assert len(said.told) == 1
