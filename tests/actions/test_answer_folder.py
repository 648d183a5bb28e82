"""The folder that the platform answers in: what is new there, and what each file means."""

import os
from pathlib import Path

import pytest

from angio_desktop.actions.answer_folder import (
    Kind,
    NewFile,
    folders,
    new_files,
    read_new_file,
)
from angio_desktop.actions.answering import open_answers, remember
from angio_desktop.errors import BadAnswerFile
from angio_desktop.storage.answers import FileStamp
from angio_desktop.storage.records import Mark, Outcome
from tests.actions.test_answering import BAD, GOOD, exported, two
from tests.drivers.opened import open_store
from tests.drivers.result_files import OFFICIAL, plain, records
from tests.drivers.sent_examples import NOW
from tests.drivers.tables import DICTIONARY

__all__ = ["two"]  # a fixture


@pytest.fixture
def uploads(tmp_path: Path) -> Path:
    for name in ("uploads", "uploads/RESULTS", "uploads/Archive", "uploads/ERROR", "uploads/mine"):
        (tmp_path / name).mkdir()
    return tmp_path / "uploads"


def put(path: Path, content: bytes, moment: int = 1_800_000_000) -> Path:
    path.write_bytes(content)
    os.utime(path, (moment, moment))
    return path


def read(store, folder):
    """Read what is new; returns the kinds, and how much was new and which files were read."""
    new = new_files(store, folder)
    return [each.kind for each in new], [read_new_file(store, DICTIONARY, e, NOW) for e in new]


def confirm(store, path):
    file = open_answers(path, store, DICTIONARY)
    remember(file, file.found, store)


def mark_of(store, registration):
    return store.answers.standing(registration.id).mark


def test_a_folder_that_is_not_there_has_nothing_new(store, tmp_path):
    assert folders(tmp_path / "none") == []
    assert new_files(store, tmp_path / "none") == []


def test_what_the_platform_took_is_noted_and_the_answer_still_awaited(store, two, uploads):
    file = exported(store, uploads)
    put(uploads / "Archive" / "20260312.csv", file.read_bytes())
    file.unlink()
    put(uploads / "mine" / "x.csv", b"")
    put(uploads / "Archive" / "readme.txt", b"")
    assert read(store, uploads) == ([Kind.TAKEN], [(2, True)])
    [answer] = store.answers.of(two[0].id)
    assert (answer.said.outcome, answer.origin.name) == (Outcome.FILE_TAKEN, "20260312.csv")
    assert mark_of(store, two[0]) is Mark.EXPORTED
    assert read(store, uploads) == ([], [])


def test_a_file_that_was_refused_whole_refuses_each_of_it_each_time(store, two, uploads):
    file = exported(store, uploads)
    content = file.read_bytes()
    file.unlink()
    put(uploads / "ERROR" / "a.csv", content)
    assert read(store, uploads) == ([Kind.REFUSED], [(2, True)])
    assert mark_of(store, two[0]) is Mark.REFUSED
    exported(store, uploads).unlink()
    assert mark_of(store, two[0]) is Mark.EXPORTED
    put(uploads / "ERROR" / "b.csv", content, 1_800_000_060)
    assert read(store, uploads)[1] == [(2, True)]
    assert mark_of(store, two[0]) is Mark.REFUSED
    put(uploads / "ERROR" / "c.csv", b"not of ours")
    assert read(store, uploads)[1] == [(0, True)]


def test_a_result_waits_until_its_columns_are_confirmed_and_is_read_again_as_it_grows(
    store, two, uploads, tmp_path
):
    rows = records(exported(store, tmp_path / "out"))
    path = put(uploads / "RESULTS" / "r.csv", plain(rows, [BAD, GOOD]))
    assert read(store, uploads) == ([Kind.RESULT], [(0, False)])
    confirm(store, path)
    assert read(store, uploads) == ([Kind.RESULT], [(2, True)])
    assert read(store, uploads) == ([], [])
    more = plain(rows[:1], [GOOD]).split(b"\r\n", 1)[1]
    put(path, path.read_bytes() + more, 1_800_000_060)
    assert read(store, uploads)[1] == [(1, True)]
    assert mark_of(store, two[0]) is Mark.ACCEPTED


def test_the_nightly_file_lies_in_the_folder_itself(store, two, uploads, tmp_path):
    rows = records(exported(store, tmp_path / "out"))
    confirm(store, put(uploads / "RESULTS" / "r.csv", plain(rows, [GOOD, BAD])))
    put(
        uploads / "nightly.csv",
        f"localdwh_registration_code,result\n{OFFICIAL[0]},valid\n".encode(),
    )
    put(uploads / "other.csv", b"a;b\n1;2\n")
    kinds, found = read(store, uploads)
    assert (kinds, found) == (
        [Kind.INSURER, Kind.INSURER, Kind.RESULT],
        [(0, True), (0, True), (2, True)],
    )
    put(uploads / "nightly.csv", (uploads / "nightly.csv").read_bytes(), 1_800_000_060)
    assert read(store, uploads)[1] == [(1, True)]
    assert store.answers.standing(two[0].id).insurer is not None


@pytest.mark.embedded
def test_data_of_an_earlier_backup_read_again_what_came_since(store, two, uploads, tmp_path):
    rows = records(exported(store, tmp_path / "out"))
    path = put(uploads / "RESULTS" / "r.csv", plain(rows, [GOOD, BAD]))
    confirm(store, path)
    proof = store.back_up(NOW)
    read(store, uploads)
    assert mark_of(store, two[0]) is Mark.ACCEPTED
    earlier = tmp_path / "earlier"
    earlier.mkdir()
    (earlier / "angio.sqlite3").write_bytes(proof.file.read_bytes())
    again = open_store(earlier)
    try:
        assert mark_of(again, two[0]) is Mark.EXPORTED
        assert read(again, uploads) == ([Kind.RESULT], [(2, True)])
        assert mark_of(again, two[0]) is Mark.ACCEPTED
    finally:
        again.close()


def test_a_file_that_is_gone_when_it_is_read_is_told(store, tmp_path):
    gone = NewFile(tmp_path / "gone.csv", Kind.TAKEN, FileStamp(1, 1))
    with pytest.raises(BadAnswerFile):
        read_new_file(store, DICTIONARY, gone, NOW)
    assert store.answers.read_files() == {}


def test_what_cannot_be_seen_is_not_new(store, uploads):
    (uploads / "RESULTS" / "gone.csv").symlink_to(uploads / "nowhere")
    assert new_files(store, uploads) == []
