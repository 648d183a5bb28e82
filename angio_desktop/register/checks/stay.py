"""Rules on the stay: its dates, the measures at admission, the first symptoms."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from angio_desktop.register import derived
from angio_desktop.register.checks.rule import Rules
from angio_desktop.register.facts import Facts
from angio_desktop.register.findings import Detail, Finding, NumberText
from angio_desktop.register.values import date_text

RULES = Rules()
_rule = RULES.add

_BMI_TOLERANCE = Decimal("0.1")
_SYMPTOM_DAYS = 30
_STAY_DAYS, _PROCEDURE_DAYS = 60, 30


@_rule("E09", "DT_HOSPZ", "DT_FFR", "DT_PCI_n", "DT_EXEC_CABG", "DT_DISCH")
def dates_within_the_stay(facts: Facts) -> Iterator[Finding]:
    """FFR, PCI and CABG lie between admission and discharge; the discharge is not before either."""
    values = facts.values
    admitted, discharged = values.get("DT_HOSPZ"), values.get("DT_DISCH")
    keys = ["DT_FFR", *(f"DT_PCI_{n}" for n in facts.procedures), "DT_EXEC_CABG"]
    for key in keys:
        day = values.get(key)
        if day is None:
            continue
        if admitted is not None and day < admitted:
            yield Finding("E09", key, "E09.before", {"other_value": facts.texts["DT_HOSPZ"]})
        elif discharged is not None and day > discharged:
            yield Finding("E09", key, "E09.after", {"other_value": facts.texts["DT_DISCH"]})
    if admitted is not None and discharged is not None and discharged < admitted:
        yield Finding("E09", "DT_DISCH", "E09.before", {"other_value": facts.texts["DT_HOSPZ"]})


@_rule("E11", "DT_FIRST_SYMP", "T_FIRST_SYMP", "DT_FIRST_DIAGS", "T_FIRST_DIAGS")
def symptoms_before_diagnosis(facts: Facts) -> Iterator[Finding]:
    """The first symptoms are not after the first diagnosis."""
    symptoms = facts.moment("DT_FIRST_SYMP", "T_FIRST_SYMP")
    diagnosis = facts.moment("DT_FIRST_DIAGS", "T_FIRST_DIAGS")
    if symptoms and diagnosis and symptoms > diagnosis:
        yield _moments_finding("E11", diagnosis, symptoms)


@_rule("W03", "DT_FIRST_DIAGS", "T_FIRST_DIAGS", "DT_PCI_1", "T_WICR_1")
def diagnosis_before_wire_cross(facts: Facts) -> Iterator[Finding]:
    """The first diagnosis is not after the first wire-cross."""
    diagnosis = facts.moment("DT_FIRST_DIAGS", "T_FIRST_DIAGS")
    wire_cross = facts.moment("DT_PCI_1", "T_WICR_1")
    if diagnosis and wire_cross and diagnosis > wire_cross:
        yield _moments_finding("W03", diagnosis, wire_cross)


def _moments_finding(rule: str, this: tuple[date, str], other: tuple[date, str]) -> Finding:
    """Return the finding on DT_FIRST_DIAGS that names both moments."""
    details: dict[str, Detail] = {
        "time": this[1],
        "other_value": date_text(other[0]),
        "other_time": other[1],
    }
    return Finding(rule, "DT_FIRST_DIAGS", rule, details)


@_rule("E12", "MS_SYS_BP_HOSPZ", "MS_DIA_BP_HOSPZ")
def diastolic_below_systolic(facts: Facts) -> Iterator[Finding]:
    """The diastolic blood pressure is below the systolic one."""
    low, high = facts.values.get("MS_DIA_BP_HOSPZ"), facts.values.get("MS_SYS_BP_HOSPZ")
    if low is not None and high is not None and low >= high:
        other = {"other_value": NumberText(facts.texts["MS_SYS_BP_HOSPZ"])}
        yield Finding("E12", "MS_DIA_BP_HOSPZ", "E12", other)


@_rule("E16", "MS_PAT_HGHT", "MS_PAT_WGHT", "MS_PAT_BMI")
def bmi_agrees(facts: Facts) -> Iterator[Finding]:
    """The BMI is the one of height and weight, ± 0.1."""
    given = facts.values.get("MS_PAT_BMI")
    height, weight = facts.values.get("MS_PAT_HGHT"), facts.values.get("MS_PAT_WGHT")
    if given is None or height is None or weight is None or height <= 0:
        return
    # A rough comparison first: D01 is worked out exactly only where it may differ.
    if abs(given - weight / (height * height / 10_000)) < 0.04:
        return
    texts = facts.texts
    expected = derived.bmi(texts["MS_PAT_HGHT"], texts["MS_PAT_WGHT"])
    if expected and abs(Decimal(texts["MS_PAT_BMI"]) - Decimal(expected)) > _BMI_TOLERANCE:
        details = {
            "expected": NumberText(expected),
            "height": NumberText(texts["MS_PAT_HGHT"]),
            "weight": NumberText(texts["MS_PAT_WGHT"]),
        }
        yield Finding("E16", "MS_PAT_BMI", "E16", details)


@_rule("E18", "DT_EXEC_CABG_FU", "DT_CONSULT")
def cabg_before_consultation(facts: Facts) -> Iterator[Finding]:
    """The CABG of a follow-up is not after the consultation."""
    day, consulted = facts.values.get("DT_EXEC_CABG_FU"), facts.values.get("DT_CONSULT")
    if day is not None and consulted is not None and day > consulted:
        other = {"other_value": facts.texts["DT_CONSULT"]}
        yield Finding("E18", "DT_EXEC_CABG_FU", "E18", other)


@_rule("W04", "DT_FIRST_SYMP", "DT_HOSPZ")
def symptoms_near_admission(facts: Facts) -> Iterator[Finding]:
    """The first symptoms are at most 30 days before the admission."""
    symptoms, admitted = facts.values.get("DT_FIRST_SYMP"), facts.values.get("DT_HOSPZ")
    if symptoms and admitted and admitted - symptoms > timedelta(days=_SYMPTOM_DAYS):
        other = {"other_value": facts.texts["DT_HOSPZ"]}
        yield Finding("W04", "DT_FIRST_SYMP", "W04", other)


@_rule("W14", "DT_HOSPZ", "DT_DISCH", "DT_FFR", "DT_PCI_n")
def stay_not_too_long(facts: Facts) -> Iterator[Finding]:
    """Discharge within 60 days after admission, FFR and PCI within 30: else a year is mistyped."""
    admitted = facts.values.get("DT_HOSPZ")
    if admitted is None:
        return
    procedures = ("DT_FFR", *(f"DT_PCI_{n}" for n in facts.procedures))
    for key in (*procedures, "DT_DISCH"):
        is_discharge = key == "DT_DISCH"
        day = facts.values.get(key)
        if day is None or (day - admitted).days <= (
            _STAY_DAYS if is_discharge else _PROCEDURE_DAYS
        ):
            continue
        variant = "W14.discharge" if is_discharge else "W14.procedure"
        details = {"days": str((day - admitted).days), "other_value": facts.texts["DT_HOSPZ"]}
        yield Finding("W14", key, variant, details)
