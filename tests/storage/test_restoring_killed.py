"""Putting a backup back, killed at any step: what was there is still there, whole, or aside."""

from contextlib import closing
from pathlib import Path

import pytest

from angio_desktop import paths
from angio_desktop.actions.data_folder import DataFolder
from angio_desktop.storage.records import Wanted
from angio_desktop.storage.sqlite.vault import backups
from tests.drivers.opened import KEY, open_store
from tests.harness.killing import can_be_killed, killed_at_change
from tests.storage.samples import NOW, SUMMARY, draft, later

pytestmark = can_be_killed


def save(folder: Path, *numbers: str) -> None:
    with closing(open_store(folder)) as store:
        for number in numbers:
            store.registrations.save(draft(NR=number), SUMMARY, NOW)


def numbers_in(folder: Path) -> list[str]:
    """Open the data as the window does: it refuses an empty database beside backups."""
    with closing(DataFolder(folder).open(KEY)) as store:
        assert store.verify().wrong is None
        return [
            store.registrations.load(id_).values["NR"]
            for id_ in sorted(row.id for row in store.worklist.page(Wanted()))
        ]


@pytest.fixture
def backup(folder: Path) -> Path:
    save(folder, "old")
    with closing(open_store(folder)) as store:
        backup = store.back_up(NOW).file
    save(folder, "new")
    return backup


@pytest.mark.parametrize("number", range(1, 6))
def test_killed_restoring_loses_nothing(folder: Path, backup: Path, number: int) -> None:
    def restore() -> None:
        backups.restore(folder, KEY, backup, KEY, later(1))

    ended = killed_at_change(number, restore)
    aside = list(folder.glob("angio-set-aside-*"))
    found = numbers_in(folder)
    assert found == (["old"] if aside else ["old", "new"])
    assert [backups.prove(file, KEY).registrations for file in aside] == [2] * len(aside)
    assert not backups.is_restoring(folder)
    assert paths.database(folder).exists()
    assert ended == (number > 4)
    restore()
    assert numbers_in(folder) == ["old"]


@pytest.mark.parametrize("number", range(1, 3))
def test_killed_backup_leaves_no_half_one(folder: Path, backup: Path, number: int) -> None:
    database = paths.database(folder)
    ended = killed_at_change(number, lambda: backups.back_up(database, KEY, later(1)))
    for file in backups.backups(folder):
        backups.prove(file, KEY)
    assert ended == (number > 1)
    assert len(backups.backups(folder)) == 1 + ended
    assert backup in backups.backups(folder)
    backups.back_up(database, KEY, later(24 * 60 + 2))
    assert all(file.suffix == ".sqlite3" for file in paths.backups(folder).iterdir())
