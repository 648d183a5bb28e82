"""Answers as a warehouse holds them, against the answers of a registration."""

import pytest

from angio_desktop.actions.testset import example
from angio_desktop.register.fields import Cell, RegistrationType, ValueType
from angio_desktop.register.held_there import Difference, HeldThere, as_register, one_text
from tests.drivers.tables import DICTIONARY

FORM = DICTIONARY.forms[RegistrationType.HOSPITALISATION_PCI]
THERE = HeldThere(FORM)
VALUES = dict(example(DICTIONARY, FORM.type).values)
DAY, WEIGHT, SSIN = "DT_HOSPZ", "MS_PAT_WGHT", "IDC_PAT"
TIME = next(f.key for f in FORM.fields if f.value_type is ValueType.TIME and f.in_csv == "yes")
YES_NO = next(f.key for f in FORM.fields if f.cell is Cell.YES_NO)
MANY = next(f.key for f in FORM.fields if f.many and f.in_csv == "yes")
TEXT = "TX_PAT_LAST_NAM"


@pytest.mark.parametrize(
    ("key", "held", "register"),
    [
        (DAY, "14/03/2026", "14/03/2026"),
        (DAY, "2026-03-14", "14/03/2026"),
        (DAY, "2026-03-14T00:00:00", "14/03/2026"),
        (DAY, "2026-03-14 00:00", "14/03/2026"),
        (DAY, "2026-03-14 00:00:00.000", "14/03/2026"),
        # Of another hour the day may be another, in another zone.
        (DAY, "2026-03-13T23:00:00", "2026-03-13T23:00:00"),
        (DAY, "2026-03-14T00:00:00Z", "2026-03-14T00:00:00Z"),
        (DAY, "soon", "soon"),
        (TIME, "09:05", "09:05"),
        (TIME, "09:05:00", "09:05"),
        (TIME, "09:05:01", "09:05:01"),
        (WEIGHT, "70.50", "70.5"),
        (WEIGHT, "70,5", "70.5"),
        (WEIGHT, "100", "100"),
        (WEIGHT, "1e2", "1e2"),
        (SSIN, "45.03.12-124.94", "45031212494"),
        (YES_NO, "true", "1"),
        (TEXT, " Voorbeeld ", "Voorbeeld"),
        (TEXT, "2026-03-14", "2026-03-14"),
    ],
)
def test_an_answer_is_read_as_the_register_writes_it(key, held, register):
    assert as_register(FORM.by_key[key], held) == register


@pytest.mark.parametrize(
    ("key", "texts", "one"),
    [
        (MANY, ["3", "1"], "1|3"),
        (MANY, ["3|1"], "1|3"),
        (MANY, ["3| 1", "1", ""], "1|3"),
        (MANY, [], ""),
        (TEXT, ["a"], "a"),
        (TEXT, ["a", " a", ""], "a"),
        (TEXT, ["b", "a"], "b|a"),
        (TEXT, [], ""),
        (TEXT, ["a|b"], "a|b"),
    ],
)
def test_several_texts_under_a_key_are_one_answer(key, texts, one):
    assert one_text(FORM.by_key[key], texts) == one


def held(**changed):
    cells = {key: VALUES[key] for key in FORM.csv_keys if VALUES.get(key)}
    return {key: [text] for key, text in (cells | changed).items() if text}


def test_what_is_held_as_it_was_sent_is_not_different():
    assert THERE.differences(held(), VALUES) == ()
    assert THERE.repeats(held(), VALUES)


def test_each_field_that_is_not_the_same_is_told_in_the_order_of_the_form():
    there = held(MS_PAT_WGHT="70.6", TX_PAT_LAST_NAM="", TX_SPECIF="iets")
    assert THERE.differences(there, VALUES) == (
        Difference(TEXT, "Voorbeeld", ""),
        Difference(WEIGHT, "70.5", "70.6"),
        Difference("TX_SPECIF", "", "iets"),
    )
    assert not THERE.repeats(there, VALUES)


def test_an_answer_that_is_no_more_asked_is_not_compared():
    assert THERE.differences(held(), VALUES | {"TX_SPECIF": "left behind"}) == ()


def test_choices_in_another_order_are_the_same_on_both_sides():
    there = {MANY: ["1", "3"]}
    values = VALUES | {MANY: "3|1"}
    assert MANY not in {each.key for each in THERE.differences(held() | there, values)}


def test_a_part_of_it_is_repeated_and_nothing_is_not():
    assert THERE.repeats({WEIGHT: ["70.50"]}, VALUES)
    assert not THERE.repeats({WEIGHT: ["70.51"]}, VALUES)
    assert not THERE.repeats({WEIGHT: [""], "OF_NO_FIELD": ["1"]}, VALUES)


def test_what_stands_beside_an_answer_can_be_the_answer():
    different = (
        Difference("CD_PAT_SEX", "F", "Vrouw"),
        Difference(MANY, "3|1", "x|y"),
        Difference(WEIGHT, "70.5", "71"),
        Difference(TEXT, "", "x"),
    )
    beside = {"CD_PAT_SEX": ["6", "F"], MANY: ["1", "3"], WEIGHT: ["71"], TEXT: [""]}
    assert THERE.left_by(different, beside) == different[2:]
    assert THERE.left_by(different, {}) == different


def test_who_and_when_is_told_by_the_registers_own_texts():
    there = held(DT_HOSPZ="2026-03-14", IDC_PAT="45.03.12-124.94", TX_PAT_FIRST_NAM="")
    assert THERE.who(there) == {
        "IDC_PAT": "45031212494",
        "DT_PAT_DOB": "12/03/1945",
        "CD_PAT_SEX": "F",
        TEXT: "Voorbeeld",
        "TX_PAT_FIRST_NAM": "",
        DAY: "14/03/2026",
    }
