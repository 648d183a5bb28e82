"""A data folder that others get into: closed where it is the program's own, else told."""

import os
from pathlib import Path

import pytest

from angio_desktop.actions.data_folder import DataFolder
from tests.drivers.opened import KEY

pytestmark = pytest.mark.skipif(os.name != "posix", reason="Windows has no such bits")


def opened(folder: Path, mode: int) -> DataFolder:
    folder.chmod(mode)
    data = DataFolder(folder)
    data.open(KEY).close()
    return data


@pytest.mark.parametrize("mode", [0o777, 0o755, 0o770, 0o700])
def test_a_folder_of_its_own_is_closed(folder: Path, mode: int) -> None:
    folder.mkdir()
    data = opened(folder, mode)
    assert folder.stat().st_mode & 0o777 == 0o700
    assert not data.is_shared()
    data = opened(folder, mode)  # with all that stands in it by now
    assert folder.stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize(("mode", "is_shared"), [(0o777, True), (0o770, True), (0o755, False)])
def test_a_folder_with_files_of_others_keeps_its_rights_and_is_told(
    folder: Path, mode: int, is_shared: bool
) -> None:
    folder.mkdir()
    (folder / "letter.txt").write_text("of someone else", "utf-8")
    data = opened(folder, mode)
    assert folder.stat().st_mode & 0o777 == mode
    assert data.is_shared() is is_shared
    (folder / "letter.txt").unlink()


def test_a_folder_that_is_gone_is_not_told(folder: Path) -> None:
    assert not DataFolder(folder).is_shared()
