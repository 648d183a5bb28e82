"""Checks the chain of the trail, and plays it."""

from collections.abc import Iterable, Sequence
from typing import Any

from angio_desktop.storage.heads import NOTHING, Head
from angio_desktop.storage.trail import FORM, Action, Runs, detail_of, hash_of
from angio_desktop.storage.verification.found import Said, Wrong
from angio_desktop.storage.verification.story import take

ENTRIES = 'SELECT id, time, "user", action, registration, detail, previous, hash FROM trail'


def check_chain(run: Runs, said: Said) -> Wrong | None:
    """Check each entry; `said` gets what they say."""
    return check_entries(run, run(f"{ENTRIES} ORDER BY id"), said, NOTHING, is_sealed=False)


def check_entries(
    run: Runs, rows: Iterable[Sequence[Any]], said: Said, after: Head, *, is_sealed: bool
) -> Wrong | None:
    """Check all entries after one that is known, up to the last; `said` gets what they say.

    `is_sealed` says that the rows were sealed by then.
    """
    said.entries, said.hash = after
    for number, (id_, *columns, hash_) in enumerate(rows, start=after.number + 1):
        if id_ != number:
            return Wrong("entry_missing", number)
        form = form_of(id_, columns, hash_)
        if columns[-1] != said.hash or form is None or (is_sealed and form != FORM):
            return Wrong("entry", id_)
        time, _, action, registration, text, _ = columns
        detail = detail_of(time, action, registration, text)
        if detail is None:  # with a proper hash, and yet by no program of ours
            return Wrong("entry", id_)
        if _must_seal(number, form, action, is_sealed) != (action == Action.SEALED):
            return Wrong("entry", id_)
        is_sealed = is_sealed or (form == FORM and action != Action.MIGRATED)
        can_be = take(said, id_, action, registration, detail, is_sealed=is_sealed)
        if not (can_be and said.of_outbox.take(action, registration, time, detail)):
            return Wrong("story", id_)
        if action == Action.MIGRATED:
            take_earlier_exports(run, said)
        said.of_answers.take(action, registration, time, detail)
        said.hash = hash_
    return Wrong("entry", said.entries) if said.entries and not is_sealed else None


def take_earlier_exports(run: Runs, said: Said) -> None:
    """Take what went out before there was a trail, as the exports themselves tell."""
    query = (
        "SELECT m.registration_id, e.time FROM export_registration AS m "
        "JOIN export AS e ON e.id = m.export_id WHERE e.id <= ? ORDER BY e.id"
    )
    for id_, time in run(query, (said.earlier_exports,)):
        said.of_answers.export(id_, time)


def form_of(id_: int, columns: Sequence[Any], hash_: object) -> int | None:
    """Return the form of an entry, which its hash tells; None where the hash is of neither."""
    try:
        if hash_of(FORM, id_, *columns) == hash_:
            return FORM
        return 1 if hash_of(id_, *columns) == hash_ else None
    except (TypeError, ValueError):  # bytes in the place of a text
        return None


def _must_seal(number: int, form: int, action: str, is_sealed: bool) -> bool:
    """Whether an entry must be the one that seals what was there before rows were.

    Only the first of its form can be, and it must be where others went before it.
    """
    if is_sealed or form != FORM or (number == 1 and action == Action.MIGRATED):
        return False
    return number > 1 or action == Action.SEALED
