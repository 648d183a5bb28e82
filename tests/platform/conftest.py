import pytest

from tests.drivers.postgres import Cluster
from tests.drivers.warehouse import Kept, new_warehouse


@pytest.fixture
def kept(postgres: Cluster) -> Kept:
    """An empty warehouse."""
    return new_warehouse(postgres)
