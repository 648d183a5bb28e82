"""E and W rules that look at more than one answer: one short function each, under its id.

The rules on a single value (E01 to E06, E20, W01, W12, W13) are in `evaluation.py`, which builds
the facts these functions are given. A function yields findings; a comparison with a missing side
yields nothing. Sources and wording of each rule: resources/dictionary/rules.md.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal

from angio_desktop.register import derived
from angio_desktop.register.context import ListEntry, LocalRegistration
from angio_desktop.register.dates import add_months
from angio_desktop.register.facts import Facts, last_pci
from angio_desktop.register.fields import RegistrationType, admission_key
from angio_desktop.register.findings import CodeText, Detail, FieldText, Finding, Sentence
from angio_desktop.register.patient import patient_key
from angio_desktop.register.values import date_text

Rule = Callable[[Facts], Iterator[Finding]]
RULES: dict[str, Rule] = {}

SCOPE_BEGINS = date(2019, 6, 1)
MAX_AGE = 120
CONSENT = "LOCAL_CONSENT"
FFR_BILLED = "159552-159563"
_EXCLUSIVE_TEST = "FL_NO_TST_EXEC"
_NO_COMPLICATION = "0"
_IMPLANTS = {"DEB": "32404", "BMS": "32401", "DES": "32402", "BVS": "32403"}
_BMI_TOLERANCE = Decimal("0.1")
_SYMPTOM_DAYS = 30
_FOLLOW_UP_MONTHS = (9, 18)


def _rule(rule_id: str) -> Callable[[Rule], Rule]:
    def register(function: Rule) -> Rule:
        RULES[rule_id] = function
        return function

    return register


def _moment(facts: Facts, date_key: str, time_key: str) -> tuple[date, str] | None:
    """Return date and time, or None while either is missing."""
    day, time = facts.values.get(date_key), facts.values.get(time_key)
    return (day, time) if day is not None and time is not None else None


@_rule("E07")
def birth_date_of_number(facts: Facts) -> Iterator[Finding]:
    """The birth date equals the one in the register number, where that holds a full one."""
    number, born = facts.values.get("IDC_PAT"), facts.values.get("DT_PAT_DOB")
    if number and born and number.birth_date and number.birth_date != born:
        yield Finding("E07", "DT_PAT_DOB", "E07", {"other_value": date_text(number.birth_date)})


@_rule("E08")
def birth_date_before_admission(facts: Facts) -> Iterator[Finding]:
    """Born on or before the admission (follow-up: consultation), at most 120 years before it."""
    key = admission_key(facts.form.type)
    born, day = facts.values.get("DT_PAT_DOB"), facts.values.get(key)
    if born is None or day is None:
        return
    details: dict[str, Detail] = {"other": FieldText(key), "other_value": facts.texts[key]}
    if born > day:
        yield Finding("E08", "DT_PAT_DOB", "E08.after", details)
    elif (born.year + MAX_AGE, born.month, born.day) < (day.year, day.month, day.day):
        yield Finding("E08", "DT_PAT_DOB", "E08.age", details)


@_rule("E09")
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


@_rule("E10")
def procedures_in_order(facts: Facts) -> Iterator[Finding]:
    """Procedure n does not begin before procedure n-1."""
    for n in facts.procedures[1:]:
        begins = _moment(facts, f"DT_PCI_{n}", f"T_WICR_{n}")
        before = _moment(facts, f"DT_PCI_{n - 1}", f"T_WICR_{n - 1}")
        if begins and before and begins < before:
            details: dict[str, Detail] = {
                "n": str(n),
                "previous": str(n - 1),
                "time": begins[1],
                "other_value": facts.texts[f"DT_PCI_{n - 1}"],
                "other_time": before[1],
            }
            yield Finding("E10", f"DT_PCI_{n}", "E10", details)


@_rule("E11")
def symptoms_before_diagnosis(facts: Facts) -> Iterator[Finding]:
    """The first symptoms are not after the first diagnosis."""
    symptoms = _moment(facts, "DT_FIRST_SYMP", "T_FIRST_SYMP")
    diagnosis = _moment(facts, "DT_FIRST_DIAGS", "T_FIRST_DIAGS")
    if symptoms and diagnosis and symptoms > diagnosis:
        yield _moments_finding("E11", diagnosis, symptoms)


@_rule("W03")
def diagnosis_before_wire_cross(facts: Facts) -> Iterator[Finding]:
    """The first diagnosis is not after the first wire-cross."""
    diagnosis = _moment(facts, "DT_FIRST_DIAGS", "T_FIRST_DIAGS")
    wire_cross = _moment(facts, "DT_PCI_1", "T_WICR_1")
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


@_rule("E12")
def diastolic_below_systolic(facts: Facts) -> Iterator[Finding]:
    """The diastolic blood pressure is below the systolic one."""
    low, high = facts.values.get("MS_DIA_BP_HOSPZ"), facts.values.get("MS_SYS_BP_HOSPZ")
    if low is not None and high is not None and low >= high:
        other = {"other_value": facts.texts["MS_SYS_BP_HOSPZ"]}
        yield Finding("E12", "MS_DIA_BP_HOSPZ", "E12", other)


@_rule("E13")
def exclusive_code_alone(facts: Facts) -> Iterator[Finding]:
    """ "No complication" and "no test" stand alone."""
    exclusive = {f"CD_COMPLIC_PLC_INS_{n}": _NO_COMPLICATION for n in facts.procedures}
    for key, code in {**exclusive, "CD_WHICH_TST_EXEC": _EXCLUSIVE_TEST}.items():
        chosen = facts.values.get(key, ())
        if len(chosen) > 1 and code in chosen:
            yield Finding("E13", key, "E13", {"value": CodeText(key, code)})


@_rule("E14")
def two_operators_differ(facts: Facts) -> Iterator[Finding]:
    """The second operator is another physician than the first."""
    for n in facts.procedures:
        second = facts.values.get(f"CD_SECON_OPR_{n}")
        if second is not None and second == facts.values.get(f"CD_DOCTOR_INTVNT_CARDIOL_{n}"):
            yield Finding("E14", f"CD_SECON_OPR_{n}", "E14", {})


@_rule("E15")
def inside_the_scope(facts: Facts) -> Iterator[Finding]:
    """No FFR or PCI before 01/06/2019."""
    for key in ("DT_FFR", *(f"DT_PCI_{n}" for n in facts.procedures)):
        day = facts.values.get(key)
        if day is not None and day < SCOPE_BEGINS:
            yield Finding("E15", key, "E15", {})


@_rule("E16")
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
            "expected": expected,
            "height": texts["MS_PAT_HGHT"],
            "weight": texts["MS_PAT_WGHT"],
        }
        yield Finding("E16", "MS_PAT_BMI", "E16", details)


@_rule("E17")
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
            if outside := _outside_interval(loaded.entries[code], day):
                variant, limit = outside
                details = {"other_value": date_text(day), "limit": date_text(limit)}
                yield Finding("E17", key, variant, details)


def _outside_interval(entry: ListEntry, day: date) -> tuple[str, date] | None:
    """Return which end of an implant's closed interval `day` lies beyond; an empty end is open."""
    if entry.valid_from and day < entry.valid_from:
        return "E17.before", entry.valid_from
    if entry.valid_to and day > entry.valid_to:
        return "E17.after", entry.valid_to
    return None


