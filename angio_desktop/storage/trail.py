"""The audit trail: who did what when, each entry with the hash of the one before it.

It holds keys, rule ids, codes and hashes, never an answer. The database refuses to change or
remove an entry (each engine has its guards); what passes by its guards is found by `verification`.
"""

import hashlib
import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, NamedTuple, Protocol


class Action(StrEnum):
    """What can be done."""

    CREATED = "created"
    SAVED = "saved"
    CONFIRMED = "confirmed"
    SENT = "sent"
    DELETED = "deleted"
    RESTORED = "restored"
    NOTED = "noted"
    CONTACTED = "contacted"
    EXPORTED = "exported"
    ANSWERED = "answered"
    OUTBOX = "outbox"
    ITEMS_READ = "items_read"
    CORRECTION_ASKED = "correction_asked"
    CORRECTION_DONE = "correction_done"
    TYPE_CHANGED = "type_changed"
    LIST_LOADED = "list_loaded"
    LIST_REMOVED = "list_removed"
    ENTRY_ADDED = "entry_added"
    BACKED_UP = "backed_up"
    BACKUP_RESTORED = "backup_restored"
    VERIFIED = "verified"
    MIGRATED = "migrated"
    KEY_CHANGED = "key_changed"
    SCANNED = "scanned"
    DEFINITION_TAKEN = "definition_taken"
    DEFINITION_TAKEN_BACK = "definition_taken_back"
    IMPORTED = "imported"
    IMPORT_UNDONE = "import_undone"
    KEY_RENEWED = "key_renewed"
    SETTING_CHANGED = "setting_changed"
    SEALED = "sealed"
    CARRIED_ON = "carried_on"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the trail.

    `time` is ISO 8601 with its offset, `registration` None where it is about no single one. `user`
    is the chosen name; where it is not that of the account, the detail has `account`.
    """

    id: int
    time: str
    user: str
    action: str
    registration: int | None
    detail: Mapping[str, Any]


class Runs(Protocol):
    """Runs one statement: a driver's `execute`, or `exec_driver_sql` of SQLAlchemy."""

    def __call__(self, sql: str, parameters: tuple[Any, ...] = (), /) -> Any: ...  # noqa: D102


class Told(NamedTuple):
    """What an entry tells, as it is written; its detail is JSON."""

    time: str
    user: str
    action: str
    registration: int | None
    detail: str


def write_entry(run: Runs, told: Told) -> tuple[int, str]:
    """Append an entry; return its number and hash."""
    found = run("SELECT id, hash FROM trail ORDER BY id DESC LIMIT 1").fetchone()
    last, previous = found or (0, "")
    columns = (last + 1, *told, previous)
    hash_ = hash_of(FORM, *columns)
    run(f"{_INSERT} VALUES (?, ?, ?, ?, ?, ?, ?, ?)", (*columns, hash_))
    return last + 1, hash_


@dataclass(slots=True)
class Trail:
    """Writes entries of one user and moment, inside the transaction that `run` belongs to.

    `user` is the name the user has chosen, `account` that of the operating system; "" where
    `write` tells it. `last` is the number and hash of the last entry that was written, None for
    none.
    """

    run: Runs
    user: str
    now: datetime
    account: str = ""
    last: tuple[int, str] | None = None
    write: Callable[[Runs, Told], tuple[int, str]] = write_entry

    def add(self, action: Action, registration: int | None = None, /, **detail: object) -> None:
        """Append an entry."""
        self.add_of(self.user, action, registration, **detail)

    def add_of(
        self, user: str, action: Action, registration: int | None = None, /, **detail: object
    ) -> None:
        """Append an entry of what another user did."""
        if self.account not in ("", user):
            detail["account"] = self.account
        text = json.dumps(detail, sort_keys=True, separators=(",", ":"))
        time = self.now.isoformat(timespec="seconds")
        self.last = self.write(self.run, Told(time, user, action.value, registration, text))


_LOOKED_AT = 50  # the entries that a sending itself makes are among them
FORM = 2
"""The form of entries, which stands in their hash: from the second on they tell hashes of rows.

The first had no number.
"""

_INSERT = 'INSERT INTO trail (id, time, "user", action, registration, detail, previous, hash)'
_READ = 'SELECT id, time, "user", action, registration, detail FROM trail'


def hash_of(*columns: object) -> str:
    """Return the hash of an entry: SHA-256 of its form, columns and the hash before it."""
    return hashlib.sha256(json.dumps(columns, separators=(",", ":")).encode("ascii")).hexdigest()


def latest(run: Runs) -> str:
    """Return the latest moment among the newest entries, "" without any.

    It is later than the last entry's where the clock was set back since.
    """
    times = [entry.time for entry in newest(run, (), _LOOKED_AT)]
    return max(times, key=datetime.fromisoformat, default="")


def is_after(time: str, now: datetime) -> bool:
    """Whether an entry was made, as its clock said, after `now`."""
    return bool(time) and datetime.fromisoformat(time) > now


def created_after(run: Runs, entry: int) -> int:
    """Return how many registrations were made after an entry of the trail."""
    query = "SELECT count(*) FROM trail WHERE action = ? AND id > ?"
    (count,) = run(query, (Action.CREATED.value, entry)).fetchone()
    return int(count)


