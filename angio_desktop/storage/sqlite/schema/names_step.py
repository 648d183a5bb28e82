"""The step of the database after which names are found and compared by their letters alone.

What the list searches and which registrations are one patient's stand beside the answers, and are
worked out from them anew: of what was sent too, as they are not under its seal.
"""

import json
import sqlite3
from datetime import datetime

from angio_desktop.register.patient import patient_key
from angio_desktop.register.summary import search_text

# A later way of comparing needs this step once more: so it always leaves what today's code asks.
_READ = (
    'SELECT id, search, patient_key, CAST("values" AS BLOB) FROM registration '
    "WHERE id > ? ORDER BY id LIMIT 500"
)
_WRITE = "UPDATE registration SET search = ?, patient_key = ? WHERE id = ?"
_GUARD = "registration_update"


def _compare_anew(connection: sqlite3.Connection, _: datetime) -> None:
    (guard,) = connection.execute(
        "SELECT sql FROM sqlite_master WHERE name = ?", (_GUARD,)
    ).fetchone()
    connection.execute(f"DROP TRIGGER {_GUARD}")
    last = 0
    while rows := connection.execute(_READ, (last,)).fetchall():
        for id_, *stored, values in rows:
            found = _compared(values)
            if found and found != tuple(stored):
                connection.execute(_WRITE, (*found, id_))
        last = rows[-1][0]
    connection.execute(guard)


def _compared(values: bytes) -> tuple[str, str] | None:
    """Return what is worked out of the answers, None where they cannot be read."""
    try:
        texts = json.loads(values)
        found = search_text(texts), patient_key(texts)
        "".join(found).encode()  # half a character can be no column
    except (ValueError, TypeError, AttributeError, RecursionError):
        return None
    return found


NAMES_STEP = (_compare_anew,)
