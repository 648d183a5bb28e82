"""Which registrations an export takes, and the marks it leaves."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from angio_desktop.register.fields import RegistrationType
from angio_desktop.register.registration import Registration
from angio_desktop.storage.records import ExportChoice
from angio_desktop.storage.store import Store
from tests.drivers.opened import OPENED, plain_sql
from tests.storage.samples import FOLLOW_UP, PCI, export, id_of, later, saved, sent


def taken(
    store: Store,
    first: str = "",
    last: str = "",
    include_exported: bool = False,
    type_: RegistrationType = PCI,
) -> list[int]:
    begin, end = (date.fromisoformat(day) if day else None for day in (first, last))
    found = list(
        store.registrations.load_each(
            store.exports.ids(ExportChoice(type_, begin, end, include_exported))
        )
    )
    assert all(isinstance(each, Registration) and each.is_sent for each in found)
    return [each.id for each in found if isinstance(each, Registration) and each.id]


def test_only_sent_registrations_of_the_type_are_taken(store: Store) -> None:
    saved(store)
    store.registrations.delete(id_of(saved(store)), later(0))
    first, second = sent(store, "A"), sent(store, "B", FOLLOW_UP)
    assert taken(store) == [first]
    assert taken(store, type_=FOLLOW_UP) == [second]
    assert taken(store, type_=RegistrationType.HOSPITALISATION) == []


def test_registrations_come_whole_and_in_the_order_of_sending(store: Store) -> None:
    second = sent(store, "A", now=later(2), admission="2026-01-01")
    first = sent(store, "B", now=later(1), admission="2026-02-01")
    third = sent(store, "C", now=later(2), admission="2025-01-01")
    assert taken(store) == [first, second, third]
    assert next(
        iter(store.registrations.load_each(store.exports.ids(ExportChoice(PCI, None, None, False))))
    ) == store.registrations.load(first)


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("", "", [1, 2, 3, 4]),
        ("2026-03-01", "2026-03-31", [2, 3]),
        ("2026-03-02", "2026-03-30", []),
        ("2026-03-01", "", [2, 3]),
        ("", "2026-03-01", [1, 2]),
        ("2026-03-31", "2026-03-01", []),
    ],
)
def test_period_is_closed_and_needs_an_admission_date(
    store: Store, first: str, last: str, expected: list[int]
) -> None:
    for code, day in enumerate(["2026-02-28", "2026-03-01", "2026-03-31", ""]):
        sent(store, f"ANG-{code}", admission=day)
    assert taken(store, first, last) == expected


def test_exported_ones_are_left_out_unless_asked_for(store: Store) -> None:
    first, second = sent(store, "A"), sent(store, "B")
    store.exports.record(export(), [first])
    assert taken(store) == [second]
    assert taken(store, include_exported=True) == [first, second]


def test_many_are_taken_while_the_store_is_used(store: Store) -> None:
    ids = [sent(store, f"ANG-{number}") for number in range(205)]
    found = []
    for each in store.registrations.load_each(
        store.exports.ids(ExportChoice(PCI, None, None, True))
    ):
        assert isinstance(each, Registration)
        store.settings.set("seen", each.code, OPENED)
        found.append(id_of(each))
    assert found == ids
    assert store.settings.all() == {"seen": "ANG-204"}


def test_exports_are_remembered_newest_first(store: Store) -> None:
    first, second = sent(store, "A"), sent(store, "B")
    store.exports.record(export("1.csv"), [first, second])
    store.exports.record(replace(export("2.csv"), is_draft=True, count=7), [second])
    store.exports.record(replace(export("3.csv"), type=FOLLOW_UP), [])
    assert store.exports.all() == [
        replace(export("3.csv"), id=3, type=FOLLOW_UP),
        replace(export("2.csv"), id=2, is_draft=True, count=7),
        replace(export("1.csv"), id=1),
    ]
    assert [each.file for each in store.exports.of(first)] == ["1.csv"]
    assert [each.file for each in store.exports.of(second)] == ["2.csv", "1.csv"]
    assert store.exports.of(9) == []


def test_each_mark_keeps_its_row_of_the_file(store: Store, folder: Path) -> None:
    first, second = sent(store, "A"), sent(store, "B")
    store.exports.record(export("1.csv"), [second, first])
    store.exports.record(export("2.csv"), [first])
    assert marks(folder) == [(1, 1, second), (1, 2, first), (2, 1, first)]


def marks(folder: Path) -> list[tuple[int, int, int]]:
    query = "SELECT export_id, row, registration_id FROM export_registration ORDER BY 1, 2"
    with plain_sql(folder) as connection:
        return connection.execute(query).fetchall()


@pytest.mark.parametrize("wrong", [2, 9])
def test_export_of_what_was_not_sent_leaves_no_mark_at_all(store: Store, wrong: int) -> None:
    first, open_ = sent(store, "A"), saved(store)
    assert (first, open_.id) == (1, 2)
    with pytest.raises(IntegrityError):
        store.exports.record(export(), [first, wrong])
    assert store.exports.all() == []
    assert taken(store) == [first]


def test_what_is_to_be_exported_is_counted_by_type_and_read_as_far_as_asked(store: Store) -> None:
    first, second = sent(store, "A"), sent(store, "B")
    other = sent(store, "C", FOLLOW_UP)
    saved(store)
    everything = ExportChoice(None, None, None, False)
    assert store.exports.counts(everything) == {PCI: 2, FOLLOW_UP: 1}
    assert sorted(store.exports.ids(everything)) == sorted([first, second, other])
    assert [row.id for row in store.exports.rows(everything, 1)] == [
        store.exports.ids(everything)[0]
    ]
    assert store.exports.counts(ExportChoice(FOLLOW_UP, None, None, False)) == {FOLLOW_UP: 1}
    store.exports.record(export(), [first, second])
    assert store.exports.counts(everything) == {FOLLOW_UP: 1}


def test_an_export_into_a_folder_whose_name_is_no_text_is_marked(store: Store) -> None:
    id_ = sent(store)
    made = replace(export("b\udcff.csv"), folder="/out/d\udcff")
    store.exports.record(made, [id_])
    (found,) = store.exports.of(id_)
    assert (found.file, found.folder) == ("b?.csv", "/out/d?")
    assert store.verify().wrong is None
