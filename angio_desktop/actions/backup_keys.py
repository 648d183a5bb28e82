"""The key of a backup from elsewhere: by what stands beside it, or as it was written down.

What gives a key raises KeyProblem, and BadBackup where that does not open the backup.
"""

from pathlib import Path

from angio_desktop.errors import KeyProblem
from angio_desktop.storage.vault import backups, keys
from angio_desktop.storage.vault.beside import opens
from angio_desktop.storage.vault.key_files import Guard, KeyFile, read_beside
from angio_desktop.storage.vault.keys import DataKey


def has_phrase(backup: Path) -> bool:
    """Whether a pass phrase opens a backup."""
    try:
        found = read_beside(backup)
    except KeyProblem:
        return False
    return found is not None and found.guard is Guard.PASS_PHRASE


def is_of(backup: Path, key: DataKey) -> bool:
    """Whether no other key is to be asked for a backup: this one opens it, or would but for it."""
    try:
        found = read_beside(backup)
    except KeyProblem:
        found = None
    return opens(backup, key) or (found is None or keys.is_key_of(found, key))


def by_phrase(backup: Path, phrase: str) -> DataKey:
    """Return the key that the pass phrase of a backup guards."""
    return _proven(backup, keys.key_by_pass_phrase(_beside(backup), phrase))


def by_system(backup: Path) -> DataKey:
    """Return the key of a backup where this system's store still keeps it."""
    return _proven(backup, keys.key_by_system(_beside(backup)))


def by_recovery(backup: Path, text: str) -> DataKey:
    """Return the written-down key of a backup."""
    return _proven(backup, keys.key_of_recovery(text))


def _beside(backup: Path) -> KeyFile:
    found = read_beside(backup)
    if found is None:
        text_id = f"{KeyProblem.text_id}.not_beside"
        raise KeyProblem("key: not beside", text_id=text_id, file=backup.name)
    return found


def _proven(backup: Path, key: DataKey) -> DataKey:
    backups.prove(backup, key)
    return key
