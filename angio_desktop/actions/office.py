"""An office: the register of several workstations, on the hospital's own PostgreSQL.

Its driver takes its time to load: only who works with an office imports this.
"""

from contextlib import closing
from dataclasses import replace
from pathlib import Path

from angio_desktop.actions.shared import password_kept
from angio_desktop.disk import read_whole
from angio_desktop.errors import StorageProblem
from angio_desktop.storage.postgres import founding
from angio_desktop.storage.postgres.address import Address, address_of
from angio_desktop.storage.postgres.connection import open_office
from angio_desktop.storage.postgres.founding import State, state_of
from angio_desktop.storage.store import Store
from angio_desktop.storage.verification import Verification

_MOST_BYTES = 10_000


def address(text: str, file: Path | None, *, plain: bool = False) -> Address:
    """Return how an office is connected to, with a password of a file or of the key store.

    Without either the server may want none (Kerberos), or refuse. Raises StorageProblem.
    """
    asked = address_of(text, plain=plain)
    password = password_in_file(file) if file else password_kept(asked)
    return replace(asked, password=password)


def with_password(address: Address, password: str) -> Address:
    """Return an address with a password that was typed; "" for none."""
    return replace(address, password=password)


def found(address: Address) -> None:
    """Make an office in an empty database. Raises StorageProblem; then nothing was made."""
    founding.found(address)


def state(address: Address, *, verify: bool) -> tuple[State, Verification | None]:
    """Return what an office is like, and with `verify` whether it was altered."""
    office = open_office(address)
    with closing(office):
        told = state_of(office)
        return told, Store.of(office).verify() if verify else None


def password_in_file(file: Path) -> str:
    """Return the password in a file for unattended use: its first line. Raises StorageProblem."""
    try:
        lines = read_whole(file, _MOST_BYTES).decode("utf-8-sig").splitlines()
    except (OSError, ValueError) as error:
        lines, why = [], type(error).__name__
    else:
        why = "0"
    if not lines or not lines[0]:
        text_id = f"{StorageProblem.text_id}.office_password"
        raise StorageProblem(f"{file}: {why}", text_id=text_id, file=str(file), why=why)
    return lines[0]
