"""Which backup to put back, and what would be missing then.

Backups are compared by their trails: the name of a file, and the clock that gave it, may be wrong.
"""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from angio_desktop import paths
from angio_desktop.errors import BadBackup
from angio_desktop.storage.sqlite.vault import backups
from angio_desktop.storage.sqlite.vault.backups import Proof
from angio_desktop.storage.sqlite.vault.keys import DataKey
from angio_desktop.storage.sqlite.vault.reach import Reach, missing, reach, reading


@dataclass(frozen=True, slots=True)
class Loss:
    """How far a backup reaches, and how many registrations that are known are not in it."""

    reach: Reach
    missing: int


@dataclass(frozen=True, slots=True)
class Rescue:
    """The whole backup that reaches furthest.

    `missing` registrations are in other backups, or can still be read in the damaged data, and are
    not in it. `each` holds all backups by their reach, None for one that is not whole.
    """

    backup: Proof
    missing: int
    each: tuple[tuple[Path, Reach | None], ...]


def furthest(folder: Path, key: DataKey) -> Rescue | None:
    """Return the whole backup of a data folder that reaches furthest, None where there is none."""
    reached = {file: _reach(file, key) for file in backups.backups(folder)}
    for file in _in_order(reached):
        try:
            proof = backups.prove(file, key)
        except BadBackup:
            reached[file] = None
            continue
        each = tuple((found, reached[found]) for found in _in_order(reached))
        return Rescue(proof, _missing(_states(folder), key, file, key), each)
    return None


def loss(folder: Path, key: DataKey, backup: Path, backup_key: DataKey) -> Loss:
    """Return what it costs to put a backup back, compared with all that is known in the folder.

    Raises BadBackup where the backup cannot be read.
    """
    return _loss(_states(folder), key, backup, backup_key)


def loss_of_data(folder: Path, key: DataKey, backup: Path) -> Loss | None:
    """Return what it costs, compared with the data alone; None for one that cannot be read."""
    try:
        return _loss([paths.database(folder)], key, backup, key)
    except BadBackup:
        return None


def _loss(states: Iterable[Path], key: DataKey, backup: Path, backup_key: DataKey) -> Loss:
    with reading(backup, backup_key) as run:
        reached = reach(run)
    return Loss(reached, _missing(states, key, backup, backup_key))


def _in_order(reached: dict[Path, Reach | None]) -> list[Path]:
    """Return files by their reach, the furthest first; of the same reach as they stood."""
    return sorted(reached, key=lambda file: reached[file] or _NOWHERE, reverse=True)


_NOWHERE = Reach(-1, 0)


def _reach(file: Path, key: DataKey) -> Reach | None:
    try:
        with reading(file, key) as run:
            return reach(run)
    except BadBackup:
        return None


def _states(folder: Path) -> list[Path]:
    return [paths.database(folder), *backups.backups(folder)]


def _missing(states: Iterable[Path], key: DataKey, backup: Path, backup_key: DataKey) -> int:
    """Return the most that a backup lacks of any state that can be read."""
    most = 0
    for state in states:
        with suppress(BadBackup), reading(state, key) as known, reading(backup, backup_key) as run:
            most = max(most, missing(known, run))
    return most
