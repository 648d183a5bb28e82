"""The step that gives exported registrations their row: of exports that an earlier version made."""

import shutil
from contextlib import closing
from pathlib import Path

import pytest

from angio_desktop import paths
from angio_desktop.storage.sqlite.schema.migrations import STEPS, migrate
from angio_desktop.storage.sqlite.schema.rows_step import ROWS_STEP
from angio_desktop.storage.sqlite.vault.backups import backups
from tests.drivers.opened import KEY, OPENED, database, open_store, plain_sql
from tests.storage.samples import V1, V6

BEFORE = STEPS.index(ROWS_STEP)
NAMES = "SELECT name FROM sqlite_master WHERE sql IS NOT NULL"
SCHEMA = "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name"


@pytest.fixture
def earlier(folder: Path) -> Path:
    """Data as the version before left them: exports of 3 and 1, and of 2, 1 and 3."""
    folder.mkdir()
    shutil.copyfile(V6, paths.database(folder))
    return folder


def schema(file: Path) -> list[tuple[str, str]]:
    with database(file) as connection:
        return connection.execute(SCHEMA).fetchall()


def marks(folder: Path) -> list[tuple[int, int | None, int]]:
    query = "SELECT export_id, row, registration_id FROM export_registration ORDER BY 1, 2"
    with plain_sql(folder) as connection:
        return connection.execute(query).fetchall()


def is_unaltered(folder: Path) -> bool:
    with closing(open_store(folder)) as store:
        return store.verify().wrong is None


def test_the_earlier_data_are_those_of_the_version_before(earlier: Path, tmp_path: Path) -> None:
    made = tmp_path / "made.sqlite3"
    migrate(made, KEY, OPENED, STEPS[:BEFORE])
    assert schema(paths.database(earlier)) == schema(made)


def test_earlier_exports_get_the_rows_of_the_trail(earlier: Path) -> None:
    assert is_unaltered(earlier)
    assert marks(earlier) == [(1, 1, 3), (1, 2, 1), (2, 1, 2), (2, 2, 1), (2, 3, 3)]
    assert len(backups(earlier)) == 1
    with plain_sql(earlier) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (len(STEPS),)


def test_a_step_that_is_cut_off_leaves_the_version_before(earlier: Path) -> None:
    before = schema(paths.database(earlier))
    steps = (*STEPS[:BEFORE], (*ROWS_STEP, "INSERT INTO nowhere VALUES (1)"))
    with pytest.raises(Exception, match="nowhere"):
        migrate(paths.database(earlier), KEY, OPENED, steps)
    assert schema(paths.database(earlier)) == before
    assert is_unaltered(earlier)


@pytest.mark.parametrize(
    "detail",
    ["x", "[]", "null", "{}", '{"export": 1}', '{"export": "x", "registrations": [1]}'],
)
def test_an_entry_that_was_spoiled_stops_no_step_and_is_found(earlier: Path, detail: str) -> None:
    with plain_sql(earlier) as connection:
        connection.execute("DROP TRIGGER trail_update")
        connection.execute("UPDATE trail SET detail = ? WHERE detail LIKE '%1.csv%'", (detail,))
    assert not is_unaltered(earlier)
    assert marks(earlier) == [(1, None, 1), (1, None, 3), (2, 1, 2), (2, 2, 1), (2, 3, 3)]


def test_exports_of_before_the_trail_have_no_row(folder: Path) -> None:
    folder.mkdir()
    shutil.copyfile(V1, paths.database(folder))
    assert is_unaltered(folder)
    assert marks(folder) == [(1, None, 7)]
