"""Has the disk of a child fail, be full, or be gone: at each step of what the child does there.

The steps are counted by faults.c, which is compiled here and preloaded: Linux with a compiler.
"""

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
KILL, KILL_HALFWAY = -1, -2  # as in faults.c; any other fault is the number of an error


def why_not() -> str:
    """Return why no steps can be counted on this machine, "" where they can."""
    if sys.platform != "linux":
        return "only Linux lets a library stand between a program and the disk (LD_PRELOAD)"
    return "" if shutil.which("cc") else "no C compiler (cc) here to make that library"


@dataclass(frozen=True, slots=True)
class Fault:
    """What happens at which step; from it on, too, where it lasts. No step: nothing does."""

    kind: int = 0
    at: int = 0
    lasts: bool = False

    def __str__(self) -> str:
        names = {KILL: "killed before", KILL_HALFWAY: "killed within", 0: "no fault"}
        what = names.get(self.kind, f"error {self.kind} at")
        return f"{what} step {self.at}{' and later' if self.lasts else ''}"


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a work ended: what it had promised by then, its steps, and the problem it raised.

    `problem` is what the user is told of it, "" without one; `steps` are 0 of one killed.
    """

    promised: int
    steps: int = 0
    problem: str = ""
    is_killed: bool = False


class Desk:
    """A process that does works, each in a child of its own."""

    def __init__(self, process: "subprocess.Popen[bytes]") -> None:
        self._process = process

    def do(
        self,
        work: str,
        root: Path,
        fault: Fault | None = None,
        *,
        record: Path | None = None,
        is_unsynced: bool = False,
    ) -> Outcome:
        """Do a work of tests/harness/works.py below `root`, with a fault; record its steps.

        `is_unsynced` makes the program a mutant that has the database sync nothing.
        """
        assert self._process.stdin is not None
        fault = fault or Fault()
        told = [work, str(root), fault.kind, fault.at, fault.lasts]
        asked = [*told, str(record) if record else "", is_unsynced]
        self._process.stdin.write(json.dumps(asked).encode() + b"\n")
        outcome = Outcome(0)
        while "over" not in (line := self._heard()):
            if "promised" in line:
                outcome = replace(outcome, promised=line["promised"])
            if "steps" in line:
                outcome = replace(outcome, steps=line["steps"], problem=line["problem"])
            assert "bug" not in line, f"{work}, {fault}: {line['bug']}"
        assert line["over"] in (0, -signal.SIGKILL), f"{work}, {fault}: {line}"
        return replace(outcome, is_killed=line["over"] != 0)

    def _heard(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        assert line.endswith(b"\n"), "the process that does the works ended"
        heard: dict[str, Any] = json.loads(line)
        return heard


@contextmanager
def open_desk(folder: Path) -> Iterator[Desk]:
    """Compile the library into a folder, and start the process that does works with it."""
    library = folder / "faults.so"
    source = Path(__file__).with_name("faults.c")
    options = ["-shared", "-fPIC", "-O1", "-Wall", "-Werror"]
    command = ["cc", *options, "-o", str(library), str(source)]
    subprocess.run(command, check=True)  # noqa: S603
    environment = {**os.environ, "LD_PRELOAD": str(library)}
    pipe = subprocess.PIPE
    with subprocess.Popen(
        [sys.executable, "-m", "tests.harness.fault_run"],
        cwd=ROOT, env=environment, stdin=pipe, stdout=pipe, bufsize=0,
    ) as process:  # fmt: skip
        yield Desk(process)
        assert process.stdin is not None
        process.stdin.close()
        process.wait()
