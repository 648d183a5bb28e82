"""Writes a file that holds a patient's data: whole or not at all, and for the user's eyes only."""

import os
import secrets
from contextlib import suppress
from pathlib import Path

from angio_desktop.errors import NotWritable

_MODE = 0o600


def write_private(path: Path, content: bytes, text_id: str = "not_writable.document") -> None:
    """Write `content` to `path`, in the place of what stood there.

    Raises NotWritable, told by `text_id`; then what stood there stands there still, and nothing is
    left beside it.
    """
    temporary = path.with_name(f".{secrets.token_hex(8)}.part")  # no part of a name that may tell
    try:
        number = os.open(temporary, os.O_CREAT | os.O_EXCL | os.O_WRONLY, _MODE)
        with os.fdopen(number, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except OSError as problem:
        with suppress(OSError):
            temporary.unlink()
        why = problem.strerror or type(problem).__name__
        raise NotWritable(f"{path.name}: {why}", text_id=text_id, file=str(path), why=why) from None
