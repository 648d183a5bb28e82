"""The way to the parts of the program: the day's work, and behind one entry the others."""

import pytest
from PySide6.QtCore import Qt

from tests.drivers import driving

WORK = ["To do", "Registrations", "Follow-up", "Export"]


@pytest.fixture
def navigation(desk):
    desk.show_number(0)
    desk.navigation.setFocus()
    return desk.navigation


def test_the_days_work_has_a_line_each_and_the_rest_one_together(navigation):
    lines = [navigation.item(row).text() for row in range(navigation.count())]
    assert lines == [*WORK, "Manage"]
    assert navigation.names[: len(WORK)] == WORK
    tabs = [navigation.tabs.tabText(n) for n in range(navigation.tabs.count())]
    assert navigation.names[len(WORK) :] == tabs


def test_the_tabs_stand_above_the_parts_they_lead_to_and_no_other(navigation, desk):
    assert not navigation.tabs.isVisible()
    driving.press(Qt.Key.Key_End)
    assert navigation.tabs.isVisible()
    assert desk.parts.currentWidget() is desk.check
    navigation.tabs.setFocus()
    driving.press(Qt.Key.Key_Right)
    assert desk.parts.currentWidget() is desk.lists
    navigation.setFocus()
    driving.press(Qt.Key.Key_Home)
    assert not navigation.tabs.isVisible()
    assert desk.parts.currentWidget() is desk.to_do


def test_the_last_line_leads_back_to_the_part_that_was_shown_last(navigation, desk):
    desk.show_part(desk.data)
    assert navigation.currentRow() == len(WORK)
    driving.press(Qt.Key.Key_Up)
    assert desk.parts.currentWidget() is desk.exports
    driving.press(Qt.Key.Key_Down)
    assert desk.parts.currentWidget() is desk.data
    assert navigation.tabs.currentIndex() == desk.parts.indexOf(desk.data) - len(WORK)
