"""RESULT files as a platform might write them, made of an exported file.

Their layout is not published: `plain` is our file with three columns more, `other` differs in all
that may differ.
"""

import csv
import io
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

OFFICIAL = ("118.23.000241.41", "206.24.000214.88")


class Verdict(NamedTuple):
    """What the platform says of a record: a code where it took it, else why it did not."""

    code: str = ""
    message: str = ""


Rows = Sequence[Mapping[str, str]]


def records(exported: Path) -> Rows:
    """Return the records of an exported file."""
    with exported.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def plain(rows: Rows, verdicts: Sequence[Verdict]) -> bytes:
    """Return our own columns with what the platform adds behind them."""
    lines = [
        {
            **row,
            "Status": "Success" if verdict.code else "Error",
            "Error message": verdict.message,
            "Registration code": verdict.code,
        }
        for row, verdict in zip(rows, verdicts, strict=True)
    ]
    return _table(lines, ";", csv.QUOTE_MINIMAL).encode("utf-8")


def other(rows: Rows, verdicts: Sequence[Verdict]) -> bytes:
    """Return fewer columns in another order, quoted, in Windows-1252, numbers as others do."""
    lines = []
    for number, (row, verdict) in enumerate(zip(rows, verdicts, strict=True)):
        kept = {key: _otherwise(key, text) for key, text in reversed([*row.items()])}
        kept.pop("TX_IDC_PAT_INT", None)
        outcome = "SUCCESS" if verdict.code else "error"
        lines.append({"outcome": outcome, **kept, "nr": str(number), "why": verdict.message,
                      "key": verdict.code})  # fmt: skip
    return _table(lines, ",", csv.QUOTE_ALL).encode("cp1252")


def _otherwise(key: str, text: str) -> str:
    if key == "IDC_PAT" and text:
        return f"{text[:2]}.{text[2:4]}.{text[4:6]}-{text[6:9]}.{text[9:]}"
    return text.replace(".", ",") + " " if key.startswith("MS_") else text


def _table(lines: Rows, separator: str, quoting: int) -> str:
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, list(lines[0]), delimiter=separator, quoting=quoting)  # type: ignore[arg-type]
    writer.writeheader()
    writer.writerows(lines)
    return text.getvalue()


Layout = Callable[[Rows, Sequence[Verdict]], bytes]
LAYOUTS: tuple[Layout, ...] = (plain, other)
