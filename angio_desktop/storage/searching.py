"""What a search of the worklist means in SQL: words, or the begin of an official code."""

from sqlalchemy import Connection, bindparam, select
from sqlmodel import col

from angio_desktop.storage.database import Condition, Database
from angio_desktop.storage.reading import EMPTY
from angio_desktop.storage.sought import sought
from angio_desktop.storage.tables import MarkTable, RegistrationTable
from angio_desktop.storage.texts import storable
from angio_desktop.storage.words import among

_OFFICIAL = (
    select(col(MarkTable.registration_id))
    .where(
        col(MarkTable.official_code) != EMPTY,
        col(MarkTable.official_code) >= bindparam("begins"),
        col(MarkTable.official_code) < bindparam("ends"),
    )
    .limit(500)
)
_SHORTEST_OFFICIAL = 5


def searched(database: Database, connection: Connection, search: str) -> list[Condition]:
    """Return the conditions that a row holds all words, or an official code that begins so."""
    official = _by_official_code(connection, search)
    return official or database.searched(connection, sought(search))


def _by_official_code(connection: Connection, search: str) -> list[Condition]:
    """Return the condition that the official code begins so; none where none does."""
    typed = storable(search.strip())
    if len(typed) < _SHORTEST_OFFICIAL:
        return []
    begins = {"begins": typed, "ends": typed + "\U0010ffff"}
    ids = list(connection.scalars(_OFFICIAL, begins))
    return [among(col(RegistrationTable.id), ids)] if ids else []
