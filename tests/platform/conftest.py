"""A platform of the tests' own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.drivers.hd4dp import Hd4dpServer, platform


@pytest.fixture
def hd4dp(tmp_path: Path) -> Iterator[Hd4dpServer]:
    with platform(tmp_path) as running:
        yield running
