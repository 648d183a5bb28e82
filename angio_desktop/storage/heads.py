"""How far a trail has come: the number and hash of its last entry.

A trail that does not hold an entry that was kept elsewhere is not the one the program left.
"""

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
    return any(_was_left(head, at, left, hash_) for at, left, hash_ in found)


def lies_in(run: Runs, head: Head) -> bool:
    """Whether a head is an entry of the trail."""
    found = head_at(run, head.number)
    return found is not None and str(found.hash).startswith(head.hash)


# An entry that was spoiled is for `verification` to name.
_LEFT = """
    SELECT id, json_extract(detail, '$.left'), json_extract(detail, '$.left_hash') FROM trail
    WHERE action IN ('backup_restored', 'carried_on') AND json_valid(detail)
"""


def _was_left(head: Head, at: int, left: object, hash_: object) -> bool:
    """Whether a head lies in a trail that ended at `left`, and was left by the entry `at`."""
    if type(left) is not int or type(hash_) is not str:
        return False
    return at <= head.number < left or (head.number == left and hash_.startswith(head.hash))
