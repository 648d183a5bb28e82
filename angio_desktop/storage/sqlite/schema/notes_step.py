"""The step of the database after which notes and contacts are kept; neither is ever exported."""

NOTES_STEP = (
    """
    CREATE TABLE note (
        registration_id INTEGER NOT NULL REFERENCES registration (id),
        key TEXT NOT NULL,
        text TEXT NOT NULL,
        PRIMARY KEY (registration_id, key)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE contact (
        id INTEGER PRIMARY KEY CHECK (id > 0),
        registration_id INTEGER NOT NULL REFERENCES registration (id),
        day TEXT NOT NULL,
        kind TEXT NOT NULL,
        note TEXT NOT NULL,
        user TEXT NOT NULL
    )
    """,
    "CREATE INDEX contact_of ON contact (registration_id)",
    """
    CREATE TRIGGER contact_insert BEFORE INSERT ON contact
    WHEN EXISTS (SELECT 1 FROM contact WHERE id = NEW.id)
    BEGIN
        SELECT RAISE(ABORT, 'contact: this id exists');
    END
    """,
    """
    CREATE TRIGGER contact_update BEFORE UPDATE ON contact
    BEGIN
        SELECT RAISE(ABORT, 'contact: never changed');
    END
    """,
    """
    CREATE TRIGGER contact_delete BEFORE DELETE ON contact
    BEGIN
        SELECT RAISE(ABORT, 'contact: never removed');
    END
    """,
)
