"""What was kept while the office was away goes up: once, and over nobody's work."""

import json
import random
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest

from angio_desktop.actions.choosing import begin_anew, choose
from angio_desktop.actions.editing import Editing, start
from angio_desktop.actions.going_up import End, Went, go_up
from angio_desktop.errors import NewerDatabase, StorageProblem
from angio_desktop.register.registration import Registration, Status, answer
from angio_desktop.register.versions import Side, differences
from angio_desktop.storage.postgres.steps import VERSION
from angio_desktop.storage.records import Wanted
from angio_desktop.storage.sqlite.spool import Waiting
from angio_desktop.storage.store import Store
from tests.drivers.moment import NOW
from tests.drivers.offices import Offices, call_it, text_of
from tests.drivers.opened import USER
from tests.drivers.tables import DICTIONARY
from tests.drivers.workstations import Workstation, workstation
from tests.storage.samples import PCI, SUMMARY, VALUES, id_of, summary_of

ROOT = Path(__file__).parents[2]

NAME, FIRST, SEX = "TX_PAT_LAST_NAM", "TX_PAT_FIRST_NAM", "CD_PAT_SEX"


@pytest.fixture
def office(offices: Offices) -> str:
    return offices.emptied()


@pytest.fixture
def store(offices: Offices, office: str) -> Iterator[Store]:
    """The office as one sees it whose way there is always open."""
    with ExitStack() as stack:
        opened = offices.open(office)
        stack.callback(opened.close)
        yield opened


@pytest.fixture
def here(offices: Offices, office: str, tmp_path: Path) -> Iterator[Workstation]:
    with workstation(offices, office, tmp_path / "here") as made:
        yield made


def typed(edited: Editing, key: str, text: str) -> None:
    """Answer a field and leave it."""
    edited.answer(key, text)
    edited.save(by_itself=True)


def stored(here: Workstation) -> Editing:
    """A draft that was stored while the office was there, and is open in a window."""
    edited = here.new(**{NAME: "Peeters"})
    edited.save()
    return edited


def by_colleague(store: Store, edited: Editing, key: str, text: str) -> Registration:
    """Have a colleague change the draft at the office."""
    found = store.registrations.load(id_of(edited.registration))
    return store.registrations.save(answer(found, key, text), SUMMARY, NOW)


def has_number(edited: Editing) -> bool:
    return edited.registration.id is not None


def is_kept(edited: Editing) -> tuple[bool, bool]:
    """Whether it is stored or kept, and whether it waits."""
    return edited.is_saved, edited.is_waiting


def names(store: Store) -> list[str]:
    return sorted(
        store.registrations.load(row.id).values.get(NAME, "")
        for row in store.worklist.page(Wanted())
    )


def only(found: list[Went]) -> Went:
    [went] = found
    return went


def waiting(here: Workstation, id_: int | None = None, revision: int = 1) -> Waiting:
    draft = replace(here.new(**{NAME: "Peeters"}).registration, id=id_, revision=revision)
    return Waiting(here.offline.office, draft, SUMMARY, NOW.isoformat(), token="made-up")  # noqa: S106  a word


# Kept, and gone up


def test_typing_goes_on_while_the_office_is_away_and_goes_up_when_it_is_back(here, store):
    edited = stored(here)
    here.lose()
    typed(edited, FIRST, "Zoë")
    typed(edited, SEX, "2")
    assert (edited.is_saved, edited.is_waiting) == (True, True)
    [kept] = here.offline.all()
    assert kept.registration == edited.registration
    here.find()
    went = only(here.go_up())
    assert went.end is End.STORED
    assert (edited.is_saved, edited.is_waiting, here.offline.all()) == (True, False, [])
    assert store.registrations.load(id_of(edited.registration)) == edited.registration
    typed(edited, SEX, "1")
    assert not edited.is_waiting
    assert store.registrations.load(id_of(edited.registration)) == edited.registration
    assert store.verify().wrong is None


