"""The hospital's warehouse as the settings name it, its password, and whether it can be reached."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from angio_desktop.disk import read_whole
from angio_desktop.errors import KeyProblem, WarehouseProblem
from angio_desktop.platform.server import Server, Tls
from angio_desktop.register.assumptions import Assumption, warehouse_names
from angio_desktop.storage.sqlite.vault.passwords import keep_password, kept_password

HOST, PORT, DATABASE, ROLE = (
    *("warehouse_server", "warehouse_port"),
    *("warehouse_database", "warehouse_role"),
)
TLS, CERTIFICATE = "warehouse_tls", "warehouse_certificate"
"""The settings. The password is none: the system's key store keeps it, or nothing does."""
PORT_DEFAULT, DATABASE_DEFAULT, ROLE_DEFAULT = "5432", "localdwh", "dpuser"
_MOST_BYTES = 10_000
_LAST_PORT = 65535


def server_of(settings: Mapping[str, str]) -> Server:
    """Return where the warehouse is. Raises WarehouseProblem while that is not said, or not so."""
    host = settings.get(HOST, "").strip()
    if not host:
        raise _problem("not_set")
    port = settings.get(PORT) or PORT_DEFAULT
    if not (port.isascii() and port.isdigit() and 0 < int(port) <= _LAST_PORT):
        raise _problem("port", port=port)
    return Server(
        host=host,
        port=int(port),
        database=settings.get(DATABASE) or DATABASE_DEFAULT,
        role=settings.get(ROLE) or ROLE_DEFAULT,
        tls=tls_of(settings),
        certificate=settings.get(CERTIFICATE, ""),
    )


def tls_of(settings: Mapping[str, str]) -> Tls:
    """Return how the connection is guarded: in full, unless the user chose less."""
    chosen = settings.get(TLS, "")
    return Tls(chosen) if chosen in {each.value for each in Tls} else Tls.FULL


# The password

# Of servers whose password no key store keeps: asked once, and gone with the program.
_given: dict[str, str] = {}


def _name(server: Server) -> str:
    """Return the name in the key store: of one role on one server, so no other ever gets it."""
    return f"warehouse {server.role}@{server.name}"


def password_of(server: Server) -> str:
    """Return the password that the key store keeps or the user gave; "" where nobody did."""
    return _given.get(_name(server)) or kept_password(_name(server))


def keep(server: Server, password: str) -> bool:
    """Keep the password, "" for none, in the key store; without one until the program ends.

    Returns whether the key store keeps it.
    """
    _given.pop(_name(server), None)
    try:
        keep_password(_name(server), password)
    except KeyProblem:
        if password:
            _given[_name(server)] = password
        return False
    return True


def password_in_file(file: Path) -> str:
    """Return the password in a file for unattended use: its first line. Raises WarehouseProblem."""
    try:
        lines = read_whole(file, _MOST_BYTES).decode("utf-8-sig").splitlines()
    except (OSError, ValueError) as error:
        why = type(error).__name__
        raise _problem("password_file", file=str(file), why=why) from None
    if not lines or not lines[0]:
        raise _problem("password_file", file=str(file), why="0")
    return lines[0]


# Whether it can be reached


@dataclass(frozen=True, slots=True)
class Access:
    """All by which the warehouse is read; `names` are those its columns may have."""

    server: Server
    password: str = field(repr=False)
    names: Mapping[str, tuple[str, ...]]


def access(settings: Mapping[str, str], assumptions: Iterable[Assumption], password: str) -> Access:
    """Return how the warehouse is read. Raises WarehouseProblem, also without a password."""
    server = server_of(settings)
    if server.tls.is_checked and not server.certificate:
        raise _problem("no_certificate")
    given = password or password_of(server)
    if not given:
        raise _problem("no_password", role=server.role, server=server.name)
    return Access(server, given, warehouse_names(assumptions, settings))


def _problem(variant: str, **details: str) -> WarehouseProblem:
    text_id = f"{WarehouseProblem.text_id}.{variant}"
    return WarehouseProblem(f"warehouse: {variant}", text_id=text_id, **details)
