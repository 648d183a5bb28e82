"""The registration code given at sending: `ANG-2026-7K3M9QXZ` and an ISO 7064 check character.

It holds no patient data: eight random characters of Crockford's base 32 (no I, L, O or U), checked
with ISO 7064 mod 37,36 over year and characters, so that a misread code is noticed. A draw whose
check character is not itself in Crockford's alphabet is passed over.
"""

from collections.abc import Callable

from stdnum.iso7064 import mod_37_36

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH = 8


def new_code(year: int, choose: Callable[[str], str]) -> str:
    """Return a new code; `choose` draws one character of a string at random."""
    while True:
        drawn = f"{year:04}" + "".join(choose(ALPHABET) for _ in range(LENGTH))
        check = mod_37_36.calc_check_digit(drawn)
        if check in ALPHABET:
            return f"ANG-{drawn[:4]}-{drawn[4:]}{check}"


def is_valid(code: str) -> bool:
    """Whether `code` has the form of a registration code and its check character is right."""
    prefix, _, rest = code.partition("-")
    year, _, drawn = rest.partition("-")
    shaped = prefix == "ANG" and len(year) == 4 and len(drawn) == LENGTH + 1
    return shaped and mod_37_36.is_valid(year + drawn)
