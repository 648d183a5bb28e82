"""Data of an earlier version are encrypted without a loss, and nothing readable is left of them."""

import json
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from angio_desktop import paths
from angio_desktop.errors import StorageProblem
from angio_desktop.storage.sqlite.vault import cipher
from angio_desktop.storage.sqlite.vault.encryption import encrypt_earlier, is_encrypting
from tests.drivers.opened import (
    KEY,
    OPENED,
    OTHER_KEY,
    database,
    key_files_of,
    open_store,
    protect,
)
from tests.harness.killing import can_be_killed, killed_at_change
from tests.storage.every_action import do_everything
from tests.storage.samples import NOW, SUMMARY, V1, draft

# Not "zoe": three bytes occur by chance in one of eight runs, in megabytes of encrypted pages.
WORKED_OUT = ("patient_key", "admission", "search", "last_pci", "follow_up_due")
NAMES = ("Peeters", "peeters", "Zoë", "45031212418")
Contents = dict[str, list[tuple[object, ...]]]


@pytest.fixture
def plain(folder: Path) -> Path:
    """The database of version 1, in its place."""
    folder.mkdir()
    protect(folder)
    return Path(shutil.copy(V1, paths.database(folder)))


def contents(connection: sqlite3.Connection) -> Contents:
    """Return every row of every table, the schema among them."""
    tables = [
        *("sqlite_master", "pragma_user_version", "pragma_application_id"),
        *("registration", "export", "export_registration"),
        *("open_list", "open_list_entry", "setting"),
    ]
    found = {name: connection.execute(f"SELECT * FROM {name}").fetchall() for name in tables}  # noqa: S608
    # Where in the file a table begins, and in what order, says nothing of what it holds.
    found["sqlite_master"] = sorted((row[0], row[1], row[4]) for row in found["sqlite_master"])
    return found


def plain_contents(file: Path = V1) -> Contents:
    with closing(sqlite3.connect(f"file:{file}?immutable=1", uri=True)) as connection:
        return contents(connection)


def encrypted_contents(file: Path) -> Contents:
    with database(file) as connection:
        return contents(connection)


def readable_in(folder: Path) -> list[str]:
    """Return the files below a folder in which anything of a patient can be read."""
    forms = [name.encode(code) for name in NAMES for code in ("utf-8", "utf-16-le", "utf-16-be")]
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert files
    return [path.name for path in files if any(form in path.read_bytes() for form in forms)]


def names(folder: Path) -> set[str]:
    """Return what is in a folder, but for what stands beside every database."""
    beside = {*key_files_of(folder), paths.head_file(folder)}
    return {path.name for path in folder.iterdir() if path not in beside}


def test_everything_is_in_the_encrypted_copy(folder: Path, plain: Path) -> None:
    assert readable_in(folder) == [plain.name]
    assert encrypt_earlier(plain, KEY)
    assert encrypted_contents(plain) == plain_contents()
    assert names(folder) == {plain.name}
    assert readable_in(folder) == []
    assert not encrypt_earlier(plain, KEY)


def test_every_registration_is_the_same_after_opening(folder: Path, plain: Path) -> None:
    query = kept_columns()
    with closing(sqlite3.connect(V1)) as connection:
        before = connection.execute(query).fetchall()
    with closing(open_store(folder)) as store:
        assert store.verify().wrong is None
        assert len([store.registrations.load(row[0]) for row in before]) == len(before) > 0
    with database(plain) as connection:
        assert connection.execute(query).fetchall() == before


def kept_columns() -> str:
    """Return the query of the columns that no later step works out anew."""
    with closing(sqlite3.connect(V1)) as connection:
        columns = [row[1] for row in connection.execute("PRAGMA table_info(registration)")]
    kept = ", ".join(f'"{name}"' for name in columns if name not in WORKED_OUT)
    return f"SELECT {kept} FROM registration ORDER BY id"  # noqa: S608


@pytest.fixture
def witness(tmp_path: Path, plain: Path) -> Path:
    """A second name of the file of version 1, which shows what became of its bytes."""
    other = tmp_path / "witness"
    try:
        other.hardlink_to(plain)
    except OSError:  # pragma: no cover
        pytest.skip("this disk knows no second names")
    return other


def test_the_readable_file_is_wiped(folder: Path, witness: Path) -> None:
    length = V1.stat().st_size
    open_store(folder).close()
    assert witness.read_bytes() == bytes(length)