def test_what_is_typed_after_an_upgrade_waits_for_this_program_to_be_as_new(
    here, store, offices, office
):
    edited = stored(here)
    call_it(offices, office, VERSION + 1)
    try:
        typed(edited, FIRST, "Zoë")
        assert is_kept(edited) == (True, True)
        went = only(here.go_up())
        assert went.end is End.REFUSED
        assert isinstance(went.problem, NewerDatabase)
        assert FIRST not in store.registrations.load(id_of(edited.registration)).values
    finally:
        call_it(offices, office, VERSION)
    assert only(here.go_up()).end is End.STORED
    assert store.registrations.load(id_of(edited.registration)) == edited.registration


def test_a_link_that_does_not_know_yet_costs_nothing(here, store):
    edited = stored(here)
    here.way.go()  # the link says that it is here
    typed(edited, FIRST, "Zoë")
    assert (edited.is_saved, edited.is_waiting) == (True, True)
    here.way.come_back()
    assert only(here.go_up()).end is End.STORED
    assert store.registrations.load(id_of(edited.registration)).values[FIRST] == "Zoë"


def test_a_new_draft_gets_its_number_when_it_goes_up_and_its_window_goes_on(here, store):
    here.lose()
    edited = here.new()
    typed(edited, NAME, "Peeters")
    typed(edited, FIRST, "Zoë")
    assert not has_number(edited)
    here.find()
    here.go_up()
    assert has_number(edited)
    assert edited.is_saved
    typed(edited, SEX, "2")
    assert store.registrations.load(id_of(edited.registration)) == edited.registration
    assert names(store) == ["Peeters"]


def test_what_is_typed_while_it_goes_up_waits_as_the_next_version(here, store):
    edited = stored(here)
    here.lose()
    typed(edited, FIRST, "Zoë")
    here.find()
    [kept] = here.offline.to_go()
    went = go_up(here.store, kept)
    typed(edited, SEX, "2")  # in the window, before it hears
    here.settle(went)
    assert is_kept(edited) == (True, True)
    edited.answer("TX_SPECIF", "not left yet")
    assert only(here.go_up()).end is End.STORED
    assert is_kept(edited) == (False, False)
    edited.save()
    found = store.registrations.load(id_of(edited.registration))
    assert found == edited.registration
    assert (found.values[FIRST], found.values[SEX]) == ("Zoë", "2")


def test_what_was_kept_goes_up_at_the_next_start(offices, office, store, tmp_path):
    with workstation(offices, office, tmp_path / "a") as here:
        edited, id_ = stored(here), 0
        id_ = id_of(edited.registration)
        here.lose()
        typed(edited, FIRST, "Zoë")
        typed(here.new(), NAME, "Maes")
    with workstation(offices, office, tmp_path / "a") as here:
        opened = here.open(id_)
        assert opened.is_waiting
        assert opened.registration.values[FIRST] == "Zoë"
        new = here.offline.all()[1]
        anew = here.edit(new.registration, new)
        assert (anew.is_waiting, anew.is_saved) == (True, True)
        assert [went.end for went in here.go_up()] == [End.STORED, End.STORED]
        assert (opened.is_waiting, anew.is_waiting) == (False, False)
    assert names(store) == ["Maes", "Peeters"]


def test_drafts_of_another_office_stay(offices, store, here, tmp_path):
    here.lose()
    typed(here.new(), NAME, "Peeters")
    with workstation(offices, offices.new(), tmp_path / "here") as other:
        assert other.offline.office != here.offline.office
        assert other.go_up() == []
        assert names(other.store) == []
    here.find()
    here.go_up()
    assert names(store) == ["Peeters"]


