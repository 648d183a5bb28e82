"""Which data collection of the platform each type is, and the ids it gives to codes.

They are kept with the day they were read, and read again when that is asked.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import delete, insert, select
from sqlmodel import col

from angio_desktop.register.fields import RegistrationType
from angio_desktop.storage.database import Database
from angio_desktop.storage.seals import hash_of_items
from angio_desktop.storage.tables import PlatformFormTable as Form
from angio_desktop.storage.tables import PlatformItemTable as Item
from angio_desktop.storage.texts import storable
from angio_desktop.storage.trail import Action
from angio_desktop.storage.words import runs

Items = Mapping[str, Mapping[str, str]]
"""The ids of items, by the key of a field and by the code."""


class PlatformForm(NamedTuple):
    """A type as the platform has it; `read` is when that was asked, ISO 8601."""

    dcd: str
    version: str
    read: str
    items: Items


@dataclass(frozen=True, slots=True)
class PlatformForms:
    """What the platform said of each type."""

    _database: Database

    def replace(
        self, type_: RegistrationType, dcd: str, version: str, items: Items, now: datetime
    ) -> None:
        """Keep what was read, in the place of what was read before."""
        read = now.isoformat(timespec="seconds")
        form = {"type": type_.value, "dcd": storable(dcd), "version": storable(version)}
        rows = [
            {"type": type_.value, "key": key, "code": storable(code), "item": storable(item)}
            for key, codes in items.items()
            for code, item in codes.items()
        ]
        with self._database.recording(now) as (connection, trail):
            connection.execute(delete(Item).where(col(Item.type) == type_.value))
            connection.execute(delete(Form).where(col(Form.type) == type_.value))
            connection.execute(insert(Form).values(**form, read=read))
            if rows:
                connection.execute(insert(Item), rows)
            content = hash_of_items(runs(connection), type_.value)
            trail.add(Action.ITEMS_READ, type=type_.value, entries=len(rows), content=content)

    def of(self, type_: RegistrationType) -> PlatformForm | None:
        """Return what is known of a type, None where it was never read."""
        form = select(col(Form.dcd), col(Form.version), col(Form.read))
        rows = select(col(Item.key), col(Item.code), col(Item.item))
        with self._database.reading() as connection:
            found = connection.execute(form.where(col(Form.type) == type_.value)).first()
            if found is None:
                return None
            items: dict[str, dict[str, str]] = {}
            for key, code, item in connection.execute(rows.where(col(Item.type) == type_.value)):
                items.setdefault(key, {})[code] = item
        return PlatformForm(*found, items)
