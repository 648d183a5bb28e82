"""Saving by itself on an office: with a lock on the row alone, as strong as with that of all."""

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from typing import Any

import psycopg
import pytest

from angio_desktop.errors import ChangedElsewhere, RegistrationLocked
from angio_desktop.register.registration import Registration, answer
from angio_desktop.storage.store import Store
from angio_desktop.storage.verification import Wrong
from tests.drivers.driving import wait_until
from tests.drivers.offices import Offices
from tests.drivers.opened import USER, open_store
from tests.storage.samples import NOW, SUMMARY, id_of, later, saved, sent

_MANY, _EACH = 6, 15


@pytest.fixture
def name(offices: Offices) -> str:
    return offices.emptied()


@pytest.fixture
def store(offices: Offices, name: str) -> Iterator[Store]:
    with closing(offices.open(name)) as opened:
        yield opened


@pytest.fixture
def colleague(offices: Offices, name: str) -> Iterator[Store]:
    with closing(offices.open(name, *offices.member("angio_send"))) as opened:
        yield opened


@pytest.fixture
def by_hand(offices: Offices, name: str) -> Iterator[psycopg.Connection[Any]]:
    """A connection of somebody else, who types SQL in a transaction of his own."""
    with offices.address(name).connect() as connection:
        yield connection


def by_itself(store: Store, kept: Registration, key: str, text: str = "x") -> Registration:
    return store.registrations.save(answer(kept, key, text), SUMMARY, later(1), by_itself=True)


def told(store: Store) -> list[tuple[str, list[str]]]:
    return [(each.user, each.detail["keys"]) for each in store.trail.newest()]


def row(connection: psycopg.Connection[Any], id_: int = 1) -> dict[str, object]:
    cursor = connection.execute("SELECT * FROM registration WHERE id = %s", (id_,))
    names = [each.name for each in cursor.description or ()]
    return dict(zip(names, cursor.fetchone() or (), strict=True))


def altered(offices: Offices, name: str) -> None:
    """Alter the first draft as an owner does who puts the guards aside."""
    with offices.cluster.connect(name) as connection:
        connection.execute("SET session_replication_role = replica")
        connection.execute("UPDATE angio.registration SET page = 'altered' WHERE id = 1")


def test_nobody_who_writes_the_trail_is_waited_for(
    store: Store, by_hand: psycopg.Connection[Any]
) -> None:
    kept = saved(store)
    by_hand.execute("SELECT angio_alone()")
    by_hand.execute("SET LOCAL lock_timeout = '1ms'")
    by_itself(store, kept, "A")
    assert store.registrations.load(1).values["A"] == "x"
    by_hand.rollback()
    assert store.verify().wrong is None


def test_a_row_is_the_same_as_the_embedded_database_has_it(
    store: Store, by_hand: psycopg.Connection[Any], tmp_path
) -> None:
    with closing(open_store(tmp_path / "data")) as local:
        rows = []
        for each in (store, local):
            kept = by_itself(each, saved(each), "TX_SPECIF", 'é "\\ \U0001f600')
            kept = by_itself(each, replace(kept, page="pci", confirmations=()), "IDC_PAT", "")
            by_itself(each, kept, "A")
            with each._database.reading() as connection:
                query = "SELECT * FROM registration"
                rows.append(dict(connection.exec_driver_sql(query).mappings().one()))
        assert (local.verify().wrong, store.verify().wrong) == (None, None)
    one, other = ({k: v for k, v in each.items() if k != "seal"} for each in rows)
    json = {"values", "confirmations"}
    assert {k: v for k, v in one.items() if k not in json} == {
        k: v for k, v in other.items() if k not in json
    }
    assert row(by_hand)["unlogged"] == '["A", "IDC_PAT", "TX_SPECIF"]'
    kept = store.registrations.load(1)
    assert (kept.values["TX_SPECIF"], "IDC_PAT" in kept.values) == ('é "\\ \U0001f600', False)
    assert (kept.page, kept.confirmations, kept.revision) == ("pci", (), 4)


def test_nothing_is_told_until_it_is_asked_for(store: Store) -> None:
    kept = by_itself(store, saved(store), "B")
    kept = by_itself(store, kept, "A")
    by_itself(store, kept, "A")  # what is the same as before changes no key
    assert len(store.trail.newest()) == 1
    store.registrations.log_changes(later(2))
    assert told(store)[1:] == [(USER, ["A", "B"])]
    assert store.verify().wrong is None


def test_what_a_colleague_has_not_told_yet_is_told_first(store: Store, colleague: Store) -> None:
    kept = by_itself(store, saved(store), "A")
    kept = by_itself(colleague, kept, "B")
    assert told(store)[1:] == [(USER, ["A"])]
    by_itself(store, kept, "C")
    other = colleague._database.user(None)  # type: ignore[arg-type]
    assert told(store)[1:] == [(USER, ["A"]), (other, ["B"])]
    assert store.verify().wrong is None