@pytest.mark.parametrize("seed", range(2))
def test_a_program_that_is_killed_while_the_office_is_away_loses_no_answer(
    offices: Offices, office: str, store: Store, tmp_path: Path, seed: int
) -> None:
    draft = store.registrations.save(replace(start(DICTIONARY, PCI), values=VALUES), SUMMARY, NOW)
    lines = random.Random(seed).randrange(1, 40)  # noqa: S311  a moment, not a secret
    told = [str(tmp_path / "a"), text_of(offices.cluster, office, USER), str(id_of(draft))]
    command = [sys.executable, "-m", "tests.actions.types_until_killed", *told]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOT, text=True, stdin=pipe, stdout=pipe) as process:  # noqa: S603
        assert process.stdin
        assert process.stdout
        process.stdin.write(f"{offices.password}\n")
        process.stdin.flush()
        printed = [process.stdout.readline() for _ in range(lines)]
        process.kill()
        printed += process.stdout.readlines()
    last = int([line for line in printed if "\n" in line][-1])
    assert last >= lines
    with workstation(offices, office, tmp_path / "a") as here:
        assert only(here.go_up()).end is End.STORED
    found = store.registrations.load(id_of(draft)).values["TX_SPECIF"]
    assert int(found.split()[0]) in (last, last + 1)  # it may die between the two


# Its answer was lost


def test_a_save_whose_answer_was_lost_is_stored_once(here, store):
    edited = stored(here)
    edited.answer(FIRST, "Zoë")
    with here.losing_the_answer(store):
        edited.save()
    assert edited.is_waiting
    revision = store.registrations.load(id_of(edited.registration)).revision
    assert revision == 2
    assert only(here.go_up()).end is End.STORED
    assert (edited.is_waiting, edited.registration.revision) == (False, 2)


def test_typing_on_after_a_lost_answer_is_no_conflict(here, store):
    edited = stored(here)
    edited.answer(FIRST, "Zoë")
    with here.losing_the_answer(store):
        edited.save()
    typed(edited, SEX, "2")
    assert only(here.go_up()).end is End.STORED
    found = store.registrations.load(id_of(edited.registration))
    assert found == edited.registration
    assert (found.values[FIRST], found.values[SEX], found.revision) == ("Zoë", "2", 3)


def test_a_new_draft_whose_first_answer_was_lost_is_there_once(here, store):
    edited = here.new(**{NAME: "Peeters"})
    with here.losing_the_answer(store):
        edited.save()
    assert (edited.is_waiting, edited.registration.id) == (True, None)
    typed(edited, FIRST, "Zoë")
    assert only(here.go_up()).end is End.STORED
    assert names(store) == ["Peeters"]
    assert store.registrations.load(id_of(edited.registration)) == edited.registration


def test_going_up_whose_answer_was_lost_is_done_once(here, store):
    here.lose()
    edited = here.new()
    typed(edited, NAME, "Peeters")
    here.find()
    with here.losing_the_answer(store), pytest.raises(StorageProblem):
        here.go_up()
    typed(edited, FIRST, "Zoë")
    assert only(here.go_up()).end is End.STORED
    assert names(store) == ["Peeters"]
    assert store.registrations.load(id_of(edited.registration)).values[FIRST] == "Zoë"


def test_a_new_draft_that_a_colleague_has_changed_since_is_chosen_about(here, store):
    edited = here.new(**{NAME: "Peeters"})
    with here.losing_the_answer(store):
        edited.save()
    [row] = store.worklist.page(Wanted())
    found = store.registrations.load(row.id)
    store.registrations.save(answer(found, NAME, "Maes"), SUMMARY, NOW)
    went = only(here.go_up())
    assert went.end is End.CHANGED
    assert went.there is not None
    choose(edited, went.there, {NAME: Side.MINE})
    assert only(here.go_up()).end is End.STORED
    assert (names(store), edited.registration.id) == (["Peeters"], row.id)


def test_the_trail_knows_a_draft_by_a_word_that_says_nothing(here, store):
    edited = stored(here)
    [created] = store.trail.of(id_of(edited.registration))
    token = str(created.detail["token"])
    assert len(token) == 32
    assert "Peeters" not in json.dumps(dict(created.detail))
    assert store.registrations.made_with(token) == edited.registration.id
    assert store.registrations.made_with(token[:-1]) is None


# What a colleague did


