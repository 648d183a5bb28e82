"""The start page: its numbers, and the list that each of them opens."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from angio_desktop.actions.follow_up import Stage
from angio_desktop.register.context import Context
from angio_desktop.register.evaluation import evaluate
from angio_desktop.register.summary import summarise
from angio_desktop.ui.look.theme import GRID
from angio_desktop.ui.parts.periods import month_from
from tests.drivers import driving
from tests.drivers.moment import NOW
from tests.drivers.sent_examples import send
from tests.drivers.shown import in_window, workspace_of
from tests.ui.conftest import show
from tests.ui.desk import LEFT, PCI, complete, draft, id_of, page_id, registration_of

pytestmark = pytest.mark.both


def evaluation_of(program, registration):
    form = program.dictionary.forms[registration.type]
    return evaluate(form, registration.values, Context(NOW.date(), {}))


TEXTS = {
    "today": "0   Changed today",
    "week": "2   This past week",
    "older": "0   Older than a week",
    "oldest": "0   Older than a month",
    "unexported": "1   Sent, not exported",
}


@pytest.fixture
def view(program, desk):
    draft(program, PCI, TX_PAT_LAST_NAM="Peeters")
    complete(program, PCI, DT_HOSPZ="02/11/2026")
    send(program.store, program.dictionary, PCI, "ANG-2026-AAAAAAAA1")
    desk.show_part(desk.to_do)
    return desk.to_do


def test_it_stands_first_and_counts_what_waits(view, desk):
    assert desk.parts.indexOf(view) == 0
    assert {name: view.numbers[name].text() for name in TEXTS} == TEXTS


@pytest.mark.parametrize("name", [*TEXTS, "errors"])
def test_each_number_opens_as_many_rows_and_none_is_not_shown(view, desk, name):
    number = int(view.numbers[name].text().split()[0])
    assert view.numbers[name].isVisible() == (number > 0)
    view.numbers[name].click()
    assert desk.parts.currentWidget() is desk.registrations
    assert desk.registrations.model.rowCount() == number


@pytest.mark.parametrize(("name", "stage"), [("overdue", Stage.OVERDUE), ("due", Stage.DUE)])
def test_follow_ups_open_their_own_page(view, desk, name, stage):
    view.numbers[name].click()
    assert desk.parts.currentWidget() is desk.follow_up
    assert desk.follow_up.stage is stage


def test_a_month_of_the_table_opens_its_list(view, desk):
    view.months_button.click()
    assert view.table.isVisible()
    assert not view.chart.isVisible()
    assert view.table.item(11, 0).text() == "11/2026"
    total = view.table.columnCount() - 1
    assert view.table.item(11, total).text() == "1"
    view.table.setCurrentCell(11, total)
    view.table.setFocus()
    QTest.keyClick(view.table, Qt.Key.Key_Return)
    assert desk.registrations.model.rowCount() == 1
    assert desk.registrations.choices.period.currentText() == "This month"


def test_the_chart_is_told_in_words_too(view):
    assert "11/2026: 1" in view.chart.accessibleDescription()
    assert view.chart.accessibleName()
    image = view.chart.grab().toImage()
    colours = {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}
    assert len(colours) > 2


def test_what_changes_while_it_is_shown_is_counted_anew(view, program):
    draft(program, PCI)
    program.signals.registrations_changed.emit()
    assert view.numbers["week"].text().startswith("3 ")


def test_data_that_cannot_be_counted_are_told(view, spoil, said):
    spoil()
    view.refresh()
    assert [problem.text_id for problem in said.problems] == ["storage_problem.damaged"]


def test_months_are_counted_over_the_years():
    assert str(month_from(NOW.date(), -11)) == "2025-12-01"
    assert str(month_from(NOW.date(), 1)) == "2026-12-01"
    assert str(month_from(NOW.date(), 2)) == "2027-01-01"


def test_a_new_registration_begins_from_the_start_page(desk):
    desk.navigation.setCurrentRow(0)
    QTest.mouseClick(desk.to_do.new_button, LEFT)
    (wizard,) = desk.registration_windows.values()
    assert wizard.draft is None


def test_a_click_on_a_month_of_the_chart_opens_its_list(view, desk):
    shown = desk.registrations
    QTest.mouseClick(view.chart, LEFT, pos=view.chart.place(11).center().toPoint())
    assert desk.parts.currentWidget() is shown
    assert [shown.model.row(n).admission for n in range(shown.model.rowCount())] == ["2026-11-02"]
    desk.navigation.setCurrentRow(0)
    beside = QPoint(view.chart.width() - 3, view.chart.height() // 2)  # the names of the types
    QTest.mouseClick(view.chart, LEFT, pos=beside)
    assert desk.parts.currentWidget() is view


def test_the_chart_names_the_numbers_of_the_month_under_the_mouse(view):
    at = view.chart.place(11).center().toPoint()
    view.chart.event(QHelpEvent(QEvent.Type.ToolTip, at, view.chart.mapToGlobal(at)))
    assert QToolTip.text() == "11/2026\nHospitalisatie met PCI: 1"


def cells(table, row):
    return [table.item(row, column).text() for column in range(table.columnCount())]


def test_enter_goes_on_with_the_draft_that_was_changed_last(view, desk, program):
    one = draft(program, PCI, TX_PAT_LAST_NAM="Claes", TX_PAT_FIRST_NAM="Jan")
    store = program.store.registrations
    stood = replace(one, page="admission", focus="DT_HOSPZ")
    kept = store.save(stood, summarise(stood, evaluation_of(program, stood)), NOW)
    program.signals.registrations_changed.emit()
    assert view.recent.rowCount() == 3
    patient, type_name, where, answered, changed = cells(view.recent, 0)
    assert (patient, type_name) == ("Claes, Jan", "Hospitalisatie met PCI")
    assert where == "Opname · Opnamedatum"
    assert answered.startswith("2 / ")
    assert changed
    view.recent.selectRow(0)
    view.recent.setFocus()
    driving.press(Qt.Key.Key_Return)
    (wizard,) = desk.registration_windows.values()
    assert id_of(registration_of(wizard)) == id_of(kept)
    assert page_id(wizard) == "admission"


def test_the_chosen_draft_stays_chosen_when_another_comes_above_it(view, program):
    view.recent.selectRow(1)
    chosen = cells(view.recent, 1)
    draft(program, PCI, TX_PAT_LAST_NAM="Claes")
    program.signals.registrations_changed.emit()
    assert cells(view.recent, view.recent.currentRow()) == chosen
    assert view.recent.currentRow() == 2


def test_only_the_last_drafts_are_shown_and_no_other(view, program):
    for number in range(6):
        draft(program, PCI, TX_PAT_LAST_NAM=f"Patient {number}")
    gone = draft(program, PCI, TX_PAT_LAST_NAM="Gone")
    program.store.registrations.delete(id_of(gone), NOW)
    program.signals.registrations_changed.emit()
    shown = [cells(view.recent, row)[0] for row in range(view.recent.rowCount())]
    assert shown == [f"Patient {number}" for number in (5, 4, 3, 2, 1)]


def test_the_focus_is_on_the_last_draft_at_the_start(program, qtbot, said):
    del said
    draft(program, PCI, TX_PAT_LAST_NAM="Peeters")
    session = in_window(program)
    show(qtbot, session.window)
    assert QApplication.focusWidget() is workspace_of(session).to_do.recent
    session.window.close()
    driving.settle()


def test_an_empty_register_shows_the_first_steps_only(desk):
    desk.navigation.setCurrentRow(0)
    view = desk.to_do
    assert view.first_steps.isVisible()
    assert not view.waiting.isVisible()
    assert not view.chart.isVisible()
    for press, part in (
        (view.first_steps.lists_button, desk.lists),
        (view.first_steps.export_button, desk.exports),
    ):
        press.click()
        assert desk.parts.currentWidget() is part
        desk.navigation.setCurrentRow(0)
    view.first_steps.new_button.click()
    assert len(desk.registration_windows) == 1


def test_after_the_first_draft_the_steps_are_gone(view):
    assert not view.first_steps.isVisible()
    assert view.waiting.isVisible()


def test_a_narrow_chart_has_its_names_below_and_its_months_wider(view):
    wide = view.chart.place(11)
    view.chart.resize(GRID * 60, view.chart.height())
    narrow = view.chart.place(11)
    assert wide.right() < view.chart.width() * 2
    assert narrow.right() == view.chart.width()
    assert narrow.height() < wide.height()


def test_the_names_of_the_chart_stand_beside_it_only_where_they_are_whole(view):
    chart = view.chart
    metrics = chart.fontMetrics()
    widest = max(metrics.horizontalAdvance(chart._names[n]) for n in chart._occurring())
    for width in range(GRID * 60, GRID * 130, GRID):
        chart.resize(width, chart.height())
        beside = chart._names_width()
        assert beside in (0, widest + GRID * 7)
        assert chart.place(0).width() > metrics.horizontalAdvance("00/00") or not beside
