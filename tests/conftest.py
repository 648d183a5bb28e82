"""What all tests start from, their clock, and how often and how long what is random is tried."""

import gc
import signal
from collections.abc import Iterator
from contextlib import closing
from inspect import signature
from pathlib import Path

import keyring
import pytest
from hypothesis import HealthCheck, settings
from time_machine import Traveller

from angio_desktop.actions.definitions import Definitions
from angio_desktop.storage.sqlite.store import LocalStore
from angio_desktop.storage.store import Store
from angio_desktop.ui.main import garbage
from tests.drivers import left_windows, screen
from tests.drivers import postgres as clusters
from tests.drivers.key_store import MemoryStore
from tests.drivers.moment import held
from tests.drivers.offices import Offices, offices_in
from tests.drivers.opened import open_store
from tests.drivers.postgres import Cluster
from tests.drivers.tables import DEFINITIONS
from tests.drivers.warehouse import Kept, new_warehouse

_EXAMPLES, _LONG_EXAMPLES = 100, 2500


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("angio desktop")
    group.addoption("--kills", type=int, help="how often the program is killed while typing")
    group.addoption("--long", action="store_true", help="try everything that is drawn, for hours")


def pytest_configure(config: pytest.Config) -> None:
    """Have what is drawn be tried on any machine; that of hostile files as often as is asked."""
    screen.be_large()
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:  # a shell starts what it leaves so
        signal.signal(signal.SIGINT, signal.default_int_handler)
    gc.disable()  # see garbage.py: the tests' own threads would destroy what windows left
    examples = _LONG_EXAMPLES if config.getoption("--long") else _EXAMPLES
    settings.register_profile(
        "any machine",
        deadline=None,  # it may have much else to do
        suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    )
    settings.load_profile("any machine")
    settings.register_profile("hostile", max_examples=examples)


@pytest.fixture(autouse=True)
def nothing_left() -> Iterator[None]:
    """Take away what each test left, and look for garbage as the program does now and then."""
    yield
    left_windows.take_away()
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


@pytest.fixture(scope="session")
def offices(postgres: Cluster) -> Offices:
    """Offices in that cluster."""
    return offices_in(postgres)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Have a test that takes a store run on both engines.

    One that takes a `store` does by itself, unless that is a LocalStore, or it looks into its
    folder. One that takes the `program` of the windows does where it, or its file, is marked
    `both`: do so where something is stored, loaded, counted, searched, sent or claimed. What
    speaks of keys, editors, layout, colours or words asks the same of any store, and an office
    makes it three times slower. What is `embedded` is of that database alone, or goes another way
    on an office: that stands in tests/ui/office, whose fixture `begin` starts the program on one.
    """
    marked = metafunc.definition.get_closest_marker
    if "register" in metafunc.fixturenames and marked("both") and not marked("embedded"):
        metafunc.parametrize("register", ["embedded", "office"], indirect=True)
    if "engine" in metafunc.fixturenames:
        taken = signature(metafunc.function).parameters
        is_any = "store" not in taken or taken["store"].annotation is not LocalStore
        is_any = is_any and not {"folder", "data"} & taken.keys()
        is_any = is_any and marked("embedded") is None
        metafunc.parametrize("engine", ["embedded", "office"] if is_any else ["embedded"])


@pytest.fixture
def opened(engine: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """An empty store, on the engine that is tried."""
    if engine == "embedded":
        store: Store = open_store(tmp_path / "data")
    else:
        offices = request.getfixturevalue("offices")
        store = offices.open(offices.emptied())
    with closing(store):
        yield store


@pytest.fixture
def key_store() -> Iterator[MemoryStore]:
    """The system has a key store."""
    before, store = keyring.get_keyring(), MemoryStore()
    keyring.set_keyring(store)
    yield store
    keyring.set_keyring(before)


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
