"""A store in a folder of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from angio_desktop.storage.store import Store
from tests.drivers.opened import open_store


@pytest.fixture
def store(folder: Path) -> Iterator[Store]:
    opened = open_store(folder)
    yield opened
    opened.close()