def test_what_a_colleague_changed_stays_until_somebody_has_chosen(here, store):
    edited = stored(here)
    here.lose()
    typed(edited, FIRST, "Zoë")
    there = by_colleague(store, edited, NAME, "Maes")
    here.find()
    went = only(here.go_up())
    assert (went.end, went.there) == (End.CHANGED, there)
    assert went.by == (USER, NOW.astimezone().isoformat(timespec="seconds"))
    assert edited.keeping is not None
    assert edited.keeping.went == went
    assert store.registrations.load(id_of(edited.registration)) == there
    assert here.offline.to_go() == []  # it is not tried again by itself
    found = differences(edited.form, edited.registration, there, went.waiting.base)
    assert {each.key: each.since for each in found} == {NAME: Side.THEIRS, FIRST: Side.MINE}
    choose(edited, there, {NAME: Side.THEIRS, FIRST: Side.MINE})
    assert only(here.go_up()).end is End.STORED
    stored_now = store.registrations.load(id_of(edited.registration))
    assert stored_now == edited.registration
    assert (stored_now.values[NAME], stored_now.values[FIRST]) == ("Maes", "Zoë")
    assert edited.undo()
    assert edited.registration.values[NAME] == "Peeters"


def test_what_is_typed_on_before_choosing_is_kept_and_tried_again(here, store):
    edited = stored(here)
    here.lose()
    typed(edited, FIRST, "Zoë")
    by_colleague(store, edited, NAME, "Maes")
    here.find()
    here.go_up()
    typed(edited, SEX, "2")
    assert edited.is_waiting
    assert only(here.go_up()).end is End.CHANGED


def test_a_choice_that_a_colleague_overtakes_is_asked_anew(here, store):
    edited = stored(here)
    here.lose()
    typed(edited, FIRST, "Zoë")
    there = by_colleague(store, edited, NAME, "Maes")
    here.find()
    here.go_up()
    later = by_colleague(store, edited, NAME, "Jans")
    choose(edited, there, {NAME: Side.THEIRS, FIRST: Side.MINE})
    went = only(here.go_up())
    assert (went.end, went.there) == (End.CHANGED, later)
    assert store.registrations.load(id_of(edited.registration)) == later


def test_where_a_colleague_only_looked_nothing_is_asked(here, store):
    edited = stored(here)
    here.lose()
    typed(edited, FIRST, "Zoë")
    found = store.registrations.load(id_of(edited.registration))
    store.registrations.save(replace(found, page="stemi"), SUMMARY, NOW)
    here.find()
    assert only(here.go_up()).end is End.STORED


def test_a_version_refused_while_the_office_is_here_is_kept_and_chosen_about(here, store):
    edited = stored(here)
    there = by_colleague(store, edited, NAME, "Maes")
    typed(edited, FIRST, "Zoë")
    assert (edited.is_saved, edited.is_waiting) == (True, True)
    went = only(here.go_up())
    assert (went.waiting, went.end, went.there) == (here.offline.all()[0], End.CHANGED, there)


def test_what_a_colleague_sent_is_kept_as_a_new_draft_by_choice(here, store):
    edited = stored(here)
    here.lose()
    typed(edited, FIRST, "Zoë")
    found = store.registrations.load(id_of(edited.registration))
    code = "ANG-2026-AAAAAAAA1"
    store.registrations.send(found, summary_of(found), code, NOW)
    here.find()
    went = only(here.go_up())
    assert went.end is End.SENT
    assert went.there is not None
    assert went.there.code == code
    begin_anew(edited)
    assert only(here.go_up()).end is End.STORED
    assert edited.registration.id not in (None, found.id)
    assert names(store) == ["Peeters", "Peeters"]
    assert store.verify().wrong is None


def test_what_was_sent_as_it_is_here_is_all_there(here, store):
    edited = stored(here)
    here.lose()
    typed(edited, FIRST, "Zoë")
    found = by_colleague(store, edited, FIRST, "Zoë")
    sent = store.registrations.send(found, summary_of(found), "ANG-2026-AAAAAAAA1", NOW)
    here.find()
    went = only(here.go_up())
    assert (went.end, went.stored) == (End.STORED, sent)
    assert here.offline.all() == []


