"""The log of a data folder: there, private, and of a size that does not grow for ever."""

import logging
import os
import stat

import pytest

from angio_desktop import paths
from angio_desktop.actions import logs

OWN = logging.getLogger("angio_desktop")


@pytest.fixture(autouse=True)
def as_before():
    level = OWN.level
    yield
    for handler in [h for h in OWN.handlers if isinstance(h, logs._PrivateFile)]:
        OWN.removeHandler(handler)
        handler.close()
    OWN.setLevel(level)


def lines(folder):
    return paths.log_file(folder).read_text("utf-8").splitlines()


def test_what_the_program_logs_is_in_the_folder(tmp_path):
    logs.write_to(tmp_path)
    logging.getLogger("angio_desktop.storage.sqlite.vault.encryption").info("database encrypted")
    logging.getLogger("another.library").info("not ours")
    (line,) = lines(tmp_path)
    assert line.endswith("INFO angio_desktop.storage.sqlite.vault.encryption: database encrypted")


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such bits")
def test_only_the_user_can_read_it_also_when_it_begins_anew(tmp_path, monkeypatch):
    monkeypatch.setattr(logs, "_BYTES", 300)
    logs.write_to(tmp_path)
    for number in range(40):
        OWN.info("entry %s, long enough to need some files", number)
    files = list(paths.log_file(tmp_path).parent.iterdir())
    assert len(files) == 1 + logs._FILES
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}
    assert stat.S_IMODE(paths.log_file(tmp_path).parent.stat().st_mode) == 0o700
    assert "entry 39" in lines(tmp_path)[-1]
    assert not any("entry 0," in file.read_text("utf-8") for file in files)


def test_another_folder_takes_the_place_of_the_one_before(tmp_path):
    logs.write_to(tmp_path / "first")
    logs.write_to(tmp_path / "second")
    OWN.info("hello")
    assert lines(tmp_path / "first") == []
    assert len(lines(tmp_path / "second")) == 1


def test_a_folder_that_cannot_be_written_is_no_hindrance(tmp_path):
    (tmp_path / "file").write_text("in the way", "utf-8")
    logs.write_to(tmp_path / "file")
    OWN.info("hello")
    assert not any(isinstance(handler, logs._PrivateFile) for handler in OWN.handlers)
