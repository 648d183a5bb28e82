"""Drafts of an office while it is away: they are kept in the spool of this computer.

Everything here happens in the thread of the windows; what goes up does so beside them
(going_up.py). So nothing that is put here meanwhile is taken for what has gone.
"""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

from angio_desktop.actions.clock import now
from angio_desktop.actions.going_up import Went
from angio_desktop.errors import (
    ChangedElsewhere,
    RegistrationClaimed,
    RegistrationLocked,
    StorageProblem,
)
from angio_desktop.register.registration import Registration
from angio_desktop.register.summary import Summary
from angio_desktop.register.versions import mark
from angio_desktop.storage.sqlite.spool import Spool, Waiting
from angio_desktop.storage.store import Store

_TOKEN_BYTES = 16


def nobody() -> None:
    """Hear of what is kept where nobody else does."""


@dataclass(slots=True)
class Offline:
    """The drafts that wait for one office, by its id.

    `is_here` says whether it is there; `heard` is called after each draft that was kept. `went`
    tells by number how it last went with those that are still here. Its methods raise
    StorageProblem where the spool cannot be read or written.
    """

    spool: Spool
    office: str
    is_here: Callable[[], bool]
    heard: Callable[[], None] = nobody
    went: dict[int, Went] = field(default_factory=dict)

    def all(self) -> list[Waiting]:
        """Return the drafts that wait, the first kept first."""
        return self.spool.all(self.office)

    def of(self, id_: int) -> Waiting | None:
        """Return what waits of a registration that the office has; None for nothing."""
        return self.spool.of(self.office, id_)

    def numbered(self, number: int | None) -> Waiting | None:
        """Return what waits under a number, None where it is not here any more."""
        return next((each for each in self.all() if each.number == number), None)

    def strays(self) -> list[Waiting]:
        """Return the drafts that wait for another office: it was left, or put back as a new one."""
        return self.spool.elsewhere(self.office)

    def where(self, stray: Waiting) -> str:
        """Return where the office of a stray was found, "" where that is not known."""
        return ", ".join(self.spool.addresses(stray.office))

    def take_over(self, stray: Waiting) -> Waiting:
        """Have a stray go to this office, as a new draft.

        Its own number and what it is linked to were numbers of the other: here they are of others.
        """
        new = replace(stray.registration, id=None, revision=0, follows=None, corrects=None)
        fresh = replace(stray, office=self.office, registration=new, base={}, known=())
        return self.keep(replace(fresh, token=_new_token()))

    def keep(self, draft: Waiting) -> Waiting:
        """Keep a draft in the place of what is kept of it."""
        kept = self.spool.put(replace(draft, kept=_moment()))
        self.heard()
        return kept

    def to_go(self) -> list[Waiting]:
        """Return the drafts that are to go up, each noted as one that the office may have.

        What somebody has to choose about is not among them, unless it was kept anew since.
        """
        found = []
        for draft in self.all():
            last = self.went.get(draft.number or 0)
            if last is not None and last.is_chosen_about and not self.is_untried(draft):
                continue
            own = mark(draft.registration)
            if own not in draft.known:
                draft = self.spool.put(replace(draft, known=(*draft.known, own)))  # noqa: PLW2901
            found.append(draft)
        return found

    def is_untried(self, draft: Waiting) -> bool:
        """Whether a draft has not gone up yet as it was kept last."""
        last = self.went.get(draft.number or 0)
        return last is None or last.waiting != draft

    def settle(self, went: Went) -> Waiting | None:
        """Take note of how it went with a draft; return what is still here of it, if anything.

        What the office has goes from here, but not what was kept meanwhile: that waits on, as
        the next version of what is stored.
        """
        number, stored = went.waiting.number or 0, went.stored
        if stored is not None:
            self.went.pop(number, None)
            if self.spool.remove(went.waiting):
                return None
            return self._based_on(stored, number)
        left = self.numbered(number)
        if left is not None:
            self.went[number] = went
        return left

    def _based_on(self, stored: Registration, number: int) -> Waiting | None:
        left = self.numbered(number)
        if left is None:
            return None
        draft = replace(left.registration, id=stored.id, revision=stored.revision)
        known = (mark(stored),)
        return self.spool.put(replace(left, registration=draft, base=stored.values, known=known))

    def try_again(self) -> None:
        """Have all that is here go up once more, whatever became of it before."""
        self.went.clear()
        self.heard()

    def drop(self, draft: Waiting) -> None:
        """Remove what is kept of a draft: its user has chosen so."""
        self.went.pop(draft.number or 0, None)
        self.spool.remove(draft)
        self.heard()


