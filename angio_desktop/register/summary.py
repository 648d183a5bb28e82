"""What a list of registrations shows of one, without reading its answers again."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date

from angio_desktop.register.derived import follow_up_due
from angio_desktop.register.evaluation import Evaluation
from angio_desktop.register.facts import last_pci
from angio_desktop.register.fields import admission_key
from angio_desktop.register.patient import patient_key, patient_name
from angio_desktop.register.registration import Registration
from angio_desktop.register.values import parse_date

_NUMBER = re.compile(r"[0-9][0-9./-]*[0-9]")
_SEARCHED = ("IDC_PAT", "TX_IDC_PAT_INT", "TX_PAT_LAST_NAM", "TX_PAT_FIRST_NAM")


@dataclass(frozen=True, slots=True)
class Summary:
    """The columns beside a stored registration.

    Dates are ISO (yyyy-mm-dd, "" while unknown), so that they sort. `admission` is the admission
    date, in a follow-up the consultation date. `errors` counts what is wrong, without what is
    still to be filled in. `search` holds `search_words`. `follow_up_due` is D04, whatever
    follow-ups exist.
    """

    patient: str
    patient_key: str
    admission: str
    answered: int
    required: int
    errors: int
    search: str
    last_pci: str
    follow_up_due: str


def summarise(registration: Registration, evaluation: Evaluation) -> Summary:
    """Return the list columns of a registration as it stands."""
    values = registration.values
    due = follow_up_due(registration.type, values)
    last = last_pci(values) if registration.type.has_pci else None
    return Summary(
        patient=patient_name(values) or values.get("IDC_PAT", ""),
        patient_key=patient_key(values),
        admission=_iso(parse_date(values.get(admission_key(registration.type), ""))),
        answered=len(evaluation.answered),
        required=len(evaluation.required),
        errors=sum(not finding.is_missing for finding in evaluation.errors),
        search=" ".join(search_words(" ".join(values.get(key, "") for key in _SEARCHED))),
        last_pci=_iso(last),
        follow_up_due=_iso(due),
    )


def _iso(day: object) -> str:
    return day.isoformat() if isinstance(day, date) else ""


def search_words(text: str) -> list[str]:
    """Return the words of `text` as they are stored and looked for.

    A number loses its separators: "45.03.12-124.18" finds "45031212418" and the other way round.
    """
    words = searchable(text).split()
    return [re.sub("[./-]", "", word) if _NUMBER.fullmatch(word) else word for word in words]


def searchable(text: str) -> str:
    """Return `text` in lower case without accents, so that "Zoe" finds "Zoë"."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFD", text.casefold())
    return "".join(c for c in plain if not unicodedata.combining(c))
