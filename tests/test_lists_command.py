"""`angio-desktop lists load`: exit status, what it prints, what it changes."""

import json
from pathlib import Path
from typing import Any

import pytest

from angio_desktop.register.fields import LANGUAGES, RegistrationType
from angio_desktop.register.registration import Registration
from angio_desktop.storage.store import Store
from tests.drivers.own_lists import load_example_lists
from tests.storage.samples import NOW, SUMMARY
from tests.test_command_line import Run, data, nobodys_data, run, store

__all__ = ["data", "nobodys_data", "run", "store"]  # fixtures

DES = "QERMID_IMPLT_32402"
FILE = "code;name\r\n10000106730;Dr. Zoë Maes\r\n10000205116;Dr. D'Hoe\r\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "list.csv"
    path.write_bytes(FILE.encode("cp1252"))
    return path


def loaded(run: Run, data: Path, file: Path, *options: str, of: str = "HPIN") -> Any:
    """Load a file by the command; returns its exit status and what it prints."""
    outcome = run("lists", "load", file, "--list", of, "--json", "--data-dir", data, *options)
    assert outcome.err == ""
    return outcome.status, json.loads(outcome.out)


def test_a_list_is_loaded_and_counted(run: Run, store: Store, data: Path, file: Path) -> None:
    assert loaded(run, data, file) == (
        0,
        {
            "file": str(file),
            "list": "HPIN",
            "entries": 2,
            "new": 2,
            "gone": 0,
            "changed": 0,
            "problems": [],
        },
    )
    entries = store.lists.loaded()["HPIN"].entries
    assert entries["10000106730"].label == "Dr. Zoë Maes"
    file.write_text("code;name\n10000106730;Dr. Z. Maes\n10000304492;Dr. Exemple\n", "utf-8")
    status, found = loaded(run, data, file)
    assert (status, found["new"], found["gone"], found["changed"]) == (0, 1, 1, 1)


def test_implants_are_named_by_their_number(run: Run, store: Store, data: Path, file: Path) -> None:
    file.write_text("code;label;valid_from;valid_to\nDES-1;Flow;2025-02-01\n", "utf-8")
    status, found = loaded(run, data, file, of="32402")
    assert (status, found["list"], found["entries"]) == (0, "32402", 1)
    assert store.lists.loaded().keys() == {DES}


def test_a_dry_run_says_the_same_and_loads_nothing(
    run: Run, store: Store, data: Path, file: Path
) -> None:
    dry = loaded(run, data, file, "--dry-run")
    assert store.lists.loaded() == {}
    assert dry == loaded(run, data, file)
    assert store.lists.loaded().keys() == {"HPIN"}


def test_each_wrong_line_is_told_and_nothing_is_changed(
    run: Run, store: Store, data: Path, file: Path
) -> None:
    loaded(run, data, file)
    before = store.lists.loaded()
    file.write_text("code;name\n123;A\n10000106730;B\n1,00001E+10;C\n", "utf-8")
    status, found = loaded(run, data, file, "--lang", "nl")
    assert status == 2
    assert (found["entries"], found["new"], found["gone"], found["changed"]) == (0, 0, 0, 0)
    assert [(each["line"], each["severity"]) for each in found["problems"]] == [
        (2, "error"),
        (4, "error"),
    ]
    assert "11 cijfers" in found["problems"][0]["message"]
    assert store.lists.loaded() == before


@pytest.mark.parametrize("content", [b"PK\x03\x04", None])
def test_a_file_that_is_no_table_is_refused_in_the_same_form(
    run: Run, store: Store, data: Path, file: Path, content: bytes | None
) -> None:
    file.unlink()
    if content is not None:
        file.write_bytes(content)
    status, found = loaded(run, data, file)
    [problem] = found["problems"]
    assert (status, problem["line"], problem["severity"]) == (2, 0, "error")
    assert store.lists.loaded() == {}


