"""Files from which drafts were read: all of a file in one transaction, and taken back in one."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, func, insert, select, update
from sqlmodel import col

from angio_desktop.errors import DamagedRegistration
from angio_desktop.register.fields import RegistrationType
from angio_desktop.register.registration import Registration, Status
from angio_desktop.register.summary import Summary
from angio_desktop.storage.database import Database
from angio_desktop.storage.reading import load_all
from angio_desktop.storage.registrations import change_status, save
from angio_desktop.storage.seals import hash_of_intake
from angio_desktop.storage.tables import IntakeRegistrationTable as Of
from angio_desktop.storage.tables import IntakeTable as Table
from angio_desktop.storage.tables import RegistrationTable
from angio_desktop.storage.texts import storable
from angio_desktop.storage.trail import Action
from angio_desktop.storage.words import among_texts, new_id, runs

_AT_ONCE = 100
Draft = tuple[Registration, Summary]


class Intake(NamedTuple):
    """A file from which drafts were read, when, and how many it made and changed."""

    id: int
    time: str
    file: str
    new: int
    changed: int


class Before(NamedTuple):
    """A draft that a file has made (`values` None) or changed, and what it was before.

    `revision` is what it had then; one that has another was touched since.
    """

    id: int
    revision: int
    values: Mapping[str, str] | None
    imported: Mapping[str, str]
    filled_in: frozenset[str]


@dataclass(frozen=True, slots=True)
class Intakes:
    """The files from which drafts were read."""

    _database: Database

    def filed_under(
        self, type_: RegistrationType, admissions: Iterable[str]
    ) -> Iterator[Registration]:
        """Yield what is open or sent of a type on these days (ISO, "" for none), readable ones."""
        days = sorted(set(admissions))
        asked = (
            select(col(RegistrationTable.id))
            .where(col(RegistrationTable.type) == type_.value)
            .where(col(RegistrationTable.status) != Status.DELETED.value)
            .where(among_texts(col(RegistrationTable.admission), days))
            .order_by(col(RegistrationTable.id))
        )
        with self._database.reading() as connection:
            ids = list(connection.scalars(asked))
            for start in range(0, len(ids), _AT_ONCE):
                for found in load_all(connection, ids[start : start + _AT_ONCE]):
                    if not isinstance(found, DamagedRegistration):
                        yield found

    def take(
        self,
        file: str,
        sha256: str,
        drafts: Sequence[Draft],
        now: datetime,
        progress: Callable[[int], None],
    ) -> int:
        """Store the drafts of a file, new ones and changed ones; return the number of the intake.

        Raises what `Registrations.save` raises, and what `progress` does; then none is stored.
        """
        with self._database.recording(now) as (connection, trail):
            taken = {"time": now.isoformat(timespec="seconds"), "file": storable(file)}
            row = {**taken, "sha256": sha256, "undone": ""}
            intake = new_id(connection, Table, row)
            before = _before(connection, [r.id for r, _ in drafts if r.id is not None])
            for number, (draft, summary) in enumerate(drafts, start=1):
                source = {"file": storable(file)}
                saved = save(connection, trail, draft, summary, source=source)
                _note(connection, intake, saved, before.get(draft.id or 0, ""))
                progress(number)
            new = sum(draft.id is None for draft, _ in drafts)
            counted = {"new": new, "updated": len(drafts) - new}
            named = {"intake": intake, "file": storable(file), "sha256": sha256}
            content = hash_of_intake(runs(connection), intake)
            trail.add(Action.IMPORTED, **named, **counted, content=content)
            return intake

    def all(self) -> list[Intake]:
        """Return the files that were read and not taken back, the newest first."""
        new = func.count().filter(col(Of.before) == "")
        of_file = (col(Table.id), col(Table.time), col(Table.file))
        query = (
            select(*of_file, new, func.count(col(Of.before)))
            .outerjoin(Of, col(Of.intake_id) == col(Table.id))
            .where(col(Table.undone) == "")
            .group_by(col(Table.id))
            .order_by(col(Table.id).desc())
        )
        with self._database.reading() as connection:
            return [
                Intake(id_, time, file, made, count - made)
                for id_, time, file, made, count in connection.execute(query)
            ]

    def hashes(self) -> frozenset[str]:
        """Return the SHA-256 of all files that were ever read, also of those taken back."""
        with self._database.reading() as connection:
            return frozenset(connection.scalars(select(col(Table.sha256))))

    def drafts_of(self, intake: int) -> list[Before]:
        """Return the drafts that a file made and changed, as they were before."""
        query = (
            select(col(Of.registration_id), col(Of.revision), col(Of.before))
            .where(col(Of.intake_id) == intake)
            .order_by(col(Of.registration_id))
        )
        with self._database.reading() as connection:
            rows = connection.execute(query).all()
        return [_read_before(id_, revision, text) for id_, revision, text in rows]

    def undo(
        self, intake: int, made: Sequence[int], changed: Sequence[Draft], left: int, now: datetime
    ) -> None:
        """Take back what a file did: delete drafts it made, have others be as they were.

        `left` are how many stay, as somebody touched them. Raises what saving a draft raises; then
        nothing is taken back.
        """
        with self._database.recording(now) as (connection, trail):
            for id_ in made:
                change_status(connection, trail, id_, Status.DELETED)
            for draft, summary in changed:
                save(connection, trail, draft, summary)
            undone = {"undone": now.isoformat(timespec="seconds")}
            connection.execute(update(Table).where(col(Table.id) == intake), undone)
            content = hash_of_intake(runs(connection), intake)
            trail.add(Action.IMPORT_UNDONE, intake=intake, left=left, content=content)


def _note(connection: Connection, intake: int, saved: Registration, before: str) -> None:
    row = {"intake_id": intake, "registration_id": saved.id, "revision": saved.revision}
    connection.execute(insert(Of), {**row, "before": before})


def _before(connection: Connection, ids: Sequence[int]) -> dict[int, str]:
    """Return what drafts hold before they are changed, as it is kept."""
    held: dict[int, str] = {}
    for start in range(0, len(ids), _AT_ONCE):
        for found in load_all(connection, ids[start : start + _AT_ONCE]):
            if isinstance(found, DamagedRegistration):
                raise found
            marks = {"imported": dict(found.imported), "filled_in": sorted(found.filled_in)}
            held[found.id or 0] = json.dumps({"values": dict(found.values), **marks})
    return held


def _read_before(id_: int, revision: int, text: str) -> Before:
    kept = json.loads(text) if text else {}
    marks = (kept.get("imported", {}), frozenset(kept.get("filled_in", ())))
    return Before(id_, revision, kept.get("values"), *marks)
