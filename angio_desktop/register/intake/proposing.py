"""Proposes which column is which field: by its name, by a caption, by what stands in it."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from angio_desktop.register import ssin
from angio_desktop.register.context import OpenList
from angio_desktop.register.fields import LANGUAGES, Captions, Form, ValueType
from angio_desktop.register.intake.mapping import ColumnMapping, ColumnRule, column_names, plain

_IN_BRACKETS = re.compile(r"\s*[(\[][^)\]]*[)\]]\s*")
_PROCEDURE = re.compile(r"(.*?)[ _.(#-]*([1-5])\)?")
_MOST_HEADERS = 25  # rows above the names of columns, at most
_ENOUGH = 0.8  # of the cells of a column
_FEWEST = 2
_FIRST = "_1"

Named = Mapping[str, Captions]
"""Names that columns have elsewhere, by key; several are parted by `|`."""


class Header(NamedTuple):
    """The row with the names of columns: its place among the rows, and the names."""

    place: int
    names: tuple[str, ...]


class Proposer:
    """Knows the names of the fields of a form."""

    def __init__(self, form: Form, named: Named, lists: Mapping[str, OpenList]) -> None:
        self._form, self._lists = form, lists
        self._fields = _only(_names(form, named))
        self._together = _only(
            (plain(name), key)
            for key, captions in named.items()
            if set(key.split("+")) <= form.by_key.keys()
            for name in _parted(captions)
        )

    def fields(self, column: str) -> tuple[str, ...]:
        """Return the fields that a column's name says; () for none."""
        if key := self._together.get(plain(column)):
            return tuple(key.split("+"))
        for name in (plain(column), plain(_IN_BRACKETS.sub(" ", column))):
            if key := self._fields.get(name):
                return (key,)
        numbered = _PROCEDURE.fullmatch(column)
        if numbered and (key := self._fields.get(plain(numbered[1]))) and key.endswith(_FIRST):
            key = f"{key.removesuffix(_FIRST)}_{numbered[2]}"
            return (key,) if key in self._form.by_key else ()
        return ()

    def header(self, rows: Sequence[Sequence[str]], columns: frozenset[str]) -> Header | None:
        """Return the row that names columns: fields, or those of a mapping (`columns`)."""
        best, found = 0, None
        for place, cells in enumerate(rows[:_MOST_HEADERS]):
            known = sum(self._is_known(cell, columns) for cell in cells)
            if known > best:
                best, found = known, Header(place, column_names(cells))
        return found

    def _is_known(self, cell: str, columns: frozenset[str]) -> bool:
        return plain(cell) in columns if columns else bool(cell and self.fields(cell))

    def mapping(self, header: Header, rows: Sequence[Sequence[str]]) -> ColumnMapping:
        """Return what the columns are, as far as names and the cells of `rows` say it."""
        rules: list[ColumnRule] = []
        taken: set[str] = set()
        for name in header.names:
            keys = self.fields(name) if name else ()
            if keys and taken.isdisjoint(keys):
                rules.append(ColumnRule((name,), keys))
                taken.update(keys)
        mapped = {rule.columns[0] for rule in rules}
        for column, name in enumerate(header.names):
            if name and name not in mapped:
                cells = [row[column] for row in rows if column < len(row) and row[column].strip()]
                key = self._by_content(cells, taken)
                if key:
                    rules.append(ColumnRule((name,), (key,)))
                    taken.add(key)
        return ColumnMapping(rules=tuple(rules))

    def _by_content(self, cells: Sequence[str], taken: set[str]) -> str:
        """Return the field that only such texts fill; "" for none that is free."""
        for key, is_one in self._contents():
            fitting = sum(map(is_one, cells))
            if key not in taken and fitting >= max(_FEWEST, _ENOUGH * len(cells)):
                return key
        return ""

    def _contents(self) -> Iterator[tuple[str, Callable[[str], bool]]]:
        for field in self._form.asked:
            listed = field.code_list.name if field.code_list else ""
            if field.value_type is ValueType.SSIN:
                yield field.key, lambda text: ssin.read(text) is not None
            elif listed in self._lists and field.procedure in (None, 1):
                yield field.key, self._lists[listed].entries.__contains__


def _names(form: Form, named: Named) -> Iterator[tuple[str, str]]:
    """Yield the names of fields as they are compared: keys, captions, usual names."""
    for field in form.asked:
        is_first = field.procedure in (None, 1)
        yield plain(field.key), field.key
        for language in LANGUAGES:
            yield plain(form.caption(field.key, language)), field.key
        if is_first:
            captions = [field.captions.text(language) for language in LANGUAGES]
            captions += [_IN_BRACKETS.sub(" ", caption) for caption in captions]
            yield from ((plain(caption), field.key) for caption in captions)
            yield from ((plain(name), field.key) for name in _parted(named.get(field.key)))


def _parted(captions: Captions | None) -> list[str]:
    return [name for each in captions or () for name in each.split("|")]


def _only(words: Iterator[tuple[str, str]]) -> Mapping[str, str]:
    """Return what each name means; one of several fields means none."""
    keys: dict[str, set[str]] = {}
    for word, key in words:
        keys.setdefault(word, set()).add(key)
    return {word: next(iter(of)) for word, of in keys.items() if word and len(of) == 1}
