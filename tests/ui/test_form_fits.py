"""Beside a report or on a large screen, a registration fits: nothing scrolls sideways."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("factor", ["1", "1.5", "2"])
def test_every_page_fits_in_every_size(request, factor):
    """On finer screens only the smallest window, but for the option `--long`."""
    is_long = request.config.getoption("--long")
    which = ["--long"] if is_long else ["-k", "" if factor == "1" else "640x600-stretched"]
    done = subprocess.run(  # noqa: S603
        [
            *(sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--no-cov"),
            *("tests/ui/page_walk.py", *which),
        ],
        cwd=ROOT,
        env={**os.environ, "QT_SCALE_FACTOR": factor, "QT_QPA_PLATFORM": "offscreen"},
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert " passed" in done.stdout
