"""Filters and order of the list, its windows of rows, and what it keeps when it is read again."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest

from angio_desktop.storage.store import SortBy
from angio_desktop.ui.registrations_model import ADMISSION, CHANGED, PATIENT, SORTS
from tests.ui.desk import LEFT, PCI, complete, draft, spoil

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


def test_rows_that_cannot_be_read_leave_the_list_as_it_is(view, program):
    for _ in range(200):
        draft(program, PCI)
    view.refresh()
    spoil(program)
    view.model.fetchMore(QModelIndex())
    assert view.model.rowCount() == 200
