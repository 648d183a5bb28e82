"""Plays the trail: what each entry says must be possible after those before it."""

from collections.abc import Callable, Mapping
from typing import Any

from angio_desktop.storage.trail import Action
from angio_desktop.storage.verification.found import Said

_OPEN, _DELETED, _SENT, _EARLIER = "open", "deleted", "sent", "earlier"
_IN_WORK = frozenset({_OPEN, _EARLIER})

# In which states of its life something can be done with a registration, and what it is then.
# What may follow the sending must be said here too.
_STEPS: Mapping[str, tuple[frozenset[str], str | None]] = {
    Action.SAVED: (frozenset({_OPEN, _DELETED, _EARLIER}), None),
    Action.CONFIRMED: (_IN_WORK, None),
    Action.SENT: (_IN_WORK, _SENT),
    Action.DELETED: (_IN_WORK, _DELETED),
    Action.RESTORED: (frozenset({_DELETED, _EARLIER}), _OPEN),
    Action.SCANNED: (_IN_WORK, None),
    Action.NOTED: (frozenset({_OPEN, _DELETED, _EARLIER, _SENT}), None),
    Action.CONTACTED: (frozenset({_OPEN, _DELETED, _EARLIER, _SENT}), None),
    Action.TYPE_CHANGED: (_IN_WORK, None),
    Action.ANSWERED: (frozenset({_SENT}), None),
    Action.OUTBOX: (frozenset({_SENT}), None),
    Action.CORRECTION_ASKED: (frozenset({_SENT}), None),
    Action.CORRECTION_DONE: (frozenset({_SENT}), None),
}
# What an entry must tell beside what `trail.detail_of` asks; the second also of the form that
# tells hashes.
_TOLD: Mapping[str, frozenset[str]] = {
    Action.BACKED_UP: frozenset({"file", "sha256"}),
    Action.LIST_LOADED: frozenset({"list"}),
    Action.LIST_REMOVED: frozenset({"list"}),
    Action.ENTRY_ADDED: frozenset({"list"}),
}
_HASHES: Mapping[str, frozenset[str]] = {
    Action.CREATED: frozenset({"row"}),
    Action.SAVED: frozenset({"row"}),
    Action.SENT: frozenset({"row", "uses"}),
    Action.DELETED: frozenset({"row"}),
    Action.RESTORED: frozenset({"row"}),
    Action.LIST_LOADED: frozenset({"content"}),
    Action.ENTRY_ADDED: frozenset({"content"}),
    Action.BACKUP_RESTORED: frozenset({"left", "left_hash"}),
    Action.IMPORTED: frozenset({"content"}),
    Action.SCANNED: frozenset({"content"}),
    Action.IMPORT_UNDONE: frozenset({"content"}),
}
_NOTHING: frozenset[str] = frozenset()

_Detail = dict[str, Any]


def take(
    said: Said,
    number: int,
    action: str,
    registration: int | None,
    detail: _Detail,
    *,
    is_sealed: bool,
) -> bool:
    """Take in what an entry says; returns whether it can be.

    `is_sealed` says that it is of the form that tells the hashes of rows.
    """
    needed = _TOLD.get(action, _NOTHING) | (
        _HASHES.get(action, _NOTHING) if is_sealed else _NOTHING
    )
    if not needed <= detail.keys():
        return False
    if registration is not None:
        can_be = _take_step(said, action, registration, detail)
    else:
        taker = _TAKERS.get(action)
        can_be = action in _KNOWN and (taker is None or taker(said, number, detail))
    said.entries = number
    return can_be


def _take_step(said: Said, action: str, id_: int, detail: _Detail) -> bool:
    if action == Action.CREATED:
        if id_ != said.highest + 1:
            return False
        said.states[id_], said.highest = _OPEN, id_
    else:
        before = state_of(said, id_)
        possible, after = _STEPS.get(action, (frozenset(), None))
        if before not in possible:
            return False
        if not _can_correct(said, action, id_, detail):
            return False
        said.states[id_] = after or before
    if action == Action.SENT:
        said.sent[id_] = detail["sha256"]
        said.uses = detail.get("uses", said.uses)
    if action == Action.SCANNED:
        said.scans[id_] = detail.get("content", "")
    if "row" in detail:
        said.rows[id_] = detail["row"]
    return True


