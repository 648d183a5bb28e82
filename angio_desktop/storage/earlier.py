"""Keeps an office of an earlier form in a file that the program which made it can open.

The file has the form that the data folders of that program have: it is made by the first of their
numbered steps, and filled with the rows as they are. What they say is for that program to read;
here they are copied and compared.
"""

from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import datetime
from itertools import zip_longest
from pathlib import Path
from typing import Any, NamedTuple

from sqlalchemy import Connection, text

from angio_desktop import paths
from angio_desktop.disk import make_private_file, make_private_folder
from angio_desktop.errors import NotMoved
from angio_desktop.storage.heads import head_of
from angio_desktop.storage.moving import SEAL, Counted, all_same, streamed
from angio_desktop.storage.records import Progress
from angio_desktop.storage.seals import IS_SEALED, TO_SEAL, content
from angio_desktop.storage.sqlite.connection import open_alone
from angio_desktop.storage.sqlite.filling import Filling
from angio_desktop.storage.sqlite.schema.migrations import STEPS, migrate
from angio_desktop.storage.sqlite.vault.keys import DataKey
from angio_desktop.storage.sqlite.vault.problems import storage_problems
from angio_desktop.storage.trail import Action, Runs
from angio_desktop.storage.words import runs

_TABLES = """
    SELECT name FROM pragma_table_list
    WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name
"""
_COLUMNS = "SELECT name, pk FROM pragma_table_info(?) ORDER BY cid"
_JSON = """
    SELECT table_name, column_name FROM information_schema.columns
    WHERE table_schema = 'angio' AND data_type = 'json'
"""


class _Table(NamedTuple):
    """A table as it was then; `keys` are the columns of its primary key, in their order."""

    name: str
    columns: tuple[str, ...]
    keys: tuple[str, ...]

    def query(self, columns: Sequence[str]) -> str:
        """Return the SQL that reads these of all rows, in the order of the keys."""
        order = ", ".join(f'"{key}"' for key in self.keys)
        return f'SELECT {", ".join(columns)} FROM "{self.name}" ORDER BY {order}'  # noqa: S608


def copy_earlier(
    office: Connection, folder: Path, key: DataKey, form: int, now: datetime, progress: Progress
) -> None:
    """Copy the register of an office into a new database in `folder`, of its form `form`.

    `office` is a transaction in which nobody else writes. `progress` is told how much is done and
    in all, and may raise to stop it. Raises NotMoved and StorageProblem.
    """
    file = paths.database(folder)
    with storage_problems(file):
        make_private_folder(folder)
        make_private_file(file)
        migrate(file, key, now, STEPS[:form])
    with closing(open_alone(file, key, "")) as local, local.recording(now) as (written, trail):
        written.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
        run = runs(written)
        tables = tuple(_tables(run))
        counted = Counted(progress, 2 * sum(_count(runs(office), table) for table in tables))
        filling = Filling(written)
        of_json = {(str(table), str(column)) for table, column in runs(office)(_JSON)}
        for table in tables:
            columns = (*(name for name in table.columns if name != SEAL), SEAL)
            names = columns if SEAL in table.columns else columns[:-1]
            with _rows(office, table, of_json) as rows:
                filling.put(table.name, names, counted.each(rows))
        filling.end()
        for table in tables:
            if not _is_same(office, run, table, counted):
                raise NotMoved(f"{table.name}: not as it was read", table=table.name)
        trail.add(Action.MOVED, entries=head_of(run).number)


def _tables(run: Runs) -> Iterator[_Table]:
    for (name,) in run(_TABLES).fetchall():
        found = [(str(column), int(pk)) for column, pk in run(_COLUMNS, (name,))]
        keys = sorted((pk, column) for column, pk in found if pk)
        columns = tuple(column for column, _ in found)
        yield _Table(str(name), columns, tuple(column for _, column in keys))


def _count(run: Runs, table: _Table) -> int:
    (count,) = run(f'SELECT count(*) FROM "{table.name}"').fetchone()  # noqa: S608
    return int(count)


@contextmanager
def _rows(
    office: Connection, table: _Table, of_json: set[tuple[str, str]]
) -> Iterator[Iterator[Sequence[Any]]]:
    """Give the rows; of a seal only that it is to be put again, where it was right."""
    columns = [
        f'CAST("{name}" AS text)' if (table.name, name) in of_json else f'"{name}"'
        for name in table.columns
        if name != SEAL
    ]
    if SEAL not in table.columns:
        with streamed(office, text(table.query(columns))) as found:
            yield iter(found)
        return
    with streamed(office, text(table.query([*columns, IS_SEALED]))) as found:
        yield ((*row[:-1], TO_SEAL if row[-1] else "") for row in found)


def _is_same(office: Connection, local: Runs, table: _Table, counted: Counted) -> bool:
    """Whether both hold the same in a table, value by value, but for the seals."""
    names = [name for name in table.columns if name != SEAL]
    query = table.query([content(names, table.name)])
    with streamed(office, text(query)) as found:
        return all_same(counted.each(zip_longest(found, local(query))))
