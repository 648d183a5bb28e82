"""Whatever is altered is found by the check, and named: the alterations come from the schema.

Each column of each table, each row added, removed and exchanged, each object of the schema, each
file of the folder, with the key and without. What is not found is in `NOT_FOUND`, with the reason,
which the README tells too.
"""

# ruff: noqa: S608  the statements are made of the schema's own names

import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from angio_desktop import paths
from angio_desktop.actions.data_folder import DataFolder
from angio_desktop.errors import AngioError
from angio_desktop.register.context import Article, OpenList
from angio_desktop.register.registration import answer
from angio_desktop.storage.records import ListUse
from angio_desktop.storage.sqlite.vault import cipher
from angio_desktop.storage.sqlite.vault.backups import backups
from tests.drivers.opened import KEY, open_store, plain_sql
from tests.storage.every_action import ENTRY, do_everything
from tests.storage.samples import SUMMARY, damage, later, saved, treated


class CannotBe(Exception):
    """What is to be done is nothing here: two rows do not differ."""


Alter = Callable[[Path], object]

# By the name of an alteration, the reason why the check cannot know of it.
_ONE_PAGE = "as long as all words are on one page, no search reads the directory of pages"
NOT_FOUND = {
    "file removed backups": "who may remove files may remove backups; the window says so",
    "file exchanged angio.head.json": "an earlier head is as true; the later one is kept elsewhere",
    "column bytes registration_search_idx.pgno": _ONE_PAGE,
    "row removed registration_search_idx": _ONE_PAGE,
    "rows removed registration_search_idx": _ONE_PAGE,
    "column other registration_search_data.block": "no search reads what follows a page's content",
}


# Tables of which the trail tells nothing, by the README too.
UNSEALED = {
    "note": "what people note here is no register, and the trail tells who noted something",
    "contact": "as a note",
    "export_begun": "asked about at the next start, and gone",
    "read_file": "only spares reading a file again",
}


def make_data(folder: Path) -> None:
    """Leave a folder in which every table has rows, and a draft was saved by itself."""
    do_everything(folder)
    with closing(open_store(folder)) as store:
        used = [ListUse("HPIN", "1"), ListUse("HPIN", "2")]
        first, second = treated("02/03/2026"), treated("03/03/2026")
        store.registrations.send(*first, "ANG-2026-USES12345", later(20), used)
        other = store.registrations.send(*second, "ANG-2026-OUTBOX123", later(20))
        store.outbox.put([other.id or 0], later(20))
        store.settings.set("decimal_mark", "comma", later(20))
        sold = (Article("05400000000017", "Maker", "3", "12"),)
        models = {"7": replace(ENTRY, articles=sold)}
        store.lists.replace(OpenList("models", models, False), "models.csv", later(20))
        kept = saved(store)
        store.registrations.save(answer(kept, "A", "1"), SUMMARY, later(21), by_itself=True)
        store.back_up(later(22))
    # Read once more: what was saved by itself stands in the trail then.
    open_store(folder).close()


def objects(folder: Path) -> list[tuple[str, str, str, str]]:
    query = "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE sql IS NOT NULL"
    with plain_sql(folder) as connection:
        return connection.execute(query).fetchall()


def columns_of(folder: Path) -> dict[str, list[str]]:
    """Return the columns of each table that has rows of its own, by name."""
    found = {}
    with plain_sql(folder) as connection:
        for kind, name, _, sql in objects(folder):
            if kind == "table" and "VIRTUAL" not in sql and name not in UNSEALED:
                info = connection.execute(f'PRAGMA table_info("{name}")')
                found[name] = [row[1] for row in info]
    return found


def by_sql(*statements: str) -> Alter:
    def alter(folder: Path) -> None:
        with plain_sql(folder) as connection:
            connection.execute("PRAGMA foreign_keys = OFF")
        for statement in statements:
            damage(folder, statement)

    return alter


ONE = "rowid = (SELECT min(rowid) FROM {table})"
# A WITHOUT ROWID table has none: its first row is told by its key.
KEYS = {
    "export_registration": ("registration_id", "export_id"),
    "list_use": ("list_name", "code"),
    "intake_registration": ("intake_id", "registration_id"),
    "platform_form": ("type",),
    "platform_item": ("type", "key", "code"),
    "registration_search_idx": ("segid", "term"),
    "registration_search_config": ("k",),
}


