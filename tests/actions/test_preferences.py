"""The file with a person's choices: what is damaged or unknown in it is as if it were not there."""

import json
import os
import stat
from dataclasses import asdict, replace
from pathlib import Path

import pytest

from angio_desktop import paths
from angio_desktop.actions.preferences import (
    Appearance,
    Chosen,
    Columns,
    Filter,
    Frame,
    Preferences,
    Purpose,
    Table,
    Window,
)
from angio_desktop.errors import NotWritable
from tests.drivers.pipes import pipe, posix_only

ALL = Chosen(
    language="fr",
    appearance=Appearance.DARK,
    windows={
        Window.MAIN: Frame(-1280, 30, 1, 100_000, is_maximized=True),
        Window.REGISTRATION: Frame(0, 0, 900, 700),
    },
    tables={Table.REGISTRATIONS: Columns({1: 150, 12: 1}, (2, 0, 1), (0, 8))},
    filter=Filter("sent", "follow_up", "", "2026-01-01", "2026-03-31", "due", "patient", "up"),
    office="postgresql://anna@server/angio",
    own={"lock_minutes": "5"},
)

NO_ORDERS: list[object] = [[0, 0], [1, 2], [0, "1"], [-1, 0], "01", 1]
NO_COLUMNS: list[object] = [None, [], "x", 1]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


def write(folder: Path, **parts: object) -> Chosen:
    """Write a file by hand, and return what is read in it."""
    folder.mkdir(exist_ok=True)
    paths.preferences(folder).write_text(json.dumps(parts), "utf-8")
    return Preferences(folder).chosen


def test_what_is_written_is_read_again(folder):
    Preferences(folder).choose(ALL)
    assert Preferences(folder).chosen == ALL


@pytest.mark.parametrize(
    ("office", "read"),
    [("host=s", "host=s"), ("s" * 1000, "s" * 1000), ("s" * 1001, ""), ("a\nb", ""), (7, "")],
)
def test_an_office_is_an_address_on_one_line(folder, office, read):
    assert write(folder, office=office).office == read


@pytest.mark.parametrize(
    ("own", "read"),
    [
        ({"lock_minutes": "5"}, {"lock_minutes": "5"}),
        ({"lock_minutes": 5, "a" * 31: "x", "b": "x" * 4096, "c": "x" * 4097}, {"b": "x" * 4096}),
        (["lock_minutes"], {}),
    ],
)
def test_own_settings_are_texts_by_words(folder, own, read):
    assert write(folder, own=own).own == read


def test_nothing_is_made_by_looking(folder):
    assert Preferences(folder).chosen == Chosen()
    assert not folder.exists()


def test_a_person_can_read_it(folder):
    Preferences(folder).choose(replace(ALL, windows={}, tables={}))
    lines = paths.preferences(folder).read_text("utf-8").splitlines()
    assert '  "language": "fr",' in lines
    assert '  "appearance": "dark",' in lines


@pytest.mark.skipif(os.name != "posix", reason="Windows has no rights of this kind")
def test_only_its_user_may_read_it(folder):
    Preferences(folder).choose(ALL)
    for path in (folder, paths.preferences(folder)):
        assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0


@pytest.mark.parametrize(
    "content",
    [
        *(b"", b"\xff\xfe", b"[]", b"null", b"7", b'"fr"', b'{"language": "fr"', b"[" * 100_000),
        *(b'{"windows": [], "tables": 1, "filter": "x"}', b" " * 200_000 + b'{"language": "fr"}'),
        b'{"windows": {"main": {"x": 1' + b"0" * 5000 + b"}}}",
    ],
)
def test_a_damaged_file_is_as_none_and_is_written_anew(folder, content):
    folder.mkdir()
    paths.preferences(folder).write_bytes(content)
    preferences = Preferences(folder)
    assert preferences.chosen == Chosen()
    preferences.write()
    assert json.loads(paths.preferences(folder).read_bytes()) == asdict(Chosen())


@pytest.mark.parametrize("language", ["", "de", "FR", 1, None, ["fr"], {}])
def test_a_language_that_is_none_is_not_taken(folder, language):
    assert write(folder, language=language, appearance="dark") == Chosen("", Appearance.DARK)


@pytest.mark.parametrize("appearance", ["", "sepia", "DARK", 1, None, ["dark"], {}])
def test_an_appearance_that_is_none_is_not_taken(folder, appearance):
    assert write(folder, language="fr", appearance=appearance) == Chosen("fr")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *(("x", -100_001), ("x", 100_001), ("y", "0"), ("y", True), ("y", 1.5), ("y", None)),
        *(("width", 0), ("width", 100_001), ("height", 0), ("height", -1)),
    ],
)
def test_a_frame_of_which_one_number_is_none_is_not_taken(folder, name, value):
    good = {"x": 0, "y": 0, "width": 800, "height": 600}
    windows = {"main": {**good, name: value}, "registration": good, "other": good}
    assert write(folder, windows=windows).windows == {Window.REGISTRATION: Frame(0, 0, 800, 600)}


