"""Rules on who the patient is."""

from collections.abc import Iterator

from angio_desktop.register.checks.rule import Rules
from angio_desktop.register.facts import Facts
from angio_desktop.register.fields import admission_key
from angio_desktop.register.findings import CodeText, Detail, FieldText, Finding
from angio_desktop.register.values import date_text

RULES = Rules()
_rule = RULES.add

MAX_AGE = 120


@_rule("E07", "IDC_PAT", "DT_PAT_DOB")
def birth_date_of_number(facts: Facts) -> Iterator[Finding]:
    """The birth date equals the one in the register number, where that holds a full one."""
    number, born = facts.values.get("IDC_PAT"), facts.values.get("DT_PAT_DOB")
    if number and born and number.birth_date and number.birth_date != born:
        yield Finding("E07", "DT_PAT_DOB", "E07", {"other_value": date_text(number.birth_date)})


@_rule("E08", "DT_PAT_DOB", "DT_HOSPZ", "DT_CONSULT")
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


@_rule("W02", "IDC_PAT", "CD_PAT_SEX")
def sex_of_number(facts: Facts) -> Iterator[Finding]:
    """The sex agrees with the one in the register number, where that holds it."""
    number, sex = facts.values.get("IDC_PAT"), facts.values.get("CD_PAT_SEX")
    if number and number.sex and sex is not None and sex != number.sex:
        other = {"other_value": CodeText("CD_PAT_SEX", number.sex)}
        yield Finding("W02", "CD_PAT_SEX", "W02", other)
