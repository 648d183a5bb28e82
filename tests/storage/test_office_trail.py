"""The trail of an office: the server itself writes it, and makes the same hashes as the program."""

import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.exc import IntegrityError

from angio_desktop.errors import ChangedElsewhere
from angio_desktop.register.registration import answer
from angio_desktop.storage.records import DuplicateCode
from angio_desktop.storage.store import Store
from angio_desktop.storage.trail import Action
from tests.drivers.offices import Offices
from tests.drivers.opened import USER
from tests.storage.samples import NOW, SUMMARY, draft, id_of, later, saved

_MANY = 8


@pytest.fixture(scope="module")
def office(offices: Offices) -> str:
    return offices.new()


@pytest.mark.parametrize(
    "text",
    [
        *("", "plain", '"quoted"', "back\\slash", "é", "€", "\U0001f600", "a\U0001f600b", "\x7f"),
        *("\b\t\n\f\r", "\x01\x1f", "Zoë d’Hondt", "日本", "\ufffd", "\ud7ff\ue000"),
    ],
)
def test_any_text_is_hashed_as_the_program_hashes_it(
    offices: Offices, office: str, text: str
) -> None:
    with closing(offices.open(office)) as store:
        store.trail.note(Action.KEY_CHANGED, NOW, guard=text)
        assert store.trail.newest(limit=1)[0].detail == {"guard": text}
        assert store.verify().wrong is None


@given(text=st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"])))
def test_drawn_texts_are_hashed_as_the_program_hashes_them(
    offices: Offices, office: str, text: str
) -> None:
    with closing(offices.open(office)) as store:
        store.settings.set("author", text, NOW)
        assert store.verify().wrong is None


def test_who_has_logged_in_stands_in_it_whatever_name_is_given(offices: Offices) -> None:
    name = offices.emptied()
    with closing(offices.open(name)) as store, store._database.recording(NOW) as (_, trail):
        trail.add(Action.KEY_CHANGED, guard="a")
        trail.add_of("Dr. Maes", Action.KEY_CHANGED, guard="b")
    with closing(offices.open(name)) as store:
        first, second = store.trail.newest()
        assert (first.user, first.detail) == (USER, {"guard": "a"})
        assert (second.user, second.detail) == ("Dr. Maes", {"account": USER, "guard": "b"})
        assert store.verify().wrong is None


def test_what_fails_leaves_no_gap(offices: Offices) -> None:
    with closing(offices.open(offices.emptied())) as store:
        saved(store)
        unknown = replace(draft(), follows=99)
        with pytest.raises(IntegrityError):
            store.registrations.save(unknown, SUMMARY, NOW)
        assert id_of(saved(store)) == 2
        assert store.verify().wrong is None


def test_workstations_that_save_at_once_leave_one_whole_chain(offices: Offices) -> None:
    name, start = offices.emptied(), threading.Barrier(_MANY)

    def work(number: int) -> list[int]:
        with closing(offices.open(name)) as store:
            start.wait()
            made = [saved(store) for _ in range(5)]
            for kept in made:
                store.registrations.save(answer(kept, "TX_SPECIF", str(number)), SUMMARY, later(1))
        return [id_of(each) for each in made]

    with ThreadPoolExecutor(_MANY) as pool:
        made = sorted(id_ for ids in pool.map(work, range(_MANY)) for id_ in ids)
    assert made == list(range(1, 5 * _MANY + 1))
    with closing(offices.open(name)) as store:
        found = store.verify()
        assert (found.entries, found.wrong) == (10 * _MANY, None)


def at_once(offices: Offices, name: str, do) -> list[object]:
    """What came of the same thing, done by two workstations at once; errors as such."""
    start = threading.Barrier(2)

    def work(store: Store) -> object:
        with closing(store):
            start.wait()
            try:
                return do(store)
            except (ChangedElsewhere, DuplicateCode) as problem:
                return type(problem)

    with ThreadPoolExecutor(2) as pool:
        return list(pool.map(work, [offices.open(name) for _ in range(2)]))


def test_of_two_who_save_one_draft_one_is_told(offices: Offices) -> None:
    name = offices.emptied()
    with closing(offices.open(name)) as store:
        kept = saved(store)
    for number in range(5):
        found = at_once(
            offices,
            name,
            lambda store, n=number: (
                store.registrations.save(
                    replace(kept, revision=kept.revision + n), SUMMARY, NOW
                ).revision
            ),
        )
        assert sorted(map(str, found)) == sorted(
            [str(kept.revision + number + 1), str(ChangedElsewhere)]
        )


def test_of_two_who_send_under_one_code_one_is_told_to_draw_another(offices: Offices) -> None:
    name = offices.emptied()
    for number in range(5):
        code = f"ANG-2026-AAAAAAAA{number}"
        found = at_once(
            offices,
            name,
            lambda store, c=code: store.registrations.send(draft(), SUMMARY, c, NOW).code,
        )
        assert sorted(map(str, found)) == sorted([code, str(DuplicateCode)])
    with closing(offices.open(name)) as store:
        assert store.verify().sent == 5
