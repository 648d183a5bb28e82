"""What an office refuses, whoever asks and by whatever program: the same that SQLite refuses.

Each guard has the name of the trigger that stands for it in the embedded database; a test
compares them. What is removed row by row is refused here, what is removed at once (TRUNCATE) by
the privileges: only the owner has them.
"""

from dataclasses import dataclass

from angio_desktop.storage.postgres.alone import ALONE_STEPS
from angio_desktop.storage.postgres.roles import ADMIN, SEND
from angio_desktop.storage.postgres.steps import OLDER, PROGRAM_S_FORM
from angio_desktop.storage.tables import RegistrationTable

_OWNERS = "SECURITY DEFINER SET search_path = angio, pg_temp"


@dataclass(frozen=True, slots=True)
class Guard:
    """A trigger and its function. `body` is PL/pgSQL, run at `event` of each row of `table`.

    `when` is a condition without which it is not even called, as PostgreSQL writes one back: what
    concerns few rows costs the saving of a field nothing.
    """

    name: str
    table: str
    event: str
    body: str
    when: str = ""

    @property
    def statements(self) -> tuple[str, str]:
        """The statements that make it."""
        return (
            f"CREATE FUNCTION {self.name}() RETURNS trigger LANGUAGE plpgsql {_OWNERS} AS "
            f"$$ BEGIN {self.body} END $$",
            f"CREATE TRIGGER {self.name} {self.event} ON {self.table} FOR EACH ROW "
            f"{self.when and f'WHEN ({self.when}) '}EXECUTE FUNCTION {self.name}()",
        )


def _refuse(message: str, where: str = "true", kind: str = "integrity_constraint_violation") -> str:
    return f"IF {where} THEN RAISE EXCEPTION '{message}' USING ERRCODE = '{kind}'; END IF; "


def _on(name: str, event: str, *refused: str, when: str = "") -> Guard:
    """Return a guard `table_event` that refuses, before anything is written."""
    table, _, _ = name.rpartition(f"_{event.lower()}")
    table = _TABLES.get(table, table)
    row = "OLD" if event == "DELETE" else "NEW"
    return Guard(name, table, f"BEFORE {event}", f"{''.join(refused)}RETURN {row};", when)


_TABLES = {
    "registration_follows": "registration",
    "registration_corrects": "registration",
    "export_registration_row": "export_registration",
}
_SECONDS = "coalesce(CAST(floor(extract(epoch FROM CAST({} AS timestamptz))) AS bigint), 0)"
_MAY_SEND = f"NOT pg_has_role(session_user, '{SEND}', 'USAGE')"
_FOLLOWS_WRONGLY = (
    _refuse("registration: only a follow-up follows", "NEW.type <> 'follow_up'"),
    _refuse(
        "registration: follows a sent hospitalisation with PCI",
        """NOT EXISTS (
            SELECT 1 FROM registration WHERE id = NEW.follows AND status = 'sent'
            AND type IN ('hospitalisation_pci', 'hospitalisation_ffr_pci')
        )""",
    ),
)


_FOLLOWS, _SENT = "new.follows IS NOT NULL", "new.status = 'sent'::text"

_HELD = """export_begun,
    json_array_elements_text(CAST(export_begun.registrations AS json)) AS held(id)"""
_HOLDS = f"EXISTS (SELECT 1 FROM {_HELD} WHERE held.id = CAST(NEW.registration_id AS text))"

