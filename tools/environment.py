"""The virtual environment .venv: made from the lock, and made anew when it should differ."""

import hashlib
import json
import sys
import tomllib
from pathlib import Path

from tools.running import ROOT, VENV, module, step, stop, tool
from tools.system_parts import require_ensurepip, require_system_parts

LOCK = ROOT / "requirements.lock"
STAMP = VENV / "installed-from"


def fingerprint() -> str:
    """Return what the content of .venv follows from, as one hash."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        project = tomllib.load(file)
    # Not the tools' settings: changing one need not install anything.
    tables = json.dumps([project["build-system"], project["project"]], sort_keys=True)
    python = f"{sys.implementation.cache_tag} {sys.base_prefix}"
    parts = [python, str(VENV), tables, LOCK.read_text(encoding="utf-8")]
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def is_installed() -> bool:
    """Return whether .venv is whole and holds what the lock says."""
    if not (STAMP.is_file() and Path(tool("python")).exists()):
        return False
    return STAMP.read_text(encoding="utf-8") == fingerprint()


def install() -> None:
    """Make .venv anew from the lock; the stamp comes last, so that a broken run is redone."""
    if Path(sys.prefix).resolve() == VENV.resolve():
        stop("run this with the Python outside .venv: .venv must be made anew")
    require_ensurepip()
    STAMP.unlink(missing_ok=True)
    step("making .venv", [sys.executable, "-m", "venv", "--clear", str(VENV)])
    pip = module("pip", "install", "--quiet", "--disable-pip-version-check")
    # The lock is whole: nothing is resolved, so nothing newer on the index can come between.
    whole = ["--require-hashes", "--only-binary", ":all:", "--no-deps", "-r", str(LOCK)]
    step("installing the locked packages (once)", [*pip, *whole])
    step("installing the command", [*pip, "--no-deps", "--no-build-isolation", "-e", str(ROOT)])
    step("looking whether they fit together", module("pip", "check"))
    STAMP.write_text(fingerprint(), encoding="utf-8")


def prepare() -> None:
    """Make everything ready that the other commands need."""
    if not is_installed():
        install()
    require_system_parts()
