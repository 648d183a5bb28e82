"""Does the works of tests/harness/works.py, each in a child whose disk fails as it is asked.

Run by tests/harness/faults.py, with faults.c preloaded: python -m tests.harness.fault_run. It reads
a line of JSON for each work and writes lines of JSON: what the work has promised, how it ended.
"""

import ctypes
import json
import os
import sqlite3
import sys
import traceback
from functools import partial
from pathlib import Path

from angio_desktop.errors import AngioError
from angio_desktop.storage.sqlite import connection
from angio_desktop.storage.sqlite.vault import key_files
from tests.drivers.tables import DEFINITIONS
from tests.harness.works import WORKS

_PREPARE = connection._prepare
_WORDS = DEFINITIONS.words("en", {})


def main() -> None:
    """Fork a child for each line."""
    library = ctypes.CDLL(os.environ["LD_PRELOAD"])
    key_files.SCRYPT["n"] = 2  # a pass phrase takes half a second, on purpose
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            _run(library, *json.loads(line))
        _, status = os.waitpid(child, 0)
        tell(over=os.waitstatus_to_exitcode(status))


def tell(**what: object) -> None:
    """Write a line at once, and whole."""
    os.write(sys.stdout.fileno(), json.dumps(what).encode() + b"\n")


def _run(
    library: ctypes.CDLL,
    work: str,
    root: str,
    kind: int,
    at: int,
    lasts: bool,
    record: str,
    is_unsynced: bool,
) -> None:
    if is_unsynced:
        setattr(connection, "_prepare", _prepare_unsynced)  # noqa: B010  a function is no variable
    written = os.open(record, os.O_CREAT | os.O_WRONLY | os.O_EXCL) if record else -1
    library.faults_watch(root.encode(), written, kind, at, lasts)
    problem = ""
    try:
        WORKS[work].do(Path(root), partial(_promise, library))
    except AngioError as error:
        problem = _WORDS.problem(error)  # all that it is filled with is there
    except BaseException:
        tell(bug=traceback.format_exc()[-3000:])
    tell(steps=library.faults_steps(), problem=problem)
    os._exit(0)


def _prepare_unsynced(opened: sqlite3.Connection, of: object) -> None:
    _PREPARE(opened, of)
    opened.execute("PRAGMA synchronous = OFF")


def _promise(library: ctypes.CDLL, number: int) -> None:
    """What the user is told from here on is done."""
    library.faults_note(number)
    tell(promised=number)


if __name__ == "__main__":
    main()
