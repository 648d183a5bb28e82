"""The coronary tree beside a list of the same segments, as one editor."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from angio_desktop.register.coronary_tree import segment_number
from angio_desktop.ui.editors.segments_box import SegmentsBox
from tests.ui.segments import ONE, OSTIUM, SEVERAL, click, codes_of, window_with
from tests.ui.stage import editor_of, field_of, focus

SPACE, ENTER = Qt.Key.Key_Space, Qt.Key.Key_Return


def box_of(key: str) -> SegmentsBox:
    return SegmentsBox(editor_of(key), codes_of(key), field_of(key).many)


@pytest.fixture
def window(qtbot):
    return window_with(qtbot, box_of(SEVERAL))


@pytest.fixture
def box(window):
    return window.shown


@pytest.fixture
def heard(box) -> list[tuple[str, str]]:
    return listen(box)


def listen(box: SegmentsBox) -> list[tuple[str, str]]:
    said: list[tuple[str, str]] = []
    box.changed.connect(lambda text: said.append(("changed", text)))
    box.left.connect(lambda text: said.append(("left", text)))
    return said


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
def test_of_one_segment_a_click_replaces_it_and_a_click_on_it_clears_it(qtbot, key):
    window = window_with(qtbot, box_of(key))
    shown = window.shown
    said = listen(shown)
    by_number = {segment_number(caption): code for code, caption in codes_of(key).items()}
    click(shown.tree, "1")
    click(shown.tree, "5")
    assert shown.text() == by_number["5"]
    assert shown.tree.chosen() == {"5"}
    click(shown.tree, "5")
    assert (shown.text(), shown.tree.chosen()) == ("", frozenset())
    assert said == [("changed", by_number["1"]), ("changed", by_number["5"]), ("changed", "")]


def test_a_click_replaces_a_code_that_is_not_in_the_list_where_one_is_asked(qtbot):
    window = window_with(qtbot, box_of(OSTIUM))
    shown = window.shown
    shown.set_text("99")
    assert (shown.text(), shown.tree.chosen()) == ("99", frozenset())
    click(shown.tree, "1")
    assert shown.text() == "1"


def test_the_field_is_left_when_the_focus_leaves_both(window, box, heard):
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


def test_the_tab_key_stops_at_the_list_only(window, box):
    QTest.keyClick(window.before, Qt.Key.Key_Tab)
    assert box.editor.has_focus()
    QTest.keyClick(focus(), Qt.Key.Key_Tab)
    assert window.after.hasFocus()


def test_enter_in_the_list_leaves_the_field_once(window, box, heard):
    box.setFocus()
    assert box.editor.has_focus()
    QTest.keyClick(focus(), ENTER)
    assert window.after.hasFocus()
    assert heard == [("left", "")]


def test_the_names_for_a_screen_reader_reach_both_sides(box):
    box.setAccessibleName("Segmenten")
    box.setAccessibleDescription("✖ te weinig")
    assert box.accessibleName() == box.editor.accessibleName() == "Segmenten"
    assert box.tree.accessibleName() == "Segmenten, on the coronary tree"
    assert box.editor.accessibleDescription() == "✖ te weinig"
    assert box.tree.accessibleDescription().startswith("No segment is chosen.")
