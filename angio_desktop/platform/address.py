"""Where the platform is, and who asks."""

import ssl
from dataclasses import dataclass, field
from enum import StrEnum
from urllib.parse import SplitResult, urlsplit

from angio_desktop.errors import ServerProblem


class Login(StrEnum):
    """How the platform knows who asks (assumed: nothing of it is published)."""

    NONE = "none"
    BASIC = "basic"
    BEARER = "bearer"


@dataclass(frozen=True, slots=True)
class Server:
    """The platform as a hospital reaches it: `base` is `https://<hd4dp>/proxy`.

    `secret` is the password or the token, `certificate` the file with the hospital's own authority
    ("" where the system knows it), `organization` the id that the platform gave the hospital.
    """

    base: str
    organization: str = ""
    login: Login = Login.NONE
    user: str = ""
    secret: str = field(default="", repr=False)
    certificate: str = ""

    @property
    def host(self) -> str:
        """The host, in answers the name of the server."""
        return urlsplit(self.base).hostname or ""


def checked_base(text: str) -> str:
    """Return a base address without what stands around it.

    Raises ServerProblem for one that is not of a host over TLS, and for one with a password, a
    query or a fragment in it.
    """
    plain = text.strip().rstrip("/")
    try:
        parts = urlsplit(plain)
        is_good = _is_good(parts) and (parts.port is None or parts.port > 0)
    except ValueError:  # no port, no address of version 6
        is_good = False
    if not is_good:
        raise ServerProblem("address")
    return plain


def _is_good(parts: SplitResult) -> bool:
    is_plain = not (parts.query or parts.fragment or parts.username or parts.password)
    return parts.scheme == "https" and bool(parts.hostname) and is_plain and " " not in parts.netloc


def trusted(server: Server) -> ssl.SSLContext:
    """Return whom the program believes: the system's authorities, those of Mozilla, the hospital's.

    Raises ServerProblem for a file that holds no certificate.
    """
    import certifi  # noqa: PLC0415  only who sends without a file needs it

    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    if server.certificate:
        try:
            context.load_verify_locations(server.certificate)
        except (OSError, ValueError):  # ssl.SSLError is an OSError
            raise ServerProblem("certificate_file", file=server.certificate) from None
    return context