GUARDS = (
    _on(
        "registration_insert",
        "INSERT",
        _refuse("registration: begins as open", "NEW.status IS DISTINCT FROM 'open'"),
    ),
    _on(
        "registration_update",
        "UPDATE",
        _refuse("registration: sent, so locked", "OLD.status = 'sent'"),
        _refuse("registration: its id stays", "NEW.id IS DISTINCT FROM OLD.id"),
        _refuse(
            "registration: this code exists",
            "EXISTS (SELECT 1 FROM registration "
            "WHERE code = NEW.code AND code <> '' AND id <> OLD.id)",
        ),
        _refuse(
            "registration: not a step of its life",
            """NEW.status IS DISTINCT FROM OLD.status AND NOT (
                OLD.status = 'open' AND NEW.status IN ('sent', 'deleted')
                OR OLD.status = 'deleted' AND NEW.status = 'open'
            )""",
        ),
        _refuse(
            f"registration: only who is {SEND} sends",
            f"NEW.status = 'sent' AND {_MAY_SEND}",
            "insufficient_privilege",
        ),
    ),
    _on("registration_delete", "DELETE", _refuse("registration: never removed")),
    Guard(
        "registration_sent",
        "registration",
        "BEFORE UPDATE",
        _refuse("registration: sent without its fingerprint", "NEW.sha256 = ''") + "RETURN NEW;",
        when=_SENT,
    ),
    _on("registration_follows_insert", "INSERT", *_FOLLOWS_WRONGLY, when=_FOLLOWS),
    _on("registration_follows_update", "UPDATE", *_FOLLOWS_WRONGLY, when=_FOLLOWS),
    _on(
        "registration_corrects_insert",
        "INSERT",
        _refuse(
            "registration: corrects a sent one of its type",
            """NEW.corrects IS NOT NULL AND NOT EXISTS (
                SELECT 1 FROM registration
                WHERE id = NEW.corrects AND status = 'sent' AND type = NEW.type
            )""",
        ),
    ),
    _on(
        "registration_corrects_update",
        "UPDATE",
        _refuse(
            "registration: what it corrects stays",
            "NEW.corrects IS DISTINCT FROM OLD.corrects OR NEW.type IS DISTINCT FROM OLD.type",
        ),
        "PERFORM angio_alone() WHERE NEW.corrects IS NOT NULL AND NEW.status = 'sent'; ",
        _refuse(
            "registration: corrected already",
            """NEW.corrects IS NOT NULL AND NEW.status = 'sent' AND EXISTS (
                SELECT 1 FROM registration WHERE corrects = NEW.corrects AND status = 'sent'
            )""",
        ),
        when="old.corrects IS NOT NULL OR new.corrects IS NOT NULL",
    ),
    _on("export_update", "UPDATE", _refuse("export: never changed")),
    _on("export_delete", "DELETE", _refuse("export: never removed")),
    _on(
        "export_registration_insert",
        "INSERT",
        _refuse(
            "export_registration: only what was sent is exported",
            """NOT EXISTS (
                SELECT 1 FROM registration WHERE id = NEW.registration_id AND status = 'sent'
            )""",
        ),
    ),
    _on("export_registration_update", "UPDATE", _refuse("export_registration: never changed")),
    _on("export_registration_delete", "DELETE", _refuse("export_registration: never removed")),
    _on(
        "export_registration_row_insert",
        "INSERT",
        _refuse("export_registration: its row is not told", "NEW.row IS NULL"),
    ),
    _on(
        "trail_insert",
        "INSERT",
        _refuse(
            "trail: entries follow one another",
            """NEW.id IS DISTINCT FROM (SELECT coalesce(max(id), 0) + 1 FROM trail)
            OR NEW.previous IS DISTINCT FROM
                coalesce((SELECT hash FROM trail ORDER BY id DESC LIMIT 1), '')""",
        ),
    ),
    _on("trail_update", "UPDATE", _refuse("trail: never changed")),
    _on("trail_delete", "DELETE", _refuse("trail: never removed")),
    _on(
        "intake_update",
        "UPDATE",
        _refuse(
            "intake: only undone, and once",
            """OLD.undone <> '' OR (NEW.id, NEW.time, NEW.file, NEW.sha256)
            IS DISTINCT FROM (OLD.id, OLD.time, OLD.file, OLD.sha256)""",
        ),
    ),
    _on("intake_delete", "DELETE", _refuse("intake: never removed")),
    _on(
        "answer_insert",
        "INSERT",
        _refuse(
            "answer: only what was sent is answered",
            """NOT EXISTS (
                SELECT 1 FROM registration WHERE id = NEW.registration_id AND status = 'sent'
            )""",
        ),
    ),
    _on("answer_update", "UPDATE", _refuse("answer: never changed")),
    _on("answer_delete", "DELETE", _refuse("answer: never removed")),
    Guard(
        "mark_exported_insert",
        "export_registration",
        "AFTER INSERT",
        f"""
        INSERT INTO mark
        SELECT NEW.registration_id, 'exported', {_SECONDS.format("time")}, ''
        FROM export WHERE id = NEW.export_id
        ON CONFLICT (registration_id) DO UPDATE SET mark = 'exported', since = excluded.since
        WHERE mark.mark IN ('exported', 'refused');
        RETURN NULL;
        """,
    ),
    Guard(
        "mark_answered",
        "answer",
        "AFTER INSERT",
        f"""
        IF NEW.outcome IN ('accepted', 'refused', 'file_refused') THEN
            INSERT INTO mark VALUES (
                NEW.registration_id,
                CASE NEW.outcome WHEN 'accepted' THEN 'accepted' ELSE 'refused' END,
                {_SECONDS.format("NEW.time")},
                NEW.official_code
            )
            ON CONFLICT (registration_id) DO UPDATE SET
                mark = CASE mark.mark WHEN 'replaced' THEN 'replaced' ELSE excluded.mark END,
                since = CASE mark.mark WHEN 'replaced' THEN mark.since ELSE excluded.since END,
                official_code = CASE excluded.official_code
                    WHEN '' THEN mark.official_code ELSE excluded.official_code END;
        END IF;
        RETURN NULL;
        """,
    ),
    Guard(
        "mark_replaced",
        "registration",
        "AFTER UPDATE",
        f"""
        INSERT INTO mark
        VALUES (NEW.corrects, 'replaced', {_SECONDS.format("NEW.sent_at")}, '')
        ON CONFLICT (registration_id) DO UPDATE SET mark = 'replaced', since = excluded.since;
        RETURN NULL;
        """,
        when=f"{_SENT} AND new.corrects IS NOT NULL",
    ),
    _on("mark_delete", "DELETE", _refuse("mark: never removed")),
    _on(
        "outbox_insert",
        "INSERT",
        _refuse(
            "outbox: only what was sent goes out",
            """NOT EXISTS (
                SELECT 1 FROM registration WHERE id = NEW.registration_id AND status = 'sent'
            )""",
        ),
        _refuse(
            "outbox: went out in a file, or was replaced",
            """EXISTS (
                SELECT 1 FROM export_registration WHERE registration_id = NEW.registration_id
                UNION ALL SELECT 1 FROM mark WHERE registration_id = NEW.registration_id
            )""",
        ),
        _refuse("outbox: begins by waiting", "NEW.state NOT IN ('waiting', 'unclear')"),
    ),
    _on(
        "outbox_update",
        "UPDATE",
        _refuse(
            "outbox: its registration stays",
            "NEW.registration_id IS DISTINCT FROM OLD.registration_id",
        ),
        _refuse(
            "outbox: not a step of its way",
            """NOT (
                OLD.state = 'waiting' AND NEW.state IN ('posting', 'held', 'unclear', 'taken_out')
                OR OLD.state = 'held' AND NEW.state IN ('waiting', 'unclear', 'taken_out')
                OR OLD.state = 'posting'
                    AND NEW.state IN ('accepted', 'refused', 'unclear', 'waiting', 'held')
                OR OLD.state = 'unclear'
                    AND NEW.state IN ('accepted', 'refused', 'unclear', 'undecided', 'waiting')
                OR OLD.state = 'undecided' AND NEW.state IN ('accepted', 'unclear', 'waiting')
                OR OLD.state = 'refused' AND NEW.state IN ('waiting', 'unclear', 'taken_out')
                OR OLD.state = 'taken_out' AND NEW.state IN ('waiting', 'unclear')
            )""",
        ),
        _refuse(
            "outbox: went out in a file",
            """OLD.state = 'taken_out' AND EXISTS (
                SELECT 1 FROM export_registration WHERE registration_id = NEW.registration_id
            )""",
        ),
    ),
    _on("outbox_delete", "DELETE", _refuse("outbox: never removed")),
    Guard(
        "export_registration_outbox",
        "export_registration",
        "BEFORE INSERT",
        _refuse(
            "export_registration: goes out without a file",
            """EXISTS (
                SELECT 1 FROM outbox
                WHERE registration_id = NEW.registration_id AND state <> 'taken_out'
            )""",
        )
        + "RETURN NEW;",
    ),
    _on(
        "export_begun_insert",
        "INSERT",
        "NEW.login := session_user; ",
        _refuse(
            "export_begun: another holds it",
            f"""EXISTS (
                SELECT 1 FROM {_HELD}
                WHERE held.id IN (SELECT json_array_elements_text(CAST(NEW.registrations AS json)))
            )""",
        ),
    ),
    _on(
        "export_begun_delete",
        "DELETE",
        _refuse(
            f"export_begun: only who began it settles it, or who is {ADMIN}",
            f"OLD.login <> session_user AND NOT pg_has_role(session_user, '{ADMIN}', 'USAGE')",
            "insufficient_privilege",
        ),
    ),
    Guard(
        "export_registration_begun",
        "export_registration",
        "BEFORE INSERT",
        "PERFORM angio_alone(); "
        + _refuse("export_registration: another export holds it", _HOLDS)
        + "RETURN NEW;",
    ),
    *(
        Guard(
            f"outbox_begun_{event.lower()}",
            "outbox",
            f"BEFORE {event}",
            "PERFORM angio_alone(); "
            + _refuse("outbox: an export holds it", _HOLDS)
            + "RETURN NEW;",
            when=when,
        )
        for event, when in (
            ("INSERT", ""),
            ("UPDATE", "old.state = 'taken_out'::text AND new.state <> 'taken_out'::text"),
        )
    ),
    _on("contact_update", "UPDATE", _refuse("contact: never changed")),
    _on("contact_delete", "DELETE", _refuse("contact: never removed")),
)
NUMBERED = ("registration", "export", "export_begun", "answer", "intake", "contact", "scan")
"""The tables whose rows get their number here; by its name this comes before their guards."""

# A program that runs on while its office is given a later form is no longer the one that knows it.
_FORM = f"""
    CREATE FUNCTION angio_form() RETURNS trigger LANGUAGE plpgsql {_OWNERS} AS $$
    BEGIN
        IF CAST(nullif(current_setting('{PROGRAM_S_FORM}', true), '') AS bigint)
            < (SELECT version FROM office) THEN
            RAISE EXCEPTION 'the program is older than the office' USING ERRCODE = '{OLDER}';
        END IF;
        RETURN NULL;
    END $$
"""
_WRITTEN = sorted(RegistrationTable.metadata.tables)

GUARD_STEPS = (
    _FORM,
    *(
        f"CREATE TRIGGER angio_form BEFORE INSERT OR DELETE OR UPDATE ON {table} "
        "FOR EACH STATEMENT EXECUTE FUNCTION angio_form()"
        for table in _WRITTEN
    ),
    *(statement for guard in GUARDS for statement in guard.statements),
    *(
        f"CREATE TRIGGER angio_number BEFORE INSERT ON {table} "
        "FOR EACH ROW EXECUTE FUNCTION angio_number()"
        for table in NUMBERED
    ),
    *ALONE_STEPS,
)
