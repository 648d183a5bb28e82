"""The key: a pass phrase, the system's store or a person keeps it, and nobody else comes by it."""

import json
import string
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from angio_desktop import paths
from angio_desktop.actions.data_folder import DataFolder
from angio_desktop.errors import KeyProblem
from angio_desktop.storage.sqlite.vault import key_files, keys
from angio_desktop.storage.sqlite.vault.key_files import Guard, KeyFile
from angio_desktop.storage.sqlite.vault.keys import DataKey
from tests.drivers.key_store import MemoryStore
from tests.drivers.opened import KEY, OTHER_KEY, key_files_of, write_key
from tests.drivers.pipes import pipe, posix_only
from tests.harness.killing import can_be_killed, killed_at_change

Form = Literal["NFC", "NFD"]
PHRASE = "twaalf tekens é"
KEYS = st.binary(min_size=32, max_size=32).map(DataKey)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "data"
    made.mkdir()
    return made


def key_file(folder: Path) -> KeyFile:
    found = key_files.read_key_file(folder)
    assert found is not None
    return found


def problem_of(caught: pytest.ExceptionInfo[KeyProblem]) -> str:
    return caught.value.text_id.removeprefix("key_problem.")


# The pass phrase


def test_the_pass_phrase_gives_the_key(folder: Path) -> None:
    keys.guard_by_pass_phrase(folder, KEY, PHRASE)
    found = key_file(folder)
    assert found.guard is Guard.PASS_PHRASE
    assert keys.key_by_pass_phrase(found, PHRASE) == KEY
    assert keys.is_key_of(found, KEY)
    assert not keys.is_key_of(found, OTHER_KEY)


@pytest.mark.parametrize(
    "phrase", ["", PHRASE[:-1], f"{PHRASE} ", PHRASE.upper(), PHRASE.replace("é", "e"), "\ud800"]
)
def test_another_pass_phrase_gives_nothing(folder: Path, phrase: str) -> None:
    keys.guard_by_pass_phrase(folder, KEY, PHRASE)
    with pytest.raises(KeyProblem) as caught:
        keys.key_by_pass_phrase(key_file(folder), phrase)
    assert problem_of(caught) == "wrong_pass_phrase"


@pytest.mark.parametrize(
    "phrase",
    ["\ud800 ab de cd zt", "".join(map(chr, range(0x4E00, 0x5000))), "a\0z\0d\0w\0k\0o\0p"],
)
def test_any_signs_may_guard_the_key(folder: Path, phrase: str) -> None:
    keys.guard_by_pass_phrase(folder, KEY, phrase)
    assert keys.key_by_pass_phrase(key_file(folder), phrase) == KEY


ACCENTS = "café brûlé à huit"
# What an earlier version, which took a phrase as it was typed, wrote for "… ①"; scrypt is cheap.
WRITTEN_BEFORE = {
    "NFC": (
        "13a717cfaf6cf44760af64aa969f88a6",
        "13a717cfaf6cf44760af64aaba96a7916d958407cec8db83dc307a9595c8aaf5"
        "67409a8e308e0c893ad1b1d25651ba8d9e17a85eff3827ff15ea9aba",
    ),
    "NFD": (
        "8088da219c162b1c3733594fe2015156",
        "8088da219c162b1c3733594f384ca24ee1c55210b5b856ea931cec95a22e6aad"
        "a1f8e380677976ab410b371de2da0c649760b63483420429f3928fbc",
    ),
}


@pytest.mark.parametrize(("set_in", "typed_in"), [("NFC", "NFD"), ("NFD", "NFC")])
def test_a_pass_phrase_is_the_same_however_its_accents_are_written(
    folder: Path, set_in: Form, typed_in: Form
) -> None:
    keys.guard_by_pass_phrase(folder, KEY, unicodedata.normalize(set_in, ACCENTS))
    typed = unicodedata.normalize(typed_in, ACCENTS)
    assert keys.key_by_pass_phrase(key_file(folder), typed) == KEY


@pytest.mark.parametrize("typed_in", ["NFC", "NFD"])
@pytest.mark.parametrize("written", WRITTEN_BEFORE)
def test_a_pass_phrase_of_an_earlier_version_still_opens(written: str, typed_in: Form) -> None:
    salt, wrapped = WRITTEN_BEFORE[written]
    file = KeyFile("written-before", Guard.PASS_PHRASE, "", salt, wrapped, n=2, r=8, p=1)
    typed = unicodedata.normalize(typed_in, f"{ACCENTS} ①")
    assert keys.key_by_pass_phrase(file, typed) == KEY


@pytest.mark.parametrize("phrase", ["", "x" * 11, "e\u0301" * 6])
def test_short_pass_phrase_is_refused_and_changes_nothing(folder: Path, phrase: str) -> None:
    with pytest.raises(KeyProblem) as caught:
        keys.guard_by_pass_phrase(folder, KEY, phrase)
    assert problem_of(caught) == "short"
    assert key_files.read_key_file(folder) is None


