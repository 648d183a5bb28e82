"""The coronary tree by itself, used with the mouse and with the keyboard."""

import pytest
from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QFont, QHelpEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from angio_desktop.register.coronary_tree import segment_number
from angio_desktop.ui.editors.coronary_picture import SIZE, Picture
from angio_desktop.ui.editors.coronary_tree import CoronaryTree, drawing
from tests.ui.segments import NUMBERS, OSTIUM, SEVERAL, captions_of, click, window_with
from tests.ui.stage import turn_wheel

LEFT = Qt.MouseButton.LeftButton
UP, DOWN, SPACE, ENTER = Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_Return
BACK, ON = Qt.Key.Key_Left, Qt.Key.Key_Right
ARROWS = (UP, DOWN, BACK, ON)


@pytest.fixture
def tree(qtbot):
    window = window_with(qtbot, CoronaryTree(captions_of(SEVERAL)))
    yield window.shown
    assert not window.result()  # no key reached the default button


@pytest.fixture
def told(tree) -> list[str]:
    return listen(tree)


def listen(tree: CoronaryTree) -> list[str]:
    numbers: list[str] = []
    tree.toggled.connect(numbers.append)
    return numbers


def picture() -> Picture:
    return Picture(drawing(), QFont())


def cursor_caption(tree: CoronaryTree) -> str:
    return tree.accessibleDescription().rpartition("The cursor is at ")[2].rstrip(".")


# The tree by the mouse.


@pytest.mark.parametrize("number", NUMBERS)
def test_a_click_on_any_number_tells_that_segment(tree, told, number):
    click(tree, number)
    assert told == [number]
    assert not tree.chosen()  # its receiver decides


@pytest.mark.parametrize("size", [QSize(420, 300), QSize(840, 400), QSize(400, 600)])
@pytest.mark.parametrize("number", NUMBERS)
def test_a_click_on_the_end_of_any_vessel_tells_that_segment_at_every_size(qtbot, size, number):
    shown = CoronaryTree(captions_of(SEVERAL))
    qtbot.addWidget(shown)
    shown.resize(size)
    shown.show()
    told = listen(shown)
    line, badge = picture().lines[number], picture().badges[number].center()
    scale = min(size.width() / SIZE.width(), size.height() / SIZE.height())
    place = shown.centre(number) + (line.pointAtPercent(0.93) - badge) * scale
    QTest.mouseClick(shown, LEFT, pos=place.toPoint())
    assert told == [number]


@pytest.mark.parametrize(("beside", "expected"), [(8, ["2"]), (-8, ["2"]), (13, []), (-13, [])])
def test_a_click_beside_a_vessel_counts_while_it_is_near(tree, told, beside, expected):
    tree.setFixedSize(SIZE.toSize())
    line = picture().lines["2"]
    QTest.mouseClick(tree, LEFT, pos=(line.pointAtPercent(0.8) + QPointF(beside, 0)).toPoint())
    assert told == expected


def test_a_double_click_is_one_click(tree, told):
    place = tree.centre("7").toPoint()
    QTest.mouseClick(tree, LEFT, pos=place)
    QTest.mouseDClick(tree, LEFT, pos=place)  # without its release
    QTest.mouseRelease(tree, LEFT, pos=place)
    assert told == ["7"]


def test_another_button_chooses_nothing(tree, told):
    QTest.mouseClick(tree, Qt.MouseButton.RightButton, pos=tree.centre("7").toPoint())
    assert told == []


def test_a_click_that_ends_elsewhere_chooses_nothing(tree, told):
    QTest.mousePress(tree, LEFT, pos=tree.centre("7").toPoint())
    QTest.mouseRelease(tree, LEFT, pos=tree.centre("11").toPoint())
    assert told == []


def test_only_the_segments_of_the_list_can_be_chosen(qtbot):
    window = window_with(qtbot, CoronaryTree(captions_of(OSTIUM)))
    shown = window.shown
    told = listen(shown)
    shown.set_chosen(["5", "7"])
    assert shown.chosen() == {"5"}
    for number in NUMBERS:
        click(shown, number)
    assert told == ["1", "5"]


def test_setting_what_is_chosen_tells_nothing(tree, told):
    tree.set_chosen(["1", "9a"])
    assert tree.chosen() == {"1", "9a"}
    assert told == []


def hover(tree: CoronaryTree, number: str) -> None:
    place = tree.centre(number).toPoint()
    QTest.mouseMove(tree, place)
    QApplication.sendEvent(tree, QHelpEvent(QEvent.Type.ToolTip, place, tree.mapToGlobal(place)))


def test_the_mouse_over_a_segment_names_it(tree):
    hover(tree, "9a")
    assert QToolTip.text() == "9a - D2"
    assert tree.cursor().shape() is Qt.CursorShape.PointingHandCursor
    QApplication.sendEvent(tree, QEvent(QEvent.Type.Leave))
    assert tree.cursor().shape() is Qt.CursorShape.ArrowCursor


