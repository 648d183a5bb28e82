"""Measures `angio-desktop answers`: its speed, and that memory does not grow with the file."""

import csv
from collections.abc import Iterator, Mapping
from contextlib import closing
from itertools import cycle, islice
from pathlib import Path

from angio_desktop.actions.exporting import ExportRequest, export
from tests.bench import data
from tests.bench.check import command
from tests.bench.measure import MIB, ROWS_PER_SECOND, Bench, Floor, milliseconds
from tests.drivers.opened import open_store
from tests.drivers.own_lists import load_own_lists
from tests.drivers.result_files import records

_REGISTERED = 500
_FEW_ROWS = 1_000
_LEAST_RATE = round(100_000 / 60)
_MEMORY_LEEWAY = 1.05


def measure(bench: Bench) -> None:
    """Add the rows: of the widest type, each refused for a reason of its own."""
    folder = bench.folder / "answered"
    rows = _exported(bench, folder)
    many = bench.sizes.memory_rows
    sizes = []
    for count in (min(_FEW_ROWS, many // 2), many):
        file = _write(folder / f"RESULT-{count}.csv", rows, count)
        took = command(
            *(bench, "-m", "angio_desktop", "answers", str(file)),
            *("--data-dir", str(folder / "data")),
        )
        assert took["status"] == 1, f"answers ended with {took['status']}"
        sizes.append((count, file, took))
    (few, _, small), (_, file, large) = sizes
    bare = many / milliseconds(lambda: _read(file)) * 1000
    rate = (many - few) / max(large["seconds"] - small["seconds"], 0.001)
    bench.add(
        f"answers, {many:,} rows, less start-up",
        rate,
        Floor("csv.reader, the same file", bare),
        unit=ROWS_PER_SECOND,
        limit=_LEAST_RATE,
    )
    if small["mib"]:
        limit = round(small["mib"] * _MEMORY_LEEWAY, 1)
        floor = Floor(f"the same for {few:,}", small["mib"])
        name = f"answers, memory for {many:,} rows"
        bench.add(name, large["mib"], floor, unit=MIB, limit=limit)


def _exported(bench: Bench, folder: Path) -> list[Mapping[str, str]]:
    """Export some registrations, and return their records."""
    out = folder / "out"
    out.mkdir(parents=True)
    with closing(open_store(folder / "data")) as store:
        load_own_lists(store)
        data.send(store, min(_REGISTERED, bench.sizes.check_rows))
        tables, request = data.definitions(), ExportRequest(data.BOTH, out)
        done = export(store, tables.dictionary, tables.assumptions, request, data.NOW)
    assert done.written is not None
    return list(records(done.written.path))


def _write(path: Path, rows: list[Mapping[str, str]], count: int) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow([*rows[0], "Status", "Message"])
        writer.writerows(_answered(rows, count))
    return path


def _answered(rows: list[Mapping[str, str]], count: int) -> Iterator[list[str]]:
    for number, row in enumerate(islice(cycle(rows), count)):
        yield [*row.values(), "Error", f"DT_PCI_1: reason {number}"]


def _read(file: Path) -> None:
    with file.open(encoding="utf-8", newline="") as opened:
        for _ in csv.reader(opened, delimiter=";"):
            pass
