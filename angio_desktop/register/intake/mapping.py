"""Which column of a table from elsewhere is which field, as a hospital keeps it under a name."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from angio_desktop.register.fields import RegistrationType
from angio_desktop.register.names import searchable

_NO_LETTER = re.compile(r"[^a-z0-9%]+")


def plain(text: str) -> str:
    """Return what two ways of writing a column's name or a choice have in common."""
    return _NO_LETTER.sub("", searchable(text))


class KeyChoice(StrEnum):
    """By what a row of a second file is known as one that came before.

    Beside it count the admission date (follow-up: the consultation date) and the type.
    """

    PATIENT = "patient"  # the register number, or who has none: birth date, sex, names
    INTERNAL = "internal"  # the hospital's own number of the patient


class DecimalMark(StrEnum):
    """The mark before decimals; the other one then stands between thousands."""

    ANY = ""  # either one; what could be thousands is left to a person
    COMMA = "comma"
    POINT = "point"


@dataclass(frozen=True)
class ColumnRule:
    """Columns, by their names, that fill fields, by their keys.

    Of several columns the texts are joined with `join`. For several fields the text is split at
    `split`; "" says: a date from its time, a name at its comma. `values` are the hospital's own
    words for codes. `unit` is what numbers are in, where it is not the field's.
    """

    columns: tuple[str, ...]
    fields: tuple[str, ...]
    values: Mapping[str, str] = field(default_factory=dict)
    unit: str = ""
    join: str = " "
    split: str = ""


@dataclass(frozen=True)
class TypeRule:
    """The column that tells the type of each row; `values` are the hospital's words for types."""

    column: str
    values: Mapping[str, RegistrationType]


@dataclass(frozen=True)
class ColumnMapping:
    """What the columns of a table are; `sheet` "" is the first of a workbook."""

    name: str = ""
    rules: tuple[ColumnRule, ...] = ()
    key: KeyChoice = KeyChoice.PATIENT
    type: TypeRule | None = None
    decimal_mark: DecimalMark = DecimalMark.ANY
    sheet: str = ""

    @property
    def columns(self) -> frozenset[str]:
        """The names of the columns it knows, as they are compared."""
        named = [column for rule in self.rules for column in rule.columns]
        return frozenset(map(plain, [*named, self.type.column] if self.type else named))


def column_names(cells: Sequence[str]) -> tuple[str, ...]:
    """Return the names of columns: a second one of the same name is "… (2)"; "" has none."""
    seen: dict[str, int] = {}
    names = []
    for cell in cells:
        name = " ".join(cell.split())
        count = seen[plain(name)] = seen.get(plain(name), 0) + 1
        names.append(f"{name} ({count})" if name and count > 1 else name)
    return tuple(names)
