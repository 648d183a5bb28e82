"""What is noted beside the registrations: kept, told by the trail without its words, unsealed."""

from contextlib import closing
from pathlib import Path

import pytest

from angio_desktop.storage.records import Contact, ContactKind
from angio_desktop.storage.sqlite.schema.migrations import STEPS, migrate
from angio_desktop.storage.sqlite.schema.notes_step import NOTES_STEP
from angio_desktop.storage.sqlite.vault import cipher
from angio_desktop.storage.store import Store
from tests.drivers.opened import KEY, OPENED, USER, open_store, plain_sql
from tests.storage.samples import NOW, id_of, later, saved, sent

CODE = "ANG-2026-AAAAAAAA1"


def test_a_note_is_kept_replaced_and_removed(store: Store) -> None:
    one, other = id_of(saved(store)), id_of(saved(store))
    store.notes.set(one, "MS_LVEF", "ask Dr. Maes", NOW)
    store.notes.set(one, "", "report awaited", NOW)
    store.notes.set(other, "", "other", NOW)
    assert store.notes.of(one) == {"": "report awaited", "MS_LVEF": "ask Dr. Maes"}
    assert store.notes.of_each([one, other, 99]) == {
        one: ["report awaited", "ask Dr. Maes"], other: ["other"],
    }  # fmt: skip
    store.notes.set(one, "MS_LVEF", "asked", NOW)
    store.notes.set(one, "", "", NOW)
    assert store.notes.of(one) == {"MS_LVEF": "asked"}
    assert store.notes.of_each([]) == {}


def test_the_trail_tells_where_something_was_noted_and_not_what(store: Store) -> None:
    one = id_of(saved(store))
    store.notes.set(one, "MS_LVEF", "secret", NOW)
    entry = store.trail.newest()[-1]
    assert (entry.action, entry.registration, entry.detail) == ("noted", one, {"keys": ["MS_LVEF"]})


def test_contacts_are_kept_the_last_noted_first(store: Store) -> None:
    one, other = (sent(store, CODE[:-1] + digit) for digit in "12")
    store.contacts.add(one, "2026-11-02", ContactKind.INVITED, "", NOW)
    store.contacts.add(one, "2026-11-20", ContactKind.NO_ANSWER, "voice mail", later(1))
    store.contacts.add(other, "2026-11-01", ContactKind.REFUSED, "", later(2))
    last = Contact("2026-11-20", ContactKind.NO_ANSWER, "voice mail", USER)
    assert store.contacts.of(one) == [last, Contact("2026-11-02", ContactKind.INVITED, "", USER)]
    assert store.contacts.last() == {
        one: last, other: Contact("2026-11-01", ContactKind.REFUSED, "", USER),
    }  # fmt: skip
    assert store.contacts.of(99) == []


@pytest.mark.embedded
def test_a_contact_of_a_kind_that_is_none_is_left_out(store: Store) -> None:
    one = sent(store, CODE)
    with store._database.writing() as connection:
        connection.exec_driver_sql(
            "INSERT INTO contact (registration_id, day, kind, note, user)"
            " VALUES (?, '2026-11-01', 'telepathy', '', 'x')",
            (one,),
        )
    assert (store.contacts.of(one), store.contacts.last()) == ([], {})


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE contact SET note = 'other'",
        "DELETE FROM contact",
        "INSERT OR REPLACE INTO contact SELECT id, 1, day, kind, 'other', user FROM contact",
    ],
)
def test_a_contact_that_was_noted_stays_as_it_is(folder: Path, statement: str) -> None:
    with closing(open_store(folder)) as store:
        store.contacts.add(sent(store, CODE), "2026-11-01", ContactKind.CALLED, "", NOW)
    with plain_sql(folder) as connection, pytest.raises(cipher.IntegrityError, match="contact:"):
        connection.execute(statement)


def test_notes_and_contacts_are_under_no_seal(store: Store) -> None:
    one = sent(store, CODE)
    store.notes.set(one, "", "a", NOW)
    store.contacts.add(one, "2026-11-01", ContactKind.CALLED, "", NOW)
    assert store.verify().wrong is None


def test_data_of_before_have_none(tmp_path: Path) -> None:
    file = tmp_path / "angio.sqlite3"
    migrate(file, KEY, OPENED, STEPS[: STEPS.index(NOTES_STEP)])
    migrate(file, KEY, OPENED)
    with closing(open_store(tmp_path)) as store:
        assert (store.notes.of(1), store.contacts.last()) == ({}, {})
