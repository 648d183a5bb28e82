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
from angio_desktop.register.errors import AngioError, NewerDatabase, StorageProblem
from angio_desktop.register.fields import RegistrationType
from angio_desktop.register.registration import Registration, Status
from angio_desktop.storage import tables
from angio_desktop.storage.migrations import STEPS, migrate
from angio_desktop.storage.store import Store
from tests.storage.make_v1_database import V1
from tests.storage.samples import PCI, SUMMARY, draft, id_of, in_threads, later, plain_sql, saved

posix_only = pytest.mark.skipif(os.name != "posix", reason="Windows has no such rights")


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def schema(file: Path) -> list[tuple[str, str]]:
    with closing(sqlite3.connect(file)) as connection:
        query = "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name"
        return connection.execute(query).fetchall()


def put(folder: Path, source: Path | bytes) -> Path:
    folder.mkdir()
    file = paths.database(folder)
    file.write_bytes(source if isinstance(source, bytes) else source.read_bytes())
    return file


def refused(folder: Path) -> AngioError:
    with pytest.raises(StorageProblem) as caught:
        Store.open(folder)
    return caught.value


def test_folder_and_database_are_made(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"
    Store.open(folder).close()
    assert [path.name for path in folder.iterdir()] == ["angio.sqlite3"]


@posix_only
def test_only_the_user_may_read_the_data(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    with closing(Store.open(folder)) as store:
        saved(store)
        assert mode(folder) == 0o700
        assert {path.name: mode(path) for path in folder.iterdir()} == {
            "angio.sqlite3": 0o600,
            "angio.sqlite3-wal": 0o600,
            "angio.sqlite3-shm": 0o600,
        }


@posix_only
def test_database_brought_by_hand_becomes_the_users_own(folder: Path) -> None:
    file = put(folder, V1)
    folder.chmod(0o755)
    file.chmod(0o644)
    Store.open(folder).close()
    assert mode(file) == 0o600
    assert mode(folder) == 0o755


def test_database_is_set_to_lose_nothing(store: Store) -> None:
    with store._database.reading() as connection:
        found = [
            connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        ]
    assert found == ["wal", 2, 1, 5000]


def test_closing_lets_go_of_the_file_and_leaves_no_journal(folder: Path) -> None:
    store = Store.open(folder)
    kept = saved(store)
    assert len(list(folder.iterdir())) == 3
    store.close()
    assert [path.name for path in folder.iterdir()] == ["angio.sqlite3"]
    moved = folder.rename(folder.with_name("moved"))
    with closing(Store.open(moved)) as again:
        assert again.load(id_of(kept)) == kept


def test_tables_are_what_the_program_takes_them_for(store: Store) -> None:
    inspector = inspect(store._database.engine)
    declared = {
        name: {column.name for column in table.columns}
        for name, table in tables.RegistrationTable.metadata.tables.items()
    }
    assert set(inspector.get_table_names()) == set(declared)
    for name, columns in declared.items():
        assert {column["name"] for column in inspector.get_columns(name)} == columns


def test_several_programs_may_make_it_at_once(folder: Path) -> None:
    def open_and_write(number: int) -> None:
        with closing(Store.open(folder)) as store:
            store.set_setting(str(number), "x")

    in_threads(6, open_and_write)
    with closing(Store.open(folder)) as store:
        assert len(store.settings()) == 6


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
    with closing(Store.open(folder)) as store:
        assert store.rows() == []


def test_newer_database_is_refused_and_not_touched(folder: Path) -> None:
    file = put(folder, V1)
    with plain_sql(folder) as connection:
        connection.execute(f"PRAGMA user_version = {len(STEPS) + 1}")
    before = file.read_bytes()
    problem = refused(folder)
    assert isinstance(problem, NewerDatabase)
    assert problem.text_id == "newer_database"
    assert file.read_bytes() == before
    assert len(list(folder.iterdir())) == 1


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
    with closing(Store.open(v1.parent)) as store:
        assert store.counts() == {Status.OPEN: 5, Status.SENT: 2, Status.DELETED: 1}
        for id_, type_ in enumerate(RegistrationType, start=1):
            assert store.load(id_) == replace(draft(type_), id=id_, revision=1)
        assert store.load(6).status is Status.DELETED
        assert [row.exported != "" for row in store.rows(Status.SENT)] == [False, True]
        assert list(store.to_export(PCI, None, None, True)) == [store.load(7)]
        assert [each.id for each in store.follow_ups_due(date(2099, 1, 1))] == [7]
        assert set(store.open_lists()) == {"HPIN", "QERMID_IMPLT_32402"}
        assert store.settings() == {"language": "fr"}
        assert isinstance(store.save(store.load(1), SUMMARY, later(9)), Registration)


def test_database_of_version_1_has_the_tables_of_a_new_one(v1: Path, tmp_path: Path) -> None:
    Store.open(v1.parent).close()
    Store.open(tmp_path / "new").close()
    assert schema(v1) == schema(paths.database(tmp_path / "new"))


def test_database_of_version_1_is_what_its_maker_makes(tmp_path: Path) -> None:
    made = tmp_path / "made.sqlite3"
    migrate(made, STEPS[:1])
    assert schema(made) == schema(V1), "a released step may not change: add a new one"


ADDED = ("ALTER TABLE setting ADD COLUMN note TEXT", "INSERT INTO setting VALUES ('a', 'b', 'c')")


def copies(file: Path) -> list[str]:
    return sorted(path.name for path in file.parent.iterdir() if path != file)


def test_existing_database_is_copied_before_its_first_step(v1: Path) -> None:
    before = schema(v1)
    migrate(v1, (*STEPS[:1], ADDED, ()))
    with plain_sql(v1.parent) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (3,)
        assert connection.execute("SELECT note FROM setting WHERE key = 'a'").fetchone() == ("c",)
    assert copies(v1) == ["angio-v1.sqlite3"]
    copy = v1.with_name("angio-v1.sqlite3")
    assert schema(copy) == before
    assert os.name != "posix" or mode(copy) == 0o600
    restored = v1.parent / "restored"
    restored.mkdir()
    shutil.copyfile(copy, paths.database(restored))
    with closing(Store.open(restored)) as store:
        assert len(store.rows()) == 8


def test_copy_holds_what_still_stood_in_the_journal(folder: Path) -> None:
    with closing(Store.open(folder)) as store:
        saved(store)
        migrate(paths.database(folder), (*STEPS, ADDED))
    with closing(sqlite3.connect(folder / f"angio-v{len(STEPS)}.sqlite3")) as connection:
        assert connection.execute("SELECT count(*) FROM registration").fetchone() == (1,)


def test_new_or_present_database_is_not_copied(v1: Path, tmp_path: Path) -> None:
    migrate(tmp_path / "new.sqlite3", (*STEPS, ADDED))
    migrate(v1, STEPS[:1])
    assert copies(v1) == []
    assert not list(tmp_path.glob("*-v*"))


def test_earlier_copy_is_not_overwritten(v1: Path) -> None:
    earlier = v1.with_name("angio-v1.sqlite3")
    earlier.write_bytes(b"earlier")
    migrate(v1, (*STEPS[:1], ADDED))
    assert copies(v1) == ["angio-v1-2.sqlite3", "angio-v1.sqlite3"]
    assert earlier.read_bytes() == b"earlier"


def test_step_that_fails_is_undone_as_a_whole(v1: Path) -> None:
    before = schema(v1)
    wrong = (*ADDED, "INSERT INTO nowhere VALUES (1)")
    with pytest.raises(sqlite3.OperationalError, match="nowhere"):
        migrate(v1, (*STEPS[:1], wrong))
    assert schema(v1) == before
    migrate(v1, (*STEPS[:1], ADDED))
    assert schema(v1) != before


def test_steps_before_a_failing_one_stay(v1: Path) -> None:
    with pytest.raises(sqlite3.OperationalError, match="nowhere"):
        migrate(v1, (*STEPS[:1], ADDED, ("INSERT INTO nowhere VALUES (1)",)))
    with plain_sql(v1.parent) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (2,)


def test_copy_that_cannot_be_written_stops_the_migration(v1: Path) -> None:
    v1.with_name("angio-v1.sqlite3.partial").mkdir()
    before = v1.read_bytes()
    with pytest.raises(OSError, match="partial"):
        migrate(v1, (*STEPS[:1], ADDED))
    with plain_sql(v1.parent) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (1,)
    assert len(v1.read_bytes()) == len(before)