class Keeping:
    """Stores one draft of an office: there, or here while it is away.

    `waiting` is what is kept here of it, None for nothing. As long as anything is, each save goes
    here too, and from here to the office.
    """

    def __init__(
        self, offline: Offline, draft: Registration, waiting: Waiting | None = None
    ) -> None:
        """Begin; `waiting` is what is kept of a draft that the office does not have yet."""
        self.offline = offline
        if waiting is None and draft.id is not None:
            waiting = offline.of(draft.id)
        self.waiting = waiting
        self._token = waiting.token if waiting is not None else _new_token()
        self._base = draft if draft.id is not None else None

    def save(
        self, store: Store, draft: Registration, summary: Summary, *, by_itself: bool
    ) -> Registration:
        """Store a draft and return it as it is stored.

        Raises StorageProblem where it can be kept neither there nor here.
        """
        tried: tuple[str, ...] = ()
        if self.waiting is None and self.offline.is_here():
            try:
                self._base = store.registrations.save(
                    draft, summary, now(), by_itself=by_itself, token=self._token
                )
            except (ChangedElsewhere, RegistrationClaimed, RegistrationLocked):
                pass  # it is told, and chosen about, once it has tried to go up from here
            except StorageProblem:
                tried = (mark(draft),)
            else:
                return self._base
        before = self._fresh() or self._first(draft, summary, tried)
        self.waiting = self.offline.keep(replace(before, registration=draft, summary=summary))
        return draft

    def _fresh(self) -> Waiting | None:
        """Return what is kept here as it stands now: trying to go up, it is noted there too."""
        return self.offline.numbered(self.waiting.number) if self.waiting is not None else None

    def _first(self, draft: Registration, summary: Summary, tried: tuple[str, ...]) -> Waiting:
        base, known = ({}, ()) if self._base is None else (self._base.values, (mark(self._base),))
        here = (self.offline.office, draft, summary, _moment())
        return Waiting(*here, base, (*known, *tried), self._token)

    def check_may_send(self) -> None:
        """Raise StorageProblem where the office is away, or has not got the draft yet."""
        if self.waiting is None and self.offline.is_here():
            return
        variant = "office_send" if self.waiting is None else "office_waits"
        text_id = f"{StorageProblem.text_id}.{variant}"
        raise StorageProblem(f"{self.offline.office}: {variant}", text_id=text_id)

    @property
    def went(self) -> Went | None:
        """How it last went with what is kept here; None where it has yet to go."""
        return self.offline.went.get(self.waiting.number or 0) if self.waiting else None

    def drop(self) -> None:
        """Remove what is kept here: its user leaves it."""
        before = self._fresh()
        if before is not None:
            self.offline.drop(before)
        self.waiting = None

    def settled(self, stored: Registration, left: Waiting | None) -> None:
        """Go on with a draft that the office has stored; `left` is what was kept here since."""
        self.waiting, self._base = left, stored

    def choose(self, chosen: Registration, summary: Summary, there: Registration) -> None:
        """Keep what was taken of both versions, to go up in the place of what stands there."""
        of_there = {"base": there.values, "known": (mark(there),)}
        self._keep_anew(chosen, summary, there, of_there)

    def begin_anew(self, draft: Registration, summary: Summary) -> None:
        """Keep a draft as a new one, which the office does not have."""
        self._token = _new_token()
        of_new = {"base": {}, "known": (), "token": self._token}
        self._keep_anew(draft, summary, None, of_new)

    def _keep_anew(
        self, draft: Registration, summary: Summary, base: Registration | None, others: Any
    ) -> None:
        self._base = base
        before = self._fresh() or self._first(draft, summary, ())
        anew = replace(before, registration=draft, summary=summary, **others)
        self.waiting = self.offline.keep(anew)


def _new_token() -> str:
    return secrets.token_hex(_TOKEN_BYTES)


def _moment() -> str:
    return now().isoformat(timespec="seconds")
