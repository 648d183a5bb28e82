"""Tables for people and their spreadsheets: what was found in a file, what is missing, letters."""

import csv
import io
from collections.abc import Iterable, Sequence

from angio_desktop.register.spreadsheet import as_text


def table_for_people(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """Return a CSV that a spreadsheet opens as it is: with its mark, and texts as texts."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";")
    writer.writerow(columns)
    writer.writerows(map(_told, row) for row in rows)
    return text.getvalue().encode("utf-8-sig")


def _told(cell: object) -> object:
    return as_text(cell) if isinstance(cell, str) else cell
