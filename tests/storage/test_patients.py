"""A known patient: found by number, or by name and birth date, fast and without the answers."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event
from sqlalchemy.exc import IntegrityError

from angio_desktop import paths
from angio_desktop.register.fields import RegistrationType
from angio_desktop.register.patient import Person
from angio_desktop.register.registration import Registration, Status
from angio_desktop.storage.records import PatientRow
from angio_desktop.storage.sqlite.vault import cipher
from angio_desktop.storage.store import Store
from tests.drivers.opened import open_store, plain_sql
from tests.storage.samples import (
    FOLLOW_UP,
    NOW,
    PCI,
    SUMMARY,
    V1,
    damage,
    draft,
    id_of,
    later,
    saved,
    sent,
)

BORN = "12/03/1945"
ZOE = Person("45031212494", BORN, "peeters,zoe")


def stored(store: Store, born: str = BORN, **columns: Any) -> int:
    registration = draft(DT_PAT_DOB=born)
    return id_of(store.registrations.save(registration, replace(SUMMARY, **columns), NOW))


def found(store: Store, who: Person = ZOE) -> list[tuple[int, bool]]:
    return [(row.id, row.is_same) for row in store.patients.known(who)]


def test_a_row_holds_what_is_shown_of_it(store: Store) -> None:
    id_ = sent(store, "ANG-2026-AAAAAAAA1", last_pci="2026-03-02")
    assert store.patients.known(ZOE) == [
        PatientRow(
            *(id_, Status.SENT, PCI, "Peeters, Zoë", "2026-03-01", "2026-03-02"),
            *("ANG-2026-AAAAAAAA1", True),
        )
    ]


def test_open_and_sent_are_found_newest_admission_first_and_deleted_never(store: Store) -> None:
    old, new = stored(store, admission="2024-01-01"), stored(store, admission="2026-01-01")
    between, deleted = sent(store, admission="2025-01-01"), stored(store)
    store.registrations.delete(deleted, later(1))
    assert found(store) == [(new, True), (between, True), (old, True)]


def test_same_name_and_birth_date_may_be_another_patient(store: Store) -> None:
    other_number = stored(store, patient_key="45031212616")
    no_number = stored(store, patient_key="12/03/1945|f|peeters|zoë", patient="PEETERS, Zoe")
    same = stored(store)
    assert found(store) == [(same, True), (no_number, False), (other_number, False)]


@pytest.mark.parametrize("other", [{"patient": "Peeters, Zoa"}, {"born": "13/03/1945"}])
def test_another_name_or_birth_date_is_not_found(store: Store, other: dict[str, str]) -> None:
    stored(store, patient_key="someone else", **other)
    assert found(store) == []


def test_without_birth_date_only_the_number_is_looked_at(store: Store) -> None:
    same, _ = stored(store), stored(store, patient_key="")
    assert found(store, Person(ZOE.key, "", "")) == [(same, True)]
    assert found(store, Person("", "", "")) == []


def test_nobody_is_the_same_as_who_has_no_key(store: Store) -> None:
    id_ = stored(store, patient_key="")
    assert found(store, Person("", ZOE.born, ZOE.name)) == [(id_, False)]


def test_a_thousand_registrations_of_one_patient_are_all_found(store: Store) -> None:
    ids = [stored(store) for _ in range(1000)]
    assert [row.id for row in store.patients.known(ZOE)] == ids[::-1]


@pytest.mark.embedded
def test_the_answers_are_never_read_and_each_search_goes_by_an_index(store: Store) -> None:
    plans: list[str] = []

    @event.listens_for(store._database.engine, "before_cursor_execute")
    def explain(_: object, cursor: Any, text: str, parameters: Any, *_more: object) -> None:
        if text.startswith("SELECT"):
            assert "confirmations" not in text
            steps = cursor.execute(f"EXPLAIN QUERY PLAN {text}", parameters).fetchall()
            plans.extend(step[3] for step in steps)

    store.patients.known(ZOE)
    store.follow_ups.of(ZOE.key)
    searched = [plan for plan in plans if "SEARCH registration" in plan]
    assert not [plan for plan in plans if plan.startswith("SCAN registration")]
    assert "SEARCH registration USING INDEX registration_patient (patient_key=?)" in searched
    assert "SEARCH registration USING INDEX registration_born (<expr>=?)" in searched


def test_answers_that_are_damaged_are_in_nobodys_way(store: Store, folder: Path) -> None:
    whole, damaged = stored(store), stored(store)
    damage(folder, 'UPDATE registration SET "values" = ? WHERE id = ?', "{oops", damaged)
    assert found(store) == [(damaged, True), (whole, True)]
    damage(folder, "UPDATE registration SET type = 'x' WHERE id = ?", damaged)
    assert found(store) == [(whole, True)]


def test_what_an_earlier_version_stored_is_found_by_birth_date(folder: Path) -> None:
    folder.mkdir()
    paths.database(folder).write_bytes(V1.read_bytes())
    born = """UPDATE registration SET "values" = json_set("values", '$.DT_PAT_DOB', ?)"""
    with closing(cipher.connect_plain(paths.database(folder))) as connection:
        connection.execute(f"{born} WHERE id = 1", [BORN])
    with closing(open_store(folder)) as store:
        assert found(store, Person("", ZOE.born, ZOE.name)) == [(1, False)]
        assert {store.registrations.load(id_).follows for id_ in range(1, 9)} == {None}


# The link of a follow-up


def follow_up(store: Store, follows: int | None, **columns: Any) -> Registration:
    registration = Registration(FOLLOW_UP, "v2", {"IDC_PAT": ZOE.key}, follows=follows)
    return store.registrations.save(registration, replace(SUMMARY, **columns), NOW)


def send(store: Store, registration: Registration, code: str, **columns: Any) -> None:
    store.registrations.send(registration, replace(SUMMARY, **columns), code, NOW)


@pytest.fixture
def treated(store: Store) -> int:
    code = "ANG-2026-AAAAAAAA1"
    return sent(store, code, PCI, last_pci="2025-03-02", follow_up_due="2026-03-02")


def test_a_link_comes_back_as_it_was_saved(store: Store, treated: int) -> None:
    linked = follow_up(store, treated)
    assert store.registrations.load(id_of(linked)) == linked
    unlinked = store.registrations.save(replace(linked, follows=None), SUMMARY, NOW)
    assert store.registrations.load(id_of(unlinked)).follows is None


def test_a_draft_that_is_linked_makes_a_follow_up_begun(store: Store, treated: int) -> None:
    def due() -> list[tuple[int, int | None]]:
        return [(each.id, each.draft) for each in store.follow_ups.of(ZOE.key)]

    assert due() == [(treated, None)]
    first, second = id_of(follow_up(store, treated)), id_of(follow_up(store, treated))
    follow_up(store, None)
    assert due() == [(treated, first)]
    store.registrations.delete(first, NOW)
    assert due() == [(treated, second)]
    store.registrations.delete(second, NOW)
    assert due() == [(treated, None)]
    store.registrations.restore(second, NOW)
    assert due() == [(treated, second)]


def test_a_linked_follow_up_that_is_sent_settles_its_own_and_no_other(
    store: Store, treated: int
) -> None:
    later_one = sent(
        store, "ANG-2026-AAAAAAAB1", PCI, last_pci="2025-09-01", follow_up_due="2026-09-01"
    )
    # By its day it would belong to the later one, and by its patient to neither.
    linked = follow_up(store, treated)
    send(store, linked, "ANG-2026-AAAAAAAB2", admission="2026-03-01", patient_key="corrected")
    assert [each.id for each in store.follow_ups.of(ZOE.key)] == [later_one]


def test_follow_ups_of_nobody_are_none(store: Store, treated: int) -> None:
    assert store.follow_ups.of("") == store.follow_ups.of("someone else") == []
    assert [each.id for each in store.follow_ups.of(ZOE.key)] == [treated]


@pytest.mark.parametrize("which", ["a draft", "no PCI", "nothing", "itself"])
def test_only_a_sent_hospitalisation_with_pci_is_followed(store: Store, which: str) -> None:
    made = {
        "a draft": lambda: id_of(saved(store)),
        "no PCI": lambda: sent(store, type_=RegistrationType.HOSPITALISATION),
        "nothing": lambda: 99,
        "itself": lambda: 1,
    }[which]
    wrong = made()
    with pytest.raises(IntegrityError):
        follow_up(store, wrong)
    unlinked = follow_up(store, None)
    with pytest.raises(IntegrityError):
        store.registrations.save(replace(unlinked, follows=wrong), SUMMARY, NOW)


def test_only_a_follow_up_follows(store: Store, treated: int) -> None:
    with pytest.raises(IntegrityError):
        store.registrations.save(replace(draft(), follows=treated), SUMMARY, NOW)
    hospitalisation = saved(store)
    with pytest.raises(IntegrityError):
        store.registrations.save(replace(hospitalisation, follows=treated), SUMMARY, NOW)


def test_the_link_of_what_was_sent_is_locked(store: Store, treated: int, folder: Path) -> None:
    linked = follow_up(store, treated)
    send(store, linked, "ANG-2026-AAAAAAAB2")
    with plain_sql(folder) as connection, pytest.raises(Exception, match="sent, so locked"):
        connection.execute("UPDATE registration SET follows = NULL WHERE id = ?", [linked.id])
