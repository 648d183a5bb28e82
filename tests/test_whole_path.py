"""The whole path, in real windows and by keys: what was entered is what the national CSV holds."""

import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from time_machine import Traveller

from angio_desktop import __main__ as program
from angio_desktop import paths
from angio_desktop.actions.testset import example
from angio_desktop.files import national_csv
from angio_desktop.files.csv_format import CsvFormat
from angio_desktop.register import registration_code
from angio_desktop.register.context import Context
from angio_desktop.register.evaluation import evaluate
from angio_desktop.register.fields import Form, RegistrationType
from angio_desktop.storage.sqlite.vault import keys
from angio_desktop.ui.app import make_application
from angio_desktop.ui.look import speech
from tests.demo import left, walk
from tests.drivers import driving
from tests.drivers.moment import NOW
from tests.drivers.office_folder import open_on_office
from tests.drivers.offices import Offices
from tests.drivers.tables import DICTIONARY


@pytest.fixture
def undressed(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, clock: Traveller
) -> Iterator[None]:
    """Afterwards the application is as the other tests expect it."""
    del clock
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    palette = qapp.palette()
    yield
    driving.settle()
    speech.be_silent()
    QTimer.singleShot(0, qapp.quit)  # the last window is closed; other tests open new ones
    qapp.exec()
    qapp.setStyleSheet("")
    qapp.setPalette(palette)


@pytest.fixture
def said(undressed: None, tmp_path: Path) -> list[str]:
    """What one run says; it leaves its files in `tmp_path`."""
    del undressed
    lines: list[str] = []
    walk.run(tmp_path, lines.append)
    return lines


def applying(form: Form, values: dict[str, str]) -> frozenset[str]:
    return evaluate(form, values, Context(NOW.date(), None)).applies


def test_what_was_entered_is_in_the_files_and_every_page_has_a_picture(
    said: list[str], tmp_path: Path
) -> None:
    files = {type_: file_of(type_, tmp_path) for type_ in RegistrationType}
    assert sorted(files.values()) == sorted(tmp_path.glob("*.csv"))
    for type_, file in files.items():
        form, values = DICTIONARY.forms[type_], dict(example(DICTIONARY, type_).values)
        applies = applying(form, values)
        (row,) = national_csv.Reading(file, form, CsvFormat())
        entered = {key: values.get(key, "") for key in form.csv_keys if key in applies}
        assert {key: text for key, text in row.texts.items() if text} == {
            key: text for key, text in entered.items() if text
        }
        assert file.read_bytes().split(b"\r\n")[0].decode() == ";".join(form.csv_keys)
        assert pages_with_a_picture(type_, tmp_path) == [
            page.id for page in form.pages if any(field.key in applies for field in page.fields)
        ]
        (line,) = [line for line in said if line.startswith(f"{type_}:")]
        assert registration_code.is_valid(line.split()[-1])
        assert f" {sum(bool(text) for key, text in values.items() if key in applies)} " in line
    for other in ("main", "exported", "locked", "problems", "part-0"):
        assert picture(tmp_path / f"{other}.png").width() > 0


@pytest.mark.usefixtures("undressed")
def test_on_an_office_the_same_files_come_out_of_the_same_keys(
    offices: Offices, tmp_path: Path
) -> None:
    make_application()
    database, lines = offices.emptied(), list[str]()
    opened = open_on_office(tmp_path / "data", offices, database)
    files = walk.whole_path(opened, tmp_path, lines.append)
    test_what_was_entered_is_in_the_files_and_every_page_has_a_picture(lines, tmp_path)
    assert len(files) == len(RegistrationType)
    assert not paths.has_database(tmp_path / "data")
    with closing(offices.open(database)) as store:
        assert [each.count for each in store.exports.all()] == [1] * len(files)
        assert store.verify().wrong is None


def file_of(type_: RegistrationType, folder: Path) -> Path:
    """Return the one file that can be read as a file of this type."""
    keys = ";".join(DICTIONARY.forms[type_].csv_keys).encode()
    (file,) = [f for f in folder.glob("*.csv") if f.read_bytes().split(b"\r\n")[0] == keys]
    return file


def pages_with_a_picture(type_: RegistrationType, folder: Path) -> list[str]:
    """Return the ids of the pages in the order in which they were filled in."""
    found = []
    for file in sorted(folder.glob(f"{type_}-[0-9][0-9]-*.png")):
        number, page = file.stem.removeprefix(f"{type_}-").split("-", maxsplit=1)
        assert picture(file).width() > 300
        if 0 < int(number) < 90:
            found.append(page)
    return found


def picture(file: Path) -> QImage:
    image = QImage(str(file))
    assert not image.isNull(), file.name
    return image


def test_every_command_can_be_tried_on_what_is_left(
    said: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def run(*arguments: object) -> int:
        return program.main([str(argument) for argument in [*arguments, *data]])

    data = ["--data-dir", tmp_path / "data", "--key-file", tmp_path / "key.txt"]
    assert said[-1].endswith(left.arguments(tmp_path))
    assert run("verify") == 0
    for type_ in RegistrationType:
        out = tmp_path / f"{type_}.csv"
        assert run("export", "--type", type_, "--out", out) == 1  # all of it is exported
        assert run("export", "--type", type_, "--out", out, "--all") == 0
        assert run("check", out, "--type", type_) == 0
        exported = out.read_bytes()
        out.unlink()
        assert exported == file_of(type_, tmp_path).read_bytes()
    daily = set(tmp_path.glob("data/backups/*"))
    assert run("backup") == 0
    (backup,) = set(tmp_path.glob("data/backups/*")) - daily
    assert run("restore", backup) == 0
    assert run("verify") == 0
    capsys.readouterr()


def test_what_is_left_replaces_what_an_earlier_demonstration_left_and_nothing_else(tmp_path):
    data, first = left.fresh_data(tmp_path)
    data.mkdir()
    (data / "of the first").touch()
    again, second = left.fresh_data(tmp_path)
    assert (again, data.exists()) == (data, False)
    assert first != second
    assert keys.key_in_file(tmp_path / "key.txt") == second
    (tmp_path / "key.txt").write_text("somebody's", "utf-8")
    with pytest.raises(SystemExit, match="not of a demonstration"):
        left.fresh_data(tmp_path)
    (tmp_path / "key.txt").unlink()
    data.mkdir()
    with pytest.raises(SystemExit, match="not of a demonstration"):
        left.fresh_data(tmp_path)
