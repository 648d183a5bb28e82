"""On screens of 125, 150 and 200 % nothing is cut off and icons are drawn as fine as the screen."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSize

from angio_desktop.ui import icons, theme

ROOT = Path(__file__).resolve().parents[2]
FACTORS = ("1.25", "1.5", "2")


@pytest.mark.parametrize("factor", FACTORS)
def test_no_text_is_cut_on_a_finer_screen(factor):
    tests = ("tests/ui/test_translations.py", "-k", "is_cut")
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--no-cov", *tests],
        cwd=ROOT,
        env={**os.environ, "QT_SCALE_FACTOR": factor, "QT_QPA_PLATFORM": "offscreen"},
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout
    assert " passed" in done.stdout


@pytest.mark.parametrize("factor", FACTORS)
def test_an_icon_has_a_point_for_each_of_the_screen(qapp, factor):
    del qapp
    drawn = icons.icon("send").pixmap(QSize(16, 16), float(factor))
    assert drawn.devicePixelRatio() == float(factor)
    assert drawn.width() == 16 * float(factor)
    anew = icons._drawn("send", theme.tokens().text, drawn.width())
    anew.setDevicePixelRatio(float(factor))
    assert drawn.toImage() == anew.toImage()
