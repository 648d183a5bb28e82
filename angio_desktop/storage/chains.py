"""Registrations that were corrected: the newest of a chain is the one that counts."""

from typing import Any

from sqlalchemy import ColumnElement, Connection, select, text
from sqlalchemy.orm import aliased
from sqlmodel import col

from angio_desktop.storage.reading import SENT
from angio_desktop.storage.tables import RegistrationTable as Table

_Correction = aliased(Table)
# Asked once for a whole statement: few registrations are corrected.
_REPLACED = select(col(_Correction.corrects)).where(
    col(_Correction.corrects).is_not(None), col(_Correction.status) == SENT
)
_EARLIER = text(
    "WITH RECURSIVE chain (newer, older) AS ("
    " SELECT id, corrects FROM registration WHERE corrects IS NOT NULL"
    " UNION SELECT chain.newer, registration.corrects FROM chain"
    " JOIN registration ON registration.id = chain.older WHERE registration.corrects IS NOT NULL"
    ") SELECT newer, older FROM chain"
)


def corrections(connection: Connection) -> list[tuple[int, int]]:
    """Return each correction with all that it stands in the place of: pairs of ids, newer first."""
    return [(newer, older) for newer, older in connection.execute(_EARLIER)]


def is_newest(id_: Any) -> ColumnElement[bool]:
    """Return the condition that no sent correction stands in the place of a registration."""
    condition: ColumnElement[bool] = id_.not_in(_REPLACED)
    return condition
