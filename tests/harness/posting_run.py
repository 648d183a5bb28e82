"""Sends what waits in a data folder to the tests' platform, by children that are killed.

Run by test_posting_killed.py: python -m tests.harness.posting_run FOLDER ADDRESS CERTIFICATE. For
each line it reads it starts a child that sends without end, and writes its number; a child that
has nothing more to send ends by itself. What it takes to begin is loaded only once.
"""

import os
import sys
import time
from contextlib import closing
from pathlib import Path

from angio_desktop.actions.clock import now
from angio_desktop.actions.posting import post_waiting
from angio_desktop.platform.address import Server
from angio_desktop.platform.hd4dp import Hd4dp, TimeOuts
from tests.drivers.hd4dp import ORGANIZATION
from tests.drivers.opened import open_store
from tests.drivers.tables import DICTIONARY

_SETTLED, _TIMES = 1, TimeOuts(connect=5, read=0.3, whole=5)


def send_all(folder: Path, server: Server) -> None:
    """Send until nothing waits any more."""
    with closing(open_store(folder, now=now())) as store:
        while True:
            went = post_waiting(store, DICTIONARY, server, int, times=_TIMES, settled=_SETTLED)
            if went.again is None:
                return
            time.sleep(max(0.01, min(went.again - now().timestamp(), 1)))


def main() -> None:
    """Start a child for each line."""
    folder, base, certificate = sys.argv[1:]
    server = Server(base, ORGANIZATION, certificate=certificate)
    Hd4dp(server).close()
    for _ in sys.stdin:
        child = os.fork()
        if not child:
            send_all(Path(folder), server)
            os._exit(0)
        sys.stdout.write(f"{child}\n")
        sys.stdout.flush()
        _, status = os.waitpid(child, 0)
        sys.stdout.write(f"{status}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
