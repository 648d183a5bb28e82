"""Letters that went through the wrong encoding: `PeÃ«ters` for `Peëters`, `Pe�ters`.

UTF-8 that is read as another encoding turns one letter into two or three others, always the same;
they are looked for, and the letter they stood for is known. A replacement character (U+FFFD) says
only that there was a letter.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

LOST = "\ufffd"
# What texts of this country hold beside ASCII: Latin letters, signs, marks that join a letter.
_LETTERS = "".join(map(chr, range(0xA0, 0x17F)))
_SIGNS = "‐‑‒–—‘’‚“”„…€™\u202f"
_MARKS = "\u0300\u0301\u0302\u0303\u0308\u030a\u030c\u0327"
# Those of Windows, of older files, of its console, and of older Macs.
_ENCODINGS = ("cp1252", "latin-1", "cp850", "mac_roman")
_MOST_TIMES = 3  # a file that was misread and saved, again and again


class Misread(NamedTuple):
    """`reading` is what the text probably was, "" where a letter is lost for good."""

    reading: str


def _seen_as(letter: str, encoding: str) -> str:
    """Return what a letter's UTF-8 looks like in an encoding; a hole in it shows as a control."""
    return "".join(
        chr(byte) if (seen := bytes([byte]).decode(encoding, "replace")) == LOST else seen
        for byte in letter.encode()
    )


def _pairs() -> Iterator[tuple[str, str]]:
    for encoding in reversed(_ENCODINGS):  # where two encodings show the same, the first speaks
        for letter in _LETTERS + _SIGNS + _MARKS:
            yield _seen_as(letter, encoding), letter


_MEANT = dict(_pairs())
_BEGINNINGS = frozenset(wrong[0] for wrong in _MEANT)  # most names hold none of them
_WRONG = re.compile("|".join(map(re.escape, sorted(_MEANT, key=len, reverse=True))))


def misread(text: str) -> Misread | None:
    """Return what a text probably was before it went through a wrong encoding; None for none."""
    if text.isascii():
        return None
    if LOST in text:
        return Misread("")
    if _BEGINNINGS.isdisjoint(text):
        return None
    reading = text
    for _ in range(_MOST_TIMES):
        reading = _WRONG.sub(lambda found: _MEANT[found[0]], reading)
    return Misread(unicodedata.normalize("NFC", reading)) if reading != text else None
