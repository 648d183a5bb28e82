"""What is assumed of the register: the list with its number, and the test set."""

import csv

import pytest
from PySide6.QtTest import QTest

from angio_desktop.register.assumptions import assumed_fields
from tests.drivers.opened import OPENED
from tests.ui.desk import LEFT


@pytest.fixture
def view(desk):
    desk.show_part(desk.assumptions)
    return desk.assumptions


def cells(view):
    return [
        [view.table.item(row, column).text() for column in range(3)]
        for row in range(view.table.rowCount())
    ]


def test_every_assumption_and_every_assumed_field_is_listed_with_its_doubt(view, program):
    shown = cells(view)
    assumptions = program.definitions.assumptions
    fields = assumed_fields(program.dictionary)
    assert len(shown) == len(assumptions) + len(fields)
    assert [row[0] for row in shown[: len(assumptions)]] == [a.what.nl for a in assumptions]
    for field, row in zip(fields, shown[len(assumptions) :], strict=True):
        assert f"[{field.key}]" in row[0]
    assert all(row[2] for row in shown)


def test_their_number_stands_on_the_page_and_not_in_the_navigation(view, desk):
    assert f"({view.table.rowCount()})" in view.title()
    assert not any(character.isdigit() for name in desk.navigation.names for character in name)


def test_a_setting_that_was_changed_is_what_is_assumed(view, desk, program):
    program.store.settings.set("decimal_mark", "comma", OPENED)
    desk.navigation.setCurrentRow(0)
    desk.show_part(view)
    (place,) = [
        n for n, a in enumerate(program.definitions.assumptions) if a.setting == "decimal_mark"
    ]
    assert cells(view)[place][1] == "Komma (1,5)"


def test_the_test_set_is_five_drafts_in_a_folder(view, tmp_path, said):
    folder = tmp_path / "testset"
    folder.mkdir()
    said.chosen = folder
    QTest.mouseClick(view.testset_button, LEFT)
    files = sorted(folder.iterdir())
    assert len(files) == 5
    assert all(file.name in said.told[0] for file in files)
    for file in files:
        with file.open(encoding="utf-8", newline="") as opened:
            assert [row["STATUS"] for row in csv.DictReader(opened, delimiter=";")] == ["draft"]


def test_a_test_set_that_is_there_is_not_overwritten(view, tmp_path, said):
    said.chosen = tmp_path
    view.write()
    view.write()
    assert [problem.text_id for problem in said.problems] == ["not_writable.exists"]


def test_without_a_folder_no_test_set_is_written(view, said):
    QTest.mouseClick(view.testset_button, LEFT)
    assert said.told == []


def test_settings_that_cannot_be_read_are_told_in_words(view, said, spoil, tmp_path):
    spoil()
    view.refresh()
    said.chosen = tmp_path
    view.write()
    assert {problem.text_id for problem in said.problems} == {"storage_problem.damaged"}
    assert len(said.problems) == 2
