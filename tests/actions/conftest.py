"""A data folder as a user has it, and the tables of the program."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from angio_desktop.actions.definitions import Definitions, load_definitions
from angio_desktop.storage.store import Store
from tests.drivers.opened import open_store


@pytest.fixture(scope="session")
def definitions() -> Definitions:
    return load_definitions()


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def store(data: Path) -> Iterator[Store]:
    with closing(open_store(data)) as opened:
        yield opened


@pytest.fixture
def out(tmp_path: Path) -> Path:
    folder = tmp_path / "upload"
    folder.mkdir()
    return folder