def first_row(table: str) -> str:
    if table not in KEYS:
        return ONE.format(table=f'"{table}"')
    key = ", ".join(KEYS[table])
    return f"({key}) = (SELECT {key} FROM {table} ORDER BY {key} LIMIT 1)"


def of_columns(folder: Path) -> Iterator[tuple[str, Alter]]:
    """Yield the alterations of each column: to another value, to one of another kind, to none."""
    for table, columns in columns_of(folder).items():
        for column in columns:
            where = first_row(table)
            for how, value in (("other", OTHER.format(column)), ("bytes", "x'ff00'")):
                statement = f'UPDATE "{table}" SET "{column}" = {value} WHERE {where}'
                yield f"column {how} {table}.{column}", by_sql(statement)


OTHER = """
    CASE typeof("{0}") WHEN 'integer' THEN "{0}" + 1000 WHEN 'blob' THEN "{0}" || x'00'
    WHEN 'null' THEN 2 ELSE "{0}" || 'x' END
"""


def of_rows(folder: Path) -> Iterator[tuple[str, Alter]]:
    """Yield the alterations of rows: one removed, all removed, one added, two exchanged."""
    for table, columns in columns_of(folder).items():
        yield f"row removed {table}", by_sql(f'DELETE FROM "{table}" WHERE {first_row(table)}')
        yield f"rows removed {table}", by_sql(f'DELETE FROM "{table}"')
        yield f"row added {table}", adding(table, columns)
        if len(columns) > 1:
            yield f"rows exchanged {table}", exchanging(table, columns)


def adding(table: str, columns: list[str]) -> Alter:
    """Add a copy of a row under another key."""

    def alter(folder: Path) -> None:
        with plain_sql(folder) as connection:
            row = list(connection.execute(f'SELECT * FROM "{table}" LIMIT 1').fetchone())
        number = next(n for n, value in enumerate(row) if type(value) is int or n == 0)
        row[number] = row[number] + 1000 if type(row[number]) is int else f"{row[number]}x"
        if "code" in columns and table == "registration":
            row[columns.index("code")] = "ANG-2026-ANOTHER11"
        if table == "export_registration":
            row[columns.index("row")] += 1000
        marks = ", ".join("?" * len(row))
        damage(folder, f'INSERT INTO "{table}" VALUES ({marks})', *row)

    return alter


def exchanging(table: str, columns: list[str]) -> Alter:
    """Have two rows change places: their first columns, which tell them apart, stay."""

    def alter(folder: Path) -> None:
        with plain_sql(folder) as connection:
            rows = connection.execute(f'SELECT * FROM "{table}" LIMIT 2').fetchall()
        keys = KEYS.get(table, columns[:1])
        kept = [columns.index(name) for name in keys]
        others = [n for n in range(len(columns)) if n not in kept and columns[n] != "code"]
        if len({tuple(row[n] for n in others) for row in rows}) < len(rows) or len(rows) == 1:
            raise CannotBe
        put = ", ".join(f'"{columns[n]}" = ?' for n in others)
        where = " AND ".join(f'"{columns[n]}" = ?' for n in kept)
        for one, other in (rows, rows[::-1]):
            values = [other[n] for n in others] + [one[n] for n in kept]
            damage(folder, f'UPDATE "{table}" SET {put} WHERE {where}', *values)

    return alter


