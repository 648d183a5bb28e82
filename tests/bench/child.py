"""Runs a command and prints what it took: wall time, and the most memory it ever had.

    python child.py COMMAND…

A process of its own, and a small one: on Linux a started program's peak begins at that of the
process it was started from.
"""

import json
import subprocess
import sys
import time


def main(command: list[str]) -> None:
    begin = time.perf_counter()
    done = subprocess.run(command, stdout=subprocess.DEVNULL, check=False)  # noqa: S603
    seconds = time.perf_counter() - begin
    print(json.dumps({"status": done.returncode, "seconds": seconds, "mib": _peak_mib()}))


def _peak_mib() -> float:
    if sys.platform == "win32":  # has no such count
        return 0.0
    import resource  # noqa: PLC0415

    unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / unit


if __name__ == "__main__":
    main(sys.argv[1:])
