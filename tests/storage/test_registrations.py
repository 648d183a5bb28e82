"""Drafts and sent registrations: what is saved comes back, and who changes what when."""

import tempfile
from contextlib import closing
from dataclasses import replace
from datetime import timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from angio_desktop.errors import (
    ChangedElsewhere,
    DamagedRegistration,
    RegistrationLocked,
)
from angio_desktop.register.fields import RegistrationType
from angio_desktop.register.registration import Registration, Status, answer
from angio_desktop.storage.records import DuplicateCode, Wanted
from angio_desktop.storage.store import Store
from tests.drivers.opened import open_store, plain_sql
from tests.storage.samples import NOW, SUMMARY, draft, id_of, later, saved, sent

CODE = "ANG-2026-7YQ0ZK4M5"


@pytest.mark.parametrize("type_", RegistrationType)
def test_draft_comes_back_as_it_was_saved(store: Store, type_: RegistrationType) -> None:
    kept = store.registrations.save(draft(type_), SUMMARY, NOW)
    assert (kept.id, kept.revision, kept.status) == (1, 1, Status.OPEN)
    assert store.registrations.load(1) == kept == replace(draft(type_), id=1, revision=1)


@pytest.mark.parametrize(
    "text", ["", "é", "😀", 'a "b"; c\\', "a\nb\x00c", "\ud83d", "x" * 100_000]
)
def test_any_text_is_kept(store: Store, text: str) -> None:
    kept = store.registrations.save(draft(TX_SPECIF=text), replace(SUMMARY, patient=text), NOW)
    assert store.registrations.load(id_of(kept)).values["TX_SPECIF"] == text


@settings(max_examples=50)
@given(st.dictionaries(st.text(), st.text(st.characters(exclude_categories=()))))
def test_any_answers_are_kept(values: dict[str, str]) -> None:
    with tempfile.TemporaryDirectory() as made, closing(open_store(Path(made))) as store:
        empty = Registration(RegistrationType.FOLLOW_UP, "v2", values)
        kept = store.registrations.save(empty, SUMMARY, NOW)
        assert store.registrations.load(id_of(kept)).values == values


def test_answers_are_one_readable_json_object(store: Store, folder: Path) -> None:
    store.registrations.save(draft(), SUMMARY, NOW)
    with plain_sql(folder) as connection:
        ((text, version),) = connection.execute(
            'SELECT "values", dictionary_version FROM registration'
        )
    assert '"TX_PAT_FIRST_NAM": "Zoë"' in text
    assert version == "v2"


def test_summary_stands_in_columns(store: Store, folder: Path) -> None:
    saved(store, last_pci="2026-03-02", follow_up_due="2027-03-02")
    with plain_sql(folder) as connection:
        (row,) = connection.execute(
            "SELECT patient, patient_key, admission, answered, required, errors, search,"
            " last_pci, follow_up_due, created, changed FROM registration"
        )
    texts = ("Peeters, Zoë", "45031212494", "2026-03-01", 4, 40, 2, "45031212494 peeters zoe")
    times = ("2026-03-12T14:32:00+00:00",) * 2
    assert row == (*texts, "2026-03-02", "2027-03-02", *times)


def test_each_save_is_a_revision(store: Store) -> None:
    first = saved(store)
    second = store.registrations.save(answer(first, "TX_PAT_LAST_NAM", "Maes"), SUMMARY, later(1))
    third = store.registrations.save(answer(second, "TX_PAT_FIRST_NAM", ""), SUMMARY, later(2))
    assert [r.revision for r in (first, second, third)] == [1, 2, 3]
    assert store.registrations.load(id_of(first)) == third
    assert "TX_PAT_FIRST_NAM" not in third.values


def test_answers_changed_in_place_are_saved_too(store: Store) -> None:
    values = {"TX_PAT_LAST_NAM": "Maes"}
    kept = store.registrations.save(replace(draft(), values=values), SUMMARY, NOW)
    values["TX_PAT_LAST_NAM"] = "Claes"
    store.registrations.save(kept, SUMMARY, NOW)
    assert store.registrations.load(id_of(kept)).values == {"TX_PAT_LAST_NAM": "Claes"}


def test_save_keeps_when_the_draft_was_made(store: Store, folder: Path) -> None:
    store.registrations.save(saved(store), SUMMARY, later(5))
    with plain_sql(folder) as connection:
        times = connection.execute("SELECT created, changed, changed_ms FROM registration")
        (row,) = times.fetchall()
    assert row == ("2026-03-12T14:32:00+00:00", "2026-03-12T14:37:00+00:00", 1773326220000)


def test_older_revision_is_refused_and_the_newer_kept(store: Store) -> None:
    old = saved(store)
    new = store.registrations.save(answer(old, "TX_PAT_LAST_NAM", "Maes"), SUMMARY, NOW)
    with pytest.raises(ChangedElsewhere):
        store.registrations.save(answer(old, "TX_PAT_LAST_NAM", "Claes"), SUMMARY, NOW)
    with pytest.raises(ChangedElsewhere):
        store.registrations.send(old, SUMMARY, CODE, NOW)
    assert store.registrations.load(id_of(old)) == new


