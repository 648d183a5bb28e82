"""Opening a database: made where missing, refused where it is not ours, never overwritten."""

import os
import shutil
import sqlite3
import stat
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import inspect

from angio_desktop import paths
from angio_desktop.errors import AngioError, NewerDatabase, StorageProblem
from angio_desktop.register.fields import RegistrationType
from angio_desktop.register.registration import Registration, Status
from angio_desktop.storage import tables
from angio_desktop.storage.records import ExportChoice, Wanted
from angio_desktop.storage.sqlite.schema.migrations import STEPS, migrate
from angio_desktop.storage.sqlite.store import LocalStore
from angio_desktop.storage.sqlite.vault import cipher
from angio_desktop.storage.sqlite.vault.backups import backups
from tests.drivers.opened import KEY, OPENED, database, open_store, plain_sql
from tests.storage.samples import (
    PCI,
    SUMMARY,
    V1,
    V1_VALUES,
    draft,
    id_of,
    in_threads,
    later,
    saved,
)

posix_only = pytest.mark.skipif(os.name != "posix", reason="Windows has no such rights")


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def schema_of(connection: sqlite3.Connection) -> list[tuple[str, str]]:
    query = "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name"
    return connection.execute(query).fetchall()


def schema(file: Path) -> list[tuple[str, str]]:
    with database(file) as connection:
        return schema_of(connection)


def put(folder: Path, source: Path | bytes) -> Path:
    folder.mkdir()
    file = paths.database(folder)
    file.write_bytes(source if isinstance(source, bytes) else source.read_bytes())
    return file


def refused(folder: Path) -> AngioError:
    with pytest.raises(StorageProblem) as caught:
        open_store(folder)
    return caught.value


