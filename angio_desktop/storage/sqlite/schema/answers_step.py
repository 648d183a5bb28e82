"""The step of the database that brought what the platform answered, and corrections."""

_CORRECTIONS = (
    "ALTER TABLE registration ADD COLUMN corrects INTEGER REFERENCES registration (id)",
    """
    CREATE INDEX registration_corrects ON registration (corrects, status)
    WHERE corrects IS NOT NULL
    """,
    """
    CREATE TRIGGER registration_corrects_insert BEFORE INSERT ON registration
    WHEN NEW.corrects IS NOT NULL
    BEGIN
        SELECT RAISE(ABORT, 'registration: corrects a sent one of its type')
        WHERE NOT EXISTS (
            SELECT 1 FROM registration
            WHERE id = NEW.corrects AND status = 'sent' AND type = NEW.type
        );
    END
    """,
    """
    CREATE TRIGGER registration_corrects_update BEFORE UPDATE ON registration
    WHEN OLD.corrects IS NOT NULL OR NEW.corrects IS NOT NULL
    BEGIN
        SELECT RAISE(ABORT, 'registration: what it corrects stays')
        WHERE NEW.corrects IS NOT OLD.corrects OR NEW.type IS NOT OLD.type;
        SELECT RAISE(ABORT, 'registration: corrected already')
        WHERE NEW.status = 'sent' AND EXISTS (
            SELECT 1 FROM registration WHERE corrects = NEW.corrects AND status = 'sent'
        );
    END
    """,
)

_ANSWERS = (
    """
    CREATE TABLE answer (
        id INTEGER PRIMARY KEY CHECK (id > 0),
        registration_id INTEGER NOT NULL REFERENCES registration (id),
        time TEXT NOT NULL,
        outcome TEXT NOT NULL,
        official_code TEXT NOT NULL,
        message TEXT NOT NULL,
        source TEXT NOT NULL CHECK (source IN ('file', 'warehouse', 'server')),
        name TEXT NOT NULL,
        sha256 TEXT NOT NULL
    )
    """,
    "CREATE INDEX answer_registration ON answer (registration_id, id)",
    """
    CREATE TRIGGER answer_insert BEFORE INSERT ON answer
    BEGIN
        SELECT RAISE(ABORT, 'answer: this id exists')
        WHERE EXISTS (SELECT 1 FROM answer WHERE id = NEW.id);
        SELECT RAISE(ABORT, 'answer: only what was sent is answered')
        WHERE NOT EXISTS (
            SELECT 1 FROM registration WHERE id = NEW.registration_id AND status = 'sent'
        );
    END
    """,
    """
    CREATE TRIGGER answer_update BEFORE UPDATE ON answer
    BEGIN
        SELECT RAISE(ABORT, 'answer: never changed');
    END
    """,
    """
    CREATE TRIGGER answer_delete BEFORE DELETE ON answer
    BEGIN
        SELECT RAISE(ABORT, 'answer: never removed');
    END
    """,
)

# Where each sent registration stands at the platform, as exports, answers and corrections make it;
# without a row it waits for its export. Lists and counts read it; `verification` works it out anew.
_MARKS = (
    """
    CREATE TABLE mark (
        registration_id INTEGER PRIMARY KEY REFERENCES registration (id),
        mark TEXT NOT NULL CHECK (mark IN ('exported', 'accepted', 'refused', 'replaced')),
        since INTEGER NOT NULL,
        official_code TEXT NOT NULL
    )
    """,
    "CREATE INDEX mark_exported ON mark (since) WHERE mark = 'exported'",
    "CREATE INDEX mark_refused ON mark (registration_id) WHERE mark = 'refused'",
    "CREATE INDEX mark_official ON mark (official_code) WHERE official_code <> ''",
    """
    INSERT INTO mark
    SELECT m.registration_id, 'exported', coalesce(strftime('%s', e.time), 0), ''
    FROM export_registration AS m JOIN export AS e ON e.id = m.export_id
    WHERE m.export_id = (
        SELECT max(export_id) FROM export_registration AS o
        WHERE o.registration_id = m.registration_id
    )
    """,
    # What is exported once more waits for a new answer, but for what was accepted.
    """
    CREATE TRIGGER mark_exported_insert AFTER INSERT ON export_registration
    BEGIN
        INSERT INTO mark
        SELECT NEW.registration_id, 'exported', coalesce(strftime('%s', time), 0), ''
        FROM export WHERE id = NEW.export_id
        ON CONFLICT (registration_id) DO UPDATE SET mark = 'exported', since = excluded.since
        WHERE mark.mark IN ('exported', 'refused');
    END
    """,
    """
    CREATE TRIGGER mark_answered AFTER INSERT ON answer
    WHEN NEW.outcome IN ('accepted', 'refused', 'file_refused')
    BEGIN
        INSERT INTO mark VALUES (
            NEW.registration_id,
            CASE NEW.outcome WHEN 'accepted' THEN 'accepted' ELSE 'refused' END,
            coalesce(strftime('%s', NEW.time), 0),
            NEW.official_code
        )
        ON CONFLICT (registration_id) DO UPDATE SET
            mark = CASE mark.mark WHEN 'replaced' THEN 'replaced' ELSE excluded.mark END,
            since = CASE mark.mark WHEN 'replaced' THEN mark.since ELSE excluded.since END,
            official_code = CASE excluded.official_code
                WHEN '' THEN mark.official_code ELSE excluded.official_code END;
    END
    """,
    """
    CREATE TRIGGER mark_replaced AFTER UPDATE OF status ON registration
    WHEN NEW.status = 'sent' AND OLD.status = 'open' AND NEW.corrects IS NOT NULL
    BEGIN
        INSERT INTO mark VALUES (
            NEW.corrects, 'replaced', coalesce(strftime('%s', NEW.sent_at), 0), ''
        )
        ON CONFLICT (registration_id) DO UPDATE SET mark = 'replaced', since = excluded.since;
    END
    """,
    """
    CREATE TRIGGER mark_delete BEFORE DELETE ON mark
    BEGIN
        SELECT RAISE(ABORT, 'mark: never removed');
    END
    """,
)

# Which files of the watched folder were read, as they were then. It is no proof of anything: data
# of an earlier backup know less of them, so that what came since is read again.
_READ_FILES = (
    """
    CREATE TABLE read_file (
        path TEXT PRIMARY KEY NOT NULL,
        size INTEGER NOT NULL,
        changed INTEGER NOT NULL
    ) WITHOUT ROWID
    """,
)

ANSWERS_STEP = (*_CORRECTIONS, *_ANSWERS, *_MARKS, *_READ_FILES)
