"""Rules that look at the patient's other registrations, and at the consent they may hold."""

from collections.abc import Iterator, Sequence
from datetime import date

from angio_desktop.register.checks.rule import Rules
from angio_desktop.register.context import LocalRegistration
from angio_desktop.register.dates import add_months
from angio_desktop.register.facts import Facts, last_pci
from angio_desktop.register.fields import RegistrationType, admission_key
from angio_desktop.register.findings import Finding, Sentence
from angio_desktop.register.patient import PATIENT_KEYS, patient_key
from angio_desktop.register.values import date_text

RULES = Rules()
_rule = RULES.add

CONSENT = "LOCAL_CONSENT"
_FOLLOW_UP_MONTHS = (9, 18)


@_rule("E19", CONSENT)
def consent_recorded(facts: Facts) -> Iterator[Finding]:
    """A registration that is not obligatory on its day needs the patient's consent.

    A row of a file holds no consent: it counts as recorded when a local registration of this
    patient and admission holds it.
    """
    if CONSENT not in facts.applies:
        return
    if facts.context.is_file:
        if facts.context.registrations_of is None:
            return
        recorded = any(r.values.get(CONSENT) == "1" for r in _same_admission(facts))
    else:
        recorded = facts.texts.get(CONSENT) == "1"
    if not recorded:
        yield Finding("E19", CONSENT, "E19", {})


def _others(facts: Facts) -> Sequence[LocalRegistration]:
    """Return the other local registrations of this patient; none where they are not looked at."""
    find = facts.context.registrations_of
    patient = patient_key(facts.texts) if find else ""
    if find is None or not patient:
        return ()
    itself = (facts.context.own_id, facts.context.corrects)
    return [r for r in find(patient) if r.id not in itself]


def _same_admission(facts: Facts) -> Sequence[LocalRegistration]:
    """Return the others of the same type, patient and day (follow-up: of the consultation)."""
    key = admission_key(facts.form.type)
    if key not in facts.values:
        return ()
    day = facts.texts.get(key)
    return [r for r in _others(facts) if r.type is facts.form.type and r.values.get(key) == day]


def _earlier_row(facts: Facts) -> int:
    """Return the earlier row of the same file that is of this patient and day, 0 for none."""
    find, day = facts.context.earlier_row, facts.values.get(admission_key(facts.form.type))
    patient = patient_key(facts.texts) if find and day else ""
    return find(f"{patient}|{day}") if find and patient else 0


@_rule("W10", *PATIENT_KEYS, "DT_HOSPZ", "DT_CONSULT")
def not_registered_twice(facts: Facts) -> Iterator[Finding]:
    """No other registration of this type, patient and day exists here, or before it in a file.

    A row of a file that holds what a local registration holds is that registration itself.
    """
    key = admission_key(facts.form.type)
    if row := _earlier_row(facts):
        yield Finding("W10", key, "W10.row", {"row": str(row)})
        return
    for other in _same_admission(facts):
        if not (facts.context.is_file and _is_same(facts, other)):
            code = other.code or Sentence("draft", {})
            yield Finding("W10", key, "W10", {"code": code})
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


@_rule("W11", *PATIENT_KEYS, "DT_CONSULT")
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
