"""What is entered is kept: saving, closing, reopening, and when the disk does not take it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from angio_desktop import paths
from angio_desktop.actions.editing import Editing
from angio_desktop.errors import ChangedElsewhere
from angio_desktop.register.fields import RegistrationType
from angio_desktop.register.registration import Status
from angio_desktop.storage.records import Wanted
from tests.drivers import driving
from tests.drivers.moment import EARLIER
from tests.drivers.sent_examples import send
from tests.ui.desk import (
    CTRL,
    LEFT,
    PCI,
    answer,
    complete,
    draft,
    focused_key,
    go_into,
    id_of,
    is_open,
    leave,
    new,
    page_id,
    refusing_to_write,
    registration_of,
    stored_values,
    type_into,
    values_of,
)

pytestmark = pytest.mark.both

ESCAPE = Qt.Key.Key_Escape


def rows(program):
    return program.store.worklist.page(Wanted())


# Saving


def test_ctrl_s_stores_what_stands_in_the_field_too(open_wizard, program):
    wizard = open_wizard(PCI)
    type_into(wizard, "TX_PAT_LAST_NAM", "Peeters")
    driving.press(Qt.Key.Key_S, CTRL)
    assert stored_values(program, wizard) == {"TX_PAT_LAST_NAM": "Peeters"}
    assert focused_key(wizard) == "TX_PAT_LAST_NAM"
    assert "Saved at" in driving.page_of(wizard).head.text()
    assert "Peeters" in driving.page_of(wizard).head.text()
    assert "Peeters" not in wizard.windowTitle()


def test_the_save_button_stores_what_was_typed(open_wizard, program):
    wizard = open_wizard(PCI)
    type_into(wizard, "TX_PAT_LAST_NAM", "Peeters")
    QTest.mouseClick(wizard.buttons.save, LEFT)
    assert stored_values(program, wizard) == {"TX_PAT_LAST_NAM": "Peeters"}


def test_an_answer_is_stored_when_its_field_is_left(open_wizard, program, qtbot):
    wizard = open_wizard(PCI)
    with qtbot.waitSignal(program.signals.registrations_changed):
        answer(wizard, "TX_PAT_LAST_NAM", "Peeters")
    assert stored_values(program, wizard) == {"TX_PAT_LAST_NAM": "Peeters"}
    (row,) = rows(program)
    assert (row.patient, row.status) == ("Peeters", Status.OPEN)


def test_what_was_typed_is_taken_and_stored_before_the_page_is_left(open_wizard, program):
    wizard = open_wizard(PCI)
    type_into(wizard, "DT_PAT_DOB", "120345")
    driving.next_page(wizard)
    assert stored_values(program, wizard)["DT_PAT_DOB"] == "12/03/1945"


def test_a_new_registration_without_an_answer_leaves_no_row(open_wizard, program):
    wizard = open_wizard(PCI)
    for _ in range(4):
        leave()
    driving.press(Qt.Key.Key_S, CTRL)
    driving.next_page(wizard)
    leave()
    driving.press(ESCAPE)
    assert not is_open(wizard)
    assert rows(program) == []


def test_an_emptied_draft_stays_a_draft(open_wizard, program):
    wizard = open_wizard(draft(program, PCI, TX_PAT_LAST_NAM="Peeters"))
    answer(wizard, "TX_PAT_LAST_NAM", "")
    driving.press(ESCAPE)
    assert dict(program.store.registrations.load(rows(program)[0].id).values) == {}


# Closing and reopening


def close_by_cross(wizard):
    wizard.close()


def close_by_button(wizard):
    QTest.mouseClick(wizard.buttons.leave, LEFT)


def close_by_key(_):
    driving.press(ESCAPE)


@pytest.mark.parametrize("close", [close_by_cross, close_by_button, close_by_key])
def test_closing_keeps_the_draft_with_what_was_being_typed(open_wizard, program, qtbot, close):
    wizard = open_wizard(PCI)
    type_into(wizard, "TX_PAT_LAST_NAM", "Peeters")
    with qtbot.waitSignal(wizard.closed):
        close(wizard)
    assert not is_open(wizard)
    (row,) = rows(program)
    assert dict(program.store.registrations.load(row.id).values) == {"TX_PAT_LAST_NAM": "Peeters"}


def test_a_draft_is_reopened_at_the_page_and_field_where_it_was_left(open_wizard, program):
    wizard = open_wizard(complete(program, PCI))
    wizard.pages.go_to_page("pci_1")
    go_into(wizard, "NR_CONVOL_PROC_ML_1")
    driving.press(ESCAPE)
    reopened = open_wizard(program.store.registrations.load(rows(program)[0].id))
    assert (page_id(reopened), focused_key(reopened)) == ("pci_1", "NR_CONVOL_PROC_ML_1")


def test_looking_at_a_draft_changes_nothing(open_wizard, program):
    registration = complete(program, PCI)
    open_wizard(registration)
    driving.press(ESCAPE)
    there = program.store.registrations.load(id_of(registration))
    open_wizard(there)
    driving.press(ESCAPE)
    assert program.store.registrations.load(id_of(registration)) == there


def test_a_draft_left_on_a_page_that_is_no_more_opens_on_the_first(open_wizard, program):
    registration = draft(program, PCI, CD_INDICATN="1")
    editing = Editing(program.store, program.dictionary, registration)
    editing.stand_at("no such page", "DT_HOSPZ")
    editing.save()
    assert page_id(open_wizard(editing.registration)) == "patient"


def test_a_draft_left_on_a_page_that_no_longer_applies_opens_on_one_that_does(open_wizard, program):
    registration = draft(program, PCI, CD_INDICATN="4")
    editing = Editing(program.store, program.dictionary, registration)
    editing.stand_at("stemi", "T_PCI_CENT")
    editing.save()
    assert page_id(open_wizard(editing.registration)) == "patient"


# When it cannot be stored


@pytest.mark.embedded  # an office's draft is kept on this computer then: office/test_away.py
def test_a_failure_to_store_is_told_once_and_the_input_stays(open_wizard, program, said):
    wizard = open_wizard(PCI)
    with refusing_to_write(program):
        answer(wizard, "TX_PAT_LAST_NAM", "Peeters")
        answer(wizard, "TX_PAT_FIRST_NAM", "Anna")
        assert [problem.text_id for problem in said.problems] == ["storage_problem.read_only"]
        assert "Not saved" in driving.page_of(wizard).head.text()
        assert rows(program) == []
        driving.press(Qt.Key.Key_S, CTRL)  # asked for: the answer is said again
        assert len(said.problems) == 2
    answer(wizard, "DT_PAT_DOB", "12/03/1945")
    assert "Saved at" in driving.page_of(wizard).head.text()
    assert len(stored_values(program, wizard)) == 3


def test_a_place_that_is_left_after_a_pause_still_says_when_it_was_stored(open_wizard, program):
    wizard = open_wizard(draft(program, PCI))
    type_into(wizard, "TX_PAT_LAST_NAM", "Peeters")
    wizard.draft.save(by_itself=True)  # what a pause in typing does
    leave()
    assert "Saved at 14:32" in driving.page_of(wizard).head.text()


@pytest.mark.embedded  # an office's draft is kept on this computer then: office/test_away.py
def test_a_window_that_cannot_store_its_answers_does_not_close(open_wizard, program, said):
    wizard = open_wizard(PCI)
    type_into(wizard, "TX_PAT_LAST_NAM", "Peeters")
    with refusing_to_write(program):
        wizard.close()
        assert wizard.isVisible()
        driving.press(ESCAPE)
        assert wizard.isVisible()
        assert len(said.problems) == 2
        assert values_of(wizard)["TX_PAT_LAST_NAM"] == "Peeters"
    driving.press(ESCAPE)
    assert not is_open(wizard)
    assert rows(program)[0].patient == "Peeters"


@pytest.mark.embedded  # an office's draft is kept on this computer then: office/test_away.py
def test_sending_goes_no_further_when_the_draft_cannot_be_stored(open_wizard, program, said):
    wizard = open_wizard(complete(program, PCI))
    type_into(wizard, "TX_PAT_LAST_NAM", "Peeters")
    with refusing_to_write(program):
        driving.press(Qt.Key.Key_Return, CTRL)
    assert [problem.text_id for problem in said.problems] == ["storage_problem.read_only"]
    assert not registration_of(wizard).is_sent


@pytest.mark.embedded  # it may have been moved
def test_a_database_that_cannot_be_read_is_told_in_words(open_wizard, program, said, spoil):
    wizard = open_wizard(complete(program, PCI))
    spoil()
    said.consents = False
    driving.press(Qt.Key.Key_Return, CTRL)
    (question,) = said.questions
    assert str(paths.database(program.folder)) in question
    assert {problem.text_id for problem in said.problems} <= {"storage_problem.damaged"}
    assert wizard.isVisible()


def test_typing_goes_on_when_the_database_can_no_longer_be_read(open_wizard, program, said, spoil):
    wizard = open_wizard(new(program, PCI, DT_HOSPZ="14/03/2026"))
    spoil()
    said.consents = False
    answer(wizard, "IDC_PAT", "45.03.12-124.94")  # looks for this patient's other stays
    answer(wizard, "TX_PAT_LAST_NAM", "Peeters")
    assert len(said.questions) == (program.shared is None)  # what to do with the file
    assert said.problems == []
    assert values_of(wizard)["CD_PAT_SEX"] == "F"


# Changed elsewhere


@pytest.mark.embedded  # an office's is shown beside that of the colleague: office/test_away.py
def test_a_draft_that_was_changed_elsewhere_is_kept_as_a_copy(open_wizard, program, said):
    registration = draft(program, PCI, TX_PAT_LAST_NAM="Peeters")
    wizard = open_wizard(registration)
    elsewhere = Editing(program.store, program.dictionary, registration)
    elsewhere.answer("TX_PAT_LAST_NAM", "Janssens")
    elsewhere.save()
    answer(wizard, "TX_PAT_FIRST_NAM", "Anna")
    (problem,) = said.problems
    assert isinstance(problem, ChangedElsewhere)
    assert "nieuwe, open registratie" in said.told[0]
    assert sorted(row.patient for row in rows(program)) == ["Janssens", "Peeters, Anna"]
    answer(wizard, "DT_PAT_DOB", "12/03/1945")
    assert len(said.problems) == 1
    assert len(rows(program)) == 2


@pytest.mark.embedded  # an office's is shown beside that of the colleague: office/test_away.py
@pytest.mark.parametrize("status", [Status.SENT, Status.DELETED])
def test_a_draft_that_was_sent_or_deleted_elsewhere_is_kept_as_a_copy(
    open_wizard, program, said, status
):
    registration = complete(program, PCI)
    wizard = open_wizard(registration)
    if status is Status.SENT:
        Editing(program.store, program.dictionary, registration).send()
    else:
        program.store.registrations.delete(id_of(registration), EARLIER)
    answer(wizard, "TX_PAT_LAST_NAM", "Peeters")
    assert [problem.text_id for problem in said.problems] == ["changed_elsewhere.copy"]
    driving.press(ESCAPE)
    assert not is_open(wizard)
    before, after = program.store.registrations.load(id_of(registration)), rows(program)[0]
    assert (before.status, before.values) == (status, registration.values)
    assert (after.status, after.patient) == (Status.OPEN, "Peeters, Anna")


@pytest.mark.embedded  # an office's is shown beside that of the colleague: office/test_away.py
def test_a_copy_that_cannot_be_stored_is_told_and_tried_again(open_wizard, program, said):
    registration = draft(program, PCI, TX_PAT_LAST_NAM="Peeters")
    wizard = open_wizard(registration)
    program.store.registrations.delete(id_of(registration), EARLIER)
    with refusing_to_write(program):
        answer(wizard, "TX_PAT_FIRST_NAM", "Anna")
    answer(wizard, "DT_PAT_DOB", "12/03/1945")
    told = [problem.text_id for problem in said.problems]
    assert told == ["storage_problem.read_only", "changed_elsewhere.copy"]
    assert len(stored_values(program, wizard)) == 3


# Sent


@pytest.fixture
def sent(program):
    return send(program.store, program.dictionary, PCI, "ANG-2026-AAAAAAAA1")


def test_a_sent_registration_has_no_way_to_be_saved_or_sent(open_wizard, program, sent, said):
    wizard = open_wizard(sent)
    assert not wizard.buttons.send.isVisible()
    driving.press(Qt.Key.Key_S, CTRL)
    driving.press(Qt.Key.Key_Return, CTRL)
    assert said.told == []
    assert program.store.registrations.load(id_of(sent)) == sent


def test_a_sent_registration_shows_its_code_and_gives_it_to_copy(open_wizard, sent):
    wizard = open_wizard(sent)
    assert "✔ Sent ANG-2026-AAAAAAAA1" in wizard.pages.summary.head.text()
    QTest.mouseClick(wizard.buttons.copy, LEFT)
    assert QGuiApplication.clipboard().text() == "ANG-2026-AAAAAAAA1"


@pytest.mark.parametrize("type_", list(RegistrationType))
def test_a_draft_of_each_type_comes_back_as_it_was(open_wizard, program, type_):
    registration = complete(program, type_)
    wizard = open_wizard(registration)
    while driving.next_page(wizard):
        leave()
    driving.press(ESCAPE)
    assert program.store.registrations.load(id_of(registration)).values == registration.values


def test_a_follow_up_that_was_begun_for_a_patient_is_kept_on_closing(open_wizard, program):
    open_wizard(new(program, RegistrationType.FOLLOW_UP, TX_PAT_LAST_NAM="Peeters"))
    driving.press(ESCAPE)
    assert rows(program)[0].patient == "Peeters"
