"""What lists can show of a registration beside its columns, as texts of the register."""

from collections.abc import Mapping
from typing import NamedTuple

from angio_desktop.register.facts import last_pci
from angio_desktop.register.fields import Form, Role
from angio_desktop.register.patient import INTERNAL_NUMBER, birth_date_text, patient_number
from angio_desktop.register.values import date_text


class Details(NamedTuple):
    """Texts, "" for what is not answered; `operator` is the code of the first physician."""

    born: str = ""
    number: str = ""
    internal: str = ""
    last_pci: str = ""
    operator: str = ""


def details(form: Form, values: Mapping[str, str]) -> Details:
    """Return the details of a registration."""
    operators = (values.get(field.key, "") for field in form.with_role(Role.OPERATOR))
    day = last_pci(values) if form.type.has_pci else None
    return Details(
        born=birth_date_text(values),
        number=patient_number(values),
        internal=values.get(INTERNAL_NUMBER, "").strip(),
        last_pci=date_text(day) if day else "",
        operator=next((code for code in operators if code), ""),
    )
