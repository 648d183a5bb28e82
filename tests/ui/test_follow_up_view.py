"""The follow-ups that are due: which are shown, and starting one."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests import driving
from tests.sent_examples import send
from tests.ui.desk import (
    FOLLOW_UP,
    HOSP,
    LEFT,
    PCI,
    page_id,
    registration_of,
    spoil,
    view_of,
)

CODES = [f"ANG-2026-AAAAAAA{n}" for n in "BCDEFG"]
ANNA = "45031212494"
LAST_YEAR = {"DT_HOSPZ": "14/11/2025", "DT_PCI_1": "14/11/2025", "DT_PCI_2": "15/11/2025"}


@pytest.fixture
def hospitalisation(program):
    """Anna's PCI of a year ago."""
    return send(program.store, program.dictionary, PCI, CODES[0], **LAST_YEAR)


@pytest.fixture
def view(hospitalisation, desk):
    del hospitalisation
    desk.navigation.setCurrentRow(desk.parts.indexOf(desk.follow_up))
    return desk.follow_up


def cells(view):
    return [
        [view.table.item(row, column).text() for column in range(4)]
        for row in range(view.table.rowCount())
    ]


def test_a_follow_up_is_due_a_year_after_the_last_pci(view):
    assert cells(view) == [["15/11/2026", "Voorbeeld, Anna", "15/11/2025", CODES[0]]]
    assert view.table.isVisible()
    assert not view.empty.isVisible()


@pytest.mark.parametrize(("last", "is_shown"), [("24/12/2025", True), ("25/12/2025", False)])
def test_it_is_shown_from_a_month_before(desk, program, last, is_shown):
    """Today is 23/11/2026."""
    send(program.store, program.dictionary, PCI, CODES[0], **{**LAST_YEAR, "DT_PCI_2": last})
    desk.follow_up.refresh()
    assert (desk.follow_up.table.rowCount() == 1) == is_shown


def test_nothing_due_says_so(desk):
    desk.navigation.setCurrentRow(desk.parts.indexOf(desk.follow_up))
    assert desk.follow_up.empty.isVisible()
    assert not desk.follow_up.table.isVisible()
    assert not desk.follow_up.start_button.isEnabled()
    desk.follow_up._start(desk.follow_up.table.currentIndex())
    assert desk.wizards == {}


def begun(desk):
    (wizard,) = desk.wizards.values()
    driving.wait_until(wizard.isActiveWindow, "the wizard")
    return wizard


def test_a_follow_up_is_started_with_the_patient_filled_in(view, desk, hospitalisation):
    QTest.mouseClick(view.start_button, LEFT)
    wizard = begun(desk)
    registration = registration_of(wizard)
    assert (registration.type, registration.id) == (FOLLOW_UP, None)
    known = hospitalisation.values
    patient = program_page(wizard)
    assert dict(registration.values) == {key: known[key] for key in patient if key in known}
    assert registration.values["IDC_PAT"] == ANNA
    assert page_id(wizard) == "patient"
    assert view_of(wizard, "TX_PAT_LAST_NAM").editor.text() == "Voorbeeld"


def program_page(wizard):
    return [field.key for field in driving.page_of(wizard).page.fields]


def test_enter_starts_the_follow_up_of_the_chosen_row(view, desk, program):
    send(program.store, program.dictionary, PCI, CODES[1], **LAST_YEAR, IDC_PAT="61092521885")
    view.refresh()
    view.table.setFocus()
    view.table.selectRow(1)
    driving.press(Qt.Key.Key_Return)
    assert registration_of(begun(desk)).values["IDC_PAT"] == "61092521885"


def test_a_follow_up_that_is_sent_is_no_longer_due(view, program):
    send(
        program.store, program.dictionary, FOLLOW_UP, CODES[1],
        IDC_PAT=ANNA, DT_CONSULT="20/11/2026",
    )  # fmt: skip
    program.signals.registrations_changed.emit()
    assert cells(view) == []


def test_a_hospitalisation_without_pci_asks_for_none(desk, program):
    send(program.store, program.dictionary, HOSP, CODES[0], DT_HOSPZ="14/11/2025")
    desk.follow_up.refresh()
    assert cells(desk.follow_up) == []


def test_it_is_read_again_when_it_is_shown(view, desk, program):
    desk.navigation.setCurrentRow(0)
    send(program.store, program.dictionary, PCI, CODES[1], **LAST_YEAR, IDC_PAT="61092521885")
    program.signals.registrations_changed.emit()
    assert len(cells(view)) == 1
    desk.navigation.setCurrentRow(desk.parts.indexOf(view))
    assert len(cells(view)) == 2


def test_data_that_cannot_be_read_are_told_in_words(view, desk, program, said):
    spoil(program)
    QTest.mouseClick(view.start_button, LEFT)
    view.refresh()
    assert {problem.text_id for problem in said.problems} == {"storage_problem.damaged"}
    assert desk.wizards == {}
