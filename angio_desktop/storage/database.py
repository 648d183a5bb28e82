"""What the parts of the store ask of a database, whichever engine keeps it."""

from contextlib import AbstractContextManager
from datetime import datetime
from typing import Protocol

from sqlalchemy import Connection

from angio_desktop.storage.trail import Trail

WITHOUT_ACCENTS = "without_accents"
"""The name in SQL of `register.names.searchable`."""


class Database(Protocol):
    """An open database, for one thread."""

    def reading(self) -> AbstractContextManager[Connection]:
        """Run the block on one state of the database. Raises StorageProblem."""

    def writing(self) -> AbstractContextManager[Connection]:
        """Run the block as one transaction; an exception in it undoes it all.

        Raises StorageProblem.
        """

    def recording(self, now: datetime) -> AbstractContextManager[tuple[Connection, Trail]]:
        """Run the block as `writing` does, with the trail of this user and moment."""

    def user(self, connection: Connection) -> str:
        """Return the name of the user, as the trail has it."""

    def damage(self) -> AbstractContextManager[None]:
        """Raise StorageProblem for what the block reads that no program of ours has written."""

    def keep_what_is_read(self, connection: Connection) -> None:
        """Have what a search reads be kept for the next."""

    def forget_what_was_read(self, connection: Connection) -> None:
        """Give back the memory of `keep_what_is_read`."""
