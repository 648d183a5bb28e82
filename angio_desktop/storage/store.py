"""The door to the database, whichever engine keeps it: its parts, and what each can tell."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Self

from angio_desktop.storage import heads
from angio_desktop.storage.answers import Answers
from angio_desktop.storage.begun import Begun
from angio_desktop.storage.database import Database
from angio_desktop.storage.entries import Entries
from angio_desktop.storage.exports import Exports
from angio_desktop.storage.follow_ups import FollowUps
from angio_desktop.storage.heads import Head
from angio_desktop.storage.intakes import Intakes
from angio_desktop.storage.lists import Lists
from angio_desktop.storage.notes import Contacts, Notes
from angio_desktop.storage.outbox import Outbox
from angio_desktop.storage.patients import Patients
from angio_desktop.storage.platform_items import PlatformForms
from angio_desktop.storage.records import Progress
from angio_desktop.storage.registrations import Registrations
from angio_desktop.storage.scans import Scans
from angio_desktop.storage.sent_here import SentRegistrations
from angio_desktop.storage.settings import Settings
from angio_desktop.storage.trail import created_after
from angio_desktop.storage.verification import Known, Verification
from angio_desktop.storage.words import runs
from angio_desktop.storage.worklist import Worklist


@dataclass(frozen=True, slots=True)
class Store:
    """The data of one register.

    Every method, and every method of its parts, may raise StorageProblem; then nothing of it was
    done. Several stores, in several threads or programs, may have the same data open; one store
    belongs to one thread.
    """

    _database: Database
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
    outbox: Outbox
    platform_forms: PlatformForms

    @classmethod
    def of(cls, database: Database) -> Self:
        """Return the store of an open database."""
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
            Outbox(database),
            PlatformForms(database),
        )

    def again(self) -> Self:
        """Open the same database once more, for another thread."""
        return self.of(self._database.again())

    def with_settings(self, kind: Callable[[Database], Settings]) -> Self:
        """Return the same store with settings of another kind."""
        return replace(self, settings=kind(self._database))

    def close(self) -> None:
        """Let go of the database."""
        self._database.close()

    def created_after(self, entry: int) -> int:
        """Return how many registrations were made after an entry of the trail."""
        with self._database.reading() as connection:
            return created_after(runs(connection), entry)

    def verify(self, progress: Progress | None = None, known: Iterable[Known] = ()) -> Verification:
        """Check everything, and name the first that is wrong; `known` are heads kept elsewhere."""
        with self._database.reading() as connection:
            return self._database.verify(connection, known, progress)

    def head(self) -> Head:
        """Return how far the trail has come."""
        with self._database.reading() as connection:
            return heads.head_of(runs(connection))
