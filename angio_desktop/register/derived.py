"""D rules: what the program works out from the answers and fills in (D03: `billing.py`)."""

from collections.abc import Mapping
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from angio_desktop.register import ssin
from angio_desktop.register.dates import add_months
from angio_desktop.register.facts import last_pci
from angio_desktop.register.fields import RegistrationType
from angio_desktop.register.values import date_text, is_number


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
    """Return D02, the birth date and sex that a register number holds, by key."""
    number = ssin.read(text)
    if number is None:
        return {}
    found = {
        "DT_PAT_DOB": date_text(number.birth_date) if number.birth_date else "",
        "CD_PAT_SEX": number.sex or "",
    }
    return {key: value for key, value in found.items() if value}


def filled_in(texts: Mapping[str, str], key: str) -> dict[str, str]:
    """Return the answers that follow from a change of `key` (D01, D02), without that answer."""
    if key in ("MS_PAT_HGHT", "MS_PAT_WGHT"):
        return {"MS_PAT_BMI": bmi(texts.get("MS_PAT_HGHT", ""), texts.get("MS_PAT_WGHT", ""))}
    if key == "IDC_PAT":
        held = from_ssin(texts.get("IDC_PAT", ""))
        return {k: value for k, value in held.items() if not texts.get(k)}
    return {}


def follow_up_due(type_: RegistrationType, texts: Mapping[str, str]) -> date | None:
    """Return D04, one year after the last PCI; None where none is due (no PCI, patient died)."""
    if not type_.has_pci or texts.get("CD_STA_DISCH") == "1":
        return None
    last = last_pci(texts)
    return add_months(last, 12) if last else None
