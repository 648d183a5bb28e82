"""What all tests start from, their clock, and how often and how long what is random is tried."""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from time_machine import Traveller

from angio_desktop.actions.definitions import Definitions
from angio_desktop.ui.main import garbage
from tests.drivers import postgres as clusters
from tests.drivers import screen
from tests.drivers.moment import held
from tests.drivers.postgres import Cluster
from tests.drivers.tables import DEFINITIONS
from tests.drivers.warehouse import Kept, new_warehouse

_EXAMPLES, _LONG_EXAMPLES = 100, 2500


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("angio desktop")
    group.addoption("--kills", type=int, help="how often the program is killed while typing")
    group.addoption("--long", action="store_true", help="try everything that is drawn, for hours")


def pytest_configure(config: pytest.Config) -> None:
    """Make the profile of the tests of hostile files, which they take by `hostile`."""
    screen.be_large()
    gc.disable()  # see garbage.py: the tests' own threads would destroy what windows left
    examples = _LONG_EXAMPLES if config.getoption("--long") else _EXAMPLES
    settings.register_profile(
        "hostile",
        max_examples=examples,
        deadline=None,  # the machine may have much else to do
        suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    )


@pytest.fixture(autouse=True)
def look_for_garbage() -> Iterator[None]:
    """Look for garbage after each test, as the program does now and then."""
    yield
    garbage.look()


@pytest.fixture(scope="session")
def definitions() -> Definitions:
    return DEFINITIONS


@pytest.fixture(scope="session")
def postgres() -> Iterator[Cluster]:
    """A cluster of this process, started when a test first asks for it."""
    if reason := clusters.why_none():
        pytest.skip(reason)
    with clusters.running() as cluster:
        yield cluster


@pytest.fixture
def warehouse(postgres: Cluster) -> Kept:
    """A warehouse of a hospital that holds nothing yet."""
    return new_warehouse(postgres)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The place of a data folder that is still to be made."""
    return tmp_path / "data"


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """A folder to write files into."""
    folder = tmp_path / "upload"
    folder.mkdir()
    return folder


@pytest.fixture
def clock() -> Iterator[Traveller]:
    """The clock stands at the moment the examples were made for; `move_to` and `shift` set it."""
    with held() as traveller:
        yield traveller
