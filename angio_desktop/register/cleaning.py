"""Texts have one form, so that one name is one patient: what is typed or pasted is cleaned.

    letters     one character for a letter and its accents (NFC)
    spaces      of several spaces one
    blanks      a space for a no-break space, a tab, a line end
    invisible   without characters of no width and marks of direction
    control     without control characters
    apostrophe  ' for ’ and its like
    hyphen      - for – and its like

Spaces around a text go without a word. A text that went through a wrong encoding (`misread.py`)
stays as it is: what looks like an apostrophe in it may be a half of a letter.
"""

import re
import unicodedata
from typing import NamedTuple

from angio_desktop.register.misread import misread

# Two strings at a time: what is replaced, and what its characters become.
_APOSTROPHES = "‘’‚‛′ʹʻʼʽˈ´`＇"
_HYPHENS = "‐‑‒–—―−﹘﹣－⁃"
_SIGNS = str.maketrans({**dict.fromkeys(_APOSTROPHES, "'"), **dict.fromkeys(_HYPHENS, "-")})
# Soft hyphen, spaces of no width, joiners, marks of direction, byte order mark.
_INVISIBLE = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"
_CONTROL = "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"
# By name, in the order in which they are told: what is looked for, and what it becomes.
_STEPS = {
    "control": (re.compile(f"[{_CONTROL}]"), ""),
    "invisible": (re.compile(f"[{_INVISIBLE}]"), ""),
    "blanks": (re.compile(r"\r\n|[^\S ]"), " "),
    "spaces": (re.compile(" {2,}"), " "),
}
_SIGN_STEPS = {
    "apostrophe": re.compile(f"[{_APOSTROPHES}]"),
    "hyphen": re.compile(f"[{_HYPHENS}]"),
}
CHANGES = ("letters", *_STEPS, *_SIGN_STEPS)


class Cleaned(NamedTuple):
    """A text in its one form, and which of `CHANGES` led to it."""

    text: str
    changes: tuple[str, ...]


def cleaned(text: str) -> Cleaned:
    """Return the one form of a text, trimmed, with what had to be changed for it."""
    trimmed = text.strip(" ")
    if misread(trimmed):
        return Cleaned(trimmed, ())
    if trimmed.isascii() and trimmed.isprintable() and "  " not in trimmed and "`" not in trimmed:
        return Cleaned(trimmed, ())
    found, changes = unicodedata.normalize("NFC", trimmed), []
    if found != trimmed:
        changes.append("letters")
    for name, (sought, becomes) in _STEPS.items():
        before, found = found, sought.sub(becomes, found).strip(" ")
        if found != before:
            changes.append(name)
    changes += [name for name, sought in _SIGN_STEPS.items() if sought.search(found)]
    # Once more: letters may have come together where something between them went.
    return Cleaned(unicodedata.normalize("NFC", found.translate(_SIGNS)), tuple(changes))


def without_marks(text: str) -> str:
    """Return a value that is no text, such as a date, without what pasting brings along."""
    for sought, becomes in (_STEPS["invisible"], _STEPS["blanks"]):
        text = sought.sub(becomes, text)
    return text.strip()
