"""How windows and their parts are laid out, the same everywhere."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from angio_desktop.ui.look.theme import GRID
from angio_desktop.ui.widgets.flow import Flow


def row(*widgets: QWidget) -> QHBoxLayout:
    """Return a row that begins at the left; the rest of it stays free."""
    made = QHBoxLayout()
    for widget in widgets:
        made.addWidget(widget)
    made.addStretch(1)
    return made


def flow(*widgets: QWidget) -> Flow:
    """Return a row that goes on below where there is no room; more is added at the right."""
    made = Flow()
    for widget in widgets:
        made.addWidget(widget)
    made.push_right()
    return made


def page(view: QWidget) -> QVBoxLayout:
    """Return the column of a part of the main window."""
    column = QVBoxLayout(view)
    column.setContentsMargins(GRID * 2, GRID * 2, GRID * 2, GRID * 2)
    return column


def scrolling_page(view: QWidget) -> QVBoxLayout:
    """Return the column of a part that can be higher than the window."""
    inside = QWidget()
    inside.setProperty("role", "page")
    outer = QVBoxLayout(view)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.addWidget(scrolled(inside))
    return page(inside)


def scrolled(inside: QWidget) -> QScrollArea:
    """Return a frame in which something scrolls; the Tab key passes it by."""
    frame = QScrollArea()
    frame.setWidgetResizable(True)
    frame.setWidget(inside)
    frame.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return frame


def box(view: QWidget) -> QVBoxLayout:
    """Return the column of what stands on a page between others."""
    column = QVBoxLayout(view)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(GRID)
    return column


def dialog(window: QWidget) -> QVBoxLayout:
    """Return the column of a dialog."""
    column = QVBoxLayout(window)
    column.setContentsMargins(GRID * 3, GRID * 3, GRID * 3, GRID * 2)
    column.setSpacing(GRID)
    return column
