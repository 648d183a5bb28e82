"""Every window has its place on the smallest screens, less what the system's bar takes of them."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.drivers import screen

ROOT = Path(__file__).resolve().parents[2]
BAR = 48  # points of the system's bar


@pytest.mark.parametrize(
    ("width", "height", "factor", "language"), [(1280, 720, 1, "fr"), (1920, 1080, 1.5, "nl")]
)
def test_every_window_is_on_the_screen(tmp_path, width, height, factor, language):
    described = tmp_path / "screen.json"
    screen.describe(described, width, round(height - BAR * factor))
    file = os.path.relpath(described, ROOT)
    done = subprocess.run(  # noqa: S603
        [
            *(sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--no-cov"),
            *("tests/ui/on_screen.py", "-k", language),
        ],
        cwd=ROOT,
        env={
            **os.environ,
            "QT_SCALE_FACTOR": str(factor),
            "QT_QPA_PLATFORM": screen.platform(file),
        },
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert " passed" in done.stdout
