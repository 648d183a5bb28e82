"""A data folder as a user has it, and the tables of the program."""

from pathlib import Path

import pytest

from angio_desktop.storage.store import Store


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def store(opened: Store) -> Store:
    return opened
