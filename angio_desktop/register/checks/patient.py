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
ADULT_AGE = 16


@_rule("E07", "IDC_PAT", "DT_PAT_DOB")
def birth_date_of_number(facts: Facts) -> Iterator[Finding]:
    """The birth date equals the one in the register number, as far as that holds one."""
    number, born = facts.values.get("IDC_PAT"), facts.values.get("DT_PAT_DOB")
    if number is None or born is None or number.year is None:
        return
    if number.birth_date:
        if number.birth_date != born:
            other = date_text(number.birth_date)
            yield Finding("E07", "DT_PAT_DOB", "E07", {"other_value": other})
    elif number.month:
        if (number.year, number.month) != (born.year, born.month):
            other = f"{number.month:02}/{number.year}"
            yield Finding("E07", "DT_PAT_DOB", "E07.month", {"other_value": other})
    elif number.year != born.year:
        yield Finding("E07", "DT_PAT_DOB", "E07.year", {"other_value": str(number.year)})


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


@_rule("W15", "DT_PAT_DOB", "DT_HOSPZ", "DT_CONSULT")
def not_a_child(facts: Facts) -> Iterator[Finding]:
    """The patient is at least 16 years old on the day of admission (follow-up: consultation)."""
    key = admission_key(facts.form.type)
    born, day = facts.values.get("DT_PAT_DOB"), facts.values.get(key)
    if born is None or day is None:
        return
    if (born.year + ADULT_AGE, born.month, born.day) > (day.year, day.month, day.day):
        details: dict[str, Detail] = {"other": FieldText(key), "other_value": facts.texts[key]}
        yield Finding("W15", "DT_PAT_DOB", "W15", details)
