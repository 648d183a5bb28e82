"""Rules on one value beside its form and limits: what list a code is from, how a text is written.

`evaluation.py` asks them of each value that could be read.
"""

from collections.abc import Iterator

from angio_desktop.register.check_digits import is_wrong_implant, is_wrong_physician
from angio_desktop.register.cleaning import cleaned
from angio_desktop.register.context import OpenList
from angio_desktop.register.findings import CodeText, Detail, Finding, Joined, ListText, Sentence
from angio_desktop.register.open_lists import PHYSICIANS

RULES = ("E22", "E24", "W16", "W17")


def of_code(key: str, code: str, list_name: str, loaded: OpenList | None) -> Iterator[Finding]:
    """Look at a code of an open list; `loaded` is that list, None where it is not looked at."""
    if loaded is not None and loaded.is_example and not loaded.entries[code].by_hand:
        details: dict[str, Detail] = {"value": CodeText(key, code), "list": ListText(list_name)}
        yield Finding("E22", key, "E22", details)
    if list_name == PHYSICIANS:
        if is_wrong_physician(code):
            yield Finding("W16", key, "W16.physician", {"number": code})
    elif is_wrong_implant(code):
        yield Finding("W16", key, "W16.implant", {"number": code})


def of_author(key: str, text: str) -> Iterator[Finding]:
    """Look at an author as a file gives it."""
    if text != text.strip():
        yield Finding("E24", key, "E24", {"value": text.strip()})


def of_text(key: str, text: str) -> Iterator[Finding]:
    """Look at how a text of a file is written; one that is typed is cleaned at once."""
    clean = cleaned(text)
    if clean.changes:
        what = Joined(tuple(Sentence(f"cleaned.{change}", {}) for change in clean.changes))
        yield Finding("W17", key, "W17", {"what": what, "meant": clean.text})
