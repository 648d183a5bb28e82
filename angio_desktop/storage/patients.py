"""Finds the registrations of one patient by index, never reading the answers."""

from collections.abc import Iterator

from sqlalchemy import Connection, literal_column, select
from sqlalchemy.sql.elements import ColumnElement
from sqlmodel import col

from angio_desktop.register.fields import RegistrationType
from angio_desktop.register.patient import Person, name_key
from angio_desktop.register.registration import Status
from angio_desktop.storage.records import PatientRow
from angio_desktop.storage.schema.tables import RegistrationTable as Table

_READ = (
    *(col(Table.id), col(Table.status), col(Table.type), col(Table.patient), col(Table.admission)),
    *(col(Table.last_pci), col(Table.code), col(Table.patient_key)),
)
# In the words of the index registration_born (migrations.py), or SQLite would not use it.
_BORN: ColumnElement[str] = literal_column(
    'CASE WHEN json_valid(registration."values") '
    "THEN json_extract(registration.\"values\", '$.DT_PAT_DOB') END"
)

_STATUSES = frozenset(Status)
_TYPES = frozenset(RegistrationType)


def known(connection: Connection, who: Person) -> list[PatientRow]:
    """Return the registrations of `who`, then those that may be, each newest first."""
    same = list(_rows(connection, col(Table.patient_key) == who.key, who)) if who.key else []
    alike = list(_rows(connection, _BORN.in_((who.born,)), who)) if who.born else []
    found = {row.id for row in same}
    return [*same, *(r for r in alike if r.id not in found and name_key(r.patient) == who.name)]


def _rows(connection: Connection, which: ColumnElement[bool], who: Person) -> Iterator[PatientRow]:
    query = (
        select(*_READ)
        .where(which, col(Table.status) != Status.DELETED.value)
        .order_by(col(Table.admission).desc(), col(Table.id).desc())
    )
    for id_, status, type_, patient, admission, pci, code, key in connection.execute(query):
        if status in _STATUSES and type_ in _TYPES:
            known_as = (patient, admission, pci, code, bool(key) and key == who.key)
            yield PatientRow(id_, Status(status), RegistrationType(type_), *known_as)
