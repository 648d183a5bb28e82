"""The functions of an office: SQLite's words that statements use, and what only the owner may do.

Those that are `SECURITY DEFINER` have the owner's rights, whoever calls them: they write the trail,
seal rows and give numbers. Every one names the schemas in which it looks.
"""

from angio_desktop.storage.postgres.claims import CLAIM_STEPS
from angio_desktop.storage.postgres.roles import ADMIN, ENTRY, SEND

_SAFE = "SET search_path = angio, pg_temp"
_OWNERS = f"SECURITY DEFINER {_SAFE}"

# A value as the hash of a row has it, the same as SQLite says it. No more is promised of them than
# PostgreSQL promises of what they are made of: else it does not put that in their place, and each
# of a hundred calls takes as long as all of the work.
_VALUES = tuple(
    statement
    for kind, name, text in (
        ("bigint", "integer", "CAST($1 AS text)"),
        ("boolean", "integer", "CAST(CAST($1 AS integer) AS text)"),
        ("text", "text", "$1"),
        ("json", "text", "CAST($1 AS text)"),
    )
    for statement in (
        f"""
        CREATE FUNCTION typeof({kind}) RETURNS text LANGUAGE sql IMMUTABLE AS
        $$ SELECT CASE WHEN $1 IS NULL THEN 'null' ELSE '{name}' END $$
        """,
        f"""
        CREATE FUNCTION hex({kind}) RETURNS text LANGUAGE sql STABLE AS
        $$ SELECT coalesce(upper(encode(convert_to({text}, 'UTF8'), 'hex') COLLATE "C"), '') $$
        """,
    )
)

# Answers in which half a character stands cannot be taken apart: what is asked of them is not
# known then, as with those that are damaged.
_ANSWERS = (
    f"""
    CREATE FUNCTION angio_born(answers json) RETURNS text LANGUAGE plpgsql IMMUTABLE {_SAFE} AS $$
    BEGIN
        RETURN answers ->> 'DT_PAT_DOB';
    EXCEPTION WHEN data_exception THEN
        RETURN NULL;
    END $$
    """,
    f"""
    CREATE FUNCTION angio_answers(answers json) RETURNS TABLE (key text, value text)
    LANGUAGE plpgsql IMMUTABLE {_SAFE} AS $$
    BEGIN
        RETURN QUERY SELECT * FROM json_each_text(answers);
    EXCEPTION WHEN data_exception THEN
        RETURN;
    END $$
    """,
)

_LETTERS = ("łŁøØđĐıİ", "llooddii")
_PAIRS = (("æ", "ae"), ("Æ", "ae"), ("œ", "oe"), ("Œ", "oe"), ("ß", "ss"), ("ĳ", "ij"))


def _without_accents() -> str:
    text = "regexp_replace(normalize($1, NFKD), '[\u0300-\u036f]', '', 'g')"
    text = f"translate({text}, '{_LETTERS[0]}', '{_LETTERS[1]}')"
    for one, two in _PAIRS:
        text = f"replace({text}, '{one}', '{two}')"
    return f"""
    CREATE FUNCTION without_accents(text) RETURNS text LANGUAGE sql IMMUTABLE AS
    $$ SELECT lower(CASE WHEN $1 ~ '^[ -~]*$' THEN $1 ELSE {text} END) COLLATE "C" $$
    """


# The chain of the trail has one head, whose row is locked: who has it writes alone.
_ALONE = f"""
    CREATE FUNCTION angio_alone() RETURNS void LANGUAGE plpgsql {_OWNERS} AS $$
    BEGIN
        PERFORM 1 FROM trail_head FOR UPDATE;
    END $$
"""

# Numbers follow one another without a gap, in the order in which the trail tells of them.
_NUMBER = f"""
    CREATE FUNCTION angio_number() RETURNS trigger LANGUAGE plpgsql {_OWNERS} AS $$
    BEGIN
        PERFORM angio_alone();
        EXECUTE format('SELECT coalesce(max(id), 0) + 1 FROM %I', TG_TABLE_NAME) INTO NEW.id;
        RETURN NEW;
    END $$
"""

_SEAL = f"""
    CREATE FUNCTION angio_seal(content text, entry bigint) RETURNS text
    LANGUAGE sql STABLE {_OWNERS} AS $$
        SELECT left(encode(sha256(
            outside || sha256(inside || convert_to(entry || ' ' || content, 'UTF8'))
        ), 'hex'), 32) FROM office_secret
    $$
"""

