"""A PostgreSQL cluster of the tests' own: made when first asked for, gone with who asked for it.

It stands in a temporary folder, listens on a free port of the loopback alone, wants passwords
(SCRAM) and speaks TLS by a made-up authority. It never waits for a disk, so what it took lasts as
long as the machine runs, whenever the server ends.
"""

import os
import secrets
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql
from psycopg.conninfo import make_conninfo

from tests.drivers.authority import Authority
from tools.system_parts import postgres_programs

HOST = "localhost"
_SUPERUSER = "tests"
_UNWAITING = """
fsync = off
full_page_writes = off
"""
_SETTINGS = """
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
password_encryption = 'scram-sha-256'
ssl = on
ssl_cert_file = 'server.crt'
ssl_key_file = 'server.key'
log_min_messages = fatal
"""
_WHO_MAY = """
host all all 127.0.0.1/32 scram-sha-256
host replication all 127.0.0.1/32 scram-sha-256
"""
# What `read` waits for comes when the other end of the pipe is closed, and that is when this
# process ends, in whatever way: no cluster is left of tests that were killed.
_KEEP = """
"$1/pg_ctl" start --silent -w -D "$2" -l "$2/log" -o "-p $3" || exit
echo ready
read -r _
[ ! -e "$2/postmaster.pid" ] || "$1/pg_ctl" stop --silent -w -m immediate -D "$2"
rm -rf "$4"
"""
_TRIES = 5  # another program may take a port that was free


@dataclass(frozen=True, slots=True)
class Cluster:
    """A running cluster. Its certificate is that of `localhost`, of no other name or address.

    `authority` is the certificate to trust; `other_authority` is of one that signed nothing here.
    Where it has others `beside` it (ports), the one of them that takes writes is connected to.
    """

    port: int
    password: str
    authority: Path
    other_authority: Path
    programs: Path
    data: Path
    beside: tuple[int, ...] = ()

    def stop_at_once(self) -> None:
        """End the server and all connections, as a failure of its machine does."""
        self.control("stop", "-m", "immediate")

    def start_again(self) -> None:
        """Start the server that was stopped, on the same port; returns when it can be asked."""
        self.control("start", "-l", str(self.data / "log"), "-o", f"-p {self.port}")

    def control(self, *what: str) -> None:
        """Have pg_ctl do something with it, and wait until that is done."""
        command = [str(self.programs / "pg_ctl"), *what, "--silent", "-w", "-D", str(self.data)]
        whom = as_whom(self.data.parent)
        subprocess.run(command, stdout=subprocess.DEVNULL, check=True, **whom)  # noqa: S603

    def dsn(
        self, database: str = "postgres", user: str = _SUPERUSER, password: str | None = None
    ) -> str:
        """Return how to connect, with TLS that is checked; if nothing else is said as superuser."""
        return make_conninfo(
            host=",".join([HOST, *(HOST for _ in self.beside)]),
            port=",".join(map(str, (self.port, *self.beside))),
            dbname=database,
            user=user,
            password=self.password if password is None else password,
            sslmode="verify-full",
            sslrootcert=str(self.authority),
            connect_timeout=10,
            target_session_attrs="read-write" if self.beside else "any",
        )

    def connect(self, database: str = "postgres") -> psycopg.Connection[Any]:
        """Open a database as superuser; each statement counts at once."""
        return psycopg.connect(self.dsn(database), autocommit=True)

    def new_database(self) -> str:
        """Make an empty database; returns its name."""
        name = f"test_{secrets.token_hex(6)}"
        with self.connect() as connection:
            connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        return name

    def new_role(self) -> tuple[str, str]:
        """Make a role that may log in and nothing else; returns its name and its password."""
        name, password = f"role_{secrets.token_hex(6)}", secrets.token_urlsafe(12)
        made = sql.SQL("CREATE ROLE {} LOGIN PASSWORD {}")
        with self.connect() as connection:
            connection.execute(made.format(sql.Identifier(name), sql.Literal(password)))
        return name, password

    def cut(self, role: str) -> int:
        """End the sessions of a role, as a server that goes down does; returns how many."""
        query = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = %s"
        with self.connect() as connection:
            return connection.execute(query, (role,)).rowcount


