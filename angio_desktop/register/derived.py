"""D rules: what the program works out from the answers and fills in (D03: `billing.py`)."""

from collections.abc import Collection, Mapping
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from angio_desktop.register import ssin
from angio_desktop.register.dates import add_months
from angio_desktop.register.facts import last_pci
from angio_desktop.register.fields import RegistrationType
from angio_desktop.register.values import date_text, is_number

_MEASURES = ("MS_PAT_HGHT", "MS_PAT_WGHT")


def bmi(height: str, weight: str) -> str:
    """Return D01, weight / height² in kg/m² with 1 decimal; "" while either cannot be read."""
    if not (is_number(height) and is_number(weight)) or Decimal(height) <= 0:
        return ""
    try:
        exact = Decimal(weight) / (Decimal(height) / 100) ** 2
        return str(exact.quantize(Decimal("0.1"), ROUND_HALF_UP))
    except ArithmeticError:  # digits beyond any body's measure
        return ""


def from_ssin(text: str) -> dict[str, str]:
    """Return D02, the birth date and sex that a register number holds, by key; "" for none."""
    number = ssin.read(text)
    born = number.birth_date if number else None
    return {
        "DT_PAT_DOB": date_text(born) if born else "",
        "CD_PAT_SEX": (number.sex or "") if number else "",
    }


def followed(texts: Mapping[str, str], filled_in: Collection[str], key: str) -> dict[str, str]:
    """Return what the answers that follow from `key` (D01, D02) become, "" for none.

    `filled_in` are the keys that the program filled in itself. What a person answered stays; what
    is empty is filled in, also where a person emptied it.
    """
    if key in _MEASURES:
        return {"MS_PAT_BMI": bmi(*(texts.get(each, "") for each in _MEASURES))}
    held = from_ssin(texts.get("IDC_PAT", ""))
    if key != "IDC_PAT" and key not in held:
        return {}
    return {k: text for k, text in held.items() if k in filled_in or not texts.get(k)}


def following(texts: Mapping[str, str], filled_in: Collection[str]) -> dict[str, str]:
    """Return every answer that the program keeps filled in by itself (D01, D02), "" for none."""
    held = from_ssin(texts.get("IDC_PAT", ""))
    measured = {"MS_PAT_BMI": bmi(*(texts.get(each, "") for each in _MEASURES))}
    return measured | {key: text for key, text in held.items() if key in filled_in}


def as_held(texts: Mapping[str, str]) -> frozenset[str]:
    """Return the keys whose answer is the one that the register number holds.

    Where it is not known who filled them in, it was the program, or a person who read the same.
    """
    held = from_ssin(texts.get("IDC_PAT", ""))
    return frozenset(key for key, text in held.items() if text and texts.get(key) == text)


def follow_up_due(type_: RegistrationType, texts: Mapping[str, str]) -> date | None:
    """Return D04, one year after the last PCI; None where none is due (no PCI, patient died)."""
    if not type_.has_pci or texts.get("CD_STA_DISCH") == "1":
        return None
    last = last_pci(texts)
    return add_months(last, 12) if last else None
