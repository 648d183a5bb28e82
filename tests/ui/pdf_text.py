"""Reads a PDF that Qt wrote as a reader does: its pages, and the text as it would be copied."""

import re
import zlib

_OBJECT = re.compile(rb"(\d+) 0 obj\n(.*?)endobj", re.DOTALL)
_STREAM = re.compile(rb"stream\n(.*?)\nendstream", re.DOTALL)
_RANGE = re.compile(rb"<(\w+)> <\w+> \[([^\]]*)\]")
_TOKEN = re.compile(rb"/(F\d+)[^\n]*? Tf|<([0-9a-fA-F]+)>")


class Pdf:
    """An opened PDF."""

    def __init__(self, content: bytes) -> None:
        assert content.startswith(b"%PDF-")
        assert content.rstrip().endswith(b"%%EOF")
        self._objects = {int(n): body for n, body in _OBJECT.findall(content)}
        self.pages = [b for b in self._objects.values() if re.search(rb"/Type /Page\b", b)]
        self.info = next(b for b in self._objects.values() if b"/Producer" in b)

    def title(self) -> str:
        """Return the title that a reader shows in its window."""
        (raw,) = re.findall(rb"/Title \((.*?)\)\n", self.info, re.DOTALL)
        return re.sub(rb"\\(.)", rb"\1", raw).decode("utf-16")

    def text(self, number: int) -> str:
        """Return what page `number` (from 1) says, in the order it was drawn."""
        page = self.pages[number - 1]
        fonts = {name: self._characters(ref) for name, ref in self._fonts(page)}
        content = self._stream(self._reference(page, rb"/Contents"))
        said: list[str] = []
        known: dict[int, str] = {}
        for font, glyphs in _TOKEN.findall(content):
            if font:  # a text begins
                known = fonts[font]
                said.append("\n")
            else:
                codes = [glyphs[i : i + 4] for i in range(0, len(glyphs), 4)]
                said.append("".join(known[int(code, 16)] for code in codes))
        return "".join(said)

    def _reference(self, body: bytes, name: bytes) -> int:
        found = re.search(name + rb"\s+(\d+) 0 R", body)
        assert found, name
        return int(found.group(1))

    def _stream(self, number: int) -> bytes:
        found = _STREAM.search(self._objects[number])
        assert found
        return zlib.decompress(found.group(1))

    def _fonts(self, page: bytes) -> list[tuple[bytes, int]]:
        resources = self._objects[self._reference(page, rb"/Resources")]
        inside = re.search(rb"/Font <<(.*?)>>", resources, re.DOTALL)
        assert inside
        return [(n, int(ref)) for n, ref in re.findall(rb"/(F\d+) (\d+) 0 R", inside.group(1))]

    def _characters(self, font: int) -> dict[int, str]:
        """Return the characters of a font's glyphs."""
        table = self._objects[self._reference(self._objects[font], rb"/ToUnicode")]
        found = {}
        for first, characters in _RANGE.findall(table):
            for n, code in enumerate(re.findall(rb"<(\w+)>", characters), start=int(first, 16)):
                found[n] = bytes.fromhex(code.decode()).decode("utf-16-be").replace("\t", " ")
        return found
