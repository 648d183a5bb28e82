"""No patient value comes anywhere but into the database, the exports and the PDFs asked for."""

import os
import stat
import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

from angio_desktop.register.fields import RegistrationType
from tests.harness.canary_run import CANARIES, PDF

ROOT = Path(__file__).parents[1]
_SEPARATED = ["530719-{rest}", "53.07.19-{three}.{check}", "53 07 19 {three} {check}"]
_DATES = ["19/07/1953", "1953-07-19", "19-07-1953", "19.07.1953", "19071953", "19530719"]


def without_accents(text: str) -> str:
    parts = unicodedata.normalize("NFD", text.lower())
    return "".join(c for c in parts if not unicodedata.combining(c))


def forms() -> Iterator[str]:
    """Yield every form in which a canary could be written."""
    number = CANARIES["IDC_PAT"]
    yield from (
        pattern.format(rest=number[6:], three=number[6:9], check=number[9:])
        for pattern in _SEPARATED
    )
    yield from _DATES
    for text in CANARIES.values():
        yield from (text, text.lower(), text.upper(), without_accents(text))
        yield ascii(text)[1:-1]  # as in a log of parameters
        yield unicodedata.normalize("NFD", text)


NEEDLES = {form.encode(code) for form in forms() for code in ("utf-8", "utf-16-le")}


def found_in(raw: bytes) -> list[bytes]:
    lower = raw.lower()
    return sorted(needle for needle in NEEDLES if needle in raw or needle.lower() in lower)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("canary")


@pytest.fixture(scope="module")
def output(place: Path) -> bytes:
    """What the program says while it goes the whole path."""
    folders = {
        name: place / name.lower()
        for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME")
    }
    folders |= dict.fromkeys(("XDG_RUNTIME_DIR", "XDG_STATE_HOME"), place / "xdg-run")
    folders |= dict.fromkeys(("TMPDIR", "TEMP", "TMP"), place / "tmp")
    folders |= dict.fromkeys(("USERPROFILE", "APPDATA", "LOCALAPPDATA"), place / "home")
    for folder in (*folders.values(), place / "outside"):
        folder.mkdir(mode=0o700, exist_ok=True)
    environment = {
        **os.environ,
        **{name: str(folder) for name, folder in folders.items()},
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONIOENCODING": "utf-8",
    }
    command = [
        sys.executable,
        "-m",
        "tests.harness.canary_run",
        str(place / "data"),
        str(place / "outside"),
    ]
    done = subprocess.run(  # noqa: S603
        command, cwd=ROOT, env=environment, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr[-3000:].decode()
    return done.stdout + done.stderr


def test_every_text_field_of_every_type_held_a_canary(output: bytes) -> None:
    entered = [line.split() for line in output.decode().splitlines() if line[:8] == "entered:"]
    assert [line[1] for line in entered] == list(RegistrationType)
    assert {key for line in entered for key in line[2:]} == set(CANARIES)
    assert b"done: the whole path" in output
    assert b"title: " in output
    assert b"INSERT INTO" in output, "the log of the database was not verbose"


def test_what_the_program_says_and_the_titles_of_its_windows_hold_no_patient(
    output: bytes,
) -> None:
    lines = [line for line in output.splitlines() if found_in(line)]
    assert lines == []


def test_no_file_but_the_export_and_the_pdf_holds_a_patient(output: bytes, place: Path) -> None:
    assert output
    files = [file for file in place.rglob("*") if file.is_file()]
    names = {file.name for file in files}
    assert {"angio.log", PDF} < names
    assert any("backups" in file.parts for file in files)
    with_canaries = [file for file in files if found_in(file.read_bytes())]
    assert [file.suffix for file in with_canaries] == [".csv"]  # a PDF's text is compressed
    assert with_canaries[0].parent.parent == place / "outside"  # in the folder of the day


@pytest.mark.skipif(os.name != "posix", reason="Windows has no rights of this kind")
def test_only_the_user_may_read_what_is_in_the_data_folder(output: bytes, place: Path) -> None:
    assert output
    for path in [place / "data", *(place / "data").rglob("*")]:
        assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0, path
