"""One code from a long list: a line to search in by code or any part of the name."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from angio_desktop.register.captions import Words
from angio_desktop.register.cleaning import without_marks
from angio_desktop.register.context import OpenList
from angio_desktop.register.fields import Field
from angio_desktop.register.values import date_text
from angio_desktop.ui.editors.editor import TAKES_OFFER, Arranged, Editor
from angio_desktop.ui.editors.line import Line
from angio_desktop.ui.editors.list_index import NO_USES, ListIndex, index_of
from angio_desktop.ui.editors.match_list import MatchList
from angio_desktop.ui.look.arrow import ARROW, draw_arrow
from angio_desktop.ui.look.theme import GRID
from angio_desktop.ui.widgets.focus import ENTER, is_plain
from angio_desktop.ui.widgets.shortcuts import Shortcut

_CHARACTERS = 46
_LEAST_WIDTH = GRID * 20
# More lines than anyone scrolls through; laying them out would be felt while typing.
_MOST_SHOWN = 1500
_MOST_OFFERED = 3
_LINES: dict[int, int] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_PAGES: dict[int, int] = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class SearchLine(Line):
    """A line with an arrow at its end that opens the whole list; an entry widens it to be whole."""

    arrow_pressed = Signal()
    focus_came = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(_CHARACTERS, parent)
        self._entry = ""
        self._has_list = False
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def have_list(self, has_list: bool) -> None:
        """Show the arrow only where there is a list to open."""
        self._has_list = has_list
        self.setTextMargins(0, 0, ARROW + GRID // 2 if has_list else 0, 0)
        self.update()

    def show_entry(self, shown: str) -> bool:
        """Make room for an entry as it is shown; where there is none the tooltip has it whole.

        Returns whether it is another one than before.
        """
        is_other = shown != self._entry
        if is_other:
            self._entry = shown
            self.setToolTip(shown)
        return is_other

    def sizeHint(self) -> QSize:
        """Return the usual size, or a width that shows the entry whole."""
        hint = super().sizeHint()
        metrics = self.fontMetrics()
        usual = metrics.horizontalAdvance("0" * _CHARACTERS)
        more = metrics.horizontalAdvance(self._entry) + GRID - usual
        return QSize(hint.width() + max(0, more), hint.height())

    def minimumSizeHint(self) -> QSize:
        """Return the usual size."""
        return super().sizeHint()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open the list by a click on the arrow."""
        super().mousePressEvent(event)
        if self._has_list and event.position().x() > self.width() - ARROW - GRID:
            self.arrow_pressed.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell when the field is come to."""
        super().focusInEvent(event)
        self.focus_came.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the arrow beside the text."""
        super().paintEvent(event)
        if self._has_list:
            draw_arrow(self, QPainter(self))


