"""Answers of the platform: each record goes to the registration whose cells it repeats."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from angio_desktop.actions.answering import (
    Matched,
    Tally,
    columns_of,
    is_of_insurer,
    open_answers,
    read_answers,
    read_insurer_answers,
    remember,
    remembered,
)
from angio_desktop.actions.exporting import ExportRequest, export
from angio_desktop.errors import BadAnswerFile
from angio_desktop.files.result_file import Columns
from angio_desktop.register.fields import RegistrationType
from angio_desktop.register.registration import Registration
from angio_desktop.storage.records import Mark, Outcome
from angio_desktop.storage.store import Store
from tests.drivers.opened import OPENED
from tests.drivers.own_lists import load_own_lists
from tests.drivers.result_files import LAYOUTS, OFFICIAL, Layout, Verdict, plain, records
from tests.drivers.sent_examples import NOW, send
from tests.drivers.tables import DEFINITIONS, DICTIONARY

PCI = RegistrationType.HOSPITALISATION_PCI
HOSP = RegistrationType.HOSPITALISATION
CODES = [f"ANG-2026-AAAAAAA{n}" for n in "BCDEFG"]
OTHER = {"IDC_PAT": "61092521885"}
NAMED = {
    "IDC_PAT": "",
    "TX_PAT_LAST_NAM": "Peeters",
    "TX_PAT_FIRST_NAM": "Zoë",
    "DT_HOSPZ": "13/03/2026",
}
GOOD = Verdict(OFFICIAL[0])
BAD = Verdict("", "DT_PCI_1: no such day")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "RESULT.csv"


def exported(store: Store, folder: Path, type_: RegistrationType = PCI) -> Path:
    folder.mkdir(exist_ok=True)
    request = ExportRequest(type_, folder, include_exported=True, replace=True)
    result = export(store, DICTIONARY, DEFINITIONS.assumptions, request, NOW)
    assert result.written is not None
    return result.written.path


def read(store: Store, file: Path, *, is_kept: bool = True) -> tuple[list[Matched], int]:
    found = open_answers(file, store, DICTIONARY)
    columns = columns_of(found, store.settings.all())
    return _whole(read_answers(store, found, columns, NOW if is_kept else None))


def _whole(reading: Any) -> tuple[list[Matched], int]:
    rows: list[Matched] = []
    while True:
        try:
            rows += next(reading)
        except StopIteration as end:
            return rows, end.value


def mark_of(store: Store, registration: Registration) -> tuple[Mark | None, str]:
    assert registration.id is not None
    standing = store.answers.standing(registration.id)
    return standing.mark, standing.official_code


@pytest.fixture
def two(store: Store) -> list[Registration]:
    """Two registrations of different patients; the second has no number."""
    load_own_lists(store)
    return [
        send(store, DICTIONARY, PCI, CODES[0]),
        send(store, DICTIONARY, PCI, CODES[1], **NAMED),
    ]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_each_record_goes_to_its_registration(store, two, tmp_path, file, layout: Layout):
    rows = records(exported(store, tmp_path / "out"))
    file.write_bytes(layout(rows, [GOOD, BAD]))
    found, new = read(store, file)
    assert new == 2
    assert [(row.row, row.code) for row in found] == [(1, CODES[0]), (2, CODES[1])]
    assert [row.said and row.said.message for row in found] == ["", BAD.message]
    assert [mark_of(store, each) for each in two] == [
        (Mark.ACCEPTED, OFFICIAL[0]),
        (Mark.REFUSED, ""),
    ]
    assert read(store, file)[1] == 0
    assert store.verify().wrong is None


def test_a_dry_run_keeps_nothing(store, two, tmp_path, file):
    file.write_bytes(plain(records(exported(store, tmp_path / "out")), [GOOD, BAD]))
    dry, new = read(store, file, is_kept=False)
    assert new == 0
    assert mark_of(store, two[0]) == (Mark.EXPORTED, "")
    assert read(store, file) == (dry, 2)


def test_a_file_that_grows_is_read_from_its_start_and_counts_nothing_twice(
    store, two, tmp_path, file
):
    rows = records(exported(store, tmp_path / "out"))
    file.write_bytes(plain(rows, [BAD, GOOD]))
    assert read(store, file)[1] == 2
    again = plain(rows[:1], [BAD]).split(b"\r\n", 1)[1]
    for number, more in enumerate((again, again, plain(rows[:1], [GOOD])), start=1):
        with file.open("ab") as grown:
            grown.write(more)
        found, new = read(store, file)
        assert (len(found), new) == (2 + number, 1)
    assert mark_of(store, two[0]) == (Mark.ACCEPTED, OFFICIAL[0])
    assert read(store, file)[1] == 0
    assert [a.said.outcome for a in store.answers.of(two[0].id or 0)] == [
        *[Outcome.REFUSED] * 3,
        Outcome.ACCEPTED,
    ]


def test_what_matches_none_is_told(store, two, tmp_path, file):
    rows = records(exported(store, tmp_path / "out"))
    changed = [{**rows[0], "MS_PAT_WGHT": "71"}, {**rows[1], "TX_PAT_LAST_NAM": "Janssens"}]
    file.write_bytes(plain(changed, [GOOD, BAD]))
    found, new = read(store, file)
    assert ([row.reason for row in found], new) == (["none", "none"], 0)
    assert mark_of(store, two[0]) == (Mark.EXPORTED, "")


def test_what_matches_several_is_told_and_so_is_what_was_never_exported(store, two, tmp_path, file):
    del two
    rows = records(exported(store, tmp_path / "out"))
    send(store, DICTIONARY, PCI, CODES[2])
    file.write_bytes(plain(rows[:1], [GOOD]))
    assert [row.code for row in read(store, file, is_kept=False)[0]] == [CODES[0]]
    exported(store, tmp_path / "out")
    assert [row.reason for row in read(store, file)[0]] == ["several"]
    later = send(store, DICTIONARY, PCI, CODES[3], **OTHER)
    file.write_bytes(plain([{**rows[0], **OTHER}], [GOOD]))
    assert [row.reason for row in read(store, file)[0]] == ["not_exported"]
    assert mark_of(store, later) == (None, "")


def test_an_outcome_that_is_no_word_and_a_broken_row_are_told(store, two, tmp_path, file):
    del two
    rows = records(exported(store, tmp_path / "out"))
    content = plain(rows, [GOOD, BAD])
    file.write_bytes(content)
    found = open_answers(file, store, DICTIONARY)
    file.write_bytes(content.replace(b";Error;", b";Eror!;") + b"45031212494;cut\r\n")
    table = replace(found.table, size=file.stat().st_size)
    reading = read_answers(store, replace(found, table=table), found.found, NOW)
    assert [row.reason for row in _whole(reading)[0]] == ["", "status", "width"]


def test_a_row_without_patient_and_day_matches_none(store, two, tmp_path, file):
    del two
    exported(store, tmp_path / "out")
    file.write_text("TX_PAT_LAST_NAM;S\nVoorbeeld;Success\n", "utf-8")
    assert [row.reason for row in read(store, file)[0]] == ["none"]


def test_a_registration_of_another_type_is_not_meant(store, tmp_path, file):
    """The columns of a plain hospitalisation are all in the other types too."""
    load_own_lists(store)
    plain_one = send(store, DICTIONARY, HOSP, CODES[0])
    rows = records(exported(store, tmp_path / "out", HOSP))
    send(store, DICTIONARY, PCI, CODES[1], **plain_one.values)
    exported(store, tmp_path / "out", PCI)
    file.write_bytes(plain(rows, [GOOD]))
    assert [row.code for row in read(store, file)[0]] == [CODES[0]]


def test_what_stood_before_a_fault_is_kept(store, two, tmp_path, file):
    rows = records(exported(store, tmp_path / "out"))
    file.write_bytes(plain(rows, [GOOD, BAD]))
    found = open_answers(file, store, DICTIONARY)
    with file.open("ab") as more:
        more.write(b'"' + b"x" * (1 << 20) + b"\r\n")
    table = replace(found.table, size=file.stat().st_size)
    reading = read_answers(store, replace(found, table=table), found.found, NOW)
    assert len(next(reading)) == 2
    with pytest.raises(BadAnswerFile):
        next(reading)
    assert mark_of(store, two[0]) == (Mark.ACCEPTED, OFFICIAL[0])


# Columns that the user points out


def test_what_was_confirmed_once_is_remembered(store, two, tmp_path, file):
    del two
    rows = records(exported(store, tmp_path / "out"))
    content = plain(rows, [GOOD, BAD]).replace(b"Registration code", b"Registration code;Id")
    content = content.replace(OFFICIAL[0].encode(), b"X-1;Y-1").replace(b"day;", b"day;;")
    file.write_bytes(content)
    found = open_answers(file, store, DICTIONARY)
    assert not found.is_sure
    with pytest.raises(BadAnswerFile) as raised:
        columns_of(found, store.settings.all())
    assert raised.value.text_id == "bad_answer_file.ambiguous"
    chosen = Columns("Status", "Error message", "Id")
    remember(found, chosen, store)
    remember(found, chosen, store)
    assert columns_of(found, store.settings.all()) == chosen
    assert [row.said and row.said.official_code for row in read(store, file)[0]] == ["Y-1", ""]


@pytest.mark.parametrize(
    "kept",
    ["", "x", "[]", "{}", '{"Id|S": 1}', '{"Id|S": ["S"]}', '{"Id|S": ["No", "", ""]}',
     '{"Id|S": ["", "", ""]}', "[" * 100_000],
)  # fmt: skip
def test_what_is_remembered_wrongly_is_not_remembered(store, file, kept):
    file.write_text("IDC_PAT;S;Id\n1;Success;7\n", "utf-8")
    found = open_answers(file, store, DICTIONARY)
    assert remembered(found, {"result_columns": kept}) is None
    assert columns_of(found, {"result_columns": kept}) == Columns("S", "", "Id")
    store.settings.set("result_columns", kept, OPENED)
    remember(found, Columns("S", "", ""), store)
    assert remembered(found, store.settings.all()) == Columns("S", "", "")


def test_other_words_of_the_platform_are_a_setting(store, two, tmp_path, file):
    rows = records(exported(store, tmp_path / "out"))
    content = plain(rows, [GOOD, BAD]).replace(b"Success", b"OK").replace(b";Error;", b";NOK;")
    file.write_bytes(content)
    with pytest.raises(BadAnswerFile):
        open_answers(file, store, DICTIONARY)
    store.settings.set("result_accepted", "Success| ok ", OPENED)
    store.settings.set("result_refused", "nok", OPENED)
    assert read(store, file)[1] == 2
    assert mark_of(store, two[0]) == (Mark.ACCEPTED, OFFICIAL[0])


# The nightly file


def test_the_nightly_file_tells_of_the_messages_to_the_insurers(store, two, tmp_path, file):
    rows = records(exported(store, tmp_path / "out"))
    file.write_bytes(plain(rows, [GOOD, Verdict(OFFICIAL[1])]))
    assert not is_of_insurer(file)
    read(store, file)
    nightly = tmp_path / "nightly.csv"
    lines = [f"{OFFICIAL[0]},valid", f"{OFFICIAL[1]},INVALID", "x,valid", f"{OFFICIAL[0]},soon"]
    nightly.write_text("\n".join(["localdwh_registration_code,result", *lines]), "utf-8")
    assert is_of_insurer(nightly)
    with pytest.raises(BadAnswerFile) as raised:
        open_answers(nightly, store, DICTIONARY)
    assert raised.value.text_id == "bad_answer_file.insurer"
    assert _whole(read_insurer_answers(store, nightly, None))[1] == 0
    found, new = _whole(read_insurer_answers(store, nightly, NOW))
    assert ([row.reason for row in found], new) == (["", "", "official", "result"], 2)
    tally = Tally()
    for row in found:
        tally.add(row)
    assert (tally.rows, tally.accepted, tally.refused, tally.unmatched) == (4, 1, 1, 2)
    standing = store.answers.standing(two[1].id or 0)
    assert standing.mark is Mark.ACCEPTED
    assert standing.insurer is not None
    assert standing.insurer.said.outcome is Outcome.INSURER_INVALID
    assert _whole(read_insurer_answers(store, nightly, NOW))[1] == 0


def test_without_the_number_a_record_is_looked_for_by_its_day(store, two, tmp_path, file):
    del two
    rows = records(exported(store, tmp_path / "out"))
    fewer = [{key: text for key, text in row.items() if key != "IDC_PAT"} for row in rows]
    file.write_bytes(plain(fewer, [GOOD, BAD]))
    assert [row.code for row in read(store, file)[0]] == CODES[:2]
