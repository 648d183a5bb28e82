"""A primary with a synchronous standby: a commit counts once both have it.

The primary can be killed as a failure of its machine does, the standby takes its place, and what is
made anew where the primary was follows that: each has a port of its own, which stays.
"""

import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from psycopg.conninfo import make_conninfo

from tests.drivers.driving import wait_until
from tests.drivers.postgres import Cluster, as_whom, running, started, why_none

_NAME = "angio_standby"
_CONFIGURED = "postgresql.auto.conf"
# What a primary waits for is copied too; who takes its place has nobody to wait for.
_ALONE = "\nsynchronous_standby_names = ''\nwal_retrieve_retry_interval = '100ms'\n"


@dataclass
class Pair:
    """Two clusters; after `fail_over` and before `follow` only the `primary` runs."""

    primary: Cluster
    standby: Cluster
    first: Cluster

    @property
    def both(self) -> Cluster:
        """The two as clients see them: whichever of them takes writes."""
        (other,) = {self.primary.port, self.standby.port} - {self.first.port}
        return replace(self.first, beside=(other,))

    def fail_over(self) -> None:
        """Kill the primary and have the standby take its place."""
        kill(self.primary)
        self.promote()

    def promote(self) -> None:
        """Have the standby take the place of the primary, whatever has become of that."""
        self.standby.control("promote")
        self.primary, self.standby = self.standby, self.primary

    def follow(self) -> None:
        """Make the one that was killed anew, as the standby of the other, and wait for it."""
        shutil.rmtree(self.standby.data)
        _copy(self.primary, self.standby.data)
        self.standby.start_again()
        be_synchronous(self.primary)


def why_no_pair() -> str:
    """Return why no pair can be made here; "" where one can."""
    has_children = Path(f"/proc/self/task/{os.getpid()}/children").exists()
    return why_none() or ("" if has_children else "only Linux tells which processes are a server's")


@contextmanager
def pair() -> Iterator[Pair]:
    """Make two, and take them away at the end."""
    with running() as first:
        folder = Path(tempfile.mkdtemp(prefix="angio-standby-"))
        try:
            shutil.chown(folder, *_owner(first.data))
            _copy(first, folder / "data")
            with started(first.programs, folder, folder / "data") as port:
                made = Pair(first, replace(first, port=port, data=folder / "data"), first)
                be_synchronous(first)
                yield made
        finally:
            shutil.rmtree(folder, ignore_errors=True)


def be_synchronous(primary: Cluster) -> None:
    """Have each commit wait for the standby, which must be running."""
    query = "SELECT sync_state FROM pg_stat_replication WHERE application_name = %s"
    with primary.connect() as connection:
        connection.execute(f"ALTER SYSTEM SET synchronous_standby_names = '{_NAME}'")
        connection.execute("SELECT pg_reload_conf()")
        wait_until(
            lambda: connection.execute(query, (_NAME,)).fetchone() == ("sync",), "the standby"
        )


def kill(cluster: Cluster) -> None:
    """Kill the server and all its processes: none says or writes anything more."""
    os.kill(_keeper(cluster), signal.SIGSTOP)  # it begins no other process meanwhile
    processes = processes_of(cluster)
    for each in processes:
        os.kill(each, signal.SIGKILL)
    wait_until(lambda: not any(map(_runs, processes)), "the end of the server")
    (cluster.data / "postmaster.pid").unlink()


def processes_of(cluster: Cluster) -> list[int]:
    """Return the processes of a server, the one that keeps them last."""
    keeper = _keeper(cluster)
    children = Path(f"/proc/{keeper}/task/{keeper}/children").read_text("utf-8").split()
    return [*map(int, children), keeper]


def _keeper(cluster: Cluster) -> int:
    return int((cluster.data / "postmaster.pid").read_text("utf-8").split()[0])


def _runs(process: int) -> bool:
    """Return whether a process still does anything; one that has ended may not be buried yet."""
    try:
        state = Path(f"/proc/{process}/stat").read_text("utf-8").rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


def _copy(primary: Cluster, data: Path) -> None:
    """Make a standby of a primary that runs, which is told to follow it."""
    source = make_conninfo(primary.dsn(), application_name=_NAME, dbname="")
    options = ["--no-sync", "--checkpoint=fast", "--write-recovery-conf", f"--pgdata={data}"]
    command = [str(primary.programs / "pg_basebackup"), *options, f"--dbname={source}"]
    done = subprocess.run(  # noqa: S603
        command, capture_output=True, text=True, check=False, **as_whom(data.parent)
    )
    if done.returncode:
        raise RuntimeError(f"pg_basebackup: {done.stderr}")
    with (data / _CONFIGURED).open("a", encoding="utf-8") as file:
        file.write(_ALONE)


def _owner(data: Path) -> tuple[int, int]:
    found = data.stat()
    return found.st_uid, found.st_gid
