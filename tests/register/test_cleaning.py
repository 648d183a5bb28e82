"""Texts have one form; what was misread is found and not made worse."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from angio_desktop.register.cleaning import CHANGES, cleaned, without_marks
from angio_desktop.register.misread import misread


@pytest.mark.parametrize(
    ("typed", "text", "changes"),
    [
        ("Peeters", "Peeters", ()),
        ("  Van Damme ", "Van Damme", ()),
        ("Zoë", "Zoë", ()),
        ("D'Hoe-Maesen", "D'Hoe-Maesen", ()),
        ("", "", ()),
        ("Zoe\u0308", "Zoë", ("letters",)),
        ("Van  Damme", "Van Damme", ("spaces",)),
        ("Van\u00a0Damme", "Van Damme", ("blanks",)),
        ("Van\u202fDamme", "Van Damme", ("blanks",)),
        ("Van\r\nDamme", "Van Damme", ("blanks",)),
        ("Van\tDamme", "Van Damme", ("blanks",)),
        ("Van \u00a0Damme", "Van Damme", ("blanks", "spaces")),
        ("\u00a0Peeters", "Peeters", ("blanks",)),
        ("Pee\u200bters", "Peeters", ("invisible",)),
        ("Pee\u00adters", "Peeters", ("invisible",)),
        ("\u200fPeeters\u200e", "Peeters", ("invisible",)),
        ("\ufeffPeeters", "Peeters", ("invisible",)),
        ("Pee\u200dters", "Peeters", ("invisible",)),
        ("Pee\x00ters\x7f", "Peeters", ("control",)),
        ("Pee\x80ters", "Peeters", ("control",)),
        ("O’Neill", "O'Neill", ("apostrophe",)),
        ("O‘Neill", "O'Neill", ("apostrophe",)),
        ("O`Neill", "O'Neill", ("apostrophe",)),
        ("O´Neill", "O'Neill", ("apostrophe",)),
        ("Maes‐Peeters", "Maes-Peeters", ("hyphen",)),
        ("Maes‑Peeters", "Maes-Peeters", ("hyphen",)),
        ("Maes–Peeters", "Maes-Peeters", ("hyphen",)),
        ("CAFÉ’S «\u00a0x\u00a0»", "CAFÉ'S « x »", ("blanks", "apostrophe")),
        ("e\u200b\u0308", "ë", ("invisible",)),
        ("“x” & 5 %", "“x” & 5 %", ()),
    ],
)
def test_a_text_gets_its_one_form_and_it_is_told_what_changed(typed, text, changes):
    assert cleaned(typed) == (text, changes)


@given(text=st.text() | st.text("eë\u0308 \u00a0\u200b’'–-\x00\tÃ«\ufffd`", max_size=12))
@example("A\u030a`")
def test_a_clean_text_is_clean_and_nothing_is_told_of_it(text):
    once = cleaned(text).text
    assert cleaned(once) == (once, ())


# Not the modifier letters: some are typed for an apostrophe, and taken for one.
@given(text=st.text(st.characters(categories=["Lu", "Ll", "Lt", "Lo", "Nd"]), max_size=20))
def test_letters_and_digits_are_never_taken_away(text):
    if not misread(text):
        assert cleaned(text).text == unicodedata.normalize("NFC", text)


def test_every_change_has_a_name_that_can_be_looked_up():
    every = cleaned("e\u0308\x00\u200b\u00a0  ’–").changes
    assert every == CHANGES


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1", "cp850", "mac_roman"])
@pytest.mark.parametrize("name", ["Peëters", "Zoë", "Çelik", "Łukaszewski", "Gómez", "Ærø"])
def test_a_name_that_was_read_in_another_encoding_is_found_with_its_reading(encoding, name):
    wrong = name.encode().decode(encoding, "replace")
    found = misread(wrong)
    assert found is not None
    assert found.reading in (name, "")  # a hole in the encoding loses a letter for good


@pytest.mark.parametrize(
    ("wrong", "reading"),
    [
        ("PeÃ«ters", "Peëters"),
        ("PeÃƒÂ«ters", "Peëters"),
        ("VoilÃ\u00a0", "Voilà"),
        ("Dâ€™Hondt", "D’Hondt"),
        ("ZoeÌˆ", "Zoë"),
        ("Garc\u00c3\u00ada", "García"),
        ("\u00c3\u0081lvaro", "Álvaro"),
        ("Pe\ufffdters", ""),
    ],
)
def test_what_was_misread_is_left_alone_and_its_reading_known(wrong, reading):
    found = misread(wrong)
    assert found is not None
    assert found.reading == reading
    assert cleaned(f" {wrong} ") == (wrong, ())


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Peeters",
        "Peëters",
        "JOÃO",
        "Ångström",
        "CAFÉ’S",
        "ANDRÉ\u00a0»",
        "À\u00a0l’aise",
        "Ærø",
        "Łódź",
        "Ângela",
        "straße",
        "50 °C",
        "±3",
        "≈ø3",
    ],
)
def test_what_people_write_is_not_taken_for_misread(text):
    assert misread(text) is None


@given(text=st.text("abcdefghijklmnopqrstuvwxyzàâäçéèêëïîôöùûüÿœæßñáíóúåøšžčłđ '-.", max_size=30))
def test_no_name_in_small_letters_is_taken_for_misread(text):
    assert misread(text) is None


def test_a_value_that_is_no_text_loses_what_pasting_brought_along():
    assert without_marks("\ufeff14\u202f/ 3\n") == "14 / 3"