def test_without_data_it_is_refused(run: Run, tmp_path: Path, file: Path) -> None:
    status, found = loaded(run, tmp_path / "none", file)
    assert (status, len(found["problems"])) == (2, 1)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_told_in_words_too(
    run: Run, store: Store, data: Path, file: Path, language: str
) -> None:
    asked = ("lists", "load", file, "--list", "HPIN", "--data-dir", data, "--lang", language)
    dry = run(*asked, "--dry-run")
    assert (dry.status, dry.err) == (0, "")
    assert str(file) in dry.out
    assert store.lists.loaded() == {}
    done = run(*asked)
    assert (done.status, done.err) == (0, "")
    assert done.out != dry.out
    file.write_text("code;name\n1;Dr. Maes\n", "utf-8")
    refused = run(*asked)
    assert (refused.status, refused.out) == (2, "")
    assert "11" in refused.err


def test_what_drafts_hold_and_the_file_does_not_is_a_warning(
    run: Run, store: Store, data: Path, file: Path
) -> None:
    loaded(run, data, file)
    values = {"CD_DOCTOR_INTVNT_CARDIOL_1": "10000205116"}
    save_draft(store, values)
    file.write_text("code;name\n10000106730;Dr. Maes\n", "utf-8")
    status, found = loaded(run, data, file, "--dry-run", "--lang", "nl")
    [problem] = found["problems"]
    assert (status, found["gone"], problem["line"], problem["severity"]) == (1, 1, 0, "warning")
    assert "10000205116 (Dr. D'Hoe)" in problem["message"]
    assert "niet meer op de lijst" in problem["message"]
    assert store.lists.loaded()["HPIN"].entries["10000205116"].is_listed
    assert loaded(run, data, file)[0] == 1
    assert not store.lists.loaded()["HPIN"].entries["10000205116"].is_listed
    assert loaded(run, data, file)[0] == 0


def test_what_drafts_hold_of_an_example_list_is_a_warning_too(
    run: Run, store: Store, data: Path, file: Path
) -> None:
    load_example_lists(store)
    save_draft(store, {"CD_DOCTOR_INTVNT_CARDIOL_1": "10000304492"})
    status, found = loaded(run, data, file)
    assert (status, len(found["problems"])) == (1, 1)
    assert "10000304492" not in store.lists.loaded()["HPIN"].entries


def test_a_code_with_two_names_is_loaded_with_a_warning(
    run: Run, store: Store, data: Path, file: Path
) -> None:
    file.write_text("code;name\n10000106730;Dr. Maes\n10000106730;Dr. J. Maes\n", "utf-8")
    status, found = loaded(run, data, file)
    assert (status, found["entries"], found["problems"][0]["line"]) == (1, 1, 3)
    assert store.lists.loaded()["HPIN"].entries["10000106730"].label == "Dr. J. Maes"


def save_draft(store: Store, values: dict[str, str]) -> None:
    draft = Registration(RegistrationType.HOSPITALISATION_PCI, "v2", values=values)
    store.registrations.save(draft, SUMMARY, NOW)


def test_of_a_file_with_several_lists_the_one_that_is_named_is_loaded(
    run: Run, store: Store, data: Path, file: Path
) -> None:
    file.write_text("type;code;label\n32402;DES-1;Flow\n32401;BMS-1;Steel\n", "utf-8")
    status, found = loaded(run, data, file, of="32401")
    assert (status, found["entries"]) == (0, 1)
    assert store.lists.loaded().keys() == {"QERMID_IMPLT_32401"}
    status, found = loaded(run, data, file, of="32403")
    assert (status, found["entries"]) == (2, 0)
    assert "QERMID_IMPLT_32402" in found["problems"][0]["message"]


def test_a_physician_with_a_new_qualification_is_told(
    run: Run, store: Store, data: Path, file: Path
) -> None:
    loaded(run, data, file)
    file.write_text("code;name\n10000106999;Dr. Zoë Maes\n10000205116;Dr. D'Hoe\n", "utf-8")
    status, found = loaded(run, data, file)
    assert status == 1
    assert "10000106730" in found["problems"][0]["message"]
    assert "10000106999" in store.lists.loaded()["HPIN"].entries
