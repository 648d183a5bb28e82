"""What the rules look at: the answers of one registration that apply and could be read."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from angio_desktop.register.context import Context
from angio_desktop.register.fields import PROCEDURES, Form
from angio_desktop.register.values import parse_date


@dataclass(frozen=True, slots=True)
class Facts:
    """One registration while its rules run.

    `texts` are the answers as they stand; `values` holds the typed value of each field that
    applies, is answered and is readable (no E02, E03, E04, E20, E21 or E23). `procedures` are the
    PCI procedures that apply.
    """

    form: Form
    texts: Mapping[str, str]
    values: Mapping[str, Any]
    applies: frozenset[str]
    procedures: tuple[int, ...]
    context: Context

    def moment(self, date_key: str, time_key: str) -> tuple[date, str] | None:
        """Return date and time, or None while either is missing."""
        day, time = self.values.get(date_key), self.values.get(time_key)
        return (day, time) if day is not None and time is not None else None


def last_pci(texts: Mapping[str, str]) -> date | None:
    """Return the latest PCI date of a stored registration, over the procedures that apply."""
    return max(pci_dates(texts), default=None)


def pci_dates(texts: Mapping[str, str]) -> list[date]:
    """Return the PCI dates of a stored registration, of the procedures that apply."""
    found: list[date] = []
    for n in PROCEDURES:
        if n > 1 and texts.get(f"CD_NPCI_{n - 1}") != "1":
            break
        day = parse_date(texts.get(f"DT_PCI_{n}", ""))
        if isinstance(day, date):
            found.append(day)
    return found
