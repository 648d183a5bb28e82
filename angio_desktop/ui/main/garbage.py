"""When Python looks for garbage: not through what stays as long as the program runs.

A look through everything stops every thread, and takes some 50 ms of a program that has started:
it would be felt in the middle of a word. What came after the start is looked through in 5 ms.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, QTimer

_LATER_MS = 1000  # old windows are gone by then


@contextmanager
def spared() -> Iterator[None]:
    """Look for no garbage in the block, nor ever again through what was made in it."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def spare_anew(window: QObject) -> None:
    """Look through everything once, when what is to go is gone, and then spare what stayed."""
    gc.unfreeze()
    QTimer.singleShot(_LATER_MS, window, _look_once)


def _look_once() -> None:
    gc.collect()
    gc.freeze()
