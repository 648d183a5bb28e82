"""The key of a backup from elsewhere: by what stands beside it, or as it was written down.

What gives a key raises KeyProblem, and BadBackup where that does not open the backup.
"""

from contextlib import suppress
from enum import Enum, auto
from pathlib import Path

from angio_desktop.errors import KeyProblem
from angio_desktop.storage.sqlite.vault import backups, keys
from angio_desktop.storage.sqlite.vault.beside import opens
from angio_desktop.storage.sqlite.vault.key_files import Guard, KeyFile, read_beside
from angio_desktop.storage.sqlite.vault.keys import DataKey


class Opener(Enum):
    """What opens a backup."""

    OWN = auto()  # the key of the data that are open
    PHRASE = auto()  # the pass phrase of then
    SYSTEM = auto()  # this computer may have its key still
    RECOVERY = auto()  # the recovery key of then


def opener(backup: Path, key: DataKey) -> Opener:
    """Say what opens a backup."""
    found = _readable_beside(backup)
    if found is None:
        return Opener.OWN if opens(backup, key) else Opener.RECOVERY
    if keys.is_key_of(found, key):
        return Opener.OWN
    if found.guard is Guard.PASS_PHRASE:
        return Opener.PHRASE
    with suppress(KeyProblem):
        if opens(backup, keys.key_by_system(found)):
            return Opener.SYSTEM
    return Opener.RECOVERY


def has_phrase(backup: Path) -> bool:
    """Whether a pass phrase opens a backup."""
    found = _readable_beside(backup)
    return found is not None and found.guard is Guard.PASS_PHRASE


def is_of(backup: Path, key: DataKey) -> bool:
    """Whether no other key is known for a backup: this one opens it, or only damage is why not."""
    found = _readable_beside(backup)
    return found is None or keys.is_key_of(found, key) or opens(backup, key)


def _readable_beside(backup: Path) -> KeyFile | None:
    try:
        return read_beside(backup)
    except KeyProblem:
        return None


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
