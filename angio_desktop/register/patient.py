"""Who a registration is about: one key for one patient, as the national platform tells them apart.

With a Belgian number the number; without one the platform derives a pseudonym from birth date,
sex, name and first name (csv_format.md), so those four make the key here too; however the names
are spelled, as two spellings may still be one patient.
"""

from collections.abc import Mapping
from typing import NamedTuple

from angio_desktop.register import ssin
from angio_desktop.register.fields import Field, Form, Role, ValueType
from angio_desktop.register.names import comparable

BIRTH_DATE = "DT_PAT_DOB"
INTERNAL_NUMBER = "TX_IDC_PAT_INT"
_BORN_AND_SEX = (BIRTH_DATE, "CD_PAT_SEX")
_NAMES = ("TX_PAT_LAST_NAM", "TX_PAT_FIRST_NAM")
PATIENT_KEYS = ("IDC_PAT", *_BORN_AND_SEX, *_NAMES)
"""What `patient_key` looks at."""


def patient_key(values: Mapping[str, str]) -> str:
    """Return the patient's key, or "" while the registration does not identify one."""
    typed = values.get("IDC_PAT", "").strip()
    if typed:
        number = ssin.read(typed)
        return number.digits if number else ""
    born_and_sex = [values.get(key, "").strip() for key in _BORN_AND_SEX]
    parts = [*born_and_sex, *(comparable(values.get(key, "")) for key in _NAMES)]
    return "|".join(parts) if all(parts) else ""


def patient_number(values: Mapping[str, str]) -> str:
    """Return the register number as people write it; "" while there is no valid one."""
    number = ssin.read(values.get("IDC_PAT", ""))
    return ssin.formatted(number.digits) if number else ""


def patient_name(values: Mapping[str, str]) -> str:
    """Return "Last, First" as far as they are known; "" when neither is."""
    return ", ".join(name for name in names(values) if name)


def names(values: Mapping[str, str]) -> tuple[str, str]:
    """Return last and first name as they were typed; "" for one that is not known."""
    last, first = (values.get(key, "").strip() for key in _NAMES)
    return last, first


def birth_date_text(values: Mapping[str, str]) -> str:
    """Return the birth date as it was typed; "" for none."""
    return values.get(BIRTH_DATE, "").strip()


class Person(NamedTuple):
    """What a registration tells of who the patient is; "" for what it does not tell.

    `key` is the patient's key. `born` and `name` find registrations that may be the patient's:
    the birth date as it is written, and the names as they are compared.
    """

    key: str
    born: str
    name: str


def person(values: Mapping[str, str]) -> Person:
    """Return by what the patient can be looked up; birth date and full name go together."""
    born = birth_date_text(values)
    names = (values.get("TX_PAT_LAST_NAM", ""), values.get("TX_PAT_FIRST_NAM", ""))
    is_known = born and all(comparable(name) for name in names)
    by_name = (born, comparable(patient_name(values))) if is_known else ("", "")
    return Person(patient_key(values), *by_name)


def identity(form: Form, values: Mapping[str, str]) -> dict[str, str]:
    """Return the answers that tell who the patient is, and no others."""
    return {key: values[key] for key in form.identity if values.get(key)}


def is_looked_up_while_typed(field: Field) -> bool:
    """Whether the patient is looked up at each key in this field.

    A number or a date is whole at its last key; each letter of a name would ask for another.
    """
    return Role.IDENTITY in field.roles and field.value_type in (ValueType.SSIN, ValueType.DATE)


def are_different(one: Mapping[str, str], other: Mapping[str, str]) -> bool:
    """Whether both have a valid number and it is not the same: surely not one patient."""
    numbers = (patient_number(one), patient_number(other))
    return all(numbers) and len(set(numbers)) > 1


def to_fill_in(form: Form, own: Mapping[str, str], other: Mapping[str, str]) -> dict[str, str]:
    """Return the identity that `other` tells and `own` leaves open."""
    known = identity(form, other)
    return {key: text for key, text in known.items() if not own.get(key, "").strip()}


def differences(form: Form, own: Mapping[str, str], other: Mapping[str, str]) -> tuple[str, ...]:
    """Return the keys of the identity that both tell, and tell differently."""
    return tuple(
        key
        for key, text in identity(form, other).items()
        if own.get(key, "").strip() and _compared(key, own[key]) != _compared(key, text)
    )


def _compared(key: str, text: str) -> str:
    number = ssin.read(text) if key == "IDC_PAT" else None
    return number.digits if number else text.strip()
