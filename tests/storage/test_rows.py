"""Lists, search, counts, what is due, and what is known of a patient."""

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
from sqlalchemy import event

from angio_desktop.register.context import LocalRegistration
from angio_desktop.register.fields import RegistrationType
from angio_desktop.register.registration import Registration, Status
from angio_desktop.register.summary import search_words
from angio_desktop.storage.records import DueFollowUp, ExportChoice, RegistrationRow, SortBy, Wanted
from angio_desktop.storage.sqlite.store import LocalStore
from angio_desktop.storage.store import Store
from tests.storage.samples import (
    FOLLOW_UP,
    NOW,
    PCI,
    SUMMARY,
    VALUES,
    draft,
    export,
    id_of,
    later,
    saved,
    sent,
)

PATIENT = SUMMARY.patient_key


def stored(text: str) -> str:
    return " ".join(word.name for word in search_words(text))


def found(
    store: Store, search: str, status: Status | None = None, limit: int | None = None
) -> list[int]:
    return [row.id for row in store.worklist.page(Wanted(search, status), 0, limit)]


def named(store: Store, name: str, number: str = "") -> int:
    return id_of(saved(store, patient=name, search=stored(f"{number} {name}")))


def test_empty_store_lists_nothing(store: Store) -> None:
    assert store.worklist.page(Wanted()) == []
    assert store.worklist.counts() == dict.fromkeys(Status, 0)
    assert store.exports.all() == []
    assert store.follow_ups.due(date(2099, 1, 1)) == []


def test_row_holds_what_the_list_shows(store: Store) -> None:
    id_ = sent(store, "ANG-2026-AAAAAAAA1")
    row = RegistrationRow(
        id=id_,
        status=Status.SENT,
        type=PCI,
        patient="Peeters, Zoë",
        admission="2026-03-01",
        answered=4,
        required=40,
        errors=2,
        changed="2026-03-12T14:32:00+00:00",
        code="ANG-2026-AAAAAAAA1",
        sent_at="2026-03-12T14:32:00+00:00",
        exported="",
        mark="",
        official_code="",
    )
    assert store.worklist.page(Wanted()) == [row]
    store.exports.record(export(time="2026-03-13T09:00:00+00:00"), [id_])
    store.exports.record(export(time="2026-03-14T09:00:00+00:00"), [id_])
    assert store.worklist.page(Wanted()) == [
        row._replace(exported="2026-03-14T09:00:00+00:00", mark="exported")
    ]


def test_newest_change_comes_first(store: Store) -> None:
    first, second, third = (saved(store) for _ in range(3))
    assert found(store, "") == [3, 2, 1]
    store.registrations.save(first, SUMMARY, later(2))
    store.registrations.delete(id_of(second), later(1))
    assert found(store, "") == [id_of(first), id_of(third)]
    store.registrations.restore(id_of(second), later(3))
    assert found(store, "") == [id_of(second), id_of(first), id_of(third)]


def test_order_follows_the_moment_when_clocks_go_back(store: Store) -> None:
    summer, winter = timezone(timedelta(hours=2)), timezone(timedelta(hours=1))
    store.registrations.save(draft(), SUMMARY, datetime(2026, 10, 25, 2, 50, tzinfo=summer))
    store.registrations.save(draft(), SUMMARY, datetime(2026, 10, 25, 2, 10, tzinfo=winter))
    assert [row.changed for row in store.worklist.page(Wanted())] == [
        "2026-10-25T02:10:00+01:00",
        "2026-10-25T02:50:00+02:00",
    ]


def test_list_is_cut_after_the_newest(store: Store) -> None:
    for _ in range(3):
        saved(store)
    assert found(store, "", limit=2) == [3, 2]
    assert found(store, "", limit=0) == []
    assert found(store, "", limit=9) == [3, 2, 1]


def test_list_and_counts_tell_the_statuses_apart(store: Store) -> None:
    open_, deleted = saved(store), saved(store)
    sent_id = sent(store)
    store.registrations.delete(id_of(deleted), later(1))
    assert found(store, "", status=Status.OPEN) == [open_.id]
    assert found(store, "", status=Status.SENT) == [sent_id]
    assert found(store, "", status=Status.DELETED) == [deleted.id]
    assert store.worklist.counts() == dict.fromkeys(Status, 1)


