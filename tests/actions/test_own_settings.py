"""On an office a workstation keeps its own settings, and shares all others."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from angio_desktop.actions.own_settings import LOCK_MINUTES, OWN, split, take_along
from angio_desktop.actions.preferences import Preferences
from angio_desktop.storage.store import Store
from tests.drivers.opened import OPENED, open_store


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    return Preferences(tmp_path / "workstation")


def test_what_is_of_the_workstation_stays_there_and_the_rest_is_shared(
    opened: Store, preferences: Preferences, tmp_path: Path
) -> None:
    here, there = split(opened, preferences), split(opened, Preferences(tmp_path / "other"))
    for key in OWN:
        here.settings.set(key, f"{key} here", OPENED)
    here.settings.set("author", "Shared", OPENED)
    assert here.settings.all() == {"author": "Shared", **{key: f"{key} here" for key in OWN}}
    assert there.settings.all() == {"author": "Shared"}
    assert opened.settings.all() == {"author": "Shared"}
    assert Preferences(tmp_path / "workstation").chosen.own == {key: f"{key} here" for key in OWN}


def test_what_stands_in_the_register_of_another_workstation_is_not_taken(
    opened: Store, preferences: Preferences
) -> None:
    opened.settings.set(LOCK_MINUTES, "60", OPENED)
    assert split(opened, preferences).settings.all() == {}


def test_they_are_taken_along_from_the_data_folder_but_those_that_are_there_stay(
    preferences: Preferences, tmp_path: Path
) -> None:
    with closing(open_store(tmp_path / "data")) as store:
        store.settings.set(LOCK_MINUTES, "5", OPENED)
        store.settings.set("answer_folder", "/from/here", OPENED)
        store.settings.set("author", "Of the register", OPENED)
        preferences.choose(replace(preferences.chosen, own={"answer_folder": "/known"}))
        take_along(store, preferences)
    assert preferences.chosen.own == {LOCK_MINUTES: "5", "answer_folder": "/known"}
