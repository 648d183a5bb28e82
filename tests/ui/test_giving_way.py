"""Columns give way where a window has no room for them, and come back; nothing scrolls sideways."""

import pytest
from PySide6.QtCore import Qt

from angio_desktop.actions.preferences import Table
from angio_desktop.ui.parts.registrations_model import (
    ADMISSION,
    CHANGED,
    CODE,
    DETAILS,
    MARK,
    NOTE,
    PATIENT,
    STATUS,
    TYPE,
)
from angio_desktop.ui.widgets.simple_table import SimpleTable, squeezed
from tests.drivers import driving
from tests.drivers.sent_examples import send
from tests.ui.desk import PCI, draft
from tests.ui.test_follow_up_view import LAST_YEAR

AT_FIRST = {STATUS, TYPE, PATIENT, ADMISSION, 4, CHANGED, MARK, NOTE}


@pytest.fixture
def table(program, desk):
    draft(program, PCI, TX_PAT_LAST_NAM="Vandenbroucke-Desmedt")
    desk.show_part(desk.registrations)
    return desk.registrations.table


def be(table, width):
    table.window().resize(width, 700)
    driving.settle()
    assert table.window().width() == width
    shown = {c for c in range(table.model().columnCount()) if not table.isColumnHidden(c)}
    assert table.horizontalScrollBar().maximum() == 0
    assert table.columnWidth(PATIENT) >= 160
    return shown


def test_in_a_wide_window_all_are_shown_and_in_a_narrow_one_those_at_the_left(table):
    assert be(table, 1400) == AT_FIRST
    narrow = be(table, 960)
    assert {STATUS, TYPE, PATIENT, ADMISSION} <= narrow < AT_FIRST
    assert NOTE not in narrow
    assert {STATUS, PATIENT} <= be(table, 640) < narrow
    assert be(table, 1400) == AT_FIRST


def test_what_the_user_asked_for_comes_before_what_is_shown_anyway(table):
    be(table, 960)
    table.show_column(DETAILS[1], True)
    assert DETAILS[1] in be(table, 960)
    table.show_column(DETAILS[1], False)
    assert DETAILS[1] not in be(table, 1400)


def test_a_column_that_is_moved_to_the_left_gives_way_later(table):
    assert NOTE not in be(table, 960)
    table.horizontalHeader().moveSection(table.horizontalHeader().visualIndex(NOTE), 1)
    assert NOTE in be(table, 960)


def test_a_column_without_room_stays_chosen_and_the_menu_says_so(table):
    be(table, 960)
    entries = {action.text(): action.isChecked() for action in table.columns_menu().actions()}
    assert entries["Note (no room here)"]
    assert entries["Type"]
    assert not entries["Code"]
    assert CODE not in be(table, 1400)
    assert "Note" in {action.text() for action in table.columns_menu().actions()}


def test_giving_way_is_no_choice_and_nothing_of_it_is_kept(table, program):
    for width in (960, 640, 1400):
        be(table, width)
    assert Table.REGISTRATIONS not in program.preferences.chosen.tables


def test_the_follow_ups_never_scroll_sideways(desk, program):
    send(program.store, program.dictionary, PCI, "ANG-2025-AAAAAAAB", **LAST_YEAR)
    part = desk.follow_up
    desk.show_part(part)
    assert part.model.rowCount() == 1
    for width in (640, 960, 1280):
        desk.window().resize(width, 700)
        driving.settle()
        assert part.table.horizontalScrollBar().maximum() == 0
        assert not part.table.isColumnHidden(0)


# Tables of texts


@pytest.mark.parametrize(
    ("room", "widths"),
    [
        (600, {0: 100, 1: 300, 2: 200}),
        (599, {0: 100, 1: 299, 2: 200}),
        (500, {0: 100, 1: 200, 2: 200}),
        (400, {0: 100, 1: 100, 2: 200}),
        (360, {0: 100, 1: 60, 2: 200}),
        (359, {0: 100, 1: 129, 2: 129}),
        (200, {0: 66, 1: 66, 2: 66}),
        (100, {0: 60, 1: 60, 2: 60}),
    ],
)
def test_the_widest_give_way_first_and_none_below_its_name(room, widths):
    least = dict.fromkeys(range(3), 60)
    assert squeezed({0: 100, 1: 300, 2: 200}, least, room) == widths


def test_a_table_of_texts_has_all_its_columns_inside(qtbot):
    table = SimpleTable(["What", "File", "Remark"])
    qtbot.addWidget(table)
    table.resize(900, 200)
    table.show()
    table.show_rows([["Export", "a_file_with_a_long_name" * 3, "sent to the register"]])
    driving.settle()
    wide = [table.columnWidth(c) for c in range(3)]
    for width in (440, 300):
        table.resize(width, 200)
        driving.settle()
        assert table.horizontalScrollBar().maximum() == 0
        assert table.columnWidth(1) < wide[1]
        header = table.horizontalHeader()
        assert all(table.columnWidth(c) >= header.sectionSizeHint(c) for c in range(3))
    table.resize(900, 200)
    driving.settle()
    assert [table.columnWidth(c) for c in range(3)] == wide
    assert str(table.model().index(0, 1).data(Qt.ItemDataRole.ToolTipRole)).startswith("a_file")


def test_an_empty_table_shows_the_names_of_its_columns_whole(qtbot):
    table = SimpleTable(["A name that is longer than a column is wide", "Other"])
    qtbot.addWidget(table)
    table.resize(900, 200)
    table.show()
    driving.settle()
    header = table.horizontalHeader()
    assert header.sectionSize(0) >= header.sectionSizeHint(0)
