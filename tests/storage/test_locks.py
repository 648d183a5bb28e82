"""What the database itself refuses, whoever writes to it: each attempt is plain SQL."""

# ruff: noqa: S608  the statements are made of this file's own words

from pathlib import Path

import pytest

from angio_desktop.storage.sqlite.vault import cipher
from angio_desktop.storage.store import Store
from tests.drivers.opened import plain_sql
from tests.storage.samples import NOW, export, id_of, saved, sent

SENT_CODE = "ANG-2026-AAAAAAAA1"
COLUMNS = (
    "type, status, code, sent_at, revision, dictionary_version, patient, patient_key, admission,"
    " answered, required, errors, search, last_pci, follow_up_due, created, changed, changed_ms,"
    ' page, focus, confirmations, "values"'
)
NEW_ROW = (
    "'follow_up', 'open', '', '', 1, '', '', '', '', 0, 0, 0, '', '', '', '', '', 0, '', '',"
    " '[]', '{}'"
)
SENT_ROW = NEW_ROW.replace("'open', '', ''", f"'sent', '{SENT_CODE}', 'x'")
OTHER_SENT_ROW = SENT_ROW.replace(SENT_CODE, "ANG-2026-BBBBBBBB2")
# 1 is sent, 2 an open draft, 3 a deleted one.
ON_A_SENT_ONE = (
    """UPDATE registration SET "values" = '{}' WHERE id = 1""",
    "UPDATE registration SET status = 'open', code = '', sent_at = '' WHERE id = 1",
    "UPDATE registration SET status = 'deleted', code = '', sent_at = '' WHERE id = 1",
    "UPDATE registration SET code = 'ANG-2026-BBBBBBBB2' WHERE id = 1",
    "UPDATE registration SET patient = patient WHERE id = 1",
    "UPDATE registration SET id = 9 WHERE id = 1",
    "UPDATE registration SET rowid = 9 WHERE id = 1",
    "UPDATE registration SET page = 'x'",
    "UPDATE OR IGNORE registration SET page = 'x' WHERE id = 1",
    "UPDATE OR REPLACE registration SET page = 'x' WHERE id = 1",
    "UPDATE OR REPLACE registration SET id = 1 WHERE id = 2",
    "UPDATE OR REPLACE registration SET _rowid_ = 1 WHERE id = 2",
    "UPDATE OR REPLACE registration SET status = 'sent', sent_at = 'x',"
    f" code = '{SENT_CODE}' WHERE id = 2",
    f"UPDATE OR REPLACE registration SET code = '{SENT_CODE}' WHERE id = 2",
    "DELETE FROM registration WHERE id = 1",
    "DELETE FROM registration",
    f"INSERT INTO registration (id, {COLUMNS}) VALUES (1, {NEW_ROW})",
    f"INSERT OR REPLACE INTO registration (id, {COLUMNS}) VALUES (1, {NEW_ROW})",
    f"INSERT OR REPLACE INTO registration (rowid, {COLUMNS}) VALUES (1, {NEW_ROW})",
    f"INSERT OR IGNORE INTO registration (id, {COLUMNS}) VALUES (1, {NEW_ROW})",
    f"REPLACE INTO registration (id, {COLUMNS}) VALUES (1, {SENT_ROW})",
    f"REPLACE INTO registration ({COLUMNS}) VALUES ({SENT_ROW})",
    f"REPLACE INTO registration (id, {COLUMNS}) VALUES (9, {SENT_ROW})",
    f"INSERT OR REPLACE INTO registration (id, {COLUMNS}) SELECT 1, {COLUMNS}"
    " FROM registration WHERE id = 2",
    f"INSERT INTO registration (id, {COLUMNS}) VALUES (1, {NEW_ROW})"
    " ON CONFLICT (id) DO UPDATE SET page = 'x'",
)
ON_A_DRAFT = (
    "DELETE FROM registration WHERE id = 2",
    "DELETE FROM registration WHERE id = 3",
    f"REPLACE INTO registration (id, {COLUMNS}) VALUES (2, {NEW_ROW})",
    f"REPLACE INTO registration (id, {COLUMNS}) VALUES (3, {NEW_ROW})",
    "UPDATE OR REPLACE registration SET id = 3 WHERE id = 2",
    "UPDATE registration SET status = 'sent' WHERE id = 2",
    "UPDATE registration SET status = 'sent', sent_at = 'x' WHERE id = 2",
    "UPDATE registration SET status = 'sent', code = 'ANG-2026-BBBBBBBB2' WHERE id = 2",
    "UPDATE registration SET code = 'ANG-2026-BBBBBBBB2' WHERE id = 2",
    "UPDATE registration SET status = 'archived' WHERE id = 2",
    "UPDATE registration SET status = NULL WHERE id = 2",
    "UPDATE registration SET status = 'sent', sent_at = 'x', code = 'ANG-2026-BBBBBBBB2'"
    " WHERE id = 3",
    f"INSERT INTO registration ({COLUMNS}) VALUES ({OTHER_SENT_ROW})",
    f"INSERT INTO registration ({COLUMNS}) VALUES ({NEW_ROW.replace('open', 'deleted')})",
    f"INSERT INTO registration (id, {COLUMNS}) VALUES (-1, {NEW_ROW})",
)
ON_AN_EXPORT = (
    "UPDATE export SET sha256 = 'x'",
    "UPDATE export SET id = 9",
    "DELETE FROM export",
    "REPLACE INTO export SELECT id, time, 'x.csv', folder, sha256, type, count, is_draft"
    " FROM export",
    "UPDATE export_registration SET export_id = 9",
    "UPDATE export_registration SET registration_id = 2",
    "DELETE FROM export_registration",
    "UPDATE export_registration SET row = 2",
    "INSERT INTO export_registration VALUES (1, 1, 2)",
    "REPLACE INTO export_registration VALUES (1, 1, 2)",
    "INSERT INTO export_registration VALUES (2, 1, 2)",
    "INSERT INTO export_registration VALUES (9, 1, 2)",
    *(
        f"{verb} INTO export_registration SELECT id, 1, {row} FROM registration WHERE id = 4"
        for verb in ("INSERT", "REPLACE")
        for row in ("NULL", "0", "-1", "1")  # not told, no row, no row, the row of another
    ),
)


