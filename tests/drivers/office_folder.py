"""A data folder that works on an office, and the key store that knows its password."""

from dataclasses import replace
from pathlib import Path

import keyring

from angio_desktop.actions.preferences import Preferences
from angio_desktop.actions.shared import chosen_address, keep
from tests.drivers.key_store import MemoryStore
from tests.drivers.offices import Offices, text_of
from tests.drivers.opened import USER


def work_on(
    folder: Path, offices: Offices, database: str, login: str = USER, password: str = ""
) -> str:
    """Have a data folder work on an office, whose password the key store keeps."""
    assert isinstance(keyring.get_keyring(), MemoryStore)
    text = text_of(offices.cluster, database, login)
    preferences = Preferences(folder)
    preferences.choose(replace(preferences.chosen, office=text))
    assert keep(chosen_address(text, password or offices.password))
    return text
