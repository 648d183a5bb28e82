"""Windows lie on the screen, whatever stands in them and however large their texts become."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QVBoxLayout, QWidget

from angio_desktop.ui.look.fitting import (
    Scroll,
    fit_height,
    keep_on_screen,
    put_on_screen,
    two_parts,
)
from tests.drivers import driving

WORDS = "some words that take their room "


def area() -> QRect:
    return QGuiApplication.primaryScreen().availableGeometry()


@pytest.fixture
def window(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    keep_on_screen(widget)
    return widget


def show(window):
    window.show()
    driving.settle()
    return window.frameGeometry()


@pytest.mark.parametrize(
    ("x", "y"), [(-5000, 100), (5000, 100), (100, -5000), (100, 5000), (5000, 5000)]
)
def test_a_window_that_would_lie_outside_is_brought_inside(window, x, y):
    window.setGeometry(x, y, 300, 200)
    assert area().contains(show(window))
    assert (window.width(), window.height()) == (300, 200)


def test_a_window_inside_stays_where_it_is(window):
    window.setGeometry(700, 600, 300, 200)
    show(window)
    assert window.geometry() == QRect(700, 600, 300, 200)


def test_a_window_larger_than_the_screen_becomes_as_large_as_it(window):
    window.resize(area().width() + 1, area().height() + 1)
    frame = show(window)
    assert area().contains(frame)
    assert frame.width() == area().width()


def test_a_window_that_is_made_smaller_before_it_is_shown_is_laid_out_for_that_size(window):
    window.resize(area().width() + 1, area().height() + 1)
    put_on_screen(window)
    before = window.size()
    assert area().contains(show(window))
    assert window.size() == before


def test_where_the_user_puts_a_window_it_stays(window):
    show(window)
    window.move(area().right() - 10, 50)
    window.setToolTip("something else changes")
    driving.settle()
    assert window.x() == area().right() - 10


def test_a_window_that_grows_over_the_edge_comes_back(window):
    layout = QVBoxLayout(window)
    window.setGeometry(100, area().bottom() - 200, 300, 200)
    show(window)
    for _ in range(20):
        layout.addWidget(QPushButton("more"))
    driving.settle()
    assert window.height() > 200
    assert area().contains(window.frameGeometry())


def filled(qtbot, count):
    dialog, button = QDialog(), QPushButton("Go on")
    qtbot.addWidget(dialog)
    column, below = two_parts(dialog, 400, (1, 1, 1, 1))
    below.addWidget(button)
    for number in range(count):
        column.addWidget(QLabel(f"line {number}"))
    return dialog, dialog.findChild(Scroll), button


def bottom_of(button):
    return button.mapToGlobal(button.rect().bottomRight())


def test_what_has_room_does_not_scroll(qtbot):
    dialog, scroll, button = filled(qtbot, 3)
    frame = show(dialog)
    assert scroll.verticalScrollBar().maximum() == 0
    assert frame.contains(bottom_of(button))


def test_what_has_no_room_scrolls_and_the_button_below_is_in_sight(qtbot):
    dialog, scroll, button = filled(qtbot, 500)
    frame = show(dialog)
    assert area().contains(frame)
    assert scroll.verticalScrollBar().maximum() > 0
    assert scroll.horizontalScrollBar().maximum() == 0
    assert frame.contains(bottom_of(button))


def test_a_window_is_as_high_as_its_wrapped_words_need_and_no_higher(qtbot):
    dialog, scroll, button = filled(qtbot, 0)
    label = QLabel(WORDS * 40)
    label.setWordWrap(True)
    scroll.widget().layout().addWidget(label)
    show(dialog)
    assert label.height() == label.heightForWidth(label.width())
    label.setText(WORDS)
    driving.settle()
    fit_height(dialog)
    driving.settle()
    assert label.height() == label.heightForWidth(label.width())
    label.setText(WORDS * 3000)
    driving.settle()
    fit_height(dialog)
    driving.settle()
    assert area().contains(dialog.frameGeometry())
    assert label.height() == label.heightForWidth(label.width())
    assert dialog.frameGeometry().contains(bottom_of(button))
