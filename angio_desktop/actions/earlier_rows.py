"""Which row of a file was the first of its patient and day (W10), whatever the file's size.

Of each row some twenty bytes are kept: a hash, never the patient. Two that fall together are one
chance in millions of millions, in a file of a million rows.
"""

from array import array
from hashlib import blake2b

_FEW = 1024
_BYTES = 8


class EarlierRows:
    """Remembers rows by a text of theirs; `number` is the present row."""

    def __init__(self) -> None:
        self.number = 0
        self._hashes = array("Q", bytes(_FEW * _BYTES))
        self._rows = array("Q", bytes(_FEW * _BYTES))
        self._kept = 0

    def first_of(self, text: str) -> int:
        """Return the earlier row that was the first to hold `text`, 0 while the present one is."""
        hash_ = int.from_bytes(blake2b(text.encode(errors="replace"), digest_size=_BYTES).digest())
        place = self._place(hash_ or 1)
        if self._hashes[place]:
            return self._rows[place] if self._rows[place] != self.number else 0
        self._put(place, hash_ or 1, self.number)
        if self._kept * 2 > len(self._hashes):
            self._grow()
        return 0

    def _place(self, hash_: int) -> int:
        """Return where a hash is, or is to be put."""
        size = len(self._hashes)
        place = hash_ % size
        while self._hashes[place] not in (0, hash_):
            place = (place + 1) % size
        return place

    def _put(self, place: int, hash_: int, row: int) -> None:
        self._hashes[place], self._rows[place] = hash_, row
        self._kept += 1

    def _grow(self) -> None:
        hashes, rows = self._hashes, self._rows
        self._kept = 0
        self._hashes = array("Q", bytes(len(hashes) * 2 * _BYTES))
        self._rows = array("Q", bytes(len(hashes) * 2 * _BYTES))
        for hash_, row in zip(hashes, rows, strict=True):
            if hash_:
                self._put(self._place(hash_), hash_, row)
