"""`angio-desktop answers`: exit status, what it prints, what it keeps."""

import json
from pathlib import Path
from typing import Any

import pytest

from angio_desktop.actions.exporting import ExportRequest, export
from angio_desktop.register.fields import RegistrationType
from angio_desktop.storage.records import Mark
from angio_desktop.storage.store import Store
from tests.drivers.own_lists import load_own_lists
from tests.drivers.result_files import OFFICIAL, Verdict, plain, records
from tests.drivers.sent_examples import NOW, send
from tests.drivers.tables import DEFINITIONS, DICTIONARY
from tests.test_command_line import Outcome, Run, data, nobodys_data, run, store

__all__ = ["data", "nobodys_data", "run", "store"]  # fixtures

PCI = RegistrationType.HOSPITALISATION_PCI
CODES = [f"ANG-2026-AAAAAAA{n}" for n in "BC"]
GOOD, BAD = Verdict(OFFICIAL[0]), Verdict("", "DT_PCI_1: « pas ce jour »")


@pytest.fixture
def rows(store: Store, tmp_path: Path) -> Any:
    """The exported records of two registrations."""
    load_own_lists(store)
    send(store, DICTIONARY, PCI, CODES[0])
    send(store, DICTIONARY, PCI, CODES[1], IDC_PAT="61092521885")
    folder = tmp_path / "out"
    folder.mkdir()
    result = export(store, DICTIONARY, DEFINITIONS.assumptions, ExportRequest(PCI, folder), NOW)
    assert result.written is not None
    return records(result.written.path)


@pytest.fixture
def answers(run: Run, data: Path) -> Any:
    def answers(*arguments: object) -> Outcome:
        return run("answers", *arguments, "--data-dir", data)

    return answers


def result(tmp_path: Path, content: bytes, name: str = "RESULT.csv") -> Path:
    path = tmp_path / name
    path.write_bytes(content)
    return path


def test_it_prints_one_object(answers, store, rows, tmp_path):
    changed = [*rows, {**rows[0], "MS_PAT_WGHT": "71"}]
    file = result(tmp_path, plain(changed, [GOOD, BAD, GOOD]))
    outcome = answers(file, "--json", "--lang", "en")
    assert (outcome.status, outcome.err) == (1, "")
    assert json.loads(outcome.out) == {
        "file": str(file),
        "rows": 3,
        "accepted": 1,
        "refused": 1,
        "unmatched": [{"row": 3, "reason": "no sent registration has these data"}],
        "registrations": [
            {
                "row": 1,
                "code": CODES[0],
                "official_code": OFFICIAL[0],
                "outcome": "accepted",
                "message": "",
            },
            {
                "row": 2,
                "code": CODES[1],
                "official_code": "",
                "outcome": "refused",
                "message": BAD.message,
            },
        ],
    }
    assert store.answers.standing(1).mark is Mark.ACCEPTED


def test_a_dry_run_prints_the_same_and_keeps_nothing(answers, store, rows, tmp_path):
    file = result(tmp_path, plain(rows, [GOOD, BAD]))
    dry = answers(file, "--json", "--dry-run")
    assert store.answers.standing(1).mark is Mark.EXPORTED
    assert answers(file, "--json").out == dry.out
    assert store.answers.standing(1).mark is Mark.ACCEPTED


def test_all_accepted_is_0_and_it_says_so(answers, rows, tmp_path):
    file = result(tmp_path, plain(rows, [GOOD, Verdict(OFFICIAL[1])]))
    for new in (2, 0):
        outcome = answers(file, "--lang", "nl")
        assert (outcome.status, outcome.err) == (0, "")
        assert outcome.out.rstrip().endswith(
            f"2 rijen, 2 aanvaard, 0 geweigerd, 0 niet herkend; {new} nieuw."
        )


def test_what_was_refused_and_not_recognised_has_a_line(answers, rows, tmp_path):
    file = result(tmp_path, plain([rows[0], {**rows[0], "MS_PAT_WGHT": "71"}], [BAD, GOOD]))
    outcome = answers(file, "--lang", "nl")
    assert outcome.status == 1
    assert outcome.out.splitlines()[:2] == [
        f"Rij 1, {CODES[0]}: geweigerd. {BAD.message}",
        "Rij 2: geen verzonden registratie heeft deze gegevens",
    ]


def test_one_file_that_is_none_does_not_stop_the_others(answers, store, rows, tmp_path):
    good = result(tmp_path, plain(rows, [GOOD, Verdict(OFFICIAL[1])]))
    other = result(tmp_path, b"a;b\r\n1;2\r\n", "other.csv")
    outcome = answers(other, good, tmp_path / "none.csv")
    assert outcome.status == 2
    assert len(outcome.err.splitlines()) == 2
    assert "other.csv" in outcome.err
    assert store.answers.standing(1).mark is Mark.ACCEPTED


def test_a_file_that_breaks_off_is_still_one_object(answers, store, rows, tmp_path):
    content = plain(rows, [GOOD, BAD]) + b'"' + b"x" * (1 << 20)
    broken = content.replace(b"Success", b"Success", 1)
    outcome = answers(result(tmp_path, broken), "--json")
    assert outcome.status == 2
    assert "RESULT.csv" in outcome.err
    assert outcome.out == ""
    assert store.answers.standing(1).mark is Mark.EXPORTED
