"""What a scanner types from the box of a device: a GS1 code with GTIN, lot, expiry and serial.

A keyboard scanner may leave out the separators that end a lot or serial number. Where what
follows can then be read in one way only that holds an expiry, it is read so; else the whole rest
is the lot, in which a search finds it.
"""

import re
from calendar import IllegalMonthError, monthrange
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from angio_desktop.register.articles import gtin_of

_GTIN, _LOT, _EXPIRY, _SERIAL = "01", "10", "17", "21"
_SEPARATOR = "\x1d"
_MOST = 200  # a code holds less
_BARE = re.compile(r"[0-9]{13,14}")  # shorter ones look like codes of lists
_BEGINS = re.compile(rf"(?:\][A-Za-z][0-9])?{_SEPARATOR}?\(?01\)?([0-9]{{14}})(?:.*)", re.DOTALL)
_PARTS = ((_EXPIRY, r"[0-9]{6}"), ("11", r"[0-9]{6}"), (_LOT, r".{1,20}"), (_SERIAL, r".{1,20}"))
_SIX_DIGITS = re.compile(r"[0-9]{6}")
_MARKED = "("


@dataclass(frozen=True, slots=True)
class Scan:
    """What a box says; what it does not is "" or None."""

    gtin: str
    lot: str = ""
    expiry: date | None = None
    serial: str = ""


def read(text: str) -> Scan | None:
    """Return what a text says that came from a scanner; None for any other text."""
    text = text.strip()
    if _BARE.fullmatch(text):
        gtin = gtin_of(text)
        return Scan(gtin) if gtin else None
    begins = _BEGINS.fullmatch(text) if len(text) <= _MOST else None
    gtin = gtin_of(begins[1]) if begins else None
    if gtin is None:
        return None
    parts = _told_apart(text) if _has_marks(text) else None
    if parts is None:
        parts = _parts(text[text.index(gtin) + len(gtin) :].lstrip(_SEPARATOR))
    expiry = _day(parts.get(_EXPIRY, ""))
    return Scan(gtin, parts.get(_LOT, ""), expiry, parts.get(_SERIAL, ""))


def _has_marks(text: str) -> bool:
    """Whether the text itself says where each part of it ends."""
    return _MARKED in text or _SEPARATOR in text.strip(_SEPARATOR)


def _told_apart(text: str) -> Mapping[str, str] | None:
    from biip import ParseError  # noqa: PLC0415  most texts are none, and it is large
    from biip.gs1_messages import GS1Message  # noqa: PLC0415

    code = re.sub(r"^\][A-Za-z][0-9]", "", text).strip(_SEPARATOR)
    parse = GS1Message.parse_hri if _MARKED in text else GS1Message.parse
    try:
        found = parse(code)
    except ParseError:
        return None
    return {each.ai.ai: each.value for each in found.element_strings}


def _parts(rest: str) -> Mapping[str, str]:
    """Return the parts of a text that nothing separates."""
    ways = list(_ways(rest, frozenset()))
    with_expiry = [way for way in ways if _day(way.get(_EXPIRY, ""))]
    if len(with_expiry) == 1:
        return with_expiry[0]
    return ways[0] if len(ways) == 1 else {_LOT: rest}


def _ways(rest: str, seen: frozenset[str]) -> Iterator[dict[str, str]]:
    """Yield each way to read the rest as parts that occur once."""
    if not rest:
        yield {}
    for ai, form in _PARTS:
        if ai in seen or not rest.startswith(ai):
            continue
        value = rest[len(ai) :]
        for length in range(1, len(value) + 1):
            if re.fullmatch(form, value[:length]):
                for others in _ways(value[length:], seen | {ai}):
                    yield {ai: value[:length], **others}


def _day(text: str) -> date | None:
    """Return the day of `yymmdd`; day 00 is the last of its month."""
    if not _SIX_DIGITS.fullmatch(text):
        return None
    year, month, day = 2000 + int(text[:2]), int(text[2:4]), int(text[4:])
    try:
        return date(year, month, day or monthrange(year, month)[1])
    except (ValueError, IllegalMonthError):
        return None
