"""What differs from machine to machine does not reach Python, pip and the tests."""

import ast
import importlib.metadata
import os
import re
import shutil
import sys
from pathlib import Path

import pytest

from tools import checks, environment, pip, pythons, running, system_parts
from tools.pythons import Python

PROGRAM = Path(sys.executable)


def python(*version: int, is_common: bool = True) -> Python:
    return Python(PROGRAM, version, is_common)  # type: ignore[arg-type]


# Python


def test_what_is_set_for_python_pip_and_other_qts_does_not_reach_what_is_started(monkeypatch):
    for name in ("PYTHONOPTIMIZE", "PYTHONHOME", "PIP_USER", "QT_PLUGIN_PATH", "KEPT"):
        monkeypatch.setenv(name, "1")
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    variables = running.environment({"OURS": "2"})
    assert {name for name in variables if name.startswith(("PYTHON", "PIP_", "QT_PLUGIN"))} == {
        *("PYTHONPATH", "PYTHONSAFEPATH", "PYTHONUTF8"),
        "PYTHON_KEYRING_BACKEND",
    }
    assert (variables["KEPT"], variables["OURS"]) == ("1", "2")


def test_the_bounds_are_those_of_the_locked_packages():
    first, beyond = pythons.bounds()
    for name in ("PySide6-Essentials", "shiboken6"):
        wanted = importlib.metadata.metadata(name)["Requires-Python"]
        assert f"<{'.'.join(map(str, beyond))}" in wanted.split(",")
    words = (running.ROOT / "dev.py").read_text("utf-8")
    assert f"sys.version_info < {first}" in words
    assert f"Python {'.'.join(map(str, first))} or later" in words


@pytest.mark.parametrize(
    ("candidate", "fits"),
    [
        (python(3, 10, 99), False),
        (python(3, 11, 0), True),
        (python(3, 14, 99), True),
        (python(3, 15, 0), False),
        (python(3, 13, 0, is_common=False), False),
    ],
)
def test_a_python_fits_within_the_bounds_and_as_the_kind_that_wheels_are_for(candidate, fits):
    assert candidate.fits() is fits


def test_a_python_says_what_it_is_and_another_program_is_none(tmp_path):
    this = pythons.ask(PROGRAM)
    assert this is not None
    assert this.version == sys.version_info[:3]
    assert this.fits()
    assert this.path.resolve() in {python.path.resolve() for python in pythons.found()}
    assert pythons.ask(tmp_path / "python3") is None
    (tmp_path / "python3").write_text("#!/bin/sh\necho hello\n", "utf-8")
    (tmp_path / "python3").chmod(0o700)
    assert pythons.ask(tmp_path / "python3") is None


def test_old_pythons_can_read_dev_py_as_far_as_the_message():
    source = (running.ROOT / "dev.py").read_text("utf-8")
    assert source.isascii()  # without saying so, Python 2 reads nothing else
    tree = ast.parse(source, feature_version=(3, 4))
    (check,) = [node for node in tree.body if ast.unparse(node).startswith("if sys.version_info")]
    before = tree.body[: tree.body.index(check)]
    imported = {name.name for node in before if isinstance(node, ast.Import) for name in node.names}
    assert imported == {"os", "sys"}
    assert not any(isinstance(node, ast.ImportFrom) for node in before)
    new = (ast.FunctionDef, ast.AnnAssign, ast.JoinedStr, ast.Starred, ast.NamedExpr)
    assert not [node for node in ast.walk(tree) if isinstance(node, new)]


