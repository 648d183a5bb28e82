"""An office of a hospital, a data folder that works on it, and the program begun there."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from psycopg.conninfo import conninfo_to_dict, make_conninfo
from pytestqt.qtbot import QtBot
from time_machine import Traveller

from angio_desktop.actions.preferences import Preferences
from angio_desktop.actions.shared import chosen_address, keep
from angio_desktop.ui.look import speech
from angio_desktop.ui.main.session import Session
from angio_desktop.ui.main.window import MainWindow
from angio_desktop.ui.widgets import dialogs
from tests.drivers import driving
from tests.drivers.key_store import MemoryStore
from tests.drivers.office_folder import work_on
from tests.drivers.offices import Offices
from tests.drivers.opened import write_key
from tests.drivers.proxy import Proxy, proxy_to
from tests.ui.desk import Begin, Dialogs


@pytest.fixture
def office(offices: Offices) -> str:
    """An office with the lists of a hospital."""
    return offices.with_lists()


@pytest.fixture
def folder(
    tmp_path: Path, prepared: Path, offices: Offices, office: str, key_store: MemoryStore
) -> Path:
    """A data folder with a register of its own, that works on the office."""
    del key_store
    made = Path(shutil.copytree(prepared, tmp_path / "data"))
    work_on(made, offices, office)
    return made


@pytest.fixture
def begin(
    qtbot: QtBot,
    said: Dialogs,
    clock: Traveller,
    silent_again: None,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Begin]:
    """Begins a session as the program does; its window is closed at the end."""
    del clock, silent_again
    monkeypatch.setattr(dialogs, "alarm", said.tell)
    assert speech.speak("nl")
    key_file = write_key(tmp_path / "key.txt")
    begun: list[Session] = []

    def begin_in(folder: Path, *, asks: bool = True) -> tuple[int, Session]:
        window = MainWindow()
        qtbot.addWidget(window)
        session = Session(window, folder, Preferences(folder), key_file)
        begun.append(session)
        return session.begin(asks=asks), session

    yield begin_in
    for session in begun:
        session.window.close()
    driving.settle()


@pytest.fixture
def proxy(offices: Offices) -> Iterator[Proxy]:
    with proxy_to(offices.cluster.port) as proxy:
        yield proxy


@pytest.fixture
def behind(folder: Path, proxy: Proxy, offices: Offices) -> Path:
    """A data folder whose office is reached through the proxy."""
    preferences = Preferences(folder)
    known = conninfo_to_dict(preferences.chosen.office) | {"port": proxy.port}
    text = make_conninfo(**{key: str(each) for key, each in known.items()})
    preferences.choose(replace(preferences.chosen, office=text))
    assert keep(chosen_address(text, offices.password))
    return folder