# As Python's json.dumps writes a text: in ASCII alone.
_QUOTED = f"""
    CREATE FUNCTION angio_quoted(words text) RETURNS text LANGUAGE plpgsql IMMUTABLE {_SAFE} AS $$
    DECLARE
        quoted text := '';
        letter text;
        code integer;
    BEGIN
        IF words ~ '^[ -~]*$' THEN
            RETURN '"' || replace(replace(words, '\\', '\\\\'), '"', '\\"') || '"';
        END IF;
        FOREACH letter IN ARRAY regexp_split_to_array(words, '') LOOP
            code := ascii(letter);
            quoted := quoted || CASE
                WHEN letter = '"' THEN '\\"'
                WHEN letter = '\\' THEN '\\\\'
                WHEN code = 8 THEN '\\b'
                WHEN code = 9 THEN '\\t'
                WHEN code = 10 THEN '\\n'
                WHEN code = 12 THEN '\\f'
                WHEN code = 13 THEN '\\r'
                WHEN code BETWEEN 32 AND 126 THEN letter
                WHEN code < 65536 THEN '\\u' || lpad(to_hex(code), 4, '0')
                ELSE '\\u' || to_hex(55296 + ((code - 65536) >> 10))
                    || '\\u' || to_hex(56320 + ((code - 65536) & 1023))
            END;
        END LOOP;
        RETURN '"' || quoted || '"';
    END $$
"""

_OF_ENTRY = (
    *("created", "saved", "confirmed", "deleted", "restored", "scanned", "noted", "contacted"),
    *("type_changed", "imported", "import_undone"),
)
_OF_OUTBOX = ("outbox", "items_read")
_OF_SEND = ("sent", "exported", "answered", "correction_asked", "correction_done", *_OF_OUTBOX)


def _one_of(actions: tuple[str, ...]) -> str:
    return ", ".join(f"'{action}'" for action in actions)


# Who has logged in stands in the entry, whatever name is given: by itself, or as its account.
_TRAIL = f"""
    CREATE FUNCTION angio_trail(
        moment text, who text, action text, registration bigint, told text,
        OUT number bigint, OUT hash text
    ) LANGUAGE plpgsql {_OWNERS} AS $$
    #variable_conflict use_column
    DECLARE
        login text := session_user;
        needed text := CASE
            WHEN action IN ({_one_of(_OF_ENTRY)}) THEN '{ENTRY}'
            WHEN action IN ({_one_of(_OF_SEND)}) THEN '{SEND}'
            ELSE '{ADMIN}'
        END;
        detail text := told;
        previous text;
    BEGIN
        IF NOT pg_has_role(session_user, needed, 'USAGE') THEN
            RAISE EXCEPTION 'trail: only who is %', needed USING ERRCODE = 'insufficient_privilege';
        END IF;
        IF json_typeof(CAST(told AS json)) <> 'object'
            OR CAST(told AS json) ->> 'account' <> '' THEN
            RAISE EXCEPTION 'trail: not what is told' USING ERRCODE = 'check_violation';
        END IF;
        IF who <> login THEN
            detail := '{{"account":' || angio_quoted(login)
                || CASE told WHEN '{{}}' THEN '}}' ELSE ',' || substr(told, 2) END;
        END IF;
        SELECT h.number, h.hash INTO number, previous FROM trail_head AS h FOR UPDATE;
        number := number + 1;
        hash := encode(sha256(convert_to(
            '[2,' || number || ',' || angio_quoted(moment) || ',' || angio_quoted(who) || ','
            || angio_quoted(action) || ',' || coalesce(CAST(registration AS text), 'null') || ','
            || angio_quoted(detail) || ',' || angio_quoted(previous) || ']', 'UTF8'
        )), 'hex');
        INSERT INTO trail VALUES (
            number, moment, who, action, registration, detail, previous, hash
        );
        UPDATE trail_head SET number = angio_trail.number, hash = angio_trail.hash;
    END $$
"""

FUNCTIONS = (
    *_VALUES,
    *_ANSWERS,
    _without_accents(),
    _ALONE,
    _NUMBER,
    _SEAL,
    _QUOTED,
    _TRAIL,
    *CLAIM_STEPS,
)
"""All but those of the guards, in the order in which they are made."""
