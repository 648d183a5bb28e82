"""Workstations on an office, without windows: each with its own spool, and its own way there."""

import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from sqlalchemy import event

from angio_desktop.actions.choosing import settled
from angio_desktop.actions.editing import Editing, start
from angio_desktop.actions.going_up import Went, go_up
from angio_desktop.actions.offline import Keeping, Offline
from angio_desktop.register.fields import RegistrationType
from angio_desktop.register.registration import Registration
from angio_desktop.storage.postgres.address import Address
from angio_desktop.storage.postgres.connection import open_office
from angio_desktop.storage.remembered import Memory, remembering
from angio_desktop.storage.sqlite.spool import Spool, Waiting
from angio_desktop.storage.store import Store
from tests.drivers.offices import Offices
from tests.drivers.opened import KEY
from tests.drivers.proxy import Proxy, proxy_to
from tests.drivers.tables import DICTIONARY

PCI = RegistrationType.HOSPITALISATION_PCI


@dataclass
class Workstation:
    """A program on an office: `way` is what lies between both."""

    store: Store
    offline: Offline
    way: Proxy
    open_: list[Editing] = field(default_factory=list)
    is_here: bool = True

    def new(self, **values: str) -> Editing:
        """Begin a draft in a window."""
        return self.edit(replace(start(DICTIONARY, PCI), values=values))

    def open(self, id_: int) -> Editing:
        """Open what the office has, or what waits of it here."""
        waiting = self.offline.of(id_)
        return self.edit(waiting.registration if waiting else self.store.registrations.load(id_))

    def edit(self, registration: Registration, waiting: Waiting | None = None) -> Editing:
        """Open a draft in a window."""
        keeping = Keeping(self.offline, registration, waiting)
        edited = Editing(self.store, DICTIONARY, registration, keeping=keeping)
        self.open_.append(edited)
        return edited

    def lose(self) -> None:
        """Have the office be away."""
        self.is_here = False
        self.way.go()

    def find(self) -> None:
        """Have the office be there again."""
        self.way.come_back()
        self.store._database.engine.dispose()
        self.is_here = True

    def go_up(self) -> list[Went]:
        """Let go up what waits, and its windows go on."""
        return [self.settle(go_up(self.store, each)) for each in self.offline.to_go()]

    def settle(self, went: Went) -> Went:
        """Take note of how one went."""
        left = self.offline.settle(went)
        for edited in self.open_:
            waits = edited.keeping.waiting if edited.keeping else None
            if waits is not None and waits.number == went.waiting.number and went.stored:
                settled(edited, went.stored, left)
        return went

    @contextmanager
    def losing_the_answer(self, beside: Store) -> Iterator[None]:
        """Have the server do what is asked, and its answer never come; `beside` sees it done."""
        before = beside.head()
        engine = self.store._database.engine
        done = threading.Event()

        def wait() -> None:
            for _ in range(500):
                if beside.head() != before:
                    break
                done.wait(0.01)
            self.way.cut()

        def keep(_: object) -> None:
            self.way.keeps_answers.set()
            waits.start()

        waits = threading.Thread(target=wait)
        event.listen(engine, "commit", keep)
        try:
            yield
        finally:
            event.remove(engine, "commit", keep)
            waits.join()
            self.way.keeps_answers.clear()


@contextmanager
def workstation(
    offices: Offices, database: str, folder: Path, who: tuple[str, str] | None = None
) -> Iterator[Workstation]:
    """Open an office as a program does, through a proxy of its own."""
    with proxy_to(offices.cluster.port) as way:
        office = open_office(through(offices.address(database, *(who or ())), way))
        opened = remembering(Store.of(office), office, Memory())
        opened.lists.loaded()
        opened.settings.all()
        with closing(opened) as store, closing(Spool.open(folder, KEY)) as spool:
            made = Workstation(store, Offline(spool, office.key, lambda: made.is_here), way)
            yield made


def through(address: Address, way: Proxy) -> Address:
    """Return an address that leads by way of a proxy."""
    return replace(address, parameters={**address.parameters, "port": way.port})
