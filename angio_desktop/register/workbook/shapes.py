"""What a workbook says of the register, whichever layout it has: forms, fields, lists."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from angio_desktop.register.fields import RegistrationType

Row = tuple[int, Sequence[str]]
"""The number of a row, and its cells."""

Texts = Mapping[str, str]
"""A text by its language; one that is missing was not said."""

TITLE, BOOLEAN, SEVERAL = "title", "boolean", "several codes"
"""Types that are none of `ValueType`: a heading, true or false, a code of which several hold."""


class Sheet(NamedTuple):
    """The rows of a sheet that are not empty, and where they stand."""

    file: str
    name: str
    rows: Sequence[Row]


@dataclass(frozen=True, slots=True)
class PublishedField:
    """A row of a form. What the workbook does not say is empty, or None.

    `type` is one of `ValueType`, `TITLE`, `BOOLEAN` or `SEVERAL`, else the workbook's own word.
    `applies` holds what the field looks at, any of which is enough: a key and the code it holds.
    It is None where the workbook says no more than `relevant`.
    """

    key: str
    type: str = ""
    stated: str = ""
    list_name: str = ""
    codes: Mapping[str, Texts] = field(default_factory=dict)
    texts: Texts = field(default_factory=dict)
    relevant: str = ""
    applies: frozenset[tuple[str, str]] | None = None
    decimals: int | None = None
    limits: tuple[float, float] | None = None


@dataclass(frozen=True)
class PublishedForm:
    """A registration type as one sheet has it, in the order of the sheet."""

    type: RegistrationType
    file: str
    sheet: str
    version: str
    fields: tuple[PublishedField, ...]

    @property
    def says_conditions(self) -> bool:
        """Whether it says when fields apply; else none of them having a condition says nothing."""
        return any(each.relevant for each in self.fields)
