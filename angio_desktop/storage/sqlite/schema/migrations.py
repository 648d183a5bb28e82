"""Brings a database to the present version: numbered steps, one transaction each.

`PRAGMA user_version` counts the steps a database has had. A step is never edited once released:
it says what the tables were then, so it uses no name of today's code.
"""

import logging
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import datetime
from itertools import chain
from pathlib import Path

from angio_desktop.errors import NewerDatabase, StorageProblem
from angio_desktop.storage.sqlite.schema.answers_step import ANSWERS_STEP
from angio_desktop.storage.sqlite.schema.articles_step import ARTICLES_STEP
from angio_desktop.storage.sqlite.schema.awaited_step import AWAITED_STEP
from angio_desktop.storage.sqlite.schema.begun_step import BEGUN_STEP
from angio_desktop.storage.sqlite.schema.filled_in_step import FILLED_IN_STEP
from angio_desktop.storage.sqlite.schema.held_step import HELD_STEP
from angio_desktop.storage.sqlite.schema.intake_step import INTAKE_STEP
from angio_desktop.storage.sqlite.schema.names_step import NAMES_STEP
from angio_desktop.storage.sqlite.schema.notes_step import NOTES_STEP
from angio_desktop.storage.sqlite.schema.outbox_step import OUTBOX_STEP
from angio_desktop.storage.sqlite.schema.periods_step import PERIODS_STEP
from angio_desktop.storage.sqlite.schema.rows_step import ROWS_STEP
from angio_desktop.storage.sqlite.schema.scans_step import SCANS_STEP
from angio_desktop.storage.sqlite.schema.seal_step import SEAL_STEP
from angio_desktop.storage.sqlite.schema.trail_step import TRAIL_STEP
from angio_desktop.storage.sqlite.vault import cipher
from angio_desktop.storage.sqlite.vault.backups import back_up
from angio_desktop.storage.sqlite.vault.keys import DataKey
from angio_desktop.storage.sqlite.vault.problems import damage, storage_problem

Step = Sequence[str | Callable[[sqlite3.Connection, datetime], None]]

APPLICATION_ID = 0x414E4749  # "ANGI": tells our database from another program's

_log = logging.getLogger(__name__)

_TABLES = (
    f"PRAGMA application_id = {APPLICATION_ID}",
    # The long columns stand last, so that what lists read lies on a row's first page.
    """
    CREATE TABLE registration (
        id INTEGER PRIMARY KEY CHECK (id > 0),
        type TEXT NOT NULL,
        status TEXT NOT NULL,
        code TEXT NOT NULL,
        sent_at TEXT NOT NULL,
        revision INTEGER NOT NULL,
        dictionary_version TEXT NOT NULL,
        patient TEXT NOT NULL,
        patient_key TEXT NOT NULL,
        admission TEXT NOT NULL,
        answered INTEGER NOT NULL,
        required INTEGER NOT NULL,
        errors INTEGER NOT NULL,
        search TEXT NOT NULL,
        last_pci TEXT NOT NULL,
        follow_up_due TEXT NOT NULL,
        created TEXT NOT NULL,
        changed TEXT NOT NULL,
        changed_ms INTEGER NOT NULL,
        page TEXT NOT NULL,
        focus TEXT NOT NULL,
        confirmations TEXT NOT NULL,
        "values" TEXT NOT NULL,
        CHECK ((status = 'sent') = (code <> '') AND (status = 'sent') = (sent_at <> ''))
    )
    """,
    """
    CREATE TABLE export (
        id INTEGER PRIMARY KEY CHECK (id > 0),
        time TEXT NOT NULL,
        file TEXT NOT NULL,
        folder TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        type TEXT NOT NULL,
        count INTEGER NOT NULL,
        is_draft INTEGER NOT NULL
    )
    """,
    """
    CREATE TABLE export_registration (
        registration_id INTEGER NOT NULL REFERENCES registration (id),
        export_id INTEGER NOT NULL REFERENCES export (id),
        PRIMARY KEY (registration_id, export_id)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE open_list (
        name TEXT PRIMARY KEY NOT NULL,
        is_example INTEGER NOT NULL,
        source TEXT NOT NULL,
        loaded TEXT NOT NULL
    )
    """,
    """
    CREATE TABLE open_list_entry (
        list_name TEXT NOT NULL REFERENCES open_list (name),
        code TEXT NOT NULL,
        label TEXT NOT NULL,
        valid_from TEXT NOT NULL,
        valid_to TEXT NOT NULL,
        by_hand INTEGER NOT NULL,
        added TEXT NOT NULL,
        PRIMARY KEY (list_name, code)
    )
    """,
    "CREATE TABLE setting (key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL)",
)

