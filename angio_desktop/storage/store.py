"""The door to the database: open it, save and list registrations, lock them, mark exports."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from sqlalchemy import Connection

from angio_desktop.errors import DamagedRegistration, StorageProblem
from angio_desktop.register.context import ListEntry, LocalRegistration, OpenList
from angio_desktop.register.fields import RegistrationType
from angio_desktop.register.patient import Person
from angio_desktop.register.registration import Registration, Status
from angio_desktop.register.summary import Summary
from angio_desktop.storage import exports, listing, lists, patients, registrations, uses
from angio_desktop.storage import worklist as worklists
from angio_desktop.storage.connection import (
    Database,
    forget_what_was_read,
    keep_what_is_read,
    open_database,
)
from angio_desktop.storage.records import (
    DueDay,
    DueFollowUp,
    DuplicateCode,
    ExportChoice,
    ExportRecord,
    ListUse,
    PatientRow,
    RegistrationRow,
    SortBy,
    Waiting,
    Wanted,
)
from angio_desktop.storage.trail import Action, Entry, Trail, entries_of, last, newest
from angio_desktop.storage.vault import backups
from angio_desktop.storage.vault.backups import Progress, Proof
from angio_desktop.storage.vault.keys import DataKey
from angio_desktop.storage.verification import Verification, verify

__all__ = [
    "DueDay",
    "DueFollowUp",
    "DuplicateCode",
    "ExportChoice",
    "ExportRecord",
    "ListUse",
    "PatientRow",
    "RegistrationRow",
    "SortBy",
    "Store",
    "Waiting",
    "Wanted",
]

USER_NAME = "user_name"
_AT_ONCE = 100  # answers of more fall out of the processor's cache before they are written


@dataclass(frozen=True, slots=True)
class Store:
    """The registrations of one data folder.

    Every method may raise StorageProblem; then nothing of it was done. Several stores, in
    several threads or programs, may have the same folder open; one store belongs to one thread.
    """

    _database: Database
    _account: str

    @classmethod
    def open(cls, folder: Path, key: DataKey, account: str, now: datetime) -> "Store":
        """Open the database in `folder`; folder and database are made where missing.

        The trail names the user by the setting `user_name`, or by `account` (that of the
        operating system) without it. Raises StorageProblem, and NewerDatabase for one that a
        later program has made.
        """
        store = cls(open_database(folder, key, now), account)
        try:
            store.log_changes(now)
        except StorageProblem:
            store.close()  # what is left open could not be set aside
            raise
        return store

    def again(self, now: datetime) -> "Store":
        """Open the same database once more, for another thread."""
        database = open_database(self._database.file.parent, self._database.key, now)
        return Store(database, self._account)

    def close(self) -> None:
        """Let go of the file."""
        self._database.engine.dispose()

    @contextmanager
    def _logging(self, now: datetime) -> Iterator[tuple[Connection, Trail]]:
        """Run the block as one transaction that writes, with the trail of this user and moment."""
        with self._database.writing() as connection:
            user = lists.setting(connection, USER_NAME) or self._account
            yield connection, Trail(connection.exec_driver_sql, user, now)

    def save(
        self,
        registration: Registration,
        summary: Summary,
        now: datetime,
        *,
        by_itself: bool = False,
    ) -> Registration:
        """Store a draft and return it with its id and new revision.

        What the program stores `by_itself`, at each field, comes into the trail with the next
        save that is not, or with `log_changes`. Raises RegistrationLocked, and ChangedElsewhere
        where the stored draft is no longer the one that was loaded.
        """
        with self._logging(now) as (connection, trail):
            return registrations.save(connection, trail, registration, summary, by_itself=by_itself)

    def log_changes(self, now: datetime, id: int | None = None) -> None:  # noqa: A002
        """Write into the trail what was stored without an entry, of one draft or of all."""
        with self._logging(now) as (connection, trail):
            registrations.log_changes(connection, trail, id)

    def send(
        self, registration: Registration, summary: Summary, code: str, now: datetime
    ) -> Registration:
        """Store a draft under its code and lock it, in one transaction; return it.

        Raises RegistrationLocked, ChangedElsewhere, and DuplicateCode for a code that exists.
        """
        with self._logging(now) as (connection, trail):
            return registrations.send(connection, trail, registration, summary, code)

    def load(self, id: int) -> Registration:  # noqa: A002  the word of the whole program
        """Return a registration. Raises DamagedRegistration."""
        with self._database.reading() as connection:
            return registrations.load(connection, id)

    def delete(self, id: int, now: datetime) -> None:  # noqa: A002
        """Make an open draft a deleted one. Raises RegistrationLocked."""
        with self._logging(now) as (connection, trail):
            registrations.change_status(connection, trail, id, Status.DELETED)

    def restore(self, id: int, now: datetime) -> None:  # noqa: A002
        """Make a deleted draft an open one. Raises RegistrationLocked."""
        with self._logging(now) as (connection, trail):
            registrations.change_status(connection, trail, id, Status.OPEN)

    def rows(
        self, status: Status | None = None, search: str = "", limit: int | None = None
    ) -> list[RegistrationRow]:
        """Return the list of registrations, newest change first.

        Every word of `search` must occur in the patient's names or numbers, or in the code.
        """
        with self._database.reading() as connection:
            return listing.rows(connection, status, search, limit)

    def worklist(
        self, wanted: Wanted, first: int = 0, count: int | None = None
    ) -> list[RegistrationRow]:
        """Return `count` rows of the worklist (None: all) from number `first` on.

        A search keeps in memory what it reads, for the next; `end_search` gives that back.
        """
        with self._database.reading() as connection:
            if wanted.search:
                keep_what_is_read(connection)
            return worklists.page(connection, wanted, first, count)

    def end_search(self) -> None:
        """Give back the memory that searches take."""
        with self._database.reading() as connection:
            forget_what_was_read(connection)

    def waiting(self, week: datetime, today: datetime, month: datetime) -> Waiting:
        """Return how many drafts wait, by when they changed last, and what is to be exported."""
        with self._database.reading() as connection:
            return worklists.waiting(connection, week, today, month)

    def months(self, first: date) -> dict[tuple[str, RegistrationType], int]:
        """Return how many admissions each month ("2026-03") has from a day on, by type."""
        with self._database.reading() as connection:
            return worklists.months(connection, first)

    def counts(self) -> dict[Status, int]:
        """Return how many registrations have each status."""
        with self._database.reading() as connection:
            return listing.counts(connection)

    def follow_ups_due(self, until: date) -> list[DueFollowUp]:
        """Return the follow-ups due up to and with a day (D04), the longest due first."""
        with self._database.reading() as connection:
            return listing.follow_ups_due(connection, until)

    def due_days(self, until: date) -> list[DueDay]:
        """Return of each of `follow_ups_due` only when it is due, and its draft."""
        with self._database.reading() as connection:
            return listing.due_days(connection, until)

    def follow_ups_of(self, patient_key: str) -> list[DueFollowUp]:
        """Return a patient's hospitalisations that await their follow-up (D04), due or not yet."""
        with self._database.reading() as connection:
            return listing.follow_ups_of(connection, patient_key)

    def known(self, who: Person) -> list[PatientRow]:
        """Return the open and sent registrations of a patient, newest first.

        After them come those of the same name and birth date that may be another patient's.
        """
        with self._database.reading() as connection:
            return patients.known(connection, who)

    def registrations_of(self, patient_key: str) -> list[LocalRegistration]:
        """Return a patient's registrations, open and sent; those that are damaged are left out."""
        with self._database.reading() as connection:
            return listing.registrations_of(connection, patient_key)

    def to_export(self, ids: Sequence[int]) -> Iterator[Registration | DamagedRegistration]:
        """Yield the registrations of `ids_to_export`, in their order.

        A damaged registration comes as the error that names it. Between two of them the store may
        be used for anything else.
        """
        for start in range(0, len(ids), _AT_ONCE):
            with self._database.reading() as connection:
                found = list(registrations.load_all(connection, ids[start : start + _AT_ONCE]))
            yield from found

    def rows_to_export(self, asked: ExportChoice, limit: int) -> list[RegistrationRow]:
        """Return the first of what an export would take, in the order of sending."""
        with self._database.reading() as connection:
            return listing.rows_to_export(connection, asked, limit)

    def counts_to_export(self, asked: ExportChoice) -> dict[RegistrationType, int]:
        """Return how many an export would take of each type that has any."""
        with self._database.reading() as connection:
            return exports.counts_to_export(connection, asked)

    def ids_to_export(self, asked: ExportChoice) -> list[int]:
        """Return the ids of what an export would take, in the order of sending."""
        with self._database.reading() as connection:
            return exports.ids_to_export(connection, asked)

    def record_export(self, export: ExportRecord, ids: Sequence[int]) -> None:
        """Write that the registrations `ids` went out in `export`; this cannot be undone."""
        with self._logging(datetime.fromisoformat(export.time)) as (connection, trail):
            exports.record(connection, trail, export, ids)

    def exports(self) -> list[ExportRecord]:
        """Return all exports, newest first."""
        with self._database.reading() as connection:
            return exports.exports(connection)

    def exports_of(self, id: int) -> list[ExportRecord]:  # noqa: A002
        """Return the exports of one registration, newest first."""
        with self._database.reading() as connection:
            return exports.exports(connection, id)

    def open_lists(self) -> dict[str, OpenList]:
        """Return the open lists that are loaded, by name."""
        with self._database.reading() as connection:
            return lists.open_lists(connection)

    def replace_list(self, loaded: OpenList, source: str, now: datetime) -> None:
        """Load a list from `source` (a file's name) in the place of the one of its name.

        Entries that were added by hand stay, unless the new list has their code.
        """
        with self._logging(now) as (connection, trail):
            lists.replace_list(connection, trail, loaded, source)

    def add_entry(self, list_name: str, entry: ListEntry, now: datetime) -> None:
        """Add one entry by hand; the list is made where it was not loaded."""
        with self._logging(now) as (connection, trail):
            lists.add_entry(connection, trail, list_name, entry)

    def remove_list(self, name: str, now: datetime) -> None:
        """Remove a list with all its entries."""
        with self._logging(now) as (connection, trail):
            lists.remove_list(connection, trail, name)

    def user(self) -> str:
        """Return the name of the user of the program, as the trail has it."""
        with self._database.reading() as connection:
            return lists.setting(connection, USER_NAME) or self._account

    def lists_stamp(self) -> tuple[object, ...]:
        """Return what differs once any open list has changed; cheap to ask."""
        with self._database.reading() as connection:
            return lists.stamp(connection)

    def list_uses(self) -> dict[str, dict[str, int]]:
        """Return how often each code of a long list was used, by list and code."""
        with self._database.reading() as connection:
            return uses.list_uses(connection)

    def count_uses(self, used: Iterable[ListUse]) -> None:
        """Count one more use of each."""
        with self._database.writing() as connection:
            uses.count_uses(connection, used)

    def settings(self) -> dict[str, str]:
        """Return the settings that were set, by key."""
        with self._database.reading() as connection:
            return lists.settings(connection)

    def set_setting(self, key: str, value: str) -> None:
        """Set one setting."""
        with self._database.writing() as connection:
            lists.set_setting(connection, key, value)

    def history(self, id: int) -> list[Entry]:  # noqa: A002
        """Return what the trail holds of one registration, oldest first."""
        with self._database.reading() as connection:
            return entries_of(connection.exec_driver_sql, id)

    def entries(self, actions: Sequence[Action] = (), limit: int | None = None) -> list[Entry]:
        """Return the trail's newest entries, of some actions or of all, oldest first."""
        with self._database.reading() as connection:
            return newest(connection.exec_driver_sql, actions, limit)

    def back_up(self, now: datetime, progress: Progress | None = None) -> Proof:
        """Write a backup of the database, prove it, and note it in the trail."""
        proof = backups.back_up(self._database.file, self._database.key, now, progress=progress)
        noted = {"file": proof.file.name, "sha256": proof.sha256}
        counted = {"registrations": proof.registrations, "trail": proof.trail}
        with self._logging(now) as (_, trail):
            trail.add(Action.BACKED_UP, **noted, **counted)
        return proof

    def last_backup(self) -> Entry | None:
        """Return the entry of the last backup that was proven."""
        with self._database.reading() as connection:
            return last(connection.exec_driver_sql, [Action.BACKED_UP])

    def note(self, action: Action, now: datetime, **detail: str) -> None:
        """Write into the trail what was done with the database as a whole."""
        with self._logging(now) as (_, trail):
            trail.add(action, **detail)

    def verify(self, progress: Progress | None = None) -> Verification:
        """Check the trail's chain and every fingerprint; name the first that is wrong."""
        with self._database.reading() as connection:
            return verify(connection, progress)
