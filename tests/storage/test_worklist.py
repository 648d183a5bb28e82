"""The worklist: search by date, filters, order, pages, and the numbers of what waits."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import cycle, islice
from typing import Any

import pytest
from sqlalchemy import event

from angio_desktop.register.registration import Status
from angio_desktop.storage.records import SortBy, Waiting, Wanted
from angio_desktop.storage.sought import sought
from angio_desktop.storage.sqlite.store import LocalStore
from angio_desktop.storage.store import Store
from tests.storage.samples import FOLLOW_UP, NOW, PCI, SUMMARY, export, id_of, later, saved, sent

MARCH = {"first": date(2026, 3, 1), "last": date(2026, 3, 31)}


def found(store: Store, **wanted: Any) -> list[int]:
    return [row.id for row in store.worklist.page(Wanted(**wanted))]


@pytest.mark.parametrize(
    "typed",
    [
        *("12/03/2026", "12/3/2026", "12/03/26", "12/3/26", "12/3", "12/03", "12/03/", "12/03/2"),
        *("12/03/20", "12/03/202", "12-03-2026", "12.3.2026", "12.03", "12032026", "2026-03-12"),
        *("2026-3-12", "2026-03-1", "2026-03-", "2026-03", "2026-3", "3/2026", "peet 12/3/2026"),
        *("12/", "12/0", "3/20", "3/202", "03-20"),
    ],
)
def test_admission_is_found_however_it_is_typed(store: Store, typed: str) -> None:
    id_ = id_of(saved(store, admission="2026-03-12"))
    for other in ("2026-04-11", "2025-12-04", ""):
        saved(store, admission=other)
    assert found(store, search=typed) == [id_]


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("2/3", ["2026-03-02", "2025-03-02"]),
        ("2/3/26", ["2026-03-02"]),
        ("2/1", ["2026-12-02", "2026-10-02", "2026-01-02"]),
        ("2/1/", ["2026-01-02"]),
        ("2/01", ["2026-01-02"]),
        ("3/2026", ["2026-03-12", "2026-03-02"]),
        ("2026-01-2", ["2026-01-02"]),
        ("2/", ["2025-03-02", "2026-03-02", "2026-01-02", "2026-10-02", "2026-12-02"]),
        ("2/0", ["2025-03-02", "2026-03-02", "2026-01-02"]),
        ("3/20", ["2025-03-02", "2026-03-02", "2026-03-12"]),
        ("3/202", ["2025-03-02", "2026-03-02", "2026-03-12"]),
        *((wrong, []) for wrong in ("32/", "0/0", "3/19", "13/20", "2/00", "3/201")),
        *((wrong, []) for wrong in ("32/1", "0/1", "2/13", "13/2026", "2026-13", "31/02/2026")),
        *((wrong, []) for wrong in ("2026-01-03", "99999999", "32/03/2026")),
    ],
)
def test_another_day_is_not_found(store: Store, typed: str, days: list[str]) -> None:
    all_days = ("2025-03-02", "2026-03-02", "2026-03-12", "2026-01-02", "2026-10-02", "2026-12-02")
    for day in all_days:
        saved(store, admission=day, search="")
    asked = store.worklist.page(Wanted(search=typed), 0, 99)
    assert sorted(row.admission for row in asked) == sorted(days)


def test_a_day_is_not_found_where_nobody_was_admitted(store: Store) -> None:
    assert found(store, search="12/3") == []
    saved(store, admission="")
    assert found(store, search="12/3") == []


@pytest.mark.parametrize(("typed", "code"), [("7y-", "7Y-"), ("3/20", None), ("é7", None)])
def test_what_no_code_has_is_not_looked_for_in_codes(typed: str, code: str | None) -> None:
    assert [each.code for each in sought(typed)] == [code]


def test_begin_of_a_register_number_is_no_date_only(store: Store) -> None:
    born = id_of(saved(store, search="12032612418", admission="2025-01-01"))
    on_day = id_of(saved(store, search="45031212494", admission="2026-03-12"))
    assert found(store, search="12.03.26") == [on_day, born]
    assert found(store, search="12.03.26-124") == [born]
    assert found(store, search="12/03/26") == [on_day]


def test_a_name_that_was_changed_is_wiped_from_the_index(store: LocalStore) -> None:
    with store._database.reading() as connection:
        query = "SELECT v FROM registration_search_config WHERE k = 'secure-delete'"
        assert connection.exec_driver_sql(query).scalar() == 1


def test_names_numbers_and_code_are_found_in_either_case(store: Store) -> None:
    id_ = sent(store, "ANG-2026-7YQ0ZK4M5")
    for typed in ("ZOË", "45.03.12-124.94", "ang-2026-7yq0", "peeters zk4"):
        assert found(store, search=typed) == [id_], typed
    assert found(store, search="peeters%") == []


def test_filters_hold_together_and_deleted_ones_are_asked_for(store: Store) -> None:
    plain = id_of(saved(store, errors=0))
    wrong = id_of(saved(store, FOLLOW_UP, errors=1))
    locked = sent(store)
    gone = id_of(saved(store))
    store.registrations.delete(gone, later(1))
    assert found(store) == [locked, wrong, plain]
    assert found(store, status=Status.DELETED) == [gone]
    assert found(store, status=Status.OPEN) == [wrong, plain]
    assert found(store, type=PCI) == [locked, plain]
    assert found(store, with_errors=True) == [wrong]
    assert found(store, with_errors=True, type=PCI) == []
    assert found(store, not_exported=True) == [locked]
    store.exports.record(export(), [locked])
    assert found(store, not_exported=True) == []


@pytest.mark.parametrize(
    ("day", "is_in"),
    [
        *(("", False), ("2026-02-28", False), ("2026-03-01", True)),
        *(("2026-03-31", True), ("2026-04-01", False)),
    ],
)
def test_period_is_closed(store: Store, day: str, is_in: bool) -> None:
    saved(store, admission=day)
    assert bool(found(store, **MARCH)) is is_in


def test_changed_from_is_in_and_changed_before_is_not(store: Store) -> None:
    id_ = id_of(saved(store))
    minute = timedelta(minutes=1)
    assert found(store, changed_from=NOW, changed_before=NOW + minute) == [id_]
    assert found(store, changed_before=NOW) == found(store, changed_from=NOW + minute) == []


def test_due_ones_are_the_hospitalisations_without_follow_up(store: Store) -> None:
    id_ = sent(store, follow_up_due="2026-03-02", last_pci="2025-03-02")
    assert found(store, due_until=date(2026, 3, 2)) == [id_]
    assert found(store, due_until=date(2026, 3, 1)) == []


@pytest.mark.parametrize("sort", SortBy)
def test_every_column_sorts_both_ways(store: Store, sort: SortBy) -> None:
    first = id_of(saved(store, FOLLOW_UP, patient="a", admission="2026-01-01", answered=1))
    second = sent(store, now=later(1), patient="B", admission="2026-01-02", answered=2)
    store.exports.record(export(), [second])
    up = [first, second]
    assert found(store, sort=sort, descending=False) == up
    assert found(store, sort=sort) == up[::-1]


def test_pages_follow_each_other_without_gap_or_overlap(store: Store) -> None:
    ids = [id_of(saved(store)) for _ in range(5)]
    wanted = Wanted(sort=SortBy.PATIENT, descending=False)
    pages = [[r.id for r in store.worklist.page(wanted, n, 2)] for n in (0, 2, 4, 6)]
    assert pages == [ids[:2], ids[2:4], ids[4:], []]


def test_waiting_drafts_are_counted_once_by_their_age(store: Store) -> None:
    midnight = datetime(2026, 3, 12, tzinfo=NOW.tzinfo)
    week, month = midnight - timedelta(7), midnight - timedelta(30)
    assert store.worklist.waiting(week, midnight, month) == Waiting(0, 0, 0, 0, 0, 0)
    saved(store, errors=0)
    saved(store)
    sent(store)
    assert store.worklist.waiting(week, midnight, month) == Waiting(2, 0, 0, 0, 1, 1)
    day = timedelta(days=1)
    assert store.worklist.waiting(week, midnight + day, month)[:4] == (0, 2, 0, 0)
    assert store.worklist.waiting(NOW + day, NOW + day, month)[:4] == (0, 0, 2, 0)
    assert store.worklist.waiting(NOW + day, NOW + day, NOW + day)[:4] == (0, 0, 0, 2)


def test_months_count_by_type_without_the_deleted(store: Store) -> None:
    saved(store, admission="2026-03-01")
    saved(store, FOLLOW_UP, admission="2026-03-31")
    saved(store, admission="2026-02-28")
    store.registrations.delete(id_of(saved(store, admission="2026-03-02")), later(1))
    saved(store, admission="")
    assert store.worklist.months(date(2026, 3, 1)) == {
        ("2026-03", PCI): 1,
        ("2026-03", FOLLOW_UP): 1,
    }


# The index of parts of words


def test_a_rare_part_of_a_word_is_found_after_each_kind_of_change(store: Store) -> None:
    kept = saved(store, search="45031212494 peeters zoe")
    wanted = Wanted(search="eeter")
    assert [row.id for row in store.worklist.page(wanted, 0, 9)] == [kept.id]
    renamed = store.registrations.save(kept, replace(SUMMARY, search="45031212494 claes zoe"), NOW)
    assert store.worklist.page(wanted, 0, 9) == []
    assert [row.id for row in store.worklist.page(Wanted(search="lae"), 0, 9)] == [kept.id]
    store.registrations.send(renamed, replace(SUMMARY, search="claes"), "ANG-2026-QXZWQXZW1", NOW)
    assert [row.id for row in store.worklist.page(Wanted(search="qxzw"), 0, 9)] == [kept.id]


@pytest.mark.parametrize("typed", ['"', 'a"b', "***", "x OR y", "NEAR(", "pee*", "%__", "' --"])
def test_what_looks_like_a_query_is_only_text(store: Store, typed: str) -> None:
    saved(store, search=f"peeters {typed.lower()}")
    store.worklist.page(Wanted(search=typed), 0, 9)
    store.worklist.page(Wanted(search=typed * 3), 0, 9)


@pytest.mark.parametrize(
    "typed", ["\0", "pee\0ters", "\x1bpeet", "\ud800", "\u200bpeeters", "\x9f"]
)
def test_what_cannot_be_seen_is_not_looked_for(store: Store, typed: str) -> None:
    id_ = id_of(saved(store, search="peeters"))
    assert found(store, search=typed) == [id_]
    assert found(store, search=f"{typed} peet") == [id_]
    assert found(store, search=f"{typed} zoe") == []


def test_twelve_words_are_looked_for_and_no_more(store: Store) -> None:
    names = [f"name{chr(97 + number)}" for number in range(13)]
    id_ = id_of(saved(store, search=" ".join(names[:11])))
    assert found(store, search=" ".join(names[:11])) == [id_]
    assert found(store, search=" ".join(names[:12])) == []
    both = id_of(saved(store, search=" ".join(names[:12])))
    assert found(store, search=" ".join(names)) == [both]
    assert found(store, search=" ".join([*names[:12], *["pasted"] * 1200])) == [both]


def test_a_search_is_the_same_statement_whatever_is_looked_for(store: LocalStore) -> None:
    """Each other statement would be kept, by SQLAlchemy and by SQLite: memory that only grows."""
    saved(store, search="45031212494 peeters zoe", admission="2026-03-12")
    words = ("zoe", "peeters", "12/3", "2/1", "12.3.26", "3/2026", "45031212494", "ANG-2026", "z")
    statements: set[str] = set()

    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        statements.add(statement)

    event.listen(store._database.engine, "before_cursor_execute", note)
    for number in (1, 2, 3, 11, 12, 13, 1200):
        for start in range(len(words)):
            store.worklist.page(
                Wanted(search=" ".join(islice(cycle(words), start, start + number)))
            )
    asked = {each for each in statements if "instr" in each}
    assert len(asked) == 2  # with and without rows from the index over parts of words
    assert sum("MATCH" in each for each in statements) == 1


def test_both_ways_of_searching_find_the_same(store: Store) -> None:
    for number in range(600):
        saved(store, search=f"{number:05} peeters")
    for typed in ("00", "005", "peet", "peeters 0059", "599", "zzz"):
        found = {row.id for row in store.worklist.page(Wanted(search=typed), 0, None)}
        by_hand = {
            row.id
            for row in store.worklist.page(Wanted(), 0, None)
            if all(word in f"{(row.id or 0) - 1:05} peeters" for word in typed.split())
        }
        assert found == by_hand, typed


def test_names_sort_as_if_they_had_neither_accents_nor_capitals(store: Store) -> None:
    names = ("Adams", "Çelik, Zoë", "cools", "Élie", "Emmers", "Özer", "peeters", "Šimić", "Zaman")
    for name in reversed(names):
        saved(store, patient=name)
    rows = store.worklist.page(Wanted(sort=SortBy.PATIENT, descending=False))
    assert tuple(row.patient for row in rows) == names
