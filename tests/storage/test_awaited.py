"""What is kept of the follow-ups that are awaited is what the registrations say (D04)."""

import random
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from angio_desktop.actions.definitions import Definitions
from angio_desktop.register.fields import RegistrationType
from angio_desktop.register.registration import Status
from angio_desktop.storage.awaited import wrong_awaited
from angio_desktop.storage.records import Wanted
from angio_desktop.storage.sqlite.schema.awaited_step import AWAITED_STEP
from angio_desktop.storage.sqlite.schema.migrations import STEPS
from angio_desktop.storage.store import Store
from angio_desktop.storage.verification import Wrong
from tests.drivers.opened import open_store, plain_sql
from tests.drivers.sent_examples import send
from tests.storage.samples import FOLLOW_UP, NOW, PCI, SUMMARY, damage, draft, id_of, sent

FFR = RegistrationType.HOSPITALISATION_FFR
FOREVER = date(2099, 1, 1)
DAYS = ("", "2024-01-01", "2024-06-01", "2025-01-01")


@dataclass(frozen=True, slots=True)
class Sent:
    """What counts of a registration that was sent; `day` is of its last PCI, or consultation."""

    id: int
    is_follow_up: bool
    patient: str
    day: str
    is_due: bool = False
    follows: int | None = None
    corrects: int | None = None


@dataclass(frozen=True, slots=True)
class Move:
    """What is sent next; which others it is of is chosen by numbers."""

    is_follow_up: bool
    patient: int
    day: str
    is_due: bool
    linked: int | None
    corrected: int | None


moves = st.lists(
    st.builds(
        Move,
        st.booleans(),
        st.integers(0, 2),
        st.sampled_from(DAYS),
        st.booleans(),
        st.none() | st.integers(0, 9),
        st.none() | st.integers(0, 9),
    ),
    min_size=1,
    max_size=9,
)


def do(store: Store, moves: Sequence[Move], run: str = "") -> list[Sent]:
    """Send one after the other; returns what was sent."""
    done: list[Sent] = []
    for number, move in enumerate(moves):
        newest = [s for s in done if s.id not in {each.corrects for each in done}]
        same_type = [s.id for s in newest if s.is_follow_up == move.is_follow_up]
        treated = [s.id for s in done if not s.is_follow_up]
        patient = f"{run}/{move.patient}" if move.patient else ""
        corrects = _chosen(same_type, move.corrected)
        follows = _chosen(treated, move.linked) if move.is_follow_up else None
        type_ = FOLLOW_UP if move.is_follow_up else PCI
        registration = replace(draft(type_), corrects=corrects, follows=follows)
        days: dict[str, Any] = (
            {"admission": move.day, "last_pci": "", "follow_up_due": ""}
            if move.is_follow_up
            else {
                "last_pci": move.day,
                "follow_up_due": f"2026-{move.day[5:]}" if move.day and move.is_due else "",
            }
        )
        summary = replace(SUMMARY, patient_key=patient, **days)
        kept = store.registrations.send(registration, summary, f"ANG-{run}-{number}", NOW)
        is_due = bool(days["follow_up_due"])
        told = Sent(id_of(kept), move.is_follow_up, patient, move.day, is_due, follows, corrects)
        done.append(told)
    return done


def _chosen(ids: Sequence[int], number: int | None) -> int | None:
    return ids[number % len(ids)] if ids and number is not None else None


def awaited_by_hand(done: Sequence[Sent]) -> list[int]:
    """Return what awaits its follow-up, worked out one by one as D04 says."""
    replaced = {each.corrects for each in done}
    before = {each.id: each.corrects for each in done}
    newest = [each for each in done if each.id not in replaced]
    followed = {each.follows for each in done if each.follows is not None}
    for each in newest:
        if not each.is_follow_up or each.follows is not None or not each.patient:
            continue
        day = each.day or f"{NOW:%Y-%m-%d}"
        own = [s for s in newest if not s.is_follow_up and s.patient == each.patient and s.day]
        last = max((s.day for s in own if s.day <= day), default="")
        followed |= {s.id for s in own if s.day == last}
    return [each.id for each in newest if each.is_due and not followed & _chain(each.id, before)]


def _chain(id_: int | None, before: dict[int, int | None]) -> set[int | None]:
    found: set[int | None] = set()
    while id_ is not None:
        found.add(id_)
        id_ = before[id_]
    return found


def awaited(store: Store) -> list[int]:
    return sorted(each.id for each in store.follow_ups.due(FOREVER))


def wrong(store: Store) -> int | None:
    with store._database.reading() as connection:
        return wrong_awaited(connection)


@settings(max_examples=60)
@given(moves=moves)
def test_whatever_is_sent_after_another_what_is_awaited_is_kept_of_it(
    store: Store, moves: list[Move]
) -> None:
    before = awaited(store)
    run = str(len(store.worklist.page(Wanted())))  # so that its patients are others
    done = do(store, moves, run)
    assert [id_ for id_ in awaited(store) if id_ not in before] == awaited_by_hand(done)
    assert set(before) <= set(awaited(store))
    assert wrong(store) is None


def test_a_database_of_before_learns_what_is_awaited(folder: Path) -> None:
    chance = random.Random(7)  # noqa: S311
    some = [
        Move(
            chance.random() < 0.4,
            chance.randint(0, 2),
            chance.choice(DAYS),
            chance.random() < 0.8,
            chance.choice((None, chance.randint(0, 9))),
            chance.choice((None, None, chance.randint(0, 9))),
        )
        for _ in range(12)
    ]
    with closing(open_store(folder)) as store:
        for number in range(8):
            chance.shuffle(some)
            do(store, some, str(number))
        kept = awaited(store)
    assert len(kept) > 5
    with plain_sql(folder) as connection:
        connection.execute("DROP TABLE awaited")
        connection.execute(f"PRAGMA user_version = {STEPS.index(AWAITED_STEP)}")
    with closing(open_store(folder)) as store:
        assert awaited(store) == kept
        assert wrong(store) is None


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM awaited WHERE registration_id = 1",
        "UPDATE awaited SET due = '2031-01-01' WHERE registration_id = 1",
        "UPDATE awaited SET registration_id = 2 WHERE registration_id = 1",
        "INSERT INTO awaited VALUES (2, '2026-03-02')",
    ],
)
def test_what_is_kept_otherwise_than_it_is_is_found(
    folder: Path, definitions: Definitions, statement: str
) -> None:
    dates = {"DT_HOSPZ": "01/11/2025", "DT_PCI_1": "01/11/2025", "DT_PCI_2": "01/11/2025"}
    with closing(open_store(folder)) as store:
        for code, type_ in (("ANG-2026-AAAAAAAA1", PCI), ("ANG-2026-AAAAAAAA2", FFR)):
            send(store, definitions.dictionary, type_, code, **dates)
        assert store.verify().wrong is None
    damage(folder, statement)
    with closing(open_store(folder)) as store:
        assert store.verify().wrong == Wrong("awaited", 1 if "= 1" in statement else 2)


def test_a_draft_awaits_nothing_and_is_counted_where_it_was_begun(store: Store) -> None:
    first = sent(store, "ANG-1", last_pci="2025-03-02", follow_up_due="2026-03-02")
    store.registrations.save(replace(draft(FOLLOW_UP), follows=first), SUMMARY, NOW)
    assert awaited(store) == [first]
    assert store.follow_ups.due_days(FOREVER) == [("2026-03-02", 1, True)]
    assert [row.id for row in store.worklist.page(Wanted(status=Status.SENT))] == [first]
