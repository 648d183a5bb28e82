"""The matrix: fresh clones with empty homes, in each Python of this machine and by two pips."""

import argparse
import os
import re
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from tools.checks import TOGETHER
from tools.pythons import Python, found
from tools.running import OFFSCREEN, ROOT, say, stop

PIPS = ("bundled", "newest")
PARTS = ("smoke", "tests")
COLUMNS = ("Python", "pip", "run --smoke", "tests")
FOLDER = "de kliniek Sint-Jozéf"  # a space and an accent, as people's folders have them
NOT_RUN = "-"
# What leads to somebody's settings, data or screen, and what git tells the programs it starts.
_NOT_PASSED_ON = re.compile(
    r"XDG_.*|ANGIO_.*|GIT_.*|VIRTUAL_ENV|DISPLAY|WAYLAND_DISPLAY|LANG|LC_.*", re.IGNORECASE
)
_HOMES = ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA")
_OFFSCREEN_LACKS = "This plugin does not support "
_COUNTS = re.compile(r"^=* ?((?:\d+ \w+,? ?)+) in [\d.]+s", re.MULTILINE)


def _arguments(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python3 dev.py matrix",
        description="Run the two commands in clones of what was committed last, each with an empty "
        "home and in a folder with a space and an accent, in each Python of this machine and by "
        "both the pip that comes with it and the newest.",
    )
    parser.add_argument("--python", action="append", metavar="3.13", help="only in these")
    parser.add_argument("--pip", choices=PIPS, help="only by this one")
    parser.add_argument("--only", choices=PARTS, help="only this part")
    parser.add_argument("--date", metavar="DATE", help="the moment at which the tests run")
    parser.add_argument("--zone", metavar="ZONE", help="the time zone in which they run")
    parser.add_argument("--processes", default="auto", help="how many run the tests at once")
    parser.add_argument("--list", action="store_true", help="only say which Pythons there are")
    return parser.parse_args(arguments)


def chosen(pythons: list[Python], wanted: list[str] | None) -> list[Python]:
    """Return the Pythons whose versions begin with one that is wanted; without, all."""
    starts = [tuple(map(int, version.split("."))) for version in wanted or [""] if version]
    return [p for p in pythons if not starts or any(p.version[: len(s)] == s for s in starts)]


def counts(output: str) -> str:
    """Return how many tests passed and failed, from what pytest said last; empty if it did not."""
    said = _COUNTS.findall(output)
    return str(said[-1]) if said else ""


@dataclass(frozen=True)
class Result:
    """What one part of a row gave."""

    words: str
    is_well: bool = True


