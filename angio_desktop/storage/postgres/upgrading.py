"""Brings an office of an earlier form to the present one: by its numbered steps, all or nothing."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import NamedTuple, cast

import psycopg
from psycopg import sql
from sqlalchemy import Connection

from angio_desktop.storage.postgres.address import Address
from angio_desktop.storage.postgres.connection import (
    Office,
    engine_of,
    form_of,
    login_and_id,
)
from angio_desktop.storage.postgres.problems import office_problem, office_problems
from angio_desktop.storage.postgres.schema import SCHEMA
from angio_desktop.storage.postgres.shape import check_shape
from angio_desktop.storage.postgres.steps import PROGRAM_S_FORM, STEPS, Step
from angio_desktop.storage.words import runs

_TABLES = "SELECT tablename FROM pg_tables WHERE schemaname = %s ORDER BY tablename"


class Upgraded(NamedTuple):
    """An office of the present form, in the transaction that makes it so."""

    office: Office
    connection: Connection


@contextmanager
def upgrading(address: Address, steps: Sequence[Step] = STEPS) -> Iterator[Upgraded]:
    """Give an office of an earlier form as it will be; at the end of the block it is.

    Nobody writes in it meanwhile. Raises StorageProblem, also where it has the present form, one
    is not its owner, or it would not be as a new one is; an exception in the block undoes it all.
    """
    engine, newest = engine_of(address), 1 + len(steps)
    try:
        with office_problems(address.name), engine.begin() as connection:
            found = form_of(connection, address.name)
            if found.version >= newest:
                raise office_problem(f"version {found.version}", address.name, "office_present")
            _take_steps(connection, found.version, steps)
            wrong = check_shape(runs(connection))
            if wrong is not None:
                raise office_problem(wrong.code, address.name, "office_shape")
            yield Upgraded(Office(address, engine, *login_and_id(connection)), connection)
    finally:
        engine.dispose()


def _take_steps(connection: Connection, found: int, steps: Sequence[Step]) -> None:
    # The driver's own: it would look for parameters in what SQLAlchemy gives it.
    run = cast("psycopg.Connection", connection.connection.driver_connection).execute
    for (table,) in run(_TABLES, (SCHEMA,)).fetchall():
        run(sql.SQL("LOCK TABLE {} IN EXCLUSIVE MODE").format(sql.Identifier(SCHEMA, table)))
    newest = 1 + len(steps)
    run("SELECT set_config(%s, %s, true)", (PROGRAM_S_FORM, str(newest)))
    run("UPDATE office SET version = %s", (newest,))
    for step in steps[found - 1 :]:
        for statement in step:
            run(statement)
