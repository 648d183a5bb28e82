"""Rules on the PCI procedures, the FFR, and what is billed for them."""

from collections.abc import Iterator
from datetime import date

from angio_desktop.register import billing
from angio_desktop.register.checks.rule import Rules
from angio_desktop.register.context import ListEntry
from angio_desktop.register.facts import Facts
from angio_desktop.register.findings import CodeText, Detail, Finding, NumberText
from angio_desktop.register.values import date_text

RULES = Rules()
_rule = RULES.add

SCOPE_BEGINS = date(2019, 6, 1)
FFR_BILLED = "159552-159563"
_EXCLUSIVE_TEST = "FL_NO_TST_EXEC"
_NO_COMPLICATION = "0"
_IMPLANTS = {"DEB": "32404", "BMS": "32401", "DES": "32402", "BVS": "32403"}
_FFR_VALUES = ("MS_FFRRCA", "MS_FFRLM", "MS_FFRLAD", "MS_FFRCX", "MS_FFRGRAFT")


@_rule("E10", "DT_PCI_n", "T_WICR_n")
def procedures_in_order(facts: Facts) -> Iterator[Finding]:
    """Procedure n does not begin before procedure n-1."""
    for n in facts.procedures[1:]:
        begins = facts.moment(f"DT_PCI_{n}", f"T_WICR_{n}")
        before = facts.moment(f"DT_PCI_{n - 1}", f"T_WICR_{n - 1}")
        if begins and before and begins < before:
            details: dict[str, Detail] = {
                "n": str(n),
                "previous": str(n - 1),
                "time": begins[1],
                "other_value": facts.texts[f"DT_PCI_{n - 1}"],
                "other_time": before[1],
            }
            yield Finding("E10", f"DT_PCI_{n}", "E10", details)


@_rule("E13", "CD_COMPLIC_PLC_INS_n", "CD_WHICH_TST_EXEC")
def exclusive_code_alone(facts: Facts) -> Iterator[Finding]:
    """ "No complication" and "no test" stand alone."""
    exclusive = {f"CD_COMPLIC_PLC_INS_{n}": _NO_COMPLICATION for n in facts.procedures}
    for key, code in {**exclusive, "CD_WHICH_TST_EXEC": _EXCLUSIVE_TEST}.items():
        chosen = facts.values.get(key, ())
        if len(chosen) > 1 and code in chosen:
            yield Finding("E13", key, "E13", {"value": CodeText(key, code)})


@_rule("E14", "CD_DOCTOR_INTVNT_CARDIOL_n", "CD_SECON_OPR_n")
def two_operators_differ(facts: Facts) -> Iterator[Finding]:
    """The second operator is another physician than the first."""
    for n in facts.procedures:
        second = facts.values.get(f"CD_SECON_OPR_{n}")
        if second is not None and second == facts.values.get(f"CD_DOCTOR_INTVNT_CARDIOL_{n}"):
            yield Finding("E14", f"CD_SECON_OPR_{n}", "E14", {})


@_rule("E15", "DT_FFR", "DT_PCI_n")
def inside_the_scope(facts: Facts) -> Iterator[Finding]:
    """No FFR or PCI before 01/06/2019."""
    for key in ("DT_FFR", *(f"DT_PCI_{n}" for n in facts.procedures)):
        day = facts.values.get(key)
        if day is not None and day < SCOPE_BEGINS:
            yield Finding("E15", key, "E15", {})


@_rule("E17", "DT_PCI_n", *(f"CD_MODEL_{short}_n" for short in _IMPLANTS))
def model_valid_on_pci_date(facts: Facts) -> Iterator[Finding]:
    """The chosen implant is valid on the PCI date (loaded lists)."""
    lists = facts.context.open_lists
    if not lists:
        return
    for n in facts.procedures:
        day = facts.values.get(f"DT_PCI_{n}")
        for short, number in _IMPLANTS.items():
            key = f"CD_MODEL_{short}_{n}"
            code, loaded = facts.values.get(key), lists.get(f"QERMID_IMPLT_{number}")
            if day is None or code is None or loaded is None:
                continue
            if outside := _outside(loaded.entries[code], day):
                variant, limits = outside
                yield Finding("E17", key, variant, {"other_value": date_text(day), **limits})


