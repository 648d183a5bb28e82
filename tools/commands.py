"""The commands of dev.py; each takes the arguments that follow its name."""

import os
import signal
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from tools.checks import test
from tools.environment import DEV_LOCK, LOCK, install, prepare
from tools.matrix import matrix
from tools.pip import pip
from tools.release import release
from tools.running import (
    EXECUTABLE_SUFFIX,
    OFFSCREEN,
    ROOT,
    SYSTEM,
    call,
    module,
    say,
    step,
    stop,
    tool,
)
from tools.system_parts import (
    require_build_parts,
    require_ensurepip,
    require_postgres,
    require_system_parts,
)

TRANSLATIONS = "resources/translations"
LANGUAGES = ("nl", "fr", "en")

# Arguments with which the program opens no window for a person.
WINDOWLESS = {"--smoke", "--help", "-h", "--version"}


def has_display() -> bool:
    """Return whether Qt can open a window that someone sees, or was told what to do."""
    if SYSTEM in {"Windows", "Darwin"}:
        return True
    return any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")))


def show(*command: str) -> int:
    """Run a module that may open windows, in the user's current folder."""
    return call(module(*command), variables=None if has_display() else OFFSCREEN)


def opens_window(arguments: list[str]) -> bool:
    """Return whether the program would open its window with these arguments."""
    has_verb = bool(arguments) and not arguments[0].startswith("-")
    return not has_verb and WINDOWLESS.isdisjoint(arguments)


def run(arguments: list[str]) -> int:
    """Start the program."""
    if opens_window(arguments) and not has_display():
        folder = str(ROOT / "build" / "demo")
        say(f"There is no display here: running the demonstration instead, into {folder}")
        return show("tests.demo.walk", folder)
    return show("angio_desktop", *arguments)


def demo(arguments: list[str]) -> int:
    """Run the demonstration, or with --all take a picture of everything there is to see."""
    # Any other word is a folder: hundreds of pictures came into one called --help.
    if unknown := [a for a in arguments if a.startswith("-") and a != "--all"]:
        stop(f"demo does not know {' '.join(unknown)}", 2)
    if "--all" in arguments:
        return show("tests.demo.pictures", *(a for a in arguments if a != "--all"))
    return show("tests.demo.walk", *arguments)


def office_demo(arguments: list[str]) -> int:
    """Show two windows on a throw-away office; without a display they only open and close."""
    if unknown := set(arguments) - {"--smoke"}:
        stop(f"office-demo does not know {' '.join(sorted(unknown))}", 2)
    if not arguments and not has_display():
        say("There is no display here: the two windows open, look and close by themselves.")
        arguments = ["--smoke"]
    require_postgres()
    # A Ctrl+C is for who shows the windows: that removes what it has made, and then ends.
    signal.signal(signal.SIGINT, lambda *_: None)
    return show("tests.demo.office", *arguments)


def bench(arguments: list[str]) -> int:
    """Run the measurements."""
    return show("tests.bench.command", *arguments)


def install_(arguments: list[str]) -> int:
    """Make .venv anew, whatever it holds; with --newest-pip by the pip that is newest today."""
    if unknown := set(arguments) - {"--newest-pip"}:
        stop(f"install does not know {' '.join(unknown)}", 2)
    install(DEV_LOCK, newest_pip=bool(arguments))
    require_system_parts()
    return 0


def build(arguments: list[str]) -> int:
    """Make the program folder and start it once."""
    require_build_parts()
    options = ["--noconfirm", "--log-level", "ERROR", *arguments]
    step("pyinstaller", module("PyInstaller", *options, "build.spec"))
    folder = ROOT / "dist" / "angio-desktop"
    program = str(folder / ("angio-desktop" + EXECUTABLE_SUFFIX))
    with tempfile.TemporaryDirectory() as data:
        smoke = [program, "--smoke", "--data-dir", data]
        step("start of the built program", smoke, None if has_display() else OFFSCREEN)
    files = [path for path in folder.rglob("*") if not path.is_dir()]
    size = sum(path.lstat().st_size for path in files)
    say(f"{folder}: {len(files)} files, {size / 1e6:.1f} MB")
    return 0


def lock(arguments: list[str]) -> int:
    """Write the locks anew, keeping the versions they have unless told to upgrade.

    What develops stands in one with what runs, in the same versions.
    """
    require_ensurepip()
    with tempfile.TemporaryDirectory() as folder:
        # Apart from .venv, which a missing or wrong lock keeps from being made.
        step("making room for uv", [sys.executable, "-m", "venv", folder])
        uv = tool("uv", Path(folder))
        pip("installing uv", "install", "--quiet", "uv", venv=Path(folder))
        compile_ = [uv, "--quiet", "--no-config", "pip", "compile", "pyproject.toml"]
        wanted = ["--universal", "--python-version", "3.11", "--generate-hashes"]
        # The lock says nothing of this machine or of where its packages came from.
        written = ["--no-emit-index-url", "--custom-compile-command", "python3 dev.py lock"]
        for file, what in (
            (LOCK, ["--group", "install"]),
            (DEV_LOCK, ["--group", "dev", "--constraint", LOCK.name]),
        ):
            target = ["--output-file", file.name]
            step(f"uv {file.name}", [*compile_, *what, *wanted, *written, *target, *arguments])
    return 0


def format_(_arguments: list[str]) -> int:
    """Lay out the code and mend what can be mended mechanically."""
    step("ruff check --fix", module("ruff", "check", "--fix"))
    step("ruff format", module("ruff", "format"))
    return 0


def translations(_arguments: list[str]) -> int:
    """Collect the window texts and compile their translations."""
    package = ROOT / "angio_desktop"
    sources = sorted(str(path.relative_to(ROOT)) for path in package.rglob("*.py"))
    (ROOT / TRANSLATIONS).mkdir(parents=True, exist_ok=True)
    for language in LANGUAGES:
        texts = f"{TRANSLATIONS}/angio_{language}.ts"
        # No line numbers: a change elsewhere in a source file is no change of its texts.
        options = ["-no-obsolete", "-locations", "none", "-target-language", language]
        step("lupdate", [tool("pyside6-lupdate"), *options, *sources, "-ts", texts])
        compiled = f"{TRANSLATIONS}/angio_{language}.qm"
        step("lrelease", [tool("pyside6-lrelease"), texts, "-qm", compiled])
    return 0


COMMANDS: dict[str, Callable[[list[str]], int]] = {
    "run": run,
    "test": test,
    "demo": demo,
    "office-demo": office_demo,
    "build": build,
    "bench": bench,
    "format": format_,
    "translations": translations,
    "install": install_,
    "lock": lock,
    "matrix": matrix,
    "release": release,
}
# With what runs alone.
WITHOUT_TOOLS = (run, demo, office_demo)
# They must work when .venv cannot be made or is to be made anew, or have no need of it.
WITHOUT_VENV = (lock, install_, matrix)


def main(arguments: list[str], usage: str) -> int:
    """Carry out the command that the arguments name."""
    if not arguments or arguments[0] in {"--help", "-h"}:
        say(usage.rstrip())
        return 0 if arguments else 2
    if arguments[0] not in COMMANDS:
        stop(f"there is no command {arguments[0]!r}; see python3 dev.py --help", 2)
    command = COMMANDS[arguments[0]]
    if command not in WITHOUT_VENV:
        prepare(LOCK if command in WITHOUT_TOOLS else DEV_LOCK)
    return command(arguments[1:])
