"""How the fields of a page lie together: headed sections, and tables where sections repeat.

Sections one after the other whose fields carry the same captions (FFR, iFR, cFR … of RCA, LM, LAD,
CX, graft) are one thing measured several times: a table with the sections as rows.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from angio_desktop.register.fields import Field, Form, Page, RegistrationType, Role

_MIN_COLUMNS = 3


@dataclass(frozen=True)
class Section:
    """A heading (None where the page's own title says enough) and the fields under it."""

    title: Field | None
    fields: tuple[Field, ...]


@dataclass(frozen=True)
class Matrix:
    """Sections as rows, their common captions as columns."""

    rows: tuple[Section, ...]

    @property
    def columns(self) -> tuple[Field, ...]:
        """The fields of the first row, whose captions head the columns."""
        return self.rows[0].fields


Block = Section | Matrix


def blocks(form: Form, page: Page) -> tuple[Block, ...]:
    """Return the blocks of a page as they are shown."""
    begins = next(f.section for f in page.fields if Role.FIRST not in f.roles)
    sections = [
        Section(_title(form, page, key), tuple(fields))
        for key, fields in groupby(
            page.fields, key=lambda f: begins if Role.FIRST in f.roles else f.section
        )
    ]
    return tuple(_with_matrices(sections))


@lru_cache(maxsize=2 * len(RegistrationType))  # the forms of a definition, and of one to try
def pages_in_blocks(form: Form) -> tuple[tuple[Page, tuple[Block, ...]], ...]:
    """Return all pages with their blocks; laid once, each text of a registration asks for them."""
    return tuple((page, blocks(form, page)) for page in form.pages)


def sheets(form: Form) -> tuple[tuple[Page, ...], ...]:
    """Return the pages, those together that ask the same of one procedure after the other.

    The first of them asks all that the others ask, in their order.
    """
    asked_alike = groupby(form.pages, key=lambda page: bool(page.fields[0].procedure) or page.id)
    return tuple(tuple(pages) for _, pages in asked_alike)


def _title(form: Form, page: Page, key: str) -> Field | None:
    """Return the section's title field, unless the section begins on another page."""
    first = next(field for field in form.asked if field.section == key)
    return form.by_key[key] if first.page == page.id else None


def _captions(section: Section) -> tuple[str, ...]:
    return tuple(field.captions.nl for field in section.fields)


def _with_matrices(sections: list[Section]) -> Iterable[Block]:
    i = 0
    while i < len(sections):
        head = _captions(sections[i])
        end = i + 1
        while end < len(sections) and _captions(sections[end])[: len(head)] == head:
            end += 1
        if end - i < 2 or len(head) < _MIN_COLUMNS:
            yield sections[i]
            i += 1
            continue
        yield Matrix(tuple(_cut(s, len(head)) for s in sections[i:end]))
        rest = sections[end - 1].fields[len(head) :]
        if rest:
            yield Section(None, rest)
        i = end


def _cut(section: Section, width: int) -> Section:
    return Section(section.title, section.fields[:width])
