"""Saying, stopping, and running other programs."""

import os
import platform
import subprocess
import sys
import sysconfig
from collections.abc import Mapping
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}
SYSTEM = platform.system()
EXECUTABLE_SUFFIX = ".exe" if SYSTEM == "Windows" else ""

# How variables begin that bend Python, pip, or which plugins Qt loads.
_OF_OTHERS = ("PYTHON", "PIP_", "QT_PLUGIN_PATH", "QT_QPA_PLATFORM_PLUGIN_PATH")
_OF_THE_PROGRAM = {"PYTHON_KEYRING_BACKEND"}  # which key store keeps the key


def say(text: str) -> None:
    """Print at once, so that it stands in order with what the started programs print."""
    print(text, flush=True)


def stop(message: str, code: int = 1) -> NoReturn:
    """End with a message."""
    print(f"dev.py: {message}", file=sys.stderr, flush=True)
    sys.exit(code)


def environment(variables: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return the variables for a program that is started from here.

    The checkout comes first on the import path and the current folder is not on it. What the
    user has set for other Pythons, pips and Qts stays outside.
    """
    kept = {name: value for name, value in os.environ.items() if not _is_of_others(name)}
    ours = {"PYTHONPATH": str(ROOT), "PYTHONSAFEPATH": "1", "PYTHONUTF8": "1"}
    return {**kept, **ours, **(variables or {})}


def _is_of_others(variable: str) -> bool:
    return variable.startswith(_OF_OTHERS) and variable not in _OF_THE_PROGRAM


def call(
    command: list[str], cwd: Path | None = None, variables: Mapping[str, str] | None = None
) -> int:
    """Run a command and return its exit code."""
    code = subprocess.run(command, cwd=cwd, env=environment(variables), check=False).returncode
    return code if code >= 0 else 128 - code  # ended by a signal: as a shell counts


def step(name: str, command: list[str], variables: Mapping[str, str] | None = None) -> None:
    """Run a command in the checkout; end with its exit code, naming the step, if it fails."""
    say(f"== {name}")
    code = call(command, ROOT, variables)
    if code:
        stop(f"{name} failed (exit code {code})", code)


def scripts(venv: Path) -> Path:
    """Return the folder of a virtual environment's programs."""
    return Path(sysconfig.get_path("scripts", "venv", {"base": str(venv)}))


def tool(name: str, venv: Path = VENV) -> str:
    """Return the path of a program in a virtual environment."""
    return str(scripts(venv) / (name + EXECUTABLE_SUFFIX))


def module(name: str, *arguments: str, venv: Path = VENV) -> list[str]:
    """Return the command that runs an installed module."""
    return [tool("python", venv), "-m", name, *arguments]
