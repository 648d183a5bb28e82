"""A command with someone at its terminal, who answers what is asked."""

import os
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import NamedTuple

END_OF_QUESTION = ": "


class Said(NamedTuple):
    """Exit status, and everything that the terminal showed."""

    status: int
    text: str


def at_terminal(arguments: Sequence[object], answers: Sequence[str]) -> Said:
    """Run the program's command, typing an answer at each question."""
    ours, theirs = os.openpty()
    command = [sys.executable, "-m", "angio_desktop", *map(str, arguments)]
    with subprocess.Popen(  # noqa: S603  our own command
        command, stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True
    ) as process:
        os.close(theirs)
        shown = _talk(ours, list(answers))
    os.close(ours)
    return Said(process.returncode, shown.replace("\r\n", "\n"))


def _talk(terminal: int, answers: list[str]) -> str:
    shown = b""
    with suppress(OSError):  # what Linux says of a terminal that nobody has open any more
        while piece := os.read(terminal, 10_000):
            shown += piece
            if answers and shown.decode().endswith(END_OF_QUESTION):
                os.write(terminal, f"{answers.pop(0)}\n".encode())
    return shown.decode()
