"""What the machine must have beside Python: Qt's system libraries, a font, parts of Python."""

import importlib.util
import os
import re
import shlex
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

from tools.running import SYSTEM, VENV, environment, say, step, stop

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
POSTGRES_PACKAGE = "postgresql"
POSTGRES_FOLDER = "/usr/lib/postgresql"  # a folder for each version, as Debian has them
BUS_PACKAGE = "dbus-daemon"
_OLDEST_POSTGRES = 15
FONT_PACKAGE = "fonts-dejavu-core"
FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.fonts", "~/.local/share/fonts")


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def apt_install(packages: list[str]) -> None:
    """Install Debian packages as root; else name the command that does and end."""
    install = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    if not _is_root():
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
    answer = subprocess.run(
        command, env=environment({"LC_ALL": "C"}), capture_output=True, encoding="utf-8",
        errors="replace", check=False,
    ).stdout  # fmt: skip
    return sorted(set(re.findall(r"^\s*(\S+) => not found", answer, re.MULTILINE)))


def has_font() -> bool:
    """Return whether there is any font: without one Qt draws each letter as a box."""
    return any(
        True for folder in FONT_FOLDERS for _ in Path(folder).expanduser().rglob("*.[ot]t[fc]")
    )


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


def postgres_programs() -> Path | None:
    """Return the folder of the newest PostgreSQL's programs that tests can start, None without.

    Debian keeps them apart, by version, and makes a cluster of its own, which is left alone.
    """
    kept = [*Path(POSTGRES_FOLDER).glob("*/bin")]
    on_path = shutil.which("initdb")
    found = [*kept, *([Path(on_path).resolve().parent] if on_path else [])]
    known = [(_postgres_version(folder), folder) for folder in found]
    return max((k for k in known if k[0] >= _OLDEST_POSTGRES), default=(0, None))[1]


def _postgres_version(programs: Path) -> int:
    command = [str(programs / "postgres"), "--version"]
    try:
        answer = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    except OSError:
        return 0
    version = re.search(r"\d+", answer)
    return int(version[0]) if version else 0


def _find_postgres() -> bool:
    """Return whether there is a PostgreSQL that can be started, be it after installing it."""
    if not postgres_programs() and shutil.which("apt-get") and _is_root():
        apt_install([POSTGRES_PACKAGE])
    return postgres_programs() is not None


def require_postgres() -> None:
    """See to PostgreSQL; end where there is none."""
    if not _find_postgres():
        stop(
            f"this starts a PostgreSQL {_OLDEST_POSTGRES} or later of its own, and there is none "
            f"here (on Debian and Ubuntu the package {POSTGRES_PACKAGE})"
        )


def offer_postgres() -> None:
    """See to PostgreSQL, which some tests start; say which are left out where there is none."""
    if not _find_postgres():
        say(
            f"There is no PostgreSQL {_OLDEST_POSTGRES} or later here (on Debian the package "
            f"{POSTGRES_PACKAGE}): the tests that start one are left out, named at the end."
        )


def offer_bus() -> None:
    """See to a message bus on Linux, which tests of the lock start; say so where there is none."""
    if SYSTEM != "Linux" or shutil.which("dbus-daemon"):
        return
    if shutil.which("apt-get") and _is_root():
        apt_install([BUS_PACKAGE])
    else:
        say(
            f"There is no dbus-daemon here (on Debian the package {BUS_PACKAGE}): the tests that "
            "start one are left out."
        )