# pip


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A configuration file of pip, the only one there is."""
    for name in list(os.environ):
        if name.startswith(("PIP_", "XDG_")):
            monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(tmp_path))
    file = tmp_path / "pip.conf"
    monkeypatch.setenv("PIP_CONFIG_FILE", str(file))
    return file


def test_pip_hears_where_packages_come_from_and_nothing_else(settings, monkeypatch):
    settings.write_text(
        "[global]\nindex-url = https://hospital.example/simple\n"
        "extra-index-url =\n  https://a.example\n  https://b.example\n"
        "constraint = /nowhere.txt\nno-binary = :all:\ntimeout = 7\n"
        "[install]\nuser = true\ntarget = /elsewhere\ntimeout = 9\n"
        "[wheel]\ntimeout = 11\n",
        "utf-8",
    )
    monkeypatch.setenv("PIP_TARGET", "/elsewhere")
    monkeypatch.setenv("PIP_FIND_LINKS", "/opt/of the hospital")
    heard = pip.sources()
    assert heard["PIP_INDEX_URL"] == "https://hospital.example/simple"
    assert heard["PIP_EXTRA_INDEX_URL"].split() == ["https://a.example", "https://b.example"]
    assert heard["PIP_TIMEOUT"] == "9"
    assert heard["PIP_FIND_LINKS"] == "/opt/of the hospital"
    assert not {"PIP_TARGET", "PIP_USER", "PIP_CONSTRAINT", "PIP_NO_BINARY"} & heard.keys()


def test_a_variable_goes_before_a_file(settings, monkeypatch):
    settings.write_text("[install]\nproxy = http://of.the.file\n", "utf-8")
    monkeypatch.setenv("PIP_PROXY", "http://of.the.variable")
    assert pip.sources()["PIP_PROXY"] == "http://of.the.variable"


def test_settings_that_cannot_be_read_are_told_and_left_out(settings, monkeypatch, capsys):
    settings.write_text("no section\n", "utf-8")
    monkeypatch.setenv("PIP_INDEX_URL", "https://hospital.example/simple")
    assert pip.sources() == {"PIP_INDEX_URL": "https://hospital.example/simple"}
    assert "going on without" in capsys.readouterr().out


@pytest.mark.parametrize(("lock", "least"), [(environment.LOCK, 30), (environment.DEV_LOCK, 60)])
def test_the_locks_name_each_package_with_hashes_and_resolve_nothing(lock, least):
    text = lock.read_text("utf-8")
    packages = re.split(r"\n(?=[a-z0-9])", re.sub(r"(?m)^ *#.*\n", "", text).strip())
    assert len(packages) > least
    for package in packages:
        assert re.match(r"[a-z0-9.-]+==\S+", package), package
        assert "--hash=sha256:" in package, package


# .venv


def test_venv_names_the_checkout_by_the_way_to_it(tmp_path, monkeypatch):
    checkout = tmp_path / "Ángel"
    monkeypatch.setattr(environment, "ROOT", checkout)
    monkeypatch.setattr(environment, "VENV", checkout / ".venv")
    packages = environment.packages()
    packages.mkdir(parents=True)
    (packages / "_ours.pth").write_text(f"{checkout}\n", "utf-8")
    (packages / "others.pth").write_text("import of_others\n", "utf-8")
    environment.point_to_checkout()
    way = (packages / "_ours.pth").read_text("ascii").strip()
    assert (packages / way).resolve() == checkout.resolve()
    assert (packages / "others.pth").read_text("utf-8") == "import of_others\n"


# Tests


def test_tests_hear_nothing_of_a_desktop_of_tools_or_of_data(monkeypatch, tmp_path):
    before = dict(os.environ)
    for name in ("COLUMNS", "CI", "QT_SCALE_FACTOR", "ANGIO_DATA_DIR", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, "1")
    monkeypatch.setenv("TZ", "Asia/Kolkata")
    try:
        checks.hear_nothing_else(str(tmp_path))
        heard = dict(os.environ)
    finally:
        os.environ.clear()
        os.environ.update(before)
    assert not {"COLUMNS", "CI", "QT_SCALE_FACTOR", "ANGIO_DATA_DIR", "XDG_CONFIG_HOME"} & {*heard}
    assert heard["PATH"] == before["PATH"]
    assert heard["TZ"] == "Asia/Kolkata"
    assert heard["QT_QPA_PLATFORM"] == "offscreen"
    if os.name == "posix":
        assert heard["HOME"] == str(tmp_path)


# PostgreSQL


def test_the_newest_postgresql_that_is_new_enough_is_taken(tmp_path, monkeypatch):
    for version in (9, 14, 15, 16):
        folder = tmp_path / str(version) / "bin"
        folder.mkdir(parents=True)
        (folder / "postgres").write_text(f"#!/bin/sh\necho 'postgres (X) {version}.3'\n", "utf-8")
        (folder / "postgres").chmod(0o700)
    broken = tmp_path / "17" / "bin"
    broken.mkdir(parents=True)
    monkeypatch.setattr(system_parts, "POSTGRES_FOLDER", str(tmp_path))
    monkeypatch.setattr("shutil.which", lambda _: None)
    assert system_parts.postgres_programs() == tmp_path / "16" / "bin"
    shutil.rmtree(tmp_path / "16")
    shutil.rmtree(tmp_path / "15")
    assert system_parts.postgres_programs() is None


def test_where_there_is_no_postgresql_it_is_said_and_nothing_is_stopped(
    tmp_path, monkeypatch, capsys
):
    monkeypatch.setattr(system_parts, "POSTGRES_FOLDER", str(tmp_path))
    monkeypatch.setattr("shutil.which", lambda _: None)
    system_parts.offer_postgres()
    said = capsys.readouterr().out
    assert "There is no PostgreSQL 15 or later here" in said
    assert "left out" in said


def test_root_has_postgresql_installed_and_others_do_not(tmp_path, monkeypatch, capsys):
    asked: list[list[str]] = []
    monkeypatch.setattr(system_parts, "POSTGRES_FOLDER", str(tmp_path))
    monkeypatch.setattr("shutil.which", lambda name: name if name == "apt-get" else None)
    monkeypatch.setattr(system_parts, "apt_install", asked.append)
    for is_root in (False, True):
        monkeypatch.setattr(system_parts, "_is_root", lambda is_root=is_root: is_root)
        system_parts.offer_postgres()
    assert asked == [["postgresql"]]
    assert capsys.readouterr().out.count("left out") == 2
