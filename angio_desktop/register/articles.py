"""The articles of models: GTINs in one form, and which code of a list one belongs to."""

from stdnum import ean

_LENGTH = 14


def gtin_of(text: str) -> str | None:
    """Return a GTIN of 8, 12, 13 or 14 digits with 14; None for what is none."""
    digits = text.replace(" ", "")
    return digits.zfill(_LENGTH) if ean.is_valid(digits) and digits.isascii() else None
