"""National register and BIS numbers, by python-stdnum: validity, birth date and sex they hold.

A BIS number adds 20 to the month when the sex was not known at the time, 40 when it was.
A month or day of 00, or the fictitious dates of persons without a known one, hold no birth date.
"""

from datetime import date
from functools import lru_cache
from typing import NamedTuple

from stdnum.be import bis, nn


class Ssin(NamedTuple):
    """A valid number: its 11 digits, and what they hold of birth date and sex (M or F).

    A number may hold the birth date, or month and year alone, or the year alone, or nothing.
    """

    digits: str
    birth_date: date | None
    sex: str | None
    month: int | None
    year: int | None


@lru_cache(maxsize=512)
def read(text: str) -> Ssin | None:
    """Return the number in `text` (separators allowed), or None when it is not a valid one."""
    for kind in (nn, bis):
        try:
            digits = kind.validate(text)
        except ValueError:  # not valid, or more digits than Python makes a number of
            continue
        return Ssin(
            digits,
            birth_date=kind.get_birth_date(digits),
            sex=kind.get_gender(digits),
            month=kind.get_birth_month(digits),
            year=kind.get_birth_year(digits),
        )
    return None


def formatted(digits: str) -> str:
    """Return 11 digits as people write them: `85.07.30-033.28`."""
    return nn.format(digits)
