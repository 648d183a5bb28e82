"""Fills an empty data folder with the rows of another register: its guards stand aside."""

import sqlite3
from collections.abc import Iterable, Sequence
from typing import Any, cast

from sqlalchemy import Connection

from angio_desktop.storage.seals import PUT_SEAL, TO_SEAL


class Filling:
    """The filling of one database, inside the caller's transaction."""

    def __init__(self, connection: Connection) -> None:
        """Put the guards aside."""
        self._run = cast("sqlite3.Connection", connection.connection.driver_connection)
        query = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
        self._guards: list[tuple[str, str]] = self._run.execute(query).fetchall()
        for name, _ in self._guards:
            self._run.execute(f'DROP TRIGGER "{name}"')

    def put(self, table: str, columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
        """Put the rows of a table; texts of JSON as they are."""
        named = ", ".join(f'"{column}"' for column in columns)
        marks = ", ".join("?" * len(columns))
        self._run.executemany(f'INSERT INTO "{table}" ({named}) VALUES ({marks})', rows)  # noqa: S608

    def end(self) -> None:
        """Seal what is to be sealed, make the index of words, and set the guards."""
        self._run.execute(f"{PUT_SEAL} WHERE seal = ?", (TO_SEAL,))
        self._run.execute(
            "INSERT INTO registration_search (registration_search) VALUES ('rebuild')"
        )
        for _, guard in self._guards:
            self._run.execute(guard)
