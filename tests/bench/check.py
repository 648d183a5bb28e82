"""Measures `angio-desktop check`: its speed, and that memory does not grow with the file."""

import csv
import json
import os
import subprocess
import sys
from pathlib import Path
from statistics import median
from typing import Any

from angio_desktop import paths
from tests.bench import data
from tests.bench.measure import MIB, ROWS_PER_SECOND, Bench, Floor, milliseconds
from tests.drivers.opened import write_key

ROOT = Path(__file__).resolve().parents[2]
_CHILD = Path(__file__).with_name("child.py")
_FEW_ROWS = 1_000
# What the interpreter keeps for later may differ between two runs of the same.
_MEMORY_LEEWAY = 1.05


def environment(bench: Bench) -> dict[str, str]:
    """Return the variables of a child: this checkout, and the data of nobody."""
    kept = {k: text for k, text in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    return {
        **kept,
        "PYTHONPATH": str(ROOT),
        "PYTHONPYCACHEPREFIX": str(bench.folder / "bytecode"),  # as an installed program has it
        paths.DATA_DIR_VARIABLE: str(bench.folder / "nobody"),
        paths.KEY_FILE_VARIABLE: str(write_key(bench.folder / "key.txt")),
    }


def command(bench: Bench, *arguments: str) -> dict[str, Any]:
    """Run `python ARGUMENTS` with no data of anyone, and return what it took."""
    child = [sys.executable, str(_CHILD), sys.executable, *arguments]
    done = subprocess.run(  # noqa: S603
        child,
        cwd=ROOT,
        env=environment(bench),
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def measure(bench: Bench) -> None:
    """Add the rows."""
    for faulty in (False, True):
        _speed(bench, faulty)
        _memory(bench, faulty)


def _check(bench: Bench, file: Path, *, faulty: bool) -> dict[str, Any]:
    checked = ("-m", "angio_desktop", "check", str(file), "--type", str(data.BOTH))
    took = command(bench, *checked)
    assert took["status"] == int(faulty), f"check ended with {took['status']}"
    return took


def _named(faulty: bool) -> str:
    return "15 findings in each" if faulty else "without findings"


def _speed(bench: Bench, faulty: bool) -> None:
    rows = bench.sizes.check_rows
    empty = data.write_file(bench.folder / "empty.csv", 0)
    file = data.write_file(bench.folder / "rows.csv", rows, faulty=faulty)
    took, bare = [], []
    for _ in range(bench.sizes.times(5)):
        start_up = _check(bench, empty, faulty=False)["seconds"]
        took.append(rows / (_check(bench, file, faulty=faulty)["seconds"] - start_up))
        bare.append(rows / (milliseconds(lambda: _read(file)) / 1000))
    bench.add(
        f"check, {rows:,} rows {_named(faulty)}, less start-up",
        median(took),
        Floor("csv.reader, the same file", median(bare)),
        unit=ROWS_PER_SECOND,
        limit=1_200,
    )


def _read(file: Path) -> None:
    with file.open(encoding="utf-8", newline="") as opened:
        for _ in csv.reader(opened, delimiter=";"):
            pass


def _memory(bench: Bench, faulty: bool) -> None:
    many = bench.sizes.memory_rows
    few = min(_FEW_ROWS, many // 2)
    sizes = []
    for rows in (few, many):
        file = data.write_file(bench.folder / f"{rows}.csv", rows, faulty=faulty)
        sizes.append(_check(bench, file, faulty=faulty)["mib"])
        file.unlink()
    floor, peak = sizes
    if floor:
        name = f"check, memory for {many:,} rows {_named(faulty)}"
        limit = round(floor * _MEMORY_LEEWAY, 1)
        bench.add(name, peak, Floor(f"the same for {few:,}", floor), unit=MIB, limit=limit)