def why_none() -> str:
    """Return why no cluster can be made here; "" where one can."""
    if os.name != "posix":
        return "only where POSIX is, the tests start a PostgreSQL of their own"
    return "" if postgres_programs() else "no PostgreSQL 15 or later here (Debian: postgresql)"


@contextmanager
def running(*, lasting: bool = False) -> Iterator[Cluster]:
    """Make a cluster, and take it away at the end. Raises RuntimeError where it does not start.

    A `lasting` one waits for its disk, as that of a hospital does.
    """
    programs = postgres_programs()
    if programs is None:
        raise RuntimeError(why_none())
    # Not pytest's folder: nobody else than its user gets into that.
    folder = Path(tempfile.mkdtemp(prefix="angio-postgres-"))
    try:
        password, data = secrets.token_urlsafe(12), folder / "data"
        _make(programs, folder, data, password, "" if lasting else _UNWAITING)
        own, other = folder / "authority.pem", Authority("Another").write(folder / "other.pem")
        authority = Authority()
        authority.write(own)
        authority.write_server(data / "server.crt", data / "server.key")
        _give(data / "server.crt", data / "server.key")
        with started(programs, folder, data) as port:
            yield Cluster(port, password, own, other, programs, data)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _make(programs: Path, folder: Path, data: Path, password: str, more: str) -> None:
    secret = folder / "password"
    secret.write_text(password, "utf-8")
    _give(folder, secret)
    options = ["--no-sync", "--no-instructions", "--auth=scram-sha-256", f"--username={_SUPERUSER}"]
    alike = ["--encoding=UTF8", "--locale=C", f"--pwfile={secret}", f"--pgdata={data}"]
    command = [str(programs / "initdb"), *options, *alike]
    done = subprocess.run(command, capture_output=True, text=True, check=False, **as_whom(folder))  # noqa: S603
    if done.returncode:
        raise RuntimeError(f"initdb: {done.stderr}")
    secret.unlink()
    with (data / "postgresql.conf").open("a", encoding="utf-8") as file:
        file.write(_SETTINGS + more)
    (data / "pg_hba.conf").write_text(_WHO_MAY, "utf-8")


@contextmanager
def started(programs: Path, folder: Path, data: Path) -> Iterator[int]:
    """Start what is in `data`, on a free port; at the end `folder` is gone with it."""
    for _ in range(_TRIES):
        port = _free_port()
        arguments = [str(programs), str(data), str(port), str(folder)]
        keeper = subprocess.Popen(  # noqa: S603
            ["/bin/sh", "-c", _KEEP, "keeper", *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            start_new_session=True,  # a Ctrl+C is for the tests, which end it
            **as_whom(folder),
        )
        with keeper:
            assert keeper.stdin is not None
            assert keeper.stdout is not None
            if keeper.stdout.readline() != b"ready\n":
                continue
            try:
                yield port
            finally:
                keeper.stdin.close()
                keeper.wait()
            return
    log = data / "log"
    raise RuntimeError(f"PostgreSQL does not start: {log.read_text('utf-8', 'replace')}")


def as_whom(folder: Path) -> dict[str, Any]:
    """Return as whom, and where, a program of the cluster runs: never as root, it refuses that.

    Nor does it look for certificates where root has its own.
    """
    found: dict[str, Any] = {"cwd": folder, "env": {**os.environ, "HOME": str(folder)}}
    if not os.geteuid():
        user, group = _nobody()
        found |= {"user": user, "group": group, "extra_groups": []}
    return found


def _give(*files: Path) -> None:
    if not os.geteuid():
        for file in files:
            os.chown(file, *_nobody())


def _nobody() -> tuple[int, int]:
    import pwd  # noqa: PLC0415  Windows has none

    found = pwd.getpwnam("nobody")
    return found.pw_uid, found.pw_gid


def _free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])
