"""Offices of tests: on the tests' own PostgreSQL, each as a new copy of one that was made once."""

import secrets
from dataclasses import dataclass

from psycopg import sql
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from angio_desktop.storage.postgres import schema
from angio_desktop.storage.postgres.address import Address, address_of
from angio_desktop.storage.postgres.connection import engine_of, open_office
from angio_desktop.storage.postgres.roles import ADMIN
from angio_desktop.storage.store import Store
from tests.drivers.opened import USER
from tests.drivers.postgres import Cluster


@dataclass(frozen=True, slots=True)
class Offices:
    """A cluster in which `template` is an empty office, and `USER` an administrator of offices."""

    cluster: Cluster
    template: str
    shared: str
    password: str

    def emptied(self) -> str:
        """Empty the office that most tests have in turn; returns the name of its database."""
        tables = sql.SQL(", ").join(map(sql.Identifier, sorted((*schema.tables().tables, "claim"))))
        with self.cluster.connect(self.shared) as connection:
            connection.execute("SET search_path = angio")
            connection.execute(sql.SQL("TRUNCATE {}").format(tables))
            connection.execute("UPDATE trail_head SET number = 0, hash = ''")
        return self.shared

    def new(self) -> str:
        """Make an office of its own, whose form may be spoiled; returns the name of its database.

        Copying takes a second, emptying a hundredth of it.
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
