"""A table of texts: what is shown instead of what was there before."""

import pytest
from PySide6.QtCore import Qt

from angio_desktop.ui.widgets.simple_table import SimpleTable


@pytest.fixture
def table(qtbot):
    made = SimpleTable(("Code", "Name"))
    qtbot.addWidget(made)
    made.show_rows([("1", "Jan"), ("2", "Omar"), ("3", "Lea")])
    return made


def texts(table):
    return [
        [table.item(row, column).text() for column in (0, 1)] for row in range(table.rowCount())
    ]


def hints(table, column):
    return [table.item(row, column).toolTip() for row in range(table.rowCount())]


def test_other_rows_leave_nothing_of_those_before(table):
    table.show_rows([("4", "An"), ("5",)])
    assert texts(table) == [["4", "An"], ["5", ""]]
    assert hints(table, 1) == ["An", ""]


def test_rows_come_below_those_that_are_there(table):
    table.add_rows([("4", "An")])
    assert texts(table) == [["1", "Jan"], ["2", "Omar"], ["3", "Lea"], ["4", "An"]]


def test_none_is_chosen_of_rows_that_are_shown_instead(table):
    table.selectRow(1)
    table.show_rows([("4", "An"), ("2", "Omar")])
    assert (table.currentRow(), table.selectedItems()) == (-1, [])


def test_who_stands_on_a_row_stays_there_where_rows_are_only_put(table):
    table.selectRow(1)
    table.put_rows([("1", "Jan"), ("2", "Omar, nu"), ("3", "Lea")])
    assert table.currentRow() == 1
    assert [item.text() for item in table.selectedItems()] == ["2", "Omar, nu"]


def test_a_column_is_as_wide_as_its_texts_of_now(table):
    before = table.columnWidth(0)
    table.show_rows([("1", "Jan"), ("12345678901234567890", "Omar"), ("3", "Lea")])
    assert table.columnWidth(0) > before
    table.show_rows([("1", "Jan"), ("2", "Omar"), ("3", "Lea")])
    assert table.columnWidth(0) == before


def test_texts_are_measured_anew_in_another_font(table):
    table.show_rows([("12345678", "Jan")])
    before = table.columnWidth(0)
    larger = table.font()
    larger.setPointSizeF(larger.pointSizeF() * 1.5)
    table.setFont(larger)
    table.fit_columns()
    assert table.columnWidth(0) > before


def test_by_keys_one_comes_to_a_row_whatever_was_shown_before(table, qtbot):
    with qtbot.waitActive(table):
        table.show()
        table.activateWindow()
    for row in (0, 1):
        table.clearFocus()
        table.setFocus(Qt.FocusReason.TabFocusReason)
        assert (table.currentRow(), table.selectedItems()) == (0, [])
        table.setCurrentCell(row, 0)
        table.show_rows([("4", "An"), ("5", "Jo")])
        assert table.currentRow() == -1
