"""The history of one registration: its own entries of the trail, and the exports it went out in."""

from datetime import datetime

from angio_desktop.storage.store import Store
from angio_desktop.storage.trail import Action, Entry


def history(store: Store, id_: int) -> list[Entry]:
    """Return what was done with a registration, oldest first. Raises StorageProblem.

    An export of before the trail stands in it without a user.
    """
    exported = [
        e for e in store.trail.newest([Action.EXPORTED]) if id_ in e.detail.get("registrations", ())
    ]
    known = {entry.detail.get("export") for entry in exported}
    earlier = [
        Entry(0, e.time, "", Action.EXPORTED.value, None, {"export": e.id, "file": e.file})
        for e in store.exports.of(id_)
        if e.id not in known
    ]
    return sorted([*store.trail.of(id_), *exported, *earlier], key=_order)


def _order(entry: Entry) -> tuple[datetime, int]:
    return datetime.fromisoformat(entry.time), entry.id
