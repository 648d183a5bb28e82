"""Makes an office in an empty database, and tells what an office is like."""

from typing import NamedTuple

from sqlalchemy import Connection

from angio_desktop.storage.postgres.address import Address
from angio_desktop.storage.postgres.connection import Office, engine_of, form_of
from angio_desktop.storage.postgres.problems import office_problem, office_problems
from angio_desktop.storage.postgres.roles import ROLES
from angio_desktop.storage.postgres.schema import make

_OLDEST = 150_000  # PostgreSQL 15
_OWNS = """
    SELECT pg_has_role(session_user, relowner, 'USAGE') FROM pg_class
    WHERE oid = to_regclass('angio.office')
"""
_NOT_OURS = """
    SELECT count(*) FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
    WHERE n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')
        AND n.nspname NOT LIKE 'pg_temp%' AND c.relkind IN ('r', 'v', 'm', 'p', 'f', 'S')
"""


class State(NamedTuple):
    """What an office is like: its server and form, who asks, and how much is in it.

    `tls` is the version in use, "" for a plain connection; `roles` those of the four that one has.
    """

    software: str
    tls: str
    version: int
    login: str
    roles: tuple[str, ...]
    registrations: int
    entries: int
    bytes: int


def found(address: Address) -> None:
    """Make an office in an empty database: its tables, guards and roles, all or nothing.

    Raises StorageProblem for a database that holds anything, of an earlier PostgreSQL, or of
    another encoding than UTF-8, and where one may not do so.
    """
    engine = engine_of(address)
    try:
        with office_problems(address.name), engine.begin() as connection:
            _refuse(connection, address.name)
            make(connection)
    finally:
        engine.dispose()


def _refuse(connection: Connection, name: str) -> None:
    ask = connection.exec_driver_sql
    if ask("SELECT to_regclass('angio.office') IS NOT NULL").scalar():
        raise office_problem("an office", name, "office_exists")
    if ask(_NOT_OURS.replace("%", "%%")).scalar():
        raise office_problem("tables of others", name, "office_of_others")
    number = int(str(ask("SHOW server_version_num").scalar()))
    encoding = ask("SHOW server_encoding").scalar()
    if number < _OLDEST or encoding != "UTF8":
        why = f"{number // 10_000}, {encoding}"
        raise office_problem(why, name, "office_server")


def state_of(office: Office) -> State:
    """Return what an office is like. Raises StorageProblem."""
    with office.reading() as connection:
        ask = connection.exec_driver_sql
        tls = "SELECT coalesce(version, '') FROM pg_stat_ssl WHERE pid = pg_backend_pid()"
        return State(
            str(ask("SHOW server_version").scalar()),
            str(ask(tls).scalar()),
            form_of(connection, office.address.name).version,
            office.login,
            roles_in(connection),
            int(ask("SELECT count(*) FROM registration").scalar() or 0),
            int(ask("SELECT number FROM trail_head").scalar() or 0),
            int(ask("SELECT pg_database_size(current_database())").scalar() or 0),
        )


def roles_of(office: Office) -> tuple[str, ...]:
    """Return which of the four roles who has opened an office has. Raises StorageProblem."""
    with office.reading() as connection:
        return roles_in(connection)


def is_owner(connection: Connection) -> bool:
    """Whether who has opened an office may do in it what only who made it may."""
    return bool(connection.exec_driver_sql(_OWNS).scalar())


def refuse_others(connection: Connection, name: str) -> None:
    """Raise StorageProblem where that is not so."""
    if not is_owner(connection):
        raise office_problem("not its owner", name, "office_owner")


def roles_in(connection: Connection) -> tuple[str, ...]:
    """Return which of the four roles one has, also in an office of an earlier form."""
    has = "SELECT pg_has_role(session_user, %s, 'USAGE')"
    ask = connection.exec_driver_sql
    return tuple(role for role in ROLES if ask(has, (role,)).scalar())
