"""Opens an office and runs transactions on it.

One transaction writes the trail at a time: it locks the head of its chain first. So what it reads
is not changed by another before it is done, as in the embedded database; but for a draft, which is
saved by itself with a lock on its row alone (alone.py): who is to write a draft locks its row too,
after the head.
"""

import socket
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, closing, contextmanager, nullcontext
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import Any, NamedTuple, Self

import psycopg
from sqlalchemy import Connection, Engine, QueuePool, create_engine, event
from sqlalchemy.exc import DisconnectionError

from angio_desktop.storage.database import Condition
from angio_desktop.storage.held import Holder
from angio_desktop.storage.postgres import alone, searching
from angio_desktop.storage.postgres.address import Address, has_ended
from angio_desktop.storage.postgres.link import Link
from angio_desktop.storage.postgres.problems import (
    newer_office,
    office_problem,
    office_problems,
)
from angio_desktop.storage.postgres.steps import VERSION
from angio_desktop.storage.postgres.verifying import verify
from angio_desktop.storage.postgres.words import WORDS
from angio_desktop.storage.records import Progress
from angio_desktop.storage.sought import Sought
from angio_desktop.storage.texts import as_json
from angio_desktop.storage.trail import Runs, Told, Trail
from angio_desktop.storage.verification import Known, Verification
from angio_desktop.storage.words import runs, teach

UNHURRIED = "SET LOCAL idle_in_transaction_session_timeout = 0"
"""Lets a transaction rest for minutes between two statements: a register is written elsewhere."""

teach("postgresql", WORDS)

_ALONE_SENDING = f"SELECT pg_try_advisory_lock({0x414E4753}, 1)"  # "ANGS", of two numbers
_ENTRY = "SELECT number, hash FROM angio_trail(?, ?, ?, ?, ?)"


@dataclass(frozen=True, slots=True)
class Office:
    """An open office; `login` is who the server knows to be here.

    `id` was given to it when it was made; a copy of it on another server has the same. With a
    `link` its connections are ended while the server is away, and none is tried. With `is_newer`
    it has a form of a later program, and is only read.
    """

    address: Address
    engine: Engine
    login: str
    id: str
    link: Link | None = None
    is_newer: bool = False

    @property
    def key(self) -> str:
        """What tells it from all others, and from its own copies."""
        return f"{self.id} {self.address.name}"

    def again(self) -> Self:
        """Open the same database once more, for another thread. Raises StorageProblem."""
        return replace(
            self, engine=_engine_of_one(self.link or self.address, self.address.name, self.id)
        )

    def close(self) -> None:
        """Let go of the connections."""
        self.engine.dispose()

    @property
    def holder(self) -> Holder:
        """Who begins an export here."""
        return Holder(self.login, socket.gethostname())

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Run the block on one state of the database. Raises StorageProblem."""
        one_state = self.engine.execution_options(isolation_level="REPEATABLE READ")
        with office_problems(self.address.name), one_state.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Run the block as one transaction that alone may write. Raises StorageProblem.

        An exception in the block undoes it all.
        """
        self._refuse_newer()
        with office_problems(self.address.name), self.engine.begin() as connection:
            connection.exec_driver_sql("SELECT angio_alone()")
            yield connection

    @contextmanager
    def recording(self, now: datetime) -> Iterator[tuple[Connection, Trail]]:
        """Run the block as `writing` does, with the trail of this user and moment."""
        with self.writing() as connection:
            yield connection, self.trail(connection, now)

    def trail(self, connection: Connection, now: datetime) -> Trail:
        """Return the trail of this user and moment, in a transaction that writes."""
        return Trail(runs(connection), self.login, now, write=_write_entry)

    def saved_alone(self, id_: int, revision: int, columns: Mapping[str, Any]) -> bool:
        """Store a draft with a lock on its row alone, unless an entry of the trail is needed."""
        self._refuse_newer()
        with office_problems(self.address.name), self.engine.connect() as connection:
            connection.execution_options(isolation_level="AUTOCOMMIT")
            return alone.saved_alone(connection, id_, revision, columns)

    @contextmanager
    def alone_sending(self) -> Iterator[bool]:
        """Say whether no other workstation sends to the platform, as long as the block runs.

        The lock goes with its connection, so that it does not outlive who has it.
        """
        with office_problems(self.address.name):
            held = (self.link or self.address).connect(autocommit=True)
        with closing(held):
            with office_problems(self.address.name):
                row = held.execute(_ALONE_SENDING).fetchone()
            yield row == (True,)

    def user(self, _: Connection) -> str:
        """Return who has logged in."""
        return self.login

    def damage(self) -> AbstractContextManager[None]:
        """Let pass what comes: the server keeps what is not of a column's type out of it."""
        return nullcontext()

    def searched(self, connection: Connection, words: Sequence[Sought]) -> list[Condition]:
        """Return the conditions that a row of the worklist holds each word of a search."""
        return searching.searched(connection, words)

    def answered(
        self, connection: Connection, keys: Iterable[str], codes: Iterable[str]
    ) -> Iterable[Sequence[Any]]:
        """Yield codes, statuses and how many registrations of it answer a field of `keys` so."""
        return searching.answered(connection, keys, codes)

    def verify(
        self, connection: Connection, known: Iterable[Known], progress: Progress | None
    ) -> Verification:
        """Check everything, and name the first that is wrong; `known` are heads kept elsewhere."""
        self._refuse_newer()  # it knows another form, which is none the worse for that
        return verify(connection, known, progress)

    def _refuse_newer(self) -> None:
        if self.is_newer:
            raise newer_office(self.address.name, "it was opened to be read")

    def begin_search(self, connection: Connection) -> None:
        """Have a search be planned by its own words, in this transaction.

        One plan for all words reads the index over parts of words, also for one letter, which is
        in none. What an index finds is in memory or on a disk without moving parts; planned for
        another, a day's admissions were looked for among all.
        """
        connection.exec_driver_sql(
            "SET LOCAL plan_cache_mode = force_custom_plan; SET LOCAL random_page_cost = 1.1"
        )

    def end_search(self, connection: Connection) -> None:
        """Do nothing: it ended with its transaction."""


