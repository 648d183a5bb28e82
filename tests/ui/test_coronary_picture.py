"""The painted tree: where things stand, and that each mark can be seen."""

from collections.abc import Iterator
from itertools import combinations

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from angio_desktop.ui.editors.coronary_picture import SIZE, Marks, Picture
from angio_desktop.ui.editors.coronary_tree import drawing
from angio_desktop.ui.look.theme import DARK, LIGHT, Tokens
from tests.ui.segments import NUMBERS

pytestmark = pytest.mark.usefixtures("qapp")
BOTH_LOOKS = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])


def picture() -> Picture:
    return Picture(drawing(), QFont())


def painted(tokens: Tokens, marks: Marks) -> QImage:
    image = QImage(SIZE.toSize(), QImage.Format.Format_RGB32)
    image.fill(QColor(tokens.surface))
    painter = QPainter(image)
    picture().paint(painter, tokens, marks)
    painter.end()
    return image


def colours_around(image: QImage, place: QPointF, reach: int = 16) -> Iterator[str]:
    middle = place.toPoint()
    for x in range(middle.x() - reach, middle.x() + reach):
        for y in range(middle.y() - reach, middle.y() + reach):
            yield image.pixelColor(x, y).name().upper()


def ink(image: QImage, place: QPointF, tokens: Tokens) -> int:
    return sum(colour != tokens.surface for colour in colours_around(image, place))


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(QColor(each)) for each in (one, other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: QColor) -> float:
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def test_no_number_touches_another_or_leaves_the_picture():
    badges = picture().badges
    for one, other in combinations(badges.values(), 2):
        assert not one.adjusted(-2, -2, 2, 2).intersects(other)
    for badge in badges.values():
        assert 6 <= badge.left() < badge.right() <= SIZE.width() - 6
        assert 6 <= badge.top() < badge.bottom() <= SIZE.height() - 6


@pytest.mark.parametrize("number", NUMBERS)
def test_every_number_stands_on_its_own_vessel_only(number):
    badge = picture().badges[number]
    for other, line in picture().lines.items():
        touches = any(badge.contains(line.pointAtPercent(i / 200)) for i in range(201))
        # The left main is too short for a number: that stands above it.
        assert touches == (other == number and number != "5")


@BOTH_LOOKS
def test_every_line_is_seen_on_the_surface(tokens):
    for colour in (tokens.border, tokens.muted, tokens.accent):
        assert contrast(colour, tokens.surface) >= 3
    for colour, below in ((tokens.text, tokens.surface), (tokens.on_accent, tokens.accent)):
        assert contrast(colour, below) >= 4.5


@BOTH_LOOKS
def test_what_is_chosen_is_a_filled_number_on_a_thicker_line(tokens):
    plain = painted(tokens, Marks(NUMBERS, (), "", ""))
    chosen = painted(tokens, Marks(NUMBERS, ("9a",), "", ""))
    place = picture().badges["9a"].center()
    assert tokens.accent not in colours_around(plain, place)
    assert tokens.accent in colours_around(chosen, place)
    assert ink(chosen, place, tokens) > 1.5 * ink(plain, place, tokens)


@BOTH_LOOKS
def test_what_cannot_be_chosen_is_drawn_with_less_ink(tokens):
    image = painted(tokens, Marks(("1",), (), "", ""))
    full = painted(tokens, Marks(NUMBERS, (), "", ""))
    place = picture().badges["2"].center()
    assert 0 < ink(image, place, tokens) < 0.8 * ink(full, place, tokens)


@BOTH_LOOKS
def test_the_cursor_is_a_broken_ring_around_the_number(tokens):
    image = painted(tokens, Marks(NUMBERS, (), "2", ""))
    ring = picture().badges["2"].adjusted(-4, -4, 4, 4)
    top = [image.pixelColor(x, round(ring.top())).name().upper() for x in range(38, 53)]
    assert tokens.surface in top
    assert any(contrast(colour, tokens.surface) > 3 for colour in top)


def test_a_segment_under_the_mouse_shows_itself():
    plain = painted(LIGHT, Marks(NUMBERS, (), "", ""))
    assert painted(LIGHT, Marks(NUMBERS, (), "", "14b")) != plain
