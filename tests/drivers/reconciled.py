"""A data folder that knows a warehouse, and the comparison of both."""

from datetime import date

from angio_desktop.actions.found_there import Line, Part, Period, Reason
from angio_desktop.actions.progress import Progress, unwatched
from angio_desktop.actions.reconciling import Reconciled, Tried, reconcile
from angio_desktop.actions.warehouse import (
    CERTIFICATE,
    DATABASE,
    HOST,
    PORT,
    ROLE,
    TLS,
    Access,
)
from angio_desktop.platform.server import Patience, Server
from angio_desktop.register.assumptions import warehouse_names
from angio_desktop.register.fields import RegistrationType
from angio_desktop.register.held_there import Difference
from angio_desktop.storage.store import Store
from tests.drivers.result_files import OFFICIAL
from tests.drivers.sent_examples import NOW
from tests.drivers.tables import DEFINITIONS, DICTIONARY
from tests.drivers.warehouse import Kept

PATIENCE = Patience(5, 5)
ALWAYS = Period()
YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))
PCI, FOLLOW_UP = RegistrationType.HOSPITALISATION_PCI, RegistrationType.FOLLOW_UP


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


def a_comparison() -> Reconciled:
    """Return a comparison that found something of each part, for who shows one."""
    server = Server("hd4dp.ziekenhuis.example", 5432, "localdwh", "dpuser")
    differences = (
        Difference("MS_PAT_WGHT", "70.5", "71"),
        Difference("CD_INDICATN", "1", ""),
    )
    lines = (
        Line(Part.EQUAL, PCI, 1, "ANG-2026-AAAAAAA1", OFFICIAL[0]),
        Line(Part.EQUAL, PCI, 2, "ANG-2026-AAAAAAA2", reason=Reason.NO_CODE),
        Line(Part.UNKNOWN_THERE, FOLLOW_UP, 3, "ANG-2026-AAAAAAA3"),
        Line(Part.UNKNOWN_HERE, PCI, official_code=OFFICIAL[1], reason=Reason.REPLACED),
        Line(Part.DIFFERENT, PCI, 4, "ANG-2026-AAAAAAA4", differences=differences),
    )
    named = tuple(line._replace(patient="Voorbeeld, Anna", day="2026-03-14") for line in lines)
    return Reconciled(Tried(server, "PostgreSQL 15.8", "dpuser", "TLSv1.3", ()), YEAR, named, 1)
