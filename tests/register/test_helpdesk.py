"""What is asked of the helpdesk: fields and what should stand there, and nothing of a patient."""

import re

import pytest

from angio_desktop.register.business_key import changed_key_fields
from angio_desktop.register.captions import Words, load_texts
from angio_desktop.register.fields import LANGUAGES, RegistrationType, ValueType
from angio_desktop.register.helpdesk import Codes, changed_fields, request
from angio_desktop.register.named_field import named_field
from tests.drivers.tables import DICTIONARY, FORMS, TEXTS
from tests.register.examples import FOLLOW_UP, LISTS, PCI, SENTENCES, example

SAID = SENTENCES | load_texts(TEXTS / "helpdesk.csv")
CODES = Codes("118.23.000241.41", "ANG-2026-AAAAAAAB1")
NAMES = {
    "TX_PAT_LAST_NAM": "Vandersmissen",
    "TX_PAT_FIRST_NAM": "Zoë-Marie",
    "TX_IDC_PAT_INT": "MRN-778812",
    "DT_PAT_DOB": "12/03/1945",
}
SECRET = ("vandersmissen", "zoëmarie", "mrn778812", "12031945", "45031212494", "450312")


def words(language="nl"):
    return Words(DICTIONARY, SAID, language, LISTS)


def folded(text):
    return re.sub(r"[^0-9a-zà-ÿ]", "", text.casefold())


def asked(type_, before, after, language="nl", other=None):
    return request(FORMS[type_], words(language), CODES, (before, after), other)


def test_it_names_the_record_and_each_field_with_what_stands_there_and_what_should():
    before = example(PCI)
    text = asked(PCI, before, {**before, "MS_PAT_WGHT": "71.5", "TX_SPECIF": ""})
    for part in (CODES.official, CODES.own, "[MS_PAT_WGHT]", "71,5 [71.5]", "met PCI", "ANGIO"):
        assert part in text
    assert "[MS_PAT_HGHT]" not in text
    empty = asked(PCI, before, {k: t for k, t in before.items() if k != "MS_PAT_WGHT"})
    assert "moet zijn: (niets)" in empty


def test_without_an_official_code_it_says_so():
    codes = Codes("", CODES.own)
    text = request(FORMS[PCI], words(), codes, (example(PCI), example(PCI)))
    assert "niet bekend" in text
    assert CODES.own in text


def test_a_wrong_type_is_told():
    text = asked(PCI, example(PCI), example(PCI), "en", FORMS[FOLLOW_UP])
    assert "should be Follow-up after PCI" in text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("type_", RegistrationType)
def test_it_holds_no_name_number_or_birth_date(type_, language):
    """Also where they were typed into other fields: into each that takes a text or a date."""
    form = FORMS[type_]
    who = {**NAMES, "IDC_PAT": "45031212494"}
    typed = {
        ValueType.TEXT: ("zie VANDERSMISSEN", "Zoë Marie", "nr. 45.03.12-124.94", "MRN 778812"),
        ValueType.DATE: ("12/03/1945",) * 4,
    }
    for number in range(4):
        others = {f.key: typed[f.value_type][number] for f in form.asked if f.value_type in typed}
        before, after = {**others, **who}, {**who, "TX_PAT_LAST_NAM": "Vander Smissen"}
        for pair in ((before, after), (after, before), (who, {**others, "IDC_PAT": "x"})):
            found = folded(asked(type_, *pair, language))
            assert [part for part in SECRET if part in found] == []
            assert len(found) > 200


def test_what_differs_is_in_the_order_of_the_form():
    before = example(PCI)
    after = {**before, "MS_PAT_WGHT": "71", "IDC_PAT": "", "LOCAL_CONSENT": "1"}
    assert [f.key for f in changed_fields(FORMS[PCI], before, after)] == ["IDC_PAT", "MS_PAT_WGHT"]


# By what the platform tells records apart


@pytest.mark.parametrize(
    ("changes", "keys"),
    [
        ({}, ()),
        ({"MS_PAT_WGHT": "71"}, ()),
        ({"DT_HOSPZ": "13/03/2026"}, ("DT_HOSPZ",)),
        ({"IDC_PAT": "45.03.12-124.94"}, ()),
        ({"IDC_PAT": "61092521885"}, ("IDC_PAT",)),
        ({"IDC_PAT": "", "DT_HOSPZ": ""}, ("IDC_PAT", "DT_HOSPZ")),
        ({"TX_PAT_LAST_NAM": "Janssens"}, ()),
    ],
)
def test_a_changed_number_or_day_makes_another_record(changes, keys):
    before = example(PCI)
    assert changed_key_fields(FORMS[PCI], before, {**before, **changes}) == keys


def test_without_a_number_the_names_count_as_they_are_compared():
    before = example(FOLLOW_UP, IDC_PAT="", TX_PAT_LAST_NAM="Maes", TX_PAT_FIRST_NAM="Zoë")
    form = FORMS[FOLLOW_UP]
    assert changed_key_fields(form, before, {**before, "TX_PAT_FIRST_NAM": "zoe"}) == ()
    renamed = {**before, "TX_PAT_LAST_NAM": "Claes", "DT_CONSULT": "01/01/2026"}
    assert changed_key_fields(form, before, renamed) == ("TX_PAT_LAST_NAM", "DT_CONSULT")


# Which field a message names


@pytest.mark.parametrize(
    ("message", "key"),
    [
        ("DT_PCI_1: no such day", "DT_PCI_1"),
        ("field dt_pci_1 and MS_PAT_WGHT", "DT_PCI_1"),
        ("NO_KEY but MS_PAT_WGHT", "MS_PAT_WGHT"),
        ("NO_KEY", ""),
        ("nothing", ""),
        ("", ""),
    ],
)
def test_a_message_names_a_field_by_its_key(message, key):
    assert named_field(FORMS[PCI], message) == key


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_message_names_a_field_by_its_caption(language):
    form = FORMS[PCI]
    caption = form.caption("MS_PAT_WGHT", language)
    assert named_field(form, f"Error: {caption.upper()} ?") == "MS_PAT_WGHT"
