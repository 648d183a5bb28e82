"""Which row of a file was the first of its patient and day (W10), whatever the file's size.

A row is kept as a hash and its number, in a table that lies in a temporary file: a file that is
checked may have more rows than there is memory. The hash is keyed by chance, so that nobody can
find out from the table who was in the file; two that fall together are one chance in ten million,
in a file of a million rows.
"""

import secrets
import tempfile
from hashlib import blake2b
from io import BytesIO
from struct import Struct
from typing import IO

from angio_desktop.errors import NotWritable

_SLOT = Struct("<QQ")  # a hash, 0 for an empty place, and a row
_FEW = 1024
_PART = 4096  # places that are read at once where the table grows


class EarlierRows:
    """Remembers rows by a text of theirs; `number` is the present row."""

    def __init__(self) -> None:
        self.number = 0
        self._secret = secrets.token_bytes(16)
        self._size = self._kept = 0
        self._file: IO[bytes] = BytesIO()  # until there is something to keep

    def _begin(self, size: int) -> None:
        self._size, self._kept = size, 0
        self._file = tempfile.TemporaryFile(buffering=0)  # noqa: SIM115  until `close`
        self._file.truncate(size * _SLOT.size)

    def close(self) -> None:
        """Remove the table."""
        self._file.close()

    def first_of(self, text: str) -> int:
        """Return the earlier row that was the first to hold `text`, 0 while the present one is.

        Raises NotWritable where there is no room for the table.
        """
        digest = blake2b(text.encode(errors="replace"), digest_size=8, key=self._secret).digest()
        try:
            return self._look_up(int.from_bytes(digest) or 1)
        except OSError as problem:
            why = problem.strerror or type(problem).__name__
            folder = tempfile.gettempdir()
            raise NotWritable(f"{folder}: {why}", file=folder, why=why) from problem

    def _look_up(self, hash_: int) -> int:
        if not self._size:
            self._begin(_FEW)
        place, row = self._place(hash_)
        if row:
            return row if row != self.number else 0
        self._put(place, hash_, self.number)
        if self._kept * 2 > self._size:
            self._grow()
        return 0

    def _place(self, hash_: int) -> tuple[int, int]:
        """Return where a hash is with its row, or where it is to be put with 0."""
        place = hash_ % self._size
        while True:
            self._file.seek(place * _SLOT.size)
            found, row = _SLOT.unpack(self._file.read(_SLOT.size))
            if found in (0, hash_):
                return place, row
            place = (place + 1) % self._size

    def _put(self, place: int, hash_: int, row: int) -> None:
        self._file.seek(place * _SLOT.size)
        self._file.write(_SLOT.pack(hash_, row))
        self._kept += 1

    def _grow(self) -> None:
        earlier = self._file
        self._begin(self._size * 2)
        with earlier:
            earlier.seek(0)
            while part := earlier.read(_PART * _SLOT.size):
                for hash_, row in _SLOT.iter_unpack(part):
                    if hash_:
                        self._put(self._place(hash_)[0], hash_, row)
