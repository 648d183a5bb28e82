"""Whether a registration is obligatory: a fact of the register that has a date.

The register's own dates stand in types.csv; a hospital may set others (platform rules change before
a new version of the program does). What is not obligatory is optional, and needs consent (E19).
"""

from collections.abc import Mapping
from datetime import date

from angio_desktop.register.fields import Form, Obligation, RegistrationType, admission_key
from angio_desktop.register.values import parse_date

_FROM, _UNTIL = "obligatory_from", "obligatory_until"


def setting_keys(type_: RegistrationType) -> tuple[str, str]:
    """Return the settings that hold the hospital's own first and last day (dd/mm/yyyy)."""
    return f"{_FROM}.{type_}", f"{_UNTIL}.{type_}"


def obligations(
    forms: Mapping[RegistrationType, Form], settings: Mapping[str, str]
) -> dict[RegistrationType, Obligation]:
    """Return what holds for each type; a day that is not set, or no day, is the register's."""
    found = {}
    for type_, form in forms.items():
        own = [parse_date(settings.get(key, "")) for key in setting_keys(type_)]
        table = (form.obligation.first, form.obligation.last)
        first, last = (o if isinstance(o, date) else t for o, t in zip(own, table, strict=True))
        found[type_] = Obligation(first, last)
    return found


def is_obligatory(
    form: Form, texts: Mapping[str, str], obligation: Obligation, today: date
) -> bool:
    """Whether a registration is obligatory on its own day; today while that is not known."""
    day = parse_date(texts.get(admission_key(form.type), ""))
    return obligation.holds(day if isinstance(day, date) else today)
