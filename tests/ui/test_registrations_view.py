"""The list of registrations: what it shows, search and filter, opening, deleting, restoring."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest

from angio_desktop.actions.editing import Editing
from angio_desktop.register.registration import Status
from angio_desktop.ui.look.moments import moment_text
from angio_desktop.ui.parts.registrations_model import (
    ADMISSION,
    CHANGED,
    CODE,
    COMPLETE,
    EXPORTED,
    PATIENT,
    STATUS,
    TYPE,
)
from tests.drivers import driving
from tests.drivers.moment import EARLIER
from tests.drivers.sent_examples import send
from tests.ui.desk import (
    CTRL,
    FOLLOW_UP,
    LEFT,
    PCI,
    complete,
    draft,
    id_of,
    registration_of,
    spoil,
    type_into,
)

CODES = ("ANG-2026-AAAAAAAA1", "ANG-2026-BBBBBBBB2")
DELETE, ENTER = Qt.Key.Key_Delete, Qt.Key.Key_Return


@pytest.fixture
def some(program):
    """Two drafts, a sent one and a deleted one, the newest change last."""
    kept = {
        "peeters": draft(program, PCI, TX_PAT_LAST_NAM="Peeters", TX_PAT_FIRST_NAM="Zoë"),
        "follow-up": complete(program, FOLLOW_UP),
        "deleted": draft(program, PCI, TX_PAT_LAST_NAM="Janssens"),
    }
    program.store.registrations.delete(id_of(kept["deleted"]), EARLIER)
    kept["sent"] = send(program.store, program.dictionary, PCI, CODES[0])
    return kept


@pytest.fixture
def view(some, desk):
    del some
    return desk.registrations


def cells(view, row):
    model = view.model
    return [model.data(model.index(row, column)) for column in range(model.columnCount())]


def shown(view):
    return [view.model.row(number).patient for number in range(view.model.rowCount())]


def choose(view, patient):
    view.table.selectRow(shown(view).index(patient))


def type_search(view, text, qtbot):
    view.search.setFocus()
    driving.type_text(text)
    driving.settle()
    del qtbot


# What it shows


def test_each_registration_is_a_row_with_the_newest_change_first(view):
    assert shown(view) == ["Voorbeeld, Anna", "Voorbeeldsen, Maarten", "Peeters, Zoë"]
    sent, follow_up, open_ = (cells(view, row) for row in range(3))
    assert sent[STATUS] == "Sent"
    assert open_[STATUS] == "Open"
    assert (sent[TYPE], follow_up[TYPE]) == ("Hospitalisatie met PCI", "Follow-up na PCI")
    assert (sent[ADMISSION], open_[ADMISSION]) == ("14/03/2026", "")
    answered, required = follow_up[COMPLETE].split(" / ")
    assert int(answered) == int(required) > 0
    assert open_[COMPLETE].startswith("2 / ")
    assert open_[CHANGED] == moment_text(EARLIER.isoformat())
    assert (sent[CODE], sent[EXPORTED]) == (CODES[0], "")


def test_the_columns_have_names(view):
    model = view.model
    across = Qt.Orientation.Horizontal
    names = [model.headerData(n, across, Qt.ItemDataRole.DisplayRole) for n in range(8)]
    assert names[STATUS] == "Status"
    assert names[PATIENT] == "Patient"
    assert len(set(names)) == 8
    down = Qt.Orientation.Vertical
    assert model.headerData(0, down, Qt.ItemDataRole.DisplayRole) is None
    assert model.rowCount(model.index(0, 0)) == model.columnCount(model.index(0, 0)) == 0


def test_each_status_has_its_own_colour(view, program, some):
    view.filter(Status.DELETED)
    colours = {view.model.data(view.model.index(0, STATUS), Qt.ItemDataRole.ForegroundRole).name()}
    view.filter(None)
    for row in range(3):
        index = view.model.index(row, STATUS)
        colours.add(view.model.data(index, Qt.ItemDataRole.ForegroundRole).name())
        other = view.model.index(row, PATIENT)
        assert view.model.data(other, Qt.ItemDataRole.ForegroundRole) is None
    assert len(colours) == 3
    del program, some


def test_the_filters_count_and_choose_by_status(view):
    texts = [button.text() for button in view.filters.values()]
    assert texts == ["All 3", "Open 2", "Sent 1", "Deleted 1"]
    for status, expected in [
        (Status.SENT, ["Voorbeeld, Anna"]),
        (Status.OPEN, ["Voorbeeldsen, Maarten", "Peeters, Zoë"]),
        (Status.DELETED, ["Janssens"]),
    ]:
        QTest.mouseClick(view.filters[status], LEFT)
        assert shown(view) == expected
        assert [s for s, button in view.filters.items() if button.isChecked()] == [status]
    QTest.mouseClick(view.filters[Status.DELETED], LEFT)  # once more: it stays chosen
    assert view.filters[Status.DELETED].isChecked()


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("zoe", ["Peeters, Zoë"]),
        ("voorb", ["Voorbeeld, Anna", "Voorbeeldsen, Maarten"]),
        ("45.03.12-124.94", ["Voorbeeld, Anna"]),
        ("aaaaaaaa1", ["Voorbeeld, Anna"]),
        ("anna peeters", []),
    ],
)
def test_search_finds_by_name_number_and_code(view, qtbot, typed, found):
    type_search(view, typed, qtbot)
    assert shown(view) == found


def test_search_and_filter_work_together(view, qtbot):
    type_search(view, "voorb", qtbot)
    view.filter(Status.OPEN)
    assert shown(view) == ["Voorbeeldsen, Maarten"]


def test_ctrl_f_goes_to_the_search(view):
    driving.press(Qt.Key.Key_F, CTRL)
    assert view.search.hasFocus()


def test_what_is_empty_says_what_to_do(desk, qtbot):
    view = desk.registrations
    said = []
    for status in (None, Status.SENT, Status.DELETED):
        view.filter(status)
        assert view.empty.isVisible()
        assert not view.table.isVisible()
        said.append(view.empty.text())
    type_search(view, "peeters", qtbot)
    said.append(view.empty.text())
    assert "Ctrl+N" in said[0]
    assert "Nothing found" in said[3]
    assert len(set(said)) == 4


# What one does with it


def test_ctrl_n_and_the_button_begin_a_new_registration(desk):
    driving.press(Qt.Key.Key_N, CTRL)
    QTest.mouseClick(desk.registrations.new_button, LEFT)
    assert len(desk.wizards) == 2
    assert all(wizard.draft is None for wizard in desk.wizards.values())


def test_enter_opens_the_chosen_registration(view, desk, some):
    choose(view, "Peeters, Zoë")
    view.table.setFocus()
    driving.press(ENTER)
    (wizard,) = desk.wizards.values()
    assert registration_of(wizard).id == id_of(some["peeters"])


def test_a_registration_that_is_open_already_comes_to_the_front(view, desk):
    choose(view, "Peeters, Zoë")
    view.open_button.click()
    view.window().activateWindow()
    view.open_button.click()
    (wizard,) = desk.wizards.values()
    driving.wait_until(wizard.isActiveWindow, "the wizard to come to the front")


def test_without_a_choice_nothing_can_be_opened_or_deleted(view):
    view.table.clearSelection()
    view.table.setCurrentIndex(QModelIndex())
    for button in (view.open_button, view.delete_button, view.restore_button):
        assert not button.isEnabled()
    view.delete()
    view.restore()
    assert len(shown(view)) == 3


def test_deleting_a_draft_asks_and_can_be_undone(view, said, program, some):
    choose(view, "Peeters, Zoë")
    view.table.setFocus()
    driving.press(DELETE)
    assert "Peeters, Zoë" in said.questions[0]
    assert "Peeters, Zoë" not in shown(view)
    view.filter(Status.DELETED)
    assert shown(view)[0] == "Peeters, Zoë"
    choose(view, "Peeters, Zoë")
    assert not view.delete_button.isEnabled()
    QTest.mouseClick(view.restore_button, LEFT)
    assert "Peeters, Zoë" not in shown(view)
    kept = program.store.registrations.load(id_of(some["peeters"]))
    assert (kept.status, kept.values) == (Status.OPEN, some["peeters"].values)


def test_a_draft_is_not_deleted_without_consent(view, said):
    said.consents = False
    choose(view, "Peeters, Zoë")
    QTest.mouseClick(view.delete_button, LEFT)
    assert len(said.questions) == 1
    assert "Peeters, Zoë" in shown(view)


def test_a_sent_registration_cannot_be_deleted_and_the_list_says_why(view, said):
    choose(view, "Voorbeeld, Anna")
    assert not view.delete_button.isEnabled()
    assert "cannot be deleted" in view.delete_button.toolTip()
    view.table.setFocus()
    driving.press(DELETE)
    assert said.questions == []
    assert "Voorbeeld, Anna" in shown(view)


def test_a_deleted_draft_is_restored_before_it_is_opened(view, desk, said):
    view.filter(Status.DELETED)
    choose(view, "Janssens")
    view.open_button.click()
    assert desk.wizards == {}
    assert "Restore" in said.told[0]


def test_a_draft_that_was_sent_meanwhile_is_not_deleted(view, said, program, some):
    choose(view, "Voorbeeldsen, Maarten")
    Editing(program.store, program.dictionary, some["follow-up"]).send()
    QTest.mouseClick(view.delete_button, LEFT)
    assert [problem.text_id for problem in said.problems] == ["registration_locked"]
    assert view.filters[Status.SENT].text() == "Sent 2"


def test_the_list_follows_what_a_wizard_stores_and_keeps_the_choice(view, desk):
    choose(view, "Voorbeeld, Anna")
    desk.open_registration(view.model.row(2).id)
    (wizard,) = desk.wizards.values()
    driving.wait_until(wizard.isActiveWindow, "the wizard")
    type_into(wizard, "TX_PAT_LAST_NAM", "Pieters")
    driving.press(Qt.Key.Key_S, CTRL)
    assert shown(view)[0] == "Pieters, Zoë"
    assert view.selected().patient == "Voorbeeld, Anna"


# When the data cannot be read


def test_data_that_cannot_be_read_are_told_in_words(view, desk, said, program):
    spoil(program)
    view.refresh()
    desk.open_registration(1)
    desk.new_registration()
    assert len(said.problems) == 3
    assert {problem.text_id for problem in said.problems} == {"storage_problem.damaged"}


def test_a_moment_is_shown_as_a_date_and_a_time():
    assert moment_text("") == ""
    assert moment_text(EARLIER.isoformat()) == "19/11/2026 09:30"
