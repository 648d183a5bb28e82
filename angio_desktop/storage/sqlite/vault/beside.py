"""The key file beside each backup: carried elsewhere, it still opens as the data did."""

from collections.abc import Iterable
from pathlib import Path

from angio_desktop.errors import BadBackup, KeyProblem
from angio_desktop.storage.sqlite.vault.key_files import (
    KeyFile,
    read_beside,
    read_key_file,
    write_beside,
)
from angio_desktop.storage.sqlite.vault.keys import DataKey, is_key_of
from angio_desktop.storage.sqlite.vault.reach import reach, reading


def own_key_file(folder: Path, key: DataKey) -> KeyFile | None:
    """Return the key file of a data folder, None where it has none that can be read of its key."""
    try:
        found = read_key_file(folder)
    except KeyProblem:
        return None
    return found if found is not None and is_key_of(found, key) else None


def put_beside(backup: Path, file: KeyFile | None) -> None:
    """Have a key file, if there is one, stand beside a backup. Raises OSError."""
    if file is not None:
        write_beside(backup, file)


def put_beside_all(backups: Iterable[Path], folder: Path, key: DataKey) -> None:
    """Have the key file of a data folder stand beside all backups of its key. Raises OSError.

    From then on they are opened as the data are, and no more as before.
    """
    file = own_key_file(folder, key)
    for backup in backups:
        if file is not None and _is_of(backup, key):
            write_beside(backup, file)


def _is_of(backup: Path, key: DataKey) -> bool:
    """Whether a backup is of this key; its key file tells that at once."""
    try:
        known = read_beside(backup)
    except KeyProblem:
        known = None
    return is_key_of(known, key) if known is not None else opens(backup, key)


def opens(backup: Path, key: DataKey) -> bool:
    """Whether a key opens a backup, as far as its first pages tell."""
    try:
        with reading(backup, key) as run:
            reach(run)
    except BadBackup:
        return False
    return True
