"""What a registration's PDF says: every answered field that applies, under its headings."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from angio_desktop.register.captions import Words
from angio_desktop.register.fields import Field, Form, ValueType
from angio_desktop.register.layout import Matrix, Section, pages_in_blocks
from angio_desktop.register.values import SEPARATOR


@dataclass(frozen=True, slots=True)
class Heading:
    """The name of a page (level 1) or of a section on it (level 2)."""

    text: str
    level: int
    page: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Answer:
    """A caption and what was answered, under which key."""

    caption: str
    text: str
    key: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Grid:
    """What was measured several times: heads, rows of as many cells, and the keys of each row."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    keys: tuple[tuple[str, ...], ...] = field(default=(), compare=False)


Part = Heading | Answer | Grid
Say = Callable[[Words, Field, str], str]
"""How an answer is said."""


def content(
    form: Form, words: Words, values: Mapping[str, str], applies: frozenset[str], say: Say
) -> tuple[Part, ...]:
    """Return the parts in the order of the form's pages; what is not answered is left out."""
    answered = {key: text for key, text in values.items() if key in applies and text.strip()}
    parts: list[Part] = []
    for page, laid in pages_in_blocks(form):
        title = page.captions.text(words.language)
        inside = [
            part
            for block in laid
            for part in (
                _grid(block, words, answered, say)
                if isinstance(block, Matrix)
                else _section(block, words, answered, title, say)
            )
        ]
        if inside:
            parts += [Heading(title, 1, page.id), *inside]
    return tuple(parts)


def _section(
    block: Section, words: Words, answered: Mapping[str, str], page: str, say: Say
) -> Iterator[Part]:
    fields = [each for each in block.fields if each.key in answered]
    title = block.title.captions.text(words.language) if block.title else page
    if fields and title != page:
        yield Heading(title, 2)
    for each in fields:
        text = say(words, each, answered[each.key])
        yield Answer(each.captions.text(words.language), text, each.key)


def _grid(block: Matrix, words: Words, answered: Mapping[str, str], say: Say) -> Iterator[Part]:
    columns = [
        n
        for n in range(len(block.columns))
        if any(row.fields[n].key in answered for row in block.rows)
    ]
    rows, keys = [], []
    for row in block.rows:
        cells = [say(words, f, answered.get(f.key, "")) for f in row.fields]
        if any(cells):
            name = row.title.captions.text(words.language) if row.title else ""
            rows.append((name, *(cells[n] for n in columns)))
            keys.append(tuple(row.fields[n].key for n in columns))
    if rows:
        heads = [block.columns[n].captions.text(words.language) for n in columns]
        yield Grid(("", *heads), tuple(rows), tuple(keys))


def printed(words: Words, asked: Field, text: str) -> str:
    """Return an answer as people read it on paper: choices by their names, a number with its unit.

    A code stands there only where people know it, such as one of billing, or no name is known.
    """
    if not text:
        return ""
    if asked.value_type is ValueType.CODE:
        codes = text.split(SEPARATOR) if asked.many else [text]
        return words.series(_name(words, asked, code) for code in codes)
    unit = words.unit(asked)
    shown = words.shown(asked, text)
    is_told = unit in asked.captions.text(words.language)
    return shown if is_told else f"{shown}\u00a0{unit}"


def _name(words: Words, asked: Field, code: str) -> str:
    listed = words.open_lists.get(asked.code_list.name) if asked.code_list else None
    entry = listed.entries.get(code) if listed else None
    return entry.label if entry else words.code(asked, code)
