"""Names are compared by their letters."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from angio_desktop.register.names import comparable, searchable
from angio_desktop.register.summary import search_text, search_words


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Peeters", "peeters"),
        ("Zoë", "zoe"),
        ("Zoe\u0308", "zoe"),
        ("O'Neill", "oneill"),
        ("O’Neill", "oneill"),
        ("D`Hondt", "dhondt"),
        ("Maes-Peeters", "maespeeters"),
        ("Maes – Peeters", "maespeeters"),
        ("Van  den\u00a0Berghe", "vandenberghe"),
        ("St. Jean", "stjean"),
        ("Łukaszewski", "lukaszewski"),
        ("SØRENSEN", "sorensen"),
        ("Đurić", "duric"),
        ("Yıldız", "yildiz"),
        ("İnan", "inan"),
        ("Ærø", "aero"),
        ("Œdipe", "oedipe"),
        ("Weiß", "weiss"),
        ("WEIẞ", "weiss"),
        ("Ĳsbrand", "ijsbrand"),
        ("ﬁ", "fi"),
        ("- ' .", ""),
    ],
)
def test_a_name_is_compared_by_its_letters(name, found):
    assert comparable(name) == found


@given(name=st.text())
def test_case_and_form_make_no_difference(name):
    assert comparable(comparable(name)) == comparable(name)
    for form in ("NFC", "NFD"):
        assert comparable(unicodedata.normalize(form, name)) == comparable(name)


@pytest.mark.parametrize(
    ("typed", "is_found"),
    [
        ("oneill", True),
        ("o'neill, zoe", True),
        ("zoë o neill", True),
        ("45.03.12-124.94", True),
        ("45/03/12", True),
        ("4503", True),
        ("mrn-17", True),
        ("MRN17", True),
        (" , ", True),  # nothing is asked
        ("oneil zoa", False),
        ("450313", False),
    ],
)
def test_a_patient_is_found_by_names_and_numbers(typed, is_found):
    patient = {"TX_PAT_LAST_NAM": "O’Neill", "TX_PAT_FIRST_NAM": "Zoë", "TX_IDC_PAT_INT": "MRN-17"}
    text = search_text({**patient, "IDC_PAT": "45.03.12-124.94"})
    assert all(word.name in text for word in search_words(typed)) is is_found


def test_a_text_is_searched_with_its_signs():
    assert searchable("Zoë Łódź-Ånström’s") == "zoe lodz-anstrom’s"
