"""What the user has set, and who that is."""

from dataclasses import dataclass

from sqlalchemy import insert, select
from sqlmodel import col

from angio_desktop.storage.connection import Database
from angio_desktop.storage.schema.tables import SettingTable as Table


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings, texts by key."""

    _database: Database

    def all(self) -> dict[str, str]:
        """Return the settings that were set, by key."""
        with self._database.reading() as connection:
            return dict(connection.execute(select(col(Table.key), col(Table.value))).all())

    def set(self, key: str, value: str) -> None:
        """Set one setting."""
        row = insert(Table).prefix_with("OR REPLACE").values(key=key, value=value)
        with self._database.writing() as connection:
            connection.execute(row)

    def user(self) -> str:
        """Return the name of the user of the program, as the trail has it."""
        with self._database.reading() as connection:
            return self._database.user(connection)
