"""What the user has set, and who that is."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, insert, select
from sqlmodel import col

from angio_desktop.storage.database import Database
from angio_desktop.storage.tables import SettingTable as Table
from angio_desktop.storage.trail import Action

_ALL = select(col(Table.key), col(Table.value))  # made once: each window asks


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings, texts by key."""

    _database: Database

    def all(self) -> dict[str, str]:
        """Return the settings that were set, by key."""
        with self._database.reading() as connection:
            return dict(connection.execute(_ALL).all())

    def set(self, key: str, value: str, now: datetime) -> None:
        """Set one setting; the trail tells what it is now."""
        with self._database.recording(now) as (connection, trail):
            trail.add(Action.SETTING_CHANGED, setting=key, value=value)
            connection.execute(delete(Table).where(col(Table.key) == key))
            connection.execute(insert(Table), {"key": key, "value": value})

    def user(self) -> str:
        """Return the name of the user of the program, as the trail has it."""
        with self._database.reading() as connection:
            return self._database.user(connection)
