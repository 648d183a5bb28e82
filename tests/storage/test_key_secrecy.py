"""Key files that anyone may have written, and the places where the key may never stand."""

import json
import logging
from contextlib import closing, suppress
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from angio_desktop import paths
from angio_desktop.actions.data_folder import DataFolder
from angio_desktop.actions.pin import Pin
from angio_desktop.actions.preferences import Preferences
from angio_desktop.actions.unlocking import WayIn
from angio_desktop.errors import BadBackup, KeyProblem, StorageProblem
from angio_desktop.storage.sqlite.vault import backups, key_files, keys
from angio_desktop.ui.program import Program
from tests.drivers.opened import KEY, OTHER_KEY, key_files_of, open_store
from tests.drivers.tables import DEFINITIONS
from tests.storage.every_action import do_everything
from tests.storage.samples import NOW, SUMMARY, draft

TEXTS = st.text(max_size=20) | st.sampled_from(["00", "0", "system", "pass_phrase", "é", "\ud800"])
NUMBERS = st.integers(-2, 20) | st.sampled_from([16, 1024, 2**17, 10**400])
VALUES = st.recursive(
    st.none() | st.booleans() | st.floats() | NUMBERS | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=5,
)
RIGHT = {
    "id": TEXTS,
    "guard": st.sampled_from(["system", "pass_phrase"]),
    "mark": st.sampled_from(["", "00" * 16, "é"]),
    "salt": st.sampled_from(["", "00" * 16, "0"]),
    "wrapped": st.sampled_from(["", "00" * 60, "00" * 12, "00" * 5, "0"]),
    "n": st.sampled_from([0, 1, 2, 3, 16]),
    "r": st.sampled_from([1, 8, 9]),
    "p": st.sampled_from([1, 16, 17]),
}
ALMOST = st.fixed_dictionaries({}, optional={name: right | VALUES for name, right in RIGHT.items()})
NEARLY = st.fixed_dictionaries(RIGHT)
LOST = {"id": "a", "guard": "system", "mark": "é", "salt": "0", "wrapped": "0"}


def try_every_way_in(folder: Path) -> None:
    """Do what the program does with a key file; only a KeyProblem is expected."""
    found = key_files.read_key_file(folder)
    assert found is not None
    assert not keys.is_key_of(found, KEY)
    with pytest.raises(KeyProblem):
        keys.key_by_system(found)
    with pytest.raises(KeyProblem):
        keys.key_by_pass_phrase(found, "twaalf tekens")


@given(ALMOST | NEARLY | VALUES)
@example(LOST)
@example({**LOST, "mark": "00"})
@example({"id": None, "guard": "pass_phrase", "mark": None})
@settings(max_examples=200)
def test_hostile_key_file_is_a_key_problem_and_nothing_else(
    tmp_path: Path, content: object
) -> None:
    paths.key_file(tmp_path).write_text(json.dumps(content), "utf-8")
    with suppress(KeyProblem):
        try_every_way_in(tmp_path)


@given(st.binary(max_size=200))
@example(b"[" * 100_000)
@example(b'{"id": 1e999}')
@example(b"9" * 5000)
@example(b"\xef\xbb\xbf{}")
def test_bytes_are_no_key_file(tmp_path: Path, content: bytes) -> None:
    paths.key_file(tmp_path).write_bytes(content)
    with pytest.raises(KeyProblem) as caught:
        key_files.read_key_file(tmp_path)
    assert caught.value.text_id == "key_problem.damaged"
    with pytest.raises(KeyProblem):
        DataFolder(tmp_path).keeper()


def test_key_file_that_asks_for_hours_of_work_is_refused(tmp_path: Path) -> None:
    keys.guard_by_pass_phrase(tmp_path, KEY, "twaalf tekens")
    file = paths.key_file(tmp_path)
    content = json.loads(file.read_text("utf-8"))
    for name, cost in (("n", 2**18), ("r", 9), ("p", 17), ("n", 0), ("p", -1), ("n", 2.0)):
        for each in key_files_of(tmp_path):
            each.write_text(json.dumps({**content, "checksum": None, name: cost}), "utf-8")
        with pytest.raises(KeyProblem):
            key_files.read_key_file(tmp_path)


# Where the key may never stand

FORMS = [
    form
    for key in (KEY, OTHER_KEY)
    for form in (key.hex(), repr(bytes(key))[2:-1], keys.recovery_text(key), str(list(key))[1:-1])
]


def has_key(text: str) -> bool:
    return any(form.casefold() in text.casefold() for form in FORMS)


def test_nothing_shows_its_key(folder: Path) -> None:
    with closing(open_store(folder)) as store:
        way_in = WayIn(DataFolder(folder), KEY)
        chosen = Preferences(folder)
        pin = Pin(KEY, chosen)
        program = Program(folder, store, DEFINITIONS, "nl", way_in, chosen, pin)
        shown = [f"{each!r} {each}" for each in (store, store._database, way_in, program, pin)]
    assert not any(map(has_key, shown))
    assert str(folder) in shown[0]


def test_key_is_in_no_log_and_nothing_is_on_standard_error(
    folder: Path, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    problems: list[str] = []
    with caplog.at_level(logging.DEBUG):
        do_everything(folder)
        keys.guard_by_pass_phrase(folder, KEY, "twaalf tekens")
        with closing(open_store(folder)) as store:
            backup = store.back_up(NOW).file
        with pytest.raises(StorageProblem) as wrong:
            open_store(folder, OTHER_KEY)
        problems.append(f"{wrong.value!r} {wrong.value.details}")
        with pytest.raises(BadBackup) as bad:
            backups.prove(backup, OTHER_KEY)
        problems.append(f"{bad.value!r} {bad.value.details}")
        content = paths.database(folder).read_bytes()
        paths.database(folder).write_bytes(content[:9000] + bytes(len(content) - 9000))
        with pytest.raises(StorageProblem) as damaged, closing(open_store(folder)) as store:
            store.registrations.save(draft(), SUMMARY, NOW)
        problems.append(f"{damaged.value!r} {damaged.value.details}")
    assert not any(map(has_key, [caplog.text, *problems]))
    assert capfd.readouterr() == ("", "")
    for file in folder.rglob("*.json"):
        assert not has_key(file.read_text("utf-8"))
