"""The main window has room on the smallest screen, with large text too: no button lies outside."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QScrollArea, QWidget

from angio_desktop.ui.main.stack import PartsArea
from angio_desktop.ui.widgets.flow import Flow
from tests.drivers import driving
from tests.ui.desk import draft

ROOM = (1276, 686)  # inside the frame of a window on a screen of 1280 by 720
HALF = (956, 686)  # the same beside a report
LARGEST, ENORMOUS = 2, 3


@pytest.fixture
def text_size(request, qapp):
    """The system's text is larger than usual."""
    usual = qapp.font()
    larger = QFont(usual)
    larger.setPointSizeF(usual.pointSizeF() * request.param)
    QApplication.setFont(larger)
    yield request.param
    QApplication.setFont(usual)


def parts_of(desk):
    for row in range(desk.parts.count()):
        desk.show_number(row)
        driving.settle()
        yield desk.parts.currentWidget()


def scrolls_by_itself(widget: QWidget, part: QWidget) -> bool:
    parents = []
    parent = widget.parentWidget()
    while parent is not None and parent is not part:
        parents.append(parent)
        parent = parent.parentWidget()
    return any(isinstance(each, QScrollArea) for each in parents)


def hidden_buttons(part: QWidget) -> list[str]:
    buttons = [b for b in part.findChildren(QAbstractButton) if b.isVisible()]
    return [
        button.text()
        for button in buttons
        if not scrolls_by_itself(button, part)
        and button.visibleRegion().boundingRect().size() != button.size()
    ]


@pytest.mark.parametrize(
    ("text_size", "room"), [(1, ROOM), (1.5, ROOM), (1, HALF)], indirect=["text_size"]
)
def test_each_part_is_whole_with_all_its_buttons_in_sight(text_size, room, program, desk):
    del text_size
    draft(program, TX_PAT_LAST_NAM="Peeters")
    window = desk.window()
    window.resize(*room)
    (area,) = window.findChildren(PartsArea)
    for part in parts_of(desk):
        name = type(part).__name__
        assert (window.width(), window.height()) == room, name
        assert hidden_buttons(part) == [], name
        assert area.verticalScrollBar().maximum() == 0, name
        assert area.horizontalScrollBar().maximum() == 0, name


@pytest.mark.parametrize("text_size", [ENORMOUS], indirect=True)
def test_where_a_part_has_no_room_it_scrolls_and_the_window_stays_as_it_is(
    text_size, desk, program
):
    del text_size
    for number in range(5):
        draft(program, TX_PAT_LAST_NAM=f"Peeters {number}")
    window = desk.window()
    window.resize(*ROOM)
    (area,) = window.findChildren(PartsArea)
    scrolled = []
    for part in parts_of(desk):
        assert (window.width(), window.height()) == ROOM
        assert part.width() >= part.minimumSizeHint().width()
        bars = (area.horizontalScrollBar(), area.verticalScrollBar())
        scrolled.append(any(bar.maximum() > 0 for bar in bars))
    assert any(scrolled)


@pytest.mark.parametrize("text_size", [LARGEST], indirect=True)
def test_the_navigation_scrolls_when_its_window_is_low(text_size, desk):
    del text_size
    navigation = desk.navigation
    desk.window().resize(ROOM[0], desk.window().minimumHeight() + 200)
    driving.settle()
    last = navigation.count() - 1
    navigation.setCurrentRow(last)
    driving.settle()
    shown = navigation.visualItemRect(navigation.item(last))
    assert navigation.viewport().rect().contains(shown)


# The row that goes on below


@pytest.fixture
def row(qtbot):
    """Four buttons, the last at the right."""
    widget, flow = QWidget(), Flow()
    qtbot.addWidget(widget)
    widget.setLayout(flow)
    for name in "abcd":
        button = QPushButton(name)
        button.setFixedSize(100, 30)
        if name == "d":
            flow.push_right()
        flow.addWidget(button)
    flow.setSpacing(10)
    widget.show()
    return widget, flow


def places(row: tuple[QWidget, Flow], width: int) -> list[tuple[int, int]]:
    widget, flow = row
    widget.resize(width, flow.heightForWidth(width))
    driving.settle()
    return [(b.x(), b.y()) for b in widget.findChildren(QPushButton)]


def test_all_stand_in_one_line_where_they_have_room(row):
    assert row[1].sizeHint() == QSize(430, 30)
    assert places(row, 430) == [(0, 0), (110, 0), (220, 0), (330, 0)]
    assert places(row, 500) == [(0, 0), (110, 0), (220, 0), (400, 0)]


def test_what_has_no_room_goes_on_below(row):
    assert places(row, 429) == [(0, 0), (110, 0), (220, 0), (329, 40)]
    assert places(row, 210) == [(0, 0), (110, 0), (0, 40), (110, 40)]
    assert places(row, 100) == [(0, 0), (0, 40), (0, 80), (0, 120)]
    assert row[1].minimumSize() == QSize(100, 30)


def test_a_hidden_one_takes_no_room(row):
    row[0].findChildren(QPushButton)[0].hide()
    assert places(row, 320)[1:] == [(0, 0), (110, 0), (220, 0)]