def test_what_was_altered_in_between_stays_found(offices: Offices, name: str, store: Store) -> None:
    kept = by_itself(store, saved(store), "A")
    altered(offices, name)
    kept = by_itself(store, kept, "B")
    assert store.verify().wrong == Wrong("draft", 1)
    store.registrations.save(answer(kept, "C", "x"), SUMMARY, later(2))
    assert store.trail.newest()[-1].detail["altered"] == 1
    assert store.verify().wrong is None


def test_its_way_cannot_be_gone_by_hand_to_seal_what_was_altered(
    offices: Offices, name: str, store: Store, by_hand: psycopg.Connection[Any]
) -> None:
    saved(store)
    altered(offices, name)
    done = by_hand.execute("UPDATE registration SET seal = 'by itself' WHERE id = 1")
    assert done.rowcount == 0
    by_hand.commit()
    assert store.verify().wrong == Wrong("draft", 1)


def test_who_goes_its_way_by_hand_is_named_with_the_keys(
    store: Store, by_hand: psycopg.Connection[Any]
) -> None:
    saved(store)
    by_hand.execute(
        'UPDATE registration SET "values" = \'{"IDC_PAT": "x"}\', unlogged = \'[]\', '
        "unlogged_by = 'nobody', seal = 'by itself' WHERE id = 1"
    )
    by_hand.commit()
    found = row(by_hand)
    assert found["unlogged_by"] == USER
    assert "IDC_PAT" in str(found["unlogged"])
    assert "TX_PAT_LAST_NAM" in str(found["unlogged"])
    assert store.verify().wrong is None


def test_half_a_character_is_stored_and_taken_away_again(store: Store) -> None:
    kept = by_itself(store, saved(store), "A", "\ud83d")
    assert store.registrations.load(1).values["A"] == "\ud83d"
    by_itself(store, kept, "A", "whole")
    assert store.registrations.load(1).values["A"] == "whole"
    store.registrations.log_changes(later(2))
    assert told(store)[1:] == [(USER, ["A"])]
    assert store.verify().wrong is None


def test_what_was_changed_elsewhere_or_sent_is_told(store: Store, colleague: Store) -> None:
    kept = saved(store)
    by_itself(colleague, kept, "A")
    with pytest.raises(ChangedElsewhere):
        by_itself(store, kept, "B")
    locked = sent(store)
    with pytest.raises(RegistrationLocked):
        by_itself(store, replace(kept, id=locked), "B")
    with pytest.raises(ChangedElsewhere):
        by_itself(store, replace(kept, id=99), "B")


def test_what_is_saved_while_all_is_told_is_told_too(
    offices: Offices, name: str, store: Store, by_hand: psycopg.Connection[Any]
) -> None:
    kept = by_itself(store, saved(store), "A")
    values = "CAST(jsonb_set(CAST(\"values\" AS jsonb), '{B}', '\"x\"') AS json)"
    saving = f"UPDATE registration SET seal = 'by itself', \"values\" = {values} WHERE id = 1"  # noqa: S608
    by_hand.execute(saving)  # a colleague's, in the middle
    telling = threading.Thread(target=store.registrations.log_changes, args=(later(2),))
    telling.start()
    query = "SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = %s"
    with offices.cluster.connect() as watching:
        wait_until(lambda: watching.execute(query, (name,)).fetchone() is not None, "the lock")
    by_hand.commit()
    telling.join()
    assert told(store)[1:] == [(USER, ["A", "B"])]
    assert store.registrations.load(id_of(kept)).values["B"] == "x"
    assert store.verify().wrong is None


def test_workstations_that_save_the_same_drafts_in_any_way_never_stop_one_another(
    offices: Offices, name: str, store: Store
) -> None:
    for _ in range(3):
        saved(store)
    start = threading.Barrier(_MANY)

    def work(number: int) -> int:
        done = 0
        with closing(offices.open(name, *offices.member("angio_entry"))) as own:
            start.wait()
            for turn in range(_EACH):
                kept = own.registrations.load((number + turn) % 3 + 1)
                try:
                    kept = by_itself(own, kept, f"K{number}", str(turn))
                    done += 1
                    if turn % 5 == number % 5:
                        own.registrations.log_changes(NOW)
                    elif turn % 3 == 0:
                        own.registrations.save(kept, SUMMARY, NOW)
                        done += 1
                except ChangedElsewhere:
                    continue
        return done

    with ThreadPoolExecutor(_MANY) as pool:
        done = sum(pool.map(work, range(_MANY)))
    kept = [store.registrations.load(id_) for id_ in (1, 2, 3)]
    assert sum(each.revision - 1 for each in kept) == done
    assert done > _MANY
    store.registrations.log_changes(NOW)
    assert store.verify().wrong is None