_INDEXES = (
    "CREATE UNIQUE INDEX registration_code ON registration (code) WHERE code <> ''",
    # Holds all that the list, its search and the counts read: the answers are twenty times as
    # long as the rest of a row, and reading past them would take seconds on a full register.
    """
    CREATE INDEX registration_list ON registration (
        changed_ms, status, type, patient, admission, answered, required, errors, changed, code,
        sent_at, search
    )
    """,
    """
    CREATE INDEX registration_patient ON registration (
        patient_key, status, type, last_pci, admission, sent_at
    )
    """,
    """
    CREATE INDEX registration_due ON registration (
        follow_up_due, last_pci, patient_key, patient, code, status
    ) WHERE status = 'sent' AND follow_up_due <> ''
    """,
    """
    CREATE INDEX registration_sent ON registration (type, admission, changed_ms, status)
    WHERE status = 'sent'
    """,
)

# BEFORE INSERT guards against REPLACE too: what REPLACE removes passes by the other triggers.
_REGISTRATION_GUARDS = (
    """
    CREATE TRIGGER registration_insert BEFORE INSERT ON registration
    BEGIN
        SELECT RAISE(ABORT, 'registration: this id exists')
        WHERE EXISTS (SELECT 1 FROM registration WHERE id = NEW.id);
        SELECT RAISE(ABORT, 'registration: this code exists')
        WHERE EXISTS (SELECT 1 FROM registration WHERE code = NEW.code AND code <> '');
        SELECT RAISE(ABORT, 'registration: begins as open') WHERE NEW.status IS NOT 'open';
    END
    """,
    """
    CREATE TRIGGER registration_update BEFORE UPDATE ON registration
    BEGIN
        SELECT RAISE(ABORT, 'registration: sent, so locked') WHERE OLD.status = 'sent';
        SELECT RAISE(ABORT, 'registration: its id stays') WHERE NEW.id IS NOT OLD.id;
        SELECT RAISE(ABORT, 'registration: this code exists')
        WHERE EXISTS (
            SELECT 1 FROM registration WHERE code = NEW.code AND code <> '' AND id <> OLD.id
        );
        SELECT RAISE(ABORT, 'registration: not a step of its life')
        WHERE NEW.status IS NOT OLD.status AND NOT (
            OLD.status = 'open' AND NEW.status IN ('sent', 'deleted')
            OR OLD.status = 'deleted' AND NEW.status = 'open'
        );
    END
    """,
    """
    CREATE TRIGGER registration_delete BEFORE DELETE ON registration
    BEGIN
        SELECT RAISE(ABORT, 'registration: never removed');
    END
    """,
)

_EXPORT_GUARDS = (
    """
    CREATE TRIGGER export_insert BEFORE INSERT ON export
    WHEN EXISTS (SELECT 1 FROM export WHERE id = NEW.id)
    BEGIN
        SELECT RAISE(ABORT, 'export: this id exists');
    END
    """,
    """
    CREATE TRIGGER export_update BEFORE UPDATE ON export
    BEGIN
        SELECT RAISE(ABORT, 'export: never changed');
    END
    """,
    """
    CREATE TRIGGER export_delete BEFORE DELETE ON export
    BEGIN
        SELECT RAISE(ABORT, 'export: never removed');
    END
    """,
    """
    CREATE TRIGGER export_registration_insert BEFORE INSERT ON export_registration
    BEGIN
        SELECT RAISE(ABORT, 'export_registration: this mark exists')
        WHERE EXISTS (
            SELECT 1 FROM export_registration
            WHERE registration_id = NEW.registration_id AND export_id = NEW.export_id
        );
        SELECT RAISE(ABORT, 'export_registration: only what was sent is exported')
        WHERE NOT EXISTS (
            SELECT 1 FROM registration WHERE id = NEW.registration_id AND status = 'sent'
        );
    END
    """,
    """
    CREATE TRIGGER export_registration_update BEFORE UPDATE ON export_registration
    BEGIN
        SELECT RAISE(ABORT, 'export_registration: never changed');
    END
    """,
    """
    CREATE TRIGGER export_registration_delete BEFORE DELETE ON export_registration
    BEGIN
        SELECT RAISE(ABORT, 'export_registration: never removed');
    END
    """,
)

