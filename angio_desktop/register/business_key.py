"""The platform's key of a record: of two with the same key the newest counts (assumed).

The fields of ours are not published. Assumed is what tells patients apart (patient.py) with the day
of admission, in a follow-up that of the consultation; the type is that of the file. Where one of
them changes, the platform keeps both records, and only the helpdesk can take one away.
"""

from collections.abc import Mapping

from angio_desktop.register.fields import Form, admission_key
from angio_desktop.register.patient import PATIENT_KEYS, patient_key


def changed_key_fields(
    form: Form, before: Mapping[str, str], after: Mapping[str, str]
) -> tuple[str, ...]:
    """Return the fields of the key that are others after a correction, in the form's order."""
    number, *others = PATIENT_KEYS
    has_number = any(values.get(number, "").strip() for values in (before, after))
    is_same = patient_key(before) == patient_key(after) != ""
    patient = () if is_same else (number,) if has_number else tuple(others)
    changed = {k for k in (*patient, admission_key(form.type)) if _differs(k, before, after)}
    return tuple(key for key in form.by_key if key in changed)


def _differs(key: str, before: Mapping[str, str], after: Mapping[str, str]) -> bool:
    return before.get(key, "").strip() != after.get(key, "").strip()
