"""What the program filled in follows what it came from; what a person answered stays."""

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from angio_desktop.register.derived import as_held
from angio_desktop.register.registration import Registration, answer, follow, take
from tests.register.examples import PCI, number

NUMBER, BORN, SEX, BILLED = "IDC_PAT", "DT_PAT_DOB", "CD_PAT_SEX", "CD_PREST_PCI"
ANNA, BART = number("450312", 124), number("610925", 125)  # a woman, a man
YEAR_ALONE = "85400010124"
EMPTY = Registration(PCI, "v2")


def typed(registration: Registration, key: str, text: str) -> Registration:
    """Answer as a form does: what stands there already is no answer."""
    same = registration.values.get(key, "") == text
    return registration if same else answer(registration, key, text)


def after(*steps: tuple[str, str]) -> dict[str, str]:
    registration = EMPTY
    for key, text in steps:
        registration = typed(registration, key, text)
    return dict(registration.values)


@pytest.mark.parametrize(
    ("steps", "values"),
    [
        ([(NUMBER, ANNA)], {NUMBER: ANNA, BORN: "12/03/1945", SEX: "F"}),
        ([(NUMBER, ANNA), (NUMBER, BART)], {NUMBER: BART, BORN: "25/09/1961", SEX: "M"}),
        ([(NUMBER, ANNA), (NUMBER, "")], {}),
        ([(NUMBER, ANNA), (NUMBER, ANNA[:-1])], {NUMBER: ANNA[:-1]}),
        ([(NUMBER, ANNA), (NUMBER, YEAR_ALONE)], {NUMBER: YEAR_ALONE, SEX: "M"}),
        # What a person answered stays.
        (
            [(NUMBER, ANNA), (BORN, "13/03/1945"), (NUMBER, BART)],
            {NUMBER: BART, BORN: "13/03/1945", SEX: "M"},
        ),
        ([(NUMBER, ANNA), (SEX, "U"), (NUMBER, "")], {SEX: "U"}),
        ([(BORN, "12/03/1945"), (NUMBER, ANNA), (NUMBER, "")], {BORN: "12/03/1945"}),
        # What a person emptied is filled in again.
        (
            [(NUMBER, ANNA), (BORN, "x"), (BORN, ""), (NUMBER, BART)],
            {NUMBER: BART, BORN: "25/09/1961", SEX: "M"},
        ),
        ([(NUMBER, ANNA), (BORN, "")], {NUMBER: ANNA, BORN: "12/03/1945", SEX: "F"}),
        # What stands there already is no answer.
        (
            [(NUMBER, ANNA), (BORN, "12/03/1945"), (NUMBER, BART)],
            {NUMBER: BART, BORN: "25/09/1961", SEX: "M"},
        ),
    ],
)
def test_birth_date_and_sex_follow_the_number(steps, values):
    assert after(*steps) == values


_TEXTS = {
    NUMBER: ["", ANNA, BART, YEAR_ALONE, ANNA[:-1], "x"],
    BORN: ["", "01/01/1950", "1/1", "x"],
    SEX: ["", "M", "F", "U"],
    "MS_PAT_HGHT": ["", "162", "0", "x"],
    "MS_PAT_WGHT": ["", "70.5", "81"],
    "TX_PAT_LAST_NAM": ["", "Maes"],
}
_STEP = st.sampled_from(sorted(_TEXTS)).flatmap(
    lambda key: st.tuples(st.just(key), st.sampled_from(_TEXTS[key]))
)


@settings(max_examples=400)
@given(steps=st.lists(_STEP, max_size=25), order=st.randoms(use_true_random=False))
def test_filling_in_correcting_and_emptying_ends_where_filling_in_once_ends(steps, order):
    """Whatever is typed in whatever order: what counts is what a person typed last."""
    registration, by_hand = EMPTY, {}
    for key, text in steps:
        if registration.values.get(key, "") != text:
            by_hand[key] = text
        registration = typed(registration, key, text)
    once = [(key, text) for key, text in by_hand.items() if text]
    order.shuffle(once)
    direct = EMPTY
    for key, text in once:
        direct = answer(direct, key, text)  # by hand, also where it is what is filled in
    assert registration.values == direct.values


def test_filling_in_once_ends_the_same_in_every_order():
    answers = [(NUMBER, ANNA), (SEX, "M"), ("MS_PAT_HGHT", "162"), ("MS_PAT_WGHT", "70.5")]
    ends = {tuple(sorted(after(*steps).items())) for steps in permutations(answers)}
    assert len(ends) == 1


def test_only_a_proposal_that_was_taken_follows():
    by_hand = answer(EMPTY, BILLED, "A")
    assert follow(by_hand, BILLED, "B") is by_hand
    taken = take(EMPTY, BILLED, "A")
    assert follow(taken, BILLED, "A") is taken
    gone = follow(taken, BILLED, "")
    assert BILLED not in gone.values
    assert follow(gone, BILLED, "B").values[BILLED] == "B"
    chosen = answer(taken, BILLED, "C")
    assert follow(chosen, BILLED, "B") is chosen


@pytest.mark.parametrize(
    ("values", "held"),
    [
        ({}, set()),
        ({NUMBER: ANNA, BORN: "12/03/1945", SEX: "M"}, {BORN}),
        ({NUMBER: ANNA, BORN: "12/03/1945", SEX: "F"}, {BORN, SEX}),
        ({NUMBER: YEAR_ALONE, BORN: "", SEX: "M"}, {SEX}),
        ({NUMBER: "x", BORN: "12/03/1945"}, set()),
    ],
)
def test_of_what_was_kept_before_the_number_tells_what_it_filled_in(values, held):
    assert as_held(values) == held
