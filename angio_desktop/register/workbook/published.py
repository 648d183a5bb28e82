"""The first layout: a sheet a type, the codes of a list in the rows under their field."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from angio_desktop.register.fields import LANGUAGES, ValueType
from angio_desktop.register.workbook import cells as said
from angio_desktop.register.workbook.headers import (
    CAPTION,
    CODE,
    CODE_CAPTION,
    CONSTRAINT,
    FORMAT,
    LIST,
    RELEVANT,
    STATED,
    TECHNICAL,
    TYPE,
    Header,
    find,
)
from angio_desktop.register.workbook.shapes import (
    BOOLEAN,
    SEVERAL,
    TITLE,
    PublishedField,
    Row,
    Sheet,
    Texts,
)

_TELLS = "="  # 1 = Yes, in one cell


def read(sheet: Sheet) -> tuple[PublishedField, ...]:
    """Return the fields of a sheet; none when no row of it is such a header."""
    header = find(sheet.rows, TECHNICAL, TYPE)
    if header is None:
        return ()
    below = [row for row in sheet.rows if row[0] > header.row]
    return completed(tuple(_fields(header, below)), {})


def completed(
    fields: tuple[PublishedField, ...], keys: Mapping[str, str]
) -> tuple[PublishedField, ...]:
    """Return the fields with what only all of them together tell.

    Where only what is required is marked, the others are optional. Conditions are in keys: a
    formula has names, for which `keys` holds the key where it is another.
    """
    has_marks = any(each.stated == said.REQUIRED for each in fields)
    marks_only = has_marks and all(each.stated != said.OPTIONAL for each in fields)
    means = {said.AT_TIMES: "", "": said.OPTIONAL if marks_only else ""}
    return tuple(
        replace(
            each,
            stated="" if each.type == TITLE else means.get(each.stated, each.stated),
            relevant=(relevant := said.in_keys(each.relevant, keys)),
            applies=said.applies(relevant),
        )
        for each in fields
    )


def field_of(header: Header, row: Sequence[str], key: str) -> PublishedField:
    """Return the field of a row, without its codes."""
    type_, list_name = said.typed(header.value(row, TYPE))
    list_name = list_name or header.value(row, LIST)
    if list_name and type_ not in (SEVERAL, BOOLEAN):
        type_ = ValueType.CODE.value
    relevant = header.value(row, RELEVANT)
    return PublishedField(
        key=key,
        type=type_,
        stated=said.stated(header.value(row, STATED)),
        list_name=list_name,
        texts=header.texts(row, CAPTION),
        relevant=relevant if "${" in relevant else "",
        decimals=said.decimals(header.value(row, FORMAT)),
        limits=said.limits(header.value(row, CONSTRAINT)),
    )


def _fields(header: Header, rows: Sequence[Row]) -> Iterator[PublishedField]:
    found: PublishedField | None = None
    codes: dict[str, Texts] = {}
    for _, row in rows:
        key = header.value(row, TECHNICAL)
        if key:
            if found:
                yield replace(found, codes=codes)
            found, codes = field_of(header, row, key), {}
        codes |= _codes(header, row, is_under=not key)
    if found:
        yield replace(found, codes=codes)


def _codes(header: Header, row: Sequence[str], *, is_under: bool) -> Mapping[str, Texts]:
    """Return the codes of a row, with what they are called.

    In a row under its field the captions are those of the code, unless it has columns for them.
    """
    texts = header.texts(row, CODE_CAPTION)
    if is_under:
        texts = header.texts(row, CAPTION) | texts
    found: dict[str, Texts] = {}
    for line in header.cell(row, CODE).splitlines():
        code, tells, text = line.partition(_TELLS)
        if code.strip():
            told = {LANGUAGES[0]: text.strip()} if tells else {}
            found[code.strip()] = told | texts
    return found