@_rule("E18")
def cabg_before_consultation(facts: Facts) -> Iterator[Finding]:
    """The CABG of a follow-up is not after the consultation."""
    day, consulted = facts.values.get("DT_EXEC_CABG_FU"), facts.values.get("DT_CONSULT")
    if day is not None and consulted is not None and day > consulted:
        other = {"other_value": facts.texts["DT_CONSULT"]}
        yield Finding("E18", "DT_EXEC_CABG_FU", "E18", other)


@_rule("E19")
def consent_recorded(facts: Facts) -> Iterator[Finding]:
    """A `hospitalisation` is optional and needs the patient's consent.

    A row of a file holds no consent: it counts as recorded when a local registration of this
    patient and admission holds it.
    """
    if CONSENT not in facts.form.by_key:
        return
    if facts.context.is_file:
        if facts.context.registrations_of is None:
            return
        recorded = any(r.values.get(CONSENT) == "1" for r in _same_admission(facts))
    else:
        recorded = facts.texts.get(CONSENT) == "1"
    if not recorded:
        yield Finding("E19", CONSENT, "E19", {})


@_rule("W02")
def sex_of_number(facts: Facts) -> Iterator[Finding]:
    """The sex agrees with the one in the register number, where that holds it."""
    number, sex = facts.values.get("IDC_PAT"), facts.values.get("CD_PAT_SEX")
    if number and number.sex and sex is not None and sex != number.sex:
        other = {"other_value": CodeText("CD_PAT_SEX", number.sex)}
        yield Finding("W02", "CD_PAT_SEX", "W02", other)


@_rule("W04")
def symptoms_near_admission(facts: Facts) -> Iterator[Finding]:
    """The first symptoms are at most 30 days before the admission."""
    symptoms, admitted = facts.values.get("DT_FIRST_SYMP"), facts.values.get("DT_HOSPZ")
    if symptoms and admitted and admitted - symptoms > timedelta(days=_SYMPTOM_DAYS):
        other = {"other_value": facts.texts["DT_HOSPZ"]}
        yield Finding("W04", "DT_FIRST_SYMP", "W04", other)


@_rule("W05")
def several_segments(facts: Facts) -> Iterator[Finding]:
    """An overlapping or bifurcation treatment names two segments or more."""
    for n in facts.procedures:
        chosen = facts.values.get(f"CD_SEGM_{n}")
        if chosen is not None and len(chosen) < 2:  # it applies to those two treatments only
            key = f"CD_BLDVES_{n}"
            other = {"other_value": CodeText(key, facts.values[key])}
            yield Finding("W05", f"CD_SEGM_{n}", "W05", other)


