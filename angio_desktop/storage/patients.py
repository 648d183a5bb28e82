"""Finds the registrations of one patient by index."""

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import Connection, bindparam, select
from sqlalchemy.sql.elements import ColumnElement
from sqlmodel import col

from angio_desktop.register.context import LocalRegistration
from angio_desktop.register.fields import RegistrationType
from angio_desktop.register.names import comparable
from angio_desktop.register.patient import Person
from angio_desktop.register.registration import Status
from angio_desktop.storage.chains import is_newest
from angio_desktop.storage.database import Database
from angio_desktop.storage.reading import texts_of
from angio_desktop.storage.records import PatientRow
from angio_desktop.storage.tables import RegistrationTable as Table
from angio_desktop.storage.words import AsBytes, BirthDate

_READ = (
    *(col(Table.id), col(Table.status), col(Table.type), col(Table.patient), col(Table.admission)),
    *(col(Table.last_pci), col(Table.code), col(Table.patient_key)),
)
_BORN = BirthDate(col(Table.values))

_DELETED = Status.DELETED.value
_STATUSES = frozenset(Status)
_TYPES = frozenset(RegistrationType)

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Patients:
    """What is known of a patient: open and sent registrations, not those that were deleted."""

    _database: Database

    def known(self, who: Person) -> list[PatientRow]:
        """Return the registrations of a patient, newest first, without reading any answer.

        After them come those of the same name and birth date that may be another patient's.
        """
        with self._database.reading() as connection:
            same = list(_rows(connection, _of_key(), who.key, who)) if who.key else []
            alike = list(_rows(connection, _born(), who.born, who)) if who.born else []
        found = {row.id for row in same}
        return [
            *same,
            *(r for r in alike if r.id not in found and comparable(r.patient) == who.name),
        ]

    def keys(self) -> frozenset[str]:
        """Return the keys of all patients."""
        known = (col(Table.patient_key) != "", col(Table.status) != _DELETED)
        query = select(col(Table.patient_key)).where(*known).distinct()
        with self._database.reading() as connection:
            return frozenset(connection.scalars(query))

    def registrations_of(self, patient_key: str) -> list[LocalRegistration]:
        """Return a patient's registrations with their answers; a damaged one is left out.

        So is what a correction stands in the place of.
        """
        if not patient_key:
            return []
        with self._database.reading() as connection:
            found = connection.execute(_answered(), {"who": patient_key})
            return [local for row in found if (local := _local(*row))]


# Each is made once: that takes longer than to run it, and each window asks.
@cache
def _of_key() -> Any:
    return _with(col(Table.patient_key) == bindparam("who"))


@cache
def _born() -> Any:
    return _with(_BORN.in_((bindparam("who"),)))


@cache
def _answered() -> Any:
    return (
        select(
            *(col(Table.id), col(Table.code), col(Table.type), col(Table.status)),
            AsBytes(col(Table.values)),
        )
        .where(col(Table.patient_key) == bindparam("who"), col(Table.status) != _DELETED)
        .where(is_newest(col(Table.id)))
        .order_by(col(Table.id))
    )


def _with(which: ColumnElement[bool]) -> Any:
    return (
        select(*_READ)
        .where(which, col(Table.status) != _DELETED)
        .order_by(col(Table.admission).desc(), col(Table.id).desc())
    )


def _rows(connection: Connection, query: Any, asked: str, who: Person) -> Iterator[PatientRow]:
    for id_, status, type_, patient, admission, pci, code, key in connection.execute(
        query, {"who": asked}
    ):
        if status in _STATUSES and type_ in _TYPES:
            known_as = (patient, admission, pci, code, bool(key) and key == who.key)
            yield PatientRow(id_, Status(status), RegistrationType(type_), *known_as)


def _local(
    id_: int, code: str, type_name: str, status: str, json_text: bytes
) -> LocalRegistration | None:
    try:
        type_, values = RegistrationType(type_name), texts_of(json_text)
    except ValueError as error:
        _log.warning("registration %d cannot be read: %s", id_, type(error).__name__)
        return None
    return LocalRegistration(id_, code, type_, status == Status.SENT.value, values)
