"""Opening a data folder: who keeps its key, as whom it is opened, and putting a backup back."""

from contextlib import closing, suppress
from datetime import datetime
from enum import Enum, auto
from pathlib import Path

from angio_desktop import paths
from angio_desktop.actions.clock import now
from angio_desktop.actions.user import account_name
from angio_desktop.errors import BadBackup, KeyProblem, NewerDatabase, StorageProblem
from angio_desktop.storage.schema import migrations
from angio_desktop.storage.store import Store
from angio_desktop.storage.trail import Action
from angio_desktop.storage.vault import backups, cipher, encryption, keys
from angio_desktop.storage.vault.backups import Proof
from angio_desktop.storage.vault.keys import DataKey, Guard
from angio_desktop.storage.vault.problems import storage_problem, storage_problems

GONE = "gone"


class Lock(Enum):
    """How a data folder is locked."""

    NEW = auto()  # it holds no data yet
    NOT_ENCRYPTED = auto()  # data of an earlier version
    SYSTEM = auto()  # the system's key store has the key
    PASS_PHRASE = auto()
    LOST = auto()  # encrypted, and the file that says who keeps the key is not there


def lock_of(folder: Path) -> Lock:
    """Say how a data folder is locked. Raises StorageProblem, and KeyProblem for a bad key file."""
    found = keys.read_key_file(folder)
    if found is not None:  # it is written before the data: they may not be there yet
        return Lock.SYSTEM if found.guard is Guard.SYSTEM else Lock.PASS_PHRASE
    database = paths.database(folder)
    with storage_problems(database):
        if not _has_data(database):
            return Lock.NEW
        return Lock.NOT_ENCRYPTED if cipher.is_plain(database) else Lock.LOST


def _has_data(database: Path) -> bool:
    return database.exists() and database.stat().st_size > 0


def key_from_system(folder: Path) -> DataKey:
    """Return the key that the system's store keeps for a data folder. Raises KeyProblem."""
    return keys.key_by_system(_key_file(folder))


def key_from_pass_phrase(folder: Path, phrase: str) -> DataKey:
    """Return the key of a data folder that a pass phrase guards. Raises KeyProblem."""
    return keys.key_by_pass_phrase(_key_file(folder), phrase)


def key_in_file(file: Path) -> DataKey:
    """Return the key of a file with a recovery key. Raises KeyProblem."""
    return keys.key_in_file(file)


def is_guarded(folder: Path) -> bool:
    """Whether the data folder says who keeps its key. Raises KeyProblem for a bad key file."""
    return keys.read_key_file(folder) is not None


def guard_by_system(folder: Path, key: DataKey) -> bool:
    """Have the system's store keep the key; returns whether it can."""
    if not keys.has_system_store():
        return False
    keys.guard_by_system(folder, key)
    return True


def key_from_recovery(folder: Path, text: str) -> DataKey:
    """Return the key that was written down. Raises KeyProblem where it is not of this folder."""
    return checked(folder, keys.key_of_recovery(text))


def checked(folder: Path, key: DataKey) -> DataKey:
    """Return the key if it is that of this folder. Raises KeyProblem where it is not."""
    file = keys.read_key_file(folder)
    fits = _opens(folder, key) if file is None else keys.is_key_of(file, key)
    if not fits:
        raise KeyProblem("key: of other data", text_id=f"{KeyProblem.text_id}.other")
    return key


def _opens(folder: Path, key: DataKey) -> bool:
    database = paths.database(folder)
    with storage_problems(database):
        if not _has_data(database) or cipher.is_plain(database):
            return True
        with closing(cipher.connect(database, key)) as connection:
            return cipher.can_read(connection)


def _key_file(folder: Path) -> keys.KeyFile:
    file = keys.read_key_file(folder)
    if file is None:
        raise KeyProblem("key: no key file", text_id=f"{KeyProblem.text_id}.lost")
    return file


def open_store(folder: Path, key: DataKey) -> Store:
    """Open the database of a data folder as the user of this account. Raises StorageProblem.

    One that is gone or was emptied is not made anew while there are backups of it.
    """
    _check_there(folder)
    return Store.open(folder, key, account_name(), now())


def _check_there(folder: Path) -> None:
    """Refuse to begin with empty data where there are backups: that is not a first start."""
    database = paths.database(folder)
    with storage_problems(database):
        journal = database.with_name(f"{database.name}-wal")
        is_there = _has_data(database) or _has_data(journal)
        is_on_its_way = backups.is_restoring(folder) or encryption.is_encrypting(database)
        if not is_there and not is_on_its_way and backups.backups(folder):
            raise storage_problem("empty or gone", database, GONE)


def restore(folder: Path, key: DataKey, backup: Path, backup_key: DataKey) -> Path | None:
    """Put a backup in the place of the database, which is set aside; returns where, if any.

    No store of the folder may be open. Raises BadBackup, StorageProblem, and NewerDatabase for
    one that only a later program can open; then all is as it was.
    """
    moment = now()
    _check_version(backup, backup_key)
    aside = backups.restore(folder, key, backup, backup_key, moment)
    kept = aside if aside.exists() else None
    _note_restored(folder, key, backup, kept, moment)
    return kept


def _check_version(backup: Path, key: DataKey) -> None:
    """Refuse what could not be opened once it is in its place; what is damaged is told later."""
    try:
        if backup.is_file():
            migrations.check_version(backup, key)
    except NewerDatabase:
        raise
    except StorageProblem as problem:
        raise BadBackup(str(problem), file=backup.name, why=problem.details["why"]) from None
    except cipher.Error:
        return


def _note_restored(
    folder: Path, key: DataKey, backup: Path, aside: Path | None, moment: datetime
) -> None:
    store = open_store(folder, key)
    try:
        noted = {"file": backup.name, "set_aside": aside.name if aside else ""}
        store.trail.note(Action.BACKUP_RESTORED, moment, **noted)
    finally:
        store.close()


def newest_proven_backup(folder: Path, key: DataKey) -> Proof | None:
    """Return the newest backup that can be opened and is whole."""
    for file in backups.backups(folder):
        with suppress(BadBackup):
            return backups.prove(file, key)
    return None


def time_of_backup(file: Path) -> str:
    """Return when a backup was made (ISO 8601, local time), from its name."""
    return backups.time_of(file)
