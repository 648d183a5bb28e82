"""The development commands of Angio Desktop. Needs Python 3.11 or later, and nothing else.

  python3 dev.py run [ARGUMENTS]    start the program; without a display, the demonstration
  python3 dev.py test [ARGUMENTS]   all checks and tests; with arguments, only pytest with them
  python3 dev.py demo [FOLDER]      walk through the program and leave its pictures in FOLDER
  python3 dev.py demo --all [FOLDER] [nl|fr|en …] [light|dark …]
                                    leave pictures of every window, page, dialog and message
  python3 dev.py build              make the program's folder in dist/ and start it once
  python3 dev.py bench [ARGUMENTS]  measure what a user would wait for
  python3 dev.py format             lay out the code and mend what can be mended mechanically
  python3 dev.py translations       collect the window texts and compile their translations
  python3 dev.py lock [--upgrade]   write requirements.lock anew from pyproject.toml

Each but `lock` first makes or renews .venv, and has what Qt lacks installed, when needed.
"""

# Old Pythons must get as far as the message in main(): syntax and imports stay those of 3.8.
from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import platform
import re
import shlex
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

ROOT = Path(__file__).resolve().parent
LOCK = ROOT / "requirements.lock"
VENV = ROOT / ".venv"
STAMP = VENV / "installed-from"
TRANSLATIONS = "resources/translations"
LANGUAGES = ("nl", "fr", "en")
OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}
SYSTEM = platform.system()
EXECUTABLE_SUFFIX = ".exe" if SYSTEM == "Windows" else ""

# Arguments with which the program opens no window for a person.
WINDOWLESS = {"--smoke", "--help", "-h", "--version"}

# Held at full line and branch coverage: a mistake here reaches the register.
FULLY_COVERED = "angio_desktop/register/*,angio_desktop/files/*"

# The Debian and Ubuntu packages of the system libraries that Qt's own libraries ask for.
DEBIAN_PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libGLX.so.0": "libglx0",
    "libOpenGL.so.0": "libopengl0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
FONT_PACKAGE = "fonts-dejavu-core"
FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts")


def say(text: str) -> None:
    """Print at once, so that it stands in order with what the started programs print."""
    print(text, flush=True)


def stop(message: str, code: int = 1) -> NoReturn:
    """End with a message."""
    print(f"dev.py: {message}", file=sys.stderr, flush=True)
    sys.exit(code)


# Running programs


def call(
    command: list[str], cwd: Path | None = None, variables: Mapping[str, str] | None = None
) -> int:
    """Run a command and return its exit code.

    The checkout comes first on the import path, whatever the current folder is.
    """
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **(variables or {})}
    code = subprocess.run(command, cwd=cwd, env=environment, check=False).returncode
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


def module(name: str, *arguments: str) -> list[str]:
    """Return the command that runs an installed module."""
    return [tool("python"), "-m", name, *arguments]


# What the machine must have


def apt_install(packages: list[str]) -> None:
    """Install Debian packages as root; else name the command that does and end."""
    install = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    if not (hasattr(os, "geteuid") and os.geteuid() == 0):
        command = f"sudo apt-get update && sudo {shlex.join(install)}"
        stop(f"system packages are missing. Run this, then try again:\n\n{command}\n")
    say(f"Installing system packages: {' '.join(packages)}")
    quietly = {"DEBIAN_FRONTEND": "noninteractive"}
    step("apt-get update", ["apt-get", "update", "-qq"], quietly)
    step("apt-get install", [*install, "-qq", "-o", "Dpkg::Use-Pty=0"], quietly)


def missing_libraries() -> list[str]:
    """Return the system libraries that Qt's libraries and platform plugins do not find."""
    qt = Path(sysconfig.get_path("platlib", "venv", {"platbase": str(VENV)})) / "PySide6"
    platforms = qt / "Qt" / "plugins" / "platforms"
    asked = [platforms / "libqxcb.so", platforms / "libqoffscreen.so"]
    asked += [*qt.glob("QtGui.*so"), *qt.glob("QtWidgets.*so")]
    command = ["ldd", *map(str, asked)]
    answer = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    return sorted(set(re.findall(r"^\s*(\S+) => not found", answer, re.MULTILINE)))


