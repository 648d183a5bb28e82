"""The step of the database that keeps in which row of its file an exported registration stands."""

import json
import sqlite3
from datetime import datetime

_COLUMN = ("ALTER TABLE export_registration ADD COLUMN row INTEGER CHECK (row > 0)",)

_GUARDS = (
    # Also how a row of a file is found back.
    "CREATE UNIQUE INDEX export_registration_row ON export_registration (export_id, row)",
    """
    CREATE TRIGGER export_registration_row_insert BEFORE INSERT ON export_registration
    BEGIN
        SELECT RAISE(ABORT, 'export_registration: its row is not told') WHERE NEW.row IS NULL;
        SELECT RAISE(ABORT, 'export_registration: this row exists')
        WHERE EXISTS (
            SELECT 1 FROM export_registration WHERE export_id = NEW.export_id AND row = NEW.row
        );
    END
    """,
)


def _number_rows(connection: sqlite3.Connection, _: datetime) -> None:
    """Give earlier exports the rows that the trail has: it names them in the order of the file.

    Exports of before the trail have none.
    """
    guard = "SELECT sql FROM sqlite_master WHERE name = 'export_registration_update'"
    (guard_text,) = connection.execute(guard).fetchone()
    connection.execute("DROP TRIGGER export_registration_update")
    rows = connection.execute("SELECT detail FROM trail WHERE action = 'exported'").fetchall()
    for (detail,) in rows:
        for row, (export, registration) in enumerate(_exported(detail), start=1):
            connection.execute(
                "UPDATE OR IGNORE export_registration SET row = ? "
                "WHERE export_id = ? AND registration_id = ?",
                (row, export, registration),
            )
    connection.execute(guard_text)


def _exported(detail: str) -> list[tuple[int, int]]:
    """Return the marks an entry tells of; one that was spoiled is for `verification` to name."""
    try:
        found = json.loads(detail)
        return [(int(found["export"]), int(each)) for each in found["registrations"]]
    except (ValueError, TypeError, KeyError, RecursionError):
        return []


ROWS_STEP = (*_COLUMN, _number_rows, *_GUARDS)
