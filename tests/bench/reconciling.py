"""Measures the comparison with a warehouse beside reading the same answers and no more.

Without a PostgreSQL on this machine nothing is measured, and that is said.
"""

from contextlib import closing

import psycopg

from angio_desktop.actions.found_there import Part
from angio_desktop.storage.store import Store
from tests.bench import data
from tests.bench.measure import Bench, Floor, milliseconds
from tests.drivers import postgres
from tests.drivers.opened import open_store
from tests.drivers.reconciled import compare
from tests.drivers.warehouse import Kept, Put, new_warehouse, put_many, texts_of

_OF_STORED = 10  # a hospital compares a part of all it has
_LIMIT_MS = 10_000
_RUNS = 3
_ANSWERS = "SELECT msg_document_id, key, value FROM local_dwhmessage_key_value ORDER BY 1, id"


def measure(bench: Bench) -> None:
    """Add the rows: the first time, which takes the codes over, and then again."""
    if reason := postgres.why_none():
        print(f"comparison with a warehouse: not measured, {reason}")
        return
    folder = bench.folder / "reconciled"
    with postgres.running() as cluster, closing(open_store(folder)) as store:
        data.fill(store, bench.sizes.stored // _OF_STORED)
        warehouse = new_warehouse(cluster)
        count = _put_all(store, warehouse)
        _measure(bench, store, warehouse, count)


def _put_all(store: Store, warehouse: Kept) -> int:
    """Have the warehouse hold all that was sent; returns how many that is."""
    sent = [row.id for row in store.sent.between(None, None)]
    found = [
        each for each in store.registrations.load_each(sent) if not isinstance(each, Exception)
    ]
    rows: list[Put] = [
        (each, texts_of(each), f"118.25.{number:06}.00", number)
        for number, each in enumerate(found)
    ]
    with warehouse.cluster.connect(warehouse.database) as connection:
        put_many(connection, rows)
        connection.execute("ANALYZE")
    return len(rows)


def _measure(bench: Bench, store: Store, warehouse: Kept, count: int) -> None:
    def again() -> None:
        found = compare(store, warehouse)
        assert found.counts()[Part.EQUAL] == count

    def bare() -> None:
        dsn = warehouse.cluster.dsn(warehouse.database, warehouse.role, warehouse.password)
        with psycopg.connect(dsn) as connection:
            for _ in connection.execute(_ANSWERS):
                pass

    first, floor = milliseconds(again), milliseconds(bare)
    name, floor_name = f"comparing {count:,} with a warehouse", "the bare query of the same answers"
    bench.add(f"{name}, first time", first, Floor(floor_name, floor), limit=_LIMIT_MS)
    bench.compare(name, again, floor_name, bare, runs=_RUNS, limit=_LIMIT_MS)
