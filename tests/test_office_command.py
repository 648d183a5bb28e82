"""`angio-desktop office`: what it makes, moves and tells, and what it refuses to do."""

import json
import signal
import subprocess
import sys
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import keyring
import pytest
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from angio_desktop import paths
from angio_desktop.actions import office
from angio_desktop.storage.sqlite.vault.keys import SERVICE
from tests.drivers import driving
from tests.drivers.key_store import MemoryStore
from tests.drivers.offices import Offices, text_of
from tests.drivers.opened import open_store, plain_sql, write_key
from tests.drivers.pooler import pooling
from tests.drivers.postgres import Cluster
from tests.drivers.terminal import at_terminal
from tests.storage.every_action import do_everything
from tests.test_command_line import Run, nobodys_data, run

__all__ = ["nobodys_data", "run"]  # fixtures


WORD = "what the key store keeps"


@dataclass(frozen=True, slots=True)
class Empty:
    """A database that holds nothing yet, and its owner, as the hospital's IT gives it."""

    cluster: Cluster
    name: str
    owner: str
    password: str
    password_file: Path

    @property
    def url(self) -> str:
        return text_of(self.cluster, self.name, self.owner)

    @property
    def asked(self) -> tuple[object, ...]:
        return (self.url, "--password-file", self.password_file, "--lang", "en")