class Clone:
    """A fresh clone with an empty home, for one Python; all it says goes into a log."""

    def __init__(self, python: Python, folder: Path, log: Path, pip_cache: Path) -> None:
        self._python, self._log, self._checkout = python, log, folder / "checkout"
        home = folder / "home"
        home.mkdir(parents=True)
        kept = {n: v for n, v in os.environ.items() if not _NOT_PASSED_ON.fullmatch(n)}
        homes = dict.fromkeys(_HOMES, str(home))
        # What was downloaded once is not downloaded again: it is compared with the lock's hashes.
        self._variables = {**kept, **homes, **OFFSCREEN, "PIP_CACHE_DIR": str(pip_cache)}
        log.write_bytes(b"")
        if self._run(["git", "clone", "--quiet", str(ROOT), str(self._checkout)], folder):
            stop(f"git cannot clone {ROOT}, see {log}")

    def _run(self, command: list[str], folder: Path) -> int:
        with self._log.open("ab") as log:
            return subprocess.run(
                command,
                cwd=folder,
                env=self._variables,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                check=False,
            ).returncode

    def dev(self, *arguments: str) -> Result:
        """Carry out a command of the clone's own dev.py."""
        said, begin = self._log.stat().st_size, time.monotonic()
        code = self._run([str(self._python.path), "dev.py", *arguments], self._checkout)
        seconds = time.monotonic() - begin
        output = self._log.read_bytes()[said:].decode("utf-8", "replace")
        told = ["well" if code == 0 else f"FAILED ({code})", counts(output), f"{seconds:.0f} s"]
        return Result(", ".join(filter(None, told)), code == 0)

    def smoke(self) -> Result:
        """Run `run --smoke`, as who begins does; then once more, when it has nothing to say."""
        first = self.dev("run", "--smoke")
        said = self._log.stat().st_size
        again = self.dev("run", "--smoke") if first.is_well else first
        lines = self._log.read_bytes()[said:].decode("utf-8", "replace").splitlines()
        unexpected = [line for line in lines if not line.startswith(_OFFSCREEN_LACKS)]
        if again.is_well and unexpected:
            return Result(f"FAILED: {unexpected[0]}", is_well=False)
        return first if again.is_well else again

    def tests(self, *chosen: str) -> Result:
        """Run all tests. The other checks, and what is covered, are the same by any Python."""
        return self.dev("test", *TOGETHER, *chosen)

    def pip_version(self) -> str:
        """Return the version of the pip in its .venv, if there is one."""
        folders = [*(self._checkout / ".venv").glob("[Ll]ib/**/site-packages/pip-*.dist-info")]
        return folders[0].name.split("-")[1].removesuffix(".dist") if folders else "none"


def _row(clone: Clone, pip: str, wanted: argparse.Namespace) -> list[Result]:
    """Return the cells of one clone, but for the first, which names its Python."""
    moment = [f"--{name}={value}" for name in ("date", "zone") if (value := getattr(wanted, name))]
    run = (*moment, "-n", wanted.processes)
    # By the bundled one the first command makes .venv, as it does for whoever begins.
    made = clone.dev("install", "--newest-pip") if pip == "newest" else Result("")
    if not made.is_well:
        return [Result(pip), made, made]
    smoke = clone.smoke() if wanted.only != "tests" else Result(NOT_RUN)
    tests = clone.tests(*run) if wanted.only != "smoke" else Result(NOT_RUN)
    return [Result(f"{clone.pip_version()} ({pip})"), smoke, tests]


def table(rows: list[list[str]]) -> str:
    """Return a table with the columns under each other."""
    lines = [list(COLUMNS), *rows]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    lines.insert(1, ["-" * width for width in widths])
    cells = [[word.ljust(width) for word, width in zip(x, widths, strict=True)] for x in lines]
    return "\n".join(f"| {' | '.join(line)} |" for line in cells)


def matrix(arguments: list[str]) -> int:
    """Print the table of what each clone gave; return 1 if any failed."""
    wanted = _arguments(arguments)
    pythons = chosen(found(), wanted.python)
    for python in pythons:
        say(f"Python {python.name}: {python.path}")
    if wanted.list or not pythons:
        return 0 if pythons else 1
    logs = ROOT / "build" / "matrix"
    logs.mkdir(parents=True, exist_ok=True)
    rows, is_well = [], True
    with tempfile.TemporaryDirectory(prefix="angio-matrix-") as folder:
        for number, (python, pip) in enumerate(_cells(pythons, wanted.pip)):
            log = logs / f"{python.name}-{pip}.log"
            say(f"== Python {python.name}, {pip} pip: {log}")
            place = Path(folder) / f"{FOLDER} {number}"
            results = _row(Clone(python, place, log, Path(folder) / "pip"), pip, wanted)
            rows.append([python.name, *(result.words for result in results)])
            is_well = is_well and all(result.is_well for result in results)
            say(table(rows[-1:]))
    say(f"\n{table(rows)}")
    return 0 if is_well else 1


def _cells(pythons: list[Python], pip: str | None) -> list[tuple[Python, str]]:
    return [(python, each) for python in pythons for each in PIPS if pip in {None, each}]