def test_every_word_must_be_found(store: Store) -> None:
    anna, zoe = named(store, "Peeters, Anna", "45031212494"), named(store, "Peeters, Zoë")
    assert found(store, "peeters") == [zoe, anna]
    assert found(store, " PEETERS   anna ") == [anna]
    assert found(store, "zoe") == found(store, "ZOË") == [zoe]
    assert found(store, "eter 124") == [anna]
    assert found(store, "peeters maes") == []


@pytest.mark.parametrize("sign", ["%", "_", "\\", "/", '"', "*", "?", "["])
def test_signs_of_the_search_language_are_plain_text(store: Store, sign: str) -> None:
    plain, signed = named(store, "Maes"), named(store, f"Ma{sign}es")
    assert found(store, sign) == [signed]
    assert found(store, f"a{sign}e") == [signed]
    assert found(store, "mae") == [plain]


def test_code_is_found_in_either_case_and_by_part(store: Store) -> None:
    id_ = sent(store, "ANG-2026-7YQ0ZK4M5")
    sent(store, "ANG-2026-AAAAAAAA1")
    assert found(store, "ang-2026-7yq0zk4m5") == found(store, "7YQ0 zoe") == [id_]
    assert found(store, "7yq_") == []


def test_search_status_and_limit_work_together(store: Store) -> None:
    ids = [named(store, "Maes") for _ in range(3)]
    store.registrations.delete(ids[2], later(1))
    assert found(store, "maes", status=Status.OPEN, limit=1) == [ids[1]]


def test_lists_never_read_the_answers(store: LocalStore) -> None:
    """With 100,000 registrations the answers are 500 MB; the indexes hold all a list needs."""
    plans: list[str] = []

    @event.listens_for(store._database.engine, "before_cursor_execute")
    def explain(_: object, cursor: Any, text: str, parameters: Any, *_more: object) -> None:
        if text.startswith("SELECT"):
            steps = cursor.execute(f"EXPLAIN QUERY PLAN {text}", parameters).fetchall()
            plans.extend(step[3] for step in steps if " registration" in step[3])

    store.worklist.page(Wanted(sort=SortBy.PATIENT))
    store.worklist.page(Wanted("a b", Status.SENT), 0, 10)
    store.worklist.counts()
    store.follow_ups.due(date(2026, 1, 1))
    list(
        store.registrations.load_each(
            store.exports.ids(ExportChoice(PCI, date(2026, 1, 1), None, False))
        )
    )
    of_registrations = [p for p in plans if " export" not in p and " KEY " not in p]
    assert len(of_registrations) == 8
    assert [p for p in of_registrations if "COVERING INDEX" not in p] == []
    assert "SCAN registration USING COVERING INDEX registration_list" in of_registrations


def test_patient_has_its_open_and_sent_registrations(store: Store) -> None:
    open_id, sent_id = id_of(saved(store)), sent(store)
    store.registrations.delete(id_of(saved(store)), NOW)
    saved(store, patient_key="someone else")
    assert store.patients.registrations_of(PATIENT) == [
        LocalRegistration(open_id, "", PCI, False, VALUES),
        LocalRegistration(sent_id, "ANG-2026-AAAAAAAA1", PCI, True, VALUES),
    ]


def test_unknown_patient_has_no_registrations(store: Store) -> None:
    saved(store, patient_key="")
    assert store.patients.registrations_of("") == []
    assert store.patients.registrations_of("nobody") == []


def hospitalised(
    store: Store,
    last_pci: str,
    due: str,
    patient_key: str = PATIENT,
    type_: RegistrationType = PCI,
) -> int:
    code = f"ANG-{len(store.worklist.page(Wanted()))}"
    return sent(store, code, type_, last_pci=last_pci, follow_up_due=due, patient_key=patient_key)


def followed_up(store: Store, day: str, patient_key: str = PATIENT, now: datetime = NOW) -> int:
    code = f"ANG-{len(store.worklist.page(Wanted()))}"
    return sent(store, code, FOLLOW_UP, now, admission=day, patient_key=patient_key)


def due(store: Store, until: str = "2099-01-01") -> list[int]:
    return [each.id for each in store.follow_ups.due(date.fromisoformat(until))]


def test_follow_up_is_due_from_its_day_on(store: Store) -> None:
    id_ = hospitalised(store, "2025-03-02", "2026-03-02")
    assert due(store, "2026-03-01") == []
    assert store.follow_ups.due(date(2026, 3, 2)) == [
        DueFollowUp(id_, "Peeters, Zoë", PATIENT, "2025-03-02", "2026-03-02", "ANG-0")
    ]


