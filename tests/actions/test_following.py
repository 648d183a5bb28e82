"""What the program filled in follows on: stored, reopened, undone and done again."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from angio_desktop.actions.editing import Editing, start
from angio_desktop.actions.known_patient import start_for_patient
from angio_desktop.register.fields import RegistrationType
from angio_desktop.storage.store import Store
from tests.drivers.opened import plain_sql
from tests.drivers.own_lists import load_own_lists
from tests.drivers.tables import DICTIONARY, EXAMPLES
from tests.register.examples import number

PCI = RegistrationType.HOSPITALISATION_PCI
NUMBER, BORN, SEX, BILLED = "IDC_PAT", "DT_PAT_DOB", "CD_PAT_SEX", "CD_PREST_PCI"
ANNA, BART, YEAR_ALONE = number("450312", 124), number("610925", 125), "85400010124"
TWO_VESSELS, ONE_VESSEL, NOTHING = "159036-159040", "159014-159025", "BI0153"


class Desk:
    """Drafts in a store that are stored and opened again."""

    def __init__(self, store: Store) -> None:
        self.store = store
        load_own_lists(store)

    def new(self, **values: str) -> Editing:
        edited = Editing(self.store, DICTIONARY, start(DICTIONARY, PCI))
        for key, text in values.items():
            edited.answer(key, text)
        return edited

    def example(self) -> Editing:
        """Everything but the billing code is answered, by hand."""
        return self.new(**{k: t for k, t in EXAMPLES[PCI].items() if k != BILLED})

    def again(self, edited: Editing) -> Editing:
        edited.save()
        assert edited.registration.id is not None
        return Editing(
            self.store, DICTIONARY, self.store.registrations.load(edited.registration.id)
        )


@pytest.fixture
def desk(store: Store) -> Desk:
    return Desk(store)


def identity(edited: Editing) -> tuple[str, ...]:
    return tuple(edited.registration.values.get(key, "") for key in (NUMBER, BORN, SEX))


def billed(edited: Editing) -> str:
    return edited.registration.values.get(BILLED, "")


# Birth date and sex


def test_they_follow_the_number_after_the_draft_was_stored_and_opened_again(desk: Desk) -> None:
    edited = desk.again(desk.new(**{NUMBER: ANNA}))
    edited.answer(NUMBER, BART)
    assert identity(edited) == (BART, "25/09/1961", "M")
    edited = desk.again(edited)
    edited.answer(BORN, "26/09/1961")
    edited = desk.again(edited)
    edited.answer(NUMBER, "")
    assert identity(edited) == ("", "26/09/1961", "")


def test_they_follow_after_undo_and_redo(desk: Desk) -> None:
    edited = desk.new(**{NUMBER: ANNA})
    edited.undo_steps.close()
    edited.answer(BORN, "01/01/1950")
    edited.undo()
    edited.answer(NUMBER, BART)
    assert identity(edited) == (BART, "25/09/1961", "M")
    edited.undo()
    assert identity(edited) == (ANNA, "12/03/1945", "F")
    edited.answer(NUMBER, "")
    assert identity(edited) == ("", "", "")


def test_they_follow_after_the_draft_was_turned_back(desk: Desk) -> None:
    edited = desk.again(desk.new(**{NUMBER: ANNA}))
    edited.answer(BORN, "01/01/1950")
    edited.reopen()
    edited.answer(NUMBER, BART)
    assert identity(edited) == (BART, "25/09/1961", "M")


def test_those_of_a_known_patient_follow_a_number_that_is_corrected(desk: Desk) -> None:
    known = desk.new(**{NUMBER: ANNA, "TX_PAT_LAST_NAM": "Maes"}).registration.values
    new = start_for_patient(DICTIONARY, PCI, known)
    edited = Editing(desk.store, DICTIONARY, new)
    edited.answer(NUMBER, BART)
    assert identity(edited) == (BART, "25/09/1961", "M")


def test_an_identity_that_is_taken_over_follows_its_number(desk: Desk) -> None:
    edited = desk.new()
    edited.answer_all({NUMBER: ANNA, BORN: "12/03/1945", SEX: "U"})
    edited.answer(NUMBER, "")
    assert identity(edited) == ("", "", "U")


def test_a_year_that_differs_from_a_typed_birth_date_is_told(desk: Desk) -> None:
    edited = desk.new(**{BORN: "12/03/1945", NUMBER: YEAR_ALONE})
    assert ("E07", BORN) in {(f.rule, f.key) for f in edited.evaluation.errors}


def test_a_draft_of_before_follows_where_it_holds_what_its_number_says(
    desk: Desk, folder: Path
) -> None:
    kept = desk.again(desk.new(**{NUMBER: ANNA, SEX: "M"}))
    for before in ("''", "'{'", "'[1]'", "x'00'"):
        with plain_sql(folder) as connection:
            connection.execute(f"UPDATE registration SET filled_in = {before}")  # noqa: S608
        edited = Editing(
            desk.store, DICTIONARY, desk.store.registrations.load(kept.registration.id or 0)
        )
        edited.answer(NUMBER, BART)
        assert identity(edited) == (BART, "25/09/1961", "M")
        edited.answer(NUMBER, "")
        assert identity(edited) == ("", "", "M")


# The billing code


def test_a_proposal_that_was_taken_follows_the_material(desk: Desk) -> None:
    edited = desk.example()
    edited.take_proposal()
    assert billed(edited) == TWO_VESSELS
    edited.answer("CD_NPCI_1", "0")
    assert billed(edited) == ONE_VESSEL
    edited = desk.again(edited)
    edited.answer("CD_MAT_1", "")
    assert billed(edited) == ""
    edited = desk.again(edited)
    edited.answer("CD_MAT_1", "4")
    assert billed(edited) == ONE_VESSEL
    assert edited.evaluation == desk.again(edited).evaluation
    edited.undo()
    assert billed(edited) == ""


def test_taking_a_proposal_is_undone_and_done_again_as_one_step(desk: Desk) -> None:
    edited = desk.example()
    edited.take_proposal()
    edited.undo()
    assert billed(edited) == ""
    edited.answer("CD_NPCI_1", "0")
    assert billed(edited) == ""  # nobody took it
    edited.undo()
    edited.redo()
    edited.undo()
    edited.take_proposal()
    edited.undo()
    edited.redo()
    edited.answer("CD_NPCI_1", "0")
    assert billed(edited) == ONE_VESSEL


def test_a_code_that_was_chosen_by_hand_stays(desk: Desk) -> None:
    edited = desk.example()
    edited.answer(BILLED, TWO_VESSELS)
    edited.answer("CD_NPCI_1", "0")
    assert billed(edited) == TWO_VESSELS
    assert "W08" in {f.rule for f in edited.evaluation.warnings}
    edited.take_proposal()
    edited.answer(BILLED, NOTHING)
    edited.answer("CD_NPCI_1", "1")
    assert billed(edited) == NOTHING


def test_without_a_proposal_nothing_is_taken(desk: Desk) -> None:
    edited = desk.new()
    edited.take_proposal()
    assert (billed(edited), edited.undo()) == ("", None)


TAKE, UNDO, AGAIN = "take", "undo", "again"
_TEXTS = {
    NUMBER: ("", ANNA, BART, YEAR_ALONE),
    BORN: ("", "01/01/1950"),
    SEX: ("", "U"),
    "CD_NPCI_1": ("0", "1"),
    "CD_MAT_1": ("", "1", "4"),
    "CD_1SEGM_1": ("10", "1"),
    BILLED: ("", NOTHING),
}
_STEP = st.sampled_from((TAKE, *_TEXTS)).flatmap(
    lambda key: st.tuples(st.just(key), st.sampled_from(_TEXTS.get(key, ("",))))
)


def step(edited: Editing, by_hand: dict[str, str], key: str, text: str) -> None:
    """Do a step, and note what a person has done by it."""
    if key == TAKE:
        if edited.evaluation.billing:
            by_hand[BILLED] = TAKE
        edited.take_proposal()
        return
    if edited.registration.values.get(key, "") != text:
        by_hand[key] = text
    edited.answer(key, text)


def once(edited: Editing, by_hand: dict[str, str]) -> Editing:
    """Do what a person has done last of each, once."""
    for key, text in by_hand.items():
        if text not in ("", TAKE):
            edited.answer(key, text)
    if by_hand.get(BILLED) == TAKE:
        edited.take_proposal()
    return edited


@settings(max_examples=40)
@given(
    steps=st.lists(_STEP, max_size=10),
    between=st.lists(st.sampled_from(["", UNDO, AGAIN]), min_size=10, max_size=10),
)
def test_filling_in_correcting_and_emptying_ends_where_filling_in_once_ends(
    desk: Desk, steps: list[tuple[str, str]], between: list[str]
) -> None:
    """Undone and done again, stored and opened again in between."""
    base = {k: t for k, t in EXAMPLES[PCI].items() if k not in (*_TEXTS, BILLED)}
    edited = desk.new(**base)
    by_hand: dict[str, str] = {}
    for (key, text), then in zip(steps, between, strict=False):
        step(edited, by_hand, key, text)
        edited.undo_steps.close()
        if then == UNDO and edited.undo() is not None:
            edited.redo()
        elif then == AGAIN:
            edited = desk.again(edited)
    assert edited.registration.values == once(desk.new(**base), by_hand).registration.values
