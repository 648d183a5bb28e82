"""Who may do what in an office: four roles, of which each may what the one before may.

A person is a login of the server that is given one of them. Nobody else than the owner may write
the trail and the marks: functions and triggers do.
"""

from collections.abc import Iterable
from itertools import pairwise

READ, ENTRY, SEND, ADMIN = "angio_read", "angio_entry", "angio_send", "angio_admin"
ROLES = (READ, ENTRY, SEND, ADMIN)

_MADE = tuple(
    f"""
    DO $$ BEGIN
        IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = '{role}') THEN
            CREATE ROLE {role} NOLOGIN;
        END IF;
    END $$
    """
    for role in ROLES
)
_EACH_MAY_MORE = tuple(f"GRANT {less} TO {more}" for less, more in pairwise(ROLES))

_MAY: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (ENTRY, "INSERT, UPDATE", ("registration", "intake")),
    (ENTRY, "INSERT", ("intake_registration", "contact", "scan")),
    (ENTRY, "INSERT, DELETE", ("note",)),
    (SEND, "INSERT", ("export", "export_registration", "answer")),
    (SEND, "INSERT, DELETE", ("awaited", "export_begun", "read_file")),
    (SEND, "INSERT, UPDATE", ("list_use", "outbox")),
    (SEND, "INSERT, DELETE", ("platform_form", "platform_item")),
    (ADMIN, "INSERT, UPDATE, DELETE", ("open_list", "open_list_entry", "open_list_article")),
    (ADMIN, "INSERT, DELETE", ("setting",)),
)
_MAY_CALL = (
    (ENTRY, "angio_alone()"),
    (ENTRY, "angio_trail(text, text, text, bigint, text)"),
    (ENTRY, "angio_claim(bigint, text, text)"),
    (ENTRY, "angio_release(bigint)"),
)
OWNER_MAY_ALL = f"""
    DO $$ BEGIN
        EXECUTE format('GRANT {ADMIN} TO %I', session_user);
    END $$
"""
"""Has who makes an office be one of its administrators."""


def rights_on_tables(tables: Iterable[str]) -> set[tuple[str, str, str]]:
    """Return who has which right on which table; all are read by all, but for the secret."""
    more = {
        (table, role, right)
        for role, rights, of_tables in _MAY
        for table in of_tables
        for right in rights.split(", ")
    }
    return more | {(table, READ, "SELECT") for table in tables}


ROLE_STEPS = (*_MADE, *_EACH_MAY_MORE)
PRIVILEGES = (
    "REVOKE ALL ON SCHEMA angio FROM PUBLIC",
    f"GRANT USAGE ON SCHEMA angio TO {READ}",
    "REVOKE ALL ON ALL FUNCTIONS IN SCHEMA angio FROM PUBLIC",
    f"GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA angio TO {READ}",
    *(f"REVOKE ALL ON FUNCTION {call} FROM {READ}" for _, call in _MAY_CALL),
    *(f"GRANT EXECUTE ON FUNCTION {call} TO {role}" for role, call in _MAY_CALL),
    f"GRANT SELECT ON ALL TABLES IN SCHEMA angio TO {READ}",
    f"REVOKE ALL ON office_secret FROM {READ}",
    *(f"GRANT {rights} ON {', '.join(tables)} TO {role}" for role, rights, tables in _MAY),
)
