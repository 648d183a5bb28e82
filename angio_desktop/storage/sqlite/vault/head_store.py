"""How far the trail has come, as the system's key store keeps it beside the key.

Who puts back an earlier copy of the whole data folder does not change what stands there.
"""

import logging
from pathlib import Path

from angio_desktop.errors import KeyProblem
from angio_desktop.storage.heads import Head, head_of_text
from angio_desktop.storage.sqlite.vault.key_files import Guard, read_key_file
from angio_desktop.storage.sqlite.vault.keys import SERVICE

_log = logging.getLogger(__name__)


def keep_in_store(folder: Path, head: Head) -> None:
    """Have the system's key store keep a head, where it keeps the key."""
    name = _name(folder)
    if name is None or not head.number:
        return
    import keyring  # noqa: PLC0415  slow

    try:
        keyring.set_password(SERVICE, name, head.text)
    except Exception as error:  # each system's is foreign code with errors of its own
        _log.info("the head is not in the key store: %s", type(error).__name__)


def held_in_store(folder: Path) -> Head | None:
    """Return the head that the system's key store keeps, None where it has none."""
    name = _name(folder)
    if name is None:
        return None
    import keyring  # noqa: PLC0415  slow

    try:
        return head_of_text(keyring.get_password(SERVICE, name) or "")
    except Exception as error:
        _log.info("no head in the key store: %s", type(error).__name__)
        return None


def _name(folder: Path) -> str | None:
    """Return the name of its entry, None where the system's store does not keep the key."""
    try:
        file = read_key_file(folder)
    except KeyProblem:
        return None
    return f"{file.id} head" if file is not None and file.guard is Guard.SYSTEM else None
