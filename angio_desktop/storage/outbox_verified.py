"""Checks that what is on its way to the platform stands where the trail says, and got there so."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from angio_desktop.storage.posted import Way
from angio_desktop.storage.trail import Action, Runs
from angio_desktop.storage.words import in_list

_W = Way
_LEADS_TO: Mapping[str, frozenset[str]] = {
    "": frozenset({_W.WAITING, _W.UNCLEAR}),
    _W.WAITING: frozenset({_W.POSTING, _W.HELD, _W.UNCLEAR, _W.TAKEN_OUT}),
    _W.HELD: frozenset({_W.WAITING, _W.UNCLEAR, _W.TAKEN_OUT}),
    _W.POSTING: frozenset({_W.ACCEPTED, _W.REFUSED, _W.UNCLEAR, _W.WAITING, _W.HELD}),
    _W.UNCLEAR: frozenset({_W.ACCEPTED, _W.REFUSED, _W.UNCLEAR, _W.UNDECIDED, _W.WAITING}),
    _W.UNDECIDED: frozenset({_W.ACCEPTED, _W.UNCLEAR, _W.WAITING}),
    _W.ACCEPTED: frozenset(),
    _W.REFUSED: frozenset({_W.WAITING, _W.UNCLEAR, _W.TAKEN_OUT}),
    _W.TAKEN_OUT: frozenset({_W.WAITING, _W.UNCLEAR}),
}
_Row = tuple[str, str, str, int, int]


@dataclass
class SaidOfOutbox:
    """What the trail says there must be, by registration: the columns of its row."""

    rows: dict[int, _Row] = field(default_factory=dict)

    def take(self, action: str, registration: int, time: str, detail: Mapping[str, Any]) -> bool:
        """Take an entry, in the order of the trail; returns whether it can be."""
        if action == Action.EXPORTED:
            return all(self._is_out(id_) for id_ in detail["registrations"])
        if action != Action.OUTBOX:
            return True
        state, why, tries, due = (detail[name] for name in ("state", "why", "tries", "due"))
        before = self.rows.get(registration, ("",))[0]
        self.rows[registration] = (state, time, why, tries, due)
        return state in _LEADS_TO[before]

    def _is_out(self, id_: int) -> bool:
        """Whether a registration can go in a file."""
        return self.rows.get(id_, (_W.TAKEN_OUT,))[0] == _W.TAKEN_OUT


def wrong_posted(run: Runs, said: SaidOfOutbox, only: Collection[int] | None = None) -> int | None:
    """Return the first registration that is not where the trail leads; None if all are.

    `said` may know those of some registrations only, which are given then.
    """
    query = "SELECT registration_id, state, time, why, tries, due FROM outbox"
    if only is not None:
        query += f" WHERE {in_list('registration_id', only)}"
    found = {id_: tuple(columns) for id_, *columns in run(query)}
    wrong = [i for i in found.keys() | said.rows.keys() if found.get(i) != said.rows.get(i)]
    return min(wrong, default=None)
