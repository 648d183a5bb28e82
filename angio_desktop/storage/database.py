"""What the parts of the store ask of a database, whichever engine keeps it."""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Any, Protocol, Self

from sqlalchemy import ColumnExpressionArgument, Connection, Engine

from angio_desktop.storage.held import Holder
from angio_desktop.storage.records import Progress
from angio_desktop.storage.sought import Sought
from angio_desktop.storage.trail import Trail
from angio_desktop.storage.verification.found import Verification
from angio_desktop.storage.verification.known import Known

Condition = ColumnExpressionArgument[bool]

WITHOUT_ACCENTS = "without_accents"
"""The name in SQL of `register.names.searchable`."""


class Database(Protocol):
    """An open database, for one thread."""

    @property
    def engine(self) -> Engine:
        """What connects to it."""

    @property
    def holder(self) -> Holder:
        """Who begins an export here."""

    def reading(self) -> AbstractContextManager[Connection]:
        """Run the block on one state of the database. Raises StorageProblem."""

    def writing(self) -> AbstractContextManager[Connection]:
        """Run the block as one transaction; an exception in it undoes it all.

        Raises StorageProblem.
        """

    def recording(self, now: datetime) -> AbstractContextManager[tuple[Connection, Trail]]:
        """Run the block as `writing` does, with the trail of this user and moment."""

    def saved_alone(self, id_: int, revision: int, columns: Mapping[str, Any]) -> bool:
        """Store what the program saves by itself of a draft, without a look at the trail.

        Returns whether that was done: not where the engine has no such way, where the draft has
        not this revision, or where an entry of the trail may be needed. Raises StorageProblem.
        """

    def alone_sending(self) -> AbstractContextManager[bool]:
        """Say whether nobody else sends to the platform, as long as the block runs.

        Raises StorageProblem.
        """

    def user(self, connection: Connection) -> str:
        """Return the name of the user, as the trail has it."""

    def damage(self) -> AbstractContextManager[None]:
        """Raise StorageProblem for what the block reads that no program of ours has written."""

    def searched(self, connection: Connection, words: Sequence[Sought]) -> list[Condition]:
        """Return the conditions that a row of the worklist holds each word of a search."""

    def answered(
        self, connection: Connection, keys: Iterable[str], codes: Iterable[str]
    ) -> Iterable[Sequence[Any]]:
        """Yield codes, statuses and how many registrations of it answer a field of `keys` so."""

    def verify(
        self, connection: Connection, known: Iterable[Known], progress: Progress | None
    ) -> Verification:
        """Check everything, and name the first that is wrong; `known` are heads kept elsewhere."""

    def again(self) -> Self:
        """Open the same database once more, for another thread. Raises StorageProblem."""

    def close(self) -> None:
        """Let go of it."""

    def begin_search(self, connection: Connection) -> None:
        """Get ready for a search in this transaction, and for more of them until `end_search`."""

    def end_search(self, connection: Connection) -> None:
        """Give back what searches took."""
