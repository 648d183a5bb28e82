"""A store in a folder of its own, and a key store of the system."""

import pytest

from angio_desktop.storage.store import Store


@pytest.fixture
def store(opened: Store) -> Store:
    return opened
