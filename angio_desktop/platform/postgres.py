"""A connection to a PostgreSQL that is not ours: read only, and never waited for too long.

libpq's own limits do not end everything: a name that no server resolves, or something between that
takes what is sent and answers nothing. So every wait is ours, and looks at the time and at whether
it is still wanted, some times a second.
"""

import os
import socket
import threading
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from selectors import EVENT_READ, EVENT_WRITE, DefaultSelector
from time import monotonic
from typing import Any, TypeVar

import psycopg
from psycopg import IsolationLevel, pq, waiting
from psycopg.conninfo import make_conninfo
from psycopg.pq import ConnStatus, PollingStatus
from psycopg.pq.abc import PGconn

from angio_desktop.errors import WarehouseProblem
from angio_desktop.platform.server import Patience, Server

_TICK = 0.1  # seconds between two looks at whether it is still wanted
_NAME = "Angio Desktop"
_READ_ONLY = "-c default_transaction_read_only=on"
# What libpq says, which is in no language but English, and which sentence of ours that is.
_SAID_BY_LIBRARY = (
    ("certificate verify failed", "authority"),
    ("does not match host name", "name"),
    ("server does not support SSL", "no_tls"),
    ("root certificate file", "certificate_file"),
    ("could not read root", "certificate_file"),
    ("Connection refused", "no_answer"),
    ("unreachable", "no_answer"),
    ("timed out", "no_answer"),
    ("password authentication failed", "password"),
    ("no password supplied", "password"),
)
_Found = TypeVar("_Found")


@dataclass(frozen=True, slots=True)
class Session:
    """What a connection turned out to be; `tls` is the version in use, "" for none."""

    software: str
    role: str
    tls: str


class Connection(psycopg.Connection[tuple[Any, ...]]):
    """One that gives up in time; made by `connected`."""

    patience = Patience()

    def wait(
        self,
        gen: Generator[Any, Any, _Found],
        interval: float = _TICK,
        timeout: float | None = None,
    ) -> _Found:
        """Wait as psycopg does, as long as it is wanted. Raises WarehouseProblem."""
        limit = self.patience.answering if timeout is None else timeout
        guarded = _guarded(gen, self.patience.look, limit)
        return waiting.wait(guarded, self.pgconn.socket, interval=min(interval, _TICK))


def _guarded(
    gen: Generator[Any, Any, _Found], look: Callable[[], None], limit: float
) -> Generator[Any, Any, _Found]:
    end = monotonic() + limit
    try:
        wanted = next(gen)
        while True:
            ready = yield wanted
            look()
            if monotonic() > end:
                raise problem("slow", seconds=round(limit))
            wanted = gen.send(ready)
    except StopIteration as done:
        found: _Found = done.value
        return found


def problem(variant: str, **details: str | int) -> WarehouseProblem:
    """Return a failure; never chain it, what PostgreSQL says may quote what it holds."""
    text_id = f"{WarehouseProblem.text_id}.{variant}"
    return WarehouseProblem(f"warehouse: {variant}", text_id=text_id, **details)


@contextmanager
def connected(server: Server, password: str, patience: Patience) -> Iterator[Connection]:
    """Connect, read only, in one transaction that sees one state. Raises WarehouseProblem.

    What the block asks of the connection fails with it too.
    """
    connection = _connect(server, password, patience)
    try:
        with _telling(server, patience):
            _refuse_writable(connection)
            yield connection
    finally:
        connection.close()


def session(connection: Connection) -> Session:
    """Return what the connection is."""
    query = (
        "SELECT current_setting('server_version'), current_user, "
        "coalesce((SELECT version FROM pg_stat_ssl WHERE pid = pg_backend_pid()), '')"
    )
    row = connection.execute(query).fetchone()
    version, role, tls = row or ("", "", "")
    return Session(f"PostgreSQL {version}", role, tls if connection.pgconn.ssl_in_use else "")


# Connecting


def _connect(server: Server, password: str, patience: Patience) -> Connection:
    end = monotonic() + patience.connecting
    addresses = _addresses(server, end, patience)
    for number, address in enumerate(addresses, 1):
        conninfo = _conninfo(server, password, address, patience)
        try:
            connection = Connection(_started(conninfo, server, end, patience))
        except WarehouseProblem as failed:
            # Of the addresses of a name one may be of a network that is not there.
            if number < len(addresses) and failed.text_id.endswith(".no_answer"):
                continue
            raise
        connection.patience = patience
        connection.isolation_level = IsolationLevel.REPEATABLE_READ
        connection.read_only = True
        return connection
    raise problem("unknown_host", host=server.host)