# A follow-up belongs to a hospitalisation, and a patient is found by name and birth date too.
_FOLLOW_UPS_AND_PATIENTS = (
    "ALTER TABLE registration ADD COLUMN follows INTEGER REFERENCES registration (id)",
    """
    CREATE INDEX registration_follows ON registration (follows, status, type)
    WHERE follows IS NOT NULL
    """,
    "DROP INDEX registration_patient",
    """
    CREATE INDEX registration_patient ON registration (
        patient_key, status, type, last_pci, admission, sent_at, follows
    )
    """,
    # The birth date out of the answers; those that are damaged have none.
    """
    CREATE INDEX registration_born ON registration (
        CASE WHEN json_valid("values") THEN json_extract("values", '$.DT_PAT_DOB') END
    )
    """,
    # What was sent changes no more (registration_update), so a link that was right stays right.
    """
    CREATE TRIGGER registration_follows_insert BEFORE INSERT ON registration
    WHEN NEW.follows IS NOT NULL
    BEGIN
        SELECT RAISE(ABORT, 'registration: only a follow-up follows') WHERE NEW.type <> 'follow_up';
        SELECT RAISE(ABORT, 'registration: follows a sent hospitalisation with PCI')
        WHERE NOT EXISTS (
            SELECT 1 FROM registration WHERE id = NEW.follows AND status = 'sent'
            AND type IN ('hospitalisation_pci', 'hospitalisation_ffr_pci')
        );
    END
    """,
    """
    CREATE TRIGGER registration_follows_update BEFORE UPDATE ON registration
    WHEN NEW.follows IS NOT NULL
    BEGIN
        SELECT RAISE(ABORT, 'registration: only a follow-up follows') WHERE NEW.type <> 'follow_up';
        SELECT RAISE(ABORT, 'registration: follows a sent hospitalisation with PCI')
        WHERE NOT EXISTS (
            SELECT 1 FROM registration WHERE id = NEW.follows AND status = 'sent'
            AND type IN ('hospitalisation_pci', 'hospitalisation_ffr_pci')
        );
    END
    """,
)

_LIST_USE = (
    """
    CREATE TABLE list_use (
        list_name TEXT NOT NULL,
        code TEXT NOT NULL,
        uses INTEGER NOT NULL,
        PRIMARY KEY (list_name, code)
    ) WITHOUT ROWID
    """,
)

# The search reads the narrowest index that has its columns: counts and the start page too.
_WORKLIST = (
    """
    CREATE INDEX registration_worklist ON registration (
        changed_ms, search, code, status, type, admission, errors
    )
    """,
    # Only of drafts: one that begins with each status would be taken for what is due as well.
    "CREATE INDEX registration_open ON registration (changed_ms, errors) WHERE status = 'open'",
    "CREATE INDEX registration_month ON registration (admission, type, status)",
    # Finds a part of a word that few rows have without reading the others.
    """
    CREATE VIRTUAL TABLE registration_search USING fts5 (
        search, code, content = 'registration', content_rowid = 'id', tokenize = 'trigram'
    )
    """,
    # A name that is removed is wiped, not only marked as removed; small pages make that quick.
    "INSERT INTO registration_search (registration_search, rank) VALUES ('secure-delete', 1)",
    "INSERT INTO registration_search (registration_search, rank) VALUES ('pgsz', 512)",
    "INSERT INTO registration_search (registration_search) VALUES ('rebuild')",
    """
    CREATE TRIGGER registration_search_insert AFTER INSERT ON registration
    BEGIN
        INSERT INTO registration_search (rowid, search, code) VALUES (NEW.id, NEW.search, NEW.code);
    END
    """,
    """
    CREATE TRIGGER registration_search_update AFTER UPDATE OF search, code ON registration
    WHEN NEW.search <> OLD.search OR NEW.code <> OLD.code
    BEGIN
        INSERT INTO registration_search (registration_search, rowid, search, code)
        VALUES ('delete', OLD.id, OLD.search, OLD.code);
        INSERT INTO registration_search (rowid, search, code) VALUES (NEW.id, NEW.search, NEW.code);
    END
    """,
)

