"""Offices of tests: on the tests' own PostgreSQL, each as a new copy of one that was made once."""

import secrets
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from psycopg import Connection, sql
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from angio_desktop.storage.postgres import schema
from angio_desktop.storage.postgres.address import Address, address_of
from angio_desktop.storage.postgres.connection import engine_of, open_office
from angio_desktop.storage.postgres.roles import ADMIN
from angio_desktop.storage.postgres.steps import VERSION
from angio_desktop.storage.store import Store
from tests.drivers.moment import held
from tests.drivers.opened import USER
from tests.drivers.own_lists import load_own_lists
from tests.drivers.postgres import Cluster

_NO_ENTRY = {"trail_head": b"0\t\n"}
_MUCH = 32 * 8192  # bytes of a table or index, above which what is left of it would be in the way
_LARGEST = (
    "SELECT max(pg_relation_size(oid)) FROM pg_class "
    "WHERE relnamespace = 'angio'::regnamespace AND relkind IN ('r', 'i')"
)


@dataclass(frozen=True, slots=True)
class Offices:
    """A cluster in which `template` is an empty office, and `USER` an administrator of offices."""

    cluster: Cluster
    template: str
    shared: str
    password: str
    _rows_of_lists: dict[str, bytes] = field(default_factory=dict)

    def emptied(self) -> str:
        """Empty the office that most tests have in turn; returns the name of its database."""
        with self.cluster.connect(self.shared) as connection:
            _hold(connection, _NO_ENTRY)
        return self.shared

    def with_lists(self) -> str:
        """Have that office hold the lists of a hospital and nothing else; returns its database.

        They are loaded once, at the moment of the examples, and put back as they were then.
        """
        if not self._rows_of_lists:
            with held(), closing(self.open(self.emptied())) as store:
                load_own_lists(store)
        with self.cluster.connect(self.shared) as connection:
            if self._rows_of_lists:
                _hold(connection, self._rows_of_lists)
            else:
                self._rows_of_lists.update(_held_by(connection))
        return self.shared

    @contextmanager
    def without_tables(self) -> Iterator[None]:
        """Have the tables of the office that most tests have in turn be nowhere to be found."""
        with self.cluster.connect(self.shared) as connection:
            _rename(connection, {name: f"{name}_gone" for name in schema.tables().tables})
            yield
            _rename(connection, {f"{name}_gone": name for name in schema.tables().tables})

    def new(self) -> str:
        """Make an office of its own, whose form may be spoiled; returns the name of its database.

        Copying takes a second, emptying a fiftieth of it.
        """
        return _copied(self.cluster, self.template)

    def address(self, database: str, login: str = USER, password: str = "") -> Address:
        """Return how somebody connects to a database."""
        return address_in(self.cluster, database, login, password or self.password)

    def member(self, role: str) -> tuple[str, str]:
        """Make somebody who has one of the four roles; returns login and password."""
        login, password = self.cluster.new_role()
        with self.cluster.connect() as connection:
            granted = sql.SQL("GRANT {} TO {}")
            connection.execute(granted.format(sql.Identifier(role), sql.Identifier(login)))
        return login, password

    def open(self, database: str, login: str = USER, password: str = "") -> Store:
        """Open the store of an office."""
        return Store.of(open_office(self.address(database, login, password)))


def offices_in(cluster: Cluster) -> Offices:
    """Make the empty office that others are copied from, and who works in them."""
    template, password = cluster.new_database(), secrets.token_urlsafe(12)
    engine = engine_of(address_in(cluster, template, "tests", cluster.password))
    with engine.begin() as connection:
        schema.make(connection)
    engine.dispose()
    shared = _copied(cluster, template)
    made = sql.SQL("CREATE ROLE {} LOGIN PASSWORD {} IN ROLE {}")
    with cluster.connect() as connection:
        who = (sql.Identifier(USER), sql.Literal(password), sql.Identifier(ADMIN))
        connection.execute(made.format(*who))
    return Offices(cluster, template, shared, password)


def _hold(connection: Connection[Any], rows: Mapping[str, bytes]) -> None:
    """Have an office hold these rows alone, by table; no trigger of it is run."""
    connection.execute("SET search_path = angio; SET session_replication_role = replica")
    tables = list(map(sql.Identifier, _emptied_tables()))
    if _is_much(connection):
        connection.execute(sql.SQL("TRUNCATE {}").format(sql.SQL(", ").join(tables)))
    else:  # far quicker than TRUNCATE, which makes each file of each table anew
        connection.execute(sql.SQL("; ").join(map(sql.SQL("DELETE FROM {}").format, tables)))
    for table, held_ in rows.items():
        into = sql.SQL("COPY {} FROM STDIN").format(sql.Identifier(table))
        with connection.cursor().copy(into) as copy:
            copy.write(held_)


def _rename(connection: Connection[Any], names: Mapping[str, str]) -> None:
    renamed = sql.SQL("ALTER TABLE angio.{} RENAME TO {}")
    pairs = (map(sql.Identifier, pair) for pair in names.items())
    connection.execute(sql.SQL("; ").join(renamed.format(*pair) for pair in pairs))


def _held_by(connection: Connection[Any]) -> dict[str, bytes]:
    held_ = {}
    for table in _emptied_tables():
        out = sql.SQL("COPY angio.{} TO STDOUT").format(sql.Identifier(table))
        with connection.cursor().copy(out) as copy:
            held_[table] = b"".join(copy)
    return {table: rows for table, rows in held_.items() if rows}


@cache
def _emptied_tables() -> list[str]:
    return sorted((*schema.tables().tables, "claim", "trail_head"))


def _is_much(connection: Connection[Any]) -> bool:
    found = connection.execute(_LARGEST).fetchone()
    return found is not None and found[0] > _MUCH


def _copied(cluster: Cluster, template: str) -> str:
    name = f"office_{secrets.token_hex(6)}"
    copied = sql.SQL("CREATE DATABASE {} TEMPLATE {}")
    with cluster.connect() as connection:
        connection.execute(copied.format(sql.Identifier(name), sql.Identifier(template)))
    return name


def text_of(cluster: Cluster, database: str, login: str) -> str:
    """Return the address of a database as somebody types it: without a password."""
    found = conninfo_to_dict(cluster.dsn(database, login, ""))
    return make_conninfo(**{key: str(each) for key, each in found.items() if key != "password"})


def address_in(cluster: Cluster, database: str, login: str, password: str) -> Address:
    """Return how somebody connects to a database."""
    return address_of(text_of(cluster, database, login), password)


def call_it(offices: Offices, name: str, version: int, readable_from: int = VERSION) -> None:
    """Have an office say that it has a form."""
    with offices.cluster.connect(name) as connection:
        said = "UPDATE angio.office SET version = %s, readable_from = %s"
        connection.execute(said, (version, readable_from))
