"""The audit trail as the program reads it, and what it notes of the whole database."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from angio_desktop.storage.database import Database
from angio_desktop.storage.trail import Action, Entry, entries_of, is_after, latest, newest
from angio_desktop.storage.words import runs


@dataclass(frozen=True, slots=True)
class Entries:
    """The entries of the trail."""

    _database: Database

    def of(self, id_: int) -> list[Entry]:
        """Return what the trail holds of one registration, oldest first."""
        with self._database.reading() as connection:
            return entries_of(runs(connection), id_)

    def newest(self, actions: Sequence[Action] = (), limit: int | None = None) -> list[Entry]:
        """Return the trail's newest entries, of some actions or of all, oldest first."""
        with self._database.reading() as connection:
            return newest(runs(connection), actions, limit)

    def was_changed_after(self, entry: int) -> bool:
        """Whether anything but verifying was done after an entry."""
        query = "SELECT EXISTS (SELECT 1 FROM trail WHERE id > ? AND action <> ?)"
        with self._database.reading() as connection:
            found = runs(connection)(query, (entry, Action.VERIFIED.value)).scalar_one()
        return bool(found)

    def set_back(self, now: datetime) -> str:
        """Return a moment of an entry, where that is after `now`: the clock was set back."""
        with self._database.reading() as connection:
            found = latest(runs(connection))
        return found if is_after(found, now) else ""

    def note(self, action: Action, now: datetime, **detail: object) -> None:
        """Write into the trail what was done with the database as a whole."""
        with self._database.recording(now) as (_, trail):
            trail.add(action, **detail)
