"""Corrects what was sent: by the whole record again, or by a request to the helpdesk.

What was sent stays locked for ever. A correction is a registration of its own that takes the place
of the first once it is sent; a chain of them counts as its newest.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

from angio_desktop.actions.clock import now, today
from angio_desktop.register.context import Context
from angio_desktop.register.evaluation import evaluate
from angio_desktop.register.fields import Dictionary, RegistrationType
from angio_desktop.register.helpdesk import Codes
from angio_desktop.register.registration import Registration, Status
from angio_desktop.register.summary import Summary, summarise
from angio_desktop.storage.store import Store
from angio_desktop.storage.trail import Action


def correction_of(store: Store, dictionary: Dictionary, id_: int) -> Registration:
    """Return the draft that corrects a sent registration: the one that was begun, or a new one.

    A new one is stored at once, with all that was sent. Raises what `load` and `save` raise.
    """
    begun = store.answers.standing(id_).correction
    if begun is not None:
        return store.registrations.load(begun)
    sent = store.registrations.load(id_)
    draft = replace(
        sent,
        id=None,
        revision=0,
        code="",
        sent_at="",
        status=Status.OPEN,
        dictionary_version=dictionary.version,
        confirmations=(),
        corrects=id_,
    )
    return store.registrations.save(draft, _summary(dictionary, draft), now())


def _summary(dictionary: Dictionary, draft: Registration) -> Summary:
    form = dictionary.forms[draft.type]
    return summarise(draft, evaluate(form, draft.values, Context(today(), None)))


def lost_by(
    dictionary: Dictionary, values: Mapping[str, str], type_: RegistrationType
) -> tuple[str, ...]:
    """Return the answered fields that another type does not ask; they stay in the draft."""
    asked = {field.key for field in dictionary.forms[type_].asked}
    return tuple(key for key, text in values.items() if text.strip() and key not in asked)


def change_type(
    store: Store, dictionary: Dictionary, draft: Registration, type_: RegistrationType
) -> Registration:
    """Store an open draft as one of another type, with all its answers.

    A follow-up that is none any more loses its link. Raises what `save` raises.
    """
    follows = draft.follows if type_ is RegistrationType.FOLLOW_UP else None
    changed = replace(draft, type=type_, follows=follows, page="", focus="")
    return store.registrations.change_type(
        draft.type, changed, _summary(dictionary, changed), now()
    )


# The helpdesk


class Asked(NamedTuple):
    """Whether the helpdesk was asked to correct a registration, and when it was done, if it was."""

    asked: str
    done: str


def asked_of_helpdesk(store: Store, id_: int) -> Asked | None:
    """Return the newest request about a registration, None where there is none."""
    entries = [e for e in store.trail.of(id_) if e.action in _REQUESTS]
    newest = next((e for e in reversed(entries) if e.action == Action.CORRECTION_ASKED), None)
    if newest is None:
        return None
    done = next((e.time for e in entries if e.id > newest.id), "")
    return Asked(newest.time, done)


_REQUESTS = (Action.CORRECTION_ASKED, Action.CORRECTION_DONE)


def helpdesk_codes(store: Store, sent: Registration) -> Codes:
    """Return by what the helpdesk knows a sent registration. Raises StorageProblem."""
    return Codes(store.answers.standing(sent.id or 0).official_code, sent.code)
