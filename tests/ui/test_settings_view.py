"""The settings: each change is stored at once, and what a CSV could not bear is refused."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit

from angio_desktop import paths
from angio_desktop.actions.exporting import BY_DAY, NO
from angio_desktop.actions.preferences import Preferences
from angio_desktop.ui.main.workspace import Workspace
from angio_desktop.ui.parts.settings import SettingsView
from tests.drivers import driving
from tests.drivers.opened import KEY, OPENED
from tests.drivers.shown import open_program
from tests.ui.desk import FOLLOW_UP, refusing_to_write, type_over
from tests.ui.stage import turn_wheel

pytestmark = pytest.mark.both

DOWN = Qt.Key.Key_Down


@pytest.fixture
def view(program, qtbot):
    part = SettingsView(program)
    qtbot.addWidget(part)
    with qtbot.waitActive(part):
        part.show()
        part.activateWindow()
    return part


def test_the_author_columns_are_stored_without_spaces_around_them(view, program):
    for number, line in enumerate(view.authors.values()):
        type_over(line, f"  author {number} ")
        assert line.text() == f"author {number}"
    assert program.store.settings.all() == {
        "author_group": "author 0", "author": "author 1", "coauthor": "author 2",
    }  # fmt: skip


@pytest.mark.parametrize("text", ["=1+1", "-", "x" * 256])
def test_a_text_that_a_csv_could_not_bear_is_refused_and_said(view, program, said, text):
    line = view.authors["author"]
    type_over(line, "Dr. Maes")
    type_over(line, text)
    assert line.text() == "Dr. Maes"
    assert program.store.settings.all()["author"] == "Dr. Maes"
    assert len(said.told) == 1


def test_the_folder_of_the_day_can_be_done_without(view, program):
    assert view.by_day.currentText() == "Yes"
    view.by_day.setFocus()
    driving.press(DOWN)
    assert program.store.settings.all() == {BY_DAY: NO}


def test_looking_at_a_setting_stores_nothing(view, program):
    for line in view.findChildren(QLineEdit):
        line.setFocus()
        driving.press(Qt.Key.Key_Tab)
    assert program.store.settings.all() == {}


def test_the_wheel_changes_no_setting(view, program):
    for choice in view.findChildren(QComboBox):
        before = choice.currentIndex()
        assert not turn_wheel(choice, -1)
        assert choice.currentIndex() == before
    assert program.store.settings.all() == {}


def test_a_setting_that_cannot_be_stored_is_told(view, program, said):
    with refusing_to_write(program):
        type_over(view.authors["author"], "Dr. Maes")
    assert [problem.text_id for problem in said.problems] == ["storage_problem.read_only"]


def test_it_says_where_the_data_are(view, program):
    assert any(str(program.folder) in label.text() for label in view.findChildren(QLabel))


# Language


@pytest.mark.parametrize(("steps", "language"), [(1, "fr"), (2, "en")])
def test_a_language_is_stored_and_asked_for_at_once(view, program, qtbot, steps, language):
    asked: list[str] = []
    program.signals.language_chosen.connect(asked.append)
    view.language.setFocus()
    for _ in range(steps):
        driving.press(DOWN)
    assert Preferences(program.folder).chosen.language == language
    assert asked[-1] == language
    again = open_program(program.folder, KEY)
    assert again.language == language
    desk = Workspace(again)
    qtbot.addWidget(desk)
    name = again.dictionary.forms[FOLLOW_UP].captions.text(language)
    assert desk.exports.type.itemText(desk.exports.type.count() - 1) == name
    assert desk.settings.language.currentData() == language
    again.store.close()


def test_a_language_that_is_none_is_dutch(program):
    program.store.settings.set("language", "de", OPENED)
    again = open_program(program.folder, KEY)
    assert again.language == "nl"
    again.store.close()


def test_the_language_of_an_earlier_version_is_taken_over_once(tmp_path):
    first = open_program(tmp_path / "data", KEY)
    first.store.settings.set("language", "fr", OPENED)
    first.store.close()
    for spoken in ("fr", "en"):
        again = open_program(tmp_path / "data", KEY)
        assert again.language == spoken
        again.preferences.choose(replace(again.preferences.chosen, language="en"))
        again.store.close()


def test_the_days_of_an_obligation_are_set_and_what_is_no_day_is_not(view, program):
    line = view.obligations[FOLLOW_UP, "until"]
    type_over(line, "31122026")
    assert line.text() == "31/12/2026"
    assert program.store.settings.all() == {"obligatory_until.follow_up": "31/12/2026"}
    type_over(line, "soon")
    assert line.property("severity") == "error"
    assert program.store.settings.all() == {"obligatory_until.follow_up": "31/12/2026"}
    type_over(line, "")
    assert program.store.settings.all() == {"obligatory_until.follow_up": ""}


def test_what_leads_on_by_itself_is_chosen_and_kept(view, program):
    assert (view.moves_on.isChecked(), view.moves_on_whole.isChecked()) == (False, True)
    view.moves_on.click()
    view.moves_on_whole.click()
    kept = Preferences(program.folder).chosen
    assert (kept.moves_on, kept.moves_on_whole) == (True, False)


@pytest.mark.parametrize("name", ["moves_on", "moves_on_whole"])
def test_what_cannot_be_kept_is_shown_as_it_was(view, program, said, name):
    box = getattr(view, name)
    before = box.isChecked()
    file = paths.preferences(program.folder)
    file.unlink(missing_ok=True)
    file.mkdir()
    box.click()
    assert box.isChecked() is before
    assert said.problems


def test_the_watched_folder_is_chosen(view, program, said, tmp_path):
    view.folder_button.click()
    assert program.store.settings.all() == {}
    said.chosen = tmp_path
    view.folder_button.click()
    assert program.store.settings.all() == {"answer_folder": str(tmp_path)}


def test_a_part_that_is_made_only_when_the_data_cannot_be_read_is_told(desk, spoil, said):
    settings = desk.navigation.names.index("Settings")
    spoil()
    desk.show_number(settings)
    assert said.problems
    assert desk.parts.currentWidget() is not None
