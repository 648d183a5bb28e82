"""A database of when a code of a list had one period: it has that, and may have more."""

from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from angio_desktop import paths
from angio_desktop.register.context import ListEntry, OpenList, Period
from angio_desktop.storage.sqlite.schema.migrations import STEPS, migrate
from angio_desktop.storage.sqlite.schema.periods_step import PERIODS_STEP
from tests.drivers.opened import KEY, OPENED, database, open_store
from tests.storage.samples import NOW

DES = "QERMID_IMPLT_32402"
_ROWS = (
    ("A", "Flow", "2019-01-01", "2024-12-31", 0),
    ("B", "River", "", "", 0),
    ("C", "Lake", "2025-01-01", "", 1),
)


@pytest.fixture
def earlier(folder: Path) -> Path:
    """A database of the step before, with a list."""
    folder.mkdir()
    file = paths.database(folder)
    migrate(file, KEY, OPENED, STEPS[: STEPS.index(PERIODS_STEP)])
    with database(file) as connection:
        connection.execute("INSERT INTO open_list VALUES (?, 0, 'des.csv', '2026-01-01')", (DES,))
        connection.executemany(
            "INSERT INTO open_list_entry VALUES (?, ?, ?, ?, ?, ?, '2026-01-01')",
            [(DES, *row) for row in _ROWS],
        )
    return file


def test_every_entry_stays_as_it_was(earlier: Path) -> None:
    with closing(open_store(earlier.parent)) as store:
        assert store.lists.loaded()[DES].entries == {
            "A": ListEntry("A", "Flow", (Period(date(2019, 1, 1), date(2024, 12, 31)),)),
            "B": ListEntry("B", "River"),
            "C": ListEntry("C", "Lake", (Period(date(2025, 1, 1)),), by_hand=True),
        }


def test_a_code_may_have_several_periods_from_then_on(earlier: Path) -> None:
    periods = (Period(None, date(2022, 12, 31)), Period(date(2025, 2, 1)))
    twice = OpenList(DES, {"A": ListEntry("A", "Flow", periods, is_listed=False)})
    with closing(open_store(earlier.parent)) as store:
        store.lists.replace(twice, "des.csv", NOW)
        assert store.lists.loaded()[DES].entries["A"] == twice.entries["A"]
