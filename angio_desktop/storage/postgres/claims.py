"""Claims: a registration that somebody has open is open to nobody else.

A claim is an advisory lock of a session of the server: it ends with its connection, however that
ends. That connection is one of its own, which no pool hands to another. A table beside says whose
it is; a row of it without its lock says nothing. Runs of the program are told apart, not persons:
somebody's second workstation is another.
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from typing import Any

from psycopg.rows import namedtuple_row

from angio_desktop.errors import StorageProblem
from angio_desktop.storage.postgres.address import Session, has_ended
from angio_desktop.storage.postgres.link import Link
from angio_desktop.storage.postgres.notices import RUN
from angio_desktop.storage.postgres.problems import office_problems
from angio_desktop.storage.records import Claim

_LOCK = 1095649615
"""The first of the two numbers of the locks; the second is that of the registration."""
_OWNERS = "SECURITY DEFINER SET search_path = angio, pg_temp"
_OWN_RUN = f"coalesce(current_setting('{RUN}', true), '')"
_HELD = f"""
    FROM pg_locks AS l WHERE l.locktype = 'advisory' AND l.granted AND l.classid = {_LOCK}
    AND l.objsubid = 2 AND l.database = (
        SELECT oid FROM pg_database WHERE datname = current_database()
    )
"""

CLAIM_TABLE = """
    CREATE TABLE claim (
        registration bigint PRIMARY KEY,
        session bigint NOT NULL,
        run text NOT NULL,
        login text NOT NULL,
        workstation text NOT NULL,
        since text NOT NULL
    )
"""
CLAIM_STEPS = (
    # Every claim that holds: of a session that has its lock.
    f"""
    CREATE FUNCTION angio_claims() RETURNS SETOF claim LANGUAGE sql STABLE {_OWNERS} AS $$
        SELECT c.* FROM claim AS c WHERE (c.registration, c.session) IN (
            SELECT CAST(l.objid AS bigint), CAST(l.pid AS bigint) {_HELD}
        )
    $$
    """,
    # Who else has a registration open, as JSON; '' for nobody. Who took a claim has written its
    # row: as long as that is of this run, nobody else has had it since.
    f"""
    CREATE FUNCTION angio_claimed(number bigint) RETURNS text LANGUAGE plpgsql STABLE {_OWNERS}
    AS $$
    DECLARE
        held claim;
    BEGIN
        SELECT * INTO held FROM claim WHERE registration = number AND run <> {_OWN_RUN};
        IF NOT FOUND OR NOT EXISTS (
            SELECT 1 {_HELD} AND CAST(l.objid AS bigint) = number AND l.pid = held.session
        ) THEN
            RETURN '';
        END IF;
        RETURN json_build_object(
            'login', held.login, 'workstation', held.workstation, 'since', held.since
        );
    END $$
    """,
    # Claims for the session that asks. Returns who has it then.
    f"""
    CREATE FUNCTION angio_claim(number bigint, workstation text, moment text)
    RETURNS claim LANGUAGE plpgsql {_OWNERS} AS $$
    DECLARE
        own claim := (
            number, pg_backend_pid(), {_OWN_RUN}, session_user, left(workstation, 200), moment
        );
        held claim;
    BEGIN
        SELECT * INTO held FROM angio_claims() AS c WHERE c.registration = number;
        IF held.session = own.session THEN
            RETURN held;
        END IF;
        IF NOT pg_try_advisory_lock({_LOCK}, CAST(number AS integer)) THEN
            SELECT * INTO held FROM claim AS c WHERE c.registration = number;
            RETURN held;
        END IF;
        INSERT INTO claim VALUES (
            own.registration, own.session, own.run, own.login, own.workstation, own.since
        ) ON CONFLICT (registration) DO UPDATE SET
            session = excluded.session, run = excluded.run, login = excluded.login,
            workstation = excluded.workstation, since = excluded.since;
        RETURN own;
    END $$
    """,
    f"""
    CREATE FUNCTION angio_release(number bigint) RETURNS void LANGUAGE plpgsql {_OWNERS} AS $$
    BEGIN
        DELETE FROM claim WHERE registration = number AND session = pg_backend_pid();
        IF FOUND THEN
            PERFORM pg_advisory_unlock({_LOCK}, CAST(number AS integer));
        END IF;
    END $$
    """,
)


class Claims:
    """What one run of the program has open, for the thread of its windows."""

    def __init__(self, link: Link, workstation: str) -> None:
        """Nothing is claimed yet; `workstation` is how others are told where."""
        self._link, self._workstation = link, workstation
        self._connection: Session | None = None
        self._held: dict[int, datetime] = {}

    def take(self, id_: int, now: datetime) -> Claim | None:
        """Claim a registration; returns who else has it, None where it is claimed here now.

        It is to be loaded after that. Raises StorageProblem.
        """
        other = self._taken(id_, now)
        if other is None:
            self._held.setdefault(id_, now)
        return other

    def renew(self) -> dict[int, Claim]:
        """Claim again what was lost with its connection; returns what others have claimed since.

        What they have is no longer claimed here. Raises StorageProblem.
        """
        lost: dict[int, Claim] = {}
        for id_, since in list(self._held.items()):
            other = self._taken(id_, since)
            if other is not None:
                del self._held[id_]
                lost[id_] = other
        return lost

    def release(self, id_: int) -> None:
        """Have a registration open no longer; where the server is away it forgets by itself."""
        if self._held.pop(id_, None) is not None and self._connection is not None:
            with suppress(StorageProblem), self._asking() as connection:
                connection.execute("SELECT angio_release(%s)", (id_,))

    def close(self) -> None:
        """Release everything."""
        self._held.clear()
        if self._connection is not None:
            self._connection.close()

    def _taken(self, id_: int, since: datetime) -> Claim | None:
        with self._asking() as connection:
            asked = (id_, self._workstation, since.isoformat(timespec="seconds"))
            own = connection.info.backend_pid
            held = _claimed(connection, asked)
            if held.session != own and held.run == self._link.run:
                _end(connection, held.session)
                held = _claimed(connection, asked)
        if held.session == own:
            return None
        self._link.meet(id_)
        return Claim(held.login or "", held.workstation or "", held.since or "")

    @contextmanager
    def _asking(self) -> Iterator[Session]:
        """Run the block on the connection of the claims, or on a new one where it has ended."""
        if self._connection is None or has_ended(self._connection):
            self._connection = self._link.connect(autocommit=True)
        try:
            with office_problems(self._link.name):
                yield self._connection
        except BaseException:
            self._connection.close()  # whatever it has locked goes with it
            self._connection = None
            raise


def _claimed(connection: Session, asked: tuple[object, ...]) -> Any:
    """Return who has a registration once it was asked for; nothing where he has just begun."""
    with connection.cursor(row_factory=namedtuple_row) as cursor:
        return cursor.execute("SELECT * FROM angio_claim(%s, %s, %s)", asked).fetchone()


def _end(connection: Session, session: int) -> None:
    """End an earlier session of this run: its network is gone, and the server does not know."""
    ended = (
        "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity "
        "WHERE pid = %s AND usename = session_user"
    )
    connection.execute(ended, (session,))
