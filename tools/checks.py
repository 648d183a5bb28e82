"""The test command: all checks, and the tests with their coverage."""

import os
import sys
import tempfile
from collections.abc import Mapping

from tools.elsewhen import take_moment
from tools.running import OFFSCREEN, ROOT, SYSTEM, call, module, step, tool
from tools.system_parts import offer_bus, offer_postgres

# Held at full line and branch coverage: a mistake here reaches the register.
FULLY_COVERED = "angio_desktop/register/*,angio_desktop/files/*"

TOGETHER = ["-n", "auto", "-q"]  # on all cores; pyproject.toml says how

# What only tests use is dead in these.
PROGRAM = ["angio_desktop", "tools", "dev.py"]

# All that checks and tests hear of the machine: where programs, new files and Windows are, who
# runs them, the zone. Nothing of anyone's desktop, fonts, tools (FORCE_COLOR, COLUMNS, CI,
# PYTEST_ADDOPTS, COVERAGE_FILE ...), keys or data.
HEARD = {
    "PATH", "LD_LIBRARY_PATH", "TMPDIR", "TEMP", "TMP", "TZ", "USER", "LOGNAME", "USERNAME",
    "APPDATA", "COMSPEC", "HOMEDRIVE", "HOMEPATH", "LOCALAPPDATA", "NUMBER_OF_PROCESSORS",
    "PATHEXT", "PROCESSOR_ARCHITECTURE", "PROGRAMDATA", "SYSTEMDRIVE", "SYSTEMROOT",
    "USERPROFILE", "WINDIR",
}  # fmt: skip


def hear_nothing_else(home: str) -> None:
    """Forget every other variable, and have an empty folder be the home."""
    for name in os.environ.keys() - HEARD:
        del os.environ[name]
    os.environ.update(OFFSCREEN)
    if SYSTEM != "Windows":  # there the home is asked of the system
        os.environ["HOME"] = home
    if sys.platform == "linux":
        os.environ["LC_ALL"] = "C.UTF-8"


def test(arguments: list[str]) -> int:
    """Run all checks and tests, or only pytest when it is given arguments for it."""
    elsewhen = take_moment(arguments)
    offer_postgres()
    offer_bus()
    with tempfile.TemporaryDirectory() as home:
        hear_nothing_else(home)
        if elsewhen.arguments:
            return call(module("pytest", *elsewhen.arguments), ROOT, elsewhen.variables)
        check(elsewhen.variables)
    return 0


def check(variables: Mapping[str, str]) -> None:
    """Run all checks and tests; end, naming it, at the first that fails.

    The variables say at which moment the tests live.
    """
    step("ruff format", module("ruff", "format", "--check"))
    step("ruff check", module("ruff", "check"))
    step("mypy", module("mypy"))
    step("lint-imports", [tool("lint-imports"), "--no-logo"])
    for folders in (PROGRAM, [*PROGRAM, "tests"]):
        step(f"vulture {' '.join(folders)}", module("vulture", *folders))
    report = "--cov-report=term-missing:skip-covered"
    step("pytest", module("pytest", *TOGETHER, "-rs", "--cov", report), variables)
    full = ["--include", FULLY_COVERED, "--fail-under=100", "--show-missing", "--skip-covered"]
    step("full coverage of what reaches the register", module("coverage", "report", *full))
