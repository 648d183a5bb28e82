"""The list of registrations: what it shows, search and filter, opening, deleting, restoring."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from angio_desktop.actions.editing import Editing
from angio_desktop.actions.preferences import Table
from angio_desktop.register.fields import LANGUAGES
from angio_desktop.register.registration import Status
from angio_desktop.ui.look import theme
from angio_desktop.ui.look.moments import moment_text
from angio_desktop.ui.look.speech import speak
from angio_desktop.ui.parts.registrations_model import (
    ADMISSION,
    CHANGED,
    CODE,
    COMPLETE,
    DETAILS,
    EXPORTED,
    OFFICIAL,
    PATIENT,
    PROGRESS,
    STATUS,
    TYPE,
)
from tests.drivers import driving
from tests.drivers.moment import EARLIER
from tests.drivers.sent_examples import send
from tests.drivers.shown import in_window, workspace_of
from tests.ui.desk import (
    CTRL,
    FOLLOW_UP,
    LEFT,
    PCI,
    complete,
    draft,
    id_of,
    registration_of,
    type_into,
)

pytestmark = pytest.mark.both

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


def test_an_empty_register_says_what_to_do_whatever_is_looked_for(desk, qtbot):
    view = desk.registrations
    for status in (None, Status.SENT):
        view.filter(status)
        assert view.empty.isVisible()
        assert not view.table.isVisible()
        assert "Ctrl+N" in view.empty.text()
    type_search(view, "peeters", qtbot)
    assert "Ctrl+N" in view.empty.text()


def test_a_list_that_is_empty_because_of_filters_names_them(view, qtbot):
    view.filter(Status.SENT)
    type_search(view, "zzz", qtbot)
    QTest.keyClick(view.choices.type, Qt.Key.Key_End)
    QTest.keyClick(view.choices.needs, Qt.Key.Key_Down)
    assert view.empty.isVisible()
    for word in ("“zzz”", "Sent", "Follow-up na PCI", "Drafts with errors", "Reset filters"):
        assert word in view.empty.text()
    assert "Any period" not in view.empty.text()


def test_one_key_clears_the_search_the_status_and_the_filters(view, qtbot):
    assert not view.choices.reset_button.isEnabled()
    view.filter(Status.SENT)
    assert view.choices.reset_button.isEnabled()
    type_search(view, "zzz", qtbot)
    QTest.keyClick(view.choices.type, Qt.Key.Key_End)
    QTest.keyClick(view.choices.direction, Qt.Key.Key_Space)
    view.choices.reset_button.click()
    assert (view.search.text(), view.status, view.choices.filtering()) == ("", None, [])
    assert len(shown(view)) == 3
    assert not view.wanted().descending  # the order is no filter
    assert not view.choices.reset_button.isEnabled()


@pytest.mark.parametrize("key", [ENTER, Qt.Key.Key_Down])
def test_a_key_leads_from_the_search_into_the_list_and_enter_opens(view, desk, some, qtbot, key):
    type_search(view, "voorb", qtbot)
    driving.press(key)
    assert view.table.hasFocus()
    assert view.selected() == view.model.row(0)
    driving.press(ENTER)
    (wizard,) = desk.registration_windows.values()
    assert registration_of(wizard).id == id_of(some["sent"])


def test_where_nothing_is_found_the_cursor_stays_in_the_search(view, qtbot):
    type_search(view, "zzz", qtbot)
    driving.press(ENTER)
    assert view.search.hasFocus()


# Its columns


DETAIL_NAMES = ["Birth date", "Register number", "Internal number", "Last PCI", "Physician"]


def test_columns_out_of_the_answers_are_shown_when_they_are_asked_for(view, program):
    assert [view.table.isColumnHidden(column) for column in DETAILS] == [True] * len(DETAILS)
    actions = {action.text(): action for action in view.table.columns_menu().actions()}
    assert "Patient" not in actions
    for name in DETAIL_NAMES:
        assert not actions[name].isChecked()
        actions[name].setChecked(True)
    assert not any(view.table.isColumnHidden(column) for column in DETAILS)
    sent = [cells(view, 0)[column] for column in DETAILS]
    assert sent[:2] == ["12/03/1945", "45.03.12-124.94"]
    assert sent[3] == "17/03/2026"
    assert sent[4].startswith("Dr. ")
    assert [cells(view, 2)[column] for column in DETAILS] == [""] * len(DETAILS)
    kept = program.preferences.chosen.tables[Table.REGISTRATIONS]
    assert kept.turned == DETAILS


@pytest.mark.usefixtures("some", "silent_again", "dressed")
@pytest.mark.parametrize("language", LANGUAGES)
def test_in_a_window_of_1280_nothing_scrolls_sideways_at_first(program, qtbot, language):
    speak(language)
    session = in_window(replace(program, language=language))
    qtbot.addWidget(session.window)
    session.window.resize(1280, 720)
    session.window.show()
    desk = workspace_of(session)
    desk.show_part(desk.registrations)
    driving.settle()
    table = desk.registrations.table
    assert table.horizontalScrollBar().maximum() == 0
    assert table.columnWidth(PATIENT) >= 180
    hidden = {c for c in range(len(desk.registrations.model.headers)) if table.isColumnHidden(c)}
    assert hidden == {CODE, EXPORTED, *DETAILS, OFFICIAL}


def test_a_column_of_the_list_can_be_hidden_and_shown_again(view):
    for shows in (True, False):
        view.table.show_column(CODE, shows)
        assert view.table.isColumnHidden(CODE) is not shows


def test_what_is_read_out_of_the_answers_has_no_order(view):
    view.table.show_column(DETAILS[0], True)
    header, before = view.table.horizontalHeader(), view.wanted()
    header.setSortIndicator(DETAILS[0], Qt.SortOrder.AscendingOrder)
    assert header.sortIndicatorSection() == CHANGED
    assert view.wanted() == before


@pytest.mark.embedded
def test_a_registration_that_is_damaged_has_no_details_and_stays_in_the_list(view, program, some):
    with program.store._database.writing() as connection:
        connection.exec_driver_sql(
            "UPDATE registration SET \"values\" = '{' WHERE id = ?", (id_of(some["peeters"]),)
        )
    view.table.show_column(DETAILS[0], True)
    assert "Peeters, Zoë" in shown(view)
    row = shown(view).index("Peeters, Zoë")
    assert cells(view, row)[DETAILS[0]] == ""


# Its rows


def test_drafts_stand_out_and_show_how_far_they_are(view):
    def told(row, column, role):
        return view.model.data(view.model.index(row, column), role)

    assert told(0, PATIENT, Qt.ItemDataRole.FontRole) is None  # sent
    assert told(0, COMPLETE, PROGRESS) is None
    assert told(1, PATIENT, Qt.ItemDataRole.FontRole).bold()
    assert told(1, COMPLETE, PROGRESS) == 1
    assert 0 < told(2, COMPLETE, PROGRESS) < 1


def test_a_bar_is_painted_under_the_numbers_of_a_draft(view):
    view.table.clearSelection()
    area = view.table.visualRect(view.model.index(2, COMPLETE))
    image = view.table.viewport().grab(area).toImage()
    line = {image.pixelColor(x, image.height() - 4).name() for x in range(4, image.width() - 8)}
    assert {theme.tokens().accent.lower(), theme.tokens().border.lower()} <= line


def test_a_row_has_a_menu_of_what_can_be_done_with_it(view, desk, some):
    choose(view, "Peeters, Zoë")
    names = [action.text() for action in view.table.row_menu().actions()]
    assert names == [
        "Open registration",
        "New for this patient",
        "Save as PDF…",
        "History",
        "Note…",
        "Delete",
    ]
    choose(view, "Voorbeeld, Anna")
    menu = view.table.row_menu()
    assert "Delete" not in [action.text() for action in menu.actions()]
    menu.actions()[0].trigger()
    (wizard,) = desk.registration_windows.values()
    assert registration_of(wizard).id == id_of(some["sent"])


def test_a_click_with_the_other_button_opens_the_menu_of_that_row(view, desk):
    view.table.customContextMenuRequested.emit(
        view.table.visualRect(view.model.index(2, PATIENT)).center()
    )
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert view.selected() == view.model.row(2)
    menu.close()
    assert desk.registration_windows == {}


# What one does with it


def test_ctrl_n_and_the_button_begin_a_new_registration(desk):
    driving.press(Qt.Key.Key_N, CTRL)
    QTest.mouseClick(desk.registrations.new_button, LEFT)
    assert len(desk.registration_windows) == 2
    assert all(wizard.draft is None for wizard in desk.registration_windows.values())


def test_enter_opens_the_chosen_registration(view, desk, some):
    choose(view, "Peeters, Zoë")
    view.table.setFocus()
    driving.press(ENTER)
    (wizard,) = desk.registration_windows.values()
    assert registration_of(wizard).id == id_of(some["peeters"])


def test_a_registration_that_is_open_already_comes_to_the_front(view, desk):
    choose(view, "Peeters, Zoë")
    view.open_button.click()
    view.window().activateWindow()
    view.open_button.click()
    (wizard,) = desk.registration_windows.values()
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
    assert desk.registration_windows == {}
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
    (wizard,) = desk.registration_windows.values()
    driving.wait_until(wizard.isActiveWindow, "the wizard")
    type_into(wizard, "TX_PAT_LAST_NAM", "Pieters")
    driving.press(Qt.Key.Key_S, CTRL)
    assert shown(view)[0] == "Pieters, Zoë"
    assert view.selected().patient == "Voorbeeld, Anna"


# When the data cannot be read


def test_data_that_cannot_be_read_are_told_in_words(view, desk, said, spoil):
    spoil()
    view.refresh()
    desk.open_registration(1)
    desk.new_registration()
    assert len(said.problems) == 3
    assert {problem.text_id for problem in said.problems} == {"storage_problem.damaged"}


def test_a_moment_is_shown_as_a_date_and_a_time():
    assert moment_text("") == ""
    assert moment_text(EARLIER.isoformat()) == "19/11/2026 09:30"
