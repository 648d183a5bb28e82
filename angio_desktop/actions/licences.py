"""The software that is shipped with the program, and under which licence each of it is."""

import csv

from angio_desktop import paths

_FILE = "licences.csv"


def licences() -> list[tuple[str, str]]:
    """Return names and licences (SPDX), in the order of the table."""
    with (paths.resources() / _FILE).open(encoding="utf-8", newline="") as file:
        return [(row["name"], row["licence"]) for row in csv.DictReader(file, delimiter=";")]
