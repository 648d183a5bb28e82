"""The form of an office: made at once from the tables that statements are built from.

It lies in a schema of its own, `angio`. A test compares it with that of the embedded database.
"""

import re
import secrets
from typing import Any, cast

import psycopg
from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Connection,
    MetaData,
    Table,
    Text,
    text,
)
from sqlalchemy.types import TypeEngine

from angio_desktop.storage.postgres.claims import CLAIM_TABLE
from angio_desktop.storage.postgres.functions import FUNCTIONS
from angio_desktop.storage.postgres.guards import GUARD_STEPS
from angio_desktop.storage.postgres.notices import NOTICE_STEPS
from angio_desktop.storage.postgres.roles import OWNER_MAY_ALL, PRIVILEGES, ROLE_STEPS
from angio_desktop.storage.postgres.steps import VERSION
from angio_desktop.storage.tables import RegistrationTable

SCHEMA = "angio"
_ID_BYTES = 16  # by which one office is told from all others
_BLOCK = 64  # bytes, of SHA-256
_OUTSIDE, _INSIDE = 0x5C, 0x36  # what RFC 2104 fills a key with

_CHECKS = (
    *(
        f"ALTER TABLE {table} ADD CONSTRAINT {table}_number CHECK (id > 0)"
        for table in ("registration", "export", "answer", "intake", "contact")
    ),
    "ALTER TABLE registration ADD CONSTRAINT registration_code_of_sent CHECK "
    "((status = 'sent') = (code <> '') AND (status = 'sent') = (sent_at <> ''))",
    'ALTER TABLE export_registration ADD CONSTRAINT export_registration_in_file CHECK ("row" > 0)',
    "ALTER TABLE answer ADD CONSTRAINT answer_source CHECK "
    "(source IN ('file', 'warehouse', 'server'))",
    "ALTER TABLE outbox ADD CONSTRAINT outbox_state_known CHECK (state IN ("
    "'waiting', 'held', 'posting', 'unclear', 'undecided', 'accepted', 'refused', 'taken_out'))",
    "ALTER TABLE mark ADD CONSTRAINT mark_known CHECK "
    "(mark IN ('exported', 'accepted', 'refused', 'replaced'))",
)
_INDEXES = (
    "CREATE UNIQUE INDEX registration_code ON registration (code) WHERE code <> ''",
    'CREATE UNIQUE INDEX export_registration_row ON export_registration (export_id, "row")',
    "CREATE INDEX registration_changed ON registration (changed_ms DESC, id DESC)",
    "CREATE INDEX registration_admission ON registration (admission, type, status) INCLUDE (id)",
    "CREATE INDEX registration_patient ON registration (patient_key, status, type) "
    "INCLUDE (id, last_pci)",
    'CREATE INDEX registration_born ON registration (angio_born("values"))',
    "CREATE INDEX registration_status ON registration (status)",  # counted by reading it alone
    "CREATE INDEX registration_open ON registration (changed_ms, errors) WHERE status = 'open'",
    "CREATE INDEX registration_unlogged ON registration (id) WHERE unlogged <> ''",
    "CREATE INDEX registration_follows ON registration (follows, status, type) "
    "WHERE follows IS NOT NULL",
    "CREATE INDEX registration_corrects ON registration (corrects, status) "
    "WHERE corrects IS NOT NULL",
    "CREATE INDEX registration_due ON registration (follow_up_due, patient_key) "
    "INCLUDE (id, last_pci) WHERE status = 'sent' AND follow_up_due <> ''",
    "CREATE INDEX registration_followed ON registration (patient_key) "
    "INCLUDE (id, admission, sent_at) "
    "WHERE status = 'sent' AND type = 'follow_up' AND follows IS NULL",
    "CREATE INDEX registration_search ON registration "
    "USING gin (search gin_trgm_ops, code gin_trgm_ops)",
    "CREATE INDEX export_registration_of ON export_registration (export_id)",
    "CREATE INDEX intake_of ON intake_registration (registration_id)",
    "CREATE INDEX answer_registration ON answer (registration_id, id)",
    "CREATE INDEX mark_exported ON mark (since) WHERE mark = 'exported'",
    "CREATE INDEX mark_refused ON mark (registration_id) WHERE mark = 'refused'",
    "CREATE INDEX mark_official ON mark (official_code) WHERE official_code <> ''",
    "CREATE INDEX awaited_due ON awaited (due)",
    "CREATE INDEX outbox_state ON outbox (state, due)",
    "CREATE INDEX scan_registration ON scan (registration_id)",
    "CREATE INDEX contact_of ON contact (registration_id)",
    "CREATE INDEX trail_registration ON trail (registration) WHERE registration IS NOT NULL",
    "CREATE INDEX trail_action ON trail (action)",
)
# By its sample of the values PostgreSQL reckons whether many rows hold some letters, and are soon
# met from the top, or few, for which it needs the index. In one of the usual hundred values what a
# tenth of a percent hold is not there, which took half a second in a million.
_SAMPLES = (
    "ALTER TABLE registration ALTER COLUMN search SET STATISTICS 1000, "
    "ALTER COLUMN code SET STATISTICS 1000",
)
_OWN = (
    "CREATE TABLE office "
    "(version bigint NOT NULL, readable_from bigint NOT NULL, id text NOT NULL)",
    "CREATE TABLE office_secret (outside bytea NOT NULL, inside bytea NOT NULL)",
    "CREATE TABLE trail_head (number bigint NOT NULL, hash text NOT NULL)",
    "INSERT INTO trail_head VALUES (0, '')",
    CLAIM_TABLE,
)
OWN_TABLES = frozenset({"office", "office_secret", "trail_head", "claim"})
"""The tables that only an office has."""
HIDDEN = "office_secret"
"""The one of them that nobody reads."""

