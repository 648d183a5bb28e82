"""How often the entries of long lists were used."""

from angio_desktop.storage.records import ListUse
from angio_desktop.storage.store import Store


def test_nothing_is_used_at_first(store: Store) -> None:
    assert store.lists.uses() == {}


def test_each_use_is_counted_by_list_and_code(store: Store) -> None:
    store.lists.count_uses([ListUse("HPIN", "1"), ListUse("HPIN", "1"), ListUse("HPIN", "2")])
    store.lists.count_uses([ListUse("PLACE_OF_RESIDENCE", "1"), ListUse("HPIN", "2")])
    store.lists.count_uses([])
    assert store.lists.uses() == {"HPIN": {"1": 2, "2": 2}, "PLACE_OF_RESIDENCE": {"1": 1}}
