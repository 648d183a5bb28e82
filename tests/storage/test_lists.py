"""Open lists and settings."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from angio_desktop.errors import StorageProblem
from angio_desktop.register.context import ListEntry, OpenList, Period
from angio_desktop.register.registration import Registration
from angio_desktop.storage.records import CodeUse
from angio_desktop.storage.store import Store
from tests.drivers.opened import OPENED
from tests.storage.samples import NOW, PCI, SUMMARY, damage, later

MAES = ListEntry("1-23456-78-910", "Dr. Maes")
CLAES = ListEntry("1-00000-00-001", "Dr. Claës")
STENT = ListEntry("180001", "Stent A", (Period(date(2024, 1, 1), date(2024, 12, 31)),))
OPEN_STENT = ListEntry("180002", "Stent B", (Period(date(2025, 1, 1)),))


def as_list(*entries: ListEntry, name: str = "HPIN", is_example: bool = False) -> OpenList:
    return OpenList(name, {entry.code: entry for entry in entries}, is_example)


def by_hand(entry: ListEntry) -> ListEntry:
    return replace(entry, by_hand=True)


def test_no_list_is_loaded_at_first(store: Store) -> None:
    assert store.lists.loaded() == {}


def test_lists_come_back_with_their_dates(store: Store) -> None:
    physicians = as_list(CLAES, MAES)
    stents = as_list(STENT, OPEN_STENT, name="QERMID_IMPLT_32402", is_example=True)
    store.lists.replace(physicians, "artsen.csv", NOW)
    store.lists.replace(stents, "des.csv", NOW)
    assert store.lists.loaded() == {"HPIN": physicians, "QERMID_IMPLT_32402": stents}


def test_new_list_takes_the_place_of_the_old(store: Store) -> None:
    store.lists.replace(as_list(MAES, is_example=True), "a.csv", NOW)
    store.lists.replace(as_list(CLAES), "b.csv", later(1))
    assert store.lists.loaded() == {"HPIN": as_list(CLAES)}


def test_empty_list_is_loaded_too(store: Store) -> None:
    store.lists.replace(as_list(MAES), "a.csv", NOW)
    store.lists.replace(as_list(), "b.csv", NOW)
    assert store.lists.loaded() == {"HPIN": as_list()}


def test_entry_by_hand_makes_or_joins_a_list(store: Store) -> None:
    store.lists.add_entry("HPIN", MAES, NOW)
    assert store.lists.loaded() == {"HPIN": as_list(by_hand(MAES))}
    store.lists.replace(as_list(STENT, name="B", is_example=True), "b.csv", NOW)
    store.lists.add_entry("B", OPEN_STENT, NOW)
    joined = as_list(STENT, by_hand(OPEN_STENT), name="B", is_example=True)
    assert store.lists.loaded()["B"] == joined


def test_entry_by_hand_takes_the_place_of_its_code(store: Store) -> None:
    renamed = ListEntry(MAES.code, "Dr. Maes-Claes")
    store.lists.replace(as_list(MAES), "a.csv", NOW)
    store.lists.add_entry("HPIN", renamed, NOW)
    store.lists.add_entry("HPIN", renamed, NOW)
    assert store.lists.loaded() == {"HPIN": as_list(by_hand(renamed))}


def test_entry_by_hand_outlives_a_new_list(store: Store) -> None:
    store.lists.add_entry("HPIN", MAES, NOW)
    store.lists.replace(as_list(CLAES), "a.csv", NOW)
    assert store.lists.loaded() == {"HPIN": as_list(CLAES, by_hand(MAES))}


def test_new_list_that_has_the_code_takes_it_over(store: Store) -> None:
    renamed = ListEntry(MAES.code, "Dr. J. Maes")
    store.lists.add_entry("HPIN", MAES, NOW)
    store.lists.replace(as_list(renamed), "a.csv", NOW)
    assert store.lists.loaded() == {"HPIN": as_list(renamed)}
    store.lists.replace(as_list(CLAES), "b.csv", NOW)
    assert store.lists.loaded() == {"HPIN": as_list(CLAES)}


def test_removed_list_is_gone_with_its_entries(store: Store) -> None:
    store.lists.replace(as_list(CLAES), "a.csv", NOW)
    store.lists.add_entry("HPIN", MAES, NOW)
    store.lists.remove("HPIN", NOW)
    store.lists.remove("never loaded", NOW)
    assert store.lists.loaded() == {}
    store.lists.replace(as_list(CLAES), "a.csv", NOW)
    assert store.lists.loaded() == {"HPIN": as_list(CLAES)}


def test_it_is_known_which_registrations_hold_a_code(store: Store) -> None:
    other = {"TX_PAT_LAST_NAM": "1"}  # an answer that only looks like it
    for values in ({"A_1": "1", "A_2": "1"}, {"A_2": "1"}, {"A_1": "2"}, {"A_1": "3"}, other):
        last = store.registrations.save(Registration(PCI, "v", values=values), SUMMARY, NOW)
    store.registrations.delete(3, NOW)
    assert last.id == 5
    assert store.lists.uses_of({"A_1", "A_2"}, {"1", "2", "4"}) == {
        "1": CodeUse(drafts=2, registrations=2),
        "2": CodeUse(drafts=0, registrations=1),
    }


def test_settings_are_kept_and_replaced(store: Store) -> None:
    assert store.settings.all() == {}
    store.settings.set("author", "Zoë", OPENED)
    store.settings.set("language", "fr", OPENED)
    store.settings.set("author", "", OPENED)
    assert store.settings.all() == {"author": "", "language": "fr"}


@pytest.mark.parametrize("day", ["31/12/2026", "2026-13-01", "x", b"2026"])
def test_a_day_that_no_version_has_written_is_a_damaged_file(
    store: Store, folder: Path, day: object
) -> None:
    store.lists.add_entry("PHY", ListEntry("1", "Dr. Peeters"), NOW)
    damage(folder, "UPDATE open_list_entry SET valid_from = ?", day)
    with pytest.raises(StorageProblem) as caught:
        store.lists.loaded()
    assert caught.value.text_id == "storage_problem.damaged"
