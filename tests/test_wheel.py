"""What `pip install .` and the built wheel give: the program with its resources, away from here."""

import os
import subprocess
import sys
import sysconfig
import tarfile
import venv
import zipfile
from contextlib import closing
from pathlib import Path

import pytest

from angio_desktop import paths
from angio_desktop.register.fields import RegistrationType
from tests.drivers.opened import open_store, write_key
from tests.drivers.own_lists import load_own_lists
from tests.drivers.sent_examples import send
from tests.drivers.tables import DICTIONARY

CHECKOUT = Path(__file__).resolve().parent.parent
OFFSCREEN_LACKS = "This plugin does not support "
BUILD = "import sys, hatchling.build as b; print(getattr(b, sys.argv[1])(sys.argv[2]))"


def build(what: str, source: Path, folder: Path) -> Path:
    """Have the backend build a wheel or an sdist, as pip does; nothing is fetched."""
    command = [sys.executable, "-c", BUILD, f"build_{what}", str(folder)]
    answer = subprocess.run(  # noqa: S603
        command, cwd=source, check=True, capture_output=True, text=True
    )
    return folder / answer.stdout.split()[-1]


def contents(wheel: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(wheel) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build("wheel", CHECKOUT, tmp_path_factory.mktemp("wheel"))


def test_the_wheel_holds_every_resource_and_every_module(wheel):
    built = contents(wheel)
    for folder, place in [
        (paths.resources(), "angio_desktop/resources"),
        (CHECKOUT / "angio_desktop", "angio_desktop"),
    ]:
        for file in folder.rglob("*"):
            if file.is_file() and "__pycache__" not in file.parts:
                name = f"{place}/{file.relative_to(folder).as_posix()}"
                assert built.get(name) == file.read_bytes(), name


def test_the_wheel_holds_nothing_but_the_program(wheel):
    assert {name.partition("/")[0] for name in contents(wheel)} == {
        "angio_desktop",
        "angio_desktop-0.1.0.dist-info",
    }


def test_the_sdist_gives_the_same_wheel(wheel, tmp_path):
    sdist = build("sdist", CHECKOUT, tmp_path)
    with tarfile.open(sdist) as opened:
        if hasattr(tarfile, "data_filter"):  # from 3.11.4 on, and before 3.14 only when asked for
            opened.extraction_filter = tarfile.data_filter
        opened.extractall(tmp_path)  # noqa: S202  our own
    unpacked = tmp_path / sdist.name.removesuffix(".tar.gz")
    assert contents(build("wheel", unpacked, tmp_path)) == contents(wheel)


class Installed:
    """The program installed from the wheel, in an environment that lends what it depends on."""

    def __init__(self, wheel: Path, folder: Path) -> None:
        self.elsewhere = folder / "élsewhere"
        self.elsewhere.mkdir()
        place = folder / "with spâces (1) [a]"
        venv.create(place, symlinks=os.name == "posix")
        scripts = Path(sysconfig.get_path("scripts", "venv", {"base": str(place)}))
        suffix = Path(sys.executable).suffix
        self.python = scripts / f"python{suffix}"
        self.program = scripts / f"angio-desktop{suffix}"
        pip = [sys.executable, "-m", "pip", "--python", str(self.python), "install", "--quiet"]
        subprocess.run([*pip, "--no-index", "--no-deps", str(wheel)], check=True)  # noqa: S603
        packages = Path(sysconfig.get_path("purelib", "venv", {"base": str(place)}))
        # It comes after what is installed here, and the checkout is not on it.
        lend = f"import sys; sys.path.append({sysconfig.get_path('purelib')!a})\n"
        (packages / "lent.pth").write_text(lend, encoding="ascii")

    def run(self, *command: object) -> subprocess.CompletedProcess[str]:
        ours = {name: value for name, value in os.environ.items() if name[:6] != "PYTHON"}
        return subprocess.run(  # noqa: S603
            [str(part) for part in command],
            cwd=self.elsewhere,
            env={**ours, "QT_QPA_PLATFORM": "offscreen"},
            check=False,
            capture_output=True,
            encoding="utf-8",
        )


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    return Installed(wheel, tmp_path_factory.mktemp("installed"))


def test_the_installed_program_has_its_own_resources(installed):
    code = "from angio_desktop import paths; print(paths.resources())"
    answer = installed.run(installed.python, "-c", code)
    place = installed.python.parent.parent
    assert Path(answer.stdout.strip()).is_relative_to(place.resolve())


def test_the_installed_program_opens_its_window(installed, tmp_path):
    answer = installed.run(installed.program, "--smoke", "--data-dir", tmp_path / "data")
    said = [line for line in answer.stderr.splitlines() if not line.startswith(OFFSCREEN_LACKS)]
    assert (answer.returncode, answer.stdout, said) == (0, "", [])


def test_the_installed_program_exports_and_checks(installed, tmp_path):
    type_ = RegistrationType.HOSPITALISATION_PCI
    key = write_key(tmp_path / "key.txt")
    with closing(open_store(tmp_path / "data")) as store:
        load_own_lists(store)
        send(store, DICTIONARY, type_, "ANG-00001-A")
    of_type = ["--type", type_.value]
    data = ["--data-dir", tmp_path / "data", "--key-file", key]
    out = tmp_path / "out.csv"
    written = installed.run(installed.program, "export", *of_type, *data, "--out", out)
    assert written.returncode == 0, written.stderr
    checked = installed.run(installed.program, "check", out, *of_type, "--lang", "fr")
    assert checked.returncode == 0, checked.stdout + checked.stderr
