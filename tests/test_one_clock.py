"""Date, time and zone are read in actions/clock.py and nowhere else.

What measures a duration (`time.monotonic`) may stand anywhere: it is never set and knows no day.
So may the times of files. `register` and `storage` are given the day and the moment.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import angio_desktop

PACKAGE = Path(angio_desktop.__file__).parent
CLOCK = PACKAGE / "actions" / "clock.py"
# By the full name, however it was imported; a name that ends in a point stands for all below it.
READS = (
    *(f"datetime.datetime.{name}" for name in ("now", "utcnow", "today", "fromtimestamp")),
    *(f"datetime.date.{name}" for name in ("today", "fromtimestamp")),
    *(f"time.{name}" for name in ("time", "time_ns", "localtime", "gmtime", "ctime", "asctime")),
    *(f"time.{name}" for name in ("strftime", "mktime", "tzset", "tzname", "timezone", "altzone")),
    *("time.daylight", "time.clock_gettime", "time.clock_gettime_ns"),
    *("zoneinfo.", "email.utils.localtime", "email.utils.formatdate"),
    *(f"PySide6.QtCore.{name}" for name in ("QDate", "QTime", "QDateTime", "QTimeZone")),
)
METHODS = ("astimezone",)  # of a moment: without a zone it is this computer's
IN_SQL = re.compile(r"\bcurrent_(date|time|timestamp)\b|'now'|\bunixepoch\(", re.IGNORECASE)


def names_of(tree: ast.AST) -> dict[str, str]:
    """Return what each imported name stands for."""
    names: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for each in node.names:
                first = each.name.partition(".")[0]
                names[each.asname or first] = each.name if each.asname else first
        elif isinstance(node, ast.ImportFrom):
            for each in node.names:
                names[each.asname or each.name] = f"{node.module}.{each.name}"
    return names


def full_name(node: ast.AST, names: dict[str, str]) -> str:
    """Return the whole name of what an expression names, "" where it names nothing imported."""
    if isinstance(node, ast.Name):
        return names.get(node.id, "")
    if isinstance(node, ast.Attribute):
        before = full_name(node.value, names)
        return f"{before}.{node.attr}" if before else ""
    return ""


def is_read(name: str) -> bool:
    return any(
        name == each or name.startswith(each if each.endswith(".") else f"{each}.")
        for each in READS
    )


def readings(source: str) -> Iterator[tuple[int, str]]:
    """Yield line and name of each place that reads the clock."""
    tree = ast.parse(source)
    names = names_of(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Name | ast.Attribute) and is_read(name := full_name(node, names)):
            yield node.lineno, name
        elif isinstance(node, ast.ImportFrom | ast.Import):
            module = f"{node.module}." if isinstance(node, ast.ImportFrom) else ""
            yield from (
                (node.lineno, each.name) for each in node.names if is_read(f"{module}{each.name}")
            )
        elif isinstance(node, ast.Call) and not (node.args or node.keywords):
            if isinstance(node.func, ast.Attribute) and node.func.attr in METHODS:
                yield node.lineno, node.func.attr
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield from ((node.lineno, each.group()) for each in IN_SQL.finditer(node.value))


def test_only_the_clock_reads_date_time_and_zone():
    files = [file for file in sorted(PACKAGE.rglob("*.py")) if file != CLOCK]
    assert len(files) > 100
    found = [
        f"{file.relative_to(PACKAGE)}:{line} {name}"
        for file in files
        for line, name in readings(file.read_text("utf-8"))
    ]
    assert found == []


def test_the_clock_itself_reads_them():
    assert {name for _, name in readings(CLOCK.read_text("utf-8"))} == {
        *("datetime.datetime.now", "datetime.datetime.fromtimestamp", "astimezone", "time.tzset"),
    }


@pytest.mark.parametrize(
    "source",
    [
        "import datetime\ndatetime.date.today()",
        "import datetime as dt\nday = dt.datetime.now",
        "from datetime import datetime\ndatetime.now(UTC)",
        "from datetime import datetime as Moment\nMoment.utcnow()",
        "from datetime import date\nfield(default_factory=date.today)",
        "from datetime import datetime\ndatetime.fromtimestamp(0)",
        "import time\ntime.time()",
        "import time as t\nt.localtime()",
        "from time import time",
        "from time import time_ns as moment",
        "from zoneinfo import ZoneInfo",
        "from PySide6.QtCore import QDate",
        "from PySide6 import QtCore\nQtCore.QDateTime.currentDateTime()",
        "moment.astimezone()",
        "run('SELECT CURRENT_TIMESTAMP')",
        "run(\"UPDATE x SET time = datetime('now')\")",
    ],
)
def test_each_way_to_read_them_is_found(source):
    assert [*readings(source)]


@pytest.mark.parametrize(
    "source",
    [
        "from time import monotonic\nmonotonic()",
        "import time\ntime.sleep(0)",
        "from datetime import date, datetime, timedelta\ndate(2026, 11, 23)",
        "from datetime import datetime\ndatetime.fromisoformat(text)",
        "moment.astimezone(UTC)",
        "file.stat().st_mtime",
        "from angio_desktop.actions import clock\nclock.now()",
        "text = 'now or later, at the current time'",
    ],
)
def test_what_measures_or_computes_is_no_reading(source):
    assert [*readings(source)] == []
