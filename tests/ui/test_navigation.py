"""The way to the parts of the program: the day's work, and behind one entry the others."""

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget

from tests.drivers import driving
from tests.drivers.shown import in_window, workspace_of

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


class Windows(QObject):
    """Notes each widget that is shown as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(type(watched).__name__)
        return False


@pytest.mark.usefixtures("dressed")
def test_a_part_that_is_made_when_it_is_first_shown_is_no_window_for_a_moment(program, qapp, qtbot):
    session, windows = in_window(program), Windows()
    qtbot.addWidget(session.window)
    workspace = workspace_of(session)
    qapp.installEventFilter(windows)
    for number in range(workspace.parts.count()):
        workspace.show_number(number)
    qapp.removeEventFilter(windows)
    assert workspace.parts.count() == len(workspace.navigation.names)
    assert windows.shown == []
