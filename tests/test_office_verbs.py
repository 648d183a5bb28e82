"""The commands on a data folder that works on an office: on that, or not at all."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from angio_desktop import paths
from angio_desktop.actions.testset import write_testset
from angio_desktop.register.fields import RegistrationType
from angio_desktop.storage.store import Store
from tests.drivers.key_store import MemoryStore
from tests.drivers.office_folder import work_on
from tests.drivers.offices import Offices
from tests.drivers.opened import OPENED, open_store, write_key
from tests.drivers.sent_examples import send
from tests.drivers.tables import DEFINITIONS, DICTIONARY
from tests.drivers.terminal import at_terminal
from tests.test_command_line import Run, nobodys_data, run

__all__ = ["nobodys_data", "run"]  # fixtures
OURS, THEIRS = "of this computer", "of the office"


@pytest.fixture
def office(offices: Offices) -> Iterator[Store]:
    """An office that holds a sent follow-up."""
    with closing(offices.open(offices.emptied())) as store:
        store.settings.set("author", THEIRS, OPENED)
        send(store, DICTIONARY, RegistrationType.FOLLOW_UP, "ANG-1")
        yield store


@pytest.fixture
def data(
    tmp_path: Path,
    offices: Offices,
    office: Store,
    key_store: MemoryStore,
    monkeypatch: pytest.MonkeyPatch,
) -> Path:
    """A data folder with a register of its own, that works on the office."""
    del key_store, office
    monkeypatch.setenv(paths.KEY_FILE_VARIABLE, str(write_key(tmp_path / "key.txt")))
    folder = tmp_path / "data"
    with closing(open_store(folder)) as own:
        own.settings.set("author", OURS, OPENED)
    work_on(folder, offices, offices.shared)
    return folder


def test_what_is_exported_is_the_offices(run: Run, data: Path, office: Store, out: Path) -> None:
    export = ("export", "--type", "follow_up", "--out", out, "--data-dir", data)
    assert run(*export).status == 0
    (file,) = out.glob("*.csv")
    assert THEIRS in file.read_text("utf-8-sig")
    assert len(office.exports.all()) == 1
    assert run(*export).status == 1


@pytest.mark.parametrize("option", ["--data-dir", "--lists"])
def test_a_file_is_checked_by_the_settings_of_the_office(
    run: Run, data: Path, office: Store, tmp_path: Path, out: Path, option: str
) -> None:
    for key, value in {"decimal_mark": "comma", "yes_no": "true_false"}.items():
        office.settings.set(key, value, OPENED)
    settings = office.settings.all()
    files = write_testset(DICTIONARY, DEFINITIONS.assumptions, settings, out)
    check = ("check", files[2].path, "--type", "hospitalisation_ffr")
    assert run(*check, option, data).status == 0
    assert run(*check, "--data-dir", tmp_path / "none").status == 1


def test_it_is_the_office_that_is_verified(run: Run, data: Path, offices: Offices) -> None:
    paths.database(data).write_bytes(b"not of this command")
    assert run("verify", "--data-dir", data).status == 0
    with offices.cluster.connect(offices.shared) as connection:
        connection.execute("SET session_replication_role = replica")
        connection.execute("UPDATE angio.setting SET value = 'x' WHERE key = 'author'")
    assert run("verify", "--data-dir", data).status == 1


@pytest.mark.parametrize(
    "verb", [("backup",), ("restore", "a.sqlite3"), ("verify", "--carry-on")], ids=lambda v: v[0]
)
def test_what_is_of_this_computers_register_alone_is_refused(
    run: Run, data: Path, verb: tuple[str, ...]
) -> None:
    before = sorted((f, f.read_bytes()) for f in data.rglob("*") if f.is_file())
    refused = run(*verb, "--data-dir", data)
    assert (refused.status, refused.out) == (2, "")
    assert "werkt op het gedeelde register" in refused.err
    assert sorted((f, f.read_bytes()) for f in data.rglob("*") if f.is_file()) == before


def test_an_office_that_does_not_let_one_in_is_never_left_for_the_folders_own_register(
    run: Run, data: Path, key_store: MemoryStore, out: Path
) -> None:
    key_store.kept.clear()
    refused = run("export", "--type", "follow_up", "--out", out, "--data-dir", data)
    assert (refused.status, "aanmelding" in refused.err) == (2, True)
    assert not list(out.iterdir())


def test_who_sits_at_the_terminal_is_asked_for_the_password(data: Path, offices: Offices) -> None:
    said = at_terminal(["verify", "--data-dir", data], [offices.password])
    assert said.status == 0
    assert offices.password not in said.text
