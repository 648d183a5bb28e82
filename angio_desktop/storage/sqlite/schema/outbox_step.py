"""The step of the database that brought sending without a file: the outbox, and ids of codes."""

# Where each registration stands that goes to the platform without a file. What left once is never
# taken for not left: only an answer or the user leads out of `posting`, `unclear`, `undecided`.
_OUTBOX = (
    """
    CREATE TABLE outbox (
        registration_id INTEGER PRIMARY KEY REFERENCES registration (id),
        state TEXT NOT NULL CHECK (state IN (
            'waiting', 'held', 'posting', 'unclear', 'undecided', 'accepted', 'refused',
            'taken_out'
        )),
        time TEXT NOT NULL,
        why TEXT NOT NULL,
        tries INTEGER NOT NULL,
        due INTEGER NOT NULL
    )
    """,
    "CREATE INDEX outbox_state ON outbox (state, due)",
    """
    CREATE TRIGGER outbox_insert BEFORE INSERT ON outbox
    BEGIN
        SELECT RAISE(ABORT, 'outbox: it is there')
        WHERE EXISTS (SELECT 1 FROM outbox WHERE registration_id = NEW.registration_id);
        SELECT RAISE(ABORT, 'outbox: only what was sent goes out')
        WHERE NOT EXISTS (
            SELECT 1 FROM registration WHERE id = NEW.registration_id AND status = 'sent'
        );
        SELECT RAISE(ABORT, 'outbox: went out in a file, or was replaced')
        WHERE EXISTS (
            SELECT 1 FROM export_registration WHERE registration_id = NEW.registration_id
            UNION ALL SELECT 1 FROM mark WHERE registration_id = NEW.registration_id
        );
        SELECT RAISE(ABORT, 'outbox: begins by waiting')
        WHERE NEW.state NOT IN ('waiting', 'unclear');
    END
    """,
    """
    CREATE TRIGGER outbox_update BEFORE UPDATE ON outbox
    BEGIN
        SELECT RAISE(ABORT, 'outbox: its registration stays')
        WHERE NEW.registration_id IS NOT OLD.registration_id;
        SELECT RAISE(ABORT, 'outbox: not a step of its way')
        WHERE NOT (
            OLD.state = 'waiting' AND NEW.state IN ('posting', 'held', 'unclear', 'taken_out')
            OR OLD.state = 'held' AND NEW.state IN ('waiting', 'unclear', 'taken_out')
            OR OLD.state = 'posting'
                AND NEW.state IN ('accepted', 'refused', 'unclear', 'waiting', 'held')
            OR OLD.state = 'unclear'
                AND NEW.state IN ('accepted', 'refused', 'unclear', 'undecided', 'waiting')
            OR OLD.state = 'undecided' AND NEW.state IN ('accepted', 'unclear', 'waiting')
            OR OLD.state = 'refused' AND NEW.state IN ('waiting', 'unclear', 'taken_out')
            OR OLD.state = 'taken_out' AND NEW.state IN ('waiting', 'unclear')
        );
        SELECT RAISE(ABORT, 'outbox: went out in a file')
        WHERE OLD.state = 'taken_out' AND EXISTS (
            SELECT 1 FROM export_registration WHERE registration_id = NEW.registration_id
        );
    END
    """,
    """
    CREATE TRIGGER outbox_delete BEFORE DELETE ON outbox
    BEGIN
        SELECT RAISE(ABORT, 'outbox: never removed');
    END
    """,
    """
    CREATE TRIGGER export_registration_outbox BEFORE INSERT ON export_registration
    WHEN EXISTS (
        SELECT 1 FROM outbox
        WHERE registration_id = NEW.registration_id AND state <> 'taken_out'
    )
    BEGIN
        SELECT RAISE(ABORT, 'export_registration: goes out without a file');
    END
    """,
)

# Which data collection of the platform is a type, and the ids of the items of its lists.
_ITEMS = (
    """
    CREATE TABLE platform_form (
        type TEXT PRIMARY KEY NOT NULL,
        dcd TEXT NOT NULL,
        version TEXT NOT NULL,
        read TEXT NOT NULL
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE platform_item (
        type TEXT NOT NULL REFERENCES platform_form (type),
        key TEXT NOT NULL,
        code TEXT NOT NULL,
        item TEXT NOT NULL,
        PRIMARY KEY (type, key, code)
    ) WITHOUT ROWID
    """,
)

OUTBOX_STEP = (*_OUTBOX, *_ITEMS)
