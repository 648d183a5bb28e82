"""The folder of the user's data: who keeps its key, opening it, putting a backup back."""

from collections.abc import Iterable
from contextlib import closing, suppress
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from angio_desktop import paths
from angio_desktop.actions import lock
from angio_desktop.actions.clock import now
from angio_desktop.actions.lock import Held, Left, Lock
from angio_desktop.actions.user import account_name
from angio_desktop.disk import is_shared, make_folder_private, make_private_folder
from angio_desktop.errors import BadBackup, KeyProblem, NewerDatabase, StorageProblem
from angio_desktop.storage.records import Progress
from angio_desktop.storage.sqlite.renewal import finish_renewal, renew
from angio_desktop.storage.sqlite.schema import migrations
from angio_desktop.storage.sqlite.spool import give_up_empty
from angio_desktop.storage.sqlite.store import LocalStore
from angio_desktop.storage.sqlite.vault import backups, cipher, encryption, keys
from angio_desktop.storage.sqlite.vault.beside import own_key_file, put_beside_all
from angio_desktop.storage.sqlite.vault.key_files import (
    Guard,
    KeyFile,
    mend_key_file,
    read_beside,
    read_key_file,
    write_key_file,
)
from angio_desktop.storage.sqlite.vault.keys import DataKey
from angio_desktop.storage.sqlite.vault.network_disk import network_disk
from angio_desktop.storage.sqlite.vault.problems import storage_problem, storage_problems
from angio_desktop.storage.sqlite.vault.restored import furthest_head
from angio_desktop.storage.sqlite.verifying import verify_shape
from angio_desktop.storage.store import Store
from angio_desktop.storage.trail import Action
from angio_desktop.storage.verification import Known, Verification, Wrong

GONE = "gone"
_OURS = "angio"
_OWN_NAMES = {
    *(paths.BACKUPS_NAME, paths.LOGS_NAME, paths.LOCK_NAME),
    *(paths.PREFERENCES_NAME, paths.OFFICE_NAME),
}


class Keeper(Enum):
    """Who keeps the key of a data folder."""

    NEW = auto()  # it holds no data yet
    NOT_ENCRYPTED = auto()  # data of an earlier version
    SYSTEM = auto()  # the system's key store has the key
    PASS_PHRASE = auto()
    LOST = auto()  # encrypted, and the file that says who keeps the key is not there


_ASKED = {Keeper.PASS_PHRASE: "no_terminal", Keeper.NOT_ENCRYPTED: "not_encrypted"}


