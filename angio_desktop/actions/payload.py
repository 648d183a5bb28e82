"""The body by which the platform gets one registration: the cells of the CSV, by their keys.

Dates, numbers, numbers of patients and authors are as the file has them; a code goes as the id of
its item, several of one field divided by `|` as there. A field without an answer is left out.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from angio_desktop.files import csv_format
from angio_desktop.files.csv_format import CsvFormat
from angio_desktop.register.cells import Cells
from angio_desktop.register.fields import Cell, Field, Form
from angio_desktop.storage.platform_items import Items

BETWEEN = "|"


class NoItem(Exception):
    """The platform knows no item of a code: `key` is that of the field. Never shown to a user."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


@dataclass(frozen=True)
class Payloads:
    """Makes the bodies of registrations of one form."""

    form: Form
    items: Items
    format: CsvFormat
    authors: tuple[str, ...] = ()
    _cells: Cells = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_cells", Cells(self.form))

    def of(self, values: Mapping[str, str]) -> dict[str, str]:
        """Return the body. Raises NoItem."""
        signed = zip(self.form.author_keys, self.authors, strict=False)
        body = {key: text for key, text in signed if text}
        changes = csv_format.outward(self.form, self.format)
        cells = zip(self.form.csv_keys, self._cells.of(values), changes, strict=True)
        for key, cell, change in cells:
            if cell:
                written = change(cell) if change else cell
                body[key] = self._ids(self.form.by_key[key], cell, written)
        return body

    def _ids(self, of: Field, codes: str, written: str) -> str:
        """Return the ids of codes, and else what the file would hold."""
        known = self.items.get(of.key)
        is_free = of.code_list is None or (of.cell is Cell.YES_NO and not known)
        if is_free:
            return written
        ids = [(known or {}).get(code) for code in (codes.split(BETWEEN) if of.many else [codes])]
        if not all(ids):
            raise NoItem(of.key)
        return BETWEEN.join(filter(None, ids))
