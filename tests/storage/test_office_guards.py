"""What an office refuses: SQL typed by hand with a person's own login, under each of the roles."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import psycopg
import pytest

from angio_desktop.errors import RegistrationLocked, StorageProblem
from angio_desktop.storage.answers import Heard
from angio_desktop.storage.postgres.roles import ADMIN, ENTRY, READ, ROLES, SEND
from angio_desktop.storage.records import FILE, ContactKind, Origin, Outcome, Said, Wanted
from tests.drivers.offices import Offices
from tests.storage.samples import NOW, SUMMARY, draft, export, id_of, saved, sent

CODE = "ANG-2026-AAAAAAAA1"
REFUSED = (psycopg.errors.IntegrityError, psycopg.errors.InsufficientPrivilege)
_INSERTED = (
    "INSERT INTO registration SELECT (r).* FROM "
    "(SELECT r FROM registration AS r WHERE id = 2) AS copied"
)


@pytest.fixture
def office(offices: Offices) -> tuple[Offices, str]:
    """1 is sent, exported and answered; 2 is a draft with a contact."""
    name = offices.emptied()
    store = offices.open(name)
    sent(store, CODE)
    saved(store)
    store.exports.record(export(), [1])
    store.answers.add([Heard(1, Said(Outcome.ACCEPTED, "118"))], Origin(FILE, "a", "b"), NOW)
    store.contacts.add(1, "2026-11-20", ContactKind.CALLED, "", NOW)
    store.notes.set(2, "", "a note", NOW)
    store.settings.set("author", "Dr. Maes", NOW)
    assert store.verify().wrong is None
    store.close()
    return offices, name


@contextmanager
def by_hand(office: tuple[Offices, str], role: str) -> Iterator[psycopg.Connection[Any]]:
    offices, name = office
    login, password = offices.member(role)
    address = offices.address(name, login, password)
    connection = address.connect(autocommit=True)
    with connection:
        yield connection


def refuses(connection: psycopg.Connection[Any], statement: str) -> bool:
    try:
        with connection.transaction(force_rollback=True):
            connection.execute(statement)
    except REFUSED:
        return True
    return False


def verified(office: tuple[Offices, str]) -> object:
    offices, name = office
    store = offices.open(name)
    found = store.verify().wrong
    store.close()
    return found


ALTERATIONS = [
    "UPDATE registration SET \"values\" = '{}' WHERE id = 1",
    "UPDATE registration SET status = 'open' WHERE id = 1",
    "DELETE FROM registration WHERE id = 1",
    "DELETE FROM registration WHERE id = 2",
    "TRUNCATE registration CASCADE",
    "UPDATE registration SET id = 9 WHERE id = 2",
    "UPDATE registration SET status = 'sent' WHERE id = 2",
    "UPDATE registration SET status = 'sent', code = 'ANG-2026-AAAAAAAA1', sent_at = 'x', "
    "sha256 = 'x' WHERE id = 2",
    "UPDATE registration SET follows = 2 WHERE id = 2",
    "UPDATE registration SET corrects = 1 WHERE id = 2",
    "UPDATE export SET file = 'b.csv'",
    "DELETE FROM export",
    "UPDATE export_registration SET row = 2",
    "DELETE FROM export_registration",
    "INSERT INTO export_registration VALUES (2, 1, 7)",
    "INSERT INTO export_registration VALUES (1, 1, NULL)",
    "UPDATE trail SET \"user\" = 'x'",
    "DELETE FROM trail",
    "INSERT INTO trail VALUES (99, '', '', 'saved', 1, '{}', '', '')",
    "UPDATE trail_head SET number = 0",
    "DELETE FROM trail_head",
    "UPDATE answer SET outcome = 'refused'",
    "DELETE FROM answer",
    "INSERT INTO answer VALUES (9, 2, '', 'accepted', '', '', 'file', '', '')",
    "UPDATE mark SET mark = 'accepted'",
    "DELETE FROM mark",
    "UPDATE contact SET day = ''",
    "DELETE FROM contact",
    "DELETE FROM intake",
    "UPDATE office SET version = 2",
    "SELECT * FROM office_secret",
    "ALTER TABLE registration DISABLE TRIGGER USER",
    "DROP TABLE note",
    "SET session_replication_role = replica",
    "SELECT angio_trail('2026-03-12T14:30:00+00:00', 'x', 'saved', 1, '{\"account\":\"y\"}')",
    "SELECT angio_trail('2026-03-12T14:30:00+00:00', 'x', 'saved', 1, '[]')",
]


@pytest.mark.parametrize("role", ROLES)
def test_what_is_kept_for_good_cannot_be_altered_by_hand(
    office: tuple[Offices, str], role: str
) -> None:
    with by_hand(office, role) as connection:
        for alteration in ALTERATIONS:
            assert refuses(connection, alteration), alteration
    assert verified(office) is None


MAY = {
    "UPDATE registration SET page = 'pci' WHERE id = 2": ENTRY,
    "INSERT INTO note VALUES (2, 'TX_SPECIF', 'x')": ENTRY,
    "DELETE FROM note": ENTRY,
    "SELECT angio_alone()": ENTRY,
    "SELECT angio_trail('2026-03-12T14:30:00+00:00', 'x', 'noted', 2, '{\"keys\":[]}')": ENTRY,
    "UPDATE registration SET status = 'sent', code = 'X', sent_at = 'x', sha256 = 'x' "
    "WHERE id = 2": SEND,
    "INSERT INTO list_use VALUES ('doctors', '7', 1)": SEND,
    "SELECT angio_trail('2026-03-12T14:30:00+00:00', 'x', 'sent', 2, '{\"sha256\":\"\"}')": SEND,
    "INSERT INTO open_list VALUES ('doctors', false, '', '')": ADMIN,
    "DELETE FROM setting": ADMIN,
    "SELECT angio_trail('2026-03-12T14:30:00+00:00', 'x', 'list_removed', NULL, '{}')": ADMIN,
}


@pytest.mark.parametrize("role", ROLES)
def test_each_role_may_what_is_its_work_and_no_more(office: tuple[Offices, str], role: str) -> None:
    with by_hand(office, role) as connection:
        for statement, needed in MAY.items():
            with connection.transaction(force_rollback=True):
                if ROLES.index(role) >= ROLES.index(needed):
                    connection.execute(statement)
                    continue
                with pytest.raises(psycopg.errors.InsufficientPrivilege):
                    connection.execute(statement)


def test_who_only_reads_sees_all_and_is_told_that_he_may_not_write(
    office: tuple[Offices, str],
) -> None:
    offices, name = office
    store = offices.open(name, *offices.member(READ))
    assert [row.id for row in store.worklist.page(Wanted())] == [2, 1]
    assert store.registrations.load(1).code == CODE
    assert store.verify().wrong is None
    with pytest.raises(StorageProblem) as raised:
        store.registrations.save(draft(), SUMMARY, NOW)
    assert raised.value.text_id == "storage_problem.office_role"
    store.close()


def test_who_enters_drafts_sends_none(office: tuple[Offices, str]) -> None:
    offices, name = office
    login, password = offices.member(ENTRY)
    store = offices.open(name, login, password)
    kept = saved(store)
    with pytest.raises(StorageProblem) as raised:
        store.registrations.send(kept, SUMMARY, "ANG-2026-BBBBBBBB2", NOW)
    assert raised.value.text_id == "storage_problem.office_role"
    assert not store.registrations.load(id_of(kept)).is_sent
    with pytest.raises(RegistrationLocked):
        store.registrations.save(replace(kept, id=1), SUMMARY, NOW)
    assert store.trail.of(id_of(kept))[-1].user == login
    assert store.verify().wrong is None
    store.close()


def test_a_number_that_is_typed_is_not_taken(office: tuple[Offices, str]) -> None:
    with by_hand(office, ENTRY) as connection, connection.transaction(force_rollback=True):
        row = connection.execute(f"{_INSERTED} RETURNING id").fetchone()
        assert row == (3,)
