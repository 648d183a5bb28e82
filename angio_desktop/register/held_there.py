"""Answers as a warehouse of the platform holds them, against the answers of a registration.

A warehouse may keep the codes of a field with several choices as one text or as several, a day as
ISO 8601 writes it, a number with more zeros: that is the same answer. Nothing else is.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from angio_desktop.register.cells import Cells
from angio_desktop.register.fields import Field, Form, ValueType, admission_key
from angio_desktop.register.patient import PATIENT_KEYS
from angio_desktop.register.repeated import plain
from angio_desktop.register.values import SEPARATOR, is_number

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:[T ]00:00(?::00(?:\.0+)?)?)?", re.ASCII)
_TIME = re.compile(r"(\d\d:\d\d):00", re.ASCII)
Texts = Mapping[str, Sequence[str]]
"""All texts under each key."""


class Difference(NamedTuple):
    """A field whose answers are not the same; "" for no answer."""

    key: str
    here: str
    there: str


def as_register(field: Field, text: str) -> str:
    """Return the register's own text of what is held of one answer; what is none stays."""
    found = plain(field, text)
    if field.value_type is ValueType.DATE and (day := _DAY.fullmatch(found)):
        return "/".join(reversed(day.groups()))
    if field.value_type is ValueType.TIME and (time := _TIME.fullmatch(found)):
        return time[1]
    if field.value_type is ValueType.NUMBER and is_number(found):
        return f"{Decimal(found).normalize():f}"
    return found


def one_text(field: Field, texts: Sequence[str]) -> str:
    """Return what is held under a key as one text: several choices sorted, each once."""
    parts = (part for text in texts for part in (text.split(SEPARATOR) if field.many else [text]))
    found = dict.fromkeys(filter(None, (as_register(field, part) for part in parts)))
    return SEPARATOR.join(sorted(found) if field.many else found)


class HeldThere:
    """Compares what is held of registrations of one type with these registrations."""

    def __init__(self, form: Form) -> None:
        self._form = form
        self._cells = Cells(form)
        self._fields = [form.by_key[key] for key in form.csv_keys]

    def who(self, held: Texts) -> dict[str, str]:
        """Return what is held of who the patient is and of the day, in the register's own texts."""
        keys = (*PATIENT_KEYS, admission_key(self._form.type))
        return {key: one_text(self._form.by_key[key], held.get(key, ())) for key in keys}

    def differences(self, held: Texts, values: Mapping[str, str]) -> tuple[Difference, ...]:
        """Return the fields whose exported answer is not what is held."""
        cells = zip(self._fields, self._cells.of(values), strict=True)
        return tuple(_differences(cells, held))

    def repeats(self, held: Texts, values: Mapping[str, str]) -> bool:
        """Whether all that is held is what the registration has, and something is held."""
        cells = zip(self._fields, self._cells.of(values), strict=True)
        own = [(field, cell) for field, cell in cells if any(held.get(field.key, ()))]
        return bool(own) and not any(_differences(own, held))

    def left_by(
        self, differences: Sequence[Difference], attributes: Texts
    ) -> tuple[Difference, ...]:
        """Return the differences that what stands beside the answers does not take away."""
        return tuple(
            each
            for each in differences
            if not _is_beside(self._form.by_key[each.key], each.here, attributes.get(each.key, ()))
        )


def _differences(cells: Iterable[tuple[Field, str]], held: Texts) -> Iterator[Difference]:
    for field, here in cells:
        texts = held.get(field.key, ())
        if not texts and not here:
            continue
        if len(texts) == 1 and texts[0] == here:  # most are as they were written
            continue
        there = one_text(field, texts)
        if here != there and one_text(field, [here]) != there:
            yield Difference(field.key, here, there)


def _is_beside(field: Field, here: str, attributes: Sequence[str]) -> bool:
    wanted = one_text(field, [here])
    together = [attributes] if field.many else [[each] for each in attributes]
    return bool(wanted) and wanted in (one_text(field, texts) for texts in together)