def of_schema(folder: Path) -> Iterator[tuple[str, Alter]]:
    """Yield each object of the schema removed, and each kind of one added."""
    for kind, name, _, sql in objects(folder):
        if "sqlite_sequence" in name or (
            name.startswith("registration_search_") and kind == "table"
        ):
            continue
        yield f"{kind} removed {name}", by_plain(f'DROP {kind} "{name}"')
        if kind == "trigger":
            inert = sql.replace("BEGIN", "WHEN 0 BEGIN" if " WHEN " not in sql else "BEGIN", 1)
            inert = inert.replace("WHEN ", "WHEN 0 AND ", 1) if " WHEN " in sql else inert
            yield f"trigger inert {name}", by_plain(f'DROP TRIGGER "{name}"', inert)
    rewriting = (
        "CREATE TRIGGER another AFTER UPDATE ON registration WHEN NEW.status = 'open' "
        "BEGIN UPDATE registration SET page = 'x' WHERE id = NEW.id; END"
    )
    yield "trigger added", by_plain(rewriting)
    yield "table added", by_plain("CREATE TABLE another (id)")
    yield "view added", by_plain("CREATE VIEW another AS SELECT 1")
    yield "index added", by_plain("CREATE INDEX another ON setting (value)")
    yield "column added", by_plain("ALTER TABLE setting ADD COLUMN another")
    yield "statistics added", by_plain("ANALYZE")
    yield "version lowered", by_plain("PRAGMA user_version = 3")
    yield "version of nothing", by_plain("PRAGMA user_version = 0")
    yield "owner changed", by_plain("PRAGMA application_id = 1")


def by_plain(*statements: str) -> Alter:
    def alter(folder: Path) -> None:
        with plain_sql(folder) as connection:
            connection.execute("PRAGMA foreign_keys = OFF")
            for statement in statements:
                connection.execute(statement)

    return alter


def of_files(folder: Path) -> Iterator[tuple[str, Alter]]:
    """Yield what someone without the key can do with the files, one by one."""
    files = [path.relative_to(folder) for path in sorted(folder.rglob("*")) if path.is_file()]
    for file in files:
        if file.suffix in (".log", ".lock") or file.name.endswith(("-wal", "-shm")):
            continue
        name = "backups" if file.parent.name == "backups" else file.name
        yield f"file removed {name}", removing(file)
        yield f"file bytes {name}", spoiling(file)
    yield "file exchanged angio.sqlite3", put_backup_in_its_place
    yield (
        "file exchanged angio.head.json",
        lambda folder: shutil.copy(folder.with_name("earlier") / "angio.head.json", folder),
    )
    yield "file exchanged backups", exchange_backups


def removing(file: Path) -> Alter:
    return lambda folder: (folder / file).unlink()


def spoiling(file: Path) -> Alter:
    def alter(folder: Path) -> None:
        content = bytearray((folder / file).read_bytes())
        content[len(content) // 2] ^= 0xFF
        (folder / file).write_bytes(content)

    return alter


def put_backup_in_its_place(folder: Path) -> None:
    shutil.copy(backups(folder)[-1], paths.database(folder))


def exchange_backups(folder: Path) -> None:
    one, other, *_ = backups(folder)
    content = one.read_bytes()
    one.write_bytes(other.read_bytes())
    other.write_bytes(content)


# Found


@pytest.fixture(scope="module")
def unaltered(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder, and as `earlier` beside it what it was before the last entry."""
    folder = tmp_path_factory.mktemp("unaltered") / "data"
    make_data(folder)
    shutil.copytree(folder, folder.with_name("earlier"))
    with closing(open_store(folder)) as store:
        store.settings.set("author", "x", later(30))
    return folder


def found_in(folder: Path) -> str:
    """Return what the check says, "" where it says nothing."""
    try:
        wrong = DataFolder(folder).verify(KEY).wrong
    except AngioError as problem:
        return problem.text_id
    return f"{wrong.what} {wrong.id} {wrong.code}" if wrong else ""


def test_nothing_is_found_where_nothing_was_altered(unaltered: Path) -> None:
    assert found_in(unaltered) == ""


@pytest.mark.parametrize("kind", [of_columns, of_rows, of_schema, of_files])
def test_every_alteration_is_found_but_for_what_is_known_not_to_be(
    unaltered: Path,
    kind: Callable[[Path], Iterator[tuple[str, Alter]]],
    request: pytest.FixtureRequest,
) -> None:
    is_long = request.config.getoption("--long")
    folder, tried, not_found = unaltered.with_name("altered"), 0, set()
    for name, alter in kind(unaltered):
        if name.startswith("column bytes") and not is_long:
            continue
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(unaltered, folder)
        try:
            alter(folder)
        except (CannotBe, cipher.IntegrityError):  # a number that is none, say
            continue
        tried += 1
        if not found_in(folder):
            not_found.add(name)
    assert tried > 10
    assert not_found <= NOT_FOUND.keys()
