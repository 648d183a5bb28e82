"""What shows that a row is as the program left it.

The trail tells the hash of each row in the entry of its last save. What is stored field by field,
between two entries, bears a mark made with the data key instead, which plain SQL cannot make; it
is over the number of the last entry too, so that no earlier state can be put back later.
"""

import hashlib
from collections.abc import Iterable, Sequence
from typing import Any

from angio_desktop.storage.trail import Runs

SEAL = "angio_seal"
"""The name in SQL of the mark of a row, of its content and the number of its last entry."""

TO_SEAL = "to seal"
"""What stands as the seal of a moved row until it is sealed where it is now."""

LENGTH = 32
UNREADABLE = "unreadable"
"""The fingerprint of what was sent before the trail and could not be read then."""

# In this order for good: hashes made years ago must come out the same. A column that is added
# later needs a form of its own, and a step that states all rows anew.
REGISTRATION = (
    *("id", "type", "status", "code", "sent_at", "revision", "dictionary_version", "patient"),
    *("patient_key", "admission", "answered", "required", "errors", "search", "last_pci"),
    *("follow_up_due", "created", "changed", "changed_ms", "page", "focus", "confirmations"),
    *(
        "values",
        "sha256",
        "unlogged",
        "unlogged_by",
        "follows",
        "filled_in",
        "imported",
        "corrects",
    ),
)
_LIST = ("name", "is_example", "source", "loaded")
_ENTRY = (
    *("list_name", "code", "label", "valid_from", "valid_to", "by_hand", "added", "is_listed"),
)
_ARTICLE = ("list_name", "gtin", "code", "manufacturer", "diameter", "length")
_PLATFORM = ("type", "dcd", "version", "read")
_ITEM = ("type", "key", "code", "item")
_USE = ("list_name", "code", "uses")
_INTAKE = ("id", "time", "file", "sha256", "undone")
_SCAN = ("id", "registration_id", "key", "code", "gtin", "lot", "expiry", "serial", "scanned")
_TAKEN = ("intake_id", "registration_id", "revision", "before")


def content(columns: Sequence[str], table: str) -> str:
    """Return the SQL of the content of a row: each value with its kind, whatever bytes it holds."""
    parts = (f'typeof({table}."{name}") || hex({table}."{name}")' for name in columns)
    return " || ';' || ".join(parts)


CONTENT = content(REGISTRATION, "registration")
# Of what tells the row: other entries about a registration leave it as it is.
LAST_ENTRY = (
    "(SELECT coalesce(max(trail.id), 0) FROM trail WHERE trail.registration = registration.id "
    "AND trail.action IN ('created', 'saved', 'deleted', 'restored'))"
)
IS_SEALED = f"registration.seal = {SEAL}({CONTENT}, {LAST_ENTRY})"
PUT_SEAL = f"UPDATE registration SET seal = {SEAL}({CONTENT}, {LAST_ENTRY})"  # noqa: S608


def hash_of_content(text: str) -> str:
    """Return the hash of a row's content, as the trail has it."""
    return hashlib.sha256(text.encode("ascii")).hexdigest()[:LENGTH]


def hash_of_row(run: Runs, id_: int) -> str:
    """Return the hash of a registration as it stands in the database."""
    (text,) = run(f"SELECT {CONTENT} FROM registration WHERE id = ?", (id_,)).fetchone()  # noqa: S608
    return hash_of_content(text)


def hash_of_list(run: Runs, name: str) -> str:
    """Return the hash of an open list with its entries."""
    of_list = f"SELECT {content(_LIST, 'open_list')} FROM open_list WHERE name = ?"  # noqa: S608
    of_entries = (
        f"SELECT {content(_ENTRY, 'open_list_entry')} FROM open_list_entry "  # noqa: S608
        "WHERE list_name = ? ORDER BY code, valid_from"
    )
    of_articles = (
        f"SELECT {content(_ARTICLE, 'open_list_article')} FROM open_list_article "  # noqa: S608
        "WHERE list_name = ? ORDER BY gtin"
    )
    queries = (of_list, of_entries, of_articles)
    return _hash_of_all(row for query in queries for row in run(query, (name,)))


def hash_of_intake(run: Runs, id_: int) -> str:
    """Return the hash of a file from which drafts were read, with what it made and changed."""
    of_file = f"SELECT {content(_INTAKE, 'intake')} FROM intake WHERE id = ?"  # noqa: S608
    of_drafts = (
        f"SELECT {content(_TAKEN, 'intake_registration')} FROM intake_registration "  # noqa: S608
        "WHERE intake_id = ? ORDER BY registration_id"
    )
    return _hash_of_all((*run(of_file, (id_,)), *run(of_drafts, (id_,))))


def hash_of_scans(run: Runs, registration: int) -> str:
    """Return the hash of what was scanned for a registration."""
    columns = content(_SCAN, "scan")
    query = f"SELECT {columns} FROM scan WHERE registration_id = ? ORDER BY id"  # noqa: S608
    return _hash_of_all(run(query, (registration,)))


def hash_of_items(run: Runs, type_: str) -> str:
    """Return the hash of what is known of a type at the platform."""
    of_form = f"SELECT {content(_PLATFORM, 'platform_form')} FROM platform_form WHERE type = ?"  # noqa: S608
    of_items = (
        f"SELECT {content(_ITEM, 'platform_item')} FROM platform_item "  # noqa: S608
        "WHERE type = ? ORDER BY key, code"
    )
    return _hash_of_all((*run(of_form, (type_,)), *run(of_items, (type_,))))


def hash_of_uses(run: Runs) -> str:
    """Return the hash of how often each entry of a list was used."""
    columns = content(_USE, "list_use")
    return _hash_of_all(run(f"SELECT {columns} FROM list_use ORDER BY list_name, code"))  # noqa: S608


def _hash_of_all(rows: Iterable[Sequence[Any]]) -> str:
    return hash_of_content("\n".join(text for (text,) in rows))
