"""The start page: its numbers, and the list that each of them opens."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolTip

from angio_desktop.actions.follow_up import Stage
from angio_desktop.ui.parts.periods import month_from
from tests.drivers.moment import NOW
from tests.drivers.sent_examples import send
from tests.ui.desk import LEFT, PCI, complete, draft, spoil

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
    desk.navigation.setCurrentRow(desk.parts.indexOf(desk.overview))
    return desk.overview


def test_it_stands_first_and_counts_what_waits(view, desk):
    assert desk.parts.indexOf(view) == 0
    assert {name: view.numbers[name].text() for name in TEXTS} == TEXTS


@pytest.mark.parametrize("name", [*TEXTS, "errors"])
def test_each_number_opens_as_many_rows(view, desk, name):
    number = int(view.numbers[name].text().split()[0])
    QTest.mouseClick(view.numbers[name], LEFT)
    assert desk.parts.currentWidget() is desk.registrations
    assert desk.registrations.model.rowCount() == number


@pytest.mark.parametrize(("name", "stage"), [("overdue", Stage.OVERDUE), ("due", Stage.DUE)])
def test_follow_ups_open_their_own_page(view, desk, name, stage):
    QTest.mouseClick(view.numbers[name], LEFT)
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


def test_data_that_cannot_be_counted_are_told(view, program, said):
    spoil(program)
    view.refresh()
    assert [problem.text_id for problem in said.problems] == ["storage_problem.damaged"]


def test_months_are_counted_over_the_years():
    assert str(month_from(NOW.date(), -11)) == "2025-12-01"
    assert str(month_from(NOW.date(), 1)) == "2026-12-01"
    assert str(month_from(NOW.date(), 2)) == "2027-01-01"


def test_a_new_registration_begins_from_the_start_page(desk):
    desk.navigation.setCurrentRow(0)
    QTest.mouseClick(desk.overview.new_button, LEFT)
    (wizard,) = desk.wizards.values()
    assert wizard.draft is None


def test_a_click_on_a_month_of_the_chart_opens_its_list(view, desk):
    shown = desk.registrations
    QTest.mouseClick(view.chart, LEFT, pos=view.chart.place(11).center().toPoint())
    assert desk.parts.currentWidget() is shown
    assert [shown.model.row(n).admission for n in range(shown.model.rowCount())] == ["2026-11-02"]
    desk.navigation.setCurrentRow(0)
    QTest.mouseClick(view.chart, LEFT, pos=QPoint(5, view.chart.height() - 3))  # the legend
    assert desk.parts.currentWidget() is view


def test_the_chart_names_the_numbers_of_the_month_under_the_mouse(view):
    at = view.chart.place(11).center().toPoint()
    view.chart.event(QHelpEvent(QEvent.Type.ToolTip, at, view.chart.mapToGlobal(at)))
    assert QToolTip.text() == "11/2026\nHospitalisatie met PCI: 1"
