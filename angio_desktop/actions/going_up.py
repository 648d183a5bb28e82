"""Drafts that were kept here while their office was away go up to it.

What a colleague did meanwhile is never overwritten: such a draft stays here, to be chosen about.
"""

from dataclasses import dataclass, field, replace
from enum import Enum, auto

from angio_desktop.actions.clock import now
from angio_desktop.errors import (
    OFFICE_AWAY,
    AngioError,
    ChangedElsewhere,
    DamagedRegistration,
    RegistrationClaimed,
    RegistrationLocked,
    StorageProblem,
)
from angio_desktop.register.registration import Registration, Status
from angio_desktop.register.versions import mark
from angio_desktop.storage.records import Change
from angio_desktop.storage.sqlite.spool import Waiting
from angio_desktop.storage.store import Store

NOBODY = Change("", "")


class End(Enum):
    """How it went."""

    STORED = auto()
    CHANGED = auto()  # a colleague has another version of it there
    SENT = auto()
    DELETED = auto()
    CLAIMED = auto()  # a colleague has it open
    GONE = auto()  # it is not there any more, or cannot be read
    REFUSED = auto()  # the server takes nothing now, or not of this user


@dataclass(frozen=True, slots=True)
class Went:
    """How it went with a draft as it was put; `there` is what stands at the office, if anything.

    `by` is who made it so, where that was another; `problem` is why it is CLAIMED or REFUSED.
    """

    waiting: Waiting
    end: End
    there: Registration | None = field(default=None, repr=False)
    by: Change = NOBODY
    problem: AngioError | None = None

    @property
    def who(self) -> str:
        """Who made what stands there, as it is said."""
        return self.by.user or "?"

    @property
    def is_chosen_about(self) -> bool:
        """Whether it goes no further by itself: somebody has to choose."""
        return self.end not in (End.STORED, End.CLAIMED, End.REFUSED)

    @property
    def stored(self) -> Registration | None:
        """The draft as the office has it now; None where it did not go."""
        return self.there if self.end is End.STORED else None


def go_up(store: Store, waiting: Waiting) -> Went:
    """Store a draft at its office, and tell what became of it.

    Its mark must be among those that are `known` before this is called: whether it was stored may
    never be heard. Raises StorageProblem where the office is away; it may be there then or not.
    """
    try:
        return _go_up(store, waiting, _known_there(store, waiting))
    except StorageProblem as problem:
        if problem.text_id == OFFICE_AWAY:
            raise
        return Went(waiting, End.REFUSED, problem=problem)


def _known_there(store: Store, waiting: Waiting) -> Registration:
    """Return the draft, with its number where the office has taken its first save unheard."""
    draft = waiting.registration
    if draft.id is None:
        found = store.registrations.made_with(waiting.token)
        if found is not None:
            return replace(draft, id=found, revision=0)  # that of no stored one: it is looked at
    return draft


def _go_up(store: Store, waiting: Waiting, draft: Registration) -> Went:
    try:
        stored = _saved(store, waiting, draft)
    except RegistrationClaimed as problem:
        return Went(waiting, End.CLAIMED, problem=problem)
    except (ChangedElsewhere, RegistrationLocked):
        return _beside(store, waiting, draft)
    return Went(waiting, End.STORED, stored)


def _saved(store: Store, waiting: Waiting, draft: Registration) -> Registration:
    return store.registrations.save(draft, waiting.summary, now(), token=waiting.token)


def _beside(store: Store, waiting: Waiting, draft: Registration) -> Went:
    """Look at what stands there of a draft that was not taken."""
    try:
        there = store.registrations.load(draft.id or 0)
    except DamagedRegistration:
        return Went(waiting, End.GONE)
    own = mark(replace(there, status=Status.OPEN))
    if own == mark(draft) and there.status is not Status.DELETED:  # nothing of ours is missing
        return Went(waiting, End.STORED, there)
    by = store.registrations.last_change(draft.id or 0)
    if there.status is not Status.OPEN:
        return Went(waiting, End.SENT if there.is_sent else End.DELETED, there, by)
    if own in waiting.known:  # nothing of anyone else's: an earlier one of ours
        return _go_up(store, waiting, replace(draft, revision=there.revision))
    return Went(waiting, End.CHANGED, there, by)
