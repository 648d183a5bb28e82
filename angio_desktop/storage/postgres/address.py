"""Where an office is, and how it is connected to: always with TLS that is checked.

An address is a connection string of PostgreSQL (`postgresql://user@host:port/name?…`) and may name
several hosts. A password has no place in it: it would stand in histories and lists of processes.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Self, TypeVar

import psycopg
from psycopg.conninfo import conninfo_to_dict, make_conninfo
from psycopg.types.string import StrDumper

from angio_desktop.storage.postgres.notices import RUN
from angio_desktop.storage.postgres.problems import office_problem, office_problems
from angio_desktop.storage.postgres.steps import PROGRAM_S_FORM, VERSION

_CHECKED = "verify-full"
_SECONDS = 10
_HASTE = 3  # for each address of each host; libpq takes no less than 2
# A firewall drops an idle connection without a word: within a minute it is known.
_WATCHED = {
    "keepalives": 1,
    "keepalives_idle": 20,
    "keepalives_interval": 10,
    "keepalives_count": 3,
    "tcp_user_timeout": 30_000,
}
# A workstation that is gone in the middle of a transaction stops the others no longer than this; so
# does one that is gone without a word, of what it has open.
_LIMITS = (
    "-c search_path=angio -c lock_timeout=10s -c idle_in_transaction_session_timeout=60s "
    "-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3 "
    # Compiling a query takes longer than any of ours. What is asked once for a whole statement has
    # to find room: else it is asked for each row of a large register.
    f"-c jit=off -c work_mem=64MB -c tcp_user_timeout=20s -c {PROGRAM_S_FORM}={VERSION}"
)
_OF_SERVER = ("host", "hostaddr", "port")  # one for each, or one port for all
_POOLED = "office_pooled"

Session = psycopg.Connection[tuple[Any, ...]]
"""A connection of its own to an office."""
_Kind = TypeVar("_Kind", bound=Session)


@dataclass(frozen=True, slots=True)
class Address:
    """How an office is connected to; `name` tells which it is, and holds no password.

    `run` tells the server that its connections are of one run of the program, "" of none.
    """

    parameters: dict[str, str | int]
    name: str
    password: str = field(default="", repr=False)
    run: str = ""

    @property
    def key(self) -> str:
        """Under what a password is kept: that of one person on one server."""
        return f"{self.parameters.get('user', '')}@{self.name}"

    @property
    def is_plain(self) -> bool:
        """Whether what is sent can be read, or the server not be known for itself."""
        return self.parameters["sslmode"] != _CHECKED

    @property
    def in_haste(self) -> Self:
        """The same, where nobody waits long for a server that does not answer."""
        return replace(self, parameters={**self.parameters, "connect_timeout": _HASTE})

    @property
    def servers(self) -> tuple[Self, ...]:
        """The address of each of its servers alone, in their order."""
        named = {
            key: str(self.parameters[key]).split(",")
            for key in _OF_SERVER
            if key in self.parameters
        }

        def alone(place: int) -> dict[str, str | int]:
            return {key: each[place if len(each) > 1 else 0] for key, each in named.items()}

        count = max(map(len, named.values()))
        return tuple(
            replace(self, parameters={**self.parameters, **alone(place)}) for place in range(count)
        )

    def connect(
        self, *, autocommit: bool = False, made: Callable[[Session], None] = lambda _: None
    ) -> Session:
        """Open a connection. Raises StorageProblem, also where a pooler stands in between.

        `made` is called with it before anything is asked of the server.
        """
        return self.connect_as(psycopg.Connection, autocommit=autocommit, made=made)

    def connect_as(
        self,
        kind: type[_Kind],
        *,
        autocommit: bool,
        made: Callable[[Session], None] = lambda _: None,
    ) -> _Kind:
        """Open a connection of a kind of its own, as `connect` does."""
        with office_problems(self.name):
            connection = kind.connect(
                **self.parameters,  # type: ignore[arg-type]  # libpq's own names
                password=self.password or None,
                options=f"{_LIMITS} -c {RUN}={self.run}",
                autocommit=autocommit,
            )
            connection.adapters.register_dumper(str, _WithoutNul)
            try:
                made(connection)
                _refuse_pooler(connection, self.name)
            except BaseException:
                connection.close()
                raise
            return connection


def has_ended(connection: Session) -> bool:
    """Return whether a connection that nobody used meanwhile has ended; asks the server nothing.

    What it has said meanwhile is read at the first look, that it has ended at the second.
    """
    try:
        for _look in range(2):
            connection.pgconn.consume_input()
    except psycopg.OperationalError:
        return True
    return False


class _WithoutNul(StrDumper):
    """Writes a text without what no text of PostgreSQL can hold, as `texts.storable` does."""

    def dump(self, obj: str) -> bytes | bytearray | memoryview | None:
        """Return the bytes of a text."""
        return super().dump(obj.replace("\0", "?"))


def address_of(text: str, password: str = "", *, plain: bool = False) -> Address:
    """Read an address. Raises StorageProblem for one that is none or holds a password.

    `plain` allows what the address says of TLS, when it wants less than the server's certificate
    to be checked.
    """
    try:
        found = conninfo_to_dict(text)
    except psycopg.ProgrammingError:
        raise office_problem("not an address", "office", "office_address") from None
    if found.get("password"):
        raise office_problem("a password in the address", "office", "office_address")
    if not found.get("host") or not found.get("dbname"):
        raise office_problem("no host or no database", "office", "office_address")
    mode = found.get("sslmode")
    if mode not in (None, _CHECKED) and not plain:
        raise office_problem(f"sslmode={mode}", str(found["host"]), "office_plain")
    defaults: dict[str, str | int] = {
        "sslmode": _CHECKED,
        "target_session_attrs": "read-write",
        "connect_timeout": _SECONDS,
        "application_name": "angio-desktop",
        **_WATCHED,
    }
    if mode in (None, _CHECKED) and not _own_authority().exists():
        defaults["sslrootcert"] = "system"
    given = {key: value for key, value in found.items() if value is not None}
    return Address({**defaults, **given}, f"{found['host']}/{found['dbname']}", password)


def written(text: str, **parts: str) -> str:
    """Return an address in which parts stand otherwise, but for those that are "".

    Raises StorageProblem, as `address_of` does.
    """
    address_of(text, plain=True)
    return make_conninfo(text, **{name: part for name, part in parts.items() if part})


def without(text: str, part: str) -> str:
    """Return an address in which a part does not stand. Raises StorageProblem."""
    address_of(text, plain=True)
    found = {name: each for name, each in conninfo_to_dict(text).items() if name != part}
    return make_conninfo(**{name: str(each) for name, each in found.items() if each is not None})


def _own_authority() -> Path:
    """Return where libpq looks for the certificate to trust, if it is told none."""
    return Path.home() / ".postgresql" / "root.crt"


def _refuse_pooler(connection: Session, name: str) -> None:
    """Raise StorageProblem where another program hands out the server's sessions.

    What is kept for a session (a claim, a prepared statement, a listener) would be another's at the
    next transaction. Who tells the number of his session is then not who runs its statements.
    """
    found = connection.execute("SELECT pg_backend_pid()").fetchone()
    connection.rollback()
    if found is None or found[0] != connection.info.backend_pid:
        raise office_problem("a pooler stands in between", name, _POOLED)
