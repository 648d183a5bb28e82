"""Lists of a made-up hospital: those that ship as examples, loaded as its own.

What comes from an example list is not sent (E22); whoever tries sending needs lists of its own.
"""

from angio_desktop import paths
from angio_desktop.actions.lists import load_list
from angio_desktop.storage.store import Store


def load_own_lists(store: Store) -> None:
    """Load every list as the hospital's own."""
    _load(store, is_example=False)


def load_example_lists(store: Store) -> None:
    """Load every list as an example list, also where the hospital has one of its own."""
    _load(store, is_example=True)


def _load(store: Store, *, is_example: bool) -> None:
    for file in sorted((paths.resources() / "examples" / "lists").glob("*.csv")):
        load_list(store, file.stem.removesuffix("_voorbeeld"), file, is_example=is_example)