@dataclass(frozen=True, slots=True)
class DataFolder:
    """A folder of data, which need not exist yet.

    What reads or writes in it may raise StorageProblem, what is about its key KeyProblem.
    """

    path: Path

    def take(self, *, go_on: bool = False) -> Lock | Held | Left:
        """Take the folder for this copy of the program, or say who has it.

        With `go_on` also one whose lock was left. A folder that cannot be made or written counts
        as taken: opening the data will say why.
        """
        with suppress(OSError):
            make_private_folder(self.path)
        return lock.take(paths.lock_file(self.path), go_on=go_on)

    def refuse_network(self) -> None:
        """Raise StorageProblem where it lies on a disk that other computers share."""
        kind = network_disk(self.path)
        if kind:
            raise storage_problem(kind, self.path, "network")

    # Its key

    def keeper(self) -> Keeper:
        """Say who keeps the key. Raises KeyProblem for a bad key file."""
        found = read_key_file(self.path)
        if found is not None:  # it is written before the data: they may not be there yet
            return Keeper.SYSTEM if found.guard is Guard.SYSTEM else Keeper.PASS_PHRASE
        database = paths.database(self.path)
        with storage_problems(database):
            if not _has_data(database):
                return Keeper.NEW
            return Keeper.NOT_ENCRYPTED if cipher.is_plain(database) else Keeper.LOST

    def is_guarded(self) -> bool:
        """Whether it says who keeps its key."""
        return read_key_file(self.path) is not None

    def key_from_system(self) -> DataKey:
        """Return the key that the system's store keeps."""
        return self._renewed(keys.key_by_system(self._key_file()))

    def key_without_asking(self) -> DataKey:
        """Return the key where nobody is there to be asked. Raises KeyProblem where one must be."""
        keeper = self.keeper()
        if keeper is Keeper.SYSTEM:
            return self.key_from_system()
        variant = _ASKED.get(keeper, "lost")
        raise KeyProblem(f"key: {variant}", text_id=f"{KeyProblem.text_id}.{variant}")

    def key_from_pass_phrase(self, phrase: str) -> DataKey:
        """Return the key that a pass phrase guards."""
        return self._renewed(keys.key_by_pass_phrase(self._key_file(), phrase))

    def key_from_recovery(self, text: str) -> DataKey:
        """Return the key that was written down. Raises KeyProblem where it is of other data."""
        return self._renewed(self._checked(keys.key_of_recovery(text)))

    def key_in_file(self, file: Path) -> DataKey:
        """Return the key of a file with a recovery key, as `key_from_recovery` does."""
        return self._renewed(self._checked(keys.key_in_file(file)))

    def renew(self, key: DataKey, new: DataKey, file: KeyFile) -> None:
        """Encrypt the data with a new key, which is kept as `file` says; no store may be open.

        What was encrypted before keeps its key. Raises StorageProblem, all left as it was, where
        drafts wait for an office: they are under the key of now.
        """
        give_up_empty(self.path, key)
        renew(self.path, key, new, file, account_name(), now())

    def _renewed(self, key: DataKey) -> DataKey:
        """Return the key that took this one's place, if the program was killed just then."""
        return finish_renewal(self.path, key, now())

    def _checked(self, key: DataKey) -> DataKey:
        file = read_key_file(self.path)
        fits = self._opens(key) if file is None else keys.is_key_of(file, key)
        if not fits:
            raise KeyProblem("key: of other data", text_id=f"{KeyProblem.text_id}.other")
        return key

    def _opens(self, key: DataKey) -> bool:
        database = paths.database(self.path)
        with storage_problems(database):
            if not _has_data(database) or cipher.is_plain(database):
                return True
            with closing(cipher.connect(database, key)) as connection:
                return cipher.can_read(connection)

    def _key_file(self) -> KeyFile:
        file = read_key_file(self.path)
        if file is None:
            raise KeyProblem("key: no key file", text_id=f"{KeyProblem.text_id}.lost")
        return file

    def guard_by_system(self, key: DataKey) -> None:
        """Have the system's key store keep the key."""
        with storage_problems(self.path):
            make_private_folder(self.path)
            keys.guard_by_system(self.path, key, is_readable=self._is_readable(key))
            self._put_beside_backups(key)

    def guard_by_pass_phrase(
        self, key: DataKey, phrase: str, again: str, *, name: str = ""
    ) -> None:
        """Have a pass phrase, typed twice, guard the key; not one that is the user's `name`."""
        if phrase != again:
            raise KeyProblem("key: phrases differ", text_id=f"{KeyProblem.text_id}.differ")
        with storage_problems(self.path):
            make_private_folder(self.path)
            is_readable = self._is_readable(key)
            names = (account_name(), name)
            keys.guard_by_pass_phrase(self.path, key, phrase, names=names, is_readable=is_readable)
            self._put_beside_backups(key)

    def guard_as_beside(self, backup: Path, key: DataKey) -> bool:
        """Have the pass phrase of a backup guard the data here too; returns whether it has one."""
        file = read_beside(backup)
        if file is None or file.guard is not Guard.PASS_PHRASE or not keys.is_key_of(file, key):
            return False
        with storage_problems(self.path):
            make_private_folder(self.path)
            write_key_file(self.path, file)
        return True

    def _put_beside_backups(self, key: DataKey) -> None:
        put_beside_all(backups.all_copies(self.path), self.path, key)

    def _is_readable(self, key: DataKey) -> bool:
        """Whether the data are still to be encrypted: of a version that had no key."""
        try:
            return self.keeper() is Keeper.NOT_ENCRYPTED or keys.may_encrypt(self.path, key)
        except KeyProblem:  # a bad key file: there was a key
            return False

    # Its data

    def open(self, key: DataKey, *, beside: bool = False) -> LocalStore:
        """Open the database as the user of this account; `beside` the program, if that is open.

        One that is gone or was emptied is not made anew while there are backups of it: that is
        not a first start.
        """
        self.refuse_network()
        database = paths.database(self.path)
        with storage_problems(database):
            journal = database.with_name(f"{database.name}-wal")
            is_there = _has_data(database) or _has_data(journal)
            is_on_its_way = backups.is_restoring(self.path) or (
                encryption.is_encrypting(database) and keys.may_encrypt(self.path, key)
            )
            if not is_there and not is_on_its_way and backups.backups(self.path):
                raise storage_problem("empty or gone", database, GONE)
        store = LocalStore.open(self.path, key, account_name(), now(), beside=beside)
        self._close_to_others()
        own = own_key_file(self.path, key)
        if own is not None:
            with suppress(OSError):  # the data are open: it can wait
                mend_key_file(self.path, own)
        return store

    def _close_to_others(self) -> None:
        """Take others' rights from the folder; not where it holds more than the program's own."""
        with suppress(OSError):
            if all(_is_own(file.name) for file in self.path.iterdir()):
                make_folder_private(self.path)

    def is_shared(self) -> bool:
        """Whether others may replace what is in the folder, or remove it."""
        try:
            return is_shared(self.path)
        except OSError:
            return False

    def verify(self, key: DataKey, known: Iterable[Known] = ()) -> Verification:
        """Check that nothing was altered; `known` are heads of the trail that were kept elsewhere.

        What is so spoiled that it cannot be opened was altered too. The program may have it open.
        """
        database = paths.database(self.path)
        try:
            if _has_data(database) and not cipher.is_plain(database):
                wrong = verify_shape(database, key)
                if wrong is not None:
                    return wrong
            with closing(self.open(key, beside=True)) as store:
                return store.verify(known=known)
        except StorageProblem as problem:
            if problem.text_id != f"{StorageProblem.text_id}.damaged":
                raise
            return Verification(0, 0, 0, Wrong("damaged"))

    def restore(
        self, key: DataKey, backup: Path, backup_key: DataKey, progress: Progress | None = None
    ) -> Path | None:
        """Put a backup in the place of the database, which is set aside; returns where, if any.

        No store of the folder may be open. `progress` is told how far copying is, and may raise to
        stop it. Raises BadBackup, StorageProblem, and NewerDatabase
        for one that only a later program can open; then all is as it was.
        """
        self.refuse_network()
        moment = now()
        _check_version(backup, backup_key)
        left = furthest_head(self.path, key)
        aside = backups.restore(
            self.path, key, backup, backup_key, moment, account_name(), progress
        )
        kept = aside if aside.exists() else None
        with closing(self.open(key)) as store:
            if not store.is_continued:  # of before the seals: it could not tell it by itself
                noted = {"file": backup.name, "set_aside": kept.name if kept else ""}
                told = {"left": left.number, "left_hash": left.hash}
                store.trail.note(Action.BACKUP_RESTORED, moment, **noted, **told)
        return kept


def own(store: Store) -> LocalStore:
    """Return a store that is known to be of a data folder as one. Raises TypeError otherwise."""
    if not isinstance(store, LocalStore):
        raise TypeError(type(store).__name__)
    return store


def _is_own(name: str) -> bool:
    return name.startswith((_OURS, ".")) or name in _OWN_NAMES


def _has_data(database: Path) -> bool:
    return database.exists() and database.stat().st_size > 0


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
