"""Measures what a user would wait for, beside bare floors measured in the same run.

    python -m tests.bench.command [--json FILE] [--quick] [--only PART]

Prints a table, and writes it as JSON. A measure over its limit is told, not an error.
"""

import argparse
import json
import os
import platform
import tempfile
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from pathlib import Path

from tests.bench.measure import FULL, HEAD, QUICK, Bench, Sizes
from tests.drivers import screen

# Imported when their turn comes: what is loaded must not weigh on what is measured before.
PARTS = (
    "register",
    "check",
    "answers",
    "reconciling",
    "posting",
    "storage",
    "office",
    "verification",
    "windows",
    "worklist",
    "keys",
    "gaps",
    "memory",
    "start",
)


def main(argv: Sequence[str] | None = None, sizes: Sizes | None = None) -> int:
    """Measure, print and write; `sizes` is instead of those of the arguments."""
    arguments = _arguments(argv)
    # Windows that nobody sees, wherever this runs.
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    screen.be_large()
    chosen = sizes or (QUICK if arguments.quick else FULL)
    print(HEAD)
    with tempfile.TemporaryDirectory(prefix="angio-bench-") as folder:
        bench = Bench(Path(folder), chosen)
        for part in arguments.only or PARTS:
            measure: Callable[[Bench], None] = import_module(f"tests.bench.{part}").measure
            measure(bench)
    arguments.json.write_text(json.dumps(_report(bench), indent=1), encoding="utf-8")
    over = [row.name for row in bench.rows if row.verdict == "over"]
    print(f"{len(bench.rows)} measures, {len(over)} over their limit; written to {arguments.json}")
    return 0


def _arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench", description=__doc__)
    default = Path(tempfile.gettempdir()) / "angio-bench.json"
    parser.add_argument(
        "--json", type=Path, default=default, metavar="FILE", help=f"default: {default}"
    )
    parser.add_argument("--quick", action="store_true", help="less of everything")
    parser.add_argument("--only", action="append", choices=PARTS, help="only this part")
    return parser.parse_args(argv)


def _report(bench: Bench) -> Mapping[str, object]:
    return {
        "python": platform.python_version(),
        "system": platform.platform(),
        "processors": os.cpu_count(),
        "stored": bench.sizes.stored,
        "rows": [row.as_json() for row in bench.rows],
    }


if __name__ == "__main__":
    raise SystemExit(main())
