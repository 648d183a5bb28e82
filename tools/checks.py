"""The test command: all checks, and the tests with their coverage."""

from tools.running import OFFSCREEN, ROOT, call, module, step, tool

# Held at full line and branch coverage: a mistake here reaches the register.
FULLY_COVERED = "angio_desktop/register/*,angio_desktop/files/*"


def test(arguments: list[str]) -> int:
    """Run all checks and tests, or only pytest when it is given arguments."""
    if arguments:
        return call(module("pytest", *arguments), ROOT, OFFSCREEN)
    step("ruff format", module("ruff", "format", "--check"))
    step("ruff check", module("ruff", "check"))
    step("mypy", module("mypy"))
    step("lint-imports", [tool("lint-imports"), "--no-logo"])
    report = "--cov-report=term-missing:skip-covered"
    # On all cores, a file's tests in one process: its windows share an application.
    together = ["-n", "auto", "--dist", "loadfile", "-q"]
    step("pytest", module("pytest", *together, "--cov", report), OFFSCREEN)
    full = ["--include", FULLY_COVERED, "--fail-under=100", "--show-missing", "--skip-covered"]
    step("full coverage of what reaches the register", module("coverage", "report", *full))
    return 0