def _addresses(server: Server, end: float, patience: Patience) -> list[str]:
    """Return the addresses of a name, asked beside: the system may take as long as it likes."""
    answers: SimpleQueue[list[str]] = SimpleQueue()

    def ask() -> None:
        try:
            found = socket.getaddrinfo(server.host, server.port, type=socket.SOCK_STREAM)
        except (OSError, ValueError):  # UnicodeError, of a name that can be none, is one
            found = []
        answers.put(list(dict.fromkeys(str(each[4][0]) for each in found)))

    threading.Thread(target=ask, daemon=True).start()
    while True:
        try:
            return answers.get(timeout=_TICK)
        except Empty:
            _still_wanted(server, end, patience)


def _conninfo(server: Server, password: str, address: str, patience: Patience) -> str:
    """Return all that libpq could else take from variables and files of the user."""
    milliseconds = round(patience.answering * 1000)
    limits = f"{_READ_ONLY} -c statement_timeout={milliseconds}"
    return make_conninfo(
        host=server.host,
        hostaddr=address,
        port=server.port,
        dbname=server.database,
        user=server.role,
        password=password,
        passfile=os.devnull,
        sslmode=server.tls.value,
        sslrootcert=server.certificate if server.tls.is_checked else "",
        sslcertmode="disable",
        sslcrl="",
        sslcrldir="",
        gssencmode="disable",
        # A server that is not checked gets no password that can be read.
        require_auth="none,scram-sha-256,md5" + (",password" if server.tls.is_checked else ""),
        client_encoding="UTF8",
        application_name=_NAME,
        target_session_attrs="any",
        options=limits,
    )


def _started(conninfo: str, server: Server, end: float, patience: Patience) -> PGconn:
    pgconn = pq.PGconn.connect_start(conninfo.encode())
    try:
        state = _state(pgconn)
        while state in (PollingStatus.READING, PollingStatus.WRITING):
            wanted = EVENT_READ if state == PollingStatus.READING else EVENT_WRITE
            _ready(pgconn.socket, wanted, server, end, patience)
            state = _state(pgconn)
        _refuse_failed(state, pgconn, server)
    except BaseException:
        pgconn.finish()
        raise
    pgconn.nonblocking = 1
    return pgconn


def _refuse_failed(state: int, pgconn: PGconn, server: Server) -> None:
    if state != PollingStatus.OK:
        raise _refused(server, pgconn.error_message.decode("utf-8", "replace"))


def _state(pgconn: PGconn) -> int:
    return PollingStatus.FAILED if pgconn.status == ConnStatus.BAD else pgconn.connect_poll()


def _ready(fd: int, wanted: int, server: Server, end: float, patience: Patience) -> None:
    with DefaultSelector() as selector:
        selector.register(fd, wanted)
        while not selector.select(_TICK):
            _still_wanted(server, end, patience)
    _still_wanted(server, end, patience)


def _still_wanted(server: Server, end: float, patience: Patience) -> None:
    patience.look()
    if monotonic() > end:
        raise problem("no_answer", server=server.name)


def _refused(server: Server, said: str) -> WarehouseProblem:
    """Return why a connection was not made, as far as libpq's words tell it."""
    variant = next((name for words, name in _SAID_BY_LIBRARY if words in said), "refused")
    last = said.strip().rpartition("failed: ")[2].splitlines()
    why = last[0].strip() if last else ""
    details = {"server": server.name, "host": server.host, "role": server.role, "why": why}
    return problem(variant, **details, file=server.certificate)


# What may go wrong later


def _refuse_writable(connection: Connection) -> None:
    query = (
        "SELECT current_setting('default_transaction_read_only'), "
        "current_setting('transaction_read_only')"
    )
    if connection.execute(query).fetchone() != ("on", "on"):
        raise problem("writable")


@contextmanager
def _telling(server: Server, patience: Patience) -> Iterator[None]:
    """Raise WarehouseProblem for what psycopg raises, without its words."""
    try:
        yield
    except psycopg.errors.QueryCanceled:
        raise problem("slow", seconds=round(patience.answering)) from None
    except psycopg.errors.InsufficientPrivilege:
        raise problem("not_allowed", role=server.role) from None
    except psycopg.Error as error:
        is_cut = isinstance(error, psycopg.OperationalError)
        why = error.sqlstate or type(error).__name__
        raise problem("cut" if is_cut else "failed", server=server.name, why=why) from None
