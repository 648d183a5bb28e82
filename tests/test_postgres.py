"""The cluster that tests start: it is as a hospital's server is, and nothing is left of it."""

import subprocess
import sys
from pathlib import Path

import psycopg
import pytest
from psycopg.conninfo import make_conninfo

from tests.drivers.postgres import HOST

_HOLDER = """
import sys
from tests.drivers import postgres
with postgres.running() as cluster:
    print(cluster.port, cluster.password, cluster.authority, sep="|", flush=True)
    sys.stdin.read()
"""


def test_it_asks_for_a_password_and_speaks_tls_and_each_database_is_a_new_one(postgres):
    first, second = postgres.new_database(), postgres.new_database()
    role, password = postgres.new_role()
    assert first != second
    with postgres.connect(first) as connection:
        connection.execute("CREATE TABLE kept (number integer)")
        connection.execute("INSERT INTO kept VALUES (%s)", (7,))
        assert connection.execute("SELECT number FROM kept").fetchall() == [(7,)]
    with postgres.connect(second) as connection:
        assert connection.execute("SELECT to_regclass('kept')").fetchone() == (None,)
    with psycopg.connect(postgres.dsn(first, role, password)) as connection:
        query = "SELECT ssl, version FROM pg_stat_ssl WHERE pid = pg_backend_pid()"
        assert connection.execute(query).fetchone() == (True, "TLSv1.3")
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            connection.execute("SELECT * FROM kept")
    with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
        psycopg.connect(postgres.dsn(first, role, "wrong"))


def test_its_certificate_is_that_of_one_name_and_of_one_authority(postgres):
    with pytest.raises(psycopg.OperationalError, match="does not match host name"):
        psycopg.connect(make_conninfo(postgres.dsn(), host="127.0.0.1"))
    with pytest.raises(psycopg.OperationalError, match="certificate verify failed"):
        psycopg.connect(make_conninfo(postgres.dsn(), sslrootcert=str(postgres.other_authority)))


def test_the_sessions_of_a_role_can_be_cut(postgres):
    role, password = postgres.new_role()
    with psycopg.connect(postgres.dsn(user=role, password=password)) as connection:
        assert postgres.cut(role) == 1
        with pytest.raises(psycopg.OperationalError):
            connection.execute("SELECT 1")


@pytest.mark.usefixtures("postgres")  # there is none without, and it says so
def test_nothing_is_left_of_it_when_the_tests_are_killed():
    holder = subprocess.Popen(  # noqa: S603
        [sys.executable, "-c", _HOLDER],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    with holder:
        assert holder.stdout is not None
        assert holder.stderr is not None
        port, password, authority = holder.stdout.readline().rstrip().split("|")
        dsn = make_conninfo(
            host=HOST, port=port, user="tests", password=password, dbname="postgres",
            sslmode="verify-full", sslrootcert=authority,
        )  # fmt: skip
        with psycopg.connect(dsn) as connection:
            holder.kill()
            with pytest.raises(psycopg.OperationalError):  # it waits for the end of the server
                connection.execute("SELECT pg_sleep(60)")
        assert holder.stderr.read() == ""  # the keeper's too: it has ended by now
    assert not Path(authority).parent.exists()
