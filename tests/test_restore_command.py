"""`angio-desktop restore` where the disk was lost: a backup on a stick, and a pass phrase."""

import shutil
from contextlib import closing
from pathlib import Path

import pytest

from angio_desktop import __main__ as program
from angio_desktop.actions.data_folder import DataFolder
from angio_desktop.storage.sqlite.vault import key_files
from tests.drivers.opened import KEY, OPENED, OTHER_KEY, open_store, write_key
from tests.drivers.pipes import posix_only
from tests.drivers.terminal import Said, at_terminal
from tests.storage.samples import saved

PHRASE, OTHER = "four words apart é", "another four words"


@pytest.fixture
def carried(tmp_path: Path) -> Path:
    """A backup on a stick, of data that are lost; a pass phrase guarded them."""
    data = DataFolder(tmp_path / "lost")
    data.guard_by_pass_phrase(KEY, PHRASE, PHRASE)
    with closing(open_store(data.path)) as store:
        saved(store)
        backup = store.back_up(OPENED).file
    shutil.copytree(backup.parent, tmp_path / "stick")
    shutil.rmtree(data.path)
    return tmp_path / "stick" / backup.name


def restore(folder: Path, file: Path, *answers: str) -> Said:
    return at_terminal(["restore", file, "--data-dir", folder], answers)


@posix_only
def test_the_pass_phrase_brings_everything_back_and_guards_it_from_then_on(
    carried: Path, folder: Path
) -> None:
    said = restore(folder, carried, PHRASE)
    assert said.status == 0
    assert f"Wachtzin van reservekopie {carried.name}:" in said.text
    assert "Registraties in de reservekopie: 1." in said.text
    assert PHRASE not in said.text
    assert at_terminal(["verify", "--data-dir", folder], [PHRASE]).status == 0


@posix_only
def test_another_pass_phrase_brings_back_nothing(carried: Path, folder: Path) -> None:
    said = restore(folder, carried, OTHER)
    assert said.status == 2
    assert "Die wachtzin klopt niet" in said.text
    assert not folder.exists()


@posix_only
def test_a_damaged_key_file_is_told_from_a_wrong_pass_phrase(carried: Path, folder: Path) -> None:
    beside = key_files.place_beside(carried)
    beside.write_bytes(beside.read_bytes().replace(b'"salt": "', b'"salt": "00'))
    said = restore(folder, carried)
    assert said.status == 2
    assert beside.name in said.text.replace("\n", "")
    assert "kan niet worden gelezen" in said.text


@posix_only
def test_data_with_a_phrase_of_their_own_ask_that_too(carried: Path, folder: Path) -> None:
    data = DataFolder(folder)
    data.guard_by_pass_phrase(OTHER_KEY, OTHER, OTHER)
    open_store(folder, OTHER_KEY).close()
    said = restore(folder, carried, OTHER, PHRASE)
    assert said.status == 0
    assert data.key_from_pass_phrase(OTHER) == OTHER_KEY
    with closing(open_store(folder, OTHER_KEY)) as store:
        assert store.registrations.load(1).values["TX_PAT_LAST_NAM"] == "Peeters"


def test_where_nobody_is_there_the_recovery_key_is_named(
    carried: Path, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["restore", str(carried), "--data-dir", str(folder)]
    assert program.main(arguments) == 2
    assert "--key-file" in capsys.readouterr().err
    key_files.place_beside(carried).unlink()
    assert program.main(arguments) == 2
    assert f"{carried.name} is versleuteld" in capsys.readouterr().err
    assert not folder.exists()
    named = write_key(tmp_path / "key.txt")
    assert program.main([*arguments, "--key-file", str(named)]) == 0
    assert "sleutelbewaring" in capsys.readouterr().err