def _can_correct(said: Said, action: str, id_: int, detail: _Detail) -> bool:
    """Take in what an entry says of corrections; returns whether it can be.

    What was sent is corrected once, and a correction is done only where it was asked.
    """
    if action == Action.CORRECTION_ASKED:
        said.asked.add(id_)
    elif action == Action.CORRECTION_DONE:
        return id_ in said.asked
    elif action == Action.SENT and "corrects" in detail:
        corrected = detail["corrects"]
        if corrected in said.corrected or state_of(said, corrected) != _SENT:
            return False
        said.corrected.add(corrected)
    return True


def state_of(said: Said, id_: int) -> str:
    """Return the state of a registration, "" for one that the trail does not know."""
    earlier = _EARLIER if 1 <= id_ <= said.earlier_registrations else ""
    return said.states.get(id_, earlier)


def _take_migrated(said: Said, number: int, detail: _Detail) -> bool:
    """The trail begins with what was there before it, or without such an entry."""
    if number != 1:
        return False
    said.sent.update({int(id_): sha256 for id_, sha256 in detail["sent"].items()})
    said.states.update(dict.fromkeys(said.sent, _SENT))
    said.earlier_registrations = said.highest = detail["registrations"]
    said.earlier_exports = detail["exports"]
    return True


def _take_sealed(said: Said, _: int, detail: _Detail) -> bool:
    said.rows = {int(id_): row for id_, row in detail["rows"].items()}
    said.lists, said.settings = dict(detail["lists"]), dict(detail["settings"])
    said.intakes = {int(id_): content for id_, content in detail["intakes"].items()}
    said.scans = {int(id_): content for id_, content in detail["scans"].items()}
    said.uses = detail["uses"]
    said.sent_before = frozenset(said.sent)
    return True


def _take_exported(said: Said, _: int, detail: _Detail) -> bool:
    ids = detail["registrations"]
    if detail["export"] in said.exports or any(state_of(said, id_) != _SENT for id_ in ids):
        return False
    said.exports[detail["export"]] = detail
    return True


def _take_imported(said: Said, _: int, detail: _Detail) -> bool:
    """A file is read once. What an earlier version tells of it has no hash of all of it."""
    if detail["intake"] in said.intakes:
        return False
    said.intakes[detail["intake"]] = detail.get("content", "")
    return True


def _take_import_undone(said: Said, _: int, detail: _Detail) -> bool:
    if detail["intake"] not in said.intakes or detail["intake"] in said.undone:
        return False
    said.undone.add(detail["intake"])
    said.intakes[detail["intake"]] = detail.get("content", "")
    return True


def _take_list(said: Said, _: int, detail: _Detail) -> bool:
    if "content" in detail:
        said.lists[detail["list"]] = detail["content"]
    return True


def _take_items(said: Said, _: int, detail: _Detail) -> bool:
    said.items[detail["type"]] = detail["content"]
    return True


def _take_no_list(said: Said, _: int, detail: _Detail) -> bool:
    said.lists.pop(detail["list"], None)
    return True


def _take_setting(said: Said, _: int, detail: _Detail) -> bool:
    said.settings[detail["setting"]] = detail["value"]
    return True


def _take_verified(_: Said, number: int, detail: _Detail) -> bool:
    return bool(detail["entries"] < number)


def _take_backup(said: Said, _: int, detail: _Detail) -> bool:
    said.backups[detail["file"]] = detail["sha256"]
    return True


_TAKERS: Mapping[str, Callable[[Said, int, _Detail], bool]] = {
    Action.MIGRATED: _take_migrated,
    Action.SEALED: _take_sealed,
    Action.EXPORTED: _take_exported,
    Action.IMPORTED: _take_imported,
    Action.IMPORT_UNDONE: _take_import_undone,
    Action.LIST_LOADED: _take_list,
    Action.ENTRY_ADDED: _take_list,
    Action.LIST_REMOVED: _take_no_list,
    Action.ITEMS_READ: _take_items,
    Action.SETTING_CHANGED: _take_setting,
    Action.BACKED_UP: _take_backup,
    Action.VERIFIED: _take_verified,
}
_KNOWN = frozenset(action.value for action in Action)
WHOLE = _KNOWN - _STEPS.keys() - {Action.CREATED.value}
"""What is done with all data, and with no single registration."""
