"""Has SQLite ask now and then whether its work is to go on."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from angio_desktop.storage.sqlite.vault import cipher
from angio_desktop.storage.verification import Watch

_STEPS = 20_000  # of SQLite's machine: a few milliseconds


@contextmanager
def watched(connection: Connection, watch: Watch) -> Iterator[None]:
    """Run the block, each statement of which goes on only while `watch` raises nothing."""
    driver: Any = connection.connection.driver_connection
    met: list[Exception] = []

    def stops() -> bool:
        try:
            watch.again()
        except Exception as raised:  # SQLite's callbacks swallow what is raised in them
            met.append(raised)
        return bool(met)

    driver.set_progress_handler(stops, _STEPS)
    try:
        yield
    except (DBAPIError, cipher.Error):
        if not met:
            raise
        raise met[0] from None
    finally:
        driver.set_progress_handler(None, 0)
