"""The nightly file about the messages to the insurers: read by the names of its columns."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from angio_desktop.files.grown_table import GrownTable, look_through

CODE, RESULT = "localdwh_registration_code", "result"


class InsurerRow(NamedTuple):
    """A record, counted from 1: an official code, and the result, a word in small letters."""

    number: int
    code: str
    result: str


def open_insurer(path: Path) -> GrownTable:
    """Look through a file. Raises BadAnswerFile when it is no such file."""
    return look_through(path, (CODE,))


def read_insurer(table: GrownTable) -> Iterator[InsurerRow]:
    """Yield the records. Raises BadAnswerFile."""
    places: dict[str, int] = {}
    number = 0
    for cells in table.records():
        names = [cell.strip() for cell in cells]
        if CODE in names:
            places = {name: place for place, name in enumerate(names)}
            continue
        number += 1
        code, result = (
            names[places[name]] if places.get(name, len(names)) < len(names) else ""
            for name in (CODE, RESULT)
        )
        yield InsurerRow(number, code, result.casefold())
