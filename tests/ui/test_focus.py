"""The focus is seen at one row or one control, in every window, and Enter presses what has it."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QCheckBox,
    QLabel,
    QListView,
    QListWidget,
    QRadioButton,
    QTableView,
    QToolButton,
    QWidget,
)

from angio_desktop.ui.form.window import RegistrationWindow
from angio_desktop.ui.look import theme
from angio_desktop.ui.widgets.row_focus import focus_on_rows
from angio_desktop.ui.widgets.simple_table import SimpleTable
from tests.drivers import driving
from tests.drivers.sent_examples import send
from tests.ui.desk import BOTH, GATES, HOSP, PCI, complete, draft, new

pytestmark = pytest.mark.usefixtures("dressed")
_AROUND = 1  # of a row, in pixels


@pytest.fixture
def filled(program, desk):
    """The main window with something in each of its parts."""
    send(program.store, program.dictionary, PCI, "ANG-2026-AAAAAAAB")
    draft(program, HOSP, TX_PAT_LAST_NAM="Peeters")
    desk.window().show()
    desk.window().activateWindow()
    driving.wait_until(desk.window().isActiveWindow, "the window")
    return desk


@pytest.fixture
def wizard(program, open_wizard) -> RegistrationWindow:
    complete(program, HOSP)
    complete(program, HOSP, TX_PAT_LAST_NAM="Peeters")
    opened = open_wizard(new(program, BOTH, **{**complete(program, HOSP).values, **GATES}))
    opened.do("send")
    driving.settle()
    assert isinstance(opened, RegistrationWindow)
    return opened


def shown(window: QWidget, kind: type[QWidget]) -> list[QWidget]:
    found = window.findChildren(kind)
    return [
        each
        for each in found
        if each.isVisible() and each.isEnabled() and each.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]


def picture(view: QWidget) -> QImage:
    driving.settle()
    return view.grab().toImage()


def changed(before: QImage, after: QImage) -> QRect:
    """Where two pictures differ."""
    found = QRect()
    for y in range(before.height()):
        for x in range(before.width()):
            if before.pixel(x, y) != after.pixel(x, y):
                found |= QRect(x, y, 1, 1)
    return found


def row_of(view: QAbstractItemView) -> QRect:
    index = view.currentIndex()
    assert index.isValid(), "the focus is at no row"
    cell = view.visualRect(index)
    at = view.viewport().mapTo(view, QPoint())
    return QRect(0, cell.top() + at.y(), view.width(), cell.height())


def framed(window: QWidget) -> list[str]:
    """The tables and lists whose focus is seen nowhere, or elsewhere than at a row."""
    found = []
    for view in shown(window, QAbstractItemView):
        assert isinstance(view, QAbstractItemView)
        if not view.model().rowCount():
            continue
        elsewhere = QLabel(window)
        elsewhere.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        elsewhere.show()
        view.setFocus()
        view.selectionModel().setCurrentIndex(
            view.currentIndex(), view.selectionModel().SelectionFlag.NoUpdate
        )
        after = picture(view)
        elsewhere.setFocus()
        before = picture(view)
        seen = changed(before, after)
        room = row_of(view).adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)
        if seen.isEmpty() or not room.contains(seen):
            found.append(f"{view.accessibleName()}: {seen} is not in {room}")
        elsewhere.deleteLater()
    return found


def deaf(window: QWidget) -> list[str]:
    """The buttons and links that Enter does not press."""
    found = []
    for each in shown(window, QAbstractButton):
        assert isinstance(each, QAbstractButton)
        if isinstance(each, QCheckBox | QRadioButton | QToolButton):
            continue
        key = QKeyEvent(
            QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r"
        )
        each.blockSignals(True)
        each.setFocus()
        QApplication.sendEvent(each, key)
        each.blockSignals(False)
        if not key.isAccepted():
            found.append(each.text())
    for label in window.findChildren(QLabel):
        by_keys = label.textInteractionFlags() & Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        if "<a " in label.text() and not by_keys:
            found.append(label.text())
    return found


def test_every_table_and_list_of_the_main_window_shows_the_focus_at_a_row(filled):
    wrong = {}
    for number in range(filled.parts.count()):
        filled.show_number(number)
        driving.settle()
        wrong[filled.navigation.names[number]] = framed(filled.window())
    assert not any(wrong.values()), wrong


def test_enter_presses_every_button_and_link_of_the_main_window(filled):
    wrong, pressed = {}, 0
    for number in range(filled.parts.count()):
        filled.show_number(number)
        driving.settle()
        pressed += len(shown(filled.window(), QAbstractButton))
        wrong[filled.navigation.names[number]] = deaf(filled.window())
    assert not any(wrong.values()), wrong
    assert pressed > filled.parts.count()


def test_a_registration_does_both(wizard):
    for page in ("patient", "pci_1"):
        wizard.pages.go_to_page(page)
        driving.settle()
        assert len(shown(wizard, QListView)) >= 2
        assert framed(wizard) == []
        assert deaf(wizard) == []


def test_what_was_found_wrong_here_before_is_found(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(300, 200)
    plain = QListWidget(window)
    plain.addItems(["one", "two", "three"])
    plain.setStyleSheet("QListWidget:focus { border: 3px solid red; }")
    window.show()
    window.activateWindow()
    driving.wait_until(window.isActiveWindow, "the window")
    assert len(framed(window)) == 1
    plain.setStyleSheet("")
    focus_on_rows(plain)
    assert framed(window) == []


def test_a_view_without_rows_has_the_ring_itself(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    table = SimpleTable(["Name"])
    table.setParent(window)
    other = SimpleTable(["Name"])
    other.setParent(window)
    other.move(0, 250)
    window.resize(400, 500)
    window.show()
    window.activateWindow()
    driving.wait_until(window.isActiveWindow, "the window")
    pictures = []
    for focused in (table, other):
        focused.setFocus()
        pictures.append(picture(table))
    assert changed(*pictures).contains(QRect(1, 1, table.width() - 2, table.height() - 2))
    table.show_rows([["x"]])
    assert table.property("holds") == "rows"
    table.setRowCount(0)
    assert not table.property("holds")


def test_a_row_scrolled_sideways_has_its_ring_on_what_is_seen(qtbot):
    table = SimpleTable(["One", "Two"])
    qtbot.addWidget(table)
    table.resize(200, 200)
    table.show_rows([["x", "y"]])
    table.setColumnWidth(0, 500)
    table.show()
    table.activateWindow()
    driving.wait_until(table.isActiveWindow, "the table")
    table.setFocus()
    table.selectRow(0)
    assert isinstance(table, QTableView)
    for value in (0, table.horizontalScrollBar().maximum()):
        table.horizontalScrollBar().setValue(value)
        image = picture(table.viewport())
        middle = [image.pixelColor(image.width() // 2, y).name() for y in range(5)]
        assert theme.tokens().on_accent.lower() in middle
