"""Filters and order of the list, its windows of rows, and what it keeps when it is read again."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest

from angio_desktop.storage.records import SortBy
from angio_desktop.ui.parts.registrations_model import ADMISSION, CHANGED, PATIENT, SORTS
from tests.drivers import driving
from tests.ui.desk import LEFT, PCI, complete, draft

pytestmark = pytest.mark.both

DOWN = Qt.SortOrder.DescendingOrder


@pytest.fixture
def view(program, desk):
    draft(program, PCI, TX_PAT_LAST_NAM="Adams")
    complete(program, PCI, TX_PAT_LAST_NAM="Zeebergs", DT_HOSPZ="02/11/2026")
    draft(program, PCI, TX_PAT_LAST_NAM="Maes")
    desk.registrations.refresh()
    return desk.registrations


def names(view):
    model = view.model
    return [model.row(n).patient.split(",")[0] for n in range(model.rowCount())]


def test_a_click_on_a_header_sorts_and_another_turns_the_order(view):
    header = view.table.horizontalHeader()
    assert (header.sortIndicatorSection(), header.sortIndicatorOrder()) == (CHANGED, DOWN)
    x = header.sectionViewportPosition(PATIENT) + 20
    at = header.viewport().rect().center()
    at.setX(x)
    found = []
    for _ in range(2):
        QTest.mouseClick(header.viewport(), LEFT, pos=at)
        found.append(names(view))
    assert sorted(found) == [["Adams", "Maes", "Zeebergs"], ["Zeebergs", "Maes", "Adams"]]
    assert header.sortIndicatorSection() == PATIENT


def test_the_keyboard_sorts_too(view):
    QTest.keyClick(view.choices.sort, Qt.Key.Key_Home)
    for _ in range(ADMISSION):
        QTest.keyClick(view.choices.sort, Qt.Key.Key_Down)
    assert view.choices.wanted().sort is SortBy.ADMISSION
    assert names(view)[0] == "Zeebergs"
    QTest.keyClick(view.choices.direction, Qt.Key.Key_Space)
    assert names(view)[-1] == "Zeebergs"
    assert view.table.horizontalHeader().sortIndicatorOrder() is not DOWN
    assert SORTS[ADMISSION] is SortBy.ADMISSION


def test_filters_narrow_and_one_key_resets_them(view):
    QTest.keyClick(view.choices.period, Qt.Key.Key_Down)
    assert names(view) == ["Zeebergs"]
    assert view.choices.reset_button.isEnabled()
    for _ in range(2):
        QTest.keyClick(view.choices.needs, Qt.Key.Key_Down)
    assert names(view) == []
    assert "Reset filters" in view.empty.text()
    QTest.keyClick(view.choices.reset_button, Qt.Key.Key_Space)
    assert len(names(view)) == 3
    assert not view.choices.reset_button.isEnabled()


def test_more_rows_are_read_as_one_scrolls_and_kept_on_refresh(view, program):
    for _ in range(250):
        draft(program, PCI)
    view.refresh()
    root = QModelIndex()
    assert (view.model.rowCount(), view.model.canFetchMore(root)) == (200, True)
    view.model.fetchMore(root)
    assert (view.model.rowCount(), view.model.canFetchMore(root)) == (253, False)
    view.model.fetchMore(root)
    view.table.selectRow(230)
    view.table.scrollTo(view.model.index(230, 0))
    chosen, at = view.selected(), view.table.verticalScrollBar().value()
    view.refresh()
    assert view.selected() == chosen
    assert view.table.verticalScrollBar().value() == at > 0


def test_rows_that_cannot_be_read_leave_the_list_as_it_is(view, program, spoil):
    for _ in range(200):
        draft(program, PCI)
    view.refresh()
    spoil()
    view.model.fetchMore(QModelIndex())
    assert view.model.rowCount() == 200


def ask_period(view, first, last, end=Qt.Key.Key_Return):
    """Choose "Other period…" and type two days in the dialog that comes."""

    def fill(dialog):
        driving.wait_until(dialog.isActiveWindow, "the dialog")
        for line, text in ((dialog.first, first), (dialog.last, last)):
            line.setFocus()
            line.selectAll()
            driving.press(Qt.Key.Key_Delete)
            driving.type_text(text)
        driving.press(end)
        if dialog.isVisible():
            told.append(dialog.problem.text())
            dialog.reject()

    told: list[str] = []
    period = view.choices.period
    period.setCurrentIndex(period.count() - 1)
    driving.answer_dialog(fill)
    period.activated.emit(period.currentIndex())
    return told


@pytest.mark.parametrize(
    ("first", "last", "found", "shown"),
    [
        ("2/11/26", "02112026", ["Zeebergs"], "02/11/2026 – 02/11/2026"),
        ("03/11/2026", "", [], "From 03/11/2026"),
        ("", "2.11.26", ["Zeebergs"], "Up to 02/11/2026"),
        ("", "1.11.26", [], "Up to 01/11/2026"),
    ],
)
def test_any_period_can_be_typed(view, first, last, found, shown):
    assert ask_period(view, first, last) == []
    assert names(view) == found
    assert view.choices.period.currentText() == shown


@pytest.mark.parametrize(("first", "last"), [("31/02/2026", ""), ("03/11/2026", "02/11/2026")])
def test_what_is_no_period_is_told_and_changes_nothing(view, first, last):
    before = names(view)
    assert ask_period(view, first, last) == [
        "✖ Type two days as dd/mm/yyyy, the earlier one first."
    ]
    assert (names(view), view.choices.period.currentIndex()) == (before, 0)


def test_a_period_that_was_cancelled_leaves_the_one_before(view):
    ask_period(view, "02/11/2026", "")
    before = view.choices.period.currentText()
    ask_period(view, "01/01/2020", "", end=Qt.Key.Key_Escape)
    assert view.choices.period.currentText() == before
    assert names(view) == ["Zeebergs"]
