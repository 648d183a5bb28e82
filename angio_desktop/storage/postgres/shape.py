"""Checks the form of an office: each column, key, index, guard, function and right is as made.

What a check of a column says is not compared, only that it is there.
"""

import re
from collections.abc import Set as AbstractSet

from sqlalchemy import JSON, BigInteger, Boolean, MetaData

from angio_desktop.storage.postgres.functions import FUNCTIONS
from angio_desktop.storage.postgres.guards import GUARD_STEPS
from angio_desktop.storage.postgres.notices import NOTICE_STEPS
from angio_desktop.storage.postgres.roles import rights_on_tables
from angio_desktop.storage.postgres.schema import (
    HIDDEN,
    OWN_TABLES,
    names_of_checks,
    names_of_indexes,
    tables,
)
from angio_desktop.storage.trail import Runs
from angio_desktop.storage.verification import Wrong

_OURS = "{}.relnamespace = CAST('angio' AS regnamespace)"
_COLUMNS = f"""
    SELECT c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull
    FROM pg_attribute AS a JOIN pg_class AS c ON c.oid = a.attrelid
    WHERE {_OURS.format("c")} AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
"""
_KEYS = f"""
    SELECT c.relname, k.conname FROM pg_constraint AS k JOIN pg_class AS c ON c.oid = k.conrelid
    WHERE {_OURS.format("c")} AND k.contype IN ('p', 'f', 'c', 'u') AND k.convalidated
"""
_INDEXES = f"""
    SELECT c.relname FROM pg_index AS i JOIN pg_class AS c ON c.oid = i.indexrelid
    WHERE {_OURS.format("c")} AND i.indisvalid AND NOT i.indisprimary
"""
_TRIGGERS = f"""
    SELECT pg_get_triggerdef(t.oid, true), t.tgenabled
    FROM pg_trigger AS t JOIN pg_class AS c ON c.oid = t.tgrelid
    WHERE {_OURS.format("c")} AND NOT t.tgisinternal
"""
_FUNCTIONS = """
    SELECT proname, prosrc, prosecdef FROM pg_proc
    WHERE pronamespace = CAST('angio' AS regnamespace)
"""
_RIGHTS = f"""
    SELECT c.relname, r.rolname, acl.privilege_type
    FROM pg_class AS c, LATERAL aclexplode(c.relacl) AS acl
    LEFT JOIN pg_roles AS r ON r.oid = acl.grantee
    WHERE {_OURS.format("c")} AND c.relkind = 'r' AND acl.grantee <> c.relowner
"""
_MADE = re.compile(r"\s*CREATE FUNCTION (\w+)\(.*?\$\$(.*)\$\$\s*", re.DOTALL)
_STEPS = (*GUARD_STEPS, *NOTICE_STEPS)
_Found = AbstractSet[tuple[object, ...]]


def check_shape(run: Runs) -> Wrong | None:
    """Name the first thing that is not as a new office of this version has it."""
    made = tables()
    checks = (
        (_COLUMNS, _columns(made)),
        (_KEYS, _keys(made)),
        (_INDEXES, {(name,) for name in names_of_indexes()}),
        (_TRIGGERS, {(_triggered(each), "O") for each in _STEPS if "CREATE TRIGGER" in each}),
        (_FUNCTIONS, _functions()),
        (_RIGHTS, rights_on_tables(made.tables.keys() | OWN_TABLES - {HIDDEN})),
    )
    for query, expected in checks:
        found = {tuple(row) for row in run(query)}
        if found != expected:
            return Wrong("schema", code=min(str(each[0]) for each in found ^ expected))
    return None


def _columns(made: MetaData) -> _Found:
    own = {
        ("office", "version", "bigint", True),
        ("office", "readable_from", "bigint", True),
        ("office", "id", "text", True),
        (HIDDEN, "outside", "bytea", True),
        (HIDDEN, "inside", "bytea", True),
        ("trail_head", "number", "bigint", True),
        ("trail_head", "hash", "text", True),
        ("claim", "registration", "bigint", True),
        ("claim", "session", "bigint", True),
        *(("claim", name, "text", True) for name in ("run", "login", "workstation", "since")),
    }
    return own | {
        (table.name, column.name, _kind(column.type), not column.nullable)
        for table in made.tables.values()
        for column in table.columns
    }


def _kind(type_: object) -> str:
    names = ((BigInteger, "bigint"), (Boolean, "boolean"), (JSON, "json"))
    return next((name for kind, name in names if isinstance(type_, kind)), "text")


def _keys(made: MetaData) -> _Found:
    of_tables = {(table, f"{table}_pkey") for table in (*made.tables, "claim")}
    foreign = {
        (table.name, f"{table.name}_{column.name}_fkey")
        for table in made.tables.values()
        for column in table.columns
        if column.foreign_keys
    }
    return of_tables | foreign | names_of_checks()


def _functions() -> _Found:
    made = (_MADE.fullmatch(each) for each in (*FUNCTIONS, *_STEPS))
    return {
        (found[1], found[2], "SECURITY DEFINER" in found[0].partition("$$")[0])
        for found in made
        if found
    }


def _triggered(statement: str) -> str:
    return " ".join(statement.split())
