"""Checks what is kept outside the database: each known head must lie in the trail."""

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from angio_desktop.disk import open_regular
from angio_desktop.errors import BadBackup
from angio_desktop.storage.trail import Runs
from angio_desktop.storage.vault import backups, heads
from angio_desktop.storage.vault.head_store import held_in_store
from angio_desktop.storage.vault.heads import Head
from angio_desktop.storage.vault.keys import DataKey
from angio_desktop.storage.vault.reach import reading
from angio_desktop.storage.verification.found import Said, Wrong


class Known(NamedTuple):
    """A head that was kept somewhere: `what` is that of the `Wrong` where it is not in the trail.

    `head` is None where there should be one and is none.
    """

    what: str
    head: Head | None
    name: str = ""


def beside(folder: Path, key: DataKey) -> Iterator[Known]:
    """Yield the heads that are kept beside the database, and in the system's key store."""
    yield Known("head_file", heads.held(folder, key))
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


def check_heads(run: Runs, known: Iterable[Known]) -> Wrong | None:
    """Check that each head lies in the trail, or in one that was left for it."""
    for each in known:
        if each.head is None:
            return Wrong(each.what, code=each.name)
        if not heads.is_known(run, each.head):
            return Wrong(each.what, each.head.number, each.name or each.head.text)
    return None


def check_backups(folder: Path, said: Said) -> Wrong | None:
    """Check that each backup that the trail tells of, and is still there, is what was proven."""
    for file in backups.backups(folder):
        sha256 = said.backups.get(file.name)
        if sha256 is not None and _sha256(file) != sha256:
            return Wrong("backup", code=file.name)
    return None


def _sha256(file: Path) -> str:
    try:
        with open_regular(file) as opened:
            return hashlib.file_digest(opened, "sha256").hexdigest()
    except OSError:
        return ""
