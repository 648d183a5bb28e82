"""The pictures of everything there is to see can be taken."""

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from angio_desktop.actions.preferences import Appearance
from angio_desktop.ui.look import speech, theme
from tests.demo import pictures


@pytest.fixture
def undressed(qapp: QApplication):
    yield
    speech.be_silent()
    QTimer.singleShot(0, qapp.quit)  # the last window is closed; other tests open new ones
    qapp.exec()
    theme.choose(qapp, Appearance.SYSTEM)
    qapp.setStyleSheet("")
    qapp.setPalette(qapp.style().standardPalette())


@pytest.mark.usefixtures("undressed")
def test_every_scene_leaves_a_picture_in_the_folder_of_its_language_and_appearance(tmp_path):
    told: list[str] = []
    pictures.run(tmp_path, ["fr", "dark", "960"], told.append)
    names = {file.stem for file in (tmp_path / "fr-dark-960").glob("*.png")}
    assert {"opening", "type", "send", "sent", "locked", "bug", "question", "welcome-0"} <= names
    assert {"print", "note", "noted", "contacts", "lock-pin", "key-pin", "practice"} <= names
    assert {"hospitalisation_ffr_pci-physiology", "follow_up-cabg", "refused-empty"} <= names
    assert told[0].startswith(f"fr-dark-960: {len(names)} pictures")
