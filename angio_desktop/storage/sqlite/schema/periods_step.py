"""The step of the database that lets a code of a list have several periods, and stay known."""

PERIODS_STEP = (
    "ALTER TABLE open_list_entry RENAME TO open_list_entry_before",
    """
    CREATE TABLE open_list_entry (
        list_name TEXT NOT NULL REFERENCES open_list (name),
        code TEXT NOT NULL,
        label TEXT NOT NULL,
        valid_from TEXT NOT NULL,
        valid_to TEXT NOT NULL,
        by_hand INTEGER NOT NULL,
        added TEXT NOT NULL,
        is_listed INTEGER NOT NULL,
        PRIMARY KEY (list_name, code, valid_from)
    )
    """,
    """
    INSERT INTO open_list_entry
    SELECT list_name, code, label, valid_from, valid_to, by_hand, added, 1
    FROM open_list_entry_before
    """,
    "DROP TABLE open_list_entry_before",
)