STEPS: tuple[Step, ...] = (
    (*_TABLES, *_INDEXES, *_REGISTRATION_GUARDS, *_EXPORT_GUARDS),
    TRAIL_STEP,
    _FOLLOW_UPS_AND_PATIENTS,
    _LIST_USE,
    _WORKLIST,
    NAMES_STEP,
    ROWS_STEP,
    FILLED_IN_STEP,
    PERIODS_STEP,
    INTAKE_STEP,
    ARTICLES_STEP,
    SCANS_STEP,
    BEGUN_STEP,
    ANSWERS_STEP,
    NOTES_STEP,
    SEAL_STEP,
    OUTBOX_STEP,
    HELD_STEP,
    AWAITED_STEP,
)
FIRST_WITH_TRAIL = STEPS.index(TRAIL_STEP) + 1
FIRST_SEALED = STEPS.index(SEAL_STEP) + 1


def migrate(path: Path, key: DataKey, now: datetime, steps: Sequence[Step] = STEPS) -> None:
    """Bring the database `path` to version `len(steps)`; an empty file becomes a database.

    An existing database is backed up before its first step. Raises NewerDatabase for a later
    version and StorageProblem for what is no database of ours; neither is touched.
    """
    with closing(cipher.connect(path, key)) as connection:
        found = _known_version(connection, path, len(steps))
        cipher.keep_journal(connection)
        connection.execute("PRAGMA synchronous = FULL")
        before = back_up(path, key, now, f"v{found}") if 0 < found < len(steps) else None
        if found == 0:  # at once, so that nobody comes upon a new one between two versions
            take_steps(connection, 0, tuple(chain.from_iterable(steps)), len(steps), now)
        try:
            for number in range(found or len(steps), len(steps)):
                with damage(path):
                    take_steps(connection, number, steps[number], number + 1, now)
        except StorageProblem as problem:
            if before is not None and _is_undone(connection, problem, found):
                before.file.unlink(missing_ok=True)  # one at each start would push the good out
            raise


def _is_undone(connection: sqlite3.Connection, problem: StorageProblem, version: int) -> bool:
    """Whether a step that could not be taken, as its version was altered, was the first of all."""
    is_damage = problem.text_id == f"{StorageProblem.text_id}.damaged"
    return is_damage and version_of(connection) == version


def check_version(path: Path, key: DataKey) -> None:
    """Raise NewerDatabase, or StorageProblem for another program's, as `migrate` would."""
    with closing(cipher.connect(path, key)) as connection:
        connection.execute("PRAGMA query_only = ON")
        _known_version(connection, path, len(STEPS))


def _known_version(connection: sqlite3.Connection, path: Path, highest: int) -> int:
    found = _version_of_ours(connection, path)
    if found > highest:
        raise NewerDatabase(
            f"{path}: version {found}, this program knows {highest}",
            file=str(path),
            why=f"version {found}",
        )
    return found


def version_of(connection: sqlite3.Connection) -> int:
    """Return how many steps a database has had."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)


def _version_of_ours(connection: sqlite3.Connection, path: Path) -> int:
    """Return the version, 0 for an empty file. Refuses a database that another program made."""
    connection.execute("BEGIN")  # another copy of the program may be making it right now
    found = version_of(connection)
    (owner,) = connection.execute("PRAGMA application_id").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    connection.execute("COMMIT")
    is_new = (found, owner, tables) == (0, 0, 0)
    if not is_new and (owner != APPLICATION_ID or found < 1):
        raise storage_problem("made by another program", path, "damaged")
    return found


def take_steps(
    connection: sqlite3.Connection, number: int, step: Step, reached: int, now: datetime
) -> None:
    """Go from version `number` to `reached`, unless another copy of the program just did."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        if version_of(connection) == number:
            for part in step:
                if isinstance(part, str):
                    connection.execute(part)
                else:
                    part(connection, now)
            connection.execute(f"PRAGMA user_version = {reached}")
            _log.info("database brought to version %d", reached)
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:  # SQLite ends it by itself when the disk is full
            connection.execute("ROLLBACK")
        raise
