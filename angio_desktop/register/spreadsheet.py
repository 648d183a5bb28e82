"""What a spreadsheet made of a value: what it shows for it is not the value any more."""

import re
from datetime import date, timedelta
from decimal import Decimal

HASHES, SCIENTIFIC = "hashes", "scientific"
# The variants of messages (findings.csv) that tell of a spreadsheet.
_TOLD = (HASHES, SCIENTIFIC, "zero", "date_form", "date_serial", "time_serial")

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_HASHES = re.compile("#{2,}")
_SCIENTIFIC = re.compile(r"-?[0-9](?:[.,][0-9]+)?[eE]\+?[0-9]{1,2}")
_DAY_NUMBER = re.compile(r"([0-9]{5})(?:[.,][0-9]+)?")
_PART_OF_DAY = re.compile(r"0?[.,][0-9]{3,}")
_BEFORE_FIRST_DAY = date(1899, 12, 30)  # as if 1900 had had a 29 February
_MINUTES = 24 * 60


def as_text(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula: texts of people are anyone's."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def damage(text: str) -> str:
    """Return what a spreadsheet did to any value: HASHES, SCIENTIFIC or ""."""
    if _HASHES.fullmatch(text):
        return HASHES
    return SCIENTIFIC if _SCIENTIFIC.fullmatch(text) else ""


def day_of_number(text: str) -> date | None:
    """Return the day a spreadsheet keeps as this number (46095), from 1927 to 2173."""
    match = _DAY_NUMBER.fullmatch(text)
    return _BEFORE_FIRST_DAY + timedelta(days=int(match[1])) if match and text[0] != "0" else None


def time_of_part(text: str) -> str:
    """Return the time `hh:mm` a spreadsheet keeps as this part of a day (0,4043), "" for none."""
    if not _PART_OF_DAY.fullmatch(text):
        return ""
    minutes = round(Decimal(text.replace(",", ".")) * _MINUTES) % _MINUTES
    return f"{minutes // 60:02}:{minutes % 60:02}"


def is_of_spreadsheet(text_id: str) -> bool:
    """Whether a message tells what a spreadsheet did to a value."""
    return text_id.partition(".")[2] in _TOLD
