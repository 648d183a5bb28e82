"""The step of the database after which it knows of an export whose file is being put in place."""

BEGUN_STEP = (
    """
    CREATE TABLE export_begun (
        id INTEGER PRIMARY KEY,
        time TEXT NOT NULL,
        file TEXT NOT NULL,
        type TEXT NOT NULL,
        is_draft INTEGER NOT NULL,
        registrations TEXT NOT NULL,
        before TEXT NOT NULL
    )
    """,
)
