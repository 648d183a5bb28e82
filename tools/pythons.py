"""The Pythons on this machine, and on which of them the program runs."""

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from tools.running import ROOT, SYSTEM, environment, say, stop

_QUESTION = """
import json, platform, struct, sys, sysconfig
print(json.dumps([
    getattr(sys, "_base_executable", None) or sys.executable,
    list(sys.version_info[:3]),
    platform.python_implementation() == "CPython"
    and struct.calcsize("P") == 8
    and not sysconfig.get_config_var("Py_GIL_DISABLED"),
]))
"""
_FOLDERS = {  # beside those on PATH
    "Darwin": ["/Library/Frameworks/Python.framework/Versions/*/bin", "/opt/homebrew/bin"],
    "Linux": ["/usr/bin", "/usr/local/bin", "/opt/python/*/bin"],
}
_FOLDERS_AT_HOME = [".pyenv/versions/*/bin", ".local/bin", ".local/share/uv/python/*/bin"]
_PROGRAM = re.compile(r"python3?(\.\d+)?(\.exe)?", re.IGNORECASE)


@dataclass(frozen=True)
class Python:
    """One Python: its program, its version, and whether it is of the kind that wheels are for.

    That kind is CPython of 64 bits with its global lock; no other has all the locked packages.
    """

    path: Path
    version: tuple[int, int, int]
    is_common: bool

    @property
    def name(self) -> str:
        """Return the version as people write it."""
        return ".".join(map(str, self.version))

    def fits(self) -> bool:
        """Return whether the locked packages exist for it."""
        first, beyond = bounds()
        return self.is_common and first <= self.version < beyond


def bounds() -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return the first version that the program runs on, and the first that is too new."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        wanted = tomllib.load(file)["project"]["requires-python"]
    first, beyond = (tuple(map(int, v.split("."))) for v in re.findall(r"[\d.]+", wanted))
    return first, beyond


def ask(path: Path) -> Python | None:
    """Return what a program that should be a Python says of itself; None if it is none."""
    command = [str(path), "-I", "-c", _QUESTION]
    try:
        answer = subprocess.run(
            command, capture_output=True, env=environment(), check=True, timeout=60
        )
        program, version, is_common = json.loads(answer.stdout)
    except (OSError, subprocess.SubprocessError, ValueError):
        return None
    return Python(Path(program), tuple(version), is_common)


def _candidates() -> Iterator[Path]:
    """Go through the programs of this machine that may be a Python."""
    yield Path(sys.executable)
    folders = [Path(folder) for folder in os.environ.get("PATH", "").split(os.pathsep) if folder]
    for pattern in _FOLDERS.get(SYSTEM, []):
        folders += Path("/").glob(pattern.lstrip("/"))
    for pattern in _FOLDERS_AT_HOME:
        folders += Path.home().glob(pattern)
    for folder in folders:
        if folder.is_dir():
            yield from sorted(p for p in folder.iterdir() if _PROGRAM.fullmatch(p.name))
    if shutil.which("py"):  # the launcher of Windows
        listed = subprocess.run(["py", "-0p"], capture_output=True, text=True, check=False).stdout
        yield from (Path(path) for path in re.findall(r"\S:\\.*\.exe", listed))


def found() -> list[Python]:
    """Return the Pythons of this machine that the program runs on, the oldest first."""
    by_program: dict[Path, Python] = {}
    asked: set[Path] = set()
    for path in _candidates():
        program = path.resolve()
        if program in asked:
            continue
        asked.add(program)
        python = ask(path)
        if python and python.fits():
            by_program.setdefault(python.path.resolve(), python)
    return sorted(by_program.values(), key=lambda python: (python.version, str(python.path)))


def start_anew(program: str) -> NoReturn:
    """Go on in a Python that nothing outside can bend: no variables, no user's own modules."""
    command = [program, "-I", "-X", "utf8", str(ROOT / "dev.py"), *sys.argv[1:]]
    if os.name == "posix":
        os.execv(program, command)  # noqa: S606  no shell is wanted
    sys.exit(subprocess.run(command, check=False).returncode)


def require_one_that_fits() -> None:
    """Go on in another Python when the locked packages do not exist for this one."""
    this = ask(Path(sys.executable))
    if this and this.fits():
        return
    version = sys.version.split()[0]
    others = found()
    if not others:
        first, beyond = (".".join(map(str, bound)) for bound in bounds())
        stop(
            f"the locked packages exist for CPython (64 bits) from {first} to before {beyond}; "
            f"this is {sys.implementation.name} {version}, and there is no other here"
        )
    say(f"The locked packages do not exist for Python {version}: going on with {others[-1].path}")
    start_anew(str(others[-1].path))
