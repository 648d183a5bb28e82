"""A new registration for a patient who is there: from the list, and from a registration."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from angio_desktop.register.patient import identity
from angio_desktop.register.registration import Status
from angio_desktop.storage.records import Wanted
from angio_desktop.ui.form.type_page import TypePage
from tests.drivers import driving
from tests.drivers.moment import NOW
from tests.drivers.sent_examples import send
from tests.ui.desk import (
    CTRL,
    FOLLOW_UP,
    HOSP,
    LEFT,
    PCI,
    SHIFT,
    answer,
    complete,
    draft,
    id_of,
    page_id,
    registration_of,
    values_of,
)

pytestmark = pytest.mark.both

CODE = "ANG-2026-AAAAAAAB1"
NAMED = {"TX_PAT_LAST_NAM": "<b>Peeters</b>", "TX_PAT_FIRST_NAM": "Zoë"}


@pytest.fixture
def listed(desk, program):
    """The list with one sent registration, chosen."""
    sent = send(program.store, program.dictionary, PCI, CODE, **NAMED)
    desk.registrations.refresh()
    desk.registrations.table.selectRow(0)
    desk.registrations.table.setFocus()
    return sent


def newest(desk):
    wizard = list(desk.registration_windows.values())[-1]
    driving.wait_until(wizard.isActiveWindow, "the wizard")
    return wizard


def choose(wizard, number):
    """Choose a type by its number, and go on."""
    driving.press(Qt.Key(Qt.Key.Key_0 + number), Qt.KeyboardModifier.AltModifier)
    page = driving.type_page_of(wizard)
    driving.wait_until(page.is_complete, "the choice")
    driving.press(Qt.Key.Key_Return)
    driving.wait_until(lambda: wizard.draft is not None, "the first page")
    driving.settle()


@pytest.mark.parametrize(("number", "type_"), [(1, HOSP), (2, PCI), (5, FOLLOW_UP)])
def test_the_type_is_asked_first_and_identity_alone_is_copied(desk, listed, number, type_):
    driving.press(Qt.Key.Key_N, CTRL | SHIFT)
    wizard = newest(desk)
    page = driving.type_page_of(wizard)
    assert isinstance(page, TypePage)
    assert "For <b>Peeters</b>, Zoë" in [label.text() for label in page.findChildren(QLabel)]
    assert "Peeters" not in wizard.windowTitle()
    choose(wizard, number)
    copy = registration_of(wizard)
    assert (copy.type, copy.id, copy.status, copy.code) == (type_, None, Status.OPEN, "")
    assert dict(copy.values) == identity(wizard.draft.editing.form, listed.values)
    assert (copy.confirmations, copy.follows) == ((), None)
    assert page_id(wizard) == "patient"
    assert [row.id for row in wizard.pages.patient.rows] == [listed.id]


def test_the_one_it_came_from_stays_as_it_was(desk, listed, program):
    QTest.mouseClick(desk.registrations.new_for_button, LEFT)
    wizard = newest(desk)
    choose(wizard, 1)
    answer(wizard, "TX_PAT_LAST_NAM", "Janssens")
    wizard.close()
    driving.settle()
    assert program.store.registrations.load(listed.id) == listed
    assert [row.patient for row in program.store.worklist.page(Wanted())] == [
        "Janssens, Zoë",
        "<b>Peeters</b>, Zoë",
    ]


def test_a_plain_new_registration_is_of_nobody(desk, listed):
    del listed
    driving.press(Qt.Key.Key_N, CTRL)
    wizard = newest(desk)
    choose(wizard, 1)
    assert values_of(wizard) == {}


def test_it_is_asked_for_in_a_registration_too(desk, program):
    kept = complete(program, PCI)
    desk.open_registration(id_of(kept))
    first = newest(desk)
    driving.press(Qt.Key.Key_N, CTRL | SHIFT)
    second = newest(desk)
    assert second is not first
    choose(second, 2)
    assert dict(values_of(second)) == identity(second.draft.editing.form, kept.values)


def test_where_nobody_is_known_nothing_is_asked(desk, program):
    desk.open_registration(id_of(draft(program, HOSP, DT_HOSPZ="01/01/2026")))
    newest(desk)
    driving.press(Qt.Key.Key_N, CTRL | SHIFT)
    assert len(desk.registration_windows) == 1


def test_a_deleted_one_is_restored_first(desk, program):
    kept = draft(program, HOSP, **NAMED)
    program.store.registrations.delete(id_of(kept), NOW)
    desk.registrations.filter(Status.DELETED)
    desk.registrations.table.selectRow(0)
    assert not desk.registrations.new_for_button.isEnabled()
    desk.registrations._ask_new_for()
    assert desk.registration_windows == {}


def test_with_nothing_chosen_there_is_nothing_to_do(desk):
    assert not desk.registrations.new_for_button.isEnabled()
    desk.registrations._ask_new_for()
    desk.registrations._save_as_pdf()
    assert desk.registration_windows == {}


@pytest.mark.usefixtures("listed")
def test_one_that_cannot_be_read_is_told(desk, spoil, said):
    spoil()
    desk.registrations.new_for_button.click()
    assert [problem.text_id for problem in said.problems] == ["storage_problem.damaged"]
    assert desk.registration_windows == {}
