"""Who a registration is about: by what a patient is found, and what may be taken over."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from angio_desktop.register.fields import RegistrationType
from angio_desktop.register.names import comparable
from angio_desktop.register.patient import (
    Person,
    are_different,
    differences,
    identity,
    person,
    to_fill_in,
)
from tests.drivers.tables import FORMS
from tests.register.examples import example, number
from tests.register.random_answers import answers

ANNA = {
    "TX_PAT_LAST_NAM": "D'Hoe-Maesen",
    "TX_PAT_FIRST_NAM": "Zoë",
    "DT_PAT_DOB": "12/03/1945",
    "CD_PAT_SEX": "F",
}
NUMBER, OTHER = number("450312", 124), number("450312", 126)


def test_the_identity_is_the_same_in_every_type():
    """Physician and consent stand beside it, and belong to one admission."""
    beside = {"LOCAL_CONSENT", "CD_RIZIV_TREAT_PHYS"}
    for form in FORMS.values():
        assert {field.key for field in form.pages[0].fields} - beside == set(form.identity)


@pytest.mark.parametrize(
    ("values", "found"),
    [
        ({}, Person("", "", "")),
        ({"IDC_PAT": NUMBER}, Person(NUMBER, "", "")),
        ({"IDC_PAT": NUMBER[:-1]}, Person("", "", "")),
        ({**ANNA, "CD_PAT_SEX": ""}, Person("", "12/03/1945", "dhoemaesen,zoe")),
        ({**ANNA, "IDC_PAT": NUMBER}, Person(NUMBER, "12/03/1945", "dhoemaesen,zoe")),
        ({**ANNA, "IDC_PAT": NUMBER, "DT_PAT_DOB": " "}, Person(NUMBER, "", "")),
        ({**ANNA, "IDC_PAT": NUMBER, "TX_PAT_FIRST_NAM": " "}, Person(NUMBER, "", "")),
        ({**ANNA, "IDC_PAT": NUMBER, "TX_PAT_LAST_NAM": "-"}, Person(NUMBER, "", "")),
    ],
)
def test_a_patient_is_looked_up_by_number_and_by_whole_name_with_birth_date(values, found):
    assert person(values) == found


def test_names_are_one_whatever_their_signs_and_accents():
    assert comparable("D'Hoe-Maesen, Zoë") == comparable("d hoe maesen, zoe") == "dhoemaesen,zoe"
    assert comparable("Maes, Zoé") != comparable("Maes, Zoa")


@pytest.mark.parametrize(
    ("one", "other", "are"),
    [
        (NUMBER, OTHER, True),
        (NUMBER, f"{NUMBER[:2]}.{NUMBER[2:4]}.{NUMBER[4:6]}-{NUMBER[6:9]}.{NUMBER[9:]}", False),
        (NUMBER, "", False),
        ("", OTHER, False),
        (NUMBER, OTHER[:-1], False),
    ],
)
def test_only_two_valid_numbers_tell_patients_apart_for_sure(one, other, are):
    assert are_different({"IDC_PAT": one}, {"IDC_PAT": other}) is are


FORM = FORMS[RegistrationType.HOSPITALISATION]


def test_only_what_is_empty_is_filled_in():
    own = {"TX_PAT_LAST_NAM": " ", "TX_PAT_FIRST_NAM": "Zoé"}
    filled = to_fill_in(FORM, own, {**ANNA, "DT_HOSPZ": "01/01/2026"})
    assert filled == {k: ANNA[k] for k in ("TX_PAT_LAST_NAM", "DT_PAT_DOB", "CD_PAT_SEX")}


def test_what_differs_is_named_and_spelling_of_a_number_is_no_difference():
    own = {**ANNA, "IDC_PAT": NUMBER, "TX_PAT_FIRST_NAM": "Zoé", "CD_PAT_SEX": "F "}
    other = {**ANNA, "IDC_PAT": f"{NUMBER[:6]}-{NUMBER[6:]}", "CD_PAT_PLC_RESDC": "9000"}
    assert differences(FORM, own, other) == ("TX_PAT_FIRST_NAM",)
    assert differences(FORM, {**own, "IDC_PAT": "x"}, other) == ("IDC_PAT", "TX_PAT_FIRST_NAM")
    assert differences(FORM, {}, other) == ()


@settings(max_examples=60)
@given(st.data())
def test_never_anything_but_identity_is_taken_over(data):
    """Whatever is answered here and there."""
    types = st.sampled_from([*RegistrationType])
    own = data.draw(types.flatmap(lambda type_: answers(FORMS[type_])))
    other = data.draw(types.flatmap(lambda type_: answers(FORMS[type_])))
    taken = to_fill_in(FORM, own, other)
    assert identity(FORM, other).keys() <= set(FORM.identity)
    assert taken.keys() <= set(FORM.identity)
    assert all(other[key] == text for key, text in taken.items())
    assert not any(own.get(key, "").strip() for key in taken)
    different = set(differences(FORM, own, other))
    assert different <= set(FORM.identity)
    assert not taken.keys() & different


def test_consent_belongs_to_one_admission():
    known = example(RegistrationType.HOSPITALISATION)
    assert known["LOCAL_CONSENT"] == "1"
    assert "LOCAL_CONSENT" not in identity(FORM, known)
