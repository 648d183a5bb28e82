"""Checks only what came since an entry of the trail at which all was right.

What the trail says before it is taken as it stands: which entries are needed is told by the
registrations, lists and files that those since are about.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from angio_desktop.storage import heads
from angio_desktop.storage.heads import Head
from angio_desktop.storage.trail import FORM, Action, Runs, detail_of
from angio_desktop.storage.verification.chain import (
    ENTRIES,
    check_entries,
    form_of,
    take_earlier_exports,
)
from angio_desktop.storage.verification.found import Said, Wrong
from angio_desktop.storage.verification.story import WHOLE, take
from angio_desktop.storage.words import in_list

_K = TypeVar("_K")


@dataclass(frozen=True, slots=True)
class Since:
    """What entries since are about.

    `ids` are the registrations they tell of; `stand` are those, what they exported or corrected,
    and what corrected it: where these stand at the platform may have changed.
    """

    ids: frozenset[int]
    stand: frozenset[int]
    lists: frozenset[str]
    intakes: frozenset[int]


def check_chain_since(run: Runs, said: Said, since: Head) -> tuple[Since, Wrong | None]:
    """Check the entries after `since`; `said` gets what all say that are about the same."""
    nothing = Since(frozenset(), frozenset(), frozenset(), frozenset())
    if not heads.lies_in(run, since):
        return nothing, Wrong("entry", since.number)
    ids = _told(run, since)
    stand = _with_corrections(run, ids | _exported(run, since))
    wrong = _take_before(run, said, since, stand)
    if wrong is not None:
        return nothing, wrong
    lists, intakes, said.uses = dict(said.lists), dict(said.intakes), None
    rows = run(f"{ENTRIES} WHERE id > ? ORDER BY id", (since.number,))
    wrong = check_entries(run, rows, said, since, is_sealed=True)
    return Since(ids, stand, _changed(lists, said.lists), _changed(intakes, said.intakes)), wrong


_TOLD = "SELECT DISTINCT registration FROM trail WHERE id > ? AND registration IS NOT NULL"
_EXPORTED = "SELECT time, action, detail FROM trail WHERE id > ? AND action = 'exported'"


def _told(run: Runs, since: Head) -> frozenset[int]:
    return frozenset(id_ for (id_,) in run(_TOLD, (since.number,)) if type(id_) is int)


def _exported(run: Runs, since: Head) -> frozenset[int]:
    """Return what was exported; an entry that was spoiled is found later."""
    details = (
        detail_of(time, action, None, text)
        for time, action, text in run(_EXPORTED, (since.number,)).fetchall()
    )
    return frozenset(id_ for detail in details if detail for id_ in detail["registrations"])


def _with_corrections(run: Runs, ids: frozenset[int]) -> frozenset[int]:
    """Return registrations with those of their chains of corrections."""
    found, added = ids, ids
    while added:
        query = (
            "SELECT id, corrects FROM registration WHERE corrects IS NOT NULL "  # noqa: S608
            f"AND ({in_list('id', added)} OR {in_list('corrects', added)})"
        )
        added = frozenset(id_ for pair in run(query) for id_ in pair if type(id_) is int) - found
        found |= added
    return found


def _take_before(run: Runs, said: Said, since: Head, ids: Collection[int]) -> Wrong | None:
    """Take what the trail says up to `since` of the whole and of some registrations.

    Each entry must be as it was written; that they follow one another was checked before.
    """
    for number, *columns, hash_ in _before(run, since, ids):
        form = form_of(number, columns, hash_)
        time, _, action, registration, text, _ = columns
        detail = detail_of(time, action, registration, text)
        if form is None or detail is None:
            return Wrong("entry", number)
        if action == Action.EXPORTED:
            said.exports[detail["export"]] = detail
            known = [id_ for id_ in detail["registrations"] if id_ in ids]
            said.of_answers.take(action, 0, time, {"registrations": known})
            continue
        if action == Action.CREATED:
            said.highest = registration - 1
        is_sealed = form == FORM and action != Action.MIGRATED
        can_be = take(said, number, action, registration, detail, is_sealed=is_sealed)
        if not (can_be and said.of_outbox.take(action, registration, time, detail)):
            return Wrong("story", number)
        if action == Action.MIGRATED:
            take_earlier_exports(run, said)
        said.of_answers.take(action, registration, time, detail)
    (highest,) = run(_HIGHEST, (since.number,)).fetchone()
    said.highest = max(highest, said.earlier_registrations)
    return None


def _before(run: Runs, since: Head, ids: Collection[int]) -> Iterator[Sequence[Any]]:
    actions = ", ".join(f"'{action}'" for action in sorted(WHOLE))
    of_all = f"SELECT id FROM trail WHERE action IN ({actions})"  # noqa: S608
    of_some = f"SELECT id FROM trail WHERE {in_list('registration', ids)}"  # noqa: S608
    query = f"{ENTRIES} WHERE id <= ? AND id IN ({of_all} UNION ALL {of_some}) ORDER BY id"
    return iter(run(query, (since.number,)).fetchall())


# By the index of registrations alone, from its end.
_HIGHEST = """
    SELECT coalesce((SELECT registration FROM trail WHERE registration IS NOT NULL AND id <= ?
    ORDER BY registration DESC LIMIT 1), 0)
"""


def _changed(before: Mapping[_K, str], after: Mapping[_K, str]) -> frozenset[_K]:
    return frozenset(key for key, value in after.items() if before.get(key) != value)
