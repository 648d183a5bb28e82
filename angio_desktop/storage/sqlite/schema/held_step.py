"""The step of the database after which what an unfinished export holds goes out no other way.

Who began one stands beside it; here that is nobody else, so both columns are empty.
"""

_HOLDS = (
    "EXISTS (SELECT 1 FROM export_begun, json_each(export_begun.registrations) AS held "
    "WHERE held.value = NEW.registration_id)"
)

HELD_STEP = (
    "ALTER TABLE export_begun ADD COLUMN login TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE export_begun ADD COLUMN workstation TEXT NOT NULL DEFAULT ''",
    """
    CREATE TRIGGER export_begun_insert BEFORE INSERT ON export_begun
    WHEN EXISTS (
        SELECT 1 FROM export_begun, json_each(export_begun.registrations) AS held
        WHERE held.value IN (SELECT value FROM json_each(NEW.registrations))
    )
    BEGIN
        SELECT RAISE(ABORT, 'export_begun: another holds it');
    END
    """,
    f"""
    CREATE TRIGGER export_registration_begun BEFORE INSERT ON export_registration
    WHEN {_HOLDS}
    BEGIN
        SELECT RAISE(ABORT, 'export_registration: another export holds it');
    END
    """,
    f"""
    CREATE TRIGGER outbox_begun_insert BEFORE INSERT ON outbox
    WHEN {_HOLDS}
    BEGIN
        SELECT RAISE(ABORT, 'outbox: an export holds it');
    END
    """,
    f"""
    CREATE TRIGGER outbox_begun_update BEFORE UPDATE ON outbox
    WHEN OLD.state = 'taken_out' AND NEW.state <> 'taken_out' AND {_HOLDS}
    BEGIN
        SELECT RAISE(ABORT, 'outbox: an export holds it');
    END
    """,
)
