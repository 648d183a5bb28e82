"""Radio buttons and check boxes for choices: captions wrap, and the group handles their keys."""

from abc import abstractmethod
from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QCheckBox, QRadioButton, QSizePolicy, QWidget

from angio_desktop.ui.look.theme import GRID
from angio_desktop.ui.widgets.focus import leaves

_BUTTON = 15
_FRAME = 5
_AFTER_KEY = 2
# A target that can be hit (WCAG 2.5.8).
_LEAST_HEIGHT = 24
# A caption wider than this wraps, when its room is not wider either.
_WRAP_CHARACTERS = 64
_MIN_CHARACTERS = 16
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class Group(Protocol):
    """What hears where the focus is; a signal of each choice would be felt on a long page."""

    def entered(self, option: "Radio | Check") -> None:
        """Hear that a choice has the focus."""

    def left_one(self) -> None:
        """Hear that a choice has it no longer."""


# Only the two classes below use what `_Choice` says; to the type checker it is one of them.
if TYPE_CHECKING:
    _Button = QRadioButton
else:
    _Button = object


class _Choice(_Button):
    """What radio buttons and check boxes have in common here."""

    @abstractmethod
    def paint_button(self, painter: QPainter, button: QRectF, palette: QPalette) -> None:
        """Paint what stands before the caption."""

    def __init__(self, code: str, caption: str, parent: QWidget, group: Group) -> None:
        super().__init__(caption.replace("&", "&&"), parent)
        self.code, self.caption, self._group = code, caption, group
        self.key = ""
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave every key to the group."""
        event.ignore()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Count a double click as the one click it was meant to be."""
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell the group where the focus is."""
        super().focusInEvent(event)
        self._group.entered(cast("Radio | Check", self))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell the group that the focus went."""
        super().focusOutEvent(event)
        if leaves(event):
            self._group.left_one()

    def hitButton(self, point: QPoint) -> bool:
        """Take clicks on every line of a wrapped caption."""
        return self.rect().contains(point)

    def sizeHint(self) -> QSize:
        """Return the size with the caption on as few lines as are readable."""
        most = self._left() + self.fontMetrics().averageCharWidth() * _WRAP_CHARACTERS
        width = min(super().sizeHint().width() + _FRAME + self._key_width(), most)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return a size the caption still fits in, on more lines."""
        least = self._left() + self.fontMetrics().averageCharWidth() * _MIN_CHARACTERS
        return QSize(
            min(super().sizeHint().width() + _FRAME + self._key_width(), least), self._one_line()
        )

    def heightForWidth(self, width: int) -> int:
        """Return the height of the caption wrapped to `width`."""
        metrics = self.fontMetrics()
        room = QRect(0, 0, max(1, width - self._left() - _FRAME), 0)
        lines = metrics.boundingRect(room, _WRAPPED, self.caption).height()
        return self._one_line() + max(0, lines - metrics.height())

    def paintEvent(self, _: QPaintEvent) -> None:
        """Paint the button beside the first line of its caption, in the palette's colours."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        accent = palette.color(QPalette.ColorRole.Highlight)
        is_marked = self.isChecked() or self.underMouse() or self.hasFocus()
        painter.setPen(QPen(accent if is_marked else palette.color(QPalette.ColorRole.Mid), 1.5))
        painter.setBrush(palette.color(QPalette.ColorRole.Base))
        self.paint_button(painter, self._button(), palette)
        room = self._room()
        if self.key:
            painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
            painter.drawText(room.translated(-self._key_width(), 0), _WRAPPED, self.key)
        painter.setPen(palette.color(self.foregroundRole()))
        painter.drawText(room, _WRAPPED, self.caption)
        if self.hasFocus():
            text = self.fontMetrics().boundingRect(room, _WRAPPED, self.caption)
            painter.setPen(QPen(accent, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(text.adjusted(-3 - self._key_width(), -2, 3, 2), 3, 3)

    def _one_line(self) -> int:
        return max(_LEAST_HEIGHT, super().sizeHint().height())

    def _left(self) -> int:
        return _BUTTON + GRID + self._key_width()

    def _key_width(self) -> int:
        return self.fontMetrics().horizontalAdvance(self.key) + _AFTER_KEY if self.key else 0

    def _button(self) -> QRectF:
        return QRectF(1, (self._one_line() - _BUTTON) / 2, _BUTTON, _BUTTON)

    def _room(self) -> QRect:
        top = (self._one_line() - self.fontMetrics().height()) // 2
        width = self.width() - self._left() - _FRAME
        return QRect(self._left(), top, width, self.height() - top)


class Radio(_Choice, QRadioButton):
    """One choice of one answer; its group checks and unchecks it."""

    def __init__(self, code: str, caption: str, parent: QWidget, group: Group) -> None:
        super().__init__(code, caption, parent, group)
        self.setAutoExclusive(False)

    def paint_button(self, painter: QPainter, button: QRectF, palette: QPalette) -> None:
        """Paint a ring, with a dot in it when it is chosen."""
        painter.drawEllipse(button)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.color(QPalette.ColorRole.Highlight))
            inset = _BUTTON / 4
            painter.drawEllipse(button.adjusted(inset, inset, -inset, -inset))


class Check(_Choice, QCheckBox):
    """One choice of several."""

    def paint_button(self, painter: QPainter, button: QRectF, palette: QPalette) -> None:
        """Paint a box, filled and with a tick when it is chosen."""
        if self.isChecked():
            painter.setBrush(palette.color(QPalette.ColorRole.Highlight))
        painter.drawRoundedRect(button, 3, 3)
        if self.isChecked():
            painter.setPen(QPen(palette.color(QPalette.ColorRole.HighlightedText), 2))
            tick = ((0.22, 0.52), (0.43, 0.73), (0.78, 0.3))
            points = [button.topLeft() + QPointF(x, y) * _BUTTON for x, y in tick]
            painter.drawPolyline(points)
