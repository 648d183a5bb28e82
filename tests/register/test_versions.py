"""Two versions of one draft: what differs, and what becomes of what is chosen."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from angio_desktop.register.fields import RegistrationType
from angio_desktop.register.findings import Confirmation
from angio_desktop.register.registration import Registration, Status, answer
from angio_desktop.register.versions import LINK, Difference, Side, differences, mark, merged
from tests.drivers.tables import DICTIONARY, FORMS
from tests.register.examples import PCI, example

MINE, THEIRS = Side.MINE, Side.THEIRS
STORED = Registration(PCI, DICTIONARY.version, example(PCI), id=7, revision=4)
WEIGHT = Confirmation("W01", "MS_PAT_WGHT", "250", "2026-03-12T14:30:00+00:00", "an")


def unlike(mine: Registration, theirs: Registration, base: Registration = STORED):
    return differences(FORMS[PCI], mine, theirs, base.values)


def test_only_what_differs_is_there_in_the_order_of_the_form():
    mine = answer(answer(STORED, "TX_PAT_LAST_NAM", "Maes"), "CD_DIABT", "")
    theirs = answer(answer(STORED, "CD_DIABT", "2"), "TX_PAT_FIRST_NAM", "Els")
    was = STORED.values
    assert unlike(STORED, STORED) == ()
    assert unlike(mine, theirs) == (
        Difference("TX_PAT_FIRST_NAM", was["TX_PAT_FIRST_NAM"], "Els", THEIRS),
        Difference("TX_PAT_LAST_NAM", "Maes", was["TX_PAT_LAST_NAM"], MINE),
        Difference("CD_DIABT", "", "2", None),
    )


def test_who_changed_it_is_not_known_without_what_was_before():
    mine = answer(STORED, "CD_DIABT", "")
    [found] = differences(FORMS[PCI], mine, STORED, {})
    assert found.since is None


def test_what_the_form_does_not_ask_is_shown_last():
    mine = replace(answer(STORED, "CD_DIABT", ""), values={**STORED.values, "ZZ": "1", "AA": "2"})
    assert [each.key for each in unlike(mine, STORED)] == ["AA", "ZZ"]
    later = answer(mine, "CD_DIABT", "")
    assert [each.key for each in unlike(later, STORED)][-2:] == ["AA", "ZZ"]


def test_another_link_is_a_difference():
    theirs = replace(STORED, follows=3)
    assert unlike(STORED, theirs) == (Difference(LINK, "", "3", None),)
    assert merged(STORED, theirs, {LINK: THEIRS}).follows == 3
    assert merged(STORED, theirs, {LINK: MINE}).follows is None


@pytest.mark.parametrize(
    "changed",
    [
        answer(STORED, "CD_DIABT", "2"),
        replace(STORED, type=RegistrationType.HOSPITALISATION),
        replace(STORED, confirmations=(WEIGHT,)),
        replace(STORED, follows=3),
        replace(STORED, corrects=3),
        replace(STORED, filled_in=frozenset({"CD_DIABT"})),
        replace(STORED, imported={"CD_DIABT": "a.csv, B2"}),
        replace(STORED, status=Status.DELETED),
    ],
)
def test_what_a_draft_holds_is_in_its_mark(changed: Registration):
    assert mark(changed) != mark(STORED)


def test_where_one_stands_and_how_often_it_was_stored_is_not():
    moved = replace(STORED, page="stemi", focus="CD_DIABT", id=8, revision=9)
    assert mark(moved) == mark(STORED)
    assert mark(replace(STORED, values={"A": "\ud800"}))  # half a character


def test_all_of_mine_is_my_draft_as_the_next_version():
    mine = answer(replace(STORED, revision=2, page="stemi"), "CD_DIABT", "2")
    theirs = answer(replace(STORED, revision=5), "TX_PAT_LAST_NAM", "Maes")
    taken = {each.key: MINE for each in unlike(mine, theirs)}
    assert merged(mine, theirs, taken) == replace(mine, revision=5)


def test_all_of_theirs_is_what_is_stored():
    mine = answer(replace(STORED, revision=2, page="stemi"), "CD_DIABT", "2")
    theirs = answer(replace(STORED, revision=5), "TX_PAT_LAST_NAM", "Maes")
    taken = {each.key: THEIRS for each in unlike(mine, theirs)}
    assert merged(mine, theirs, taken) == replace(theirs, page="stemi")


def test_an_answer_taken_away_there_can_be_taken_away_here():
    theirs = answer(STORED, "CD_DIABT", "")
    assert "CD_DIABT" not in merged(STORED, theirs, {"CD_DIABT": THEIRS}).values
    assert merged(STORED, theirs, {"CD_DIABT": MINE}).values == STORED.values
    assert merged(theirs, STORED, {"CD_DIABT": THEIRS}).values == STORED.values


def test_a_confirmation_stays_with_the_answer_it_is_about():
    heavy = replace(answer(STORED, "MS_PAT_WGHT", "250"), confirmations=(WEIGHT,))
    again = replace(heavy, confirmations=(replace(WEIGHT, user="piet"),))
    assert merged(heavy, STORED, {"MS_PAT_WGHT": THEIRS}).confirmations == ()
    assert merged(heavy, STORED, {"MS_PAT_WGHT": MINE}).confirmations == (WEIGHT,)
    assert merged(STORED, heavy, {"MS_PAT_WGHT": THEIRS}).confirmations == (WEIGHT,)
    assert merged(again, heavy, {}).confirmations == (WEIGHT,)  # once, the stored one


def test_what_was_filled_in_or_read_goes_with_its_answer():
    filled = frozenset({"CD_DIABT"})
    mine = replace(answer(STORED, "CD_DIABT", "2"), filled_in=filled, imported={"CD_DIABT": "a B2"})
    read = {"CD_DIABT": "b C3", "TX_PAT_LAST_NAM": "b D3"}
    theirs = replace(STORED, filled_in=frozenset(), imported=read)
    own = merged(mine, theirs, {"CD_DIABT": MINE})
    assert (own.filled_in, own.imported) == (filled, {"CD_DIABT": "a B2"})
    other = merged(mine, theirs, {"CD_DIABT": THEIRS})
    assert (other.filled_in, other.imported) == (frozenset(), {"CD_DIABT": "b C3"})
    typed = merged(replace(mine, imported={}), replace(theirs, imported={}), {"CD_DIABT": THEIRS})
    assert typed.imported == {}


def test_what_either_has_confirmed_is_confirmed():
    marked = replace(STORED, imported={"CD_DIABT": "a B2"})
    assert merged(marked, STORED, {}).imported == {}
    assert merged(STORED, marked, {}).imported == {}
    assert merged(marked, marked, {}).imported == marked.imported


def test_what_follows_from_other_answers_is_not_asked_and_follows_from_what_is_chosen():
    mine = answer(answer(STORED, "MS_PAT_WGHT", "81"), "MS_PAT_HGHT", "180")
    theirs = answer(STORED, "MS_PAT_WGHT", "79")
    assert {each.key for each in unlike(mine, theirs)} == {"MS_PAT_HGHT", "MS_PAT_WGHT"}
    chosen = merged(mine, theirs, {"MS_PAT_HGHT": MINE, "MS_PAT_WGHT": THEIRS})
    assert chosen.values["MS_PAT_BMI"] == "24.4"  # neither's own
    gone = merged(answer(mine, "MS_PAT_HGHT", ""), theirs, {"MS_PAT_HGHT": MINE})
    assert "MS_PAT_BMI" not in gone.values


def test_what_a_person_answered_is_asked_though_it_would_follow():
    mine = answer(answer(STORED, "DT_PAT_DOB", ""), "IDC_PAT", "45031212494")
    theirs = answer(mine, "DT_PAT_DOB", "13/03/1945")
    assert mine.values["DT_PAT_DOB"] == "12/03/1945"
    assert [each.key for each in unlike(mine, theirs)] == ["DT_PAT_DOB"]
    by_hand = merged(mine, theirs, {"DT_PAT_DOB": THEIRS})
    assert by_hand.values["DT_PAT_DOB"] == "13/03/1945"
    assert "DT_PAT_DOB" not in by_hand.filled_in


KEYS = st.sampled_from(["CD_DIABT", "TX_PAT_LAST_NAM", "MS_PAT_WGHT", "NOT_ASKED"])
ANSWERS = st.dictionaries(KEYS, st.text(min_size=1, max_size=2))


@given(ANSWERS, ANSWERS, ANSWERS, st.randoms(use_true_random=False))
def test_every_answer_is_one_of_both_as_it_was_chosen(own, other, base, random):
    mine, theirs = replace(STORED, values=own), replace(STORED, values=other, revision=9)
    found = differences(FORMS[PCI], mine, theirs, base)
    taken = {each.key: random.choice(list(Side)) for each in found}
    result = merged(mine, theirs, taken)
    for key in own.keys() | other.keys():
        expected = (other if taken.get(key) is THEIRS else own).get(key)
        assert result.values.get(key) == expected
    assert result.revision == 9
