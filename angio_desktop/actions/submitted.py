"""Whether a registration is among those that the platform says it was given.

That it is not there is only believed where the list shows another of ours: a platform that lists
something else, in another form or only a part, cannot tell.
"""

from collections.abc import Mapping
from enum import Enum
from typing import Any

from angio_desktop.actions.payload import BETWEEN, NoItem, Payloads
from angio_desktop.platform.replies import Submission, is_a_part, submissions
from angio_desktop.register.fields import admission_key
from angio_desktop.register.patient import PATIENT_KEYS
from angio_desktop.register.repeated import who_and_when
from angio_desktop.storage.records import Outcome, Said
from angio_desktop.storage.store import Store


class Arrival(Enum):
    """What a list says of a registration, beside that it was accepted or refused."""

    ABSENT = "not there, and others of ours are"
    PENDING = "there, and nothing is said of it"
    UNTOLD = "it cannot be told"


def look_up(
    store: Store, payloads: Payloads, id_: int, body: Mapping[str, str], content: Any
) -> Said | Arrival:
    """Return what a list says of a registration with this body. Raises StorageProblem."""
    found = submissions(content, payloads.form.csv_keys)
    if found is None:
        return Arrival.UNTOLD
    same = [each for each in found if _is_same(payloads, body, each.data)]
    if same and _has_twin(store, payloads, id_, body):
        return Arrival.UNTOLD
    if key := next((each.business_key for each in same if each.business_key), ""):
        return Said(Outcome.ACCEPTED, key)
    if errors := next((each.errors for each in same if each.errors), ""):
        return Said(Outcome.REFUSED, "", errors)
    if same:
        return Arrival.PENDING
    is_ours = not is_a_part(content, len(found)) and _shows_ours(store, payloads, found)
    return Arrival.ABSENT if is_ours else Arrival.UNTOLD


def _is_same(payloads: Payloads, body: Mapping[str, str], data: Mapping[str, Any]) -> bool:
    """Whether all of what is there is as it was sent, and what tells records apart is there."""
    telling = (*PATIENT_KEYS, admission_key(payloads.form.type))
    needed = [key for key in telling if key in body]
    if not needed or not all(key in data for key in needed):
        return False
    keys = [key for key in payloads.form.csv_keys if key in data]
    return all(_text(data[key]) == body.get(key, "") for key in keys)


def _has_twin(store: Store, payloads: Payloads, id_: int, body: Mapping[str, str]) -> bool:
    """Whether another registration of ours is the same: what a correction had corrected, say."""
    patient, _ = who_and_when(payloads.form, body)
    return any(
        sent.id != id_ and sent.type is payloads.form.type and _repeats(payloads, sent.values, body)
        for sent in (store.answers.sent_of([patient]) if patient else ())
    )


def _shows_ours(store: Store, payloads: Payloads, found: list[Submission]) -> bool:
    """Whether one of the records is a registration of ours, as it is written here."""
    for each in found:
        cells = {key: _text(value) for key, value in each.data.items()}
        patient, _ = who_and_when(payloads.form, cells)
        for sent in store.answers.sent_of([patient]) if patient else ():
            if sent.type is payloads.form.type and _repeats(payloads, sent.values, each.data):
                return True
    return False


def _repeats(payloads: Payloads, values: Mapping[str, str], data: Mapping[str, Any]) -> bool:
    try:
        return _is_same(payloads, payloads.of(values), data)
    except NoItem:
        return False


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, list):
        return BETWEEN.join(map(_text, value))
    return str(value).strip()
