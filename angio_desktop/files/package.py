"""A workbook's file (a zip with XML in it) is looked through before it is read.

It may come from anyone, and what reads it makes room for every cell between the first and the last.
So nothing reaches that but parts unpacked and counted here: so many bytes, no declarations of
entities, cells in so many rows and columns. Formulas and links are left where they are: nothing
is calculated, and nothing fetched.
"""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator
from typing import NamedTuple

MAX_UNPACKED = 128 << 20
_MAX_PARTS = 2000
_ENTRY = b"PK\x01\x02"
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_KEPT = (".xml", ".rels")
_TYPE = "mimetype"
CONTENT = "content.xml"
_OPEN_PARTS = (_TYPE, CONTENT, "META-INF/manifest.xml")
_OPEN_DOCUMENT = b"application/vnd.oasis.opendocument.spreadsheet"
_EXCEL = "xl/workbook.xml"
# Whatever zipfile raises of a file that is none.
_DAMAGE = (
    *(zipfile.BadZipFile, zlib.error, struct.error),
    *(EOFError, OSError, RuntimeError, ValueError),
)


class Refused(Exception):
    """A workbook is not read; `what` is the variant of the message, `details` belong to it."""

    def __init__(self, what: str, **details: str | int) -> None:
        super().__init__(what)
        self.what, self.details = what, details


class Package(NamedTuple):
    """The parts of a workbook by name, and whether it is one of OpenDocument."""

    parts: dict[str, bytes]
    is_open_document: bool

    def again(self) -> bytes:
        """Return the parts as a file: one in which nothing else is, and nothing twice."""
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as package:
            for name, content in self.parts.items():
                package.writestr(name, content)
        return file.getvalue()


def unpacked(raw: bytes) -> Package:
    """Return the parts of a workbook that hold its cells. Raises Refused."""
    if raw.count(_ENTRY) > _MAX_PARTS:
        raise Refused("too_much", most=MAX_UNPACKED >> 20)
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as package:
            parts = dict(_parts(package))
    except _DAMAGE:
        raise Refused("damaged") from None
    if parts.get(_TYPE, b"").startswith(_OPEN_DOCUMENT) and CONTENT in parts:
        return Package({n: parts[n] for n in _OPEN_PARTS if n in parts}, is_open_document=True)
    if _EXCEL not in parts:
        raise Refused("no_workbook")
    return Package(parts, is_open_document=False)


def _parts(package: zipfile.ZipFile) -> Iterator[tuple[str, bytes]]:
    left = MAX_UNPACKED
    for part in package.infolist():
        if not part.filename.lower().endswith(_KEPT) and part.filename != _TYPE:
            continue
        if part.compress_type not in _METHODS:
            raise Refused("damaged")
        with package.open(part) as file:
            content = file.read(left + 1)
        left -= len(content)
        if left < 0:
            raise Refused("too_much", most=MAX_UNPACKED >> 20)
        yield part.filename, content
