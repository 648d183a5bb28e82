"""How a registration shares its window: narrow beside a report, usual, or wide."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit

from angio_desktop.ui.editors.closed_list import ListEditor
from angio_desktop.ui.editors.segments_box import SegmentsBox
from angio_desktop.ui.form.arrangement import Room, room_in
from angio_desktop.ui.form.sheet import SheetScroll
from angio_desktop.ui.form.window import RegistrationWindow
from angio_desktop.ui.look.theme import GRID, room
from tests.drivers import driving
from tests.ui.desk import (
    BOTH,
    GATES,
    PCI,
    complete,
    focused_key,
    go_into,
    new,
    view_of,
)

NARROW, USUAL, WIDE = (640, 700), (1264, 768), (1920, 1000)


def scroll_of(wizard: RegistrationWindow) -> SheetScroll:
    scroll = driving.page_of(wizard).findChild(SheetScroll)
    assert scroll is not None
    return scroll


def be(wizard: RegistrationWindow, size: tuple[int, int]) -> None:
    wizard.resize(*size)
    driving.settle()


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("least", "below", "from_it_on"),
    [(1100, Room.NARROW, Room.USUAL), (1500, Room.USUAL, Room.WIDE)],
)
def test_the_window_is_arranged_by_its_width(least, below, from_it_on):
    assert room_in(room(least) - 1) is below
    assert room_in(room(least)) is from_it_on


def test_beside_a_report_steps_are_a_rail_and_captions_stand_above(open_wizard, program):
    wizard = open_wizard(complete(program, PCI, MS_HF_HOSPZ="999"))
    steps = wizard.pages.steps
    be(wizard, NARROW)
    assert steps.width() <= room(GRID * 9)
    assert [steps.item(row).text() for row in range(3)] == ["", "", "1"]
    assert steps.item(0).toolTip() == "Patiënt: Done"
    assert view_of(wizard, "TX_PAT_LAST_NAM").editor.x() == 0
    be(wizard, USUAL)
    assert steps.item(0).text() == "Patiënt"
    assert view_of(wizard, "TX_PAT_LAST_NAM").editor.x() > 0


def test_beside_a_report_the_problems_are_a_strip_that_opens(open_wizard, program):
    wizard = open_wizard(complete(program, PCI, MS_HF_HOSPZ="220"))
    problems = wizard.pages.problems
    assert problems.findings.isVisible()
    be(wizard, NARROW)
    assert problems.head.isVisible()
    assert not problems.findings.isVisible()
    problems.head.click()
    assert problems.findings.isVisible()
    be(wizard, USUAL)
    assert not problems.head.isVisible()


def test_beside_a_report_the_known_patient_is_a_strip_that_opens(open_wizard, program):
    complete(program, PCI)
    wizard = open_wizard(complete(program, PCI))
    patient = wizard.pages.patient
    assert patient.frame.isVisible()
    be(wizard, NARROW)
    assert patient.isVisible()
    assert not patient.frame.isVisible()
    assert patient.width() > wizard.width() // 2
    patient.head.click()
    assert patient.frame.isVisible()


def test_on_a_large_screen_the_form_stays_readable_and_panels_take_the_rest(open_wizard, program):
    wizard = open_wizard(complete(program, PCI, MS_HF_HOSPZ="220"))
    be(wizard, WIDE)
    page, problems = driving.page_of(wizard), wizard.pages.problems
    assert page.width() == 1100
    left = problems.mapTo(wizard, QPoint()).x()
    assert left >= page.mapTo(wizard, QPoint()).x() + page.width()
    assert problems.width() > 320


def test_the_field_in_focus_stands_at_a_third_of_the_height(open_wizard, program):
    wizard = open_wizard(new(program, BOTH, **GATES))
    wizard.pages.go_to_page("pci_1")
    go_into(wizard, "CD_PLC_INTDCR_1")
    scroll = scroll_of(wizard)
    for _ in range(4):
        driving.press(Qt.Key.Key_Tab)
    top = view_of(wizard, focused_key(wizard)).editor.mapTo(scroll.viewport(), QPoint()).y()
    assert abs(top - scroll.viewport().height() // 3) <= GRID


def test_the_coronary_tree_is_whole_when_its_field_has_the_focus(open_wizard, program):
    wizard = open_wizard(complete(program, PCI))
    wizard.pages.go_to_page("pci_1")
    be(wizard, (1264, 600))
    go_into(wizard, "CD_PCI_PLC_1")
    while not isinstance(view_of(wizard, focused_key(wizard)).editor, SegmentsBox):
        driving.press(Qt.Key.Key_Tab)
    box = view_of(wizard, focused_key(wizard)).editor
    assert isinstance(box, SegmentsBox)
    assert box.tree.visibleRegion().boundingRect() == box.tree.rect()


def test_tab_goes_through_fields_in_their_order_also_those_that_came_later(open_wizard):
    wizard = open_wizard(PCI)
    wizard.pages.go_to_page("pci_1")
    page = driving.page_of(wizard)
    page.whole_height()  # all are made, but for those that do not apply yet
    go_into(wizard, "CD_SECON_OPRY_1")
    driving.type_text("1")
    driving.press(Qt.Key.Key_Tab)
    assert focused_key(wizard) == "CD_SECON_OPR_1"
    driving.press(Qt.Key.Key_Tab)
    assert focused_key(wizard) == "CD_PLC_INTDCR_1"
    driving.press(Qt.Key.Key_Backtab)
    assert focused_key(wizard) == "CD_SECON_OPR_1"


def test_backwards_from_the_buttons_the_last_field_is_reached(open_wizard):
    wizard = open_wizard(PCI)
    wizard.buttons.next.setFocus()
    driving.press(Qt.Key.Key_Backtab)
    assert focused_key(wizard) == "CD_PAT_PLC_RESDC"
    driving.press(Qt.Key.Key_Tab)
    assert wizard.buttons.next.hasFocus()


def test_what_stands_in_the_first_field_is_selected_though_the_window_opens_later(program, qtbot):
    wizard = RegistrationWindow(program, complete(program, PCI))
    qtbot.addWidget(wizard)
    wizard.show()
    wizard.activateWindow()
    driving.wait_until(wizard.isActiveWindow, "the window")
    driving.settle()
    line = driving.target()
    assert isinstance(line, QLineEdit)
    assert line.selectedText() == line.text() != ""


def test_a_page_scrolls_only_when_its_last_field_has_no_room(open_wizard, program):
    """Free room below the last field is no reason, nor is a heading that was measured too low."""
    wizard = open_wizard(complete(program, BOTH))
    be(wizard, (960, 720))
    wizard.pages.go_to_page("physiology")
    driving.settle()
    scroll = scroll_of(wizard)
    last = list(driving.page_of(wizard).views.values())[-1]
    missing = scroll.sheet.room_of(last).bottom() + 1 - scroll.viewport().height()
    be(wizard, (960, 720 + missing))
    assert scroll.viewport().height() == scroll.sheet.room_of(last).bottom() + 1
    assert scroll.verticalScrollBar().maximum() == 0
    be(wizard, (960, 719 + missing))
    assert scroll.verticalScrollBar().maximum() == 2 * GRID + 1


def test_a_list_is_as_wide_as_its_choices_where_there_is_room(open_wizard, program):
    wizard = open_wizard(complete(program, PCI))
    be(wizard, (960, 720))
    wizard.pages.go_to_page("billing")
    driving.settle()
    editor = view_of(wizard, "CD_PREST_PCI").editor
    assert isinstance(editor, ListEditor)
    box = editor.box
    assert box.fontMetrics().horizontalAdvance(box.currentText()) < box.width()
    be(wizard, (640, 720))
    assert box.width() <= scroll_of(wizard).viewport().width()


def test_what_is_said_of_a_field_stands_closer_to_it_than_to_the_next(open_wizard, program):
    wizard = open_wizard(complete(program, PCI, MS_HF_HOSPZ="999"))
    be(wizard, NARROW)
    wizard.do("send")
    wizard.pages.go_to_page("history")
    driving.settle()
    view = view_of(wizard, "MS_HF_HOSPZ")
    row = view.editor.parentWidget()
    assert row is not None
    picture = row.grab().toImage()
    top = view.editor.geometry().bottom() + 1
    red = [
        y
        for y in range(top, picture.height())
        if any(
            picture.pixelColor(x, y).red() > 150 > 2 * picture.pixelColor(x, y).green()
            for x in range(60)
        )
    ]
    assert red, "nothing is said"
    below = row.height() - 1 - red[-1] + GRID // 2  # what the next row leaves free above itself
    assert below >= 2 * (red[0] - top)
