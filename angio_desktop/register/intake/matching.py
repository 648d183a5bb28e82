"""Compares the month's list of procedures with registrations: what is on one side only, or differs.

A row of the list tells the day and who the patient is, by a number or by name and birth date. The
registrations are those of stays around the period. What cannot be told apart is said, not guessed.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from angio_desktop.register.context import LocalRegistration
from angio_desktop.register.facts import pci_dates
from angio_desktop.register.fields import RegistrationType, admission_key
from angio_desktop.register.intake.rows import INTERNAL_NUMBER
from angio_desktop.register.names import comparable
from angio_desktop.register.patient import BIRTH_DATE, patient_key, patient_number
from angio_desktop.register.values import date_text, parse_date

PROCEDURE_DATES = ("DT_PCI_1", "DT_FFR")
BILLED = ("CD_PREST_PCI", "CD_PRES_FFR")
APART = timedelta(days=14)
"""So far from each other a row and a registration may be one stay all the same."""

_LAST, _FIRST = "TX_PAT_LAST_NAM", "TX_PAT_FIRST_NAM"
_CODE = re.compile(r"[0-9]{6}")
_FFR_TYPES = (RegistrationType.HOSPITALISATION_FFR, RegistrationType.HOSPITALISATION_FFR_PCI)


@dataclass(frozen=True)
class ListedRow:
    """A row of the list: where it stands, its texts by key, its day, and what was billed."""

    line: int
    texts: Mapping[str, str]
    day: date
    is_procedure: bool
    has_pci: bool
    has_ffr: bool

    @property
    def type(self) -> RegistrationType:
        """The type that fits what was billed; of a row that does not tell, that of a PCI."""
        if self.has_ffr:
            both = RegistrationType.HOSPITALISATION_FFR_PCI
            return both if self.has_pci else RegistrationType.HOSPITALISATION_FFR
        return RegistrationType.HOSPITALISATION_PCI


class Differs(NamedTuple):
    """A row and the registration it is about differ: `completeness.<what>` says how."""

    row: ListedRow
    registration: LocalRegistration
    what: str
    details: Mapping[str, str]


@dataclass(frozen=True)
class Matched:
    """The outcome: rows without a registration, registrations without a row, what differs.

    `registered` are how many rows have a registration, be it with a difference.
    """

    registered: int
    missing: tuple[ListedRow, ...]
    extra: tuple[LocalRegistration, ...]
    differing: tuple[Differs, ...]


def listed(
    line: int, texts: Mapping[str, str], billing: Mapping[str, Collection[str]]
) -> "ListedRow | None":
    """Return a row as it is compared; None where it tells no day, or no patient.

    `billing` are the codes of the fields of `BILLED`.
    """
    found = _day(texts)
    has_names = texts.get(_LAST) and (texts.get(_FIRST) or texts.get(BIRTH_DATE))
    if found is None or not (patient_key(texts) or texts.get(INTERNAL_NUMBER) or has_names):
        return None
    key, day = found
    said = {number for each in BILLED for number in _CODE.findall(texts.get(each, ""))}
    pci, ffr = (_numbers(billing[each]) & said for each in BILLED)
    return ListedRow(line, texts, day, key in PROCEDURE_DATES, bool(pci), bool(ffr))


def _numbers(codes: Iterable[str]) -> set[str]:
    return {number for code in codes for number in _CODE.findall(code)}


def _day(texts: Mapping[str, str]) -> tuple[str, date] | None:
    for key in (*PROCEDURE_DATES, "DT_HOSPZ"):
        day = parse_date(texts.get(key, ""))
        if isinstance(day, date):
            return key, day
    return None


def matched(
    rows: Sequence[ListedRow], registrations: Sequence[LocalRegistration], first: date, last: date
) -> Matched:
    """Compare the rows of a period with the registrations of stays around it."""
    by_patient = _Patients(registrations)
    seen: set[int] = set()
    missing: list[ListedRow] = []
    differing: list[Differs] = []
    for row in rows:
        found = _nearest(row, by_patient.of(row.texts))
        if found is None:
            missing.append(row)
            continue
        seen.add(found.id)
        differing += _differences(row, found)
    extra = (r for r in registrations if r.id not in seen and _is_within(r, first, last))
    registered = len(rows) - len(missing)
    return Matched(registered, tuple(missing), tuple(extra), tuple(differing))


def days_of(registration: LocalRegistration) -> list[date]:
    """Return the days of the procedures of a registration, or that of its admission."""
    found = pci_dates(registration.values) if registration.type.has_pci else []
    if registration.type in _FFR_TYPES:
        found += _days(registration, "DT_FFR")
    return found or _days(registration, admission_key(registration.type))


def _days(registration: LocalRegistration, key: str) -> list[date]:
    day = parse_date(registration.values.get(key, ""))
    return [day] if isinstance(day, date) else []


def _is_within(registration: LocalRegistration, first: date, last: date) -> bool:
    return any(first <= day <= last for day in days_of(registration))


class _Patients:
    """Registrations by whose they are: a number, the hospital's own, or a name."""

    def __init__(self, registrations: Sequence[LocalRegistration]) -> None:
        self._by: dict[tuple[str, str], list[LocalRegistration]] = {}
        for each in registrations:
            for name in _names_of(each.values):
                self._by.setdefault(name, []).append(each)

    def of(self, texts: Mapping[str, str]) -> list[LocalRegistration]:
        """Return those of the patient of a row; the surest sign that both have decides."""
        for kind, name in _names_of(texts):
            if found := self._by.get((kind, name)):
                number = patient_number(texts)
                return [r for r in found if not number or patient_number(r.values) in ("", number)]
        return []


def _names_of(texts: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield what a patient is known by, the surest first."""
    if number := patient_number(texts):
        yield "number", number
    if internal := texts.get(INTERNAL_NUMBER, "").strip():
        yield "internal", internal
    last, first = (comparable(texts.get(key, "")) for key in (_LAST, _FIRST))
    born = texts.get(BIRTH_DATE, "").strip()
    if last and first:
        yield "names", f"{last}|{first}"
    if last and born:
        yield "born", f"{last}|{born}"


def _nearest(row: ListedRow, found: Sequence[LocalRegistration]) -> LocalRegistration | None:
    def apart(registration: LocalRegistration) -> timedelta:
        return min(abs(day - row.day) for day in _compared(row, registration))

    known = [each for each in found if _compared(row, each)]
    nearest = min(known, key=apart, default=None)
    return nearest if nearest and apart(nearest) <= APART else None


def _compared(row: ListedRow, registration: LocalRegistration) -> list[date]:
    if row.is_procedure:
        return days_of(registration)
    return _days(registration, admission_key(registration.type))


def _differences(row: ListedRow, found: LocalRegistration) -> Iterator[Differs]:
    days = _compared(row, found)
    if row.day not in days:
        held = ", ".join(date_text(day) for day in dict.fromkeys(days))
        yield Differs(row, found, "date", {"listed": date_text(row.day), "held": held})
    if row.has_pci and not found.type.has_pci:
        yield Differs(row, found, "type.pci", {})
    if row.has_ffr and found.type not in _FFR_TYPES:
        yield Differs(row, found, "type.ffr", {})
