"""A data folder as a user has it, and the tables of the program."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from angio_desktop.storage.store import Store
from tests.drivers.opened import open_store


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def store(data: Path) -> Iterator[Store]:
    with closing(open_store(data)) as opened:
        yield opened
