"""Whether a row of a file repeats a registration: by the register's own text of each column.

What other programs write otherwise makes no difference: separators in a register number, spaces
around a text, the decimal mark, true and false for yes and no.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache

from angio_desktop.register import ssin
from angio_desktop.register.cells import Cells
from angio_desktop.register.fields import Cell, Field, Form, ValueType, admission_key
from angio_desktop.register.patient import PATIENT_KEYS, patient_key
from angio_desktop.register.values import parse_date

_YES_NO = {"true": "1", "false": "0"}
_HEADERS_KEPT = 64
_DIGITS = re.compile(r"\d{11}", re.ASCII)  # of a number: there is nothing to take away


def plain(field: Field, text: str) -> str:
    """Return a cell as it is compared."""
    stripped = text.strip()
    if field.value_type is ValueType.NUMBER:
        return stripped.replace(",", ".")
    if field.cell is Cell.YES_NO:
        return _YES_NO.get(stripped.casefold(), stripped)
    if field.value_type is ValueType.SSIN and not _DIGITS.fullmatch(stripped):
        number = ssin.read(stripped)
        return number.digits if number else stripped
    return stripped


class Repeated:
    """Compares the cells of rows with the answers of registrations of one type."""

    def __init__(self, form: Form) -> None:
        self._cells = Cells(form)
        self._fields: Sequence[Field] = [form.by_key[key] for key in form.csv_keys]
        self._place = {key: place for place, key in enumerate(form.csv_keys)}
        self._places_of = lru_cache(_HEADERS_KEPT)(self._places)

    def _places(self, keys: tuple[str, ...]) -> Sequence[int]:
        return [self._place[key] for key in keys]

    def is_so(self, cells: Mapping[str, str], values: Mapping[str, str]) -> bool:
        """Whether each cell that is there is what the registration has."""
        own, places = self._cells.of(values), self._places_of(tuple(cells))
        theirs, ours = list(cells.values()), [own[place] for place in places]
        if theirs == ours:  # most rows are as they were written
            return True
        return all(
            cell == text or plain(self._fields[place], cell) == plain(self._fields[place], text)
            for place, cell, text in zip(places, theirs, ours, strict=True)
        )


def who_and_when(form: Form, cells: Mapping[str, str]) -> tuple[str, str]:
    """Return by what a row is looked up: the patient's key, and the day (ISO 8601); "" for none."""
    keys = (*PATIENT_KEYS, admission_key(form.type))
    texts = {key: plain(form.by_key[key], cells[key]) for key in keys if key in cells}
    day = parse_date(texts.get(admission_key(form.type), ""))
    # Without the column of the number nobody knows whether there is one.
    patient = patient_key(texts) if "IDC_PAT" in texts else ""
    return patient, day.isoformat() if isinstance(day, date) else ""
