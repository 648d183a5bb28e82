"""The coronary tree by itself, and beside a list of the same segments."""

from collections.abc import Iterator
from itertools import combinations

import pytest
from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QHelpEvent, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton, QToolTip, QVBoxLayout

from angio_desktop.register.coronary_tree import segment_number
from angio_desktop.ui.coronary_picture import SIZE, Marks, Picture
from angio_desktop.ui.coronary_tree import CoronaryTree, SegmentsBox, drawing
from angio_desktop.ui.theme import DARK, LIGHT, Tokens
from tests.ui.stage import editor_of, field_of, focus, turn_wheel, words

LEFT = Qt.MouseButton.LeftButton
UP, DOWN, SPACE, ENTER = Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_Return
ARROWS = (UP, DOWN, Qt.Key.Key_Left, Qt.Key.Key_Right)
NUMBERS = list(drawing().segments)
SEVERAL, ONE, OSTIUM = "CD_SEGM_1", "CD_1SEGM_1", "CD_AORTA_1"
pytestmark = pytest.mark.usefixtures("qapp")
BOTH_LOOKS = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])


def codes_of(key: str) -> dict[str, str]:
    code_list = field_of(key).code_list
    assert code_list is not None
    return {code: words().code(field_of(key), code) for code in code_list.codes}


def captions_of(key: str) -> dict[str, str]:
    return {segment_number(caption): caption for caption in codes_of(key).values()}


class Window(QDialog):
    """A tree, or a box with one, between two lines and a default button."""

    def __init__(self, shown: CoronaryTree | SegmentsBox) -> None:
        super().__init__()
        self.before = QLineEdit(self)
        shown.setParent(self)  # now, so that the Tab key comes to it in this order
        self.after = QLineEdit(self)
        button = QPushButton("Send", self)
        button.setDefault(True)
        layout = QVBoxLayout(self)
        for widget in (self.before, shown, self.after, button):
            layout.addWidget(widget)
        self.before.setFocus()


@pytest.fixture
def show(qtbot):
    windows = []  # held until the test is over

    def show_(shown):
        windows.append(Window(shown))
        qtbot.addWidget(windows[-1])
        with qtbot.waitActive(windows[-1]):
            windows[-1].show()
            windows[-1].activateWindow()
        return shown

    return show_


@pytest.fixture
def tree(show):
    shown = show(CoronaryTree(captions_of(SEVERAL)))
    yield shown
    assert not shown.window().result()  # no key reached the default button


@pytest.fixture
def told(tree) -> list[str]:
    numbers: list[str] = []
    tree.toggled.connect(numbers.append)
    return numbers


def box_of(key: str) -> SegmentsBox:
    return SegmentsBox(editor_of(key), codes_of(key), field_of(key).many)


@pytest.fixture
def box(show):
    return show(box_of(SEVERAL))


@pytest.fixture
def heard(box) -> list[tuple[str, str]]:
    return listen(box)


def listen(box: SegmentsBox) -> list[tuple[str, str]]:
    said: list[tuple[str, str]] = []
    box.changed.connect(lambda text: said.append(("changed", text)))
    box.left.connect(lambda text: said.append(("left", text)))
    return said


def click(tree: CoronaryTree, number: str) -> None:
    QTest.mouseClick(tree, LEFT, pos=tree.centre(number).toPoint())


def cursor_caption(tree: CoronaryTree) -> str:
    return tree.accessibleDescription().rpartition("The cursor is at ")[2].rstrip(".")


# The picture.


def picture() -> Picture:
    return Picture(drawing(), QFont())


def painted(tokens: Tokens, marks: Marks) -> QImage:
    image = QImage(SIZE.toSize(), QImage.Format.Format_RGB32)
    image.fill(QColor(tokens.surface))
    painter = QPainter(image)
    picture().paint(painter, tokens, marks)
    painter.end()
    return image


def colours_around(image: QImage, place: QPointF, reach: int = 16) -> Iterator[str]:
    middle = place.toPoint()
    for x in range(middle.x() - reach, middle.x() + reach):
        for y in range(middle.y() - reach, middle.y() + reach):
            yield image.pixelColor(x, y).name().upper()


def ink(image: QImage, place: QPointF, tokens: Tokens) -> int:
    return sum(colour != tokens.surface for colour in colours_around(image, place))


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(QColor(each)) for each in (one, other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: QColor) -> float:
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def test_no_number_touches_another_or_leaves_the_picture():
    badges = picture().badges
    for one, other in combinations(badges.values(), 2):
        assert not one.adjusted(-2, -2, 2, 2).intersects(other)
    for badge in badges.values():
        assert 6 <= badge.left() < badge.right() <= SIZE.width() - 6
        assert 6 <= badge.top() < badge.bottom() <= SIZE.height() - 6