def has_font() -> bool:
    """Return whether there is any font: without one Qt draws each letter as a box."""
    return any(True for folder in FONT_FOLDERS for _ in Path(folder).rglob("*.[ot]t[fc]"))


def require_system_parts() -> None:
    """See to the system libraries and a font for Qt on Linux."""
    if SYSTEM != "Linux" or not shutil.which("ldd"):
        return
    missing = missing_libraries()
    if not shutil.which("apt-get"):
        if missing:  # Qt may do without some of them, so it has the last word
            say(f"Qt does not find these system libraries: {' '.join(missing)}")
        return
    packages = sorted({DEBIAN_PACKAGES[name] for name in missing if name in DEBIAN_PACKAGES})
    if not has_font():
        packages.append(FONT_PACKAGE)
    if packages:
        apt_install(packages)
        missing = missing_libraries()
    if missing:
        stop(f"Qt does not find these system libraries, please install them: {' '.join(missing)}")


def require_ensurepip() -> None:
    """See to the part of the standard library that Debian packs apart: venv fails without."""
    if importlib.util.find_spec("ensurepip"):
        return
    if not shutil.which("apt-get"):
        stop("this Python lacks its ensurepip module, which making .venv needs")
    apt_install([f"python3.{sys.version_info[1]}-venv"])


def require_build_parts() -> None:
    """See to what PyInstaller needs on Debian beside Python."""
    if not shutil.which("apt-get"):
        return
    packages = [] if shutil.which("objdump") else ["binutils"]
    # Debian's python3 holds its library inside itself; PyInstaller needs it as a file.
    library = f"libpython3.{sys.version_info[1]}"
    if sys.base_prefix == "/usr" and not [*Path("/usr/lib").glob(f"*/{library}.so.1.0")]:
        packages.append(library)
    if packages:
        apt_install(packages)


# The virtual environment


def fingerprint() -> str:
    """Return what the content of .venv follows from, as one hash."""
    import tomllib  # noqa: PLC0415  # not in the Pythons that are to get a message

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


# The commands


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
        folder = str(Path(tempfile.gettempdir()) / "angio-demo")
        say(f"There is no display here: running the demonstration instead, into {folder}")
        return show("tests.demo.walk", folder)
    return show("angio_desktop", *arguments)


def demo(arguments: list[str]) -> int:
    """Run the demonstration, or with --all take a picture of everything there is to see."""
    if "--all" in arguments:
        return show("tests.demo.pictures", *(a for a in arguments if a != "--all"))
    return show("tests.demo.walk", *arguments)


def bench(arguments: list[str]) -> int:
    """Run the measurements."""
    return show("tests.bench.command", *arguments)


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
    """Write the lock anew, keeping the versions it has unless told to upgrade."""
    require_ensurepip()
    with tempfile.TemporaryDirectory() as folder:
        # Apart from .venv, which a missing or wrong lock keeps from being made.
        step("making room for uv", [sys.executable, "-m", "venv", folder])
        uv = tool("uv", Path(folder))
        pip = [tool("python", Path(folder)), "-m", "pip", "install", "--quiet"]
        step("installing uv", [*pip, "--disable-pip-version-check", "uv"])
        compile_ = [uv, "--quiet", "--no-config", "pip", "compile", "pyproject.toml"]
        wanted = ["--group", "dev", "--universal", "--python-version", "3.11", "--generate-hashes"]
        # The lock says nothing of this machine or of where its packages came from.
        written = ["--no-emit-index-url", "--custom-compile-command", "python3 dev.py lock"]
        step("uv", [*compile_, *wanted, *written, "--output-file", LOCK.name, *arguments])
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
    "build": build,
    "bench": bench,
    "format": format_,
    "translations": translations,
    "lock": lock,
}


def main(arguments: list[str]) -> int:
    """Carry out the command that the arguments name."""
    if sys.version_info < (3, 11):
        stop(f"Angio Desktop needs Python 3.11 or later, and this is {sys.version.split()[0]}")
    if not arguments or arguments[0] in {"--help", "-h"}:
        say(__doc__.rstrip())
        return 0 if arguments else 2
    if arguments[0] not in COMMANDS:
        stop(f"there is no command {arguments[0]!r}; see python3 dev.py --help", 2)
    command = COMMANDS[arguments[0]]
    if command is not lock:  # which must work when the lock does not
        prepare()
    return command(arguments[1:])


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