_NAMED = re.compile(r"(?:CREATE (?:UNIQUE )?INDEX|ALTER TABLE (\w+) ADD CONSTRAINT) (\w+) ")


def tables() -> MetaData:
    """Return the tables as an office has them: texts in the order of their bytes, as in SQLite."""
    made = MetaData()
    for table in RegistrationTable.metadata.sorted_tables:
        own: Table = table.to_metadata(made)
        for column in own.columns:
            column.type = _type_of(column)
            column.autoincrement = False  # numbers are given by a trigger
    return made


def names_of_indexes() -> set[str]:
    """Return the names of the indexes beside those of the primary keys."""
    return {_named(statement)[1] for statement in _INDEXES}


def names_of_checks() -> set[tuple[str, str]]:
    """Return the tables and names of the checks."""
    return {_named(statement) for statement in _CHECKS}


def _named(statement: str) -> tuple[str, str]:
    found = _NAMED.match(statement)
    return (found[1] or "", found[2]) if found else ("", statement)


def _type_of(column: Column[object]) -> TypeEngine[Any]:
    if isinstance(column.type, JSON | Boolean):
        return column.type
    return BigInteger() if column.type.python_type is int else Text(collation="C")


def make(connection: Connection) -> None:
    """Make the form in an empty database, inside the caller's transaction."""
    # The driver's own: it would look for parameters in what SQLAlchemy gives it.
    run = cast("psycopg.Connection", connection.connection.driver_connection).execute
    run(f"CREATE SCHEMA {SCHEMA}")
    run(f"SET LOCAL search_path = {SCHEMA}, public")
    run("CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA public")
    for statement in ROLE_STEPS:
        run(statement)
    run(OWNER_MAY_ALL)
    tables().create_all(connection)
    of_triggers = (*GUARD_STEPS, *NOTICE_STEPS)
    for statement in (*_OWN, *_CHECKS, *_SAMPLES, *FUNCTIONS, *_INDEXES, *of_triggers, *PRIVILEGES):
        run(statement)
    made = {"form": VERSION, "id": secrets.token_hex(_ID_BYTES)}
    connection.execute(text("INSERT INTO office VALUES (:form, :form, :id)"), made)
    connection.execute(text("INSERT INTO office_secret VALUES (:outside, :inside)"), _secret())


def _secret() -> dict[str, bytes]:
    """Return what rows are sealed with: a key that nobody has read, as HMAC takes it."""
    key = secrets.token_bytes(_BLOCK)
    return {
        "outside": bytes(each ^ _OUTSIDE for each in key),
        "inside": bytes(each ^ _INSIDE for each in key),
    }
