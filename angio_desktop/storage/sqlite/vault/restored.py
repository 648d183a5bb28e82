"""What is written into a backup that is put back, before it takes the place of the data.

So there is no moment at which it stands there and does not say so itself.
"""

import sqlite3
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from angio_desktop import paths
from angio_desktop.errors import BadBackup
from angio_desktop.storage import heads
from angio_desktop.storage.heads import Head
from angio_desktop.storage.records import USER_NAME
from angio_desktop.storage.sqlite.vault import head_file
from angio_desktop.storage.sqlite.vault.head_store import held_in_store
from angio_desktop.storage.sqlite.vault.keys import DataKey
from angio_desktop.storage.sqlite.vault.reach import reading
from angio_desktop.storage.sqlite.vault.sealing import seal_with_key_of
from angio_desktop.storage.trail import Action, Trail

_HAS_SEALS = "SELECT count(*) FROM pragma_table_info('registration') WHERE name = 'seal'"
_USER = "SELECT value FROM setting WHERE key = ?"


def note_restored(
    connection: sqlite3.Connection,
    before: DataKey,
    left: Head,
    account: str,
    now: datetime,
    **detail: str,
) -> None:
    """Write into a backup which trail is left for its own, and seal its rows with the new key.

    `before` is the key it had. One of before the seals cannot tell it before it is brought to the
    present version.
    """
    run = connection.execute
    if not run(_HAS_SEALS).fetchone()[0]:
        return
    run("BEGIN IMMEDIATE")
    found = run(_USER, (USER_NAME,)).fetchone()
    user = (found[0] if found else "") or account
    seal_with_key_of(connection, before)
    trail = Trail(run, user, now, account)
    trail.add(Action.BACKUP_RESTORED, **detail, left=left.number, left_hash=left.hash)
    run("COMMIT")


def furthest_head(folder: Path, key: DataKey) -> Head:
    """Return the furthest head that is known of the data in a folder, whatever their state."""
    known = [head for head in (head_file.held(folder, key), held_in_store(folder)) if head]
    with suppress(BadBackup), reading(paths.database(folder), key) as run:
        known.append(heads.head_of(run))
    return max(known, default=heads.NOTHING)