def test_what_a_colleague_deleted_goes_up_once_it_is_restored(here, store):
    edited = stored(here)
    id_ = id_of(edited.registration)
    here.lose()
    typed(edited, FIRST, "Zoë")
    store.registrations.delete(id_, NOW)
    here.find()
    went = only(here.go_up())
    assert (went.end, went.there and went.there.status) == (End.DELETED, Status.DELETED)
    store.registrations.restore(id_, NOW)
    here.offline.try_again()
    assert only(here.go_up()).end is End.STORED
    assert store.registrations.load(id_).values[FIRST] == "Zoë"


def test_what_is_not_there_any_more_is_told(here):
    kept = here.offline.keep(waiting(here, id_=999))
    assert go_up(here.store, kept) == Went(kept, End.GONE)


def test_what_is_dropped_by_choice_is_gone_and_stays_so(here, store):
    edited = stored(here)
    here.lose()
    typed(edited, FIRST, "Zoë")
    there = by_colleague(store, edited, NAME, "Maes")
    here.find()
    here.go_up()
    here.offline.drop(here.offline.all()[0])
    assert (here.go_up(), here.offline.went) == ([], {})
    assert store.registrations.load(id_of(edited.registration)) == there


# What stands in the way


def test_who_may_not_write_there_is_told_and_nothing_is_lost(offices, office, tmp_path):
    who = offices.member("angio_read")
    with workstation(offices, office, tmp_path / "reader", who) as reader:
        edited = reader.new(**{NAME: "Peeters"})
        edited.save()
        assert edited.is_waiting
        went = only(reader.go_up())
        assert went.end is End.REFUSED
        assert went.problem is not None
        assert went.problem.text_id == "storage_problem.office_role"
        assert only(reader.go_up()).end is End.REFUSED  # it may be given the role meanwhile


def test_an_office_that_is_away_again_is_heard(here):
    here.lose()
    typed(here.new(), NAME, "Peeters")
    with pytest.raises(StorageProblem) as caught:
        here.go_up()
    assert caught.value.text_id == "storage_problem.office_away"
    assert len(here.offline.all()) == 1


def test_sending_waits_for_the_office(here):
    edited = stored(here)
    here.lose()
    with pytest.raises(StorageProblem) as caught:
        edited.send()
    assert caught.value.text_id == "storage_problem.office_send"
    typed(edited, FIRST, "Zoë")
    here.find()
    with pytest.raises(StorageProblem) as caught:
        edited.send()
    assert caught.value.text_id == "storage_problem.office_waits"
    here.go_up()
    assert edited.send() is not None  # its errors


def test_a_full_disk_here_is_told_and_the_draft_stays_open(here):
    edited = stored(here)
    here.lose()
    here.offline.spool._connection.execute("PRAGMA max_page_count = 1")
    edited.answer("TX_SPECIF", "x" * 100_000)
    with pytest.raises(StorageProblem) as caught:
        edited.save()
    assert caught.value.text_id == "storage_problem.full"
    assert (edited.is_saved, edited.is_waiting) == (False, False)
    here.find()
    edited.save()
    assert edited.is_saved


def test_a_choice_that_cannot_be_kept_changes_nothing(here, store):
    edited = stored(here)
    here.lose()
    typed(edited, FIRST, "Zoë")
    there = by_colleague(store, edited, "TX_SPECIF", "x" * 100_000)
    here.find()
    here.go_up()
    here.offline.spool._connection.execute("PRAGMA max_page_count = 1")
    before = edited.registration
    with pytest.raises(StorageProblem):
        choose(edited, there, {"TX_SPECIF": Side.THEIRS, FIRST: Side.MINE})
    assert edited.registration == before
    assert edited.is_saved


def test_who_keeps_a_draft_is_heard(here):
    heard: list[bool] = []
    here.offline.heard = lambda: heard.append(True)
    edited = stored(here)
    assert heard == []
    here.lose()
    typed(edited, FIRST, "Zoë")
    assert heard == [True]


def test_the_office_is_told_from_others(offices: Offices, here: Workstation):
    with offices.cluster.connect(offices.shared) as connection:
        row = connection.execute("SELECT id FROM angio.office").fetchone()
    assert row is not None
    assert len(row[0]) == 32
    assert here.offline.office == f"{row[0]} localhost/{offices.shared}"  # a copy has its id too
