"""The formats of the national CSV: a page of their own, and each change is stored at once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit

from angio_desktop.ui.parts.formats import FormatsView
from tests.drivers import driving
from tests.ui.desk import refusing_to_write, type_over
from tests.ui.stage import turn_wheel

pytestmark = pytest.mark.both

FILE_NAME = "file_name.hospitalisation_pci"
END = Qt.Key.Key_End


@pytest.fixture
def view(program, qtbot):
    part = FormatsView(program)
    qtbot.addWidget(part)
    with qtbot.waitActive(part):
        part.show()
        part.activateWindow()
    return part


def test_every_assumption_that_is_a_setting_can_be_set(view, program):
    assumptions = (a for a in program.definitions.assumptions if not a.is_of_warehouse)
    settings = {a.setting: a for a in assumptions if a.setting}
    assert view.editors.keys() == settings.keys()
    for setting, assumption in settings.items():
        editor = view.editors[setting]
        editor.setFocus()
        driving.settle()
        if isinstance(editor, QComboBox):
            choices = [editor.itemData(i) for i in range(editor.count())]
            assert (choices, editor.currentData()) == ([*assumption.choices], assumption.default)
            words = {editor.itemText(i) for i in range(editor.count())}
            assert not words & {"point", "comma", "crlf", "true_false", "minimal", "yes"}
            driving.press(END)
            assert program.store.settings.all()[setting] == assumption.choices[-1]
        else:
            assert isinstance(editor, QLineEdit)
            assert editor.text() == assumption.default
            type_over(editor, f"{setting}.csv")
            assert program.store.settings.all()[setting] == f"{setting}.csv"


def test_a_file_name_that_is_emptied_is_the_assumed_one_again(view, program):
    line = view.editors[FILE_NAME]
    default = line.text()
    type_over(line, "other.csv")
    type_over(line, "")
    assert line.text() == default
    assert program.store.settings.all()[FILE_NAME] == default


def test_looking_at_a_format_or_turning_the_wheel_stores_nothing(view, program):
    for line in view.findChildren(QLineEdit):
        line.setFocus()
        driving.press(Qt.Key.Key_Tab)
    for choice in view.findChildren(QComboBox):
        assert not turn_wheel(choice, -1)
    assert program.store.settings.all() == {}


def test_a_format_that_cannot_be_stored_is_told(view, program, said):
    choice = view.editors["decimal_mark"]
    choice.setFocus()
    driving.settle()
    with refusing_to_write(program):
        driving.press(END)
    assert [problem.text_id for problem in said.problems] == ["storage_problem.read_only"]
    assert program.store.settings.all() == {}


def test_every_part_of_manage_stands_on_the_page_of_its_name(desk):
    parts = dict(zip(desk.navigation.names, range(desk.parts.count()), strict=True))
    assert desk.formats is desk.parts.widget(parts["Formats"])
    assert desk.settings is desk.parts.widget(parts["Settings"])
