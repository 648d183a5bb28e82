"""Runs a command: whatever fails is one sentence, and its own exit status."""

import argparse
import os
import sys
import traceback
from contextlib import suppress
from typing import TYPE_CHECKING

from angio_desktop.commands.console import FAILED, Console, put
from angio_desktop.errors import AngioError, BadTable

if TYPE_CHECKING:  # the window starts without
    from angio_desktop.register.captions import Words

_STOPPED, _READER_GONE = 130, 141  # as a shell counts them: 128 and the signal's number
_NO_WORDS = "Something went wrong in the program ({what}, {where})."


def run(arguments: argparse.Namespace) -> int:
    """Do what was asked and return the exit status."""
    words = None
    try:
        console = Console(arguments)
        words = console.words
        status = _work(console)
    except BadTable as problem:  # so early that there are no words yet
        put(sys.stderr, f"{problem}\n")
        return FAILED
    except BrokenPipeError:  # who read our output has seen enough
        _write_no_more()
        return _READER_GONE
    except KeyboardInterrupt:
        return _STOPPED
    except Exception as problem:  # ours, or the disk's under the output: never "found" or "altered"
        _write_no_more()
        _tell_unforeseen(problem, words)
        return FAILED
    return status


def _work(console: Console) -> int:
    try:
        console.take_definition()
        status: int = console.arguments.work(console)
    except AngioError as problem:
        console.tell(problem)
        status = FAILED
    if sys.stdout is not None:
        sys.stdout.flush()
    return status


def _tell_unforeseen(problem: Exception, words: "Words | None") -> None:
    """Name the kind of a failure and its place in the code, never its words: they may quote."""
    last = traceback.extract_tb(problem.__traceback__)[-1]
    place = f"{os.path.basename(last.filename)}:{last.lineno}"  # noqa: PTH119  a name, no path
    details = {"what": type(problem).__name__, "where": place}
    text = words.sentence("problem.unforeseen", details) if words else _NO_WORDS.format(**details)
    with suppress(OSError):
        put(sys.stderr, f"{text}\n")


def _write_no_more() -> None:
    """Have Python not complain at its end, when it writes what is left of the output."""
    with suppress(AttributeError, OSError, ValueError):  # no stream, or one that is no file
        sys.stdout.flush()
        return
    with suppress(AttributeError, OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