@pytest.mark.parametrize("number", NUMBERS)
def test_every_number_stands_on_its_own_vessel_only(number):
    badge = picture().badges[number]
    for other, line in picture().lines.items():
        touches = any(badge.contains(line.pointAtPercent(i / 200)) for i in range(201))
        # The left main is too short for a number: that stands above it.
        assert touches == (other == number and number != "5")


@BOTH_LOOKS
def test_every_line_is_seen_on_the_surface(tokens):
    for colour in (tokens.border, tokens.muted, tokens.accent):
        assert contrast(colour, tokens.surface) >= 3
    for colour, below in ((tokens.text, tokens.surface), (tokens.on_accent, tokens.accent)):
        assert contrast(colour, below) >= 4.5


@BOTH_LOOKS
def test_what_is_chosen_is_a_filled_number_on_a_thicker_line(tokens):
    plain = painted(tokens, Marks(NUMBERS, (), "", ""))
    chosen = painted(tokens, Marks(NUMBERS, ("9a",), "", ""))
    place = picture().badges["9a"].center()
    assert tokens.accent not in colours_around(plain, place)
    assert tokens.accent in colours_around(chosen, place)
    assert ink(chosen, place, tokens) > 1.5 * ink(plain, place, tokens)


@BOTH_LOOKS
def test_what_cannot_be_chosen_is_drawn_with_less_ink(tokens):
    image = painted(tokens, Marks(("1",), (), "", ""))
    full = painted(tokens, Marks(NUMBERS, (), "", ""))
    place = picture().badges["2"].center()
    assert 0 < ink(image, place, tokens) < 0.8 * ink(full, place, tokens)


@BOTH_LOOKS
def test_the_cursor_is_a_broken_ring_around_the_number(tokens):
    image = painted(tokens, Marks(NUMBERS, (), "2", ""))
    ring = picture().badges["2"].adjusted(-4, -4, 4, 4)
    top = [image.pixelColor(x, round(ring.top())).name().upper() for x in range(38, 53)]
    assert tokens.surface in top
    assert any(contrast(colour, tokens.surface) > 3 for colour in top)


def test_a_segment_under_the_mouse_shows_itself():
    plain = painted(LIGHT, Marks(NUMBERS, (), "", ""))
    assert painted(LIGHT, Marks(NUMBERS, (), "", "14b")) != plain


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
    told: list[str] = []
    shown.toggled.connect(told.append)
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


def test_only_the_segments_of_the_list_can_be_chosen(show):
    shown = show(CoronaryTree(captions_of(OSTIUM)))
    told: list[str] = []
    shown.toggled.connect(told.append)
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


def test_arrows_reach_every_segment(show):
    for key in (SEVERAL, OSTIUM):
        shown = show(CoronaryTree(captions_of(key)))
        assert reached(shown) == set(captions_of(key).values())


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
        ("1", DOWN, "2"), ("2", DOWN, "3"), ("3", UP, "2"), ("6", DOWN, "7"), ("7", DOWN, "8"),
        ("7", Qt.Key.Key_Right, "9"), ("9", Qt.Key.Key_Left, "7"),
        ("16a", Qt.Key.Key_Right, "16b"), ("1", Qt.Key.Key_Right, "5"),
            ("6", Qt.Key.Key_Right, "12"), ("5", DOWN, "6"), ("13", DOWN, "15"),
        ("15", DOWN, "15"), ("2", Qt.Key.Key_Left, "2"),
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
    QTest.keyClicks(tree, "%")
    assert told == []
    QTest.keyClick(tree, Qt.Key.Key_Tab)
    assert not tree.hasFocus()


def test_a_segment_that_is_not_in_the_list_cannot_be_typed(show):
    shown = show(CoronaryTree(captions_of(OSTIUM)))
    shown.setFocus()
    QTest.keyClicks(shown, "7")
    assert cursor_caption(shown) == "1 - ProxRCA"


def test_a_tree_without_segments_takes_no_harm(show):
    shown = show(CoronaryTree({}))
    told: list[str] = []
    shown.toggled.connect(told.append)
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
    tree.set_read_only(True)
    assert tree.accessibleDescription() == "Chosen: 1 - ProxRCA, 9a - D2."


def test_a_read_only_tree_shows_but_does_not_choose(tree, told):
    tree.setFocus()
    tree.set_read_only(True)
    click(tree, "7")
    QTest.keyClick(tree, SPACE)
    hover(tree, "7")
    assert QToolTip.text() == "7 - MidLAD"
    assert tree.cursor().shape() is Qt.CursorShape.ArrowCursor
    tree.set_chosen(["7"])
    assert (told, tree.chosen()) == ([], {"7"})
    tree.set_read_only(False)
    click(tree, "7")
    assert told == ["7"]


def test_the_tree_asks_for_its_size_and_says_what_is_too_small(tree):
    assert tree.sizeHint().width() >= 420
    assert tree.minimumSizeHint() == QSize(350, 250)


# The tree beside a list.


