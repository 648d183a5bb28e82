"""Where the hospital's warehouse is, how the line to it is guarded, how long it is waited for."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum


class Tls(StrEnum):
    """How sure one is of whom one speaks to; each value is libpq's own word (`sslmode`).

    `FULL` checks the authority and the name of the server, `AUTHORITY` not the name. With
    `ENCRYPTED` nobody listens in, but another may pretend to be the server. `NONE` is readable.
    """

    FULL = "verify-full"
    AUTHORITY = "verify-ca"
    ENCRYPTED = "require"
    NONE = "disable"

    @property
    def is_checked(self) -> bool:
        """Whether a certificate of an authority is asked for."""
        return self in (self.FULL, self.AUTHORITY)


@dataclass(frozen=True, slots=True)
class Server:
    """A database on a server, and the role that reads it; never a password.

    `certificate` is the file (PEM) with the certificate of the hospital's own authority.
    """

    host: str
    port: int
    database: str
    role: str
    tls: Tls = Tls.FULL
    certificate: str = ""

    @property
    def name(self) -> str:
        """How it is named to people and in the trail."""
        return f"{self.host}:{self.port}/{self.database}"


def _always_wanted() -> None:
    pass


@dataclass(frozen=True, slots=True)
class Patience:
    """How long is waited, in seconds; `look` raises where nothing is wanted any more."""

    connecting: float = 10.0
    answering: float = 60.0
    look: Callable[[], None] = _always_wanted
