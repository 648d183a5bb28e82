"""Two copies of the program on one folder: the second says so and brings the first to the front."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QMainWindow

from angio_desktop import paths
from angio_desktop.actions.data_folder import DataFolder
from angio_desktop.actions.lock import Lock
from angio_desktop.ui.main import single
from tests.drivers import driving
from tests.drivers.opened import write_key

ROOT = Path(__file__).parents[2]
SECOND = """
import sys
from pathlib import Path
from angio_desktop.ui import app
from angio_desktop.ui.widgets import dialogs
dialogs.alarm = lambda parent, title, text: print(text)
sys.exit(app.run(Path(sys.argv[1]), Path(sys.argv[2])))
"""


@pytest.fixture
def window(qtbot):
    made = QMainWindow()
    qtbot.addWidget(made)
    other = QMainWindow()
    qtbot.addWidget(other)
    made.show()
    with qtbot.waitActive(other):
        other.show()
        other.activateWindow()
    made.other = other  # type: ignore[attr-defined]  # it lives as long
    return made


@pytest.fixture
def first(window, tmp_path):
    """The first copy, with its folder locked."""
    folder = tmp_path / "data"
    folder.mkdir()
    lock = DataFolder(folder).take()
    assert isinstance(lock, Lock)
    single.listen(folder, window)
    yield folder, window
    single._servers[0].close()
    single._servers.clear()
    lock.release()


def test_a_second_program_says_so_and_brings_the_first_to_the_front(first, tmp_path):
    folder, window = first
    key = write_key(tmp_path / "key.txt")
    assert not window.isActiveWindow()
    with subprocess.Popen(  # noqa: S603  our own program
        [sys.executable, "-c", SECOND, str(folder), str(key)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
    ) as second:
        driving.wait_until(window.isActiveWindow, "the first window")
        said, _ = second.communicate(timeout=driving.PATIENCE_SECONDS)
    assert second.returncode == 2
    assert str(folder) in said
    assert "al geopend" in said
    assert not paths.database(folder).exists()


def test_a_window_that_was_made_small_is_shown(first):
    _, window = first
    window.showMinimized()
    single.come_to_front(window)
    driving.wait_until(window.isActiveWindow, "the window")
    assert not window.isMinimized()


def test_a_folder_that_no_program_has_open_brings_nothing_to_the_front(tmp_path, qapp):
    del qapp
    assert not single.show_other(tmp_path)


def test_the_name_of_a_program_that_was_killed_is_taken_over(first):
    folder, window = first
    single.listen(folder, window)
    answered = []
    QTimer.singleShot(0, lambda: answered.append(single._servers[0].isListening()))
    driving.wait_until(lambda: bool(answered), "the server")
    assert answered == [True]


@pytest.mark.skipif(os.name != "posix", reason="names of Windows are texts")
def test_a_folder_whose_name_is_no_text_has_a_name_to_call_it_by(tmp_path):
    odd = tmp_path / os.fsdecode(b"d\xff")
    assert single._name(odd) == single._name(odd)
    assert single._name(odd) != single._name(tmp_path)