def test_a_click_on_the_tree_answers_in_the_order_of_the_list(box, heard):
    for number in ("9a", "1", "6"):
        click(box.tree, number)
    assert box.text() == box.editor.text() == "FL_PRCA1_1|FL_PL6_1|FL_D2_1"
    assert [text for _, text in heard] == [
        "FL_D2_1",
        "FL_PRCA1_1|FL_D2_1",
        "FL_PRCA1_1|FL_PL6_1|FL_D2_1",
    ]
    click(box.tree, "1")
    assert heard[-1] == ("changed", "FL_PL6_1|FL_D2_1")
    assert box.tree.chosen() == {"6", "9a"}


def test_the_list_is_seen_on_the_tree(box, heard):
    box.focus_first()
    QTest.keyClicks(focus(), "9a")
    QTest.keyClick(focus(), SPACE)
    assert heard == [("changed", "FL_D2_1")]
    assert box.tree.chosen() == {"9a"}


def test_setting_a_text_shows_it_on_both_and_tells_nothing(box, heard):
    box.set_text("FL_PL6_1|FL_D2_1")
    assert box.text() == box.editor.text() == "FL_PL6_1|FL_D2_1"
    assert box.tree.chosen() == {"6", "9a"}
    box.set_text("")
    assert (box.text(), box.tree.chosen(), heard) == ("", frozenset(), [])


def test_a_text_that_stands_in_the_editor_already_is_seen(qtbot):
    editor = editor_of(SEVERAL)
    editor.set_text("FL_D2_1")
    shown = SegmentsBox(editor, codes_of(SEVERAL), many=True)
    qtbot.addWidget(shown)
    assert shown.tree.chosen() == {"9a"}


def test_a_code_that_is_not_in_the_list_stays_beside_what_is_clicked(box):
    box.set_text("FL_OLD|FL_D2_1")
    click(box.tree, "6")
    assert box.text() == "FL_PL6_1|FL_D2_1|FL_OLD"
    click(box.tree, "6")
    click(box.tree, "9a")
    assert box.text() == "FL_OLD"


@pytest.mark.parametrize("key", [ONE, OSTIUM])
def test_of_one_segment_a_click_replaces_it_and_a_click_on_it_clears_it(show, key):
    shown = show(box_of(key))
    said = listen(shown)
    by_number = {segment_number(caption): code for code, caption in codes_of(key).items()}
    click(shown.tree, "1")
    click(shown.tree, "5")
    assert shown.text() == by_number["5"]
    assert shown.tree.chosen() == {"5"}
    click(shown.tree, "5")
    assert (shown.text(), shown.tree.chosen()) == ("", frozenset())
    assert said == [("changed", by_number["1"]), ("changed", by_number["5"]), ("changed", "")]


def test_a_click_replaces_a_code_that_is_not_in_the_list_where_one_is_asked(show):
    shown = show(box_of(OSTIUM))
    shown.set_text("99")
    assert (shown.text(), shown.tree.chosen()) == ("99", frozenset())
    click(shown.tree, "1")
    assert shown.text() == "1"


def test_the_field_is_left_when_the_focus_leaves_both(box, heard):
    window = box.window()
    box.focus_first()
    click(box.tree, "6")
    assert box.tree.hasFocus()
    box.focus_first()
    assert heard == [("changed", "FL_PL6_1")]
    window.after.setFocus()
    assert heard[1:] == [("left", "FL_PL6_1")]
    click(box.tree, "6")
    assert box.has_focus()
    window.before.setFocus()
    assert heard[2:] == [("changed", ""), ("left", "")]
    assert not box.has_focus()


def test_the_tab_key_stops_at_the_list_only(box):
    window = box.window()
    QTest.keyClick(window.before, Qt.Key.Key_Tab)
    assert box.editor.has_focus()
    QTest.keyClick(focus(), Qt.Key.Key_Tab)
    assert window.after.hasFocus()


def test_enter_in_the_list_leaves_the_field_once(box, heard):
    box.setFocus()
    assert box.editor.has_focus()
    QTest.keyClick(focus(), ENTER)
    assert box.window().after.hasFocus()
    assert heard == [("left", "")]


def test_a_read_only_box_shows_and_does_not_change(box, heard):
    box.set_text("FL_D2_1")
    box.set_read_only(True)
    click(box.tree, "6")
    assert box.editor.is_read_only()
    assert (box.text(), heard) == ("FL_D2_1", [])
    assert box.tree.chosen() == {"9a"}
    box.set_read_only(False)
    click(box.tree, "6")
    assert heard == [("changed", "FL_PL6_1|FL_D2_1")]


def test_the_names_for_a_screen_reader_reach_both_sides(box):
    box.setAccessibleName("Segmenten")
    box.setAccessibleDescription("✖ te weinig")
    assert box.accessibleName() == box.editor.accessibleName() == "Segmenten"
    assert box.tree.accessibleName() == "Segmenten, on the coronary tree"
    assert box.editor.accessibleDescription() == "✖ te weinig"
    assert box.tree.accessibleDescription().startswith("No segment is chosen.")
