"""How far a command is that takes a while: one line on the terminal, which is gone at the end."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_WIDTH = 30
_BACK = "\r"
_ERASED = " " * (_WIDTH + len("[] 100 %"))


@contextmanager
def progress_line() -> Iterator[Callable[[int], None]]:
    """Give what shows, on standard error, how many parts of a hundred are done.

    Nothing is shown where nobody looks: in a file, a pipe, or a program without a console.
    """
    stream = sys.stderr
    if stream is None or not stream.isatty():
        yield lambda _: None
        return
    last = -1

    def show(done: int) -> None:
        nonlocal last
        if done != last:
            last = done
            bar = "#" * (done * _WIDTH // 100)
            stream.write(f"{_BACK}[{bar:<{_WIDTH}}] {done:3} %")
            stream.flush()

    try:
        yield show
    finally:
        stream.write(f"{_BACK}{_ERASED}{_BACK}")
        stream.flush()
