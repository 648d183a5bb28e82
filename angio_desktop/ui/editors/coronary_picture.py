"""How the coronary tree is painted: its curves, numbers and marks, in a picture of 420 by 300."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from angio_desktop.register.coronary_tree import Drawing, Point, Segment
from angio_desktop.ui.look.theme import Tokens

SIZE = QSizeF(420, 300)

_BADGE_HEIGHT = 18.0
_BADGE_MARGIN = 4.0
_LETTERS = 11  # pixels
_REACH = 10.0  # how far from its line a click still means a segment
_SAMPLES = 32  # places along a line that are measured to find the nearest
_GAP, _GAP_LENGTH = 2.0, 12.0
_CENTRE = Qt.AlignmentFlag.AlignCenter
_NO_FILL = Qt.BrushStyle.NoBrush


@dataclass(frozen=True, slots=True)
class Marks:
    """What is to be seen beside the vessels; `cursor` and `hovered` are "" where there is none."""

    available: Collection[str]
    chosen: Collection[str]
    cursor: str
    hovered: str


class Picture:
    """The drawing in its picture, in which the letters of `font` have their size."""

    def __init__(self, drawing: Drawing, font: QFont) -> None:
        self._drawing = drawing
        self._font = QFont(font)
        self._font.setPixelSize(_LETTERS)
        self._bold = QFont(self._font)
        self._bold.setBold(True)
        metrics = QFontMetricsF(self._bold)
        segments = drawing.segments
        self.lines = {n: _curve(s.points, s.before, s.after) for n, s in segments.items()}
        self.badges = {n: _badge(s, metrics) for n, s in segments.items()}
        self._outlines = [_curve(m.points, None, None) for m in drawing.landmarks if m.points]

    @cached_property
    def _samples(self) -> dict[str, list[QPointF]]:
        """Points on each line; only a click asks for them, and there is a tree on every page."""
        return {n: _sampled(line) for n, line in self.lines.items()}

    def segment_at(self, place: QPointF) -> str:
        """Return the segment that a click at `place` means, or ""."""
        for number, badge in self.badges.items():
            if badge.contains(place):
                return number
        distances = {n: _distance(samples, place) for n, samples in self._samples.items()}
        nearest = min(distances, key=lambda n: distances[n])
        return nearest if distances[nearest] <= _REACH else ""

    def paint(self, painter: QPainter, tokens: Tokens, marks: Marks) -> None:
        """Paint the tree: what cannot be chosen below what can, below what is chosen."""
        painter.setFont(self._font)
        self._paint_landmarks(painter, tokens)
        for number in sorted(self.lines, key=lambda n: (n in marks.available, n in marks.chosen)):
            self._paint_line(painter, tokens, marks, number)
        self._paint_gaps(painter, tokens)
        painter.setFont(self._bold)
        for number, badge in self.badges.items():
            _paint_badge(painter, tokens, marks, number, badge)
        if marks.cursor:
            _paint_cursor(painter, tokens, self.badges[marks.cursor])

    def _paint_landmarks(self, painter: QPainter, tokens: Tokens) -> None:
        painter.setBrush(_NO_FILL)
        painter.setPen(_pen(tokens.border, 1.5))
        for outline in self._outlines:
            painter.drawPath(outline)
        painter.setPen(QColor(tokens.muted))
        for mark in self._drawing.landmarks:
            if mark.place is not None:
                painter.drawText(_around(mark.place, QSizeF(60, 20)), _CENTRE, mark.name)

    def _paint_line(self, painter: QPainter, tokens: Tokens, marks: Marks, number: str) -> None:
        goes_on = self._drawing.segments[number].after is not None
        if number in marks.chosen:
            pen = _pen(tokens.accent, 7 if goes_on else 6)
        elif number in marks.available:
            pen = _pen(tokens.muted, (4 if goes_on else 2.5) + (number == marks.hovered))
        else:
            pen = _pen(tokens.border, 2 if goes_on else 1.5)
        painter.setBrush(_NO_FILL)
        painter.strokePath(self.lines[number], pen)

    def _paint_gaps(self, painter: QPainter, tokens: Tokens) -> None:
        """Part each segment from the one that it goes on from."""
        painter.setPen(_pen(tokens.surface, _GAP))
        for segment in self._drawing.segments.values():
            if segment.before is not None:
                along = _at(segment.points[1]) - _at(segment.before)
                length = (along.x() ** 2 + along.y() ** 2) ** 0.5
                across = QPointF(-along.y(), along.x()) * (_GAP_LENGTH / 2 / length)
                painter.drawLine(_at(segment.points[0]) - across, _at(segment.points[0]) + across)


def _paint_badge(
    painter: QPainter, tokens: Tokens, marks: Marks, number: str, badge: QRectF
) -> None:
    """Paint a number: filled when chosen, in an outline when it can be, bare when it cannot."""
    is_chosen, is_available = number in marks.chosen, number in marks.available
    edge = tokens.accent if is_chosen or number == marks.hovered else tokens.muted
    painter.setPen(_pen(edge, 1.5) if is_available else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.accent if is_chosen else tokens.surface))
    painter.drawRoundedRect(badge, _BADGE_HEIGHT / 2, _BADGE_HEIGHT / 2)
    plain = tokens.text if is_available else tokens.muted
    painter.setPen(QColor(tokens.on_accent if is_chosen else plain))
    painter.drawText(badge, _CENTRE, number)


def _paint_cursor(painter: QPainter, tokens: Tokens, badge: QRectF) -> None:
    pen = _pen(tokens.text, 1.5)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([2.5, 1.5])
    painter.setPen(pen)
    painter.setBrush(_NO_FILL)
    ring = badge.adjusted(-_BADGE_MARGIN, -_BADGE_MARGIN, _BADGE_MARGIN, _BADGE_MARGIN)
    painter.drawRoundedRect(ring, ring.height() / 2, ring.height() / 2)


def _at(point: Point) -> QPointF:
    return QPointF(point.x * SIZE.width() / 100, point.y * SIZE.height() / 100)


def _around(point: Point, size: QSizeF) -> QRectF:
    rect = QRectF(QPointF(), size)
    rect.moveCenter(_at(point))
    return rect


def _badge(segment: Segment, metrics: QFontMetricsF) -> QRectF:
    letters = metrics.horizontalAdvance(segment.number) + 2 * _BADGE_MARGIN
    return _around(segment.badge, QSizeF(max(_BADGE_HEIGHT, letters), _BADGE_HEIGHT))


def _pen(colour: str, width: float) -> QPen:
    pen = QPen(QColor(colour), width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


def _curve(points: Sequence[Point], before: Point | None, after: Point | None) -> QPainterPath:
    """Return the smooth line (Catmull-Rom) through points; it joins its neighbours smoothly."""
    inner = [_at(point) for point in points]
    first = _at(before) if before else inner[0]
    last = _at(after) if after else inner[-1]
    around = [first, *inner, last]
    path = QPainterPath(inner[0])
    for i in range(1, len(inner)):
        leaving = around[i] + (around[i + 1] - around[i - 1]) / 6
        arriving = around[i + 1] - (around[i + 2] - around[i]) / 6
        path.cubicTo(leaving, arriving, around[i + 1])
    return path


def _sampled(line: QPainterPath) -> list[QPointF]:
    return [line.pointAtPercent(i / _SAMPLES) for i in range(_SAMPLES + 1)]


def _distance(samples: Sequence[QPointF], place: QPointF) -> float:
    away = (sample - place for sample in samples)
    return float(min(QPointF.dotProduct(each, each) for each in away) ** 0.5)