def open_office(address: Address, link: Link | None = None) -> Office:
    """Open an office; one of a later program is opened to be read.

    Raises StorageProblem, also for one of an earlier form, and NewerDatabase for one of a later
    form that this program cannot read.
    """
    engine = engine_of(link or address)
    try:
        with office_problems(address.name), engine.begin() as connection:
            found = form_of(connection, address.name)
            _refuse_unknown(found, address.name)
            login, id_ = login_and_id(connection)
    except BaseException:
        engine.dispose()
        raise
    event.listen(engine, "connect", partial(_refuse_other, id_, address.name))
    return Office(address, engine, login, id_, link, is_newer=found.version > VERSION)


def office_away(address: Address, link: Link, id_: str) -> Office:
    """Return an office that is away, and was open here before: what is asked of it is refused.

    When it is back it is as one that was opened then; another in its place is refused.
    """
    login = str(address.parameters.get("user", ""))
    return Office(address, _engine_of_one(link, address.name, id_), login, id_, link)


def _refuse_unknown(found: "Form", name: str) -> None:
    if found.version < VERSION:
        raise office_problem(f"version {found.version}", name, "office_older")
    if found.readable_from > VERSION:
        raise newer_office(name, f"readable from {found.readable_from}")


def login_and_id(connection: Connection) -> tuple[str, str]:
    """Return who the server knows to be here, and what tells this office from others."""
    login, id_ = connection.exec_driver_sql("SELECT session_user, id FROM office").one()
    return str(login), str(id_)


class Form(NamedTuple):
    """The form of an office, and the least form of a program that reads it (steps.py)."""

    version: int
    readable_from: int


def form_of(connection: Connection, name: str) -> Form:
    """Return the form of an office. Raises StorageProblem where there is none."""
    there = connection.exec_driver_sql("SELECT to_regclass('angio.office') IS NOT NULL").scalar()
    if not there:
        raise office_problem("no office", name, "office_none")
    return Form(*connection.exec_driver_sql("SELECT version, readable_from FROM office").one())


def engine_of(address: Address | Link) -> Engine:
    """Return what connects to an office; nothing is asked of it yet."""
    engine = create_engine(
        "postgresql+psycopg://",
        creator=address.connect,
        poolclass=QueuePool,
        json_serializer=as_json,
        hide_parameters=True,  # an error's text goes to the log; parameters are patients' data
    )
    event.listen(engine, "checkout", _refuse_ended)
    return engine


def _engine_of_one(address: Address | Link, name: str, id_: str) -> Engine:
    """Return what connects to an office, and to no other."""
    engine = engine_of(address)
    event.listen(engine, "connect", partial(_refuse_other, id_, name))
    return engine


def _refuse_other(id_: str, name: str, connection: psycopg.Connection, _: object) -> None:
    """Raise StorageProblem where another office stands in the place of the one that was opened."""
    found = connection.execute("SELECT id FROM office").fetchone()
    connection.rollback()
    if found != (id_,):
        connection.close()
        raise office_problem("another office", name, "office_other")


def _refuse_ended(connection: psycopg.Connection, *_: object) -> None:
    """Have another be made for a connection that ended while it was in the pool."""
    if has_ended(connection):
        raise DisconnectionError


def _write_entry(run: Runs, told: Told) -> tuple[int, str]:
    number, hash_ = run(_ENTRY, told).fetchone()
    return int(number), str(hash_)
