"""On screens of 125, 150 and 200 % nothing is cut off and icons are drawn as fine as the screen."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FACTORS = ("1.25", "1.5", "2")


SHARP = """
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QWidget
from angio_desktop.ui.look import icons, theme
application = QApplication([])
ratio = QWidget().devicePixelRatioF()
for size in (16, 20, 24):
    drawn = icons.icon("send").pixmap(QSize(size, size), ratio)
    anew = icons._drawn("send", theme.tokens().text, round(size * ratio))
    anew.setDevicePixelRatio(ratio)
    assert drawn.devicePixelRatio() == ratio
    assert drawn.toImage() == anew.toImage(), size
print(ratio)
"""


def scaled(factor: str, *arguments: str) -> str:
    """Run Python as on a screen of that fineness, and return what it prints."""
    done = subprocess.run(  # noqa: S603
        [sys.executable, *arguments],
        cwd=ROOT,
        env={**os.environ, "QT_SCALE_FACTOR": factor, "QT_QPA_PLATFORM": "offscreen"},
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.parametrize("factor", FACTORS)
def test_no_text_is_cut_on_a_finer_screen(factor):
    tests = ("tests/ui/test_translations.py", "-k", "is_cut")
    told = scaled(factor, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--no-cov", *tests)
    assert " passed" in told


@pytest.mark.parametrize("factor", FACTORS)
def test_an_icon_has_a_point_for_each_of_the_screen(factor):
    assert float(scaled(factor, "-c", SHARP)) == float(factor)
