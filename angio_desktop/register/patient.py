"""Who a registration is about: one key for one patient, as the national platform tells them apart.

With a Belgian number the number; without one the platform derives a pseudonym from birth date,
sex, name and first name (csv_format.md), so those four make the key here too.
"""

from collections.abc import Mapping

from angio_desktop.register import ssin

BIRTH_DATE = "DT_PAT_DOB"
_WITHOUT_NUMBER = (BIRTH_DATE, "CD_PAT_SEX", "TX_PAT_LAST_NAM", "TX_PAT_FIRST_NAM")


def patient_key(values: Mapping[str, str]) -> str:
    """Return the patient's key, or "" while the registration does not identify one."""
    typed = values.get("IDC_PAT", "").strip()
    if typed:
        number = ssin.read(typed)
        return number.digits if number else ""
    parts = [values.get(key, "").strip().casefold() for key in _WITHOUT_NUMBER]
    return "|".join(parts) if all(parts) else ""


def patient_number(values: Mapping[str, str]) -> str:
    """Return the register number as people write it; "" while there is no valid one."""
    number = ssin.read(values.get("IDC_PAT", ""))
    return ssin.formatted(number.digits) if number else ""


def patient_name(values: Mapping[str, str]) -> str:
    """Return "Last, First" as far as they are known; "" when neither is."""
    names = (values.get("TX_PAT_LAST_NAM", "").strip(), values.get("TX_PAT_FIRST_NAM", "").strip())
    return ", ".join(name for name in names if name)
