"""How often the entries of long lists were used."""

from angio_desktop.storage.records import ListUse
from angio_desktop.storage.store import Store
from tests.storage.samples import NOW, SUMMARY, draft


def sent_with(store: Store, code: str, *used: ListUse) -> None:
    store.registrations.send(draft(), SUMMARY, code, NOW, used)


def test_nothing_is_used_at_first(store: Store) -> None:
    assert store.lists.uses() == {}


def test_each_use_is_counted_by_list_and_code(store: Store) -> None:
    sent_with(store, "A", ListUse("HPIN", "1"), ListUse("HPIN", "1"), ListUse("HPIN", "2"))
    sent_with(store, "B", ListUse("PLACE_OF_RESIDENCE", "1"), ListUse("HPIN", "2"))
    sent_with(store, "C")
    assert store.lists.uses() == {"HPIN": {"1": 2, "2": 2}, "PLACE_OF_RESIDENCE": {"1": 1}}
