"""Key files: who keeps the key of a data folder, and the key itself, encrypted by a pass phrase.

A folder has two copies, of which one may be damaged, and one stands beside each backup, which
opens it wherever it was carried.
"""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from angio_desktop import paths
from angio_desktop.disk import read_whole, write_whole
from angio_desktop.errors import KeyProblem

SCRYPT = {"n": 2**16, "r": 8, "p": 2}  # 64 MiB; OWASP Password Storage Cheat Sheet
MOST_BYTES = 100_000  # of a file with a key: an editor may add to it, but no more than that
_COSTLIEST = {"n": 2**17, "r": 8, "p": 16}  # a key file that asks for more is not ours
_BESIDE = ".key.json"


class Guard(StrEnum):
    """Who keeps the data key."""

    SYSTEM = "system"
    PASS_PHRASE = "pass_phrase"  # noqa: S105  a name, not a secret


@dataclass(frozen=True, slots=True)
class KeyFile:
    """What stands beside the database.

    `id` names the key in the system's store. `mark` tells the right key from another and says
    nothing of it otherwise: a half of a SHA-256. `salt` and `wrapped` (hexadecimal) are
    of the pass phrase and "" without one; `n`, `r`, `p` are scrypt's costs. The data it is about
    are encrypted; only from the first protection of readable ones of version 0.1 until they are,
    `readable` holds a mark that says so, which nobody makes without the key.
    """

    id: str
    guard: Guard
    mark: str
    salt: str = ""
    wrapped: str = ""
    n: int = SCRYPT["n"]
    r: int = SCRYPT["r"]
    p: int = SCRYPT["p"]
    readable: str = ""


# Of a data folder


def read_key_file(folder: Path) -> KeyFile | None:
    """Return the key file of a data folder, or its copy; None without any. Raises KeyProblem.

    Of a folder into which only its backups were brought, it is that of the newest.
    """
    problem = None
    for file in _places(folder):
        try:
            return _read(file)
        except FileNotFoundError:
            continue
        except KeyProblem as found:
            problem = problem or found
    if problem is not None:
        raise problem
    return None


def _places(folder: Path) -> Iterator[Path]:
    yield from (paths.key_file(folder), paths.key_copy(folder))
    yield from sorted(paths.backups(folder).glob(f"*{_BESIDE}"), reverse=True)


def write_key_file(folder: Path, file: KeyFile) -> None:
    """Write the key file of a data folder and its copy. Raises OSError."""
    for place in (paths.key_file(folder), paths.key_copy(folder)):
        write_whole(place, _content(file))


def mend_key_file(folder: Path, file: KeyFile) -> None:
    """Write anew what is missing or damaged of key file and copy, or differs. Raises OSError."""
    for place in (paths.key_file(folder), paths.key_copy(folder)):
        if not _holds(place, file):
            write_whole(place, _content(file))


# Beside a backup


def place_beside(backup: Path) -> Path:
    """Return where the key file of a backup stands."""
    return backup.with_suffix(_BESIDE)


def read_beside(backup: Path) -> KeyFile | None:
    """Return the key file beside a backup, None without one. Raises KeyProblem."""
    try:
        return _read(place_beside(backup))
    except FileNotFoundError:
        return None


def write_beside(backup: Path, file: KeyFile) -> None:
    """Have a key file stand beside a backup, which is encrypted. Raises OSError."""
    file = replace(file, readable="")
    if not _holds(place_beside(backup), file):
        write_whole(place_beside(backup), _content(file))


# Reading and writing


def _holds(place: Path, file: KeyFile) -> bool:
    try:
        return read_whole(place, MOST_BYTES) == _content(file)
    except OSError:
        return False


def _content(file: KeyFile) -> bytes:
    columns = asdict(file)
    return json.dumps({**columns, "checksum": _checksum(columns)}, indent=1).encode()


def _read(place: Path) -> KeyFile:
    """Read a key file. Raises FileNotFoundError, and KeyProblem for one that is damaged."""
    try:
        return key_file_of(json.loads(read_whole(place, MOST_BYTES).decode()))
    except FileNotFoundError:
        raise
    except (OSError, ValueError, TypeError, RecursionError) as error:
        details = {"file": str(place), "why": type(error).__name__}
        text_id = f"{KeyProblem.text_id}.damaged"
        raise KeyProblem("key: damaged", text_id=text_id, **details) from None


def key_file_of(columns: Any) -> KeyFile:
    """Return the key file that was read, by whoever written. Raises ValueError and TypeError."""
    if type(columns) is not dict:
        raise ValueError("columns")
    checksum = columns.pop("checksum", None)  # of an earlier program there is none
    found = KeyFile(**columns)
    for name, value in asdict(found).items():
        if type(value) is not (int if name in _COSTLIEST else str):
            raise ValueError(name)
    if not all(0 < columns.get(name, 1) <= most for name, most in _COSTLIEST.items()):
        raise ValueError("costs")
    for text in (found.mark, found.salt, found.wrapped, found.readable):
        bytes.fromhex(text)
    if checksum not in (None, _checksum(columns)):
        raise ValueError("checksum")
    return replace(found, guard=Guard(found.guard))


def _checksum(columns: dict[str, Any]) -> str:
    """Return what tells a damaged key file from a wrong pass phrase; it is no protection."""
    text = json.dumps(columns, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()
