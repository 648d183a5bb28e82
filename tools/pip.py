"""pip in .venv, deaf to whatever this machine sets for it but where packages come from."""

import ast
import os
import subprocess
from pathlib import Path

from tools.running import ROOT, VENV, environment, module, say, step

# Where packages come from is the hospital's matter. All else (user, target, constraint, no-binary,
# require-virtualenv ...) would have pip do something else than it is asked here.
SOURCES = [
    "index-url", "extra-index-url", "find-links", "no-index", "trusted-host",
    "proxy", "cert", "client-cert", "keyring-provider",
    "timeout", "default-timeout", "retries", "cache-dir", "no-cache-dir",
]  # fmt: skip
_SECTIONS = ["global", "install"]  # the later goes before the earlier


def _of_files(venv: Path) -> dict[str, str]:
    """Return what pip's configuration files say of where packages come from."""
    variables = environment()
    if "PIP_CONFIG_FILE" in os.environ:
        variables["PIP_CONFIG_FILE"] = os.environ["PIP_CONFIG_FILE"]
    command = module("pip", "config", "list", venv=venv)
    answer = subprocess.run(command, cwd=ROOT, env=variables, capture_output=True, check=False)
    if answer.returncode:
        reason = answer.stderr.decode("utf-8", "replace").strip()
        say(f"pip's configuration files cannot be read, going on without: {reason}")
        return {}
    lines = answer.stdout.decode("utf-8", "replace").splitlines()
    values = {name: value for name, _, value in (line.partition("=") for line in lines)}
    chosen = {}
    for section in _SECTIONS:
        for name in SOURCES:
            if value := values.get(f"{section}.{name}"):
                chosen[name] = str(ast.literal_eval(value))
    return chosen


def _variable(setting: str) -> str:
    return "PIP_" + setting.upper().replace("-", "_")


def sources(venv: Path = VENV) -> dict[str, str]:
    """Return where packages come from here, as variables for pip; those of the user go first."""
    of_files = {_variable(name): value for name, value in _of_files(venv).items()}
    named = {_variable(name) for name in SOURCES} & os.environ.keys()
    return of_files | {name: os.environ[name] for name in named}


def pip(name: str, *arguments: str, venv: Path = VENV) -> None:
    """Have pip do something in the checkout; end, naming the step, if it fails."""
    only_these = {"PIP_CONFIG_FILE": os.devnull, "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    step(name, module("pip", *arguments, venv=venv), sources(venv) | only_these)
