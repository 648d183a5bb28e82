"""Backups as the user sees them, and the work on all data that goes on beside the window.

What takes a `progress` is for a thread of its own. It tells how many of `PARTS` are done, and is
ended without a trace where that raises Cancelled.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from angio_desktop.actions.clock import local, now, today
from angio_desktop.actions.progress import Progress
from angio_desktop.actions.rescuing import Loss, loss_of_data
from angio_desktop.actions.unlocking import WayIn
from angio_desktop.errors import BadBackup, StorageProblem
from angio_desktop.storage.sqlite.store import LocalStore
from angio_desktop.storage.sqlite.vault import backups
from angio_desktop.storage.sqlite.vault.backups import Proof
from angio_desktop.storage.sqlite.vault.keys import DataKey
from angio_desktop.storage.sqlite.vault.problems import storage_problems
from angio_desktop.storage.sqlite.vault.reach import Reach
from angio_desktop.storage.trail import Action, Entry

OLD_DAYS = 2
_DAY = timedelta(days=1)
PARTS = 100


@dataclass(frozen=True, slots=True)
class BackupFile:
    """A backup beside the data; `time` is ISO 8601.

    `proven` is the entry of the trail that tells of its proof, None where the trail has none: a
    backup of before an update, or one that was made after the data that are open now. All that
    `is_verified` holds was verified too.
    """

    file: Path
    time: str
    size: int
    proven: Entry | None
    is_verified: bool = False


def backup_files(store: LocalStore, folder: Path) -> list[BackupFile]:
    """Return the backups of a data folder, the newest first. Raises StorageProblem."""
    try:
        entries, right = store.trail.newest([Action.BACKED_UP]), store.verifications.right()
    except StorageProblem:  # just then the backups are needed
        entries, right = [], []
    proven = {entry.detail.get("file"): entry for entry in entries}
    verified = {entry.detail["backup"] for entry in right}
    with storage_problems(folder):
        return [
            BackupFile(
                file,
                backups.time_of(file),
                file.stat().st_size,
                proven.get(file.name),
                file.name in verified,
            )
            for file in backups.backups(folder)
        ]


def weighed(
    files: list[BackupFile], store: LocalStore, way_in: WayIn
) -> list[tuple[BackupFile, Loss | None]]:
    """Return backups with what putting each back would cost, the one that reaches furthest first.

    None stands with one that cannot be read. Raises StorageProblem.
    """
    found = [(each, _loss(each, store, way_in)) for each in files]
    return sorted(found, key=lambda pair: pair[1].reach if pair[1] else _NOWHERE, reverse=True)


_NOWHERE = Reach(-1, 0)


def _loss(backup: BackupFile, store: LocalStore, way_in: WayIn) -> Loss | None:
    """Ask the trail of the data where it knows the backup: the file may be large."""
    if backup.proven is None:
        return loss_of_data(way_in.data.path, way_in.key, backup.file)
    detail = backup.proven.detail
    reached = Reach(int(detail.get("trail", 0)), int(detail.get("registrations", 0)))
    return Loss(reached, store.created_after(reached.trail))


def last_proven(files: list[BackupFile]) -> Entry | None:
    """Return the entry of the newest proven backup that is still there."""
    entries = [each.proven for each in files if each.proven is not None]
    return max(entries, key=lambda entry: entry.id, default=None)


def days_since(entry: Entry) -> int:
    """Return how many days ago, on the wall calendar, something was done."""
    return (today() - local(datetime.fromisoformat(entry.time)).date()).days


def is_old(entry: Entry) -> bool:
    """Whether something was done longer ago than a day."""
    return now() - datetime.fromisoformat(entry.time) > _DAY


def is_due(store: LocalStore, folder: Path) -> bool:
    """Whether no backup was proven today."""
    proven = last_proven(backup_files(store, folder))
    return proven is None or days_since(proven) != 0


def has_changed(store: LocalStore, folder: Path) -> bool:
    """Whether anything was done since the last proven backup. Raises StorageProblem."""
    last = last_proven(backup_files(store, folder))
    return store.trail.was_changed_after(last.id if last else 0)


def back_up(store: LocalStore, progress: Progress) -> Proof:
    """Write a backup and prove it. Raises StorageProblem, BadBackup and what `progress` raises.

    A BadBackup says here that the data themselves are damaged.
    """
    try:
        return store.back_up(now(), lambda done, total: progress(done * PARTS // max(total, 1)))
    except BadBackup as problem:
        text_id = f"{BadBackup.text_id}.made"
        raise BadBackup(str(problem), text_id=text_id, why=problem.details["why"]) from None


def opens(backup: Path, key: DataKey) -> Proof:
    """Return what is in a backup that `key` opens. Raises BadBackup."""
    return backups.prove(backup, key)
