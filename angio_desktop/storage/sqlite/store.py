"""The store of a data folder: what is done with the whole of its file."""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Self

from angio_desktop.errors import StorageProblem
from angio_desktop.register.registration import Registration
from angio_desktop.register.summary import Summary
from angio_desktop.storage import heads
from angio_desktop.storage.records import Progress
from angio_desktop.storage.sqlite.connection import Embedded, open_database
from angio_desktop.storage.sqlite.elsewhere import save_elsewhere
from angio_desktop.storage.sqlite.vault import backups, head_file
from angio_desktop.storage.sqlite.vault.backups import Proof
from angio_desktop.storage.sqlite.vault.head_store import keep_in_store
from angio_desktop.storage.sqlite.vault.keys import DataKey
from angio_desktop.storage.sqlite.verifications import Verifications
from angio_desktop.storage.sqlite.verifying import carry_on
from angio_desktop.storage.store import Store
from angio_desktop.storage.trail import Action
from angio_desktop.storage.words import runs


class LocalStore(Store):
    """The data of one data folder, in its encrypted file."""

    __slots__ = ()
    _database: Embedded

    @property
    def database(self) -> Embedded:
        """The database itself, for what moves all of it."""
        return self._database

    @classmethod
    def open(
        cls, folder: Path, key: DataKey, account: str, now: datetime, *, beside: bool = False
    ) -> Self:
        """Open the database in `folder`; folder and database are made where missing.

        The trail names the user by the setting `user_name`, or by `account` (that of the
        operating system) without it. `beside` says that the program may have it open as well.
        Raises StorageProblem, and NewerDatabase for one that a later program has made.
        """
        store = cls.of(open_database(folder, key, account, now, beside=beside))
        try:
            store.registrations.log_changes(now)
        except StorageProblem:
            store.close()  # what is left open could not be set aside
            raise
        return store

    def save_elsewhere(
        self, drafts: Iterable[tuple[Registration, Summary]], folder: Path, now: datetime
    ) -> Path:
        """Write all that is stored, and these drafts, into a new file; return it.

        What is read are the files that were opened, wherever their names lead by now.
        """
        return save_elsewhere(self._database, drafts, folder, now)

    @property
    def is_continued(self) -> bool:
        """Whether the trail holds what was kept of it outside the database."""
        return self._database.is_continued

    def back_up(self, now: datetime, progress: Progress | None = None) -> Proof:
        """Write a backup of the database, prove it, and note it in the trail."""
        self._database.standing.check()  # else it would be one of what took its place
        proof = backups.back_up(self._database.file, self._database.key, now, progress=progress)
        noted = {"file": proof.file.name, "sha256": proof.sha256}
        counted = {"registrations": proof.registrations, "trail": proof.trail}
        self.trail.note(Action.BACKED_UP, now, **noted, **counted)
        if self.is_continued:
            keep_in_store(self._database.file.parent, self.head())
        return proof

    @property
    def verifications(self) -> Verifications:
        """What was verified when, and verifications beside the work."""
        return Verifications(self._database)

    def carry_on(self, now: datetime) -> None:
        """Go on with a trail that does not hold what was kept of it outside, and say so in it."""
        open_ = self._database
        with open_.recording(now) as (connection, trail):
            carry_on(connection, trail, open_.file.parent, open_.key)
            head = heads.head_of(runs(connection))
        head_file.keep(open_.file.parent, open_.key, head)
        keep_in_store(open_.file.parent, head)
        open_.is_continued = True
