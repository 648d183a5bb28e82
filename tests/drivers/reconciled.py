"""A data folder that knows a warehouse, and the comparison of both."""

from angio_desktop.actions.found_there import Line, Part, Period
from angio_desktop.actions.progress import Progress, unwatched
from angio_desktop.actions.reconciling import Reconciled, reconcile
from angio_desktop.actions.warehouse import (
    CERTIFICATE,
    DATABASE,
    HOST,
    PORT,
    ROLE,
    TLS,
    Access,
)
from angio_desktop.platform.server import Patience
from angio_desktop.register.assumptions import warehouse_names
from angio_desktop.storage.store import Store
from tests.drivers.sent_examples import NOW
from tests.drivers.tables import DEFINITIONS, DICTIONARY
from tests.drivers.warehouse import Kept

PATIENCE = Patience(5, 5)
ALWAYS = Period()


def access_to(warehouse: Kept) -> Access:
    """Return how a warehouse is read."""
    names = warehouse_names(DEFINITIONS.assumptions, {})
    return Access(warehouse.server(), warehouse.password, names)


def set_up(store: Store, warehouse: Kept) -> None:
    """Have the settings name a warehouse."""
    server = warehouse.server()
    for key, value in {
        HOST: server.host,
        PORT: str(server.port),
        DATABASE: server.database,
        ROLE: server.role,
        TLS: server.tls.value,
        CERTIFICATE: server.certificate,
    }.items():
        store.settings.set(key, value, NOW)


def compare(
    store: Store,
    warehouse: Kept,
    period: Period = ALWAYS,
    patience: Patience = PATIENCE,
    progress: Progress = unwatched,
) -> Reconciled:
    """Compare both sides."""
    access = access_to(warehouse)
    return reconcile(store, DICTIONARY, access, period, NOW, patience, progress)


def lines_of(found: Reconciled, part: Part) -> list[Line]:
    """Return the lines of one part."""
    return [line for line in found.lines if line.part is part]
