"""How far the trail has come, kept outside the database: a file beside it that only the key makes.

A trail that does not hold the entry that is written there is not the one the program left: the
database was exchanged, or put back by other means than the program's.
"""

import json
import logging
from pathlib import Path

from angio_desktop import paths
from angio_desktop.disk import read_whole, write_whole
from angio_desktop.storage.heads import Head
from angio_desktop.storage.sqlite.vault.keys import DataKey
from angio_desktop.storage.sqlite.vault.macs import is_mac, mac

_MOST_BYTES = 10_000
_PURPOSE = "head"
_log = logging.getLogger(__name__)


def held(folder: Path, key: DataKey) -> Head | None:
    """Return the head that the program left beside the database, None where there is none.

    One that was not written with the key is none.
    """
    try:
        columns = json.loads(read_whole(paths.head_file(folder), _MOST_BYTES))
        head = Head(columns["number"], columns["hash"])
        is_ours = type(head.number) is int and is_mac(columns["mac"], key, _PURPOSE, _content(head))
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None
    return head if is_ours else None


def keep(folder: Path, key: DataKey, head: Head) -> None:
    """Write down how far the trail has come. What stands in the way is told by the next entry.

    The entry stands in the database by then: an older head is as true.
    """
    try:
        begin(folder, key, head)
    except OSError as error:
        _log.warning("the head of the trail is not written: %s", type(error).__name__)


def begin(folder: Path, key: DataKey, head: Head) -> None:
    """Write down the first head, without which no entry may be made. Raises OSError."""
    columns = {**head._asdict(), "mac": mac(key, _PURPOSE, _content(head))}
    write_whole(paths.head_file(folder), json.dumps(columns).encode())


def _content(head: Head) -> bytes:
    return json.dumps(head).encode()