def test_the_readable_journal_of_a_killed_program_is_kept_and_wiped(
    folder: Path, plain: Path, tmp_path: Path
) -> None:
    earlier = Path(shutil.copy(plain, tmp_path / "earlier.sqlite3"))
    journal = plain.with_name(f"{plain.name}-wal")
    with closing(sqlite3.connect(earlier, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        shutil.copy(earlier, plain)
        connection.execute("UPDATE setting SET value = 'Peeters'")
        connection.execute("INSERT INTO setting VALUES ('last', 'Peeters')")
        shutil.copy(f"{earlier}-wal", journal)
    other = tmp_path / "witness"
    other.hardlink_to(journal)
    assert b"Peeters" in other.read_bytes()
    with closing(open_store(folder)) as store:
        assert store.settings.all()["last"] == "Peeters"
        assert readable_in(folder) == []
    assert not any(other.read_bytes())
    assert names(folder) == {plain.name, "backups"}


def test_nothing_readable_is_written_while_the_program_works(folder: Path) -> None:
    do_everything(folder)
    with closing(open_store(folder)) as store:
        for _ in range(30):
            store.registrations.save(draft(), SUMMARY, NOW)
        assert names(folder) == {
            *(f"angio.sqlite3{end}" for end in ("", "-wal", "-shm")),
            "backups",
        }
        assert readable_in(folder) == []
        with store._database.writing() as connection:
            connection.exec_driver_sql("UPDATE registration SET page = 'Peeters' WHERE id = 3")
            assert readable_in(folder) == []
    assert readable_in(folder) == []


# In a process of its own: those of one process do not see each other's locks.
EARLIER_PROGRAM = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA journal_mode = WAL")
connection.execute("BEGIN IMMEDIATE")
print("open", flush=True)
sys.stdin.readline()
connection.execute("INSERT INTO setting VALUES ('last', 'x')")
connection.execute("COMMIT")
connection.close()
"""


def test_encrypting_is_refused_while_an_earlier_program_has_it_open(
    folder: Path, plain: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cipher, "BUSY_SECONDS", 0.01)
    command = [sys.executable, "-c", EARLIER_PROGRAM, str(plain)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:  # noqa: S603
        assert other.stdout
        assert other.stdout.readline().strip() == b"open"
        with pytest.raises(StorageProblem) as caught:
            open_store(folder)
        other.communicate(b"go on\n")
    assert caught.value.text_id == "storage_problem.locked"
    assert other.returncode == 0
    with closing(open_store(folder)) as store:
        assert store.settings.all()["last"] == "x"
    assert names(folder) == {plain.name, "backups"}


# Cut off


@pytest.mark.parametrize("number", range(1, 7))
class TestKilledEncryption:
    """Each name of a file that changes, in turn, is what the power cut comes before."""

    pytestmark = can_be_killed

    def test_ends_at_the_next_opening(
        self, folder: Path, plain: Path, witness: Path, number: int
    ) -> None:
        ended = killed_at_change(number, lambda: encrypt_earlier(plain, KEY))
        assert ended == (number > 5)
        open_store(folder).close()
        with database(plain) as connection, closing(sqlite3.connect(V1)) as original:
            found = connection.execute(kept_columns()).fetchall()
            assert found == original.execute(kept_columns()).fetchall()
        assert names(folder) == {plain.name, "backups"}
        assert readable_in(folder) == []
        assert not any(witness.read_bytes())


@pytest.mark.parametrize("wiped", [0, 1000, 10**9])
def test_wiping_that_was_cut_off_is_ended(folder: Path, plain: Path, wiped: int) -> None:
    encrypt_earlier(plain, KEY)
    left = V1.read_bytes()
    left = bytes(min(wiped, len(left))) + left[wiped:]
    folder.joinpath("angio-not-encrypted.sqlite3").write_bytes(left)
    assert is_encrypting(plain)
    assert not encrypt_earlier(plain, KEY)
    assert names(folder) == {plain.name}
    assert encrypted_contents(plain) == plain_contents()


def test_original_stays_while_the_encrypted_one_cannot_be_opened(folder: Path, plain: Path) -> None:
    encrypt_earlier(plain, OTHER_KEY)
    original = Path(shutil.copy(V1, folder / "angio-not-encrypted.sqlite3"))
    with pytest.raises(StorageProblem):
        open_store(folder)
    assert original.read_bytes() == V1.read_bytes()


# What was put there is not encrypted


def made_by_another(file: Path) -> bytes:
    """Put readable data in a place, which nobody who has protected his data expects there."""
    shutil.copy(V1, file)
    return file.read_bytes()


def set_aside_in(folder: Path) -> list[bytes]:
    return [path.read_bytes() for path in sorted(folder.glob("angio-set-aside-*"))]


def test_readable_file_in_the_place_of_encrypted_data_is_set_aside(
    folder: Path, plain: Path
) -> None:
    open_store(folder).close()
    planted = made_by_another(plain)
    with pytest.raises(StorageProblem) as caught:
        open_store(folder)
    assert caught.value.text_id == "storage_problem.planted"
    assert set_aside_in(folder) == [planted]
    assert not plain.exists()


def test_a_mark_of_other_data_allows_nothing(folder: Path, plain: Path) -> None:
    columns = json.loads(paths.key_file(folder).read_text("utf-8"))
    for changed in ({"readable": "00" * 32}, {"id": "other"}, {"readable": ""}):
        paths.key_file(folder).write_text(json.dumps(columns | changed), "utf-8")
        planted = made_by_another(plain)
        with pytest.raises(StorageProblem):
            open_store(folder)
        assert set_aside_in(folder)[-1] == planted


@pytest.mark.parametrize("name", ["angio-not-encrypted.sqlite3", "angio.sqlite3.encrypted"])
@pytest.mark.parametrize("is_there", [True, False])
def test_readable_file_beside_encrypted_data_is_set_aside(
    folder: Path, name: str, is_there: bool
) -> None:
    with closing(open_store(folder)) as store:
        store.settings.set("own", "1", OPENED)
    if not is_there:
        paths.database(folder).unlink()
    planted = made_by_another(folder / name)
    with closing(open_store(folder)) as store:
        assert store.settings.all() == ({"own": "1"} if is_there else {})
    assert set_aside_in(folder) == [planted]


def test_readable_file_in_the_place_of_a_cut_off_restore_is_set_aside(folder: Path) -> None:
    folder.mkdir()
    planted = made_by_another(folder / "angio.sqlite3.restored")
    with pytest.raises(StorageProblem):
        open_store(folder)
    assert set_aside_in(folder) == [planted]
