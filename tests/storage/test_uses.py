"""How often the entries of long lists were used."""

from angio_desktop.storage.store import ListUse, Store


def test_nothing_is_used_at_first(store: Store) -> None:
    assert store.list_uses() == {}


def test_each_use_is_counted_by_list_and_code(store: Store) -> None:
    store.count_uses([ListUse("HPIN", "1"), ListUse("HPIN", "1"), ListUse("HPIN", "2")])
    store.count_uses([ListUse("PLACE_OF_RESIDENCE", "1"), ListUse("HPIN", "2")])
    store.count_uses([])
    assert store.list_uses() == {"HPIN": {"1": 2, "2": 2}, "PLACE_OF_RESIDENCE": {"1": 1}}
