"""The step of the database that keeps what was scanned from boxes: it is local, never exported."""

SCANS_STEP = (
    """
    CREATE TABLE scan (
        id INTEGER PRIMARY KEY,
        registration_id INTEGER NOT NULL REFERENCES registration (id),
        key TEXT NOT NULL,
        code TEXT NOT NULL,
        gtin TEXT NOT NULL,
        lot TEXT NOT NULL,
        expiry TEXT NOT NULL,
        serial TEXT NOT NULL,
        scanned TEXT NOT NULL
    )
    """,
    "CREATE INDEX scan_registration ON scan (registration_id)",
)
