"""What is kept outside the database: heads beside it, in the key store, and in its backups."""

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path

from angio_desktop.disk import open_regular
from angio_desktop.errors import BadBackup
from angio_desktop.storage import heads
from angio_desktop.storage.sqlite.vault import backups, head_file
from angio_desktop.storage.sqlite.vault.head_store import held_in_store
from angio_desktop.storage.sqlite.vault.keys import DataKey
from angio_desktop.storage.sqlite.vault.reach import reading
from angio_desktop.storage.verification import Known, Watch, Wrong

_BLOCK = 2**20


def known_heads(folder: Path, key: DataKey) -> tuple[Known, ...]:
    """Return the heads that are kept outside a database: beside it and in its backups.

    They are looked up before its trail is: it goes on meanwhile.
    """
    return (*beside(folder, key), *of_backups(folder, key))


def beside(folder: Path, key: DataKey) -> Iterator[Known]:
    """Yield the heads that are kept beside the database, and in the system's key store."""
    yield Known("head_file", head_file.held(folder, key))
    in_store = held_in_store(folder)
    if in_store is not None:
        yield Known("head_store", in_store)


def of_backups(folder: Path, key: DataKey) -> Iterator[Known]:
    """Yield the head of each backup that this key opens; one of before the trail has none."""
    for file in backups.backups(folder):
        try:
            with reading(file, key) as run:
                has_trail = run("SELECT count(*) FROM sqlite_master WHERE name = 'trail'")
                if has_trail.fetchone()[0]:
                    yield Known("head_backup", heads.head_of(run), file.name)
        except BadBackup:
            continue


def check_backups(folder: Path, proofs: Mapping[str, str], watch: Watch) -> Wrong | None:
    """Check that each backup that is still there is what was proven.

    `proofs` are the hashes that the trail tells, by the names of the files.
    """
    for file in backups.backups(folder):
        sha256 = proofs.get(file.name)
        if sha256 is not None and not _has(file, sha256, watch):
            return Wrong("backup", code=file.name)
    return None


def _has(file: Path, sha256: str, watch: Watch) -> bool:
    found = hashlib.sha256()
    try:
        with open_regular(file) as opened:
            while block := opened.read(_BLOCK):
                found.update(block)
                watch.again()
    except FileNotFoundError:  # a new backup takes the place of the oldest
        return True
    except OSError:
        return False
    return found.hexdigest() == sha256
