"""What a spreadsheet shows for a number, by the format of its cell: zeros before it, its decimals.

Groups of thousands are left out and the decimal mark is a point, so that a number has one reading;
a format of another kind, or of none, shows the number as it is.
"""

import re
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import NamedTuple

GENERAL = "General"
# Formats that have a number in place of a text of their own.
BUILT_IN = {1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%"}

_MOST_DECIMALS = 10  # with the digits kept, as many as a Decimal takes
_DIGITS_KEPT = 15  # of any number; a spreadsheet makes zeros of the others
# `unseen` are room for a sign, a filling, a colour, groups; behind `;` stands another format.
_PIECE = re.compile(
    r'(?P<place>[0#?])|(?P<mark>\.)|(?P<percent>%)|(?P<literal>\\.|"[^"]*"|[ \-/:()])'
    r"|(?P<unseen>_.|\*.|\[[^\]]*\]|,)|(?P<end>;.*)|(?P<other>.)",
    re.DOTALL,
)
_PLACE, _MARK, _PERCENT, _LITERAL = "place", "mark", "percent", "literal"


class _Piece(NamedTuple):
    kind: str | None
    text: str


class _Format(NamedTuple):
    """A format as a person sees it: literals, places of digits, the mark; how many decimals."""

    pieces: tuple[_Piece, ...]
    decimals: int
    is_percentage: bool


def shown(value: float, code: str = GENERAL) -> str:
    """Return what a spreadsheet shows for `value` in a cell of the format `code`."""
    format_ = _format(code)
    return _plain(value) if format_ is None else _in_format(value, format_)


def _plain(value: float) -> str:
    text = f"{value:.{_DIGITS_KEPT}g}"
    if "e-" in text:
        return f"{Decimal(text):f}"
    return text  # with e+ digits were lost, and it must be seen


@lru_cache(maxsize=256)
def _format(code: str) -> _Format | None:
    """Return a format of digits; None for any other, which shows a number as it is."""
    found = [_Piece(match.lastgroup, match[0]) for match in _PIECE.finditer(code)]
    kinds = [piece.kind for piece in found]
    if "other" in kinds or _PLACE not in kinds:
        return None
    mark = kinds.index(_MARK) if _MARK in kinds else len(kinds)
    seen = [piece for piece in found[:mark] if piece.kind in (_PLACE, _LITERAL, _PERCENT)]
    behind = [piece for piece in found[mark + 1 :] if piece.kind in (_LITERAL, _PERCENT)]
    pieces = (*seen, _Piece(_MARK, "."), *behind)
    decimals = kinds[mark:].count(_PLACE)
    if decimals > _MOST_DECIMALS or not any(piece.kind == _PLACE for piece in seen):
        return None
    return _Format(pieces, decimals, _PERCENT in kinds)


def _in_format(value: float, format_: _Format) -> str:
    number = Decimal(f"{value:.{_DIGITS_KEPT}g}") * (100 if format_.is_percentage else 1)
    if number.adjusted() >= _DIGITS_KEPT:
        return _plain(value)
    rounded = number.quantize(Decimal(1).scaleb(-format_.decimals), ROUND_HALF_UP)
    whole, mark, decimals = f"{abs(rounded):f}".partition(".")
    sign = "-" if rounded < 0 else ""
    return sign + _placed(whole, mark + decimals, format_.pieces).strip()


def _placed(digits: str, end: str, pieces: tuple[_Piece, ...]) -> str:
    """Return digits in their places, from the last on; what is left stands before the first.

    `end` are the decimals with their mark.
    """
    left, placed = list(digits), ""
    first = next(i for i, piece in enumerate(pieces) if piece.kind == _PLACE)
    for i in reversed(range(len(pieces))):
        piece = pieces[i]
        if piece.kind == _PLACE:
            digit = left.pop() if left else piece.text.strip("#?")
            placed = ("".join(left) if i == first else "") + digit + placed
        else:
            placed = (end if piece.kind == _MARK else piece.text.strip('\\"')) + placed
    return placed
