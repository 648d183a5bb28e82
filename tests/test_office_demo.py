"""The throw-away office: two windows on it, and nothing of it is left, however it ends."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.drivers import postgres

pytestmark = pytest.mark.skipif(bool(postgres.why_none()), reason=postgres.why_none())
ROOT = Path(__file__).parents[1]


@pytest.fixture
def place() -> Iterator[Path]:
    """Where it makes everything; whom the server runs as gets into no folder of the tests."""
    place = Path(tempfile.mkdtemp(prefix="angio-demo-"))
    place.chmod(0o755)
    yield place
    shutil.rmtree(place)


def shown(place: Path, *arguments: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(  # noqa: S603
        [sys.executable, "-m", "tests.demo.office", *arguments],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "TMPDIR": str(place)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_both_windows_open_on_the_office_and_all_of_it_goes(place: Path) -> None:
    with shown(place, "--smoke") as demo:
        out, err = demo.communicate()
    assert demo.returncode == 0, err
    assert "drafts." in out
    assert "gone" in out.splitlines()[-1]
    assert list(place.iterdir()) == []


@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGTERM])
def test_who_stops_it_ends_windows_and_server_and_leaves_nothing(
    place: Path, end: signal.Signals
) -> None:
    with shown(place) as demo:
        assert demo.stdout is not None
        told = [demo.stdout.readline(), demo.stdout.readline()]
        demo.send_signal(end)
        out, err = demo.communicate()
    assert (demo.returncode, "Traceback" in err) == (0, False), err
    assert told[1].startswith("Two windows")
    assert "Stopped" in out
    assert list(place.iterdir()) == []
