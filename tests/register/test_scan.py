"""What a scanner types from a box: with separators or without, and what is none of it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from angio_desktop.register.scan import Scan, read

GTIN = "05412345678908"
EXPIRY = date(2025, 12, 31)


@pytest.mark.parametrize(
    ("text", "scan"),
    [
        (f"01{GTIN}", Scan(GTIN)),
        ("5412345678908", Scan(GTIN)),
        (f" {GTIN} ", Scan(GTIN)),
        (f"01{GTIN}1725123110LOT123", Scan(GTIN, "LOT123", EXPIRY)),
        (f"]d201{GTIN}1725123110LOT12\x1d21SER1", Scan(GTIN, "LOT12", EXPIRY, "SER1")),
        (f"\x1d01{GTIN}10LOT12\x1d17251231", Scan(GTIN, "LOT12", EXPIRY)),
        (f"(01){GTIN}(17)251231(10)LOT12(21)S-1", Scan(GTIN, "LOT12", EXPIRY, "S-1")),
        (f"01{GTIN}10LOT1217251231", Scan(GTIN, "LOT12", EXPIRY)),
        (f"01{GTIN}1125010117251231", Scan(GTIN, "", EXPIRY)),
        (f"01{GTIN}17250200", Scan(GTIN, "", date(2025, 2, 28))),
        (f"01{GTIN}17251399", Scan(GTIN)),
        (f"01{GTIN}17250231", Scan(GTIN)),
        (f"01{GTIN}10LOT", Scan(GTIN, "LOT")),
        # Where lot and serial number end nobody can tell: the rest is kept whole.
        (f"01{GTIN}10A21B21C", Scan(GTIN, "10A21B21C")),
        (f"01{GTIN}99ours", Scan(GTIN, "99ours")),
        (f"(01){GTIN}(17)25", Scan(GTIN, "(17)25")),
    ],
)
def test_a_code_is_read(text: str, scan: Scan) -> None:
    assert read(text) == scan


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Flow",
        "340012345678",  # a code of a nominative list
        "05412345678907",  # a wrong check digit
        f"01{GTIN[:-1]}7",
        f"17251231 01{GTIN}",
        f"01{GTIN}10{'x' * 200}",
    ],
)
def test_what_is_no_code_is_none(text: str) -> None:
    assert read(text) is None


@given(st.text(alphabet="0123456789(]d\x1d )A", max_size=60))
def test_whatever_follows_is_read_or_kept(rest: str) -> None:
    scan = read(f"01{GTIN}{rest}")
    assert scan is not None
    assert scan.gtin == GTIN
