"""Checks the form of the database: every table, index and trigger is as the steps make it."""

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from datetime import UTC, datetime
from functools import cache
from itertools import chain
from types import MappingProxyType

from sqlalchemy.exc import DBAPIError

from angio_desktop.storage.sqlite.schema.migrations import APPLICATION_ID, STEPS, take_steps
from angio_desktop.storage.sqlite.vault import cipher
from angio_desktop.storage.sqlite.vault.keys import new_key
from angio_desktop.storage.trail import Runs
from angio_desktop.storage.verification.found import Wrong

_READ = "SELECT type, name, tbl_name, sql FROM sqlite_master"
_Shape = Mapping[tuple[str, str], tuple[str, str]]


def check_shape(run: Runs) -> Wrong | None:
    """Name the first object that is not as a new database of the same version has it."""
    (version,) = run("PRAGMA user_version").fetchone()
    (owner,) = run("PRAGMA application_id").fetchone()
    if owner != APPLICATION_ID:
        return Wrong("schema", code="application_id")
    if not 0 < version <= len(STEPS):
        return Wrong("schema", code="user_version")
    found, expected = _shape(run), _expected(version)
    if found != expected and found == _expected(len(STEPS)):
        return Wrong("schema", code="user_version")
    for each in sorted(found.keys() | expected.keys()):
        if found.get(each) != expected.get(each):
            return Wrong("schema", code=each[0])
    return None


def is_just_made(run: Runs) -> bool:
    """Whether a first start was cut off before its first step: there is nothing yet to alter.

    Of data that were emptied, heads outside them tell.
    """
    (version,) = run("PRAGMA user_version").fetchone()
    return version == 0 and not _shape(run)


def _shape(run: Runs) -> _Shape:
    return {
        (str(name), str(kind)): (str(table), " ".join(str(sql or "").split()))
        for kind, name, table, sql in run(_READ)
    }


_ANY_TIME = datetime.min.replace(tzinfo=UTC)


@cache
def _expected(version: int) -> _Shape:
    with closing(_fresh(version)) as connection:
        return MappingProxyType(_shape(connection.execute))


def _fresh(version: int) -> sqlite3.Connection:
    connection = cipher.connect(":memory:", new_key())
    parts = tuple(chain.from_iterable(STEPS[:version]))
    take_steps(connection, 0, parts, version, _ANY_TIME)
    return connection


def check_whole(run: Runs) -> Wrong | None:
    """Check the pages of the file, and that each index holds what its table does."""
    (found,) = run("PRAGMA integrity_check(1)").fetchone()
    return None if found == "ok" else Wrong("damaged")


def check_end(run: Runs, entries: int) -> Wrong | None:
    """Check that SQLite has counted as many entries as there are: none was taken off the end."""
    query = (
        "SELECT count(*), coalesce(max(seq), 0), coalesce(max(name), 'trail') FROM sqlite_sequence"
    )
    count, last, name = run(query).fetchone()
    if count > 1 or name != "trail":
        return Wrong("schema", code="sqlite_sequence")
    return Wrong("entry_missing", entries + 1) if last != entries else None


def check_search(run: Runs) -> Wrong | None:
    """Check that the index of words finds what the registrations hold.

    Its own check is an order to write, and would keep others from writing meanwhile: so it is
    given to a copy, which SQLCipher keeps in memory.
    """
    config = dict(run(f"SELECT k, v FROM main.{_SEARCH}_config").fetchall())  # noqa: S608
    if config.pop("version", None) not in _VERSIONS or config != _CONFIG:
        return Wrong("search")
    try:
        for statement in _COPY:
            run(statement)
        run("INSERT INTO temp.copied_search (copied_search, rank) VALUES ('integrity-check', 1)")
        is_right = not any(run(query).fetchone()[0] for query in (_STRAY, _NOT_FOUND))
    except (cipher.DatabaseError, DBAPIError):
        is_right = False
    finally:
        for statement in _NO_COPY:
            run(statement)
    return None if is_right else Wrong("search")


_SEARCH = "registration_search"
_CONFIG = {"secure-delete": 1, "pgsz": 512}
_VERSIONS = (4, 5)  # the second once a name was wiped
_COPIED = ("data", "idx", "docsize", "config")
_COPY = (
    "CREATE TEMP VIEW copied AS SELECT id, search, code FROM main.registration",
    "CREATE VIRTUAL TABLE temp.copied_search USING fts5 ("
    "search, code, content = 'copied', content_rowid = 'id', tokenize = 'trigram')",
    *(f"DELETE FROM temp.copied_search_{name}" for name in _COPIED),  # noqa: S608
    *(
        f"INSERT INTO temp.copied_search_{name} SELECT * FROM main.{_SEARCH}_{name}"  # noqa: S608
        for name in _COPIED
    ),
    "CREATE VIRTUAL TABLE temp.copied_words USING fts5vocab (temp, copied_search, 'row')",
)
_NO_COPY = (
    "DROP TABLE IF EXISTS temp.copied_words",
    "DROP TABLE IF EXISTS temp.copied_search",
    "DROP VIEW IF EXISTS temp.copied",
)
# Its own check reads the words one after another, not by the directory of their pages.
_NOT_FOUND = """
    SELECT count(*) FROM temp.copied_words WHERE NOT EXISTS (
        SELECT 1 FROM temp.copied_search
        WHERE copied_search MATCH '"' || replace(term, '"', '""') || '"'
    )
"""
# A row's number begins with that of its segment; 1 and 10 are of no segment.
_STRAY = f"""
    SELECT (SELECT count(*) FROM main.{_SEARCH}_idx WHERE segid NOT IN (
        SELECT id >> 37 FROM main.{_SEARCH}_data))
    + (SELECT count(*) FROM main.{_SEARCH}_data WHERE id >> 37 = 0 AND id NOT IN (1, 10))
"""  # noqa: S608
