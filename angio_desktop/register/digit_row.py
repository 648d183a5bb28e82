"""The row of digits of a Belgian or French keyboard, where a digit needs Shift: `&é"'(§è!çà`.

Who forgets it has meant the digits, and a point or a slash by the keys `;` and `:`, which need
Shift as well. Only `-` and `:` mean something else, too: a hyphen, and what divides a time.
"""

from collections.abc import Mapping

_BELGIAN, _FRENCH = "&é\"'(§è!çà", "&é\"'(-è_çà"
_DIGITS = "1234567890"
KEYS: Mapping[str, str] = {
    digit: "".join(dict.fromkeys(keys))
    for digit, *keys in zip(_DIGITS, _BELGIAN, _FRENCH, strict=True)
}
"""The characters of each digit's key without Shift: of Belgium, and of France where it differs."""

HYPHEN = "-"
_MEANT = {key: digit for digit, keys in KEYS.items() for key in keys if key != HYPHEN}
_MEANT |= {key.upper(): digit for key, digit in _MEANT.items()}  # with Caps Lock, on some systems
_TABLE = str.maketrans({**_MEANT, ";": "."})
_SURE = frozenset(_MEANT)


def as_digit(typed: str) -> str:
    """Return the digit of one key of the row, where a hyphen is nothing else; else what it is."""
    return "6" if typed == HYPHEN else _MEANT.get(typed, typed)


def readings(text: str) -> tuple[str, ...]:
    """Return what a text typed on the row without Shift may mean; none where it has a digit.

    A hyphen may be one, and may be a 6; a colon may be one, and may be a slash.
    """
    if _SURE.isdisjoint(text) or not set(_DIGITS).isdisjoint(text):
        return ()
    meant = text.translate(_TABLE)
    with_slash = meant.replace(":", "/")
    return tuple(
        dict.fromkeys(
            each.replace(HYPHEN, hyphen) for each in (meant, with_slash) for hyphen in (HYPHEN, "6")
        )
    )
