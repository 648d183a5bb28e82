"""How the national CSV is written: the choices the register leaves open, and the form of a cell.

What a hospital may need otherwise is in `CsvFormat`; the decimal mark and the yes/no form are
changed here and nowhere else, on the way out and in.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from angio_desktop.register import ssin
from angio_desktop.register.fields import Cell, Form, ValueType

STATUS = "STATUS"
DRAFT = "draft"
SEPARATOR = ";"
BOM = "\ufeff"
LINE_ENDS = {"crlf": "\r\n", "lf": "\n"}
_QUOTED = '"\r\n'
_NEEDS_QUOTES = re.compile(f"[{SEPARATOR}{_QUOTED}]")

# Both turn a text into its other form and back, so that whatever is written reads back the same.
_OTHER_MARK = str.maketrans(".,", ",.")
_OTHER_YES_NO = {"1": "true", "0": "false", "true": "1", "false": "0"}
Change = Callable[[str], str]

# The choices of each setting of the export; the first is the default.
CHOICES = {
    "decimal_mark": ("point", "comma"),
    "yes_no": ("10", "true_false"),
    "line_end": ("crlf", "lf"),
    "bom": ("no", "yes"),
    "quoting": ("minimal", "all"),
}
AUTHOR_SETTINGS = ("author_group", "author", "coauthor")


@dataclass(frozen=True, slots=True)
class CsvFormat:
    """What the register leaves open of the format; each value is one of `CHOICES`."""

    decimal_mark: str = "point"
    yes_no: str = "10"
    line_end: str = "crlf"
    bom: str = "no"
    quoting: str = "minimal"


def format_from(settings: Mapping[str, str]) -> CsvFormat:
    """Return the format the settings ask for; what is not set, or not a choice, is the default."""
    chosen = {key: settings.get(key, "") for key in CHOICES}
    return CsvFormat(**{key: text for key, text in chosen.items() if text in CHOICES[key]})


def authors_from(settings: Mapping[str, str]) -> tuple[str, ...]:
    """Return author group, author and co-author of the settings, "" for those not set."""
    return tuple(settings.get(key, "").strip() for key in AUTHOR_SETTINGS)


def changes_of(form: Form, format_: CsvFormat) -> dict[str, Change]:
    """Return what is changed between the register's text and the file, either way, by key."""
    changes: dict[str, Change] = {}
    for key in form.csv_keys:
        field = form.by_key[key]
        if field.value_type is ValueType.NUMBER and format_.decimal_mark == "comma":
            changes[key] = _other_mark
        elif field.cell is Cell.YES_NO and format_.yes_no == "true_false":
            changes[key] = _other_yes_no
    return changes


def _other_mark(text: str) -> str:
    return text.translate(_OTHER_MARK)


def _other_yes_no(text: str) -> str:
    return _OTHER_YES_NO.get(text, text)


def outward(form: Form, format_: CsvFormat) -> Iterator[Change | None]:
    """Yield for each column how its texts change on the way out."""
    changes = changes_of(form, format_)
    for key in form.csv_keys:
        is_ssin = form.by_key[key].value_type is ValueType.SSIN
        yield _digits if is_ssin else changes.get(key)


def _digits(text: str) -> str:
    if text.isascii() and text.isdigit():
        return text
    number = ssin.read(text)
    return number.digits if number else text


def line_of(cells: Sequence[str], quote_all: bool) -> str:
    """Return cells as a line of the file, without its end."""
    line = SEPARATOR.join(cells)
    # Quick to see that no cell needs quotes: each that the pattern has is looked for by itself.
    is_plain = not any(map(line.__contains__, _QUOTED)) and line.count(SEPARATOR) == len(cells) - 1
    if is_plain and not quote_all:
        return line
    return SEPARATOR.join(_quoted(c) if quote_all or _NEEDS_QUOTES.search(c) else c for c in cells)


def _quoted(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"'