def test_folder_and_database_are_made(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"
    open_store(folder).close()
    assert {path.name for path in folder.iterdir()} == {"angio.sqlite3", "angio.head.json"}


@posix_only
def test_only_the_user_may_read_the_data(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    with closing(open_store(folder)) as store:
        saved(store)
        assert mode(folder) == 0o700
        assert {path.name: mode(path) for path in folder.iterdir()} == {
            "angio.sqlite3": 0o600,
            "angio.sqlite3-wal": 0o600,
            "angio.sqlite3-shm": 0o600,
            "angio.head.json": 0o600,
        }


@posix_only
def test_database_brought_by_hand_becomes_the_users_own(folder: Path) -> None:
    file = put(folder, V1)
    folder.chmod(0o755)
    file.chmod(0o644)
    open_store(folder).close()
    assert mode(file) == 0o600
    assert mode(folder) == 0o755


def test_database_is_set_to_lose_nothing(store: LocalStore) -> None:
    with store._database.reading() as connection:
        found = [
            connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        ]
    assert found == ["wal", 2, 1, 5000]


def test_closing_lets_go_of_the_file_and_leaves_no_journal(folder: Path) -> None:
    store = open_store(folder)
    kept = saved(store)
    assert len(list(folder.iterdir())) == 4
    store.close()
    assert {path.name for path in folder.iterdir()} == {"angio.sqlite3", "angio.head.json"}
    moved = folder.rename(folder.with_name("moved"))
    with closing(open_store(moved)) as again:
        assert again.registrations.load(id_of(kept)) == kept


def test_tables_are_what_the_program_takes_them_for(store: LocalStore) -> None:
    inspector = inspect(store._database.engine)
    declared = {
        name: {column.name for column in table.columns}
        for name, table in tables.RegistrationTable.metadata.tables.items()
    }
    own = {name for name in inspector.get_table_names() if "_search" not in name}
    assert own == set(declared)
    for name, columns in declared.items():
        assert {column["name"] for column in inspector.get_columns(name)} == columns


def test_a_database_that_another_uses_just_then_is_waited_for(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.mkdir(exist_ok=True)
    waits = []
    with (
        closing(cipher.connect(folder / "new", KEY)) as other,
        closing(cipher.connect(folder / "new", KEY, timeout=0)) as own,
    ):
        other.execute("BEGIN IMMEDIATE")
        other.execute("CREATE TABLE a (b)")

        def wait(seconds: float) -> None:
            waits.append(seconds)
            if other.in_transaction:
                other.execute("COMMIT")

        monkeypatch.setattr(cipher, "sleep", wait)
        cipher.keep_journal(own)
        assert own.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert waits


def test_one_that_stays_in_use_is_told_after_a_while(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.mkdir(exist_ok=True)
    waits: list[float] = []
    monkeypatch.setattr(cipher, "sleep", waits.append)
    with (
        closing(cipher.connect(folder / "new", KEY)) as other,
        closing(cipher.connect(folder / "new", KEY, timeout=0)) as own,
    ):
        other.execute("BEGIN IMMEDIATE")
        other.execute("CREATE TABLE a (b)")
        with pytest.raises(cipher.OperationalError, match="locked"):
            cipher.keep_journal(own)
    assert sum(waits) == pytest.approx(cipher.BUSY_SECONDS, abs=0.1)


def test_several_programs_may_make_it_at_once(folder: Path) -> None:
    def open_and_write(number: int) -> None:
        with closing(open_store(folder)) as store:
            store.settings.set(str(number), "x", OPENED)

    in_threads(6, open_and_write)
    with closing(open_store(folder)) as store:
        assert len(store.settings.all()) == 6


@pytest.mark.parametrize(
    "content", [b"no database " * 500, b"xy", b"SQLite format 3", b"\0" * 4096]
)
def test_file_that_is_no_database_is_refused_and_kept(folder: Path, content: bytes) -> None:
    file = put(folder, content)
    problem = refused(folder)
    assert problem.text_id == "storage_problem.damaged"
    assert problem.details["file"] == str(file)
    assert problem.details["why"]
    assert file.read_bytes() == content
    assert len(list(folder.iterdir())) == 1


def test_database_cut_short_is_refused_and_kept(folder: Path) -> None:
    content = V1.read_bytes()[:6000]
    file = put(folder, content)
    assert refused(folder).text_id == "storage_problem.damaged"
    assert file.read_bytes() == content


def test_another_programs_database_is_refused_and_kept(folder: Path) -> None:
    file = put(folder, b"")
    for version in (0, 1, 99):
        with plain_sql(folder) as connection:
            connection.execute("CREATE TABLE IF NOT EXISTS bookmark (url TEXT)")
            connection.execute(f"PRAGMA user_version = {version}")
        before = file.read_bytes()
        assert refused(folder).text_id == "storage_problem.damaged"
        assert file.read_bytes() == before


def test_empty_file_becomes_a_database(folder: Path) -> None:
    put(folder, b"")
    with closing(open_store(folder)) as store:
        assert store.worklist.page(Wanted()) == []


def test_newer_database_is_refused_and_not_touched(folder: Path) -> None:
    open_store(folder).close()
    file = paths.database(folder)
    with plain_sql(folder) as connection:
        connection.execute(f"PRAGMA user_version = {len(STEPS) + 1}")
    before = file.read_bytes()
    problem = refused(folder)
    assert isinstance(problem, NewerDatabase)
    assert problem.text_id == "newer_database"
    assert file.read_bytes() == before
    assert len(list(folder.iterdir())) == 2


def test_folder_that_is_a_file_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "data"
    file.write_bytes(b"x")
    assert refused(file).details["why"]
    assert refused(file / "below").details["why"]
    assert file.read_bytes() == b"x"


def test_folder_in_the_databases_place_is_refused(folder: Path) -> None:
    paths.database(folder).mkdir(parents=True)
    assert refused(folder).details["why"]


@pytest.fixture
def v1(folder: Path) -> Path:
    return put(folder, V1)


def test_database_of_version_1_opens_with_all_it_holds(v1: Path) -> None:
    with closing(open_store(v1.parent)) as store:
        assert store.worklist.counts() == {Status.OPEN: 5, Status.SENT: 2, Status.DELETED: 1}
        for id_, type_ in enumerate(RegistrationType, start=1):
            expected = replace(draft(type_), values=V1_VALUES, id=id_, revision=1)
            assert store.registrations.load(id_) == expected
        assert store.registrations.load(6).status is Status.DELETED
        assert [row.exported != "" for row in store.worklist.page(Wanted(status=Status.SENT))] == [
            False,
            True,
        ]
        assert list(
            store.registrations.load_each(store.exports.ids(ExportChoice(PCI, None, None, True)))
        ) == [store.registrations.load(7)]
        assert [each.id for each in store.follow_ups.due(date(2099, 1, 1))] == [7]
        assert set(store.lists.loaded()) == {"HPIN", "QERMID_IMPLT_32402"}
        assert store.settings.all() == {"language": "fr"}
        assert isinstance(
            store.registrations.save(store.registrations.load(1), SUMMARY, later(9)), Registration
        )


def test_database_of_version_1_has_the_tables_of_a_new_one(v1: Path, tmp_path: Path) -> None:
    open_store(v1.parent).close()
    open_store(tmp_path / "new").close()
    assert schema(v1) == schema(paths.database(tmp_path / "new"))


def test_first_step_is_the_one_that_was_released(tmp_path: Path) -> None:
    made = tmp_path / "made.sqlite3"
    migrate(made, KEY, OPENED, STEPS[:1])
    with closing(sqlite3.connect(V1)) as released:
        assert schema(made) == schema_of(released), "a released step may not change: add a new one"


ADDED = ("ALTER TABLE setting ADD COLUMN note TEXT", "INSERT INTO setting VALUES ('a', 'b', 'c')")


@pytest.fixture
def first(folder: Path) -> Path:
    """A database of the first step, encrypted, with a setting."""
    folder.mkdir()
    file = paths.database(folder)
    migrate(file, KEY, OPENED, STEPS[:1])
    with database(file) as connection:
        connection.execute("INSERT INTO setting VALUES ('language', 'fr')")
    return file


def copies(file: Path) -> list[str]:
    return [path.name for path in backups(file.parent)]


def test_existing_database_is_backed_up_before_its_first_step(first: Path) -> None:
    before = schema(first)
    migrate(first, KEY, OPENED, (*STEPS[:1], ADDED, ()))
    with plain_sql(first.parent) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (3,)
        assert connection.execute("SELECT note FROM setting WHERE key = 'a'").fetchone() == ("c",)
    assert copies(first) == ["angio-2026-03-12-143000Z-v1.sqlite3"]
    (copy,) = backups(first.parent)
    assert schema(copy) == before
    assert os.name != "posix" or mode(copy) == 0o600
    restored = first.parent / "restored"
    restored.mkdir()
    shutil.copyfile(copy, paths.database(restored))
    with closing(open_store(restored)) as store:
        assert store.settings.all() == {"language": "fr"}


def test_backup_before_a_step_holds_what_still_stood_in_the_journal(folder: Path) -> None:
    with closing(open_store(folder)) as store:
        saved(store)
        migrate(paths.database(folder), KEY, OPENED, (*STEPS, ADDED))
    (copy,) = backups(folder)
    with database(copy) as connection:
        assert connection.execute("SELECT count(*) FROM registration").fetchone() == (1,)


def test_new_or_present_database_is_not_backed_up(first: Path, tmp_path: Path) -> None:
    migrate(tmp_path / "new.sqlite3", KEY, OPENED, (*STEPS, ADDED))
    migrate(first, KEY, OPENED, STEPS[:1])
    assert copies(first) == []
    assert backups(tmp_path) == []


def test_earlier_backup_is_not_overwritten(first: Path) -> None:
    earlier = paths.backups(first.parent) / "angio-2026-03-12-143000Z-v1.sqlite3"
    earlier.parent.mkdir()
    earlier.write_bytes(b"earlier")
    migrate(first, KEY, OPENED, (*STEPS[:1], ADDED))
    assert copies(first) == [
        "angio-2026-03-12-143000Z-v1.sqlite3",
        "angio-2026-03-12-143000Z-v1-2.sqlite3",
    ]
    assert earlier.read_bytes() == b"earlier"


def test_step_that_fails_is_undone_as_a_whole(first: Path) -> None:
    before = schema(first)
    wrong = (*ADDED, "INSERT INTO nowhere VALUES (1)")
    with pytest.raises(StorageProblem, match="nowhere"):
        migrate(first, KEY, OPENED, (*STEPS[:1], wrong))
    assert schema(first) == before
    migrate(first, KEY, OPENED, (*STEPS[:1], ADDED))
    assert schema(first) != before


def test_steps_before_a_failing_one_stay(first: Path) -> None:
    with pytest.raises(StorageProblem, match="nowhere"):
        migrate(first, KEY, OPENED, (*STEPS[:1], ADDED, ("INSERT INTO nowhere VALUES (1)",)))
    with plain_sql(first.parent) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (2,)


def test_backup_that_cannot_be_written_stops_the_migration(first: Path) -> None:
    paths.backups(first.parent).write_text("a file in the place of the folder")
    with pytest.raises(StorageProblem):
        migrate(first, KEY, OPENED, (*STEPS[:1], ADDED))
    with plain_sql(first.parent) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (1,)


@pytest.mark.parametrize("version", range(1, len(STEPS)))
def test_a_version_that_was_lowered_is_told_or_mended_and_pushes_no_backup_out(
    folder: Path, version: int
) -> None:
    with closing(open_store(folder)) as store:
        id_ = id_of(saved(store))
    with plain_sql(folder) as connection:
        connection.execute(f"PRAGMA user_version = {version}")
    told: set[str] = set()
    for _ in range(4):
        try:
            with closing(open_store(folder)) as store:
                assert store.registrations.load(id_).id == id_
                assert store.verify().wrong is None
        except StorageProblem as problem:
            told.add(problem.text_id)
    assert told <= {"storage_problem.damaged"}
    assert len(list(paths.backups(folder).iterdir())) <= 1


@pytest.mark.parametrize(
    "change",
    [
        "DROP TRIGGER registration_update",
        "DROP TABLE setting",
        "DROP TABLE export_registration",
        "ALTER TABLE registration RENAME COLUMN search TO sought",
        "ALTER TABLE registration ADD COLUMN sha256 TEXT",
    ],
)
def test_data_of_version_1_that_were_altered_are_refused_and_kept(v1: Path, change: str) -> None:
    with closing(sqlite3.connect(v1)) as connection, connection:
        connection.execute(change)
    with pytest.raises(StorageProblem) as caught:
        open_store(v1.parent)
    assert caught.value.text_id == "storage_problem.damaged"
    assert v1.exists()
