"""What a list of registrations shows of one, without reading its answers again."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import NamedTuple

from angio_desktop.register.derived import follow_up_due
from angio_desktop.register.evaluation import Evaluation
from angio_desktop.register.facts import last_pci
from angio_desktop.register.fields import admission_key
from angio_desktop.register.names import comparable
from angio_desktop.register.patient import patient_key, patient_name
from angio_desktop.register.registration import Registration
from angio_desktop.register.values import parse_date

_NUMBER = re.compile(r"[0-9][0-9/]*[0-9]")
_BETWEEN = re.compile(r"[\s,;]+")
_MOST_WORDS = 12  # what else is pasted was no search
_INVISIBLE = frozenset({"Cc", "Cf", "Cs"})  # controls, marks, half a character
_SEARCHED = ("IDC_PAT", "TX_IDC_PAT_INT", "TX_PAT_LAST_NAM", "TX_PAT_FIRST_NAM")


@dataclass(frozen=True, slots=True)
class Summary:
    """The columns beside a stored registration.

    Dates are ISO (yyyy-mm-dd, "" while unknown), so that they sort. `admission` is the admission
    date, in a follow-up the consultation date. `errors` counts what is wrong, without what is
    still to be filled in. `search` is `search_text`. `follow_up_due` is D04, whatever follow-ups
    exist.
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
    found = worked_out(registration)
    return Summary(
        **found,
        answered=len(evaluation.answered),
        required=len(evaluation.required),
        errors=sum(not finding.is_missing for finding in evaluation.errors),
    )


def worked_out(registration: Registration) -> dict[str, str]:
    """Return the columns that follow from the answers alone: by them registrations are found."""
    values = registration.values
    last = last_pci(values) if registration.type.has_pci else None
    return {
        "patient": patient_name(values) or values.get("IDC_PAT", ""),
        "patient_key": patient_key(values),
        "admission": _iso(parse_date(values.get(admission_key(registration.type), ""))),
        "search": search_text(values),
        "last_pci": _iso(last),
        "follow_up_due": _iso(follow_up_due(registration.type, values)),
    }


def _iso(day: object) -> str:
    return day.isoformat() if isinstance(day, date) else ""


class SearchWord(NamedTuple):
    """A word of a search: `name` as names and numbers are stored, `typed` as it was typed."""

    name: str
    typed: str


def search_words(text: str) -> list[SearchWord]:
    """Return what is looked for, twelve words at most; each must occur. A comma divides too.

    What cannot be seen, such as a NUL that was pasted along, is not looked for.
    """
    seen = text if text.isprintable() else _visible(text)
    words = (SearchWord(_found_by(typed), typed) for typed in _BETWEEN.split(seen))
    return list(islice((word for word in words if word.name), _MOST_WORDS))


def _visible(text: str) -> str:
    return "".join(c for c in text if c.isspace() or unicodedata.category(c) not in _INVISIBLE)


def search_text(values: Mapping[str, str]) -> str:
    """Return what a registration is found by: the patient's numbers and names."""
    return " ".join(filter(None, (_found_by(values.get(key, "")) for key in _SEARCHED)))


def _found_by(text: str) -> str:
    """Return a name or number as it is compared; a number loses its strokes too."""
    found = comparable(_BETWEEN.sub(" ", text))
    return found.replace("/", "") if _NUMBER.fullmatch(found) else found
