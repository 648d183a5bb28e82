"""A pass phrase that everybody would try is refused, and hardly any other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from angio_desktop.actions import data_folder
from angio_desktop.actions.data_folder import DataFolder
from angio_desktop.errors import KeyProblem
from angio_desktop.storage.sqlite.vault.phrases import is_easy, is_name
from tests.drivers.opened import KEY

EASY = (
    *("aaaaaaaaaaaa", "123456789012", "            ", "abababababab", "abc123abc123abc123"),
    *("098765432109", "1203194501011978", "45.03.12-124.18", "azertyuiopqs", "qwertyuiopas"),
    *("abcdefghijklm", "zyxwvutsrqpo", "aaaabbbbccccdddd", "wachtwoord123", "Password2026!"),
    *("Mot de passe 1", "motdepasse!!", "angio-desktop", "WELKOM welkom", "Wachtwoord wachtwoord"),
    *("hôpital 2026!", "Cathlab 12345", "azerty azerty 1", "12345 qwerty 67", "peeterspeeters"),
    *(
        "admin admin admin",
        "\t\n \u00a0aaaa\u00a0aaaa",
        "zomer2026zomer",
        "!!!!!!!!!!!!",
        "€" * 500,
    ),
)
GOOD = (
    *("twaalf tekens é", "correct horse battery", "four words apart é", "vis lamp trein zes"),
    *("de hond van de buren blaft", "Wachtwoord voor de kat", "mijn ziekenhuis in het bos"),
    *(
        "x7#Kq!p2Zr9m",
        "motdepasse du vieux moulin",
        "la lune est un fromage",
        "the phrase of a thief",
    ),
    "qwerty is geen goede keuze",
)


@pytest.mark.parametrize("phrase", EASY)
def test_a_phrase_that_anyone_tries_is_refused(phrase: str) -> None:
    assert is_easy(phrase)


@pytest.mark.parametrize("phrase", GOOD)
def test_a_phrase_of_words_of_ones_own_is_taken(phrase: str) -> None:
    assert not is_easy(phrase)
    assert not is_name(phrase, ["Anneke Peeters", "apeeters"])


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        *(("annekepeeters", "Anneke Peeters"), ("Peeters Annéké 1978", "Annéké Peeters")),
        *(("dr. anneke peeters", "Anneke PEETERS"), ("apeeters2026", "apeeters")),
        *(("jean-pierre 1234", "Jean-Pierre"), ("A P E E T E R S 12", "apeeters")),
    ],
)
def test_a_name_of_the_user_is_no_phrase(phrase: str, name: str) -> None:
    assert is_name(phrase, ["root", name])


def test_a_name_with_words_of_ones_own_is_one() -> None:
    assert not is_name("anneke peeters eet graag vis", ["Anneke Peeters"])
    assert not is_name("op de berg staat een huis", ["", "?", "op"])


@given(st.text(min_size=12, max_size=40))
def test_any_text_can_be_judged(text: str) -> None:
    assert is_easy(text) in (True, False)
    assert not is_name(text, [])


@pytest.mark.parametrize(
    ("phrase", "why"),
    [("aaaaaaaaaaaa", "easy"), ("kim de smet 9", "name"), ("roodkapje 123", "name")],
)
def test_it_is_refused_where_it_is_chosen(
    folder, monkeypatch: pytest.MonkeyPatch, phrase: str, why: str
) -> None:
    monkeypatch.setattr(data_folder, "account_name", lambda: "roodkapje")
    with pytest.raises(KeyProblem) as caught:
        DataFolder(folder).guard_by_pass_phrase(KEY, phrase, phrase, name="Kim De Smet")
    assert caught.value.text_id == f"key_problem.{why}"
    assert not DataFolder(folder).is_guarded()
