"""How far a trail has come: the number and hash of its last entry.

A trail that does not hold an entry that was kept elsewhere is not the one the program left.
"""

import json
from typing import NamedTuple

from angio_desktop.storage.trail import Runs

_SHOWN = 16


class Head(NamedTuple):
    """The last entry of a trail: its number and hash; of an empty one 0 and no hash."""

    number: int
    hash: str

    @property
    def text(self) -> str:
        """The form in which it stands on paper: number and the first characters of the hash."""
        return f"{self.number}-{self.hash[:_SHOWN]}" if self.number else "0"


NOTHING = Head(0, "")


def head_of_text(text: str) -> Head | None:
    """Return the head that was printed somewhere; its hash is no more than a beginning."""
    number, _, hash_ = text.strip().lower().partition("-")
    is_good = number.isascii() and number.isdecimal() and len(hash_) >= _SHOWN
    return Head(int(number), hash_) if is_good else None


def head_of(run: Runs) -> Head:
    """Return the head of a database's trail."""
    found = run("SELECT id, hash FROM trail ORDER BY id DESC LIMIT 1").fetchone()
    return Head(*found) if found else NOTHING


def head_at(run: Runs, number: int) -> Head | None:
    """Return the entry of that number as a head, None where the trail has none."""
    if number == 0:
        return NOTHING
    found = run("SELECT id, hash FROM trail WHERE id = ?", (number,)).fetchone()
    return Head(*found) if found else None


def is_known(run: Runs, head: Head) -> bool:
    """Whether a head lies in the trail, or in one that was left for it, as an entry says.

    Of its hash the beginning will do, as it stands on paper.
    """
    if lies_in(run, head):
        return True
    found = run(_LEFT).fetchall()
    return any(_was_left(head, at, detail) for at, detail in found)


def lies_in(run: Runs, head: Head) -> bool:
    """Whether a head is an entry of the trail."""
    found = head_at(run, head.number)
    return found is not None and str(found.hash).startswith(head.hash)


_LEFT = "SELECT id, detail FROM trail WHERE action IN ('backup_restored', 'carried_on')"


def _was_left(head: Head, at: int, detail: str) -> bool:
    """Whether a head lies in a trail that an entry left for this one, and how far that had come.

    An entry that was spoiled is for `verification` to name.
    """
    try:
        told = json.loads(detail)
        left, hash_ = told["left"], told["left_hash"]
    except (ValueError, TypeError, LookupError, RecursionError):
        return False
    if type(left) is not int or type(hash_) is not str:
        return False
    return at <= head.number < left or (head.number == left and hash_.startswith(head.hash))
