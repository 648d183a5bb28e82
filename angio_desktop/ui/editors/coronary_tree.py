"""Coronary segments chosen on a drawing of the coronary tree."""

from collections.abc import Collection, Mapping
from functools import cache, lru_cache

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from angio_desktop import paths
from angio_desktop.register.coronary_tree import Drawing, load
from angio_desktop.ui.editors.coronary_picture import SIZE, Marks, Picture
from angio_desktop.ui.editors.type_ahead import TypeAhead
from angio_desktop.ui.look.theme import Tokens, tokens
from angio_desktop.ui.look.tooltip import tell_there
from angio_desktop.ui.widgets.focus import ENTER, leaves

_ARROWS: Mapping[int, tuple[int, int]] = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_TOGGLES = (Qt.Key.Key_Space, *ENTER)
_WHILE_TYPING = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
_SMALLEST = 5 / 6  # of the full size; smaller numbers cannot be read
_LINE_HEIGHT = 16  # of the font that the full size is made for
_RADIUS = 4
_KEPT = 8  # paintings of a tree
# What lies sideways counts so much farther, so that an arrow follows its direction.
_SIDEWAYS = 2
_STEEPEST = 1.5


@cache
def drawing() -> Drawing:
    """Return the program's drawing of the tree. Raises BadTable."""
    return load(paths.resources() / "coronary_tree.csv")


@cache
def _picture(font: str) -> Picture:
    """Return the picture in a font; every tree shows the same."""
    letters = QFont()
    letters.fromString(font)
    return Picture(drawing(), letters)


def _scaled(width: int, height: int) -> QTransform:
    """Return the way from the picture to the middle of a widget, as large as it fits."""
    scale = min(width / SIZE.width(), height / SIZE.height())
    left = (width - scale * SIZE.width()) / 2
    top = (height - scale * SIZE.height()) / 2
    return QTransform.fromTranslate(left, top).scale(scale, scale)