def test_longest_due_comes_first(store: Store) -> None:
    third = hospitalised(store, "2025-03-03", "2026-03-03", "a")
    first = hospitalised(store, "2025-03-01", "2026-03-01", "b")
    second = hospitalised(
        store, "2025-03-02", "2026-03-02", "c", RegistrationType.HOSPITALISATION_FFR_PCI
    )
    assert due(store) == [first, second, third]


def test_nothing_is_due_for_drafts_and_for_who_died(store: Store) -> None:
    columns: dict[str, Any] = {"last_pci": "2025-03-02", "follow_up_due": "2026-03-02"}
    saved(store, **columns)
    store.registrations.delete(id_of(saved(store, **columns)), NOW)
    hospitalised(store, "2025-03-02", "")
    assert due(store) == []


def test_sent_follow_up_settles_it(store: Store) -> None:
    id_ = hospitalised(store, "2025-03-02", "2026-03-02")
    saved(store, FOLLOW_UP, admission="2026-03-01")
    followed_up(store, "2026-03-01", patient_key="someone else")
    assert due(store) == [id_]
    followed_up(store, "2026-03-01")
    assert due(store) == []


@pytest.mark.parametrize(("day", "is_due"), [("2025-03-01", True), ("2025-03-02", False)])
def test_follow_up_before_the_pci_does_not_settle_it(store: Store, day: str, is_due: bool) -> None:
    id_ = hospitalised(store, "2025-03-02", "2026-03-02")
    followed_up(store, day)
    assert due(store) == ([id_] if is_due else [])


def test_follow_up_settles_only_the_latest_pci_before_it(store: Store) -> None:
    first = hospitalised(store, "2024-01-01", "2025-01-01")
    second = hospitalised(store, "2024-06-01", "2025-06-01")
    third = hospitalised(store, "2025-01-01", "2026-01-01")
    followed_up(store, "2024-12-31")
    assert due(store) == [first, third]
    followed_up(store, "2024-05-31")
    assert due(store) == [third]
    followed_up(store, "2025-01-01")
    assert due(store) == []
    assert second not in due(store)


def test_draft_of_a_later_pci_takes_no_follow_up_away(store: Store) -> None:
    hospitalised(store, "2024-01-01", "2025-01-01")
    saved(store, last_pci="2024-06-01", follow_up_due="2025-06-01")
    followed_up(store, "2025-01-01")
    assert due(store) == []


def test_later_pci_of_who_died_keeps_its_own_follow_up(store: Store) -> None:
    first = hospitalised(store, "2024-01-01", "2025-01-01")
    hospitalised(store, "2024-06-01", "")
    followed_up(store, "2024-07-01")
    assert due(store) == [first]


def test_follow_up_without_a_consultation_counts_on_the_day_it_was_sent(store: Store) -> None:
    early = hospitalised(store, "2025-03-02", "2026-03-02")
    late = hospitalised(store, "2026-03-13", "2027-03-13")
    followed_up(store, "", now=datetime(2026, 3, 12, tzinfo=UTC))
    assert early not in due(store)
    assert due(store) == [late]


def test_follow_up_of_an_unknown_patient_settles_nothing(store: Store) -> None:
    id_ = hospitalised(store, "2025-03-02", "2026-03-02", patient_key="")
    followed_up(store, "2026-03-02", patient_key="")
    assert due(store) == [id_]


def test_days_are_those_of_the_follow_ups_that_are_due(store: Store) -> None:
    first = sent(store, "A", follow_up_due="2026-03-01", last_pci="2025-03-01", patient_key="1")
    sent(store, "B", follow_up_due="2026-02-01", last_pci="2025-02-01", patient_key="2")
    sent(store, "C", follow_up_due="2026-04-01", last_pci="2025-04-01", patient_key="3")
    begun = store.registrations.save(
        Registration(FOLLOW_UP, "1", {}, follows=first), SUMMARY, later(1)
    )
    until = date(2026, 3, 31)
    whole = store.follow_ups.due(until)
    assert [(each.due, each.draft) for each in whole] == [
        ("2026-02-01", None),
        ("2026-03-01", id_of(begun)),
    ]
    sent(store, "D", follow_up_due="2026-03-01", last_pci="2025-03-01", patient_key="4")
    assert store.follow_ups.due_days(until) == [
        ("2026-02-01", 1, False),
        ("2026-03-01", 1, False),
        ("2026-03-01", 1, True),
    ]