def test_the_wheel_is_left_to_the_page(tree, told):
    tree.setFocus()
    assert not turn_wheel(tree, 1)
    assert told == []


# The tree by the keyboard.


@pytest.mark.parametrize("key", [SEVERAL, OSTIUM])
def test_arrows_reach_every_segment(qtbot, key):
    window = window_with(qtbot, CoronaryTree(captions_of(key)))
    assert reached(window.shown) == set(captions_of(key).values())


def reached(tree: CoronaryTree) -> set[str]:
    """Return where arrows can lead, starting at the first segment."""
    found = {cursor_caption(tree)}
    fresh = set(found)
    while fresh:
        caption = fresh.pop()
        for arrow in ARROWS:
            click(tree, segment_number(caption))
            QTest.keyClick(tree, arrow)
            if cursor_caption(tree) not in found:
                found.add(cursor_caption(tree))
                fresh.add(cursor_caption(tree))
    return found


@pytest.mark.parametrize(
    ("start", "arrow", "end"),
    [
        ("1", DOWN, "2"), ("2", DOWN, "3"), ("3", UP, "2"), ("1", ON, "5"), ("5", DOWN, "6"),
        ("6", ON, "12"), ("6", DOWN, "7"), ("7", DOWN, "8"), ("7", ON, "9"), ("9", BACK, "7"),
        ("13", DOWN, "15"), ("16a", ON, "16b"), ("15", DOWN, "15"), ("2", BACK, "2"),
    ],
)  # fmt: skip
def test_an_arrow_goes_to_the_neighbour_on_that_side(tree, told, start, arrow, end):
    click(tree, start)
    QTest.keyClick(tree, arrow)
    QTest.keyClick(tree, SPACE)
    assert told == [start, end]


@pytest.mark.parametrize("key", [SPACE, ENTER, Qt.Key.Key_Enter])
@pytest.mark.parametrize("number", ["9a", "9", "1", "16", "16b", "12"])
def test_a_typed_number_moves_there_and_a_key_chooses_it(tree, told, key, number):
    tree.setFocus()
    QTest.keyClicks(tree, number)
    assert told == []
    QTest.keyClick(tree, key)
    assert told == [number]


def test_other_keys_are_left_to_the_page(tree, told):
    tree.setFocus()
    QTest.keyClick(tree, SPACE, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(tree, Qt.Key.Key_F8)
    QTest.keyClicks(tree, "%")
    euro = QKeyEvent(QEvent.Type.KeyPress, ord("€"), Qt.KeyboardModifier.NoModifier, "€")
    QApplication.sendEvent(tree, euro)
    assert told == []
    assert cursor_caption(tree) == "1 - ProxRCA"
    QTest.keyClick(tree, Qt.Key.Key_Tab)
    assert not tree.hasFocus()


def test_a_segment_that_is_not_in_the_list_cannot_be_typed(qtbot):
    window = window_with(qtbot, CoronaryTree(captions_of(OSTIUM)))
    shown = window.shown
    shown.setFocus()
    QTest.keyClicks(shown, "7")
    assert cursor_caption(shown) == "1 - ProxRCA"


def test_a_tree_without_segments_takes_no_harm(qtbot):
    window = window_with(qtbot, CoronaryTree({}))
    shown = window.shown
    told = listen(shown)
    shown.setFocus()
    for key in (*ARROWS, SPACE):
        QTest.keyClick(shown, key)
    QTest.keyClicks(shown, "1")
    assert not shown.grab().isNull()
    assert told == []


def test_the_cursor_is_seen_only_with_the_focus(tree):
    without = tree.grab().toImage()
    tree.setFocus()
    assert tree.grab().toImage() != without


def test_the_cursor_begins_at_what_is_chosen_and_stays_where_the_user_is(tree):
    tree.set_chosen(["13", "9a"])
    assert cursor_caption(tree) == "9a - D2"
    tree.setFocus()
    tree.set_chosen(["1"])
    assert cursor_caption(tree) == "9a - D2"


def test_a_screen_reader_hears_what_is_chosen(tree):
    assert tree.accessibleName() == "Coronary tree"
    nothing = "No segment is chosen. The cursor is at 1 - ProxRCA."
    assert tree.accessibleDescription() == nothing
    tree.set_chosen(["9a", "1"])
    chosen = "Chosen: 1 - ProxRCA, 9a - D2. The cursor is at 1 - ProxRCA."
    assert tree.accessibleDescription() == chosen


def test_the_tree_asks_for_its_size_and_says_what_is_too_small(tree):
    assert tree.sizeHint().width() >= 420
    assert tree.minimumSizeHint() == QSize(350, 250)