@pytest.fixture
def contents(store: Store, folder: Path) -> tuple[Path, list[tuple[object, ...]]]:
    id_ = sent(store, SENT_CODE)
    saved(store)
    store.registrations.delete(id_of(saved(store)), NOW)
    store.exports.record(export(), [id_])
    sent(store, "ANG-2026-DDDDDDDD4")
    return folder, everything(folder)


def everything(folder: Path) -> list[tuple[object, ...]]:
    tables = ("registration", "export", "export_registration")
    with plain_sql(folder) as connection:
        return [row for table in tables for row in connection.execute(f"SELECT * FROM {table}")]


@pytest.mark.embedded
@pytest.mark.parametrize("statement", ON_A_SENT_ONE + ON_A_DRAFT + ON_AN_EXPORT)
def test_database_refuses(contents: tuple[Path, list[tuple[object, ...]]], statement: str) -> None:
    folder, before = contents
    assert [row[0] for row in before] == [1, 2, 3, 4, 1, 1]
    with plain_sql(folder) as connection, pytest.raises(cipher.IntegrityError):
        connection.execute(statement)
    assert everything(folder) == before


@pytest.mark.embedded
@pytest.mark.parametrize(
    "statement",
    [
        f"INSERT INTO registration ({COLUMNS}) VALUES ({NEW_ROW})",
        f"INSERT INTO registration (id, {COLUMNS}) VALUES (9, {NEW_ROW})",
        "UPDATE registration SET page = 'x' WHERE id = 2",
        "UPDATE registration SET page = 'x' WHERE id = 3",
        "UPDATE registration SET id = 2 WHERE id = 2",
        "UPDATE registration SET status = 'deleted' WHERE id = 2",
        "UPDATE registration SET status = 'open' WHERE id = 3",
        "UPDATE registration SET status = 'sent', code = 'ANG-2026-BBBBBBBB2', sent_at = 'x',"
        " sha256 = 'c0ffee' WHERE id = 2",
    ],
)
def test_database_allows_the_steps_of_a_draft(
    contents: tuple[Path, list[tuple[object, ...]]], statement: str
) -> None:
    folder, _ = contents
    with plain_sql(folder) as connection:
        assert connection.execute(statement).rowcount == 1


@pytest.mark.embedded
def test_guards_do_not_need_settings_of_the_connection(
    contents: tuple[Path, list[tuple[object, ...]]],
) -> None:
    folder, before = contents
    with plain_sql(folder) as connection:
        connection.execute("PRAGMA recursive_triggers = OFF")
        connection.execute("PRAGMA foreign_keys = OFF")
        with pytest.raises(cipher.IntegrityError, match="id exists"):
            connection.execute(f"REPLACE INTO registration (id, {COLUMNS}) VALUES (1, {NEW_ROW})")
    assert everything(folder) == before