@pytest.mark.parametrize(
    ("columns", "read"),
    [
        ({"widths": {"0": 1, "99": 100_000}}, Columns({0: 1, 99: 100_000})),
        ({"widths": {"0": 0, "1": 100_001, "2": "9", "-1": 9, "100": 9, "x": 9}}, None),
        ({"order": [1, 0, 2]}, Columns({}, (1, 0, 2))),
        ({"turned": [9, 8, 8]}, Columns({}, (), (8, 9))),
        ({"turned": [-1, "8", True, 100]}, None),
        *(({"order": order}, None) for order in NO_ORDERS),
        ({"widths": [1], "order": {"0": 1}}, None),
        *((each, None) for each in NO_COLUMNS),
    ],
)
def test_of_columns_what_can_be_is_taken(folder, columns, read):
    taken = write(folder, tables={"registrations": columns, "other": {"order": [0]}}).tables
    assert taken == ({} if read is None else {Table.REGISTRATIONS: read})


@pytest.mark.parametrize("word", ["Peeters", "a b", "é", "a" * 31, 1, None, ["open"], "{}"])
def test_of_a_filter_only_words_of_the_program_are_taken(folder, word):
    assert write(folder, filter={"status": word, "sort": "a" * 30}).filter == Filter(sort="a" * 30)


@pytest.mark.parametrize("place", ["", 1, None, ["/srv"], {}, "x" * 4097])
def test_a_folder_that_is_none_is_not_taken(folder, place):
    folders = {"check": place, "export": "/srv/upload", "other": "/srv"}
    assert write(folder, folders=folders).folders == {Purpose.EXPORT: "/srv/upload"}


def test_the_folder_of_each_purpose_is_kept_by_itself(folder):
    preferences = Preferences(folder)
    for purpose in (Purpose.CHECK, Purpose.EXPORT):
        preferences.note_folder(purpose, f"/srv/{purpose}")
    preferences.write()
    assert Preferences(folder).chosen.folders == {
        Purpose.CHECK: "/srv/check", Purpose.EXPORT: "/srv/export",
    }  # fmt: skip


def test_what_is_unknown_is_gone_when_it_is_written(folder):
    write(folder, language="fr", unknown="kept by nobody")
    preferences = Preferences(folder)
    preferences.note_frame(Window.MAIN, Frame(1, 2, 3, 4))
    preferences.write()
    assert "unknown" not in json.loads(paths.preferences(folder).read_bytes())


def test_it_tells_when_something_else_is_chosen_and_only_then(folder):
    preferences, told = Preferences(folder), []
    preferences.noted = lambda: told.append(preferences.chosen)
    preferences.note_columns(Table.LOG, Columns({1: 7}))
    preferences.note_columns(Table.LOG, Columns({1: 7}))
    preferences.note_filter(Filter("open"))
    preferences.note_filter(Filter("open"))
    assert len(told) == 2
    assert not folder.exists()


def test_what_cannot_be_written_is_told_and_not_chosen(folder):
    paths.preferences(folder).mkdir(parents=True)
    preferences = Preferences(folder)
    with pytest.raises(NotWritable) as caught:
        preferences.choose(ALL)
    assert caught.value.details["file"] == str(paths.preferences(folder))
    assert preferences.chosen == Chosen()
    assert [file.name for file in folder.iterdir()] == [paths.PREFERENCES_NAME]


# What was chosen before there was the file


def settled(folder: Path, settings: dict[str, str]) -> tuple[str, Appearance | None]:
    preferences = Preferences(folder)
    preferences.settle(settings, "nl")
    return preferences.chosen.language, preferences.chosen.appearance


@pytest.mark.parametrize(
    ("settings", "language", "appearance"),
    [
        ({}, "nl", Appearance.SYSTEM),
        ({"language": "fr"}, "fr", Appearance.SYSTEM),
        ({"appearance": "dark"}, "nl", Appearance.DARK),
        ({"language": "de", "appearance": "sepia"}, "nl", Appearance.SYSTEM),
    ],
)
def test_the_settings_of_an_earlier_version_are_taken_where_nothing_was_chosen(
    folder, settings, language, appearance
):
    assert settled(folder, settings) == (language, appearance)


def test_what_was_chosen_goes_before_the_settings_of_an_earlier_version(folder):
    Preferences(folder).choose(Chosen("en", Appearance.LIGHT))
    both = {"language": "fr", "appearance": "dark"}
    assert settled(folder, both) == ("en", Appearance.LIGHT)


@posix_only
def test_a_pipe_in_its_place_is_no_choice(folder: Path) -> None:
    folder.mkdir()
    with pipe(paths.preferences(folder), b'{"language": "fr"}'):
        assert Preferences(folder).chosen == Chosen()
