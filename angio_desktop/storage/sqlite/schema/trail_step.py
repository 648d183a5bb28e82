"""The step of the database that brought the trail and the fingerprints of sent registrations."""

import json
import sqlite3
from datetime import datetime

from angio_desktop.register.fields import RegistrationType
from angio_desktop.register.findings import Confirmation
from angio_desktop.register.fingerprint import fingerprint
from angio_desktop.register.registration import Registration, Status
from angio_desktop.storage.seals import UNREADABLE
from angio_desktop.storage.trail import Action, Trail

_TRAIL = (
    """
    CREATE TABLE trail (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        time TEXT NOT NULL,
        user TEXT NOT NULL,
        action TEXT NOT NULL,
        registration INTEGER,
        detail TEXT NOT NULL,
        previous TEXT NOT NULL,
        hash TEXT NOT NULL
    )
    """,
    "CREATE INDEX trail_registration ON trail (registration) WHERE registration IS NOT NULL",
    "CREATE INDEX trail_action ON trail (action)",
    """
    CREATE TRIGGER trail_insert BEFORE INSERT ON trail
    BEGIN
        SELECT RAISE(ABORT, 'trail: entries follow one another')
        WHERE NEW.id IS NOT (SELECT coalesce(max(id), 0) + 1 FROM trail)
        OR NEW.previous IS NOT
            coalesce((SELECT hash FROM trail ORDER BY id DESC LIMIT 1), '');
    END
    """,
    """
    CREATE TRIGGER trail_update BEFORE UPDATE ON trail
    BEGIN
        SELECT RAISE(ABORT, 'trail: never changed');
    END
    """,
    """
    CREATE TRIGGER trail_delete BEFORE DELETE ON trail
    BEGIN
        SELECT RAISE(ABORT, 'trail: never removed');
    END
    """,
)

# `unlogged` holds the keys that were saved since the last entry about this registration.
_COLUMNS = (
    "ALTER TABLE registration ADD COLUMN sha256 TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE registration ADD COLUMN unlogged TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE registration ADD COLUMN unlogged_by TEXT NOT NULL DEFAULT ''",
    "CREATE INDEX registration_unlogged ON registration (id) WHERE unlogged <> ''",
)

_GUARDS = (
    """
    CREATE TRIGGER registration_sent BEFORE UPDATE ON registration
    WHEN NEW.status = 'sent' AND NEW.sha256 = ''
    BEGIN
        SELECT RAISE(ABORT, 'registration: sent without its fingerprint');
    END
    """,
)


def _add_fingerprints(connection: sqlite3.Connection, now: datetime) -> None:
    """Give what was sent before its fingerprint, and begin the trail with it."""
    guard = "SELECT sql FROM sqlite_master WHERE name = 'registration_update'"
    (guard_text,) = connection.execute(guard).fetchone()
    connection.execute("DROP TRIGGER registration_update")
    rows = connection.execute(
        "SELECT id, type, dictionary_version, code, sent_at, CAST(confirmations AS BLOB), "
        "CAST(\"values\" AS BLOB) FROM registration WHERE status = 'sent' ORDER BY id"
    ).fetchall()
    sent = {str(id_): _fingerprint_of(*columns) for id_, *columns in rows}
    for id_, sha256 in sent.items():
        connection.execute("UPDATE registration SET sha256 = ? WHERE id = ?", (sha256, int(id_)))
    connection.execute(guard_text)
    (highest,) = connection.execute("SELECT coalesce(max(id), 0) FROM registration").fetchone()
    exports = connection.execute("SELECT coalesce(max(id), 0) FROM export").fetchone()[0]
    if highest or exports:
        detail = {"sent": sent, "registrations": highest, "exports": exports}
        Trail(connection.execute, "", now).add(Action.MIGRATED, **detail)


def _fingerprint_of(
    type_name: str, version: str, code: str, sent_at: str, confirmations: bytes, values: bytes
) -> str:
    try:
        registration = Registration(
            type=RegistrationType(type_name),
            dictionary_version=version,
            values=json.loads(values),
            confirmations=tuple(Confirmation(**each) for each in json.loads(confirmations)),
            status=Status.SENT,
            code=code,
            sent_at=sent_at,
        )
        return fingerprint(registration)
    except (ValueError, TypeError, RecursionError):
        return UNREADABLE


TRAIL_STEP = (*_TRAIL, *_COLUMNS, *_GUARDS, _add_fingerprints)
