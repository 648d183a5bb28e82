"""The settings of a workstation that works on an office: of the person and the computer there.

All others are of the register, and stand in the office for all who work on it.
"""

from dataclasses import dataclass, replace
from datetime import datetime

from angio_desktop.actions.answer_folder import ANSWER_FOLDER
from angio_desktop.actions.intake_queue import INTAKE_FOLDER
from angio_desktop.actions.platform_server import CERTIFICATE as OF_PLATFORM
from angio_desktop.actions.preferences import Preferences
from angio_desktop.actions.warehouse import CERTIFICATE as OF_WAREHOUSE
from angio_desktop.storage.settings import Settings
from angio_desktop.storage.store import Store

LOCK_MINUTES = "lock_minutes"
OWN = frozenset({LOCK_MINUTES, ANSWER_FOLDER, INTAKE_FOLDER, OF_PLATFORM, OF_WAREHOUSE})
"""Minutes until it locks itself, folders that are watched, files of certificates."""


@dataclass(frozen=True, slots=True)
class SplitSettings(Settings):
    """The settings of an office, but for a workstation's own, which its preferences keep."""

    _preferences: Preferences
    _of_office: Settings

    def all(self) -> dict[str, str]:
        """Return the settings that were set, by key."""
        of_all = {key: text for key, text in self._of_office.all().items() if key not in OWN}
        return of_all | dict(self._preferences.chosen.own)

    def set(self, key: str, value: str, now: datetime) -> None:
        """Set one setting. Raises NotWritable, too, for one of the workstation's own."""
        if key not in OWN:
            Settings.set(self, key, value, now)
            return
        chosen = self._preferences.chosen
        self._preferences.choose(replace(chosen, own={**chosen.own, key: value}))


def split(store: Store, preferences: Preferences) -> Store:
    """Return the store of an office whose settings are split."""
    of_office = store.settings
    return store.with_settings(lambda database: SplitSettings(database, preferences, of_office))


def take_along(store: Store, preferences: Preferences) -> None:
    """Take a workstation's own settings along from the register of its data folder."""
    own = {key: text for key, text in store.settings.all().items() if key in OWN}
    preferences.choose(replace(preferences.chosen, own={**own, **preferences.chosen.own}))
