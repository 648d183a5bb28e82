"""The check in numbers of RIZIV/INAMI: of a physician, and of an implant on a nominative list.

    physician   11 digits   1-6 number, 7-8 check, 9-11 qualification
    implant     12 digits   1-5 list (3xxxx), 6-10 serial, 11-12 check; older codes hold none

The check is 97 less the remainder by 97; since April 2019 a physician's may be that of 89. Source:
rules.md, "Numbers with a check".
"""

from functools import lru_cache

_MODULUS = 97
_MODULI_OF_PHYSICIANS = (97, 89)
_PHYSICIAN, _IMPLANT = 11, 12
_NOMINATIVE = "3"


@lru_cache(maxsize=1024)
def is_wrong_physician(code: str) -> bool:
    """Whether a physician's number of 11 digits holds a wrong check."""
    if not _is_number(code, _PHYSICIAN):
        return False
    return int(code[6:8]) not in {_check(code[:6], m) for m in _MODULI_OF_PHYSICIANS}


@lru_cache(maxsize=1024)
def is_wrong_implant(code: str) -> bool:
    """Whether an implant's code of 12 digits that begins with 3 holds a wrong check."""
    if not _is_number(code, _IMPLANT) or not code.startswith(_NOMINATIVE):
        return False
    return int(code[10:]) != _check(code[:10], _MODULUS)


def _is_number(code: str, length: int) -> bool:
    return len(code) == length and code.isascii() and code.isdigit()


def _check(digits: str, modulus: int) -> int:
    return modulus - int(digits) % modulus
