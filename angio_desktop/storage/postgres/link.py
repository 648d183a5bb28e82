"""Whether an office is within reach, and what others change in it: a connection that listens.

It asks the server for a sign of life each second. A network that fails says nothing: who has sent a
statement waits as long as the system likes. So where the sign is late, all connections that were
made through the link are ended, and until the server is there again none is tried. Of several
servers all work on the one that it listens to.
"""

import secrets
import socket
import threading
from collections import deque
from collections.abc import Callable, Mapping
from contextlib import closing, suppress
from dataclasses import replace
from time import monotonic
from typing import Any, TypeVar
from weakref import finalize

import psycopg
from psycopg import sql
from psycopg.abc import PQGen

from angio_desktop.errors import StorageProblem
from angio_desktop.storage.postgres.address import Address, Session
from angio_desktop.storage.postgres.notices import CHANNEL, CLAIM, EVERYTHING, Notice, notice_of
from angio_desktop.storage.postgres.problems import is_login, office_problem, office_problems
from angio_desktop.storage.postgres.servers import Servers
from angio_desktop.storage.records import Claim

_BEAT = 1.0  # seconds between two signs of life
_LATE = 2.0  # seconds after which one is late
_PAUSE = 1.0  # seconds before the next try
_LOGIN_PAUSE = 60.0  # where the login is refused: servers lock out who tries too often
_ENDING = 0.5  # seconds that closing waits for a try to end
_TICK = 0.1  # seconds between two looks at whether it is still wanted
_CLAIMS = "SELECT registration, run, login, workstation, since FROM angio_claims()"
_Claims = Mapping[int, tuple[str, Claim]]
_Found = TypeVar("_Found")


