"""The official registration code, which the platform makes: `RRR.YY.SSSSSS.CC`.

Register, year, serial number and a check: the first eleven digits modulo 97. Both examples that
were published hold it; another form is kept as it is, with a doubt.
"""

import re

ODD, WRONG = "odd", "wrong"
_FORM = re.compile(r"([0-9]{3})\.([0-9]{2})\.([0-9]{6})\.([0-9]{2})")
_MODULUS = 97


def is_formed(code: str) -> bool:
    """Whether a text has the form of an official code, its check right or not."""
    return _FORM.fullmatch(code) is not None


def doubt(code: str) -> str:
    """Return what is doubtful about a code: `odd` for its form, `wrong` for its check, or ""."""
    found = _FORM.fullmatch(code)
    if found is None:
        return ODD
    *digits, check = found.groups()
    return "" if int("".join(digits)) % _MODULUS == int(check) else WRONG