def test_two_key_files_of_one_key_and_phrase_share_nothing_but_the_mark(folder: Path) -> None:
    found = []
    for _ in range(2):
        keys.guard_by_pass_phrase(folder, KEY, PHRASE)
        found.append(key_file(folder))
    assert found[0].mark == found[1].mark
    for name in ("id", "salt", "wrapped"):
        assert getattr(found[0], name) != getattr(found[1], name)


def altered(file: Path, name: str, **added: object) -> None:
    """Change the last character of one column, and columns as they are given."""
    columns = json.loads(file.read_text("utf-8"))
    columns[name] = columns[name][:-1] + ("0" if columns[name][-1] != "0" else "1")
    file.write_text(json.dumps(columns | added), "utf-8")


COLUMNS = ["id", "mark", "salt", "wrapped", "checksum"]


@pytest.mark.parametrize("name", COLUMNS)
def test_damaged_key_file_is_told_from_a_wrong_pass_phrase(folder: Path, name: str) -> None:
    keys.guard_by_pass_phrase(folder, KEY, PHRASE)
    for file in key_files_of(folder):
        altered(file, name)
    with pytest.raises(KeyProblem) as caught:
        key_file(folder)
    assert problem_of(caught) == "damaged"


@pytest.mark.parametrize("name", ["id", "salt", "wrapped"])
def test_key_file_that_was_altered_on_purpose_gives_nothing(folder: Path, name: str) -> None:
    keys.guard_by_pass_phrase(folder, KEY, PHRASE)
    altered(paths.key_file(folder), name, checksum=None)  # as of an earlier program
    with pytest.raises(KeyProblem) as caught:
        keys.key_by_pass_phrase(key_file(folder), PHRASE)
    assert problem_of(caught) == "wrong_pass_phrase"


@pytest.mark.parametrize("harm", [Path.unlink, lambda file: altered(file, "wrapped")])
@pytest.mark.parametrize("which", [0, 1])
def test_one_whole_copy_of_the_key_file_is_enough_and_mends_the_other(
    folder: Path, which: int, harm: Callable[[Path], None]
) -> None:
    data = DataFolder(folder)
    data.guard_by_pass_phrase(KEY, PHRASE, PHRASE)
    before = [file.read_bytes() for file in key_files_of(folder)]
    harm(key_files_of(folder)[which])
    assert data.key_from_pass_phrase(PHRASE) == KEY
    data.open(KEY).close()
    assert [file.read_bytes() for file in key_files_of(folder)] == before


def test_a_copy_that_was_left_of_another_phrase_is_written_anew(folder: Path) -> None:
    data = DataFolder(folder)
    data.guard_by_pass_phrase(KEY, PHRASE, PHRASE)
    first, copy = key_files_of(folder)
    left = copy.read_bytes()
    data.guard_by_pass_phrase(KEY, PHRASE[::-1], PHRASE[::-1])
    copy.write_bytes(left)
    data.open(KEY).close()
    assert copy.read_bytes() == first.read_bytes()
    assert data.key_from_pass_phrase(PHRASE[::-1]) == KEY


def test_key_files_of_another_key_are_not_touched_by_opening(folder: Path) -> None:
    data = DataFolder(folder)
    data.open(KEY).close()
    keys.guard_by_pass_phrase(folder, OTHER_KEY, PHRASE)
    key_files_of(folder)[1].unlink()
    data.open(KEY).close()
    assert not key_files_of(folder)[1].exists()


class TestKilled:
    """A new pass phrase that a power cut comes between."""

    pytestmark = can_be_killed

    @pytest.mark.parametrize("number", range(1, 4))
    def test_one_of_the_two_phrases_gives_the_key(self, folder: Path, number: int) -> None:
        keys.guard_by_pass_phrase(folder, KEY, PHRASE)
        other = PHRASE[::-1]
        ended = killed_at_change(number, lambda: keys.guard_by_pass_phrase(folder, KEY, other))
        assert ended == (number > 2)
        assert keys.key_by_pass_phrase(key_file(folder), other if number > 1 else PHRASE) == KEY


# The system's key store


def test_the_systems_store_keeps_the_key(folder: Path, key_store: MemoryStore) -> None:
    assert keys.has_system_store()
    assert key_store.kept == {}
    keys.guard_by_system(folder, KEY)
    assert key_file(folder).guard is Guard.SYSTEM
    assert keys.key_by_system(key_file(folder)) == KEY
    assert KEY.hex() not in paths.key_file(folder).read_text("utf-8")


def test_a_new_guard_takes_the_key_out_of_the_store(folder: Path, key_store: MemoryStore) -> None:
    keys.guard_by_system(folder, KEY)
    keys.guard_by_system(folder, KEY)
    assert len(key_store.kept) == 1
    assert keys.key_by_system(key_file(folder)) == KEY
    keys.guard_by_pass_phrase(folder, KEY, PHRASE)
    assert key_store.kept == {}


