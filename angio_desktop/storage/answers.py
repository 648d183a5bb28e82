"""What the platform answered to registrations: appended, never changed, each with its source."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, bindparam, delete, exists, func, insert, select
from sqlmodel import col

from angio_desktop.register.fields import RegistrationType
from angio_desktop.register.registration import Status
from angio_desktop.storage.database import Database
from angio_desktop.storage.reading import EMPTY, SENT, texts_of
from angio_desktop.storage.records import Answer, Mark, Origin, Outcome, Said, Standing
from angio_desktop.storage.tables import AnswerTable as Table
from angio_desktop.storage.tables import (
    ExportRegistrationTable,
    ExportTable,
    MarkTable,
    ReadFileTable,
    RegistrationTable,
)
from angio_desktop.storage.texts import storable
from angio_desktop.storage.trail import Action, Trail, hash_of
from angio_desktop.storage.words import AsBytes, among, runs

_READ = (
    *(col(Table.id), col(Table.time), col(Table.outcome), col(Table.official_code)),
    *(col(Table.message), col(Table.source), col(Table.name), col(Table.sha256)),
)
_STAMPS = (col(ReadFileTable.path), col(ReadFileTable.size), col(ReadFileTable.changed))
_INSURER = tuple(outcome.value for outcome in Outcome if outcome.is_of_insurer)
_RECORD = (Outcome.ACCEPTED.value, Outcome.REFUSED.value, Outcome.FILE_REFUSED.value)
_SENT_OF = (
    *(col(RegistrationTable.id), col(RegistrationTable.code), col(RegistrationTable.type)),
    *(col(RegistrationTable.patient_key), col(RegistrationTable.admission)),
    exists(col(ExportRegistrationTable.export_id)).where(
        col(ExportRegistrationTable.registration_id) == col(RegistrationTable.id)
    ),
    AsBytes(col(RegistrationTable.values)),
)


class Heard(NamedTuple):
    """What was said of a registration, and the how manieth time it is said in its file.

    A file that grows is read again from its start: what it said as often before is known.
    """

    registration: int
    said: Said
    times: int = 1


class FileStamp(NamedTuple):
    """By what a file that was changed since is known; `changed` in nanoseconds since 1970."""

    size: int
    changed: int


class SentRow(NamedTuple):
    """A sent registration that a row of a file may be about; `was_exported` at least once."""

    id: int
    code: str
    type: RegistrationType
    patient_key: str
    admission: str
    was_exported: bool
    values: dict[str, str]


@dataclass(frozen=True, slots=True)
class Answers:
    """What the platform answered, and what it may be about."""

    _database: Database

    def add(self, heard: Sequence[Heard], origin: Origin, now: datetime) -> int:
        """Append what is not known yet, in one transaction; returns how much that was."""
        with self._database.recording(now) as (connection, trail):
            stored = [_as_stored(each) for each in heard]
            known = _known(connection, stored)
            new = [e for e in stored if known.get((e.registration, e.said), 0) < e.times]
            for each in new:
                append(connection, trail, each, origin)
        return len(new)

    def of(self, id_: int) -> list[Answer]:
        """Return all answers to one registration, oldest first."""
        query = select(*_READ).where(col(Table.registration_id) == id_).order_by(col(Table.id))
        with self._database.reading() as connection:
            return [_answer(row) for row in connection.execute(query)]

    def standing(self, id_: int) -> Standing:
        """Return where a registration stands at the platform."""
        with self._database.reading() as connection:
            mark = connection.execute(_mark_of(), {"id": id_}).first()
            name, since, official = mark or (None, 0, "")
            return Standing(
                mark=Mark(name) if name else None,
                since=since,
                official_code=official,
                answer=_newest(connection, id_, _RECORD),
                insurer=_newest(connection, id_, _INSURER),
                replaced_by=_correction(connection, id_, Status.SENT),
                correction=_correction(connection, id_, Status.OPEN),
            )

    def sent_of(self, patient_keys: Iterable[str]) -> list[SentRow]:
        """Return the sent registrations of patients, with their answers; no damaged one."""
        keys = sorted(set(patient_keys))
        query = select(*_SENT_OF).where(col(RegistrationTable.patient_key).in_(keys))
        return self._sent(query)

    def sent_on(self, days: Iterable[str]) -> list[SentRow]:
        """Return the sent registrations of days of admission (ISO 8601), as `sent_of` does."""
        query = select(*_SENT_OF).where(col(RegistrationTable.admission).in_(sorted(set(days))))
        return self._sent(query)

    def _sent(self, query: Any) -> list[SentRow]:
        sent = query.where(col(RegistrationTable.status) == SENT)
        with self._database.reading() as connection:
            return [row for found in connection.execute(sent) if (row := _sent_row(found))]

    def with_official_code(self, code: str) -> list[int]:
        """Return the registrations that have an official code."""
        query = select(col(MarkTable.registration_id)).where(
            col(MarkTable.official_code) == code, col(MarkTable.official_code) != EMPTY
        )
        with self._database.reading() as connection:
            return list(connection.scalars(query))

    def in_file(self, sha256: str) -> list[int]:
        """Return the registrations that went out in an exported file."""
        mark = ExportRegistrationTable
        query = (
            select(col(mark.registration_id))
            .join(ExportTable, col(ExportTable.id) == col(mark.export_id))
            .where(col(ExportTable.sha256) == sha256)
            .order_by(col(mark.export_id), col(mark.row))
        )
        with self._database.reading() as connection:
            return list(dict.fromkeys(connection.scalars(query)))

    def read_files(self) -> dict[str, FileStamp]:
        """Return the files of the watched folder that were read, as they were then."""
        with self._database.reading() as connection:
            rows = connection.execute(select(*_STAMPS)).all()
        return {path: FileStamp(size, changed) for path, size, changed in rows}

    def note_read(self, path: str, stamp: FileStamp) -> None:
        """Note that a file was read."""
        with self._database.writing() as connection:
            same = col(ReadFileTable.path) == storable(path)
            connection.execute(delete(ReadFileTable).where(same))
            row = {"path": storable(path), **stamp._asdict()}
            connection.execute(insert(ReadFileTable), row)


def _known(connection: Connection, heard: Sequence[Heard]) -> dict[tuple[int, Said], int]:
    """Return how often each thing that was heard is known already."""
    said = (col(Table.registration_id), col(Table.outcome), col(Table.official_code))
    whole = (*said, col(Table.message))
    ids = [each.registration for each in heard]
    query = select(*whole, func.count()).where(among(col(Table.registration_id), ids))
    rows: Iterable[Any] = connection.execute(query.group_by(*whole))
    return {
        (id_, Said(Outcome(outcome), official_code, message)): times
        for id_, outcome, official_code, message, times in rows
    }


# In the driver's own words: a file may say a hundred thousand things.
_INSERT = (
    "INSERT INTO answer "
    "(registration_id, time, outcome, official_code, message, source, name, sha256) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id"
)


def _as_stored(heard: Heard) -> Heard:
    outcome, *texts = heard.said
    return heard._replace(said=Said(outcome, *map(storable, texts)))


def append(connection: Connection, trail: Trail, heard: Heard, origin: Origin) -> None:
    """Append an answer, inside the transaction that learns it."""
    outcome, official_code, message = _as_stored(heard).said
    time = trail.now.isoformat(timespec="seconds")
    said = (heard.registration, time, outcome.value, official_code, message)
    columns = (*said, origin.source, storable(origin.name), origin.sha256)
    (id_,) = runs(connection)(_INSERT, columns).fetchone()
    trail.add(
        Action.ANSWERED,
        heard.registration,
        answer=id_,
        outcome=outcome.value,
        official_code=official_code,
        source=origin.source,
        file=storable(origin.name),
        sha256=origin.sha256,
        # The message may quote an answer, so it stands here as a part of the hash only.
        record=hash_of(*map(str, columns)),
    )


# Each is made once: that takes longer than to run it, and a window asks for all of them.
@cache
def _mark_of() -> Any:
    columns = (col(MarkTable.mark), col(MarkTable.since), col(MarkTable.official_code))
    return select(*columns).where(col(MarkTable.registration_id) == bindparam("id"))


@cache
def _newest_of(outcomes: tuple[str, ...]) -> Any:
    return (
        select(*_READ)
        .where(col(Table.registration_id) == bindparam("id"), col(Table.outcome).in_(outcomes))
        .order_by(col(Table.id).desc())
        .limit(1)
    )


@cache
def _correction_of(status: Status) -> Select[Any]:
    return select(func.min(col(RegistrationTable.id))).where(
        col(RegistrationTable.corrects) == bindparam("id"),
        col(RegistrationTable.status) == status.value,
    )


def _newest(connection: Connection, id_: int, outcomes: tuple[str, ...]) -> Answer | None:
    row = connection.execute(_newest_of(outcomes), {"id": id_}).first()
    return _answer(row) if row else None


def _answer(row: Any) -> Answer:
    id_, time, outcome, official_code, message, source, name, sha256 = row
    said = Said(Outcome(outcome), official_code, message)
    return Answer(id_, time, said, Origin(source, name, sha256))


def _correction(connection: Connection, id_: int, status: Status) -> int | None:
    found: int | None = connection.scalar(_correction_of(status), {"id": id_})
    return found


def _sent_row(row: Any) -> SentRow | None:
    id_, code, type_, patient_key, admission, was_exported, json_text = row
    try:
        type_, values = RegistrationType(type_), texts_of(json_text)
        return SentRow(id_, code, type_, patient_key, admission, bool(was_exported), values)
    except ValueError:  # damaged: it is named where it is opened
        return None