def entries_of(run: Runs, registration: int) -> list[Entry]:
    """Return the history of one registration, oldest first."""
    rows = run(f"{_READ} WHERE registration = ? ORDER BY id", (registration,))
    return [entry for row in rows if (entry := _entry(row))]


def newest(run: Runs, actions: Sequence[Action], limit: int | None) -> list[Entry]:
    """Return the newest entries, of these actions or with none given of all, oldest first."""
    marks = ", ".join("?" * len(actions))
    wanted = f" WHERE action IN ({marks})" if actions else ""
    most = "" if limit is None else f" LIMIT {limit:d}"
    parameters = tuple(action.value for action in actions)
    rows = run(f"{_READ}{wanted} ORDER BY id DESC{most}", parameters)
    return [entry for row in rows if (entry := _entry(row))][::-1]


def _entry(row: Sequence[Any]) -> Entry | None:
    """Return an entry; one that was spoiled is for `verification` to name."""
    id_, time, user, action, registration, text = row
    detail = detail_of(time, action, registration, text)
    return None if detail is None else Entry(id_, time, user, action, registration, detail)


def detail_of(time: Any, action: Any, registration: Any, text: Any) -> dict[str, Any] | None:
    """Return the detail of an entry, None for one that no version of the program has written.

    Its hash may be right all the same: who has the key can make one.
    """
    try:
        is_moment = datetime.fromisoformat(time).tzinfo is not None
        detail = json.loads(text)
    except (ValueError, TypeError, RecursionError):
        return None
    is_about = type(registration) is int or (registration is None and action not in _OF_ONE)
    if not is_moment or not is_about or type(detail) is not dict:
        return None
    is_whole = _NEEDED.get(action, _NOTHING) <= detail.keys()
    is_sound = is_whole and all(_fits(action, name, detail[name]) for name in detail)
    return detail if is_sound else None


def _fits(action: str, name: str, value: object) -> bool:
    if name == "registrations" and action == Action.EXPORTED:
        return type(value) is list and _NUMBER.issuperset(map(type, value))
    if name == "keys":
        return type(value) is list and _TEXT.issuperset(map(type, value))
    if name in ("sent", "rows", "intakes", "scans"):
        return type(value) is dict and all(map(_is_hash_of_one, value.items()))
    if name in ("lists", "settings"):
        return type(value) is dict and _TEXT.issuperset(map(type, value.values()))
    return type(value) in _TYPES.get(name, _PLAIN)


def _is_hash_of_one(pair: tuple[str, object]) -> bool:
    return _ID.fullmatch(pair[0]) is not None and type(pair[1]) is str


_OF_ONE = frozenset(
    {
        *(Action.CREATED, Action.SAVED, Action.CONFIRMED, Action.SENT, Action.SCANNED),
        *(Action.ANSWERED, Action.CORRECTION_ASKED, Action.CORRECTION_DONE, Action.TYPE_CHANGED),
        *(Action.NOTED, Action.CONTACTED, Action.OUTBOX),
    }
)
_NOTHING: frozenset[str] = frozenset()
_NEEDED = {
    Action.SENT: frozenset({"sha256"}),
    Action.EXPORTED: frozenset({"export", "file", "sha256", "registrations"}),
    Action.ANSWERED: frozenset({"answer", "outcome", "official_code", "record"}),
    Action.OUTBOX: frozenset({"state", "why", "tries", "due"}),
    Action.ITEMS_READ: frozenset({"type", "content"}),
    Action.CORRECTION_ASKED: frozenset({"keys"}),
    Action.TYPE_CHANGED: frozenset({"type", "before"}),
    Action.MIGRATED: frozenset({"sent", "registrations", "exports"}),
    Action.SCANNED: frozenset({"key"}),
    Action.DEFINITION_TAKEN: frozenset({"version", "file", "sha256"}),
    Action.DEFINITION_TAKEN_BACK: frozenset({"version", "file", "sha256"}),
    Action.IMPORTED: frozenset({"intake", "file", "sha256"}),
    Action.IMPORT_UNDONE: frozenset({"intake"}),
    Action.NOTED: frozenset({"keys"}),
    Action.CONTACTED: frozenset({"kind"}),
    Action.SEALED: frozenset({"rows", "lists", "settings", "intakes", "scans", "uses"}),
    Action.SETTING_CHANGED: frozenset({"setting", "value"}),
    Action.CARRIED_ON: frozenset({"left", "left_hash"}),
    Action.VERIFIED: frozenset({"entries", "hash", "wrong", "id", "code", "backup"}),
    Action.MOVED: frozenset({"entries"}),
}
_NUMBER, _TEXT, _PLAIN = frozenset({int}), frozenset({str}), frozenset({int, str, type(None)})
_TYPES = {
    **dict.fromkeys(("export", "exports", "registrations", "entries", "trail", "left"), _NUMBER),
    **dict.fromkeys(("intake", "new", "updated", "answer", "corrects", "tries", "due"), _NUMBER),
    **dict.fromkeys(("file", "sha256", "record", "version"), _TEXT),
    **dict.fromkeys(("outcome", "official_code", "type", "before"), _TEXT),
    **dict.fromkeys(("row", "content", "uses", "setting", "state", "why"), _TEXT),
    **dict.fromkeys(("value", "account", "left_hash", "list", "token"), _TEXT),
    **dict.fromkeys(("hash", "wrong", "backup"), _TEXT),
}
_ID = re.compile(r"[0-9]{1,18}")
