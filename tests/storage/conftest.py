"""A store in a folder of its own, and a key store of the system."""

from collections.abc import Iterator

import keyring
import pytest

from angio_desktop.storage.store import Store
from tests.drivers.key_store import MemoryStore


@pytest.fixture
def store(opened: Store) -> Store:
    return opened


@pytest.fixture
def key_store() -> Iterator[MemoryStore]:
    """The system has a key store."""
    before, store = keyring.get_keyring(), MemoryStore()
    keyring.set_keyring(store)
    yield store
    keyring.set_keyring(before)
