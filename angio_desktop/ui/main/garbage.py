"""When Python looks for garbage: in the windows' thread, not through what stays as long as it runs.

Python looks in whichever thread has just made something, and what it finds there it destroys
there: a window's parts in the middle of a thread that reads a file, and Qt ends the program for
that. So it looks in no thread by itself any more.

A look through everything stops every thread, and takes some 50 ms of a program that has started:
it would be felt in the middle of a word. What came after the start is looked through in 5 ms.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 1000
_LATER_MS = 1000  # old windows are gone by then
_YOUNGER_LOOKS = 10  # before the oldest are looked through, where Python has no limit of its own


def look_here_only(parent: QObject) -> None:
    """Have garbage looked for by this thread alone, now and then as long as `parent` lives."""
    gc.disable()
    timer = QTimer(parent, interval=_EVERY_MS)
    timer.timeout.connect(look)
    timer.start()


def look() -> None:
    """Look through what Python would have looked through by now."""
    limits = zip(gc.get_count(), gc.get_threshold(), strict=True)
    due = [n for n, (count, limit) in enumerate(limits) if count > (limit or _YOUNGER_LOOKS)]
    if due:
        gc.collect(due[-1])


@contextmanager
def spared() -> Iterator[None]:
    """Look for no garbage in the block, nor ever again through what was made in it."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_enabled:
            gc.enable()


def spare_anew(window: QObject) -> None:
    """Look through everything once, when what is to go is gone, and then spare what stayed."""
    gc.unfreeze()
    QTimer.singleShot(_LATER_MS, window, _look_once)


def _look_once() -> None:
    gc.collect()
    gc.freeze()
