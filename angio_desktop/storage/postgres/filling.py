"""Fills an empty office with the rows of another register, as they are: its guards stand aside.

Only the owner of an office can do so, in one transaction; nobody sees a half of it.
"""

from collections.abc import Iterable, Sequence
from typing import Any, cast

import psycopg
from psycopg import sql
from sqlalchemy import Connection

from angio_desktop.storage.heads import head_of
from angio_desktop.storage.postgres.notices import CHANNEL, EVERYTHING
from angio_desktop.storage.postgres.problems import office_problem
from angio_desktop.storage.postgres.schema import tables
from angio_desktop.storage.seals import PUT_SEAL, TO_SEAL
from angio_desktop.storage.words import runs


def refuse_what_is_not_empty(connection: Connection, office: str) -> None:
    """Raise StorageProblem where an office holds anything. Nobody writes in it from here on."""
    connection.exec_driver_sql("SELECT angio_alone()")
    names = tables().tables
    found = " OR ".join(f"EXISTS (SELECT 1 FROM {name})" for name in names)
    if runs(connection)(f"SELECT {found}").scalar():
        raise office_problem("it holds data", office, "office_not_empty")


class Filling:
    """The filling of one office, inside the caller's transaction."""

    def __init__(self, connection: Connection) -> None:
        """Put the guards aside. Raises what `office_problems` tells, of who is not the owner."""
        self._connection = connection
        self._driver = cast("psycopg.Connection", connection.connection.driver_connection)
        self._guards("DISABLE")

    def put(self, table: str, columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
        """Put the rows of a table; texts of JSON as they are."""
        named = sql.SQL(", ").join(map(sql.Identifier, columns))
        statement = sql.SQL("COPY {} ({}) FROM STDIN").format(sql.Identifier(table), named)
        with self._driver.cursor() as cursor, cursor.copy(statement) as copied:
            for row in rows:
                copied.write_row(row)

    def end(self) -> None:
        """Seal what is to be sealed, go on with the chain, set the guards, and tell who listens."""
        run = runs(self._connection)
        run(f"{PUT_SEAL} WHERE seal = ?", (TO_SEAL,))
        run("UPDATE trail_head SET number = ?, hash = ?", head_of(run))
        self._guards("ENABLE")
        run("SELECT pg_notify(?, ?)", (CHANNEL, EVERYTHING.table))

    def _guards(self, what: str) -> None:
        for name in tables().tables:
            self._driver.execute(
                sql.SQL("ALTER TABLE {} {} TRIGGER USER").format(
                    sql.Identifier(name), sql.SQL("DISABLE" if what == "DISABLE" else "ENABLE")
                )
            )
