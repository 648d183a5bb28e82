"""The audit trail: what each action writes, under whose name, and that it quotes no answer."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from angio_desktop.errors import ChangedElsewhere
from angio_desktop.register.registration import answer
from angio_desktop.storage.records import USER_NAME, DuplicateCode
from angio_desktop.storage.sqlite.store import LocalStore
from angio_desktop.storage.sqlite.vault import cipher
from angio_desktop.storage.store import Store
from angio_desktop.storage.trail import Action, Entry
from tests.drivers.opened import KEY, OPENED, USER, open_store, plain_sql
from tests.storage.every_action import CODE, do_everything
from tests.storage.samples import NOW, SUMMARY, VALUES, draft, id_of, later, saved, sent

COLLEAGUE = "bart"
KEYS = sorted(VALUES)


def said(entries: list[Entry]) -> list[tuple[str, str, object]]:
    """Return what the tests look at: who did what to which keys."""
    return [(entry.user, entry.action, entry.detail.get("keys")) for entry in entries]


def open_as(folder: Path, user: str) -> Store:
    return LocalStore.open(folder, KEY, user, OPENED)


def test_each_action_writes_its_entry(folder: Path) -> None:
    do_everything(folder)
    with closing(open_store(folder)) as store:
        entries = store.trail.newest()
    assert [(entry.action, entry.registration) for entry in entries] == [
        *(("created", 1), ("confirmed", 1), ("sent", 1)),
        *(("created", 2), ("confirmed", 2), ("sent", 2)),
        *(("created", 3), ("saved", 3), ("saved", 3)),
        *(("created", 4), ("deleted", 4), ("created", 5), ("deleted", 5), ("restored", 5)),
        *(("exported", None), ("exported", None)),
        *(("list_loaded", None), ("entry_added", None), ("list_removed", None)),
        *(("saved", 3), ("imported", None)),
        *(("saved", 3), ("imported", None), ("import_undone", None)),
        *(("answered", 2), ("answered", 1)),
        *(("created", 6), ("confirmed", 6), ("sent", 6)),
        *(("correction_asked", 2), ("correction_done", 2), ("type_changed", 3)),
        *[("outbox", 6)] * 3,
        ("answered", 6),
        *[("items_read", None)] * 2,
        *(("backed_up", None), ("list_loaded", None), ("setting_changed", None)),
        ("key_changed", None),
        *(("definition_taken", None), ("definition_taken_back", None)),
        ("key_renewed", None),
        ("scanned", 3),
        *(("noted", 3), ("noted", 3), ("contacted", 1)),
        *(("backup_restored", None), ("carried_on", None), ("moved", None), ("verified", None)),
    ]
    assert {entry.user for entry in entries} == {USER}
    details = {entry.action: dict(entry.detail) for entry in entries}
    for action in ("created", "saved", "sent", "deleted", "restored"):
        assert len(details[action].pop("row")) == 32
    for action in ("list_loaded", "entry_added", "imported", "scanned"):
        assert len(details[action].pop("content")) == 32
    assert details["created"] == {"type": "hospitalisation_pci", "keys": KEYS}
    assert details["confirmed"] == {"rule": "W01", "key": "MS_PAT_WGHT"}
    assert details["saved"] == {"keys": ["TX_SPECIF"], "file": "b.csv"}
    assert details["imported"]["file"] == "b.csv"
    assert len(details["import_undone"].pop("content")) == 32
    assert details["import_undone"] == {"intake": 1, "left": 1}
    assert set(details["sent"]) == {"code", "sha256", "uses", "corrects", "after"}
    assert details["deleted"] == details["restored"] == {}
    assert details["exported"]["registrations"] == [2, 1]
    assert details["answered"].items() >= {
        *(("answer", 3), ("outcome", "accepted"), ("official_code", "118.23.000241.41")),
        *(("source", "server"), ("file", "hd4dp.hospital.be"), ("sha256", "")),
    }
    assert details["correction_asked"] == {"keys": ["TX_SPECIF"]}
    assert details["type_changed"] == {"type": "follow_up", "before": "hospitalisation_pci"}
    assert details["list_loaded"] == {"list": "doctors", "source": "doctors.csv", "entries": 1}
    assert details["entry_added"] == {"list": "doctors", "code": "8"}
    assert details["list_removed"] == {"list": "doctors"}
    assert details["backed_up"]["registrations"] == 6
    assert details["backed_up"]["trail"] == 38
    assert details["setting_changed"] == {"setting": "author", "value": "Dr. Maes"}
    assert details["key_changed"] == {"guard": "system"}
    assert details["scanned"] == {"key": "CD_MODEL_DES_1"}
    assert details["noted"] == {"keys": []}
    assert details["contacted"] == {"kind": "called"}
    definition = {"version": "v2", "file": "specs.xlsx", "sha256": "ab"}
    assert details["definition_taken"] == details["definition_taken_back"] == definition
    assert details["key_renewed"] == {"guard": "pass_phrase"}


def test_history_is_of_one_registration(folder: Path) -> None:
    do_everything(folder)
    with closing(open_store(folder)) as store:
        own = store.trail.of(1)
        assert [entry.action for entry in own] == [
            *("created", "confirmed", "sent", "answered", "contacted")
        ]
        assert own[2].detail["code"] == CODE
        assert own[2].time == NOW.isoformat(timespec="seconds")
        assert [entry.action for entry in store.trail.of(5)] == ["created", "deleted", "restored"]
        assert store.trail.of(7) == []


def test_newest_entries_come_oldest_first(store: Store) -> None:
    for _ in range(3):
        store.registrations.delete(id_of(saved(store)), NOW)
    assert [entry.id for entry in store.trail.newest(limit=2)] == [5, 6]
    assert [entry.id for entry in store.trail.newest([Action.DELETED], limit=2)] == [4, 6]
    assert store.trail.newest(limit=0) == []
    assert store.trail.newest([Action.SENT]) == []


def test_save_that_changes_nothing_writes_nothing(store: Store) -> None:
    kept = saved(store)
    store.registrations.save(kept, SUMMARY, later(1))
    assert [entry.action for entry in store.trail.newest()] == ["created"]


def test_keys_that_were_added_changed_or_removed_are_named(store: Store) -> None:
    kept = saved(store)
    changed = answer(answer(kept, "NEW", "x"), "TX_PAT_LAST_NAM", "Janssens")
    store.registrations.save(answer(changed, "IDC_PAT", ""), SUMMARY, later(1))
    assert store.trail.newest()[-1].detail["keys"] == ["IDC_PAT", "NEW", "TX_PAT_LAST_NAM"]


# What the program stores by itself


def saved_by_itself(store: Store, *keys: str) -> int:
    kept = saved(store)
    for key in keys:
        kept = store.registrations.save(
            answer(kept, key, "Peeters"), SUMMARY, later(1), by_itself=True
        )
    return id_of(kept)


def test_what_is_saved_by_itself_comes_with_the_next_save(store: Store) -> None:
    id_ = saved_by_itself(store, "B", "A", "B")
    assert [entry.action for entry in store.trail.newest()] == ["created"]
    store.registrations.save(answer(store.registrations.load(id_), "C", "x"), SUMMARY, later(2))
    assert said(store.trail.newest()[1:]) == [(USER, "saved", ["A", "B", "C"])]
    store.registrations.log_changes(later(3))
    assert len(store.trail.newest()) == 2


@pytest.mark.parametrize("id_", [None, 1])
def test_what_is_saved_by_itself_comes_when_it_is_asked_for(store: Store, id_: int | None) -> None:
    saved_by_itself(store, "B", "A")
    store.registrations.log_changes(later(2), id_)
    store.registrations.log_changes(later(3), id_)
    assert said(store.trail.newest()[1:]) == [(USER, "saved", ["A", "B"])]


def test_asking_for_another_registration_leaves_it(store: Store) -> None:
    saved_by_itself(store, "A")
    other = saved_by_itself(store, "B")
    store.registrations.log_changes(later(2), other)
    assert said(store.trail.of(1)[1:]) == []
    assert said(store.trail.of(other)[1:]) == [(USER, "saved", ["B"])]


def test_what_is_saved_by_itself_comes_at_the_next_opening_under_its_user(folder: Path) -> None:
    with closing(open_as(folder, USER)) as store:
        saved_by_itself(store, "A")
    with closing(open_as(folder, COLLEAGUE)) as store:
        assert said(store.trail.newest()[1:]) == [(USER, "saved", ["A"])]
    with closing(open_as(folder, COLLEAGUE)) as store:
        assert len(store.trail.newest()) == 2


def test_each_user_is_named_for_the_keys_of_their_own(folder: Path) -> None:
    with closing(open_as(folder, USER)) as one, closing(open_as(folder, COLLEAGUE)) as other:
        id_ = saved_by_itself(one, "A")
        theirs = answer(other.registrations.load(id_), "B", "x")
        theirs = other.registrations.save(theirs, SUMMARY, later(2), by_itself=True)
        assert said(one.trail.newest()[1:]) == [(USER, "saved", ["A"])]
        one.registrations.save(answer(theirs, "C", "x"), SUMMARY, later(3))
        assert said(one.trail.newest()[2:]) == [(COLLEAGUE, "saved", ["B"]), (USER, "saved", ["C"])]


@pytest.mark.parametrize("step", ["delete", "send"])
def test_what_is_saved_by_itself_comes_before_the_next_step(store: Store, step: str) -> None:
    id_ = saved_by_itself(store, "A")
    if step == "delete":
        store.registrations.delete(id_, later(2))
    else:
        store.registrations.send(store.registrations.load(id_), SUMMARY, CODE, later(2))
    assert said(store.trail.newest()[1:2]) == [(USER, "saved", ["A"])]
    store.registrations.log_changes(later(3))
    assert [entry.action for entry in store.trail.newest()].count("saved") == 1


@pytest.mark.embedded
def test_the_user_that_was_set_is_named_from_then_on(store: Store) -> None:
    saved(store)
    store.settings.set(USER_NAME, "Dr. Ané", OPENED)
    id_ = id_of(saved(store))
    store.settings.set(USER_NAME, "", OPENED)
    store.registrations.delete(id_, later(1))
    found = [
        (entry.action, entry.user, entry.detail.get("account")) for entry in store.trail.newest()
    ]
    assert found == [
        ("created", USER, None),
        ("setting_changed", USER, None),
        ("created", "Dr. Ané", USER),
        ("setting_changed", "Dr. Ané", USER),
        ("deleted", USER, None),
    ]
    assert store.verify().wrong is None


# What is refused


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE trail SET user = 'x' WHERE id = 2",
        "UPDATE trail SET user = user",
        "UPDATE trail SET id = 9 WHERE id = 3",
        "UPDATE OR REPLACE trail SET id = 1 WHERE id = 3",
        "DELETE FROM trail",
        "DELETE FROM trail WHERE id = 3",
        "REPLACE INTO trail SELECT * FROM trail WHERE id = 3",
        "REPLACE INTO trail SELECT 2, time, 'x', action, 1, detail, previous, hash FROM trail",
        "INSERT INTO trail SELECT 5, time, user, action, 1, detail, hash, '' FROM trail"
        " WHERE id = 3",
        "INSERT INTO trail SELECT 4, time, user, action, 1, detail, previous, '' FROM trail"
        " WHERE id = 3",
        "INSERT INTO trail SELECT -1, time, user, action, 1, detail, hash, '' FROM trail"
        " WHERE id = 3",
        "INSERT INTO trail SELECT NULL, time, user, action, 1, detail, '', '' FROM trail"
        " WHERE id = 3",
    ],
)
def test_database_refuses_to_alter_the_trail(store: Store, folder: Path, statement: str) -> None:
    sent(store)
    before = store.trail.newest()
    with plain_sql(folder) as connection, pytest.raises(cipher.IntegrityError, match="trail"):
        connection.execute(statement)
    assert store.trail.newest() == before
    assert store.verify().wrong is None


def test_what_failed_leaves_no_entry(store: Store) -> None:
    sent(store, CODE)
    stale = saved(store)
    store.registrations.save(answer(stale, "A", "x"), SUMMARY, later(1))
    before = store.trail.newest()
    with pytest.raises(DuplicateCode):
        store.registrations.send(draft(), SUMMARY, CODE, later(2))
    with pytest.raises(ChangedElsewhere):
        store.registrations.save(answer(stale, "B", "x"), SUMMARY, later(2))
    assert store.trail.newest() == before


# Nothing of a patient. The mark keeps an answer from being a part of a word by chance.

ANSWERS = st.lists(st.text(min_size=1, max_size=20).map("¤{}".format), min_size=2, max_size=5)


@given(ANSWERS)
@settings(max_examples=30)
def test_no_answer_is_in_the_trail(store: Store, answers: list[str]) -> None:
    kept = saved(store)
    for number, text in enumerate(answers):
        changed = answer(kept, f"KEY_{number % 3}", text)
        kept = store.registrations.save(changed, SUMMARY, NOW, by_itself=bool(number % 2))
    store.registrations.log_changes(NOW)
    store.registrations.send(kept, SUMMARY, f"ANG-{kept.id}", NOW)
    with store._database.reading() as connection:
        rows = connection.exec_driver_sql("SELECT time, user, action, detail FROM trail").all()
    for text in ("¤", "\\u00a4", *VALUES.values(), "Zo\\u00eb"):
        assert not any(text in column for row in rows for column in row)


@pytest.mark.parametrize(("minutes", "is_marked"), [(4, True), (5, False), (6, False)])
def test_a_sending_before_the_last_entry_is_marked(
    store: Store, minutes: int, is_marked: bool
) -> None:
    kept = store.registrations.save(draft(), SUMMARY, later(5))
    moment = later(minutes)
    assert store.trail.set_back(moment) == (later(5).isoformat() if is_marked else "")
    store.registrations.send(replace(kept, page="x"), SUMMARY, CODE, moment)
    detail = store.trail.newest([Action.SENT])[-1].detail
    assert detail.get("after") == (later(5).isoformat() if is_marked else None)
    assert store.verify().wrong is None
