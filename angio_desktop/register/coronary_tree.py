"""The drawing of the coronary tree: where each segment lies in a grid of 100 by 100.

`coronary_tree.csv` has a row for each segment, under the number that its caption begins with in
the segment lists ("9a - D2"): the points of its curve from the origin on, and the place of its
number. The other rows are landmarks: an outline, a name, or both.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from angio_desktop.register.tables import Row, read_unique

_COLUMNS = ("number", "points", "badge")
_NUMBER = re.compile(r"[1-9][0-9]?[a-c]?")
_NAME = re.compile(r"[A-Za-z]+")
_COORDINATE = r"(100|[0-9]{1,2}(?:\.[0-9])?)"
_POINT = re.compile(f"{_COORDINATE},{_COORDINATE}")


class Point(NamedTuple):
    """A place in the grid; y grows downwards."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Segment:
    """A segment's curve through `points`, and `badge`, the middle of its number.

    Where vessels divide, the first row that starts there goes on from the segment that ends
    there: `before` and `after` are the points next to the joint on its other side.
    """

    number: str
    points: tuple[Point, ...]
    badge: Point
    before: Point | None
    after: Point | None


@dataclass(frozen=True, slots=True)
class Landmark:
    """What helps to read the drawing: an outline (or no points), and a name at `place`, if any."""

    name: str
    points: tuple[Point, ...]
    place: Point | None


@dataclass(frozen=True, slots=True)
class Drawing:
    """The whole tree; segments by number."""

    segments: Mapping[str, Segment]
    landmarks: tuple[Landmark, ...]


def segment_number(caption: str) -> str:
    """Return the number a segment's caption begins with: "9a" of "9a - D2"."""
    return caption.split(" - ", maxsplit=1)[0]


def load(path: Path) -> Drawing:
    """Read the drawing. Raises BadTable."""
    curves: dict[str, tuple[Point, ...]] = {}
    badges: dict[str, Point] = {}
    landmarks = []
    for row in read_unique(path, _COLUMNS):
        points = tuple(_point(row, text) for text in row["points"].split())
        place = _point(row, row["badge"]) if row["badge"] else None
        if _NAME.fullmatch(row.key):
            landmarks.append(Landmark(row.key, points, place))
            continue
        curves[row.key], badges[row.key] = _checked(row, points, place)
    return Drawing(_joined(curves, badges), tuple(landmarks))


def _point(row: Row, text: str) -> Point:
    match = _POINT.fullmatch(text)
    if match is None:
        raise row.bad(f"{text!r} is not a point x,y from 0 to 100 with at most one decimal")
    return Point(float(match[1]), float(match[2]))


def _checked(
    row: Row, points: tuple[Point, ...], place: Point | None
) -> tuple[tuple[Point, ...], Point]:
    if not _NUMBER.fullmatch(row.key):
        raise row.bad("neither the number of a segment nor the name of a landmark")
    if len(points) < 2:
        raise row.bad("a segment needs two points or more")
    if place is None:
        raise row.bad("no place for the number in badge")
    return points, place


def _joined(
    curves: Mapping[str, tuple[Point, ...]], badges: Mapping[str, Point]
) -> dict[str, Segment]:
    starts: dict[Point, tuple[Point, ...]] = {}
    for points in curves.values():
        starts.setdefault(points[0], points)
    ends = {points[-1]: points for points in curves.values()}
    segments = {}
    for number, points in curves.items():
        upstream, downstream = ends.get(points[0]), starts.get(points[-1])
        goes_on = upstream is not None and starts[points[0]] is points
        segments[number] = Segment(
            number=number,
            points=points,
            badge=badges[number],
            before=upstream[-2] if upstream and goes_on else None,
            after=downstream[1] if downstream else None,
        )
    return segments
