"""E05 and W01 of every number: on each limit, and one step beyond it."""

import csv
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

from angio_desktop.register.fields import PROCEDURES, RegistrationType
from tests.drivers.tables import FORMS
from tests.register.examples import BOTH
from tests.register.rule_case import FindingCase

FACTS = Path(__file__).parents[1] / "data" / "dcd" / "numbers.csv"
_EVERY_VESSEL = "|".join(f"FL_ANGIO_STE_{v}" for v in ("RCA", "LM", "LAD", "CX", "GRAFT"))
_MATERIALS = {"BACATH": "1", "DEB": "2", "BMS": "3", "DES": "4", "BVS": "5", "OTH_TPE": "6"}


def rows() -> list[dict[str, str]]:
    """Return the rows of numbers.csv as the register's facts give it."""
    with FACTS.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def keys_of(name: str, type_: RegistrationType) -> list[str]:
    """Return the keys that a row of numbers.csv means: `NR_DEB_n`, `MS_FFR*`."""
    if name.endswith("*"):
        return [key for key in FORMS[type_].by_key if key.startswith(name[:-1])]
    if name.endswith("_n"):
        return [f"{name[:-1]}{n}" for n in PROCEDURES]
    return [name]


def _opened(key: str) -> dict[str, str]:
    """Return the answers that make a number of the widest type apply."""
    opened = {f"CD_NPCI_{n}": "1" for n in PROCEDURES[:-1]}
    opened |= {"CD_LVEF": "5", "CD_ANGIO_STE": _EVERY_VESSEL}
    name, _, n = key.removeprefix("NR_").rpartition("_")
    if name in _MATERIALS:
        opened[f"CD_MAT_{n}"] = _MATERIALS[name]
    return opened


def _cases(row: dict[str, str]) -> Iterator[FindingCase]:
    step = Decimal(1).scaleb(-int(row["decimals"]))
    low, high = Decimal(row["min"]), Decimal(row["max"])
    usual_low, usual_high = Decimal(row["warn_min"]), Decimal(row["warn_max"])
    for key in keys_of(row["key"], BOTH):
        for rule, value, speaks in (
            *(("E05", low, False), ("E05", low - step, True)),
            *(("E05", high, False), ("E05", high + step, True)),
            *(("W01", usual_low, False), ("W01", usual_low - step, usual_low > low)),
            *(("W01", usual_high, False), ("W01", usual_high + step, usual_high < high)),
        ):
            changes = {**_opened(key), key: str(value)}
            yield FindingCase(rule, BOTH, changes, (key,) if speaks else (), also=None)


NUMBERS: tuple[FindingCase, ...] = tuple(case for row in rows() for case in _cases(row))
