"""D03: the billing code that the material of the procedures points to, and why.

A treatment in stages is billed once: the vessels of its procedures count together, which is
assumed, as is the vessel of segments 16 to 16c (assumptions.csv).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from angio_desktop.register.facts import Facts
from angio_desktop.register.findings import Joined, Sentence
from angio_desktop.register.values import date_text

NOTHING_BILLED = "BI0153"
_NO_STENT, _COATED, _NOT_ONLY_ELUTING = "158970-158981", "170656-170660", "158992-159003"
_ONE_VESSEL, _MORE_VESSELS = "159014-159025", "159036-159040"
_BARE_METAL, _DRUG_ELUTING, _DRUG_COATED, _OTHER = "stent", "DES", "DEB", "other"
_STENTS = (_BARE_METAL, _DRUG_ELUTING)
_MATERIAL = {"1": _OTHER, "2": _DRUG_COATED, "3": _BARE_METAL, "4": _DRUG_ELUTING, "5": _BARE_METAL}
# CD_MAT = 6, "Andere types": CD_MODEL_OTH_TPE says of what kind.
_OTHER_TYPES = "6"
_OTHER_MATERIAL = {
    "1": _BARE_METAL,
    "2": _DRUG_ELUTING,
    "3": _BARE_METAL,
    "4": _DRUG_COATED,
    "5": _OTHER,
}
# What counts the stents of a procedure, by CD_MAT.
_COUNTS = {"3": "NR_BMS", "4": "NR_DES", "5": "NR_BVS", _OTHER_TYPES: "NR_OTH_TPE"}
_SEGMENTS = ("CD_1SEGM", "CD_AORTA", "CD_SEGM")
READS = (
    *("CD_MAT_n", "CD_MODEL_OTH_TPE_n", "CD_PCI_PLC_n", "DT_PCI_n"),
    *(f"{key}_n" for key in (*_SEGMENTS, *_COUNTS.values())),
)
"""What `proposed_billing` looks at."""
GRAFT = "graft"
_DAY_AND_MONTH = len("14/03")


@dataclass(frozen=True, slots=True)
class Billing:
    """The proposed code, and the reason in words."""

    code: str
    reason: Sentence


def proposed_billing(facts: Facts) -> Billing | None:
    """Return D03, or None while an answer it depends on is missing (rules.md, "Billing code")."""
    code = proposed_code(facts)
    return Billing(code, reason_of(facts, code)) if code else None


def proposed_code(facts: Facts) -> str | None:
    """Return the code of D03 without its reason."""
    materials = [_material(facts, n) for n in facts.procedures]
    if not materials or None in materials:
        return None
    if _BARE_METAL in materials:
        return _NOT_ONLY_ELUTING
    if _DRUG_ELUTING not in materials:
        return _COATED if _DRUG_COATED in materials else _NO_STENT
    per_procedure = [
        vessels(facts, n)
        for n, material in zip(facts.procedures, materials, strict=True)
        if material == _DRUG_ELUTING
    ]
    found = frozenset().union(*per_procedure)
    if len(found) < 2 and not all(per_procedure):  # the unknown vessel decides between the codes
        return None
    return _MORE_VESSELS if len(found) >= 2 else _ONE_VESSEL


def reason_of(facts: Facts, code: str) -> Sentence:
    """Return why `proposed_code` proposes a code: the material, the vessels and the dates."""
    if code in (_NO_STENT, _COATED):
        return Sentence("D03.coated" if code == _COATED else "D03.none", {})
    stents = [n for n in facts.procedures if _material(facts, n) in _STENTS]
    if code != _NOT_ONLY_ELUTING:
        return _placed(facts, stents, _number(facts, stents, "D03.des"))
    placed = _placed(facts, stents, _number(facts, stents, "D03.stents"))
    return Sentence("D03.stent", {"what": placed})


def _material(facts: Facts, n: int) -> str | None:
    material = facts.values.get(f"CD_MAT_{n}")
    if material == _OTHER_TYPES:
        return _OTHER_MATERIAL.get(facts.values.get(f"CD_MODEL_OTH_TPE_{n}", ""))
    return _MATERIAL.get(material or "")


def _number(facts: Facts, stents: Iterable[int], text_id: str) -> Sentence:
    """Return how many stents were placed, as far as all are counted."""
    total = 0
    for n in stents:
        count = facts.values.get(f"{_COUNTS[facts.values[f'CD_MAT_{n}']]}_{n}")
        if count is None:
            return Sentence(f"{text_id}.some", {})
        total += int(count)
    return Sentence(f"{text_id}.one" if total == 1 else text_id, {"count": str(total)})


def _placed(facts: Facts, stents: Iterable[int], what: Sentence) -> Sentence:
    """Return what was placed, in which vessels and when, as far as it is known."""
    found = sorted(frozenset().union(*(vessels(facts, n) for n in stents)))
    if found:
        names = tuple(Sentence(GRAFT, {}) if name == GRAFT else name for name in found)
        what = Sentence("D03.in", {"what": what, "vessels": Joined(names)})
    days = {day for n in stents if (day := facts.values.get(f"DT_PCI_{n}"))}
    return Sentence("D03.on", {"what": what, "days": Joined(_days(days))}) if days else what


def _days(days: Iterable[date]) -> tuple[str, ...]:
    """Return days in order, the year once where it is the same: "14/03", "17/03/2026"."""
    *first, last = sorted(days)
    texts = (date_text(day)[: None if day.year != last.year else _DAY_AND_MONTH] for day in first)
    return (*texts, date_text(last))


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


@cache
def _vessel(caption: str) -> str:
    """Return the vessel of a segment by its caption's number (rules.md)."""
    number = int(caption.split(" ", maxsplit=1)[0].rstrip("abc"))
    if number <= 4 or number == 16:
        return "RCA"
    if number == 5:
        return "LM"
    return "LAD" if number <= 10 else "CX"
