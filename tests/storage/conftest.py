"""A store in a folder of its own, and a key store of the system."""

from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest

from angio_desktop.storage.store import Store
from tests.drivers.key_store import MemoryStore
from tests.drivers.opened import open_store


@pytest.fixture
def store(folder: Path) -> Iterator[Store]:
    opened = open_store(folder)
    yield opened
    opened.close()


@pytest.fixture
def key_store() -> Iterator[MemoryStore]:
    """The system has a key store."""
    before, store = keyring.get_keyring(), MemoryStore()
    keyring.set_keyring(store)
    yield store
    keyring.set_keyring(before)
