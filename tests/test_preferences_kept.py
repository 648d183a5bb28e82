"""What the user chose is there again when the program is started anew, in another process."""

import json
import os
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from angio_desktop import paths
from angio_desktop.actions.data_folder import DataFolder
from angio_desktop.actions.preferences import Appearance, Chosen, Preferences
from tests.drivers import screen
from tests.drivers.opened import KEY, OPENED, open_store, write_key
from tests.drivers.shown import open_program
from tests.harness import chosen_run
from tests.harness.chosen_run import CHANGES, MAIN_FRAME, SEARCHED, SMALL_SCREEN
from tests.ui.desk import draft

ROOT = Path(__file__).parents[1]
NOT_KEPT = {"search"}


class Started:
    """A data folder, and the program started on it, each time a process of its own."""

    def __init__(self, place: Path) -> None:
        self.folder = place / "data"
        self._place = place
        self._key = write_key(place / "key.txt")
        program = open_program(self.folder)
        with closing(program.store):
            draft(program)

    def run(
        self,
        change: str = "",
        *,
        size: tuple[int, int] = (3840, 2160),
        scale: str = "1",
        asks: bool = False,
    ):
        described = self._place / "screen.json"
        screen.describe(described, *size)
        key = "-" if asks else str(self._key)
        done = subprocess.run(  # noqa: S603  our own program
            [sys.executable, "-m", chosen_run.__name__, str(self.folder), key, change],
            cwd=ROOT,
            env={
                **os.environ,
                "QT_QPA_PLATFORM": screen.platform(os.path.relpath(described, ROOT)),
                "QT_SCALE_FACTOR": scale,
                "LANG": "nl_BE.UTF-8",
                "LANGUAGE": "nl",
                "LC_ALL": "",
            },
            capture_output=True,
            encoding="utf-8",
            timeout=120,
            check=False,
        )
        assert done.returncode in (0, 2), done.stderr[-3000:]
        assert done.stdout, done.stderr[-3000:]
        return json.loads(done.stdout)


@pytest.fixture(scope="module")
def at_first(tmp_path_factory: pytest.TempPathFactory):
    """What is seen where nothing was chosen."""
    return Started(tmp_path_factory.mktemp("first")).run()


@pytest.fixture
def started(tmp_path):
    return Started(tmp_path)


@pytest.mark.parametrize("change", sorted(CHANGES.keys() - NOT_KEPT))
def test_what_was_chosen_is_there_after_a_restart(started, at_first, change):
    chosen = started.run(change)[change]
    assert chosen != at_first[change], "nothing was changed"
    assert started.run()[change] == chosen


def test_what_was_not_chosen_is_as_at_first(started, at_first):
    started.run("sort")
    again = started.run()
    assert {**again, "sort": None} == {**at_first, "sort": None}


def test_a_search_is_neither_kept_nor_written_anywhere(started):
    assert started.run("search")["search"] == SEARCHED
    assert started.run()["search"] == ""
    for file in started.folder.rglob("*"):
        assert not file.is_file() or SEARCHED.encode() not in file.read_bytes()


def test_a_window_comes_onto_the_screen_there_is(started):
    started.run("main_frame")
    x, y, width, height = started.run(size=SMALL_SCREEN)["main_frame"]
    assert (width, height) < MAIN_FRAME[2:]
    assert x >= 0
    assert y >= 0
    assert x + width <= SMALL_SCREEN[0]
    assert y + height <= SMALL_SCREEN[1]


@pytest.mark.parametrize(("size", "scale"), [((1280, 720), "1"), ((1920, 1080), "1.5")])
def test_the_window_is_whole_on_the_smallest_screens(started, size, scale):
    assert started.run(size=size, scale=scale)["whole"]


def test_who_is_asked_for_the_pass_phrase_reads_it_in_the_language_and_colours_chosen(started):
    phrase = "four words that fit"
    DataFolder(started.folder).guard_by_pass_phrase(KEY, phrase, phrase)
    before = started.run(asks=True)
    Preferences(started.folder).choose(Chosen("fr", Appearance.DARK))
    after = started.run(asks=True)
    assert before["title"] == "Uw gegevens openen"
    assert after["title"] == "Ouvrir vos données"
    assert before["appearance"] != after["appearance"]


def test_settings_of_an_earlier_version_are_taken_over(started, at_first):
    with closing(open_store(started.folder)) as store:
        store.settings.set("language", "fr", OPENED)
        store.settings.set("appearance", "dark", OPENED)
    seen = started.run()
    assert seen["language"] == "À faire"
    assert seen["appearance"] != at_first["appearance"]
    assert paths.preferences(started.folder).exists()
