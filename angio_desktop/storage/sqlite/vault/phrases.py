"""Which pass phrases are too easy to guess: the ones that everybody tries first.

No measure of strength: scrypt makes each guess dear, so what is refused is only what stands in
every list of guesses: a sign or a row of the keyboard over and over, digits alone, one known word
with something added, the user's own name.
"""

import re
import unicodedata
from collections.abc import Iterable
from itertools import pairwise

SHORTEST_PASS_PHRASE = 12
_FEWEST_SIGNS = 5
_MOST_STEPS = 0.6  # of what follows upon its neighbour in a row
_LEAST_OF_OWN = 6  # letters, beside the words that anybody would try
_SHORTEST_NAME = 3
_ROWS = (
    "abcdefghijklmnopqrstuvwxyz",
    "azertyuiop",
    "qsdfghjklm",
    "wxcvbn",
    "qwertyuiop",
    "asdfghjkl",
)
_KNOWN = (
    *("desktop", "angioplastiek", "angioplastie", "angio", "qermid", "hartziekten", "cathlab"),
    *("healthdata", "sciensano", "cardiologie", "cardiology", "coronair", "coronaire", "coronary"),
    *("ziekenhuis", "hopital", "hospital", "kliniek", "clinique", "patient", "stent"),
    *(
        "wachtwoord",
        "wachtzin",
        "paswoord",
        "geheim",
        "welkom",
        "hallo",
        "zomer",
        "winter",
        "lente",
    ),
    *("motdepasse", "secret", "bienvenue", "bonjour", "soleil", "azerty", "doudou", "jetaime"),
    *("passphrase", "password", "passwort", "welcome", "letmein", "iloveyou", "monkey", "dragon"),
    *("qwerty", "football", "princess", "sunshine", "administrator", "admin", "login", "user"),
    *("januari", "februari", "maart", "april", "juni", "juli", "augustus", "september", "oktober"),
    *(
        "november",
        "december",
        "belgie",
        "belgique",
        "belgium",
        "brussel",
        "bruxelles",
        "vlaanderen",
    ),
)


def is_easy(phrase: str) -> bool:
    """Whether a pass phrase is one sign or row over and over, digits alone, or a known word."""
    text = "".join(phrase.casefold().split())
    return (
        len(set(text)) < _FEWEST_SIGNS
        or not any(sign.isalpha() for sign in text)
        or _repeats(text)
        or _steps(text) > _MOST_STEPS
        or _own_letters(text, _KNOWN) < _LEAST_OF_OWN
    )


def is_name(phrase: str, names: Iterable[str]) -> bool:
    """Whether a pass phrase is little more than a name of its user."""
    words = [word for name in names for word in re.split(r"[\W\d_]+", _unaccented(name))]
    known = [word for word in words if len(word) >= _SHORTEST_NAME]
    return bool(known) and _own_letters(phrase.casefold(), known) < _LEAST_OF_OWN


def _repeats(text: str) -> bool:
    """Whether it is the same over and over: found in itself, twice, before its end."""
    return (text + text).find(text, 1) < len(text)


def _steps(text: str) -> float:
    """Return which part of the signs follows its neighbour in the alphabet or on a keyboard."""
    pairs = {a + b for row in (*_ROWS, "01234567890") for a, b in pairwise(row)}
    pairs |= {pair[::-1] for pair in pairs}
    steps = [a == b or a + b in pairs for a, b in pairwise(text)]
    return sum(steps) / len(steps)


def _own_letters(text: str, known: Iterable[str]) -> int:
    """Return how many letters are left of it without known words."""
    left = _plain(text)
    for word in sorted(known, key=len, reverse=True):
        left = left.replace(word, " ")
    return sum(sign.isalpha() for sign in left)


def _plain(text: str) -> str:
    return "".join(_unaccented(text).split())


def _unaccented(text: str) -> str:
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in parts if not unicodedata.combining(sign))
