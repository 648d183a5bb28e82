"""Opening what was locked: whoever goes on must come by the key again, as at the start."""

import secrets
from dataclasses import dataclass, field
from pathlib import Path

from angio_desktop.actions.clock import now
from angio_desktop.actions.data_folder import DataFolder, Keeper
from angio_desktop.errors import KeyProblem
from angio_desktop.storage.sqlite.store import LocalStore
from angio_desktop.storage.sqlite.vault import keys
from angio_desktop.storage.sqlite.vault.key_files import Guard
from angio_desktop.storage.sqlite.vault.keys import DataKey
from angio_desktop.storage.store import Store
from angio_desktop.storage.trail import Action


@dataclass(frozen=True, slots=True)
class WayIn:
    """How the data were opened; `named` is the file with the recovery key, if one was used.

    Every method that checks a key raises KeyProblem where it is not the one the data are open
    with: a key file that was exchanged meanwhile opens nothing.
    """

    data: DataFolder
    key: DataKey = field(repr=False)
    named: Path | None = None

    def asks_phrase(self) -> bool:
        """Whether it takes a pass phrase to go on. Raises KeyProblem and StorageProblem."""
        return self.named is None and self.data.keeper() is Keeper.PASS_PHRASE

    def again(self) -> None:
        """Fetch the key once more from where it is kept without a person."""
        named = self.named
        kept = keys.key_in_file(named) if named else self.data.key_from_system()
        self._compare(kept)

    def by_phrase(self, phrase: str) -> DataKey:
        """Return the key that a pass phrase guards."""
        return self._compare(self.data.key_from_pass_phrase(phrase))

    def by_recovery(self, text: str) -> DataKey:
        """Return the key that was written down."""
        return self._compare(keys.key_of_recovery(text))

    def _compare(self, key: DataKey) -> DataKey:
        if not secrets.compare_digest(key, self.key):
            raise KeyProblem("key: of other data", text_id=f"{KeyProblem.text_id}.other")
        return key


def note_keeper(way_in: WayIn, store: Store) -> None:
    """Write into the trail who keeps the key now. Raises KeyProblem and StorageProblem.

    The key is that of the data folder: what an office holds is not encrypted with it.
    """
    if not isinstance(store, LocalStore):
        return
    by_phrase = way_in.data.keeper() is Keeper.PASS_PHRASE
    guard = Guard.PASS_PHRASE if by_phrase else Guard.SYSTEM
    store.trail.note(Action.KEY_CHANGED, now(), guard=guard.value)
