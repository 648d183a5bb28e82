"""What a registration's PDF says: every answered field that applies, under its headings."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from angio_desktop.register.captions import Words
from angio_desktop.register.fields import Field, Form, ValueType
from angio_desktop.register.layout import Matrix, Section, blocks
from angio_desktop.register.values import SEPARATOR


@dataclass(frozen=True, slots=True)
class Heading:
    """The name of a page (level 1) or of a section on it (level 2)."""

    text: str
    level: int


@dataclass(frozen=True, slots=True)
class Answer:
    """A caption and what was answered."""

    caption: str
    text: str


@dataclass(frozen=True, slots=True)
class Grid:
    """What was measured several times: heads, and rows of as many cells."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Part = Heading | Answer | Grid


def content(
    form: Form, words: Words, values: Mapping[str, str], applies: frozenset[str]
) -> tuple[Part, ...]:
    """Return the parts in the order of the form's pages; what is not answered is left out."""
    answered = {key: text for key, text in values.items() if key in applies and text.strip()}
    parts: list[Part] = []
    for page in form.pages:
        title = page.captions.text(words.language)
        inside = [
            part
            for block in blocks(form, page)
            for part in (
                _grid(block, words, answered)
                if isinstance(block, Matrix)
                else _section(block, words, answered, title)
            )
        ]
        if inside:
            parts += [Heading(title, 1), *inside]
    return tuple(parts)


def _section(
    block: Section, words: Words, answered: Mapping[str, str], page: str
) -> Iterator[Part]:
    fields = [field for field in block.fields if field.key in answered]
    title = block.title.captions.text(words.language) if block.title else page
    if fields and title != page:
        yield Heading(title, 2)
    for field in fields:
        text = printed(words, field, answered[field.key])
        yield Answer(field.captions.text(words.language), text)


def _grid(block: Matrix, words: Words, answered: Mapping[str, str]) -> Iterator[Part]:
    columns = [
        n
        for n in range(len(block.columns))
        if any(row.fields[n].key in answered for row in block.rows)
    ]
    rows = []
    for row in block.rows:
        cells = [printed(words, f, answered.get(f.key, "")) for f in row.fields]
        if any(cells):
            name = row.title.captions.text(words.language) if row.title else ""
            rows.append((name, *(cells[n] for n in columns)))
    if rows:
        heads = [block.columns[n].captions.text(words.language) for n in columns]
        yield Grid(("", *heads), tuple(rows))


def printed(words: Words, field: Field, text: str) -> str:
    """Return an answer as people read it on paper: choices by their names, a number with its unit.

    A code stands there only where people know it, such as one of billing, or no name is known.
    """
    if not text:
        return ""
    if field.value_type is ValueType.CODE:
        codes = text.split(SEPARATOR) if field.many else [text]
        return "; ".join(_name(words, field, code) for code in codes)
    unit = words.unit(field)
    shown = words.shown(field, text)
    is_told = unit in field.captions.text(words.language)
    return shown if is_told else f"{shown}\u00a0{unit}"


def _name(words: Words, field: Field, code: str) -> str:
    listed = words.open_lists.get(field.code_list.name) if field.code_list else None
    entry = listed.entries.get(code) if listed else None
    return entry.label if entry else words.code(field, code)
