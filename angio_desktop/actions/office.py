"""An office: the register of several workstations, on the hospital's own PostgreSQL.

Its driver takes its time to load: only who works with an office imports this.
"""

import errno
import os
import shutil
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from angio_desktop.actions.clock import now
from angio_desktop.actions.data_folder import DataFolder
from angio_desktop.actions.recovery_key import write_recovery
from angio_desktop.actions.user import account_name
from angio_desktop.disk import read_whole
from angio_desktop.errors import NotWritable, StorageProblem
from angio_desktop.storage import moving
from angio_desktop.storage.postgres import founding
from angio_desktop.storage.postgres.address import Address, address_of
from angio_desktop.storage.postgres.connection import open_office
from angio_desktop.storage.postgres.founding import State, state_of
from angio_desktop.storage.sqlite.store import LocalStore
from angio_desktop.storage.sqlite.vault.keys import DataKey, new_key, recovery_text
from angio_desktop.storage.sqlite.vault.passwords import kept_password
from angio_desktop.storage.store import Store
from angio_desktop.storage.trail import Action
from angio_desktop.storage.verification import Verification

_MOST_BYTES = 10_000

_REGISTER = "Angio Desktop"


class Moved(NamedTuple):
    """What was moved: how far the trail had come, and how many were sent."""

    entries: int
    sent: int


def address(text: str, file: Path | None, *, plain: bool = False) -> Address:
    """Return how an office is connected to, with a password of a file or of the key store.

    Without either the server may want none (Kerberos), or refuse. Raises StorageProblem.
    """
    asked = address_of(text, plain=plain)
    password = password_in_file(file) if file else kept_password(f"office {asked.key}")
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


def copy_in(folder: Path, key: DataKey, address: Address) -> Moved:
    """Copy the register of a data folder into an empty office, and note it in both trails.

    Raises StorageProblem and NotMoved; then nothing was copied.
    """
    with closing(DataFolder(folder).open(key, beside=True)) as local:
        with closing(open_office(address)) as office:
            found = moving.copy_in(local, office, now())
        local.trail.note(Action.MOVED, now(), entries=found.entries, to=address.name)
    return Moved(found.entries, found.sent)


def copy_out(address: Address, folder: Path, key_file: Path) -> Moved:
    """Copy an office into a new data folder; its recovery key is written to a new file.

    Raises StorageProblem, NotWritable and NotMoved; then neither is there.
    """
    if folder.exists() and any(folder.iterdir()):
        text_id = f"{StorageProblem.text_id}.office_folder"
        raise StorageProblem(f"{folder}: not empty", text_id=text_id, folder=str(folder))
    if key_file.exists():
        raise NotWritable.because(
            FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST)), key_file
        )
    key = new_key()
    with closing(open_office(address)) as office:
        write_recovery(key_file, _REGISTER, recovery_text(key))
        try:
            with closing(LocalStore.open(folder, key, account_name(), now())) as local:
                found = moving.copy_out(office, local, now())
        except BaseException:
            key_file.unlink(missing_ok=True)
            shutil.rmtree(folder, ignore_errors=True)
            raise
    return Moved(found.entries, found.sent)


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