def test_draft_that_was_deleted_meanwhile_is_not_saved_over(store: Store) -> None:
    kept = saved(store)
    store.registrations.delete(id_of(kept), NOW)
    with pytest.raises(ChangedElsewhere):
        store.registrations.save(kept, SUMMARY, NOW)


def test_draft_of_another_database_is_not_saved_as_new(store: Store) -> None:
    with pytest.raises(ChangedElsewhere):
        store.registrations.save(replace(draft(), id=7, revision=3), SUMMARY, NOW)
    assert store.worklist.page(Wanted()) == []


def test_unknown_id_cannot_be_read_or_deleted(store: Store) -> None:
    with pytest.raises(DamagedRegistration):
        store.registrations.load(1)
    with pytest.raises(ChangedElsewhere):
        store.registrations.delete(1, NOW)


def test_delete_and_restore_keep_the_answers(store: Store) -> None:
    kept = saved(store)
    store.registrations.delete(id_of(kept), later(1))
    deleted = store.registrations.load(id_of(kept))
    assert deleted == replace(kept, status=Status.DELETED, revision=2)
    store.registrations.restore(id_of(kept), later(2))
    assert store.registrations.load(id_of(kept)) == replace(kept, revision=3)


def test_deleting_or_restoring_twice_changes_nothing(store: Store) -> None:
    id_ = id_of(saved(store))
    store.registrations.restore(id_, later(1))
    assert store.registrations.load(id_).revision == 1
    store.registrations.delete(id_, later(1))
    store.registrations.delete(id_, later(9))
    assert store.registrations.load(id_).revision == 2
    assert (
        store.worklist.page(Wanted(status=Status.DELETED))[0].changed == "2026-03-12T14:33:00+00:00"
    )


def test_saving_a_deleted_draft_leaves_it_deleted(store: Store) -> None:
    id_ = id_of(saved(store))
    store.registrations.delete(id_, NOW)
    store.registrations.save(
        answer(store.registrations.load(id_), "TX_PAT_LAST_NAM", "Maes"), SUMMARY, NOW
    )
    assert store.registrations.load(id_).status is Status.DELETED
    assert store.registrations.load(id_).values["TX_PAT_LAST_NAM"] == "Maes"


def test_sending_stores_the_last_answers_with_code_and_time(store: Store) -> None:
    changed = answer(saved(store), "TX_PAT_LAST_NAM", "Maes")
    brussels = NOW.astimezone(timezone(timedelta(hours=1)))
    locked = store.registrations.send(changed, SUMMARY, CODE, brussels)
    assert store.registrations.load(id_of(locked)) == locked
    assert locked.values["TX_PAT_LAST_NAM"] == "Maes"
    assert (locked.status, locked.code) == (Status.SENT, CODE)
    assert (locked.sent_at, locked.revision) == ("2026-03-12T15:32:00+01:00", 2)


def test_registration_that_was_never_saved_can_be_sent(store: Store) -> None:
    locked = store.registrations.send(draft(), SUMMARY, CODE, NOW)
    assert store.registrations.load(1) == locked
    assert (locked.id, locked.is_sent) == (1, True)


def test_code_that_exists_is_refused_and_nothing_changed(store: Store) -> None:
    sent(store, CODE)
    kept = saved(store)
    with pytest.raises(DuplicateCode):
        store.registrations.send(answer(kept, "TX_PAT_LAST_NAM", "Maes"), SUMMARY, CODE, NOW)
    with pytest.raises(DuplicateCode):
        store.registrations.send(draft(), SUMMARY, CODE, NOW)
    assert store.registrations.load(id_of(kept)) == kept
    assert store.worklist.counts() == {Status.OPEN: 1, Status.SENT: 1, Status.DELETED: 0}


def test_deleted_draft_cannot_be_sent(store: Store) -> None:
    id_ = id_of(saved(store))
    store.registrations.delete(id_, NOW)
    deleted = store.registrations.load(id_)
    with pytest.raises(ChangedElsewhere):
        store.registrations.send(deleted, SUMMARY, CODE, NOW)
    assert store.registrations.load(id_) == deleted


def test_sent_registration_refuses_every_change(store: Store) -> None:
    kept = saved(store)
    locked = store.registrations.send(kept, SUMMARY, CODE, NOW)
    id_ = id_of(kept)
    changed = answer(locked, "TX_PAT_LAST_NAM", "Maes")
    for attempt in (
        lambda: store.registrations.save(changed, SUMMARY, NOW),
        lambda: store.registrations.save(replace(changed, id=None), SUMMARY, NOW),
        lambda: store.registrations.save(replace(changed, status=Status.OPEN), SUMMARY, NOW),
        lambda: store.registrations.save(kept, SUMMARY, NOW),
        lambda: store.registrations.send(changed, SUMMARY, "ANG-2026-OTHER", NOW),
        lambda: store.registrations.send(kept, SUMMARY, CODE, NOW),
        lambda: store.registrations.delete(id_, NOW),
        lambda: store.registrations.restore(id_, NOW),
    ):
        with pytest.raises(RegistrationLocked) as caught:
            attempt()
        assert caught.value.details == {"code": CODE}
    assert store.registrations.load(id_) == locked
    assert len(store.worklist.page(Wanted())) == 1
