"""How names are compared: by their letters, whatever accents, case and signs they are typed with.

One function for whoever asks whether two names are the same: the rule against registering twice,
the patient who is known already, and the search (rules.md, "Comparing names").
"""

import re
import unicodedata

_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ß": "ss", "ĳ": "ij"}
)
# Apostrophes and hyphens however they are typed, and points: "D'Hondt" is "d hondt" is "Dhondt".
_SIGNS = re.compile(r"[\s.'’‘‚‛′ʹʻʼʽˈ´`＇\-‐‑‒–—―−﹘﹣－⁃]+")

_WORD = re.compile(r"[a-z0-9]+")


def searchable(text: str) -> str:
    """Return a text in lower case without accents, so that "Zoe" finds "Zoë", "lodz" "Łódź"."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text).lower()
    return "".join(c for c in plain if not unicodedata.combining(c)).translate(_LETTERS)


def words_of(text: str) -> list[str]:
    """Return the words of a title, such as that of a column, without accents: `iFR_PCI` has two."""
    return _WORD.findall(searchable(text))


def comparable(name: str) -> str:
    """Return what two spellings of one name have in common, without apostrophes and the like."""
    return _SIGNS.sub("", searchable(name))
