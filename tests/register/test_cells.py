"""The cells of the national CSV: what stands at the edges of an answer."""

import sys

import pytest

from angio_desktop.register.cells import OTHER_SPACES, Cells
from angio_desktop.register.fields import RegistrationType
from tests.drivers.tables import FORMS

FORM = FORMS[RegistrationType.HOSPITALISATION]
NAME = "TX_PAT_LAST_NAM"


def cell(text: str) -> str:
    return Cells(FORM).of({NAME: text})[FORM.csv_keys.index(NAME)]


def test_every_space_there_is_is_looked_for():
    spaces = {chr(n) for n in range(sys.maxunicode + 1) if chr(n).isspace()}
    assert set(OTHER_SPACES) == spaces - {" "}
    assert len(set(OTHER_SPACES)) == len(OTHER_SPACES)


@pytest.mark.parametrize("space", [" ", *OTHER_SPACES], ids=ascii)
def test_what_is_all_spaces_is_unanswered(space):
    assert cell(space) == cell(space * 2) == ""


@pytest.mark.parametrize("text", [" Peeters", "Peeters ", " Peeters  "])
def test_spaces_around_an_answer_are_left_out(text):
    assert cell(text) == "Peeters"


@pytest.mark.parametrize("space", OTHER_SPACES, ids=ascii)
def test_other_spaces_in_an_answer_stay(space):
    assert cell(f"{space}Van{space}den Berg{space}") == f"{space}Van{space}den Berg{space}"
