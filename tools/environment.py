"""The virtual environment .venv: made from a lock, and made anew when it should differ.

One lock holds what runs, the other that and what develops: who only runs the program installs
nothing else.
"""

import hashlib
import json
import os
import sys
import sysconfig
import tomllib
from pathlib import Path

from tools.pip import pip
from tools.pythons import require_one_that_fits
from tools.running import ROOT, VENV, step, stop, tool
from tools.system_parts import require_ensurepip, require_system_parts

LOCK = ROOT / "requirements.lock"
DEV_LOCK = ROOT / "requirements-dev.lock"
STAMP = VENV / "installed-from"


def fingerprint(lock: Path) -> str:
    """Return what the content of a .venv of a lock follows from, as one hash."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        project = tomllib.load(file)
    # Not the tools' settings: changing one need not install anything.
    tables = json.dumps([project["build-system"], project["project"]], sort_keys=True)
    python = f"{sys.implementation.cache_tag} {sys.base_prefix}"
    parts = [os.fsencode(python), os.fsencode(VENV), tables.encode(), lock.read_bytes()]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def is_installed(lock: Path) -> bool:
    """Return whether .venv is whole and holds what a lock says; with what develops, all runs."""
    if not (STAMP.is_file() and Path(tool("python")).exists()):
        return False
    found = STAMP.read_text(encoding="utf-8")
    return found in {fingerprint(each) for each in (lock, DEV_LOCK)}


def install(lock: Path, *, newest_pip: bool = False) -> None:
    """Make .venv anew from a lock; the stamp comes last, so that a broken run is redone."""
    if Path(sys.prefix).resolve() == VENV.resolve():
        stop("run this with the Python outside .venv: .venv must be made anew")
    require_one_that_fits()
    require_ensurepip()
    STAMP.unlink(missing_ok=True)
    step("making .venv", [sys.executable, "-I", "-m", "venv", "--clear", str(VENV)])
    if newest_pip:
        pip("taking the newest pip", "install", "--quiet", "--upgrade", "pip")
    # The lock is whole: nothing is resolved, so nothing newer on the index can come between.
    whole = ["--require-hashes", "--only-binary", ":all:", "--no-deps", "-r", lock.name]
    pip("installing the locked packages (once)", "install", "--quiet", *whole)
    # By "." alone: pip reads more than a path into one that ends in [...], or has a # in it.
    editable = ["--no-deps", "--no-build-isolation", "-e", "."]
    pip("installing the command", "install", "--quiet", *editable)
    point_to_checkout()
    pip("looking whether they fit together", "check")
    STAMP.write_text(fingerprint(lock), encoding="utf-8")


def packages() -> Path:
    """Return the folder of the packages in .venv."""
    return Path(sysconfig.get_path("purelib", "venv", {"base": str(VENV)}))


def point_to_checkout() -> None:
    """Have .venv name the checkout by the way to it.

    The backend writes its whole path, in UTF-8; Pythons before 3.13 read it as the locale says,
    and one on Windows does not even start if the path has, say, an Á in it.
    """
    way = os.path.relpath(ROOT, packages())
    named = str(ROOT).encode("utf-8", "surrogateescape")
    for file in packages().glob("*.pth"):
        if file.read_bytes().strip() == named:
            file.write_text(f"{way}\n", encoding="ascii")


def prepare(lock: Path) -> None:
    """Make everything ready that a command needs."""
    if not is_installed(lock):
        install(lock)
    require_system_parts()
