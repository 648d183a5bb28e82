"""A pipe with a name, which looks like a file and is none."""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

posix_only = pytest.mark.skipif(os.name != "posix", reason="Windows has no such pipes")


@contextmanager
def pipe(path: Path, content: bytes) -> Iterator[Path]:
    """Have who opens `path` read this content: nothing that waits for a pipe waits for ever."""
    os.mkfifo(path)
    writer = threading.Thread(target=_write, args=(path, content), daemon=True)
    writer.start()
    try:
        yield path
    finally:
        end = os.open(path, os.O_RDWR | os.O_NONBLOCK)  # lets a writer go on that nobody reads
        writer.join()
        os.close(end)


def _write(path: Path, content: bytes) -> None:
    with suppress(BrokenPipeError), path.open("wb", buffering=0) as file:
        file.write(content)
