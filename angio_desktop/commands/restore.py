"""`angio-desktop restore`: put a backup in the place of the data, which are kept beside it."""

from pathlib import Path
from typing import TYPE_CHECKING

from angio_desktop import paths
from angio_desktop.commands.arguments import Verbs, of_data
from angio_desktop.commands.console import DONE, Console

if TYPE_CHECKING:  # as in console.py
    from angio_desktop.actions.data_folder import DataFolder
    from angio_desktop.storage.sqlite.vault.keys import DataKey


def add(verbs: Verbs) -> None:
    """Add the verb and its arguments."""
    verb = verbs.add_parser(
        "restore",
        parents=[of_data()],
        help="put a backup back",
        description="Put a backup in the place of your data, which are kept beside it. The "
        "program must not be open. Elsewhere than where it was made a backup takes the pass phrase "
        "of then, where its key file stands beside it, or the recovery key (--key-file).",
    )
    verb.add_argument("file", type=Path, metavar="FILE")
    verb.set_defaults(work=_restore)


def _restore(console: Console) -> int:
    from angio_desktop.actions import rescuing  # noqa: PLC0415  half a second
    from angio_desktop.actions.data_folder import DataFolder  # noqa: PLC0415

    console.refuse_office()
    data, backup = DataFolder(console.folder), console.arguments.file
    key, of_backup = _keys(console, data, backup)
    loss = rescuing.loss(data.path, key, backup, of_backup)
    aside = data.restore(key, backup, of_backup)
    console.say("restore.done", {"file": str(backup)})
    console.say("restore.counted", {"registrations": str(loss.reach.registrations)})
    if loss.missing:
        console.warn("restore.missing", {"missing": str(loss.missing)})
    if aside is not None:
        console.say("restore.aside", {"file": str(aside)})
    if not _is_guarded(data, backup, key):
        console.warn("restore.unguarded", {})
    return DONE


def _keys(console: Console, data: "DataFolder", backup: Path) -> tuple["DataKey", "DataKey"]:
    """Return the key of the data, be it that of the backup from now on, and that of the backup."""
    from angio_desktop.actions import backup_keys  # noqa: PLC0415
    from angio_desktop.storage.sqlite.vault import keys  # noqa: PLC0415

    named = paths.key_source(console.arguments.key_file)
    of_backup = keys.key_in_file(named) if named else None
    if data.is_guarded():
        key = console.own_key(data.path, may_ask=True)
        if of_backup is None and backup_keys.is_of(backup, key):
            of_backup = key
        return key, of_backup or console.key_of_backup(backup)
    of_backup = of_backup or console.key_of_backup(backup)
    return of_backup, of_backup


def _is_guarded(data: "DataFolder", backup: Path, key: "DataKey") -> bool:
    """Have someone keep the key where nobody does yet; returns whether somebody does."""
    return data.is_guarded() or data.guard_as_beside(backup, key) or _guarded(data, key)


def _guarded(data: "DataFolder", key: "DataKey") -> bool:
    """Have the system's store keep the key; returns whether it can."""
    from angio_desktop.storage.sqlite.vault import keys  # noqa: PLC0415

    if not keys.has_system_store():
        return False
    data.guard_by_system(key)
    return True
