"""The table of FFR, iFR and the like: one width, numbers at the right, what tells in words."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics

from angio_desktop.ui.editors.closed_list import ListEditor
from angio_desktop.ui.editors.line import LineEditor
from angio_desktop.ui.form import notes
from angio_desktop.ui.form.matrix import MatrixView
from angio_desktop.ui.look.theme import GRID
from tests.drivers import driving
from tests.ui.desk import FFR, new, type_into

ALL = "FL_ANGIO_STE_RCA|FL_ANGIO_STE_LAD|FL_ANGIO_STE_LM|FL_ANGIO_STE_CX|FL_ANGIO_STE_GRAFT"


@pytest.fixture
def wizard(open_wizard, program):
    opened = open_wizard(new(program, FFR, CD_ANGIO_STE=ALL))
    opened.pages.go_to_field("MS_FFRRCA")
    driving.settle()
    return opened


def view(wizard, key):
    return driving.page_of(wizard).views[key]


def table_of(wizard) -> MatrixView:
    table = driving.page_of(wizard).findChild(MatrixView)
    assert isinstance(table, MatrixView)
    return table


def line_of(wizard, key):
    editor = view(wizard, key).editor
    assert isinstance(editor, LineEditor)
    return editor.line


@pytest.mark.parametrize("width", [640, 960, 1280, 1920])
def test_every_cell_is_as_wide_as_the_others(wizard, width):
    wizard.resize(width, 800)
    driving.settle()
    table = table_of(wizard)
    cells = [each.editor for each in table._cells()]
    inputs = [
        *(cell.box for cell in cells if isinstance(cell, ListEditor)),
        *(cell.line for cell in cells if isinstance(cell, LineEditor)),
    ]
    assert len(inputs) == 25
    assert len({each.width() for each in inputs}) == 1
    numbers = [cell.line for cell in cells if isinstance(cell, LineEditor)]
    assert {each.alignment() & Qt.AlignmentFlag.AlignRight for each in numbers} == {
        Qt.AlignmentFlag.AlignRight
    }


@pytest.mark.parametrize("width", [640, 960, 1280, 1920])
def test_the_name_of_each_row_has_room(wizard, width):
    wizard.resize(width, 800)
    driving.settle()
    table = table_of(wizard)
    grid, metrics = table._grid(table.width()), QFontMetrics(table.font())
    wide = grid.title - GRID if grid.title else table.width()
    for name, top, below in zip(
        table._titles, grid.tops, [*grid.tops[1:], grid.bottom], strict=True
    ):
        assert notes.height_of(name, metrics, wide) <= below - top


@pytest.mark.parametrize(
    ("typed", "remark"),
    [("0.80", "≤ 0,80"), ("0.81", ""), ("0", "≤ 0,80"), ("x", ""), ("", "")],
)
def test_a_value_that_tells_is_pointed_out_in_words(wizard, typed, remark):
    type_into(wizard, "MS_FFRRCA", typed)
    driving.press(Qt.Key.Key_Tab)
    line = line_of(wizard, "MS_FFRRCA")
    assert line.remark == remark
    assert line.accessibleDescription().startswith("≤ 0,80\n") is bool(remark)


def test_a_value_that_tells_nothing_any_more_is_not_pointed_out(wizard):
    line = line_of(wizard, "MS_FFRRCA")
    before = line.accessibleDescription()
    type_into(wizard, "MS_FFRRCA", "0.7")
    assert line.remark
    driving.press(Qt.Key.Key_Backspace)
    driving.type_text("9")
    assert line.remark == ""
    assert line.accessibleDescription() == before


def test_only_ffr_tells_by_a_number(wizard):
    type_into(wizard, "MS_iFRRCA", "0.5")
    driving.press(Qt.Key.Key_Tab)
    assert line_of(wizard, "MS_iFRRCA").remark == ""


def painted(line, remark):
    line.remark = remark
    line.clearFocus()
    return line.grab().toImage()


def test_the_words_are_painted_where_there_is_room(wizard):
    type_into(wizard, "MS_FFRRCA", "0.7")
    driving.press(Qt.Key.Key_Tab)
    line = line_of(wizard, "MS_FFRRCA")
    line.resize(200, line.height())
    assert painted(line, "≤ 0,80") != painted(line, "")
    line.resize(60, line.height())
    assert painted(line, "≤ 0,80") == painted(line, "")