def _outside(entry: ListEntry, day: date) -> tuple[str, dict[str, Detail]] | None:
    """Return on which side of an implant's periods `day` lies, and the ends next to it."""
    if entry.is_valid(day):
        return None
    begins = [period.first for period in entry.periods if period.first and period.first > day]
    ends = [period.last for period in entry.periods if period.last and period.last < day]
    if not begins:
        return "E17.after", {"limit": date_text(max(ends))}
    if not ends:
        return "E17.before", {"limit": date_text(min(begins))}
    return "E17.between", {"limit": date_text(max(ends)), "next": date_text(min(begins))}


@_rule("W05", "CD_BLDVES_n", "CD_SEGM_n")
def several_segments(facts: Facts) -> Iterator[Finding]:
    """An overlapping or bifurcation treatment names two segments or more."""
    for n in facts.procedures:
        chosen = facts.values.get(f"CD_SEGM_{n}")
        if chosen is not None and len(chosen) < 2:  # it applies to those two treatments only
            key = f"CD_BLDVES_{n}"
            other = {"other_value": CodeText(key, facts.values[key])}
            yield Finding("W05", f"CD_SEGM_{n}", "W05", other)


@_rule("W06", "MS_STE_BEF_PCI_n", "MS_STE_AFTER_PCI_n")
def stenosis_smaller_after(facts: Facts) -> Iterator[Finding]:
    """The stenosis after a PCI is not larger than before it."""
    for n in facts.procedures:
        before = facts.values.get(f"MS_STE_BEF_PCI_{n}")
        after = facts.values.get(f"MS_STE_AFTER_PCI_{n}")
        if before is not None and after is not None and after > before:
            other = {"other_value": NumberText(facts.texts[f"MS_STE_BEF_PCI_{n}"])}
            yield Finding("W06", f"MS_STE_AFTER_PCI_{n}", "W06", other)


@_rule("W07", "CD_TIMI_BEF_PCI_n", "CD_TIMI_AFTER_PCI_n")
def flow_better_after(facts: Facts) -> Iterator[Finding]:
    """The TIMI flow after a PCI is not lower than before it (codes 1 to 4 are TIMI 0 to 3)."""
    for n in facts.procedures:
        before = facts.values.get(f"CD_TIMI_BEF_PCI_{n}")
        after = facts.values.get(f"CD_TIMI_AFTER_PCI_{n}")
        if before is not None and after is not None and after < before:
            other = {"other_value": CodeText(f"CD_TIMI_BEF_PCI_{n}", before)}
            yield Finding("W07", f"CD_TIMI_AFTER_PCI_{n}", "W07", other)


@_rule("W08", "CD_PREST_PCI", *billing.READS)
def billing_code_of_material(facts: Facts) -> Iterator[Finding]:
    """The PCI billing code is the one the material points to; "nothing billed" is accepted."""
    chosen = facts.values.get("CD_PREST_PCI")
    if chosen is None or chosen == billing.NOTHING_BILLED:
        return
    proposed = billing.proposed_code(facts)
    if proposed is not None and proposed != chosen:
        details: dict[str, Detail] = {
            "expected": CodeText("CD_PREST_PCI", proposed),
            "reason": billing.reason_of(facts, proposed),
        }
        yield Finding("W08", "CD_PREST_PCI", "W08", details)


@_rule("W09", "CD_PRES_FFR", *_FFR_VALUES)
def ffr_billed_has_value(facts: Facts) -> Iterator[Finding]:
    """Billing FFR material goes with at least one FFR value."""
    is_billed = facts.values.get("CD_PRES_FFR") == FFR_BILLED
    if is_billed and not any(key in facts.values for key in _FFR_VALUES):
        yield Finding("W09", "CD_PRES_FFR", "W09", {})