class SearchEditor(Editor):
    """Shows the chosen entry with its code; what is typed searches.

    On leaving, what is typed becomes an answer when it is a whole code or a whole name, and what
    the arrows mark in the list is taken; a click takes a line at once. Enter on anything else
    marks the first match, to be seen before the next Enter takes it. What is none of these stays
    as it was typed, for the rules to report: nothing is taken by guessing and nothing is lost.
    Without a list (an open one that is not loaded) what is typed is the code.

    The last line below the matches of a hospital's list asks to add an entry: `add_asked(typed)`.
    """

    add_asked = Signal(str)

    def __init__(
        self,
        field: Field,
        words: Words,
        index: ListIndex | None,
        parent: QWidget | None = None,
        uses: Mapping[str, int] = NO_USES,
    ) -> None:
        super().__init__(field, words, parent)
        self._uses = uses
        self._day: date | None = None
        self._list: MatchList | None = None
        self._offered: tuple[tuple[str, date | None], Sequence[str]] = (("", None), ())
        self.line = SearchLine(self)
        self._take_index(index)
        self.line.textEdited.connect(self._typed)
        self.line.focus_lost.connect(self._focus_lost)
        self.line.arrow_pressed.connect(self._toggle)
        self.line.focus_came.connect(self._prepare_soon)
        self._named = [self.line]
        self.setFocusProxy(self.line)

    def _arrange(self, width: int) -> Arranged:
        hint = self.line.sizeHint()
        least = min(hint.width(), _LEAST_WIDTH)
        return [(self.line, QRect(0, 0, max(least, min(hint.width(), width)), hint.height()))]

    def _prepare_soon(self) -> None:
        """Make the list ready for a search once it is seen where one is."""
        if self.index is not None:
            QTimer.singleShot(0, self, self.index.prepare)

    def _take_index(self, index: ListIndex | None) -> None:
        self.index = index
        self.line.have_list(index is not None)
        self._ask_in_line()

    def offer(self, text: str) -> None:
        """Offer another answer in the line while that is empty; one of this list."""
        if text != self.offered:
            super().offer(text)
            self._ask_in_line()

    def _offered_place(self) -> int | None:
        return self.index.place_of(self.offered) if self.index and self.offered else None

    def _ask_in_line(self) -> None:
        """Say in the empty line what is expected, or what one key takes."""
        place = self._offered_place()
        if self.index is None:
            text = self.tr("Code (list not loaded)")
        elif place is None:
            text = self.tr("Search by name or code")
        else:
            text = f"{TAKES_OFFER} {self.index.shown(place)}"
        self.line.setPlaceholderText(text)

    def about(self) -> str:
        """Return what is expected of the answer, and what one key takes, in words."""
        place = self._offered_place()
        if self.index is None or place is None:
            return super().about()
        return f"{super().about()}\n{TAKES_OFFER} {self.index.shown(place)}"

    def set_list(self, words: Words, open_list: OpenList | None) -> None:
        """Search in another list from now on: it was loaded anew. The answer stays."""
        self._words = words
        index = index_of(self.field, words, open_list)
        if index is not self.index:
            self._close()
            self._offered = (("", None), ())
            self._take_index(index)
            self._refresh()

    def set_date(self, day: date | None) -> None:
        """Offer only entries valid on `day`, all without one. A chosen entry stays chosen."""
        self._day = day

    def matches(self) -> MatchList | None:
        """Return the list of matches while it is open."""
        return self._list

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk through the list and take from it."""
        if self.index is None or not self._takes(event):
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next_child: bool) -> bool:
        """Take what is marked before the Tab key looks for the field that follows from it."""
        self._close_taking()
        return super().focusNextPrevChild(next_child)

    def focus_first(self) -> None:
        """Put the focus in the line and select its text, also while its window is not active."""
        super().focus_first()
        self.line.selectAll()

    def finish(self) -> None:
        """Treat the field as left: what is marked in the list is taken."""
        self._close_taking()
        super().finish()

    def offers(self) -> Sequence[str]:
        """Return a few entries that may have been meant by what stands in the line unmatched."""
        if self.index is None or not self._text or self.index.place_of(self._text) is not None:
            return ()
        asked = (self._text, self._day)
        if asked != self._offered[0]:
            places = self.index.matches(*asked, self._uses)[:_MOST_OFFERED]
            self._offered = asked, tuple(self.index.shown(place) for place in places)
        return self._offered[1]

    def _takes(self, event: QKeyEvent) -> bool:
        key = event.key()
        if Shortcut.OPEN_LIST.is_meant(event):
            self._toggle()
            return True
        if not is_plain(event):
            return False
        if self._list is not None:
            return self._walks(self._list, key)
        if key == Qt.Key.Key_Down:
            self._open()
        return key == Qt.Key.Key_Down

    def _walks(self, matches: MatchList, key: int) -> bool:
        if key in _LINES:
            matches.move_by(_LINES[key])
        elif key in _PAGES:
            matches.move_by(_PAGES[key] * matches.page())
        elif key == Qt.Key.Key_Escape:
            self._close()
        elif key in ENTER and matches.is_on_adding():
            self._ask_to_add()
        elif key in ENTER and matches.places() and matches.highlighted() is None:
            matches.move_by(1)
        else:
            return False
        return True

    def _typed(self, typed: str) -> None:
        self._mark(is_unmatched=False)
        place = self._offered_place()
        if typed == TAKES_OFFER and place is not None:
            self._pick(place)
            self.completed.emit()
            return
        is_longer = len(typed) > len(self._text)
        self._edited(typed)
        if self.index is None:
            return
        if not typed.strip():
            self._close()
            return
        places = self.index.matches(typed, self._day, self._uses)
        self._show_matches(self.index, places, self.index.meaning(typed, self._day))
        if is_longer and self.index.is_whole_code(typed):
            self.completed.emit()

    def _toggle(self) -> None:
        if self._list is None:
            self._open()
        else:
            self._close()

    def _open(self) -> None:
        """Open the list: what matches the line, or the whole list around the chosen entry."""
        if self.index is None:
            return
        chosen = self.index.place_of(self._text)
        search = self._text if chosen is None else ""
        places = self.index.matches(search, self._day, self._uses)
        if chosen is not None and chosen not in places[:_MOST_SHOWN]:
            places.insert(0, chosen)
        self._show_matches(self.index, places, chosen)

    def _show_matches(self, index: ListIndex, places: list[int], chosen: int | None) -> None:
        if self._list is None:
            adding = self.tr("Not in the list? Add…") if self._is_open_list() else ""
            self._list = MatchList(self.line, index, adding)
            self._list.picked.connect(self._pick)
            self._list.add_asked.connect(self._ask_to_add)
            self._list.dismissed.connect(self._close_taking)
        self._list.show_matches(places[:_MOST_SHOWN], self._note(index, len(places)), chosen)

    def _is_open_list(self) -> bool:
        return self.field.code_list is not None and self.field.code_list.is_open

    def _ask_to_add(self) -> None:
        self._close()
        is_known = self.index is not None and self.index.place_of(self._text) is not None
        self.add_asked.emit("" if is_known else self._text)

    def _note(self, index: ListIndex, count: int) -> str:
        """Return what is to be said of the matches that are not shown, or of there being none."""
        if count > _MOST_SHOWN:
            return self.tr("{count} more: type on").format(count=count - _MOST_SHOWN)
        if count:
            return ""
        if self._day is not None and index.matches(self.line.text()):
            text = self.tr("Nothing found that is valid on {date}")
            return text.format(date=date_text(self._day))
        return self.tr("Nothing found")

    def _close(self) -> None:
        if self._list is not None:
            self._list.close_list()
            self._list = None

    def _pick(self, place: int) -> None:
        self._close()
        if self.index is not None:
            self._edited(self.index.entries[place].code)
            self._show(self._text)

    def _close_taking(self) -> None:
        place = self._list.highlighted() if self._list else None
        self._close()
        if place is not None:
            self._pick(place)

    def _meaning(self, index: ListIndex, text: str) -> int | None:
        place = index.place_of(text)
        return index.meaning(text, self._day) if place is None else place

    def _finished(self, text: str) -> str:
        place = self._meaning(self.index, text) if self.index else None
        if place is None or self.index is None:
            return without_marks(text)
        return self.index.entries[place].code

    def _show(self, text: str) -> None:
        place = self.index.place_of(text) if self.index else None
        shown = text if place is None or self.index is None else self.index.shown(place)
        if shown != self.line.text():
            self.line.setText(shown)
            self.line.setCursorPosition(0)
        if self.line.show_entry("" if place is None else shown):
            self._resized()
        self._mark(is_unmatched=bool(text) and place is None and self.index is not None)

    def _mark(self, *, is_unmatched: bool) -> None:
        """Let the style sheet see that no entry stands in the line."""
        if is_unmatched != bool(self.line.property("unmatched")):
            self.line.setProperty("unmatched", is_unmatched)
            self.line.style().unpolish(self.line)
            self.line.style().polish(self.line)
