"""A connection to the hospital's warehouse: who it trusts, that it only reads, when it gives up."""

import socket
import threading
from time import monotonic

import pytest

from angio_desktop.errors import WarehouseProblem
from angio_desktop.platform.postgres import connected, session
from angio_desktop.platform.server import Patience, Tls
from tests.drivers.proxy import proxy_to

SHORT = Patience(connecting=1, answering=1)
WRONG = "another word"


class NotWanted(Exception):
    pass


def ask(warehouse, query="SELECT 1", *, patience=SHORT, password=None, **changed):
    with connected(
        warehouse.server(**changed), password or warehouse.password, patience
    ) as connection:
        return connection.execute(query).fetchall()


def refused(warehouse, *args, **kwargs):
    with pytest.raises(WarehouseProblem) as raised:
        ask(warehouse, *args, **kwargs)
    found = raised.value
    assert found.__cause__ is None
    assert warehouse.password not in f"{found}{found.details}"
    return found


def variant(warehouse, *args, **kwargs):
    return refused(warehouse, *args, **kwargs).text_id.removeprefix("warehouse_problem.")


def failed_after(warehouse, happening, query="SELECT 1", *, port=None):
    """Return how a query ends when something happens between the connection and it."""

    def go():
        server = warehouse.server(port=port or warehouse.cluster.port)
        with connected(server, warehouse.password, SHORT) as connection:
            happening()
            connection.execute(query)

    with pytest.raises(WarehouseProblem) as raised:
        go()
    return raised.value.text_id.removeprefix("warehouse_problem.")


# Whom it trusts


def test_it_says_what_it_speaks_to_and_how(warehouse):
    with connected(warehouse.server(), warehouse.password, SHORT) as connection:
        found = session(connection)
    assert found.software.startswith("PostgreSQL 1")
    assert (found.role, found.tls) == (warehouse.role, "TLSv1.3")


def test_the_certificate_of_another_name_is_refused(warehouse):
    assert variant(warehouse, host="127.0.0.1") == "name"


def test_the_certificate_of_another_authority_is_refused(warehouse):
    other = str(warehouse.cluster.other_authority)
    for tls in (Tls.FULL, Tls.AUTHORITY):
        assert variant(warehouse, tls=tls, certificate=other) == "authority"


def test_a_certificate_file_that_is_not_there_is_named(warehouse, tmp_path):
    file = str(tmp_path / "none.pem")
    found = refused(warehouse, certificate=file)
    assert found.text_id.endswith(".certificate_file")
    assert found.details["file"] == file


def test_less_is_checked_only_where_the_user_wants_it_so(warehouse):
    assert ask(warehouse, host="127.0.0.1", tls=Tls.AUTHORITY) == [(1,)]
    assert ask(warehouse, host="127.0.0.1", tls=Tls.ENCRYPTED, certificate="") == [(1,)]
    with connected(warehouse.server(tls=Tls.NONE), warehouse.password, SHORT) as connection:
        assert session(connection).tls == ""


def test_what_the_user_has_set_for_other_programs_changes_nothing(warehouse, monkeypatch, tmp_path):
    passes = tmp_path / "pass"
    passes.write_text(f"*:*:*:*:{warehouse.password}\n", "utf-8")
    passes.chmod(0o600)
    for name, value in {
        "PGSSLMODE": "disable",
        "PGSSLROOTCERT": str(warehouse.cluster.other_authority),
        "PGHOST": "elsewhere.invalid",
        "PGHOSTADDR": "192.0.2.1",
        "PGUSER": "somebody",
        "PGPASSFILE": str(passes),
        "PGPASSWORD": warehouse.password,
        "PGOPTIONS": "-c default_transaction_read_only=off",
        "PGREQUIREAUTH": "none",
    }.items():
        monkeypatch.setenv(name, value)
    assert ask(warehouse, "SELECT current_user::text") == [(warehouse.role,)]
    assert variant(warehouse, password=WRONG) == "password"


def test_a_wrong_password_is_told_and_not_repeated(warehouse):
    assert variant(warehouse, password=WRONG) == "password"


def test_an_unknown_role_or_database_is_told_in_the_servers_words(warehouse):
    found = refused(warehouse, database="elsewhere")
    assert found.text_id.endswith(".refused")
    assert 'database "elsewhere" does not exist' in found.details["why"]
    assert variant(warehouse, role="nobody_here") == "password"


def test_a_server_that_is_not_checked_never_gets_a_readable_password(warehouse):
    """A false server asks for it in the clear; libpq refuses, and so do we."""
    heard = []

    def serve(listening):
        client, _ = listening.accept()
        with client:
            client.recv(1024)
            client.sendall(b"R\x00\x00\x00\x08\x00\x00\x00\x03")  # the password, please
            heard.append(client.recv(1024))

    with socket.create_server(("127.0.0.1", 0)) as listening:
        thread = threading.Thread(target=serve, args=(listening,))
        thread.start()
        port = listening.getsockname()[1]
        found = refused(warehouse, host="127.0.0.1", port=port, tls=Tls.NONE)
        thread.join()
    assert found.text_id.endswith(".refused")
    assert heard == [b""]


