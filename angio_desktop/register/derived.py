"""D rules: what the program works out from the answers and offers or fills in."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from angio_desktop.register import ssin
from angio_desktop.register.dates import add_months
from angio_desktop.register.facts import Facts, last_pci
from angio_desktop.register.fields import RegistrationType
from angio_desktop.register.findings import Detail, Joined, Sentence
from angio_desktop.register.values import date_text, is_number

NOTHING_BILLED = "BI0153"
_BARE_METAL, _DRUG_ELUTING, _DRUG_COATED, _OTHER = "stent", "DES", "DEB", "other"
_MATERIAL = {"1": _OTHER, "2": _DRUG_COATED, "3": _BARE_METAL, "4": _DRUG_ELUTING, "5": _BARE_METAL}
# CD_MAT = 6, "Andere types": CD_MODEL_OTH_TPE says of what kind.
_OTHER_MATERIAL = {
    "1": _BARE_METAL,
    "2": _DRUG_ELUTING,
    "3": _BARE_METAL,
    "4": _DRUG_COATED,
    "5": _OTHER,
}
GRAFT = "graft"
_SEGMENTS = ("CD_1SEGM", "CD_AORTA", "CD_SEGM")
BILLING_READS = (
    *("CD_MAT_n", "CD_MODEL_OTH_TPE_n", "CD_PCI_PLC_n"),
    *(f"{key}_n" for key in _SEGMENTS),
)
"""What `proposed_billing` looks at."""


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


@dataclass(frozen=True, slots=True)
class Billing:
    """D03: the billing code that the material of the procedures points to, and why."""

    code: str
    reason: Sentence


def proposed_billing(facts: Facts) -> Billing | None:
    """Return D03, or None while an answer it depends on is missing (rules.md, "Billing code")."""
    materials = [_material(facts, n) for n in facts.procedures]
    if not materials or None in materials:
        return None
    stents = [n for n, m in zip(facts.procedures, materials, strict=True) if m in _STENTS]
    if not stents:
        coated = _DRUG_COATED in materials
        return Billing(
            "170656-170660" if coated else "158970-158981",
            Sentence("D03.coated" if coated else "D03.none", {}),
        )
    if _BARE_METAL in materials:
        return Billing("158992-159003", Sentence("D03.stent", {"count": str(len(stents))}))
    return _all_drug_eluting(facts, stents)


_STENTS = (_BARE_METAL, _DRUG_ELUTING)


def _material(facts: Facts, n: int) -> str | None:
    material = facts.values.get(f"CD_MAT_{n}")
    if material == "6":
        return _OTHER_MATERIAL.get(facts.values.get(f"CD_MODEL_OTH_TPE_{n}", ""))
    return _MATERIAL.get(material or "")


def _all_drug_eluting(facts: Facts, stents: list[int]) -> Billing | None:
    per_stent = [vessels(facts, n) for n in stents]
    found = sorted(set().union(*per_stent))
    if len(found) < 2 and not all(per_stent):  # the unknown vessel decides between the two codes
        return None
    code = "159036-159040" if len(found) >= 2 else "159014-159025"
    details: dict[str, Detail] = {"count": str(len(stents)), "vessels": Joined(tuple(found))}
    return Billing(code, Sentence("D03.eluting", details))


def vessels(facts: Facts, n: int) -> frozenset[str]:
    """Return the vessels that procedure `n` treated: RCA, LM, LAD, CX or graft."""
    if facts.values.get(f"CD_PCI_PLC_{n}") == "1":
        return frozenset({GRAFT})
    return frozenset(_vessel(caption) for caption in _segments(facts, n))


def _segments(facts: Facts, n: int) -> Iterator[str]:
    """Yield the Dutch captions of the native segments chosen in procedure `n`: "9a - D2"."""
    for key in (f"{each}_{n}" for each in _SEGMENTS):
        chosen = facts.values.get(key, ())
        code_list = facts.form.by_key[key].code_list
        codes = code_list.codes if code_list else {}
        for code in (chosen,) if isinstance(chosen, str) else chosen:
            yield codes[code].captions.nl


def _vessel(caption: str) -> str:
    """Return the vessel of a segment by its caption's number (rules.md)."""
    number = int(caption.split(" ", maxsplit=1)[0].rstrip("abc"))
    if number <= 4 or number == 16:
        return "RCA"
    if number == 5:
        return "LM"
    return "LAD" if number <= 10 else "CX"


def follow_up_due(type_: RegistrationType, texts: Mapping[str, str]) -> date | None:
    """Return D04, one year after the last PCI; None where none is due (no PCI, patient died)."""
    if not type_.has_pci or texts.get("CD_STA_DISCH") == "1":
        return None
    last = last_pci(texts)
    return add_months(last, 12) if last else None
