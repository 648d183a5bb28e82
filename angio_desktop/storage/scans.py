"""What was scanned from the boxes of devices: lot, expiry and serial number, for recalls."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, func, insert, or_, select
from sqlmodel import col

from angio_desktop.register.fields import RegistrationType
from angio_desktop.register.registration import Status
from angio_desktop.register.scan import Scan
from angio_desktop.storage.database import Database
from angio_desktop.storage.seals import hash_of_scans
from angio_desktop.storage.tables import RegistrationTable, ScanTable
from angio_desktop.storage.texts import storable
from angio_desktop.storage.trail import Action
from angio_desktop.storage.words import Contains, runs

_READ = (
    *(col(ScanTable.registration_id), col(ScanTable.key), col(ScanTable.code)),
    *(col(ScanTable.gtin), col(ScanTable.lot), col(ScanTable.expiry), col(ScanTable.serial)),
    *(col(RegistrationTable.type), col(RegistrationTable.patient)),
    *(col(RegistrationTable.admission), col(RegistrationTable.code)),
)


class ScanRow(NamedTuple):
    """A box that was scanned, and the registration it was scanned for.

    `key` is the field of the model, `code` the model; `registration_code` is "" for a draft.
    """

    registration: int
    key: str
    code: str
    scan: Scan
    type: RegistrationType
    patient: str
    admission: str
    registration_code: str


@dataclass(frozen=True, slots=True)
class Scans:
    """The boxes that were scanned; they are no answers, and are in no export."""

    _database: Database

    def add(self, registration: int, key: str, code: str, scan: Scan, now: datetime) -> None:
        """Keep what was scanned for a field of a registration."""
        row = {
            "registration_id": registration,
            "key": key,
            "code": storable(code),
            "gtin": scan.gtin,
            "lot": storable(scan.lot),
            "expiry": scan.expiry.isoformat() if scan.expiry else "",
            "serial": storable(scan.serial),
            "scanned": now.isoformat(timespec="seconds"),
        }
        with self._database.recording(now) as (connection, trail):
            connection.execute(insert(ScanTable).values(**row))
            content = hash_of_scans(runs(connection), registration)
            trail.add(Action.SCANNED, registration, key=key, content=content)

    def of(self, registration: int) -> list[ScanRow]:
        """Return what was scanned for a registration, oldest first."""
        with self._database.reading() as connection:
            return list(_rows(connection, col(ScanTable.registration_id) == registration))

    def search(self, text: str) -> list[ScanRow]:
        """Return what has a text in its lot or serial number, or is this GTIN; oldest first.

        Of registrations that were deleted nothing is found.
        """
        sought = storable(text).casefold()
        held = (
            Contains(func.lower(col(each)), sought) for each in (ScanTable.lot, ScanTable.serial)
        )
        found = or_(*held, col(ScanTable.gtin) == sought)
        with self._database.reading() as connection:
            is_there = col(RegistrationTable.status) != Status.DELETED.value
            return list(_rows(connection, found, is_there))


def _rows(connection: Connection, *which: ColumnElement[bool]) -> Iterator[ScanRow]:
    same = col(RegistrationTable.id) == col(ScanTable.registration_id)
    query = select(*_READ).where(same, *which).order_by(col(ScanTable.id))
    for row in connection.execute(query):
        id_, key, code, gtin, lot, expiry, serial, type_, *rest = row
        scan = Scan(gtin, lot, date.fromisoformat(expiry) if expiry else None, serial)
        yield ScanRow(id_, key, code, scan, RegistrationType(type_), *rest)