@_rule("W06")
def stenosis_smaller_after(facts: Facts) -> Iterator[Finding]:
    """The stenosis after a PCI is not larger than before it."""
    for n in facts.procedures:
        before = facts.values.get(f"MS_STE_BEF_PCI_{n}")
        after = facts.values.get(f"MS_STE_AFTER_PCI_{n}")
        if before is not None and after is not None and after > before:
            other = {"other_value": facts.texts[f"MS_STE_BEF_PCI_{n}"]}
            yield Finding("W06", f"MS_STE_AFTER_PCI_{n}", "W06", other)


@_rule("W07")
def flow_better_after(facts: Facts) -> Iterator[Finding]:
    """The TIMI flow after a PCI is not lower than before it (codes 1 to 4 are TIMI 0 to 3)."""
    for n in facts.procedures:
        before = facts.values.get(f"CD_TIMI_BEF_PCI_{n}")
        after = facts.values.get(f"CD_TIMI_AFTER_PCI_{n}")
        if before is not None and after is not None and after < before:
            other = {"other_value": CodeText(f"CD_TIMI_BEF_PCI_{n}", before)}
            yield Finding("W07", f"CD_TIMI_AFTER_PCI_{n}", "W07", other)


@_rule("W08")
def billing_code_of_material(facts: Facts) -> Iterator[Finding]:
    """The PCI billing code is the one the material points to; "nothing billed" is accepted."""
    chosen = facts.values.get("CD_PREST_PCI")
    if chosen is None or chosen == derived.NOTHING_BILLED:
        return
    proposed = derived.proposed_billing(facts)
    if proposed and proposed.code != chosen:
        details: dict[str, Detail] = {
            "expected": CodeText("CD_PREST_PCI", proposed.code),
            "reason": proposed.reason,
        }
        yield Finding("W08", "CD_PREST_PCI", "W08", details)


@_rule("W09")
def ffr_billed_has_value(facts: Facts) -> Iterator[Finding]:
    """Billing FFR material goes with at least one FFR value."""
    if facts.values.get("CD_PRES_FFR") == FFR_BILLED and not any(
        key.startswith("MS_FFR") for key in facts.values
    ):
        yield Finding("W09", "CD_PRES_FFR", "W09", {})


def _others(facts: Facts) -> Sequence[LocalRegistration]:
    """Return the other local registrations of this patient; none where they are not looked at."""
    find = facts.context.registrations_of
    patient = patient_key(facts.texts) if find else ""
    if find is None or not patient:
        return ()
    return [r for r in find(patient) if r.id != facts.context.own_id]


def _same_admission(facts: Facts) -> Sequence[LocalRegistration]:
    """Return the other registrations of the same type, patient and admission date."""
    admitted = facts.texts.get("DT_HOSPZ")
    if "DT_HOSPZ" not in facts.values:
        return ()
    return [
        r
        for r in _others(facts)
        if r.type is facts.form.type and r.values.get("DT_HOSPZ") == admitted
    ]


@_rule("W10")
def not_registered_twice(facts: Facts) -> Iterator[Finding]:
    """No other registration of this type, patient and admission date exists here.

    A row of a file that holds what a local registration holds is that registration itself.
    """
    for other in _same_admission(facts):
        if not (facts.context.is_file and _is_same(facts, other)):
            yield Finding("W10", "DT_HOSPZ", "W10", {"code": other.code or Sentence("draft", {})})
            return


def _is_same(facts: Facts, other: LocalRegistration) -> bool:
    # The patient is the same already; an export writes the number's digits and trims texts.
    keys = [k for k in facts.form.csv_keys if k in facts.applies and k != "IDC_PAT"]
    return all(facts.texts.get(k, "").strip() == other.values.get(k, "").strip() for k in keys)


def _followed_pci(facts: Facts, consulted: date) -> date | None:
    """Return the last PCI of the hospitalisation that a follow-up belongs to."""
    followed = facts.context.followed
    if followed is not None:
        return last_pci(followed.values)
    treated = [day for r in _others(facts) if r.type.has_pci and (day := last_pci(r.values))]
    # The follow-up belongs to the latest PCI before it; one after it is another story.
    return max([d for d in treated if d <= consulted] or treated, default=None)


@_rule("W11")
def follow_up_in_time(facts: Facts) -> Iterator[Finding]:
    """A follow-up is 9 to 18 months after the last PCI of the patient's hospitalisation."""
    consulted = facts.values.get("DT_CONSULT")
    if facts.form.type is not RegistrationType.FOLLOW_UP or consulted is None:
        return
    linked = _followed_pci(facts, consulted)
    if linked is None:
        return
    earliest, latest = (add_months(linked, months) for months in _FOLLOW_UP_MONTHS)
    if not earliest <= consulted <= latest:
        variant = "W11.early" if consulted < earliest else "W11.late"
        yield Finding("W11", "DT_CONSULT", variant, {"other_value": date_text(linked)})
