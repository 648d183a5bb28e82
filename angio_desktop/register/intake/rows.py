"""Reads the rows of a table into answers, each with the column it came from."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from angio_desktop.register.context import OpenList
from angio_desktop.register.dates import full_date
from angio_desktop.register.fields import (
    Dictionary,
    Field,
    Form,
    RegistrationType,
    ValueType,
    admission_key,
)
from angio_desktop.register.intake.cells import CellReader, is_error, split
from angio_desktop.register.intake.mapping import ColumnMapping, ColumnRule, KeyChoice, plain
from angio_desktop.register.intake.words import Meanings
from angio_desktop.register.patient import patient_key

INTERNAL_NUMBER = "TX_IDC_PAT_INT"
NO_COLUMN = -1


class CellProblem(NamedTuple):
    """Why a row is refused: `intake.<what>` is its sentence; `column` counts from 0."""

    column: int
    what: str
    details: Mapping[str, str]


@dataclass
class RowRead:
    """A row: its type, its answers by key, and the column each of them came from."""

    line: int
    type: RegistrationType | None
    texts: dict[str, str] = field(default_factory=dict)
    sources: dict[str, int] = field(default_factory=dict)
    problems: list[CellProblem] = field(default_factory=list)


class _Rule(NamedTuple):
    """A rule of a mapping, with the places of its columns, and its words as they are compared."""

    rule: ColumnRule
    columns: tuple[int, ...]
    values: Mapping[str, str]


class RowReader:
    """Reads rows under a header by a mapping."""

    def __init__(
        self,
        dictionary: Dictionary,
        mapping: ColumnMapping,
        names: Sequence[str],
        lists: Mapping[str, OpenList],
        today: date,
    ) -> None:
        self._dictionary = dictionary
        self._mapping = mapping
        self._cells = CellReader(Meanings(lists), mapping.decimal_mark, today)
        self._places = {plain(name): column for column, name in enumerate(names) if name}
        self._rules = [
            _Rule(
                rule,
                tuple(self._places[plain(c)] for c in rule.columns if plain(c) in self._places),
                {plain(word): code for word, code in rule.values.items()},
            )
            for rule in mapping.rules
        ]
        self._of_form: dict[RegistrationType, list[tuple[list[Field], _Rule]]] = {}
        self._types = dict(_types(dictionary, mapping))

    @property
    def missing(self) -> tuple[str, ...]:
        """The columns that the mapping names and the header does not."""
        named = [column for rule in self._mapping.rules for column in rule.columns]
        named += [self._mapping.type.column] if self._mapping.type else []
        return tuple(dict.fromkeys(name for name in named if plain(name) not in self._places))

    def read(self, line: int, cells: Sequence[str], type_: RegistrationType | None) -> RowRead:
        """Read a row; `type_` is that of rows that do not tell it."""
        row = RowRead(line, type_)
        if self._mapping.type:
            self._read_type(row, cells)
        if row.type is None:
            return row
        for fields, rule in self._asked(self._dictionary.forms[row.type]):
            filled = [c for c in rule.columns if c < len(cells) and cells[c].strip()]
            if filled:
                self._read_rule(row, fields, rule, [cells[c].strip() for c in filled], filled)
        return row

    def _asked(self, form: Form) -> list[tuple[list[Field], _Rule]]:
        """Return the rules whose fields a form has, with those."""
        if form.type not in self._of_form:
            self._of_form[form.type] = [
                ([form.by_key[key] for key in rule.rule.fields], rule)
                for rule in self._rules
                if form.by_key.keys() >= set(rule.rule.fields)
            ]
        return self._of_form[form.type]

    def _read_type(self, row: RowRead, cells: Sequence[str]) -> None:
        column = self._places[plain(self._mapping.type.column)] if self._mapping.type else 0
        text = cells[column].strip() if column < len(cells) else ""
        if text:
            row.type = self._types.get(plain(text))
        if row.type is None:
            row.problems.append(CellProblem(column, "type", {"found": text}))

    def _read_rule(
        self,
        row: RowRead,
        fields: Sequence[Field],
        rule: _Rule,
        texts: Sequence[str],
        columns: Sequence[int],
    ) -> None:
        for text, column in zip(texts, columns, strict=True):
            if is_error(text):
                row.problems.append(CellProblem(column, "error_value", {"found": text}))
                return
        text = rule.rule.join.join(texts)
        parts = [text] if len(fields) == 1 else split(text, fields, rule.rule)
        if parts is None:
            row.problems.append(CellProblem(columns[0], "split", {"found": text}))
            return
        for field_, part in zip(fields, parts, strict=True):
            self._put(row, field_, part, rule, columns[0])

    def _put(self, row: RowRead, field_: Field, part: str, rule: _Rule, column: int) -> None:
        text = self._cells.read(field_, part, rule.rule, rule.values)
        if field_.value_type is ValueType.CODE and full_date(text):
            row.problems.append(CellProblem(column, "date_code", {"found": part.strip()}))
        elif text:
            row.texts[field_.key] = text
            row.sources[field_.key] = column


def _types(
    dictionary: Dictionary, mapping: ColumnMapping
) -> Iterator[tuple[str, RegistrationType]]:
    """Yield the words for types: their names in files, their captions, the hospital's own."""
    for type_, form in dictionary.forms.items():
        yield from ((plain(word), type_) for word in (type_.value, *form.captions))
    if mapping.type:
        yield from ((plain(word), type_) for word, type_ in mapping.type.values.items())


class RowKey(NamedTuple):
    """What a row is known by when it comes again."""

    type: RegistrationType
    patient: str
    admission: str


def row_key(type_: RegistrationType, texts: Mapping[str, str], choice: KeyChoice) -> RowKey | str:
    """Return the key of a row, or what it lacks: the key of a field."""
    is_internal = choice is KeyChoice.INTERNAL
    patient = texts.get(INTERNAL_NUMBER, "") if is_internal else patient_key(texts)
    admission = texts.get(admission_key(type_), "")
    if not patient:
        return INTERNAL_NUMBER if is_internal else "IDC_PAT"
    if not admission and type_ is not RegistrationType.FOLLOW_UP:
        return admission_key(type_)
    return RowKey(type_, patient, admission)
