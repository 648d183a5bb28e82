"""Answers that are typed in one line: text, date, time, number, register number.

A line holds exactly what was typed, so that it can be empty and can be wrong; a date picker or a
spin box cannot.
"""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from angio_desktop.register.captions import Words
from angio_desktop.register.cleaning import cleaned
from angio_desktop.register.fields import Field, Kind, Limits, ValueType
from angio_desktop.register.shorthand import is_whole, normalised
from angio_desktop.ui.editors.editor import ANY_WIDTH, TAKES_OFFER, Arranged, Editor
from angio_desktop.ui.look.theme import GRID, tokens
from angio_desktop.ui.widgets.focus import leaves
from angio_desktop.ui.widgets.text_line import TextLine

_TEXT_WIDTH = 36
_TYPED_SHORT = (ValueType.DATE, ValueType.TIME)


def _characters(field: Field) -> int:
    """Return how many characters the widest usual answer has."""
    match field.value_type:
        case ValueType.DATE:
            return len("dd/mm/jjjj") + 1
        case ValueType.TIME:
            return len("hh:mm") + 1
        case ValueType.SSIN:
            return len("00.00.00-000.00") + 1
        case ValueType.NUMBER if field.limits:
            return _digits(field.limits) + 1
        case _:
            return _TEXT_WIDTH


def _digits(limits: Limits) -> int:
    point = 1 + limits.decimals if limits.decimals else 0
    return max(4, len(str(int(limits.maximum))) + point)


class Line(TextLine):
    """A line as wide as its answers."""

    focus_lost = Signal()

    def __init__(self, characters: int, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self._characters = characters
        self.remark = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the size that shows the widest usual answer."""
        hint = super().sizeHint()
        metrics = self.fontMetrics()
        # Qt's own hint is for 17 letters x.
        rest = hint.width() - 17 * metrics.horizontalAdvance("x")
        return QSize(rest + metrics.horizontalAdvance("0" * self._characters), hint.height())

    def minimumSizeHint(self) -> QSize:
        """Return the same: a line that is cut off hides its answer."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Write the remark before a number, where there is room for both."""
        super().paintEvent(event)
        if not self.remark:
            return
        room = self.rect().adjusted(GRID, 0, -GRID, 0)
        both = self.fontMetrics().horizontalAdvance(f"{self.remark} {self.text()}")
        if both <= room.width():
            painter = QPainter(self)
            painter.setPen(QColor(tokens().muted))
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.remark)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell when the field is left."""
        super().focusOutEvent(event)
        if leaves(event):
            self.focus_lost.emit()


class LineEditor(Editor):
    """A typed answer, with its unit behind it unless its caption says it.

    A computed one cannot be typed in.

    `today` is asked when a date is read: the window may be of yesterday.
    """

    def __init__(
        self,
        field: Field,
        words: Words,
        today: Callable[[], date],
        parent: QWidget | None,
        *,
        fills: bool = False,
    ) -> None:
        """`fills` has the line as wide as the cell of a table it stands in."""
        super().__init__(field, words, parent)
        self._today, self._fills = today, fills
        self._described = ""
        unit = words.unit(field)
        self.line = Line(_characters(field), self)
        self.line.setPlaceholderText(self._form())
        self.line.textEdited.connect(self._typed)
        self.line.focus_lost.connect(self._focus_lost)
        if field.value_type is ValueType.NUMBER:
            self.line.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._beside_it = "" if unit in field.captions.text(words.language) else unit
        self.beside = self._beside_it
        if field.kind is Kind.COMPUTED:
            self.line.setReadOnly(True)
            self.line.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._named = [self.line]
        self.setFocusProxy(self.line)

    def _arrange(self, width: int) -> Arranged:
        hint = self.line.sizeHint()
        if self._fills and width < ANY_WIDTH:
            hint.setWidth(max(width, hint.width()))
        return [(self.line, QRect(QPoint(), hint))]

    def sizeHint(self) -> QSize:
        """Return the size with the unit behind the line."""
        hint = super().sizeHint()
        said = self._beside_it
        unit = self.fontMetrics().horizontalAdvance(said) + GRID if said else 0
        return QSize(hint.width() + unit, hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Write the unit, or what a short form will become, behind the line."""
        super().paintEvent(event)
        if self.beside:
            painter = QPainter(self)
            painter.setPen(QColor(tokens().muted))
            left = self.line.width() + GRID
            room = QRect(left, 0, self.width() - left, self.line.height())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.beside)

    def _form(self) -> str:
        """Return the form of the answer, to be shown while the field is empty."""
        match self.field.value_type:
            case ValueType.DATE:
                return self.tr("dd/mm/yyyy")
            case ValueType.TIME:
                return self.tr("hh:mm")
            case ValueType.SSIN:
                return self.tr("yy.mm.dd-xxx.xx")
            case _:
                return ""

    def offer(self, text: str) -> None:
        """Offer another answer behind the line while that is empty."""
        super().offer(text)
        self._write_beside(self._said_beside())

    def _said_beside(self) -> str:
        if not self.offered or self._text:
            return self._beside_it
        shown = self._words.shown(self.field, self.offered)
        return f"{TAKES_OFFER} {shown}"

    def _typed(self, typed: str) -> None:
        if typed == TAKES_OFFER and self.offered:
            typed = self.offered
            self.line.setText(self._words.shown(self.field, typed))
            is_whole_now = True
        else:
            is_whole_now = self._is_typed_to_its_end(typed)
        self._end_notice()
        self._show_echo(typed)
        self._edited(typed)
        self._point_out()
        if is_whole_now:
            self.completed.emit()

    def _is_typed_to_its_end(self, typed: str) -> bool:
        """Whether a key at its end made the answer whole; not where its middle is corrected."""
        is_at_end = self.line.cursorPosition() == len(typed)
        return is_at_end and typed[:-1] == self._text and is_whole(self.field, typed)

    def _show_echo(self, typed: str) -> None:
        """Show what a short form will become, while it is being typed."""
        if self.field.value_type in _TYPED_SHORT:
            meant = self._finished(typed)
            self._write_beside(f"→ {meant}" if meant != typed.strip() else "")

    def _write_beside(self, text: str) -> None:
        if text != self.beside:
            self.beside = text
            self.update()

    def focus_first(self) -> None:
        """Put the focus in the line and select its text, also while its window is not active."""
        super().focus_first()
        self.line.selectAll()

    def finish(self) -> None:
        """Treat the field as left, and tell what of a text was changed for its one form."""
        is_text = self.field.value_type is ValueType.TEXT
        changes = cleaned(self._text).changes if is_text else ()
        super().finish()
        if changes:
            self._give_notice(self._words.cleaned(changes))

    def _finished(self, text: str) -> str:
        if self.line.isReadOnly():
            return text
        return normalised(self.field, text, self._today())

    def _show(self, text: str) -> None:
        self._write_beside(self._said_beside())
        self._end_notice()
        shown = self._words.shown(self.field, text)
        if shown != self.line.text():
            self.line.setText(shown)
            self.line.setCursorPosition(0)
        self._point_out()

    def _point_out(self) -> None:
        """Say in words that a number is among those that tell something, and to who hears it."""
        remark = self._words.telling(self.field, self._text)
        if remark != self.line.remark:
            self.line.remark = remark
            self.line.update()
            self._describe()

    def setAccessibleDescription(self, description: str) -> None:
        """Say more of the field to screen readers, and what is pointed out of its answer."""
        self._described = description
        self._describe()

    def _describe(self) -> None:
        parts = [part for part in (self.line.remark, self._described) if part]
        super().setAccessibleDescription("\n".join(parts))