@lru_cache(maxsize=_KEPT)
def _painted(
    font: str, width: int, height: int, ratio: float, colours: Tokens, marks: Marks
) -> QPixmap:
    """Return the tree as it is painted: the same one comes again on the page of each procedure."""
    pixmap = QPixmap(round(width * ratio), round(height * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setTransform(_scaled(width, height), combine=True)
    _picture(font).paint(painter, colours, marks)
    painter.end()
    return pixmap


class CoronaryTree(QWidget):
    """The tree; the segments of `segments` (number to caption) can be chosen on it.

    It shows what `set_chosen` last said. `toggled` says which segment the user wants in or out,
    and leaves it to its receiver what is chosen then. `focus_lost` says that the user left it.
    """

    toggled = Signal(str)
    focus_lost = Signal()

    def __init__(self, segments: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        drawn = drawing().segments
        self._captions = {n: caption for n, caption in segments.items() if n in drawn}
        self._picture = _picture(self.font().toString())
        self._numbers = list(self._captions)
        self._type_ahead = TypeAhead(list(self._captions.values()), self._numbers)
        self._chosen: frozenset[str] = frozenset()
        self._cursor = next(iter(self._captions), "")
        self._hovered = self._pressed = ""
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(self.tr("Coronary tree"))
        self._describe()

    def set_chosen(self, numbers: Collection[str]) -> None:
        """Show these segments as chosen; emits nothing."""
        self._chosen = frozenset(numbers) & self._captions.keys()
        if self._chosen and not self.hasFocus():
            self._cursor = next(n for n in self._numbers if n in self._chosen)
        self._describe()
        self.update()

    def chosen(self) -> frozenset[str]:
        """Return the numbers that are shown as chosen."""
        return self._chosen

    def sizeHint(self) -> QSize:
        """Return the size at which the numbers are as large as the font asks for."""
        return (SIZE * max(1.0, self.fontMetrics().height() / _LINE_HEIGHT)).toSize()

    def minimumSizeHint(self) -> QSize:
        """Return the size below which the numbers cannot be read."""
        return (SIZE * _SMALLEST).toSize()

    def centre(self, number: str) -> QPointF:
        """Return where in the widget the number of a segment stands."""
        return self._scaling().map(self._picture.badges[number].center())

    def event(self, event: QEvent) -> bool:
        """Name the segment under the mouse in a tooltip."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            number = self._segment_at(QPointF(event.pos()))
            tell_there(self, event, self._captions.get(number, ""))
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show which segment a click would mean."""
        self._hover(self._segment_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        """Show no such segment any longer."""
        self._hover("")
        super().leaveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a click."""
        is_click = event.button() is Qt.MouseButton.LeftButton
        self._pressed = self._segment_at(event.position()) if is_click else ""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Count a double click as the one click it was meant to be."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the segment that the click began and ended on."""
        pressed, self._pressed = self._pressed, ""
        if pressed and pressed == self._segment_at(event.position()):
            self._go_to(pressed)
            self.toggled.emit(pressed)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the cursor or choose; leave other keys to the page."""
        if event.modifiers() & ~_WHILE_TYPING or not self._takes(event):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the cursor."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the cursor and tell that the user went."""
        super().focusOutEvent(event)
        self.update()
        if leaves(event):
            self.focus_lost.emit()

    def paintEvent(self, _: QPaintEvent) -> None:
        """Paint the tree in the colours of the moment."""
        colours = tokens()
        has_cursor = self.hasFocus()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = 2 if has_cursor else 1
        inside = self.rect().toRectF().adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.setPen(QPen(QColor(colours.accent if has_cursor else colours.border), width))
        painter.setBrush(QColor(colours.surface))
        painter.drawRoundedRect(inside, _RADIUS, _RADIUS)
        cursor = self._cursor if has_cursor else ""
        chosen = frozenset(self._chosen)
        marks = Marks(frozenset(self._captions), chosen, cursor, self._hovered)
        key = (self.font().toString(), self.width(), self.height(), self.devicePixelRatioF())
        painter.drawPixmap(0, 0, _painted(*key, colours, marks))
        painter.end()

    def _scaling(self) -> QTransform:
        return _scaled(self.width(), self.height())

    def _segment_at(self, place: QPointF) -> str:
        """Return the segment at a place of the widget that can be chosen, or ""."""
        back, _ = self._scaling().inverted()
        number = self._picture.segment_at(back.map(place))
        return number if number in self._captions else ""

    def _hover(self, number: str) -> None:
        if number != self._hovered:
            self._hovered = number
            self.setCursor(
                Qt.CursorShape.PointingHandCursor if number else Qt.CursorShape.ArrowCursor
            )
            self.update()

    def _takes(self, event: QKeyEvent) -> bool:
        key, text = event.key(), event.text()
        if key in _ARROWS:
            self._go_to(_neighbour(self._captions, self._cursor, _ARROWS[key]))
        elif key in _TOGGLES:
            if self._cursor and not event.isAutoRepeat():
                self.toggled.emit(self._cursor)
        elif text and text.isprintable():
            place = self._numbers.index(self._cursor) if self._cursor else None
            found = self._type_ahead.find(text, place)
            if found is not None:
                self._go_to(self._numbers[found])
        else:
            return False
        return True

    def _go_to(self, number: str) -> None:
        self._cursor = number
        self._describe()
        self.update()

    def _describe(self) -> None:
        """Say in words, for a screen reader, what the picture shows."""
        chosen = [caption for n, caption in self._captions.items() if n in self._chosen]
        said = self.tr("Chosen: {segments}.").format(segments=", ".join(chosen))
        description = [said if chosen else self.tr("No segment is chosen.")]
        if self._cursor:
            at = self._captions[self._cursor]
            description.append(self.tr("The cursor is at {segment}.").format(segment=at))
        self.setAccessibleDescription(" ".join(description))


def _neighbour(among: Collection[str], number: str, step: tuple[int, int]) -> str:
    """Return the segment that an arrow goes to from `number`: itself where there is none.

    That is the same vessel's next one if it lies in that direction, else the nearest one there;
    the direction may be a slanting one.
    """
    best = (True, float("inf"), number)
    for other in among:
        ahead, aside = _way(number, other, step)
        if aside < _STEEPEST * ahead:
            leaves_vessel = not (_goes_on(number, other) or _goes_on(other, number))
            best = min(best, (leaves_vessel, ahead + _SIDEWAYS * aside, other))
    return best[2]


def _way(number: str, other: str, step: tuple[int, int]) -> tuple[float, float]:
    """Return how far ahead and aside `other` lies, seen from `number` in the direction `step`."""
    here, there = drawing().segments[number].badge, drawing().segments[other].badge
    x, y = (there.x - here.x) * SIZE.width(), (there.y - here.y) * SIZE.height()
    return x * step[0] + y * step[1], abs(x * step[1] + y * step[0])


def _goes_on(number: str, other: str) -> bool:
    one, two = drawing().segments[number], drawing().segments[other]
    return two.before is not None and one.points[-1] == two.points[0]
