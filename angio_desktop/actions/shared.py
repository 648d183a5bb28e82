"""What a program on an office holds, and how that is opened and closed.

An office is the register of several workstations, on the hospital's own PostgreSQL. Its driver
takes its time to load: only who works with an office imports this.
"""

from dataclasses import dataclass, replace
from typing import Self

from angio_desktop.errors import KeyProblem
from angio_desktop.storage.postgres.address import Address, address_of
from angio_desktop.storage.postgres.connection import Office, open_office
from angio_desktop.storage.sqlite.vault.passwords import keep_password, kept_password
from angio_desktop.storage.store import Store


@dataclass(frozen=True, slots=True)
class Shared:
    """An office that is worked on, and its store, which belongs to the thread that opened it."""

    office: Office
    store: Store

    @classmethod
    def open(cls, address: Address) -> Self:
        """Open an office. Raises StorageProblem, and NewerDatabase for one of a later program."""
        office = open_office(address)
        return cls(office, Store.of(office))

    @property
    def address(self) -> Address:
        """How the office is connected to."""
        return self.office.address

    def close(self) -> None:
        """Let go of it all."""
        self.store.close()


def chosen_address(text: str, password: str = "") -> Address:
    """Return how an office that was chosen is connected to. Raises StorageProblem.

    The password is what was typed, else what the system's key store keeps; without either the
    server may want none (Kerberos). Whoever chose the address was warned if it is not protected.
    """
    asked = address_of(text, plain=True)
    return replace(asked, password=password or password_kept(asked))


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
