"""The door to the database: its parts, and what is done with the whole of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from angio_desktop.errors import StorageProblem
from angio_desktop.register.registration import Registration
from angio_desktop.register.summary import Summary
from angio_desktop.storage import heads
from angio_desktop.storage.answers import Answers
from angio_desktop.storage.begun import Begun
from angio_desktop.storage.entries import Entries
from angio_desktop.storage.exports import Exports
from angio_desktop.storage.follow_ups import FollowUps
from angio_desktop.storage.heads import Head
from angio_desktop.storage.intakes import Intakes
from angio_desktop.storage.lists import Lists
from angio_desktop.storage.notes import Contacts, Notes
from angio_desktop.storage.patients import Patients
from angio_desktop.storage.records import Progress
from angio_desktop.storage.registrations import Registrations
from angio_desktop.storage.scans import Scans
from angio_desktop.storage.sent_here import SentRegistrations
from angio_desktop.storage.settings import Settings
from angio_desktop.storage.sqlite.connection import Embedded, open_database
from angio_desktop.storage.sqlite.elsewhere import save_elsewhere
from angio_desktop.storage.sqlite.vault import backups, head_file
from angio_desktop.storage.sqlite.vault.backups import Proof
from angio_desktop.storage.sqlite.vault.head_store import keep_in_store
from angio_desktop.storage.sqlite.vault.keys import DataKey
from angio_desktop.storage.sqlite.vault.reach import created_after
from angio_desktop.storage.sqlite.verifying import carry_on, verify
from angio_desktop.storage.trail import Action
from angio_desktop.storage.verification import Known, Verification
from angio_desktop.storage.worklist import Worklist


@dataclass(frozen=True, slots=True)
class Store:
    """The data of one data folder.

    Every method, and every method of its parts, may raise StorageProblem; then nothing of it was
    done. Several stores, in several threads or programs, may have the same folder open; one store
    belongs to one thread.
    """

    _database: Embedded
    registrations: Registrations
    worklist: Worklist
    patients: Patients
    follow_ups: FollowUps
    exports: Exports
    begun: Begun
    intakes: Intakes
    answers: Answers
    sent: SentRegistrations
    lists: Lists
    scans: Scans
    settings: Settings
    trail: Entries
    notes: Notes
    contacts: Contacts

    @classmethod
    def open(
        cls, folder: Path, key: DataKey, account: str, now: datetime, *, beside: bool = False
    ) -> "Store":
        """Open the database in `folder`; folder and database are made where missing.

        The trail names the user by the setting `user_name`, or by `account` (that of the
        operating system) without it. `beside` says that the program may have it open as well.
        Raises StorageProblem, and NewerDatabase for one that a later program has made.
        """
        store = cls._of(open_database(folder, key, account, now, beside=beside))
        try:
            store.registrations.log_changes(now)
        except StorageProblem:
            store.close()  # what is left open could not be set aside
            raise
        return store

    @classmethod
    def _of(cls, database: Embedded) -> "Store":
        return cls(
            database,
            Registrations(database),
            Worklist(database),
            Patients(database),
            FollowUps(database),
            Exports(database),
            Begun(database),
            Intakes(database),
            Answers(database),
            SentRegistrations(database),
            Lists(database),
            Scans(database),
            Settings(database),
            Entries(database),
            Notes(database),
            Contacts(database),
        )

    def again(self) -> "Store":
        """Open the same database once more, for another thread."""
        return self._of(self._database.again())

    def close(self) -> None:
        """Let go of the file."""
        self._database.engine.dispose()

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

    def created_after(self, entry: int) -> int:
        """Return how many registrations were made after an entry of the trail."""
        with self._database.reading() as connection:
            return created_after(connection.exec_driver_sql, entry)

    def verify(self, progress: Progress | None = None, known: Iterable[Known] = ()) -> Verification:
        """Check everything, and name the first that is wrong; `known` are heads kept elsewhere."""
        open_ = self._database
        with open_.reading() as connection:
            return verify(connection, open_.file.parent, open_.key, known, progress)

    def carry_on(self, now: datetime) -> None:
        """Go on with a trail that does not hold what was kept of it outside, and say so in it."""
        open_ = self._database
        with open_.recording(now) as (connection, trail):
            carry_on(connection, trail, open_.file.parent, open_.key)
            head = heads.head_of(connection.exec_driver_sql)
        head_file.keep(open_.file.parent, open_.key, head)
        keep_in_store(open_.file.parent, head)
        open_.is_continued = True

    def head(self) -> Head:
        """Return how far the trail has come."""
        with self._database.reading() as connection:
            return heads.head_of(connection.exec_driver_sql)
