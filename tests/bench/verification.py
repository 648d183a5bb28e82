"""Measures the verification of everything, and of what came since, beside bare reading."""

import hashlib
import sqlite3
from contextlib import closing
from functools import partial
from pathlib import Path

from angio_desktop.register.context import Context
from angio_desktop.register.evaluation import evaluate
from angio_desktop.register.registration import Registration
from angio_desktop.register.summary import summarise
from angio_desktop.storage import registrations
from angio_desktop.storage.sqlite.store import LocalStore
from angio_desktop.storage.trail import Trail
from tests.bench import data
from tests.bench.measure import Bench, Floor, milliseconds
from tests.bench.storage import full_folder
from tests.drivers.opened import open_store, plain_sql

_WHOLE_MS_EACH = 0.6  # 100,000 registrations in a minute
_SINCE_MS = 2_000
_OF_A_DAY = 50


def measure(bench: Bench) -> None:
    """Add the rows."""
    folder, stored = full_folder(bench), bench.sizes.stored
    with closing(open_store(folder)) as store:
        took = [milliseconds(store.verify) for _ in range(bench.sizes.times(1))]
        floor = Floor("every row read, and SHA-256 of it", milliseconds(partial(_read, folder)))
        name = f"{stored:,}: everything verified"
        bench.add(name, min(took), floor, limit=round(stored * _WHOLE_MS_EACH))
        found = store.verify()
        assert found.wrong is None, found
        store.verifications.note(found, data.NOW)
        _work_a_day(store)
        since = store.verifications.since_last()
        assert since is not None
        assert since.wrong is None, since
    with closing(open_store(folder)) as store, plain_sql(folder) as bare:
        bench.compare(
            f"{stored:,}: verified what came since, a day of {_OF_A_DAY}",
            store.verifications.since_last,
            "those entries and rows read, and SHA-256 of each",
            partial(_read_since, bare, found.entries),
            runs=5,
            limit=_SINCE_MS,
        )


def _work_a_day(store: LocalStore) -> None:
    """Send and draft as many as a busy day has, and export some."""
    made_up = data.full()
    evaluation = evaluate(data.form_of(made_up.type), made_up.values, Context(data.TODAY, None))
    sent = []
    with store._database.writing() as connection:
        trail = Trail(connection.exec_driver_sql, "bench", data.NOW)
        for number in range(_OF_A_DAY):
            own = Registration(made_up.type, made_up.dictionary_version, made_up.values)
            summary = summarise(own, evaluation)
            if number % 2:
                code = f"ANG-2026-DAY{number:06}"
                sent.append(registrations.send(connection, trail, own, summary, code).id)
            else:
                registrations.save(connection, trail, own, summary)
    store.exports.record(data._export(0), [id_ for id_ in sent if id_ is not None])


def _read(folder: Path) -> None:
    with plain_sql(folder) as connection:
        for table in ("registration", "trail"):
            _hash(connection, f"SELECT * FROM {table}")  # noqa: S608


def _read_since(connection: sqlite3.Connection, entry: int) -> None:
    _hash(connection, "SELECT * FROM trail WHERE id > ?", entry)
    own = "SELECT registration FROM trail WHERE id > ?"
    _hash(connection, f"SELECT * FROM registration WHERE id IN ({own})", entry)  # noqa: S608


def _hash(connection: sqlite3.Connection, query: str, *parameters: object) -> None:
    for row in connection.execute(query, parameters):
        hashlib.sha256(repr(row).encode()).hexdigest()
