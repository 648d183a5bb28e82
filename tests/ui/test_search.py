"""The line to search a long list in, and its list of matches."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from angio_desktop.register.context import ListEntry, OpenList
from angio_desktop.ui.editors.factory import make_editor
from angio_desktop.ui.editors.match_list import MatchList
from angio_desktop.ui.editors.search import SearchEditor
from tests.ui.stage import DOCTORS, STENTS, Stage, editor_of, field_of, focus, show, the_day, words

LEFT = Qt.MouseButton.LeftButton
UP, DOWN, TAB, ENTER, ESCAPE = (
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Tab,
    Qt.Key.Key_Return,
    Qt.Key.Key_Escape,
)


class SearchStage(Stage):
    """A stage whose list is one of the above."""

    editor: SearchEditor

    def __init__(self, key: str, open_list: OpenList | None) -> None:
        super().__init__(key)
        layout = self.layout()
        assert layout is not None
        made = make_editor(field_of(key), words(), open_list, the_day, self)
        assert isinstance(made, SearchEditor)
        layout.replaceWidget(self.editor, made)
        self.editor.deleteLater()
        self.editor = made
        made.changed.connect(self.heard.changed.append)
        made.left.connect(self.heard.left.append)
        self.setTabOrder(self.before, made)
        self.setTabOrder(made, self.after)

    def open_list(self) -> MatchList:
        found = self.editor.matches()
        assert found is not None
        return found

    def offered(self) -> list[str]:
        """The lines of the list, without the one that asks to add an entry."""
        model = self.open_list().model()
        *lines, adding = [model.index(row, 0).data() for row in range(model.rowCount())]
        assert adding == "Not in the list? Add…"
        return lines


@pytest.fixture
def search(qtbot) -> SearchStage:
    stage = SearchStage("CD_RIZIV_TREAT_PHYS", DOCTORS)
    show(qtbot, stage)
    stage.enter()
    return stage


@pytest.fixture
def implants(qtbot) -> SearchStage:
    stage = SearchStage("CD_MODEL_DES_1", STENTS)
    show(qtbot, stage)
    stage.enter()
    return stage


def test_typing_opens_the_list_of_matches_under_the_line(search):
    search.press("maes b")
    assert search.offered() == ["Dr. Maes Bart (10000205116)"]
    assert search.open_list().isVisible()
    below = search.editor.line.mapTo(search, QPoint(0, search.editor.line.height()))
    assert search.open_list().pos().y() == below.y()
    assert focus() is search.editor.line


def test_a_whole_name_is_marked_at_once_and_taken_by_enter(search):
    search.press("dr. vandermaesen zoe")
    assert search.open_list().highlighted() is not None
    search.press(ENTER)
    assert search.editor.text() == "10000304492"
    assert focus() is search.after


def test_the_only_match_for_a_part_is_marked_by_enter_and_taken_by_another(search):
    search.press("zoe")
    assert search.open_list().highlighted() is None
    search.press(ENTER)
    assert search.editor.text() == "zoe"
    assert search.editor.has_focus()
    assert search.open_list().highlighted() == 2
    search.press(ENTER)
    assert search.editor.text() == "10000304492"
    assert search.editor.line.text() == "Dr. Vandermaesen Zoë (10000304492)"
    assert focus() is search.after
    assert search.heard.left == ["10000304492"]


def test_of_several_matches_enter_points_at_the_first_and_enter_again_takes_it(search):
    search.press("maes")
    search.press(ENTER)
    assert search.editor.text() == "maes"
    assert search.editor.has_focus()
    assert search.heard.left == search.heard.accepted == []
    search.press(ENTER)
    assert search.editor.text() == "10000106730"
    assert focus() is search.after


def test_arrows_walk_through_the_matches_and_enter_takes_one(search):
    search.press("maes", DOWN, DOWN, UP, DOWN, DOWN, ENTER)
    assert search.editor.text() == "10000505254"


def test_arrows_and_pages_stop_at_the_ends_of_the_list(search):
    search.press("maes", UP, DOWN, Qt.Key.Key_PageUp, UP, ENTER)
    assert search.editor.text() == "10000106730"
    search.enter()
    search.press("maes", DOWN, Qt.Key.Key_PageDown, Qt.Key.Key_PageDown, ENTER)
    assert search.editor.text() == "10000406868"


def test_tab_takes_the_line_the_arrows_stand_on(search):
    search.press("maes", DOWN, DOWN, TAB)
    assert search.editor.text() == "10000205116"
    assert focus() is search.after
    assert search.heard.left == ["10000205116"]


def test_leaving_with_several_matches_guesses_none_and_loses_nothing(search):
    search.press("maes", TAB)
    assert search.editor.text() == search.editor.line.text() == "maes"
    assert search.editor.line.property("unmatched") is True
    assert search.editor.matches() is None
    search.enter()
    search.press("zoe", TAB)
    assert search.editor.text() == "zoe"
    search.enter()
    search.press("zoe", DOWN, TAB)
    assert search.editor.line.property("unmatched") is False


def test_escape_takes_back_what_the_arrows_marked(search):
    search.press("maes", DOWN, ESCAPE, TAB)
    assert search.editor.text() == "maes"


def test_typing_on_takes_back_what_the_arrows_marked(search):
    search.press("mae", DOWN, "s", TAB)
    assert search.editor.text() == "maes"


def test_what_was_left_unmatched_has_a_few_entries_to_offer(search):
    assert search.editor.offers() == ()
    search.press("maes", TAB)
    offered = (
        "Dr. Maes Anna (10000106730)",
        "Dr. Maes Bart (10000205116)",
        "Dr. Maes (10000505254)",
    )
    assert search.editor.offers() == offered
    search.enter()
    search.press("nobody", TAB)
    assert search.editor.offers() == ()
    search.enter()
    search.press("dr. maes", TAB)
    assert search.editor.offers() == ()


def test_what_matches_nothing_is_said_and_stays(search):
    search.press("nobody")
    assert len(search.offered()) == 1
    search.press(ENTER)
    assert search.editor.text() == search.editor.line.text() == "nobody"
    assert search.heard.left == ["nobody"]


def test_a_click_takes_a_line_and_keeps_the_focus_in_the_field(search):
    search.press("maes")
    matches = search.open_list()
    row = matches.visualRect(matches.model().index(1, 0)).center()
    QTest.mouseClick(matches.viewport(), LEFT, pos=row)
    assert search.editor.text() == search.heard.changed[-1] == "10000205116"
    assert search.editor.has_focus()
    assert search.editor.matches() is None
    assert search.heard.left == []


def test_a_click_on_the_line_that_says_nothing_was_found_does_nothing(search):
    search.press("nobody")
    matches = search.open_list()
    QTest.mouseClick(matches.viewport(), LEFT, pos=QPoint(10, 5))
    assert search.editor.text() == "nobody"


def test_escape_closes_the_list_first_and_then_is_the_windows(search):
    search.press("maes", ESCAPE)
    assert search.editor.matches() is None
    assert search.isVisible()
    search.press(ENTER)
    assert focus() is search.after
    assert search.editor.text() == "maes"


@pytest.mark.parametrize(("key", "alt"), [(DOWN, False), (DOWN, True), (Qt.Key.Key_F4, False)])
def test_the_whole_list_opens_by_key_around_the_chosen_entry(search, key, alt):
    search.editor.set_text("10000205116")
    search.press(key, alt=alt)
    assert len(search.offered()) == 5
    search.press(DOWN, ENTER)
    assert search.editor.text() == "10000304492"


def test_the_same_key_closes_the_list(search):
    search.press(Qt.Key.Key_F4, Qt.Key.Key_F4)
    assert search.editor.matches() is None


def test_the_arrow_opens_and_closes_the_list(search):
    line = search.editor.line
    at_arrow = QPoint(line.width() - 8, line.height() // 2)
    QTest.mouseClick(line, LEFT, pos=at_arrow)
    assert len(search.offered()) == 5
    QTest.mouseClick(line, LEFT, pos=at_arrow)
    assert search.editor.matches() is None


def test_a_click_in_the_line_itself_opens_nothing(search):
    QTest.mouseClick(search.editor.line, LEFT, pos=QPoint(20, 10))
    assert search.editor.matches() is None


def test_other_keys_edit_the_line_while_the_list_is_open(search):
    search.press("maes b", Qt.Key.Key_Left, Qt.Key.Key_Home, Qt.Key.Key_Delete)
    assert search.editor.text() == "aes b"
    assert search.offered() == ["Dr. Maes Bart (10000205116)"]


def test_up_is_left_to_the_page_while_the_list_is_closed(search):
    search.press(UP)
    assert search.editor.matches() is None


def test_emptying_the_line_closes_the_list_and_takes_the_answer_away(search):
    search.press("z", Qt.Key.Key_Backspace)
    assert search.editor.matches() is None
    assert search.editor.text() == search.heard.changed[-1] == ""


def test_a_click_beside_the_list_closes_it(search):
    search.press("maes")
    QTest.mouseClick(search, LEFT, pos=QPoint(search.width() - 5, search.height() - 5))
    assert search.editor.matches() is None


def test_what_was_taken_is_shown_whole_however_long(qtbot):
    long = "Dr. Vandenbroucke-Vandermeulen de Saint-Hubert Marie-Antoinette"
    stage = SearchStage("CD_RIZIV_TREAT_PHYS", OpenList("HPIN", {"1": ListEntry("1", long)}))
    show(qtbot, stage)
    line = stage.editor.line
    before = line.width()
    stage.editor.set_text("1")
    QApplication.processEvents()
    assert line.text() == line.toolTip() == f"{long} (1)"
    assert line.fontMetrics().horizontalAdvance(line.text()) < line.width()
    stage.editor.set_text("")
    QApplication.processEvents()
    assert (line.width(), line.toolTip()) == (before, "")


def test_an_editor_that_goes_takes_its_open_list_with_it(qtbot, search):
    search.press("maes")
    gone: list[bool] = []
    search.open_list().destroyed.connect(lambda: gone.append(True))
    search.editor.deleteLater()
    qtbot.waitUntil(lambda: bool(gone))


def test_a_window_can_go_while_the_list_is_open(qtbot):
    stage = SearchStage("CD_RIZIV_TREAT_PHYS", DOCTORS)
    with qtbot.waitActive(stage):
        stage.show()
        stage.activateWindow()
    stage.enter()
    stage.press("maes")
    gone: list[bool] = []
    stage.open_list().destroyed.connect(lambda: gone.append(True))
    stage.deleteLater()
    qtbot.waitUntil(lambda: bool(gone))


def test_of_very_many_matches_the_rest_is_counted_and_cannot_be_taken(qtbot):
    many = OpenList("HPIN", {str(n): ListEntry(str(n), f"Dr. {n}") for n in range(1, 2001)})
    stage = SearchStage("CD_RIZIV_TREAT_PHYS", many)
    show(qtbot, stage)
    stage.editor.set_text("1900")
    stage.enter()
    stage.press(DOWN)
    assert stage.offered()[0] == "Dr. 1900 (1900)"
    assert "501" in stage.offered()[-1]
    stage.press(*[Qt.Key.Key_PageDown] * 200, ENTER)
    assert stage.editor.text() == "1499"


def test_a_list_not_loaded_takes_a_code_as_it_is_typed(qtbot):
    stage = SearchStage("CD_RIZIV_TREAT_PHYS", None)
    show(qtbot, stage)
    stage.enter()
    stage.press(" 10000106730 ", DOWN, Qt.Key.Key_F4, TAB)
    assert stage.editor.matches() is None
    assert stage.editor.text() == "10000106730"
    assert not stage.editor.line.property("unmatched")


# Implants.


def test_only_models_valid_on_the_date_are_offered(implants):
    implants.editor.set_date(date(2026, 1, 1))
    implants.press(DOWN)
    assert implants.offered() == ["Flow 2 (NEW)", "River (ANY)"]


def test_a_chosen_model_stays_and_is_offered_although_it_is_not_valid(implants):
    implants.editor.set_text("OLD")
    implants.editor.set_date(date(2026, 1, 1))
    assert implants.editor.line.text() == "Flow 1 (OLD)"
    implants.press(DOWN)
    assert implants.offered() == ["Flow 1 (OLD)", "Flow 2 (NEW)", "River (ANY)"]
    implants.press(ESCAPE, TAB)
    assert implants.editor.text() == "OLD"


def test_a_search_that_only_finds_what_is_not_valid_says_so(implants):
    implants.editor.set_date(date(2026, 1, 1))
    implants.press("low 1")
    assert "01/01/2026" in implants.offered()[0]
    implants.editor.line.selectAll()
    implants.press("nothing")
    assert "01/01/2026" not in implants.offered()[0]


def test_an_expired_model_typed_in_full_is_shown_and_taken(implants):
    implants.editor.set_date(date(2026, 1, 1))
    implants.press("flow 1")
    assert implants.offered() == ["Flow 1 (OLD)"]
    implants.press(TAB)
    assert implants.editor.text() == "OLD"


# The place of the list.


def test_the_list_follows_its_line_when_the_page_scrolls(qtbot):
    area = QScrollArea()
    qtbot.addWidget(area)
    page = QWidget()
    column = QVBoxLayout(page)
    column.addSpacing(300)
    editor = editor_of("CD_PAT_PLC_RESDC", page)
    assert isinstance(editor, SearchEditor)
    column.addWidget(editor)
    column.addSpacing(900)
    area.setWidget(page)
    area.resize(600, 600)
    with qtbot.waitActive(area):
        area.show()
        area.activateWindow()
    editor.focus_first()
    QTest.keyClicks(editor.line, "sint")
    matches = editor.matches()
    assert matches is not None
    before = matches.y()
    area.verticalScrollBar().setValue(100)
    assert matches.y() == before - 100


def test_the_list_lies_above_a_line_at_the_bottom_and_inside_the_window(search):
    layout = search.layout()
    assert layout is not None
    layout.setContentsMargins(0, 360, 0, 0)
    QApplication.processEvents()
    search.press("maes")
    matches = search.open_list()
    top = search.editor.line.mapTo(search, QPoint(0, 0)).y()
    assert matches.geometry().bottom() < top
    assert search.rect().contains(matches.geometry())