# That it only reads


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO local_dwhmessage VALUES (1, 1, now(), '', '', '', '')",
        "CREATE TABLE made (number integer)",
        "SET TRANSACTION READ WRITE",
        "SELECT nextval('local_dwhmessage_id_seq')",
    ],
)
def test_nothing_can_be_written_also_by_a_role_that_may(warehouse, statement):
    warehouse.run(f"ALTER ROLE {warehouse.role} SUPERUSER")
    found = refused(warehouse, statement)
    assert found.details["why"] in ("25006", "25001")  # read-only; too late in a transaction


def test_a_server_that_does_not_keep_to_reading_only_is_left(warehouse, monkeypatch):
    monkeypatch.setattr(
        "angio_desktop.platform.postgres._READ_ONLY", "-c default_transaction_read_only=off"
    )
    assert variant(warehouse) == "writable"


# When it gives up


def test_an_unknown_host_is_told(warehouse):
    assert variant(warehouse, host="nowhere.invalid", patience=Patience(10, 1)) == "unknown_host"
    assert variant(warehouse, host="." * 70) == "unknown_host"


def test_a_port_where_nobody_listens_is_told(warehouse):
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = listening.getsockname()[1]
    assert variant(warehouse, port=port) == "no_answer"


def test_who_answers_nothing_is_left_in_time(warehouse):
    with socket.create_server(("127.0.0.1", 0)) as silent:
        begun = monotonic()
        assert variant(warehouse, port=silent.getsockname()[1]) == "no_answer"
        assert monotonic() - begun >= SHORT.connecting


def test_who_answers_no_more_is_left_in_time(warehouse):
    with proxy_to(warehouse.cluster.port) as proxy:
        assert failed_after(warehouse, proxy.swallows.set, port=proxy.port) == "slow"


def test_a_query_that_takes_too_long_is_ended_by_the_server_too(warehouse):
    assert variant(warehouse, "SELECT pg_sleep(20)") == "slow"
    with warehouse.cluster.connect() as connection:
        query = "SELECT count(*) FROM pg_stat_activity WHERE usename = %s"
        assert connection.execute(query, (warehouse.role,)).fetchone() == (0,)


def test_a_server_that_goes_is_told(warehouse):
    assert failed_after(warehouse, lambda: warehouse.cluster.cut(warehouse.role)) == "cut"


def test_a_cut_line_is_told(warehouse):
    with proxy_to(warehouse.cluster.port) as proxy:
        assert failed_after(warehouse, proxy.cut, port=proxy.port) == "cut"


def test_what_is_no_more_wanted_ends_at_once(warehouse):
    """Far before the patience does, which is a minute here: while it connects, and later."""
    unwanted = threading.Event()

    def look():
        if unwanted.is_set():
            raise NotWanted

    def go(port, *, is_silent_at_once):
        unwanted.clear()
        threading.Timer(0.3, unwanted.set).start()
        with connected(
            warehouse.server(port=port), warehouse.password, Patience(60, 60, look)
        ) as connection:
            assert not is_silent_at_once
            with connection.cursor(name="streamed") as cursor:
                cursor.execute("SELECT pg_sleep(60)")
                cursor.fetchall()

    with proxy_to(warehouse.cluster.port) as proxy:
        with pytest.raises(NotWanted):
            go(proxy.port, is_silent_at_once=False)
        proxy.swallows.set()
        with pytest.raises(NotWanted):
            go(proxy.port, is_silent_at_once=True)


def test_a_failure_repeats_nothing_of_what_the_server_says(warehouse):
    found = refused(warehouse, "SELECT 'Quondraskal'::integer")
    assert found.text_id.endswith(".failed")
    assert found.details["why"] == "22P02"
    assert "Quondraskal" not in f"{found}{found.details}"


def test_what_a_role_may_not_read_is_told(warehouse):
    warehouse.run("CREATE TABLE hidden (number integer)")
    assert variant(warehouse, "SELECT * FROM hidden") == "not_allowed"


def test_another_address_of_the_same_name_is_tried(warehouse, monkeypatch):
    """Of a name with an address of IPv6 and one of IPv4 the server often has only one."""
    real = socket.getaddrinfo

    def two(host, *args, **kwargs):
        dead = (socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.2", 0))
        return [dead, *real(host, *args, **kwargs)]

    monkeypatch.setattr(socket, "getaddrinfo", two)
    assert ask(warehouse) == [(1,)]
