"""The inside of a page: headings, fields and tables below each other, made when they are needed.

What lies below what is seen, or does not apply, is not made yet. A page would appear three times
later than it does if all of it were.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRect
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

from angio_desktop.ui.form.field import FieldView
from angio_desktop.ui.form.row import FieldRow
from angio_desktop.ui.look.theme import GRID

_USUAL_HEIGHT = GRID * 5  # of what is not made yet
_BELOW = GRID * 2  # the last


@dataclass(slots=True, eq=False)
class _Place:
    """One thing on a sheet: it is there while one of its fields applies."""

    views: Sequence[FieldView]
    make: Callable[[], QWidget]
    widget: QWidget | None = None
    known: tuple[int, int] = (-1, _USUAL_HEIGHT)  # a width, and how high it is there

    @property
    def applies(self) -> bool:
        if len(self.views) == 1:  # nearly all, and asked some hundred times while a page is made
            return self.views[0].applies
        return any(view.applies for view in self.views)

    def height(self, width: int) -> int:
        if isinstance(self.widget, QLabel) and self.known[0] == width:
            return self.known[1]  # a heading stays as it is
        if self.widget is not None:
            self.known = (width, self.widget.heightForWidth(width))
        return self.known[1]


class Sheet(QWidget):
    """Lays out what was added to it from top to bottom, at the width it is given."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "page")
        self._places: list[_Place] = []
        self._of: dict[FieldView, _Place] = {}
        self._stacked = False
        self._is_laying_out = False
        self._bottom = 0

    def add(self, views: Sequence[FieldView], make: Callable[[], QWidget]) -> _Place:
        """Add what stands for these fields; `make` returns it, as a child of the sheet."""
        place = _Place(views, make)
        self._places.append(place)
        return place

    def hold(self, views: Sequence[FieldView], make: Callable[[], QWidget]) -> None:
        """Add what holds the editors of these fields."""
        place = self.add(views, make)
        self._of.update(dict.fromkeys(views, place))

    @property
    def is_made(self) -> bool:
        """Whether all that applies is made."""
        return all(p.widget is not None for p in self._places if p.applies)

    def made_for(self, view: FieldView) -> QWidget:
        """Return what holds this field, made now if need be."""
        place = self._of[view]
        if place.widget is None:
            self._make(place)
            self.lay_out()
        assert place.widget is not None  # noqa: S101
        return place.widget

    def make_to(self, view: FieldView) -> None:
        """Make everything down to this field."""
        until = self._places.index(self._of[view]) + 1
        for place in self._places[:until]:
            if place.applies and place.widget is None:
                self._make(place)
        self.lay_out()

    def make_down_to(self, bottom: int, most: int | None = None) -> None:
        """Make what applies and stands above `bottom`, at most so many."""
        made = top = 0
        for place in self._places:
            if top > bottom or made == most:
                break
            if place.applies:
                if place.widget is None:
                    self._make(place)
                    made += 1
                top += place.height(self.width())
        if made:
            self.lay_out()

    def _make(self, place: _Place) -> None:
        place.widget = place.make()
        place.widget.ensurePolished()  # a heading is as high as it will be shown
        if isinstance(place.widget, FieldRow):
            place.widget.stack(self._stacked)

    def stack(self, stacked: bool) -> None:
        """Put captions above their editors, or before them."""
        self._stacked = stacked
        self._measure()
        for place in self._places:
            if isinstance(place.widget, FieldRow):
                place.widget.stack(stacked)

    def refresh(self, view: FieldView) -> None:
        """Follow what holds this field, which may be higher or lower than it was."""
        holder = self._of[view].widget
        if isinstance(holder, FieldRow):
            holder.refresh()

    def _measure(self) -> None:
        for place in self._places:
            place.known = (-1, place.known[1])

    def lay_out(self) -> None:
        """Put everything in its place; what does not apply has none."""
        if self._is_laying_out:
            return
        self._is_laying_out = True
        width, top = self.width(), 0
        for place in self._places:
            applies, widget = place.applies, place.widget
            if widget is not None and applies:
                high = place.height(width)
                widget.setGeometry(0, top, width, high)
            if widget is not None and widget.isHidden() == applies:
                widget.setVisible(applies)
            if applies:
                top += place.height(width) if widget is None else high
        self._bottom = top
        self.end_in(self._seen_at_once())
        self._is_laying_out = False

    def _seen_at_once(self) -> int:
        seen = self.parentWidget()
        return seen.height() if seen is not None else 0

    def end_in(self, high: int) -> None:
        """Leave free room below the last where it scrolls anyway: for that alone nothing does."""
        below = _BELOW if self._bottom > high else 0
        self.resize(self.width(), self._bottom + below)

    def room_of(self, view: FieldView) -> QRect:
        """Return where a field stands: with its caption and what is said of it."""
        widget = self._of[view].widget
        if isinstance(widget, FieldRow):
            return widget.geometry()
        return QRect(view.editor.mapTo(self, QPoint()), view.editor.size())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow a new width."""
        super().resizeEvent(event)
        if event.oldSize().width() != self.width():
            self.lay_out()

    def event(self, event: QEvent) -> bool:
        """Follow what asks for another size."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.FontChange):
            self._measure()
            self.lay_out()
        return super().event(event)


class SheetScroll(QScrollArea):
    """Scrolls a sheet up and down; it is as wide as it leaves room for the bar, so never sideways.

    What comes into sight is made.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.sheet = Sheet(self)
        self.setWidget(self.sheet)
        self.verticalScrollBar().valueChanged.connect(self.make_seen)

    def make_seen(self) -> None:
        """Make what is in sight."""
        bottom = self.verticalScrollBar().value() + self.viewport().height()
        self.sheet.make_down_to(bottom)

    def fit(self) -> None:
        """Give the sheet its width."""
        bar = self.verticalScrollBar().sizeHint().width()
        wide = max(0, self.maximumViewportSize().width() - bar - GRID)
        if wide != self.sheet.width():
            self.sheet.resize(wide, self.sheet.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the sheet in."""
        super().resizeEvent(event)
        self.fit()
        self.sheet.end_in(self.viewport().height())
        self.make_seen()

    def see(self, room: QRect) -> None:
        """Bring a place to a third of the height, with what follows in sight, and all of itself."""
        high = self.viewport().height()
        self.sheet.make_down_to(room.top() + high)
        value = max(room.top() - high // 3, room.bottom() + _BELOW - high)
        self.verticalScrollBar().setValue(min(value, room.top()))
