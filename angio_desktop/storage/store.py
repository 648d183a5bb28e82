"""The door to the database: open it, save and list registrations, lock them, mark exports."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from angio_desktop.register.context import ListEntry, LocalRegistration, OpenList
from angio_desktop.register.errors import DamagedRegistration
from angio_desktop.register.fields import RegistrationType
from angio_desktop.register.registration import Registration, Status
from angio_desktop.register.summary import Summary
from angio_desktop.storage import exports, listing, lists, registrations
from angio_desktop.storage.connection import Database, open_database
from angio_desktop.storage.records import (
    DueFollowUp,
    DuplicateCode,
    ExportChoice,
    ExportRecord,
    RegistrationRow,
)

__all__ = [
    "DueFollowUp",
    "DuplicateCode",
    "ExportChoice",
    "ExportRecord",
    "RegistrationRow",
    "Store",
]

_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Store:
    """The registrations of one data folder.

    Every method may raise StorageProblem; then nothing of it was done. Several stores, in
    several threads or programs, may have the same folder open; one store belongs to one thread.
    """

    _database: Database

    @classmethod
    def open(cls, folder: Path) -> "Store":
        """Open the database in `folder`; folder and database are made where missing.

        Raises StorageProblem, and NewerDatabase for one that a later program has made.
        """
        return cls(open_database(folder))

    def close(self) -> None:
        """Let go of the file."""
        self._database.engine.dispose()

    def save(self, registration: Registration, summary: Summary, now: datetime) -> Registration:
        """Store a draft and return it with its id and new revision.

        Raises RegistrationLocked, and ChangedElsewhere where the stored draft is no longer the
        one that was loaded.
        """
        with self._database.writing() as connection:
            return registrations.save(connection, registration, summary, now)

    def send(
        self, registration: Registration, summary: Summary, code: str, now: datetime
    ) -> Registration:
        """Store a draft under its code and lock it, in one transaction; return it.

        Raises RegistrationLocked, ChangedElsewhere, and DuplicateCode for a code that exists.
        """
        with self._database.writing() as connection:
            return registrations.send(connection, registration, summary, code, now)

    def load(self, id: int) -> Registration:  # noqa: A002  the word of the whole program
        """Return a registration. Raises DamagedRegistration."""
        with self._database.reading() as connection:
            return registrations.load(connection, id)

    def delete(self, id: int, now: datetime) -> None:  # noqa: A002
        """Make an open draft a deleted one. Raises RegistrationLocked."""
        with self._database.writing() as connection:
            registrations.change_status(connection, id, Status.DELETED, now)

    def restore(self, id: int, now: datetime) -> None:  # noqa: A002
        """Make a deleted draft an open one. Raises RegistrationLocked."""
        with self._database.writing() as connection:
            registrations.change_status(connection, id, Status.OPEN, now)

    def rows(
        self, status: Status | None = None, search: str = "", limit: int | None = None
    ) -> list[RegistrationRow]:
        """Return the list of registrations, newest change first.

        Every word of `search` must occur in the patient's names or numbers, or in the code.
        """
        with self._database.reading() as connection:
            return listing.rows(connection, status, search, limit)

    def counts(self) -> dict[Status, int]:
        """Return how many registrations have each status."""
        with self._database.reading() as connection:
            return listing.counts(connection)

    def follow_ups_due(self, until: date) -> list[DueFollowUp]:
        """Return the follow-ups due up to and with a day (D04), the longest due first."""
        with self._database.reading() as connection:
            return listing.follow_ups_due(connection, until)

    def registrations_of(self, patient_key: str) -> list[LocalRegistration]:
        """Return a patient's registrations, open and sent; those that are damaged are left out."""
        with self._database.reading() as connection:
            return listing.registrations_of(connection, patient_key)

    def to_export(
        self,
        type: RegistrationType,  # noqa: A002
        first: date | None,
        last: date | None,
        include_exported: bool,
    ) -> Iterator[Registration | DamagedRegistration]:
        """Yield sent registrations by admission date, in the order of their sending.

        The period is closed; one without an admission date is in none, so it comes only where
        no period is given. A damaged registration comes as the error that names it. Between two
        of them the store may be used for anything else.
        """
        with self._database.reading() as connection:
            asked = ExportChoice(type, first, last, include_exported)
            ids = exports.ids_to_export(connection, asked)
        for start in range(0, len(ids), _AT_ONCE):
            with self._database.reading() as connection:
                found = list(registrations.load_all(connection, ids[start : start + _AT_ONCE]))
            yield from found

    def rows_to_export(self, asked: ExportChoice) -> list[RegistrationRow]:
        """Return what an export would take, in the order of sending."""
        with self._database.reading() as connection:
            return listing.rows_to_export(connection, asked)

    def record_export(self, export: ExportRecord, ids: Sequence[int]) -> None:
        """Write that the registrations `ids` went out in `export`; this cannot be undone."""
        with self._database.writing() as connection:
            exports.record(connection, export, ids)

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
        with self._database.writing() as connection:
            lists.replace_list(connection, loaded, source, now)

    def add_entry(self, list_name: str, entry: ListEntry, now: datetime) -> None:
        """Add one entry by hand; the list is made where it was not loaded."""
        with self._database.writing() as connection:
            lists.add_entry(connection, list_name, entry, now)

    def remove_list(self, name: str) -> None:
        """Remove a list with all its entries."""
        with self._database.writing() as connection:
            lists.remove_list(connection, name)

    def settings(self) -> dict[str, str]:
        """Return the settings that were set, by key."""
        with self._database.reading() as connection:
            return lists.settings(connection)

    def set_setting(self, key: str, value: str) -> None:
        """Set one setting."""
        with self._database.writing() as connection:
            lists.set_setting(connection, key, value)
