"""Two versions of one draft that were made at the same time, and what is taken of each.

Nothing is merged in silence: what differs is shown, and somebody says which of both holds.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from enum import Enum

from angio_desktop.register.derived import following
from angio_desktop.register.fields import Form
from angio_desktop.register.findings import Confirmation
from angio_desktop.register.registration import Registration

LINK = "follows"
"""Stands among keys for the hospitalisation that a follow-up is linked to; no field has it."""

Answers = Mapping[str, str]


class Side(Enum):
    """Whose version it is: one's own, or the one that is stored."""

    MINE = "mine"
    THEIRS = "theirs"


Taken = Mapping[str, Side]
"""By key whose answer holds."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A key whose answers differ; "" is unanswered.

    `since` is who alone changed it since both versions were one; None where both did, or where
    that is not known.
    """

    key: str
    mine: str
    theirs: str
    since: Side | None


def mark(registration: Registration) -> str:
    """Return the SHA-256 of what a draft holds: two with the same one are the same draft.

    Who stored it how often, and where the user stood in it, are not in it.
    """
    content = {
        "type": registration.type.value,
        "values": dict(registration.values),
        "confirmations": [asdict(each) for each in registration.confirmations],
        "follows": registration.follows,
        "corrects": registration.corrects,
        "filled_in": sorted(registration.filled_in),
        "imported": dict(registration.imported),
        "status": registration.status.value,
    }
    return hashlib.sha256(json.dumps(content, sort_keys=True).encode("ascii")).hexdigest()


def differences(
    form: Form, mine: Registration, theirs: Registration, base: Answers
) -> tuple[Difference, ...]:
    """Return what differs, in the order of the form; what the form does not ask comes last.

    What follows from other answers in both (D01, D02) is not asked: it will follow from what is
    chosen. `base` are the answers that both were made from.
    """
    own, other = mine.values, theirs.values
    unlike = _unlike(own, other) - (_follow(mine) & _follow(theirs))
    asked = [field.key for field in form.asked if field.key in unlike]
    found = [
        _difference(key, own, other, base) for key in (*asked, *sorted(unlike.difference(asked)))
    ]
    if mine.follows != theirs.follows:
        found.append(Difference(LINK, _told(mine.follows), _told(theirs.follows), None))
    return tuple(found)


def _unlike(own: Answers, other: Answers) -> set[str]:
    return {key for key in own.keys() | other.keys() if own.get(key) != other.get(key)}


def _follow(draft: Registration) -> set[str]:
    """Return the keys whose answers are what follows from the others."""
    found = following(draft.values, draft.filled_in)
    return {key for key, text in found.items() if draft.values.get(key, "") == text}


def _difference(key: str, own: Answers, other: Answers, base: Answers) -> Difference:
    mine, theirs, before = (each.get(key, "") for each in (own, other, base))
    since = None
    if base and before == theirs:
        since = Side.MINE
    elif base and before == mine:
        since = Side.THEIRS
    return Difference(key, mine, theirs, since)


def _told(id_: int | None) -> str:
    return "" if id_ is None else str(id_)


def merged(mine: Registration, theirs: Registration, taken: Taken) -> Registration:
    """Return one's own draft with what holds of each, as the next version of the stored one.

    `taken` names every key of `differences`. A confirmation stays with the answer it is about. An
    answer that came from a file is confirmed where either has confirmed it.
    """
    values = {key: text for key, text in mine.values.items() if taken.get(key) is not Side.THEIRS}
    others = {key for key, side in taken.items() if side is Side.THEIRS}
    values |= {key: text for key, text in theirs.values.items() if key in others}
    filled_in = (mine.filled_in - others) | (theirs.filled_in & others)
    follows = following(values, filled_in)
    for key in _unlike(mine.values, theirs.values) & follows.keys() - taken.keys():
        values[key] = follows[key]
    return replace(
        mine,
        values={key: text for key, text in values.items() if text},
        confirmations=_confirmed(mine, theirs, values),
        follows=theirs.follows if LINK in others else mine.follows,
        filled_in=filled_in,
        imported=_imported(mine, theirs, taken),
        status=theirs.status,
        id=theirs.id,
        revision=theirs.revision,
    )


def _confirmed(
    mine: Registration, theirs: Registration, values: Answers
) -> tuple[Confirmation, ...]:
    """Return what either has confirmed of the answers that stand, each once."""
    found: dict[tuple[str, str, str], Confirmation] = {}
    for each in (*theirs.confirmations, *mine.confirmations):
        if values.get(each.key, "") == each.value:
            found.setdefault((each.rule, each.key, each.value), each)
    return tuple(found.values())


def _imported(mine: Registration, theirs: Registration, taken: Taken) -> Answers:
    own = {
        key: source
        for key, source in mine.imported.items()
        if taken.get(key) is Side.MINE or (key not in taken and key in theirs.imported)
    }
    others = {k: source for k, source in theirs.imported.items() if taken.get(k) is Side.THEIRS}
    return own | others
