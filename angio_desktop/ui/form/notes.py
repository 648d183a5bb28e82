"""What the rules say of fields, written under them in the colours of their severity."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter

from angio_desktop.ui.look.severity import HINT, ICONS, NOTE
from angio_desktop.ui.look.theme import tokens

_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


@dataclass(frozen=True, slots=True)
class Message:
    """What is shown of one finding, or told of an answer: its words, whole and in short."""

    rule: str
    severity: str
    text: str
    short: str

    @property
    def whole(self) -> str:
        """All its words, behind the mark of the severity."""
        return f"{ICONS[self.severity]} {self.text}"

    @property
    def marked(self) -> str:
        """What is written under the field."""
        return f"{ICONS[self.severity]} {self.short}"


def height_of(text: str, metrics: QFontMetrics, width: int) -> int:
    """Return how high a wrapped text is."""
    return metrics.boundingRect(QRect(0, 0, max(1, width), 0), _WRAPPED, text).height()


def height(messages: Sequence[Message], metrics: QFontMetrics, width: int) -> int:
    """Return how high the messages are below each other."""
    return sum(height_of(m.marked, metrics, width) for m in messages)


def write(text: str, painter: QPainter, room: QRect) -> int:
    """Write a wrapped text at the top of `room`; return how high it is."""
    painter.drawText(room, _WRAPPED, text)
    return height_of(text, painter.fontMetrics(), room.width())


def write_all(messages: Sequence[Message], painter: QPainter, room: QRect) -> None:
    """Write the messages below each other in `room`."""
    t = tokens()
    colours = {"error": t.error, "warning": t.warning, NOTE: t.muted, HINT: t.accent}
    for message in messages:
        painter.setPen(QColor(colours[message.severity]))
        room.setTop(room.top() + write(message.marked, painter, room))
