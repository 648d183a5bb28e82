"""Killing the program at a certain step, as a power cut does: in a child of the test's process."""

import os
import signal
import sys
from collections.abc import Callable
from typing import Any

import pytest

can_be_killed = [
    pytest.mark.skipif(not hasattr(os, "fork"), reason="Windows has no fork"),
    # Other tests' threads may still be there; the child uses nothing of theirs.
    pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning"),
]


def in_child(work: Callable[[], object]) -> bool:
    """Do `work` in a child; return whether it came to its end and was not killed."""
    child = os.fork()
    if child == 0:
        status = 1
        try:
            work()
            status = 0
        finally:
            os._exit(status)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status) or os.WEXITSTATUS(status) == 0
    return not os.WIFSIGNALED(status)


def die() -> None:
    """Kill this process; nothing is closed or flushed."""
    os.kill(os.getpid(), signal.SIGKILL)


def killed_at_change(number: int, work: Callable[[], object]) -> bool:
    """Do `work` in a child that is killed just before the `number`-th name of a file changes.

    Returns whether it came to its end, for there were no more such changes.
    """

    def killable() -> None:
        left = number

        def hook(name: str, _: tuple[Any, ...]) -> None:
            nonlocal left
            if name in ("os.rename", "os.remove"):
                left -= 1
                if left == 0:
                    die()

        sys.addaudithook(hook)
        work()

    return in_child(killable)