@pytest.fixture
def empty(postgres: Cluster, tmp_path: Path) -> Empty:
    name, (owner, password) = postgres.new_database(), postgres.new_role()
    given = (sql.Identifier(name), sql.Identifier(owner))
    with postgres.connect() as connection:
        connection.execute(sql.SQL("ALTER ROLE {} CREATEROLE").format(sql.Identifier(owner)))
        connection.execute(sql.SQL("ALTER DATABASE {} OWNER TO {}").format(*given))
    file = tmp_path / "password"
    file.write_text(f"{password}\n", "utf-8")
    return Empty(postgres, name, owner, password, file)


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder in which everything was done."""
    folder = tmp_path / "data"
    do_everything(folder)
    monkeypatch.setenv(paths.KEY_FILE_VARIABLE, str(write_key(tmp_path / "key.txt")))
    return folder


@pytest.mark.parametrize(
    "verb", ["init", "status", "copy-in", "copy-out", "backup", "restore", "upgrade"]
)
def test_help_tells_the_exit_statuses(run: Run, verb: str) -> None:
    outcome = run("office", verb, "--help")
    assert outcome.status == 0
    assert "Exit status: 0" in " ".join(outcome.out.split())


def test_an_office_is_made_filled_told_of_and_moved_out_again(
    run: Run, empty: Empty, data: Path, tmp_path: Path
) -> None:
    assert "shared register" in run("office", "status", *empty.asked).err
    made = run("office", "init", *empty.asked)
    assert (made.status, made.err) == (0, "")
    again = run("office", "init", *empty.asked)
    assert (again.status, "already" in again.err) == (2, True)
    moved = run("office", "copy-in", *empty.asked, "--data-dir", data)
    assert (moved.status, moved.err) == (0, "")
    with closing(open_store(data)) as local:
        last = local.trail.newest(limit=1)[0]
        assert last.detail == {"entries": last.id, "to": f"localhost/{empty.name}"}
    assert f"{last.id} entries" in moved.out
    told = run("office", "status", *empty.asked, "--verify")
    assert told.status == 0
    assert f"TLSv1.3; version 1; {empty.owner}" in told.out
    assert f"angio_admin); 6 registrations, {last.id} entries" in told.out
    assert run("verify", "--data-dir", data).status == 0
    new, key = tmp_path / "new", tmp_path / "new key.txt"
    out = run("office", "copy-out", *empty.asked, new, "--recovery", key)
    assert (out.status, out.err) == (0, "")
    assert run("verify", "--data-dir", new, "--key-file", key).status == 0
    assert json.loads(paths.head_file(new).read_text())["number"] == last.id + 1


def test_a_backup_of_an_office_is_put_back_into_another(
    run: Run, empty: Empty, data: Path, tmp_path: Path
) -> None:
    run("office", "init", *empty.asked)
    run("office", "copy-in", *empty.asked, "--data-dir", data)
    file, key = tmp_path / "office.sqlite3", tmp_path / "office key.txt"
    made = run("office", "backup", *empty.asked, file, "--recovery", key)
    assert (made.status, made.err) == (0, "")
    assert f"{file}, with 6 registrations" in made.out
    again = run("office", "backup", *empty.asked, tmp_path / "two.sqlite3", "--recovery", key)
    assert again.status == 0
    refused = run("office", "restore", *empty.asked, file, "--recovery", key)
    assert (refused.status, "holds data already" in refused.err) == (2, True)
    other = another(empty)
    assert run("office", "init", *other).status == 0
    back = run("office", "restore", *other, file, "--recovery", key)
    assert (back.status, back.err) == (0, "")
    assert "6 registrations" in run("office", "status", *other, "--verify").out


def another(empty: Empty) -> tuple[object, ...]:
    """What is said of a second empty database of the same owner."""
    name = empty.cluster.new_database()
    with empty.cluster.connect() as connection:
        given = (sql.Identifier(name), sql.Identifier(empty.owner))
        connection.execute(sql.SQL("ALTER DATABASE {} OWNER TO {}").format(*given))
    return (text_of(empty.cluster, name, empty.owner), *empty.asked[1:])


def test_what_was_altered_in_an_office_is_told(run: Run, empty: Empty, data: Path) -> None:
    run("office", "init", *empty.asked)
    run("office", "copy-in", *empty.asked, "--data-dir", data)
    with empty.cluster.connect(empty.name) as connection:
        connection.execute("SET session_replication_role = replica")
        connection.execute("UPDATE angio.registration SET page = 'x' WHERE id = 1")
    told = run("office", "status", *empty.asked, "--verify")
    assert (told.status, "ANG-2026-AAAAAAAA1" in told.err) == (1, True)
    assert run("office", "status", *empty.asked).status == 0


def test_a_register_that_was_altered_stays_where_it_is(run: Run, empty: Empty, data: Path) -> None:
    run("office", "init", *empty.asked)
    with plain_sql(data) as connection:
        connection.execute("UPDATE registration SET page = 'x' WHERE status = 'open'")
    refused = run("office", "copy-in", *empty.asked, "--data-dir", data)
    assert refused.status == 2
    assert "0 registrations, 0 entries" in run("office", "status", *empty.asked).out


def test_a_database_that_is_not_empty_is_left_alone(run: Run, empty: Empty) -> None:
    with empty.cluster.connect(empty.name) as connection:
        connection.execute("CREATE TABLE patients (name text)")
    refused = run("office", "init", *empty.asked)
    assert (refused.status, "not empty" in refused.err) == (2, True)
    with empty.cluster.connect(empty.name) as connection:
        query = "SELECT count(*) FROM pg_namespace WHERE nspname = 'angio'"
        assert connection.execute(query).fetchone() == (0,)


def test_a_database_of_another_encoding_is_refused(run: Run, empty: Empty) -> None:
    other = f"{empty.name}_latin"
    with empty.cluster.connect() as connection:
        connection.execute(
            sql.SQL(
                "CREATE DATABASE {} OWNER {} ENCODING 'LATIN1' TEMPLATE template0 LOCALE 'C'"
            ).format(sql.Identifier(other), sql.Identifier(empty.owner))
        )
    url = text_of(empty.cluster, other, empty.owner)
    refused = run("office", "init", url, *empty.asked[1:])
    assert (refused.status, "LATIN1" in refused.err) == (2, True)


def test_who_may_not_make_roles_makes_no_half_of_an_office(run: Run, empty: Empty) -> None:
    with empty.cluster.connect() as connection:
        off = sql.SQL("ALTER ROLE {} NOCREATEROLE").format(sql.Identifier(empty.owner))
        connection.execute(off)
    refused = run("office", "init", *empty.asked)
    assert (refused.status, "may not do this" in refused.err) == (2, True)
    assert "no shared register" in run("office", "status", *empty.asked).err


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ("no address at all", "no address"),
        ("postgresql://anna:secret@localhost/x", "without a password"),
        ("postgresql://anna@localhost", "no host or no database"),
        ("postgresql://anna@localhost/x?sslmode=require", "sslmode=require"),
        ("postgresql://anna@localhost:1/x", "out of reach"),
    ],
)
def test_what_is_no_guarded_address_is_refused(run: Run, wrong: str, told: str) -> None:
    refused = run("office", "status", wrong, "--lang", "en")
    assert (refused.status, told in refused.err) == (2, True)
    assert "secret" not in refused.err + refused.out


def test_a_server_that_is_another_is_not_spoken_to(run: Run, empty: Empty) -> None:
    found = conninfo_to_dict(empty.url)
    found["sslrootcert"] = str(empty.cluster.other_authority)
    other = make_conninfo(**{key: str(value) for key, value in found.items()})
    refused = run("office", "status", other, *empty.asked[1:])
    assert (refused.status, "certificate verify failed" in refused.err) == (2, True)


def test_a_connection_that_is_not_checked_is_made_only_when_that_is_asked(
    run: Run, empty: Empty
) -> None:
    run("office", "init", *empty.asked)
    unchecked = empty.url.replace("verify-full", "require")
    assert run("office", "status", unchecked, *empty.asked[1:]).status == 2
    told = run("office", "status", unchecked, *empty.asked[1:], "--plain")
    assert (told.status, "not fully protected" in told.err) == (0, True)


def test_what_hands_out_the_server_s_sessions_is_recognised(run: Run, empty: Empty) -> None:
    run("office", "init", *empty.asked)
    with pooling(empty.cluster.port) as port:
        address = f"postgresql://{empty.owner}@127.0.0.1:{port}/{empty.name}?sslmode=disable"
        refused = run("office", "status", address, *empty.asked[1:], "--plain")
    assert (refused.status, "PgBouncer" in refused.err) == (2, True)
    direct = address.replace(f":{port}/", f":{empty.cluster.port}/")
    told = run("office", "status", direct, *empty.asked[1:], "--plain")
    assert (told.status, "without TLS" in told.out) == (0, True)


def test_of_several_servers_the_one_is_found_that_answers(run: Run, empty: Empty) -> None:
    run("office", "init", *empty.asked)
    found = conninfo_to_dict(empty.url)
    port = found.pop("port")
    both = {**found, "host": "localhost,localhost", "port": f"1,{port}"}
    address = make_conninfo(**{key: str(value) for key, value in both.items()})
    assert run("office", "status", address, *empty.asked[1:]).status == 0


def test_a_wrong_password_is_told_and_not_shown(run: Run, empty: Empty) -> None:
    empty.password_file.write_text("wrong-word\n", "utf-8")
    refused = run("office", "status", *empty.asked)
    assert (refused.status, "does not accept" in refused.err) == (2, True)
    assert "wrong-word" not in refused.err


@pytest.mark.parametrize("content", ["", "\n", None])
def test_a_file_without_a_password_is_told(run: Run, empty: Empty, content: str | None) -> None:
    if content is None:
        empty.password_file.unlink()
    else:
        empty.password_file.write_text(content, "utf-8")
    refused = run("office", "status", *empty.asked)
    assert (refused.status, "No password" in refused.err) == (2, True)


def test_the_key_store_has_the_password_of_one_person_on_one_server(empty: Empty) -> None:
    before, store = keyring.get_keyring(), MemoryStore()
    keyring.set_keyring(store)
    try:
        keyring.set_password(SERVICE, f"office {empty.owner}@localhost/{empty.name}", WORD)
        assert office.address(empty.url, None).password == WORD
        other = empty.url.replace(empty.owner, "bert")
        assert office.address(other, None).password == ""
        assert office.address(empty.url, empty.password_file).password == empty.password
    finally:
        keyring.set_keyring(before)


def test_who_sits_at_the_terminal_is_asked_for_the_password(empty: Empty) -> None:
    said = at_terminal(["office", "init", empty.url, "--lang", "en"], [empty.password])
    assert (said.status, empty.password in said.text) == (0, False)


@pytest.mark.parametrize("what", ["folder", "key"])
def test_a_register_is_moved_out_to_what_is_new_only(
    run: Run, empty: Empty, tmp_path: Path, what: str
) -> None:
    run("office", "init", *empty.asked)
    new, key = tmp_path / "new", tmp_path / "new key.txt"
    if what == "folder":
        new.mkdir()
        (new / "a.txt").write_text("x")
    else:
        key.write_text("x")
    refused = run("office", "copy-out", *empty.asked, new, "--recovery", key)
    assert refused.status == 2
    assert (new.exists(), key.exists()) == (what == "folder", what == "key")


def test_of_a_move_that_fails_nothing_is_left(run: Run, empty: Empty, tmp_path: Path) -> None:
    run("office", "init", *empty.asked)
    with empty.cluster.connect(empty.name) as connection:
        connection.execute("UPDATE angio.trail_head SET number = 3")
    new, key = tmp_path / "new", tmp_path / "new key.txt"
    assert run("office", "copy-out", *empty.asked, new, "--recovery", key).status == 2
    assert (new.exists(), key.exists()) == (False, False)


def test_a_later_program_s_office_is_told_of_and_left_alone(
    run: Run, offices: Offices, tmp_path: Path
) -> None:
    name = offices.new()
    with offices.cluster.connect(name) as connection:
        connection.execute("UPDATE angio.office SET version = 99")
    file = tmp_path / "password"
    file.write_text(offices.cluster.password)
    url = text_of(offices.cluster, name, "tests")
    asked = (url, "--password-file", file, "--lang", "en")
    told = run("office", "status", *asked)
    assert (told.status, "version 99" in told.out) == (0, True)
    out = (tmp_path / "new", "--recovery", tmp_path / "new key.txt")
    for verb, *more in (("status", "--verify"), ("copy-out", *out)):
        refused = run("office", verb, *asked, *more)
        assert (refused.status, "newer version" in refused.err) == (2, True)
    assert not out[0].exists()


def test_an_office_of_the_present_form_is_not_upgraded(run: Run, empty: Empty) -> None:
    run("office", "init", *empty.asked)
    assert run("office", "upgrade", *empty.asked).status == 2  # neither with nor without a backup
    file, key = empty.password_file.with_name("a.sqlite3"), empty.password_file.with_name("k.txt")
    for kept in (["--without-backup"], ["--backup", file, key]):
        refused = run("office", "upgrade", *empty.asked, *kept)
        assert (refused.status, "has the form of this program already" in refused.err) == (2, True)
    assert (file.exists(), key.exists()) == (False, False)


def test_without_an_office_its_driver_is_not_loaded() -> None:
    told = (
        "import sys; from angio_desktop.storage.sqlite.store import LocalStore; "
        "import angio_desktop.commands.parser, angio_desktop.commands.office; "
        "print([each for each in sys.modules if each.startswith('psycopg') "
        "or each.startswith('sqlalchemy.dialects.postgresql')])"
    )
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)  # noqa: S603
    assert done.stdout == "[]\n"


def test_who_sits_at_a_terminal_sees_how_far_it_is(
    empty: Empty, run: Run, data: Path, tmp_path: Path
) -> None:
    run("office", "init", *empty.asked)
    run("office", "copy-in", *empty.asked, "--data-dir", data)
    kept = (tmp_path / "a.sqlite3", "--recovery", tmp_path / "k.txt")
    said = at_terminal(["office", "backup", *empty.asked, *kept], [])
    assert said.status == 0
    assert "[" in said.text
    assert "100 %" in said.text
    assert said.text.rpartition("\r")[2].startswith("Backup of")


@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGKILL])
def test_a_move_that_is_stopped_half_way_has_moved_nothing(
    empty: Empty, run: Run, data: Path, end: signal.Signals
) -> None:
    run("office", "init", *empty.asked)
    command = [sys.executable, "-m", "angio_desktop", "office", "copy-in", *empty.asked]
    slow = "ADD CONSTRAINT slow CHECK (CAST(pg_sleep(60) AS text) IS NOT NULL)"
    by_hand(empty, f"ALTER TABLE angio.setting {slow}")
    with subprocess.Popen([*map(str, command), "--data-dir", data]) as moving:  # noqa: S603
        driving.wait_until(partial(is_amid, empty), "the move to come to that table")
        moving.send_signal(end)
    assert moving.returncode == (130 if end is signal.SIGINT else -end)
    empty.cluster.cut(empty.owner)  # it sleeps on, and would notice then
    assert run("verify", "--data-dir", data).status == 0
    by_hand(empty, "ALTER TABLE angio.setting DROP CONSTRAINT slow")
    assert "0 registrations, 0 entries" in run("office", "status", *empty.asked, "--verify").out
    assert run("office", "copy-in", *empty.asked, "--data-dir", data).status == 0


def by_hand(empty: Empty, statement: str) -> None:
    with empty.cluster.connect(empty.name) as connection:
        connection.execute(statement)


def is_amid(empty: Empty) -> bool:
    """Whether what is moved has come to what makes it slow."""
    query = "SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep' AND usename = %s"
    with empty.cluster.connect() as connection:
        return connection.execute(query, (empty.owner,)).fetchone() != (0,)
