"""The step of the database after which it is kept what came from a file, and what was before."""

INTAKE_STEP = (
    "ALTER TABLE registration ADD COLUMN imported TEXT NOT NULL DEFAULT ''",
    """
    CREATE TABLE intake (
        id INTEGER PRIMARY KEY CHECK (id > 0),
        time TEXT NOT NULL,
        file TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        undone TEXT NOT NULL
    )
    """,
    """
    CREATE TABLE intake_registration (
        intake_id INTEGER NOT NULL REFERENCES intake (id),
        registration_id INTEGER NOT NULL REFERENCES registration (id),
        revision INTEGER NOT NULL,
        before TEXT NOT NULL,
        PRIMARY KEY (intake_id, registration_id)
    ) WITHOUT ROWID
    """,
    "CREATE INDEX intake_of ON intake_registration (registration_id)",
    """
    CREATE TRIGGER intake_update BEFORE UPDATE ON intake
    WHEN OLD.undone <> '' OR (NEW.id, NEW.time, NEW.file, NEW.sha256)
        IS NOT (OLD.id, OLD.time, OLD.file, OLD.sha256)
    BEGIN
        SELECT RAISE(ABORT, 'intake: only undone, and once');
    END
    """,
    """
    CREATE TRIGGER intake_delete BEFORE DELETE ON intake
    BEGIN
        SELECT RAISE(ABORT, 'intake: never removed');
    END
    """,
)
