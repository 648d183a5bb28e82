"""What a program on an office holds, and how that is opened and closed.

An office is the register of several workstations, on the hospital's own PostgreSQL. Its driver
takes its time to load: only who works with an office imports this.
"""

import socket
from contextlib import closing, suppress
from dataclasses import dataclass, field, replace
from typing import Protocol, Self

from angio_desktop.actions.offline import Offline
from angio_desktop.actions.rights import EVERY, Right, rights_of
from angio_desktop.errors import OFFICE_AWAY, KeyProblem, StorageProblem
from angio_desktop.storage.postgres.address import Address, address_of, without, written
from angio_desktop.storage.postgres.claims import Claims
from angio_desktop.storage.postgres.connection import Office, office_away, open_office
from angio_desktop.storage.postgres.founding import State, roles_of, state_of
from angio_desktop.storage.postgres.link import Link
from angio_desktop.storage.postgres.notices import Notice
from angio_desktop.storage.remembered import Memory, remembering
from angio_desktop.storage.sqlite.spool import Spool
from angio_desktop.storage.sqlite.vault.passwords import keep_password, kept_password
from angio_desktop.storage.store import Store


class Listener(Protocol):
    """Who wants to know what goes on in an office; told in the thread of its link."""

    def heard(self, notice: Notice) -> None:
        """Take what another program changed."""

    def turned(self, is_here: bool) -> None:
        """Take that the office came within reach, or is no longer."""


@dataclass(frozen=True, slots=True)
class Listeners:
    """Tells all who listen; one may come or go meanwhile."""

    _all: set[Listener] = field(default_factory=set)

    def add(self, listener: Listener) -> None:
        """Tell one more from now on."""
        self._all.add(listener)

    def remove(self, listener: Listener) -> None:
        """Tell it nothing that comes after this."""
        self._all.discard(listener)

    def heard(self, notice: Notice) -> None:
        """Tell what another program changed."""
        for each in tuple(self._all):
            each.heard(notice)

    def turned(self, is_here: bool) -> None:
        """Tell whether the office is within reach."""
        for each in tuple(self._all):
            each.turned(is_here)


@dataclass(frozen=True, slots=True)
class Shared:
    """An office that is worked on, and its store, which belongs to the thread that opened it.

    So do the `claims` of what is open in its windows.
    """

    office: Office
    store: Store
    link: Link
    listeners: Listeners
    claims: Claims
    rights: frozenset[Right]
    offline: Offline | None = None
    """The drafts that are kept on this computer while it is away."""

    @classmethod
    def open(cls, address: Address, spool: Spool | None = None) -> Self:
        """Open an office. Raises StorageProblem, and NewerDatabase for one of a later program.

        With a spool one that is away is opened too, if it was ever open here: then drafts are
        kept in the spool, and lists and settings are those that were read last.
        """
        known = spool.office_at(address.key)[0] if spool is not None else ""
        listeners = Listeners()
        link = Link(address, listeners.heard, listeners.turned)
        try:
            office, may = _opened(address, link, known)
            store = Store.of(office) if spool is None else _remembering(office, spool)
        except BaseException:
            link.close()
            raise
        claims = Claims(link, socket.gethostname())
        offline = Offline(spool, office.key, lambda: link.is_here) if spool is not None else None
        return cls(office, store, link, listeners, claims, may, offline)

    @property
    def address(self) -> Address:
        """How the office is connected to."""
        return self.office.address

    def close(self) -> None:
        """Let go of it all."""
        self.claims.close()
        self.link.close()
        self.store.close()
        if self.offline is not None:
            self.offline.spool.close()


def _opened(address: Address, link: Link, known: str) -> tuple[Office, frozenset[Right]]:
    """Return an office and what one may do there; one that is `known` may be away.

    What else stands in the way is told as it is: a link knows little of what it could not read.
    """
    try:
        office = open_office(address, link)
        try:
            return office, rights_of(roles_of(office), is_newer=office.is_newer)
        except BaseException:
            office.close()
            raise
    except StorageProblem as problem:
        if problem.text_id != OFFICE_AWAY:
            open_office(address).close()
        elif known:
            return office_away(address, link, known), EVERY
        raise


def _remembering(office: Office, spool: Spool) -> Store:
    key = office.address.key
    spool.note_office(key, office.id)

    def keep(text: str) -> None:
        with suppress(StorageProblem):  # it is read again at the next start
            spool.note_memory(key, text)

    memory = Memory(keep)
    memory.take_text(spool.office_at(key)[1])
    store = remembering(Store.of(office), office, memory)
    store.lists.stamp()
    store.lists.loaded()
    store.settings.all()
    return store


def chosen_address(text: str, password: str = "") -> Address:
    """Return how an office that was chosen is connected to. Raises StorageProblem.

    The password is what was typed, else what the system's key store keeps; without either the
    server may want none (Kerberos). Whoever chose the address was warned if it is not protected.
    """
    asked = address_of(text, plain=True)
    return replace(asked, password=password or password_kept(asked))


def address_text(text: str, login: str = "", certificate: str = "") -> str:
    """Return an address with a login and the file of an authority in it. Raises StorageProblem."""
    return written(text, user=login, sslrootcert=certificate)


def as_another(address: Address, login: str, password: str) -> Address:
    """Return the same office for another login. Without a password the key store may keep one."""
    asked = replace(address, parameters={**address.parameters, "user": login}, password=password)
    return asked if password else replace(asked, password=password_kept(asked))


def without_login(text: str) -> str:
    """Return an address in which nobody logs in. Raises StorageProblem."""
    return without(text, "user")


def open_store(address: Address) -> Store:
    """Open the store of an office, where nobody listens to it. Raises StorageProblem."""
    return Store.of(open_office(address))


def state_at(address: Address) -> State:
    """Return what an office is like. Raises StorageProblem, also where there is none."""
    with closing(open_office(address)) as office:
        return state_of(office)


def password_kept(address: Address) -> str:
    """Return the password that the system's key store keeps; "" where it keeps none."""
    return kept_password(_name(address))


def keep(address: Address) -> bool:
    """Have the system's key store keep the password, "" for none; returns whether it could."""
    try:
        keep_password(_name(address), address.password)
    except KeyProblem:
        return False
    return True


def _name(address: Address) -> str:
    return f"office {address.key}"
