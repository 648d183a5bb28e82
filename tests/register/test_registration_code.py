import random
from collections.abc import Callable, Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from angio_desktop.register.registration_code import ALPHABET, LENGTH, is_valid, new_code

NUMBERS = st.randoms(use_true_random=False)


def drawing(characters: Iterable[str]) -> Callable[[str], str]:
    rest = iter(characters)
    return lambda _: next(rest)


@given(chance=NUMBERS, year=st.integers(2019, 9999))
def test_new_code_has_its_form_and_is_valid(chance: random.Random, year: int):
    code = new_code(year, chance.choice)
    prefix, of_year, drawn = code.split("-")
    assert (prefix, of_year, len(drawn)) == ("ANG", str(year), LENGTH + 1)
    assert set(drawn) <= set(ALPHABET)
    assert is_valid(code)


def test_alphabet_is_crockfords():
    assert len(ALPHABET) == 32
    assert not set("ILOU") & set(ALPHABET)


@given(chance=NUMBERS, place=st.integers(0, LENGTH), by=st.integers(1, 31))
def test_one_misread_character_is_noticed(chance: random.Random, place: int, by: int):
    code = new_code(2026, chance.choice)
    at = len("ANG-2026-") + place
    other = ALPHABET[(ALPHABET.index(code[at]) + by) % len(ALPHABET)]
    assert not is_valid(code[:at] + other + code[at + 1 :])


def test_draw_whose_check_character_is_not_in_the_alphabet_is_passed_over():
    passed_over = next(
        drawn
        for last in ALPHABET
        if not new_code(2026, drawing(f"0000000{last}11111111")).startswith(
            drawn := f"ANG-2026-0000000{last}"
        )
    )
    code = new_code(2026, drawing(f"{passed_over[-LENGTH:]}11111111"))
    assert code.startswith("ANG-2026-11111111")


@pytest.mark.parametrize(
    "code",
    ["", "ANG", "ANG-2026", "ANG-2026-", "ANG-26-000000000", "AMG-2026-00000000", "ANG-2026-0000"],
)
def test_text_of_another_form_is_no_code(code):
    assert not is_valid(code)


def test_code_of_another_prefix_or_length_is_none():
    code = new_code(2026, drawing("7K3M9QXZ" * 2))
    assert is_valid(code)
    assert not is_valid(code.replace("ANG", "ABC"))
    assert not is_valid(f"{code}0")
    assert not is_valid(code[:-1])