def test_store_that_does_not_answer_is_told_and_changes_nothing(
    folder: Path, key_store: MemoryStore
) -> None:
    keys.guard_by_pass_phrase(folder, KEY, PHRASE)
    before = key_file(folder)
    key_store.answers = False
    assert not keys.has_system_store()
    with pytest.raises(KeyProblem) as caught:
        keys.guard_by_system(folder, KEY)
    assert problem_of(caught) == "no_store"
    assert key_file(folder) == before
    with pytest.raises(KeyProblem) as caught:
        keys.key_by_system(before)
    assert problem_of(caught) == "no_store"


@pytest.mark.parametrize("kept", [None, "", OTHER_KEY.hex(), "not hexadecimal"])
def test_store_without_the_key_is_told(
    folder: Path, key_store: MemoryStore, kept: str | None
) -> None:
    keys.guard_by_system(folder, KEY)
    ((service, name),) = key_store.kept
    key_store.kept = {} if kept is None else {(service, name): kept}
    with pytest.raises(KeyProblem) as caught:
        keys.key_by_system(key_file(folder))
    assert problem_of(caught) == ("no_store" if kept == "not hexadecimal" else "not_in_store")


# The recovery key


@given(KEYS, st.randoms(use_true_random=False))
def test_recovery_key_is_read_as_it_was_written(key: DataKey, chance: Any) -> None:
    text = keys.recovery_text(key)
    assert keys.key_of_recovery(text) == key
    alike = text.translate(str.maketrans("OIB-", chance.choice(["OIB-", "018 ", "oib\n", "0Ib—"])))
    assert keys.key_of_recovery(chance.choice([str.lower, str.upper, str.swapcase])(alike)) == key


def test_every_recovery_key_with_one_other_character_is_refused() -> None:
    text = keys.recovery_text(KEY).replace("-", "")
    alphabet = string.ascii_uppercase + "234567"
    for at, right in enumerate(text):
        before, after = text[:at], text[at + 1 :]
        others = {before + other + after for other in alphabet + "9é"}
        others |= {before + after, before + "A" + right + after}
        others |= {before + after[:1] + right + after[1:]}  # the next two in the wrong order
        for other in others - {text}:
            with pytest.raises(KeyProblem):
                keys.key_of_recovery(other)


@given(st.text() | st.text(string.ascii_uppercase + "234567-", min_size=50, max_size=80))
def test_no_other_text_is_a_recovery_key(text: str) -> None:
    with pytest.raises(KeyProblem) as caught:
        keys.key_of_recovery(text)
    assert problem_of(caught) == "recovery_typo"


@pytest.mark.parametrize("code", ["utf-8", "utf-8-sig"])
@pytest.mark.parametrize("line", ["\n", "\r\n"])
def test_file_with_the_recovery_key_is_read_as_an_editor_leaves_it(
    tmp_path: Path, code: str, line: str
) -> None:
    file = write_key(tmp_path / "key.txt")
    text = f"\n{file.read_text('utf-8')}\n \n".replace("\n", line)
    file.write_bytes(text.lstrip().encode(code))
    assert keys.key_in_file(file) == KEY


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"# a heading only\n", bytes(100)])
def test_other_file_has_no_recovery_key(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "key.txt"
    file.write_bytes(content)
    for each in (file, tmp_path, tmp_path / "gone"):
        with pytest.raises(KeyProblem):
            keys.key_in_file(each)


# What is no file of ours


@pytest.mark.parametrize(("size", "is_read"), [(100_000, True), (100_001, False)])
def test_a_file_of_a_key_has_a_size(tmp_path: Path, size: int, is_read: bool) -> None:
    keys.guard_by_pass_phrase(tmp_path, KEY, "twaalf tekens")
    for file in (*key_files_of(tmp_path), write_key(tmp_path / "key.txt")):
        file.write_bytes(file.read_bytes().ljust(size, b"\n"))
    if is_read:
        assert keys.key_in_file(tmp_path / "key.txt") == KEY
        assert key_files.read_key_file(tmp_path)
        return
    with pytest.raises(KeyProblem) as caught:
        keys.key_in_file(tmp_path / "key.txt")
    assert problem_of(caught) == "file"
    with pytest.raises(KeyProblem) as caught:
        key_files.read_key_file(tmp_path)
    assert problem_of(caught) == "damaged"


@posix_only
def test_a_pipe_is_no_file_of_a_key(tmp_path: Path) -> None:
    keys.guard_by_pass_phrase(tmp_path, KEY, "twaalf tekens")
    file = paths.key_file(tmp_path)
    content = file.read_bytes()
    for each in key_files_of(tmp_path):
        each.unlink()
    with pipe(file, content), pytest.raises(KeyProblem) as caught:
        key_files.read_key_file(tmp_path)
    assert problem_of(caught) == "damaged"
    written = write_key(tmp_path / "key.txt").read_bytes()
    with pipe(tmp_path / "pipe", written) as file, pytest.raises(KeyProblem) as caught:
        keys.key_in_file(file)
    assert problem_of(caught) == "file"