class Link:
    """One thread that listens to an office. `heard` and `turned` are called in that thread.

    `turned` is told whether the office is within reach: after the first try, then whenever that
    turns. `heard` is told what other programs changed; where the connection was made, first that
    anything may have changed since. `claimed` is what others have open, as of a second ago; that
    something of it, or of what is claimed here, is new is told as a notice of `CLAIM`.
    """

    def __init__(
        self,
        address: Address,
        heard: Callable[[Notice], None],
        turned: Callable[[bool], None],
    ) -> None:
        """Begin to connect, beside."""
        self._address = replace(address.in_haste, run=secrets.token_hex(8))
        self._servers, self._at = Servers(self._address), self._address
        self._heard, self._turned = heard, turned
        self._held: set[socket.socket] = set()
        self._stopped, self._tried = threading.Event(), threading.Event()
        self._is_here = False
        self.claimed: Mapping[int, Claim] = {}
        self._claims: _Claims = {}
        self._met: deque[int] = deque()
        self.problem: StorageProblem | None = None
        self._thread = threading.Thread(target=self._run, name="office link", daemon=True)
        self._thread.start()

    @property
    def is_here(self) -> bool:
        """Whether the office is within reach, as far as is known."""
        return self._is_here

    @property
    def name(self) -> str:
        """Which office it is."""
        return self._address.name

    @property
    def run(self) -> str:
        """What tells the server, and others, this run of the program from theirs."""
        return self._address.run

    def connect(self, *, autocommit: bool = False) -> Session:
        """Open a connection that is ended when the office goes away. Raises StorageProblem.

        While the office is away, at once, with what is known of why; the first try is waited for.
        """
        self._tried.wait()
        self._refuse_what_is_away()
        return self._at.connect(autocommit=autocommit, made=self._hold)

    def meet(self, id_: int) -> None:
        """Have it be told what becomes of a claim that was met: it may end before it is seen."""
        self._met.append(id_)

    def close(self) -> None:
        """End listening; what was connected stays so.

        A connection that is just being made is given up a little later, beside.
        """
        self._stopped.set()
        self._tried.set()
        self._thread.join(_ENDING)

    def _run(self) -> None:
        while not self._stopped.is_set():
            pause = _PAUSE
            try:
                self._listen()
            except StorageProblem as problem:
                self.problem = problem
                if is_login(problem):
                    pause = _LOGIN_PAUSE
            except psycopg.Error as error:  # whatever it is: nobody would hear of it, nor listen
                why = error.sqlstate or type(error).__name__
                self.problem = office_problem(why, self._address.name, "office_away")
            self._turn(is_here=False)
            self._stopped.wait(pause)

    def _listen(self) -> None:
        """Listen until the connection ends, or is no longer wanted. Raises StorageProblem."""
        self._at, listening = self._servers.reach(
            lambda server: server.connect_as(_Listening, autocommit=True)
        )
        with closing(listening) as connection, office_problems(self._address.name):
            connection.stopped = self._stopped
            connection.execute(sql.SQL("LISTEN {}").format(sql.Identifier(CHANNEL)))
            self.problem = None
            self._look_at_claims(connection)
            self._turn(is_here=True)
            self._heard(EVERYTHING)
            while not self._stopped.is_set():
                for each in connection.notifies(timeout=_BEAT):
                    notice = notice_of(each.payload, self._address.run)
                    if notice is not None:
                        self._heard(notice)
                self._servers.refuse_waiting(connection)
                for id_ in self._look_at_claims(connection):
                    self._heard(Notice(CLAIM, id_))

    def _look_at_claims(self, connection: Session) -> list[int]:
        """Ask what is open where, which is the sign of life too; returns what of it is new."""
        met = {self._met.popleft() for _ in range(len(self._met))}
        found: _Claims = {
            id_: (run, Claim(*claim)) for id_, run, *claim in connection.execute(_CLAIMS).fetchall()
        }
        before, self._claims = self._claims, found
        run = self._address.run
        self.claimed = {id_: claim for id_, (whose, claim) in found.items() if whose != run}
        either = before.keys() | found.keys()
        return [id_ for id_ in either if before.get(id_) != found.get(id_)] + list(met - either)

    def _turn(self, *, is_here: bool) -> None:
        if self._stopped.is_set():
            return
        is_news = not self._tried.is_set() or is_here is not self._is_here
        self._is_here = is_here
        self._tried.set()
        if not is_here:
            for each in list(self._held):
                _end(each)
        if is_news:
            self._turned(is_here)

    # Between the two no lock is needed: one tells first and then looks, so does the other.

    def _hold(self, connection: Session) -> None:
        """Have a connection be ended when the office is away; refuse it where it is.

        The handle is a copy of our own: the number of libpq's may be another file's by then.
        """
        own = socket.fromfd(connection.pgconn.socket, socket.AF_INET, socket.SOCK_STREAM)
        self._held.add(own)
        finalize(connection, self._let_go, own)
        self._refuse_what_is_away()

    def _let_go(self, own: socket.socket) -> None:
        self._held.discard(own)
        own.close()

    def _refuse_what_is_away(self) -> None:
        if not self._is_here:
            problem = self.problem
            why = problem.details["why"] if problem else "closed"
            variant = problem.text_id.rpartition(".")[2] if problem else "office_away"
            raise office_problem(why, self._address.name, variant)


class _Listening(psycopg.Connection[tuple[Any, ...]]):
    """One that waits for no answer longer than for a sign of life, nor where it is not wanted."""

    stopped = threading.Event()

    def wait(
        self, gen: PQGen[_Found], interval: float = _TICK, timeout: float | None = None
    ) -> _Found:
        """Wait as psycopg does. Raises OperationalError where the answer is late."""
        end = monotonic() + (_LATE if timeout is None else timeout + _LATE)
        return super().wait(_guarded(gen, self.stopped, end), min(interval, _TICK), timeout)


def _guarded(gen: PQGen[_Found], stopped: threading.Event, end: float) -> PQGen[_Found]:
    try:
        wanted = next(gen)
        while True:
            ready = yield wanted
            if stopped.is_set() or monotonic() > end:
                raise psycopg.OperationalError("no sign of life")
            wanted = gen.send(ready)
    except StopIteration as done:
        found: _Found = done.value
        return found


def _end(held: socket.socket) -> None:
    """End a connection, for whoever waits for it too."""
    with suppress(OSError):  # it has ended, or is let go
        held.shutdown(socket.SHUT_RDWR)
