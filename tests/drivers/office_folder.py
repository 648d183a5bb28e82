"""A data folder that works on an office, and the key store that knows its password."""

from dataclasses import replace
from pathlib import Path

import keyring

from angio_desktop.actions.data_folder import DataFolder
from angio_desktop.actions.preferences import Preferences
from angio_desktop.actions.shared import chosen_address, keep
from angio_desktop.actions.unlocking import WayIn
from angio_desktop.ui.access.office_flow import open_on
from angio_desktop.ui.program import Program
from tests.drivers.key_store import MemoryStore
from tests.drivers.offices import Offices, text_of
from tests.drivers.opened import KEY, USER


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


def open_on_office(folder: Path, offices: Offices, database: str) -> Program:
    """Open the program of a data folder on an office, as who may do everything there."""
    preferences = Preferences(folder)
    text = text_of(offices.cluster, database, USER)
    preferences.choose(replace(preferences.chosen, office=text))
    way_in = WayIn(DataFolder(folder), KEY)
    return open_on(way_in, preferences, chosen_address(text, offices.password))
