"""How the benchmark measures: the program and a bare floor in turns, so that both meet the same
disturbances, and a row for each with median, limit and ratio.
"""

import math
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import NamedTuple

MS, MIB, ROWS_PER_SECOND = "ms", "MiB", "rows/s"
Work = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Sizes:
    """How much is measured; `runs` scales the repetitions, which each measure chooses itself."""

    runs: float
    check_rows: int
    memory_rows: int
    entries: int
    stored: int

    def times(self, usual: int) -> int:
        """Return how often to repeat what is usually repeated `usual` times; at least once."""
        return max(1, round(usual * self.runs))


FULL = Sizes(runs=1, check_rows=2_000, memory_rows=100_000, entries=20_000, stored=100_000)
QUICK = Sizes(runs=0.4, check_rows=2_000, memory_rows=10_000, entries=20_000, stored=10_000)
ONCE = Sizes(runs=0, check_rows=20, memory_rows=40, entries=300, stored=60)


class Floor(NamedTuple):
    """The bare comparison: what it is, and its value."""

    name: str
    value: float


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table. A limit on a rate is the least, any other the most."""

    name: str
    value: float
    unit: str
    limit: float | None
    floor: Floor

    @property
    def ratio(self) -> float:
        """How many times worse than the floor."""
        better, worse = self.floor.value, self.value
        if self.unit == ROWS_PER_SECOND:
            better, worse = worse, better
        return worse / better if better else math.inf

    @property
    def verdict(self) -> str:
        """`ok` or `over`; nothing without a limit."""
        if self.limit is None:
            return ""
        is_rate = self.unit == ROWS_PER_SECOND
        return (
            "ok" if (self.value >= self.limit if is_rate else self.value <= self.limit) else "over"
        )

    def as_json(self) -> dict[str, object]:
        """Return the row for the file."""
        return {
            "name": self.name,
            "median": round(self.value, 4),
            "unit": self.unit,
            "limit": self.limit,
            "floor": round(self.floor.value, 4),
            "floor_is": self.floor.name,
            "ratio": round(self.ratio, 3),
            "verdict": self.verdict,
        }


@dataclass
class Bench:
    """One run: a folder that is removed after it, and the rows so far."""

    folder: Path
    sizes: Sizes
    rows: list[Row] = field(default_factory=list)

    def add(
        self, name: str, value: float, floor: Floor, *, unit: str = MS, limit: float | None = None
    ) -> None:
        """Add a row and print it, so that a long run can be watched."""
        row = Row(name, value, unit, limit, floor)
        self.rows.append(row)
        print(line(row), flush=True)

    def compare(
        self,
        name: str,
        work: Work,
        floor_name: str,
        floor: Work,
        *,
        runs: int,
        limit: float | None = None,
        p95_limit: float | None = None,
    ) -> None:
        """Add the median of `work` beside that of `floor`; with `p95_limit` also p95."""
        took, bare = in_turns(work, floor, self.sizes.times(runs))
        self.add(name, median(took), Floor(floor_name, median(bare)), limit=limit)
        if p95_limit is not None:
            self.add(f"{name}, p95", p95(took), Floor(floor_name, p95(bare)), limit=p95_limit)


def in_turns(work: Work, floor: Work, runs: int) -> tuple[list[float], list[float]]:
    """Return the milliseconds of each run of both, after one of each that does not count."""
    work()
    floor()
    pairs = [(milliseconds(work), milliseconds(floor)) for _ in range(runs)]
    return [took for took, _ in pairs], [bare for _, bare in pairs]


def milliseconds(work: Work) -> float:
    """Return how long one call takes."""
    begin = time.perf_counter()
    work()
    return (time.perf_counter() - begin) * 1000


def p95(values: Sequence[float]) -> float:
    """Return the value that 95 of 100 do not exceed."""
    return sorted(values)[math.ceil(len(values) * 0.95) - 1]


HEAD = f"{'':58} {'median':>10} {'limit':>8} {'floor':>10} {'ratio':>7}       floor is"


def line(row: Row) -> str:
    """Return a row as it is printed."""
    limit = f"{row.limit:.4g}" if row.limit is not None else "–"
    return (
        f"{row.name:58} {_number(row.value):>10} {limit:>8} {_number(row.floor.value):>10} "
        f"{row.ratio:6.1f}× {row.verdict:5} {row.unit}: {row.floor.name}"
    )


def _number(value: float) -> str:
    if value >= 1000:
        return f"{value:,.0f}"
    return f"{value:.1f}" if value >= 10 else f"{value:.3f}"
