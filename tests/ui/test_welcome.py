"""The welcome of the first start: asked once, changed at once, and never in the way."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QWizard, QWizardPage
from shiboken6 import isValid

from angio_desktop import paths
from angio_desktop.actions.preferences import Preferences
from angio_desktop.storage.records import USER_NAME
from angio_desktop.ui.main.welcome import LanguagePage, ListsDialog, ListsPage, UserPage, Welcome
from tests.drivers import driving
from tests.drivers.own_lists import load_example_lists
from tests.ui.desk import refusing_to_write

pytestmark = pytest.mark.usefixtures("silent_again")


@pytest.fixture
def welcome(session, qtbot):
    shown = Welcome(session.window, session.shown)
    with qtbot.waitActive(shown):
        shown.open()
        shown.activateWindow()
    yield shown
    if isValid(shown):
        shown.close()
    driving.settle()


def page(welcome, kind):
    while not isinstance(welcome.currentPage(), kind):
        welcome.next()
    driving.settle()
    return welcome.currentPage()


def test_a_language_is_followed_at_once_by_the_welcome_and_the_main_window(welcome, program):
    welcome.currentPage().choices["fr"].setFocus()
    driving.press(Qt.Key.Key_Space)
    driving.settle()
    assert Preferences(program.folder).chosen.language == "fr"
    window = welcome.parent()
    assert window.centralWidget().navigation.item(0).text() == "À faire"
    welcome.currentPage().choices["nl"].click()
    driving.settle()
    assert window.centralWidget().program.language == "nl"
    assert welcome.isVisible()


def test_the_names_are_stored_when_they_are_left(welcome, program):
    lines = page(welcome, UserPage).lines
    for key, line in lines.items():
        line.setFocus()
        driving.type_text(f"my {key}")
        driving.press(Qt.Key.Key_Tab)
    kept = program.store.settings.all()
    assert {key: kept[key] for key in lines} == {key: f"my {key}" for key in lines}
    assert USER_NAME in lines


def test_the_examples_can_be_loaded_and_counted(welcome, program):
    shown = page(welcome, ListsPage)
    shown.examples_button.click()
    assert len(program.store.lists.loaded()) == 5
    assert shown.done.text().startswith("5")


def test_lists_that_cannot_be_stored_are_told(welcome, program, said):
    load_example_lists(program.store)  # its own would stay
    shown = page(welcome, ListsPage)
    with refusing_to_write(program):
        shown.examples_button.click()
    assert [p.text_id for p in said.problems] == ["storage_problem.read_only"]


def test_a_language_that_cannot_be_stored_is_told_and_not_spoken(welcome, program, said):
    paths.preferences(program.folder).mkdir()
    welcome.currentPage().choices["fr"].click()
    driving.settle()
    assert [p.text_id for p in said.problems] == ["not_writable"]
    assert welcome.currentPage().choices["nl"].isChecked()
    assert welcome.parent().centralWidget().program.language == "nl"


def test_own_lists_are_loaded_in_a_window_of_their_own(welcome):
    seen = []

    def look():
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, ListsDialog):
            QTimer.singleShot(10, look)
            return
        seen.append(dialog.view.lists.rowCount())
        dialog.accept()

    QTimer.singleShot(0, look)
    page(welcome, ListsPage).load_button.click()
    assert seen == [5]


def test_every_page_can_be_skipped_and_nothing_is_stored_then(welcome, program):
    before = program.store.settings.all()
    for _ in range(2):
        welcome.button(QWizard.WizardButton.NextButton).click()
    welcome.button(QWizard.WizardButton.FinishButton).click()
    driving.settle()
    assert program.store.settings.all() == before
    assert QApplication.activeModalWidget() is None


def test_a_further_page_comes_after_the_own_ones(session, qtbot):
    further = QWizardPage()
    shown = Welcome(session.window, session.shown, [further])
    qtbot.addWidget(shown)
    assert shown.page(shown.pageIds()[-1]) is further


def test_the_note_says_what_the_name_is_for(welcome):
    shown = page(welcome, UserPage)
    assert shown.note.text()
    assert all(
        label.buddy() is not None for label in shown.findChildren(QLabel) if "&" in label.text()
    )


def test_it_begins_at_the_language_that_is_spoken(session, program, qtbot):
    french = replace(program, language="fr")
    shown = Welcome(session.window, lambda: french)
    with qtbot.waitActive(shown):
        shown.show()
    driving.settle()
    chosen = page(shown, LanguagePage).choices["fr"]
    assert chosen.isChecked()
    assert chosen.hasFocus()
    driving.press(Qt.Key.Key_Return)
    assert isinstance(shown.currentPage(), UserPage)
    shown.close()
