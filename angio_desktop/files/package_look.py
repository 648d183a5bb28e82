"""Looks at the cells of a workbook's part before they are read: where they are, how they are shown.

What reads them gives the values alone, and makes room for all cells up to the last.
"""

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple
from xml.parsers import expat

from angio_desktop.files.package import Refused
from angio_desktop.files.shown_number import BUILT_IN

MAX_COLUMNS = 1024  # the widest national file has 285
MAX_CELLS = 4 << 20  # 10,000 registrations of the widest type are three fourths of it
MAX_ELEMENTS = 12 << 20  # three for each of those cells; so many take some seconds

_REFERENCE = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")
_A = ord("A") - 1
_LETTERS = 26
_LONGEST_NUMBER = 9  # in digits
# What is said of a cell of OpenDocument that holds nothing: how it looks, and how wide it is.
_LOOKS = ("repeated", "spanned", "style-name", "validation-name", ":id")
_CELLS = ("table-cell", "covered-table-cell")
_NUMBERS = ("float", "percentage", "currency")
_STYLES = ("cellXfs", "cellStyleXfs")

Cell = tuple[int, int]
"""Row and column, from 0."""
Attributes = Mapping[str, str]
Start = Callable[[str, Attributes], None]


class Seen(NamedTuple):
    """What was seen of cells that may be shown otherwise than by their value.

    `texts` are what such a cell shows, `styles` the numbers of its format.
    """

    texts: dict[Cell, str]
    styles: dict[Cell, int]


def walk(content: bytes, start: Start) -> None:
    """Call `start` for each element of a part, by its name without prefix. Raises Refused.

    Declarations of entities are refused: they grow without end, or ask for other files.
    """
    _walk(expat.ParserCreate(), content, start)


def of_excel(content: bytes) -> Seen:
    """Look at a part of an Excel workbook. Raises Refused where it holds too much."""
    look = _Excel()
    _walk(look.parser, content, look.start)
    return look.seen


def of_open_document(content: bytes) -> dict[str, Seen]:
    """Look at the sheets of an OpenDocument's content. Raises Refused where one holds too much."""
    look = _OpenDocument()
    _walk(look.parser, content, look.start)
    return look.sheets


def formats(content: bytes) -> list[str]:
    """Return the formats of an Excel workbook in the order by which cells name them."""
    own: dict[int, str] = {}
    codes: list[str] = []
    within = ""

    def start(name: str, attributes: Attributes) -> None:
        nonlocal within
        if name == "numFmt":
            own[_number(attributes, "numFmtId")] = attributes.get("formatCode", "")
        elif name in _STYLES:
            within = name
        elif name == "xf" and within == _STYLES[0]:
            number = _number(attributes, "numFmtId")
            codes.append(own.get(number) or BUILT_IN.get(number, ""))

    walk(content, start)
    return codes


def _walk(parser: expat.XMLParserType, content: bytes, start: Start) -> None:
    left = MAX_ELEMENTS

    def element(name: str, attributes: Attributes) -> None:
        nonlocal left
        left -= 1
        if left < 0:
            raise Refused("elements", most=MAX_ELEMENTS)
        start(name.rpartition(":")[2], attributes)

    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse
    parser.StartElementHandler = element
    try:
        parser.Parse(content, True)
    except (expat.ExpatError, LookupError, ValueError):
        raise Refused("damaged") from None


def _refuse(*_: object) -> None:
    raise Refused("entities")


class _Reach:
    """How far the cells of a sheet go that are filled; counted are all before them, too."""

    def __init__(self) -> None:
        self._rows = self._columns = 0

    def take(self, row: int, column: int) -> None:
        if column >= MAX_COLUMNS:
            raise Refused("columns", line=row + 1, found=column + 1, most=MAX_COLUMNS)
        self._rows, self._columns = max(self._rows, row + 1), max(self._columns, column + 1)
        if self._rows * self._columns > MAX_CELLS:
            raise Refused("cells", line=row + 1, most=MAX_CELLS)


class _Excel:
    """`row` and `c` say where a cell is, what is in a `c` that it is filled."""

    def __init__(self) -> None:
        self.seen = Seen({}, {})
        self.parser = expat.ParserCreate()
        self._reach = _Reach()
        self._row, self._column = -1, -1
        self._style, self._kind = 0, ""

    def start(self, name: str, attributes: Attributes) -> None:
        self.parser.CharacterDataHandler = None
        if name == "c":
            self._cell(attributes)
        elif name == "row":
            self._row = _number(attributes, "r", self._row + 2) - 1
            self._column = -1
        elif name in ("v", "t", "f") and self._column >= 0:
            self._fill()

    def _cell(self, attributes: Attributes) -> None:
        if reference := attributes.get("r"):
            self._row, self._column = _place(reference)
        else:
            self._column += 1
        self._style, self._kind = _number(attributes, "s"), attributes.get("t", "n")

    def _fill(self) -> None:
        at = self._row, self._column
        self._reach.take(*at)
        if self._style and self._kind == "n":
            self.seen.styles[at] = self._style
        if self._kind == "e":
            self.parser.CharacterDataHandler = lambda text: self.seen.texts.update({at: text})


def _place(reference: str) -> Cell:
    match = _REFERENCE.fullmatch(reference)
    if match is None:
        raise Refused("damaged")
    column = 0
    for letter in match[1]:
        column = column * _LETTERS + ord(letter) - _A
    return int(match[2]) - 1, column - 1


class _OpenDocument:
    """A cell is filled when it has a value, or anything in it; it may stand for many."""

    def __init__(self) -> None:
        self.sheets: dict[str, Seen] = {}
        self._seen = Seen({}, {})
        self.parser = expat.ParserCreate()
        self._reach = _Reach()
        self._rows, self._columns = range(0), range(0)
        self._is_shown = False

    def start(self, name: str, attributes: Attributes) -> None:
        self.parser.CharacterDataHandler = None
        if name == "table":
            self._seen = self.sheets[attributes.get("table:name", "")] = Seen({}, {})
            self._reach = _Reach()
            self._rows = self._columns = range(0)
        elif name == "table-row":
            self._rows = _next(self._rows, attributes, "table:number-rows-repeated")
            self._columns = range(0)
        elif name in _CELLS:
            self._columns = _next(self._columns, attributes, "table:number-columns-repeated")
            self._cell(attributes)
        elif self._columns:
            self._fill()
            if name == "p" and self._is_shown:
                self.parser.CharacterDataHandler = self._show

    def _cell(self, attributes: Attributes) -> None:
        kinds = {text for key, text in attributes.items() if key.endswith(":value-type")}
        self._is_shown = "error" in kinds or not kinds.isdisjoint(_NUMBERS)
        if not all(key.endswith(_LOOKS) for key in attributes):
            self._fill()

    def _fill(self) -> None:
        if self._rows:
            self._reach.take(self._rows[-1], self._columns[-1])

    def _show(self, text: str) -> None:
        for row in self._rows:
            for column in self._columns:
                self._seen.texts[row, column] = text


def _next(before: range, attributes: Attributes, name: str) -> range:
    """Return the rows or columns that an element stands for, behind those before it."""
    return range(before.stop, before.stop + max(_number(attributes, name, 1), 1))


def _number(attributes: Attributes, name: str, otherwise: int = 0) -> int:
    text = attributes.get(name)
    if text is None:
        return otherwise
    if not (text.isascii() and text.isdigit() and len(text) <= _LONGEST_NUMBER):
        raise Refused("damaged")
    return int(text)
