"""Which of an office's servers is worked on, where it has a primary and standbys.

Only a primary takes writes, but more than one may say that it is: one that failed and was started
again after a standby had taken its place. What it takes is lost. Who takes the place of another
begins a timeline with a higher number, so who has met a higher one knows. And where commits wait
for a standby that is gone, be it since that is the primary now, nothing that is stored counts: such
a server is as one that does not answer.
"""

from collections.abc import Callable
from contextlib import suppress
from time import monotonic
from typing import TypeVar

import psycopg

from angio_desktop.errors import StorageProblem
from angio_desktop.storage.postgres.address import Address, Session
from angio_desktop.storage.postgres.problems import is_login, office_problem, office_problems

_LATE = 2.0  # seconds that a commit may wait
_TIMELINE = """
    SELECT system_identifier, left(pg_walfile_name(pg_current_wal_lsn()), 8)
    FROM pg_control_system()
"""
# Those of one's own login: what others wait for is not shown.
_WAITING = """
    SELECT CAST(CAST(backend_xid AS text) AS bigint) FROM pg_stat_activity
    WHERE usename = session_user AND wait_event = 'SyncRep' AND backend_xid IS NOT NULL
"""
_Kind = TypeVar("_Kind", bound=Session)


class Servers:
    """The servers of an address, and what one run of the program has learnt of them."""

    def __init__(self, address: Address) -> None:
        """Nothing is known yet."""
        self._address = address
        self._timelines: dict[int, str] = {}
        self._waiting: dict[tuple[str, int], dict[int, float]] = {}

    def reach(self, connect: Callable[[Address], _Kind]) -> tuple[Address, _Kind]:
        """Return the first that is to be worked on, and a connection with it.

        Raises StorageProblem: that the login was refused by one, else what the last has said.
        """
        met: list[StorageProblem] = []
        for server in self._address.servers:
            try:
                return server, self._joined(connect(server))
            except StorageProblem as problem:
                met.append(problem)
        raise next(filter(is_login, met), met[-1])

    def _joined(self, connection: _Kind) -> _Kind:
        try:
            with office_problems(self._address.name):
                self._refuse_earlier(connection)
                self.refuse_waiting(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    def _refuse_earlier(self, connection: Session) -> None:
        """Raise StorageProblem for a primary whose place another has taken.

        Where the server does not tell, nothing is known.
        """
        with suppress(psycopg.errors.InsufficientPrivilege):
            for system, timeline in connection.execute(_TIMELINE).fetchall():
                if timeline < self._timelines.get(system, ""):
                    raise self._away("an earlier primary")
                self._timelines[system] = timeline

    def refuse_waiting(self, connection: Session) -> None:
        """Raise StorageProblem where a commit waits too long for a standby.

        It is seen by looking more than once: at each sign of life.
        """
        server, now = (connection.info.host, connection.info.port), monotonic()
        before = self._waiting.get(server, {})
        found = {number: before.get(number, now) for (number,) in connection.execute(_WAITING)}
        self._waiting[server] = found
        if any(now - since > _LATE for since in found.values()):
            raise self._away("commits wait for a standby")

    def _away(self, why: str) -> StorageProblem:
        return office_problem(why, self._address.name, "office_away")
