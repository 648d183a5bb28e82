"""Brings an office of an earlier form to the present one: by its numbered steps, all or nothing."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import NamedTuple, cast

import psycopg
from sqlalchemy import Connection

from angio_desktop.storage.postgres.address import Address
from angio_desktop.storage.postgres.connection import (
    UNHURRIED,
    Office,
    engine_of,
    form_of,
    login_and_id,
)
from angio_desktop.storage.postgres.founding import is_owner, refuse_others, roles_in
from angio_desktop.storage.postgres.problems import office_problem, office_problems
from angio_desktop.storage.postgres.roles import ADMIN
from angio_desktop.storage.postgres.schema import SCHEMA
from angio_desktop.storage.postgres.shape import check_shape
from angio_desktop.storage.postgres.steps import PROGRAM_S_FORM, STEPS, Step
from angio_desktop.storage.words import runs

_TABLES = f"SELECT tablename FROM pg_tables WHERE schemaname = '{SCHEMA}' ORDER BY tablename"


class Standing(NamedTuple):
    """Who one is in an office of an earlier form: only its owner can upgrade it."""

    is_admin: bool
    is_owner: bool


def standing_in(address: Address) -> Standing:
    """Return that of an office, whatever its form. Raises StorageProblem."""
    engine = engine_of(address)
    try:
        with office_problems(address.name), engine.begin() as connection:
            form_of(connection, address.name)
            return Standing(ADMIN in roles_in(connection), is_owner(connection))
    finally:
        engine.dispose()


def refuse_who_manages_none(address: Address) -> None:
    """Raise StorageProblem for who is no administrator of an office, whatever its form."""
    if not standing_in(address).is_admin:
        raise office_problem(f"not {ADMIN}", address.name, "office_role")


@dataclass(frozen=True, slots=True)
class Upgrade:
    """An office of an earlier form, in the transaction that brings it to the present one."""

    office: Office
    connection: Connection
    found: int
    """The form that it has had."""
    _steps: Sequence[Step]

    def take(self) -> None:
        """Take the steps that it has not had; at the end of the transaction they count.

        Raises StorageProblem where it would not be as a new office is.
        """
        _take_steps(self.connection, self.found, self._steps)
        wrong = check_shape(runs(self.connection))
        if wrong is not None:
            raise office_problem(wrong.code, self.office.address.name, "office_shape")


@contextmanager
def upgrading(address: Address, steps: Sequence[Step] = STEPS) -> Iterator[Upgrade]:
    """Give an office of an earlier form, in which nobody writes until the end of the block.

    Raises StorageProblem, also where it has the present form or one is not its owner; an exception
    in the block undoes it all.
    """
    engine, name = engine_of(address), address.name
    try:
        with office_problems(name), engine.begin() as connection:
            found = form_of(connection, name).version
            if found > len(steps):
                raise office_problem(f"version {found}", name, "office_present")
            refuse_others(connection, name)
            connection.exec_driver_sql(UNHURRIED)
            _lock(connection)
            yield Upgrade(
                Office(address, engine, *login_and_id(connection)), connection, found, steps
            )
    finally:
        engine.dispose()


def _lock(connection: Connection) -> None:
    for (table,) in connection.exec_driver_sql(_TABLES).all():
        connection.exec_driver_sql(f'LOCK TABLE {SCHEMA}."{table}" IN EXCLUSIVE MODE')


def _take_steps(connection: Connection, found: int, steps: Sequence[Step]) -> None:
    # The driver's own: it would look for parameters in what SQLAlchemy gives it.
    run = cast("psycopg.Connection", connection.connection.driver_connection).execute
    newest = 1 + len(steps)
    run("SELECT set_config(%s, %s, true)", (PROGRAM_S_FORM, str(newest)))
    run("UPDATE office SET version = %s", (newest,))
    for step in steps[found - 1 :]:
        for statement in step:
            run(statement)
