"""The program is killed while it is being typed into: nothing that was left is missing, ever."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import IO, Any

import pytest

from tests.drivers.opened import open_store
from tests.drivers.own_lists import load_own_lists

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot fork a program")

ROOT = Path(__file__).parents[2]
KILLS, LONG_KILLS = 200, 2000
# About a minute of typing for two hundred kills; a whole form tells some six thousand.
MOST_BYTES = 2000
LONGEST_WAIT = 0.02

Left = dict[int, dict[str, str]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with closing(open_store(tmp_path / "data")) as store:
        load_own_lists(store)
    return tmp_path / "data"


@pytest.fixture
def typist(folder: Path, tmp_path: Path) -> Iterator["subprocess.Popen[bytes]"]:
    command = [sys.executable, "-m", "tests.harness.kill_harness", str(folder)]
    pipe = subprocess.PIPE
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    with (
        (tmp_path / "stderr").open("wb") as errors,
        subprocess.Popen(  # noqa: S603
            command, cwd=ROOT, env=environment, stdin=pipe, stdout=pipe, stderr=errors, bufsize=0
        ) as process,
    ):
        yield process
        assert process.stdin is not None
        process.stdin.close()
        process.wait()
    assert b"Traceback" not in (tmp_path / "stderr").read_bytes()


def test_nothing_that_was_left_is_missing_after_a_kill(
    folder: Path, typist: "subprocess.Popen[bytes]", request: pytest.FixtureRequest
) -> None:
    kills = request.config.getoption("--kills") or default_kills(request.config)
    everything: Left = {}
    for seed in range(kills):
        left = kill_one(typist, seed)
        assert_stored(folder, left, f"kill {seed}")
        everything |= left
    assert_stored(folder, everything, "in the end")
    fields = sum(map(len, everything.values()))
    assert fields >= kills, "too little was typed for this to prove anything"


def default_kills(config: pytest.Config) -> int:
    return LONG_KILLS if config.getoption("--long") else KILLS


def kill_one(typist: "subprocess.Popen[bytes]", seed: int) -> Left:
    """Have a program typed into, kill it at a random moment, and return what was left till then."""
    assert typist.stdin is not None
    assert typist.stdout is not None
    chance = random.Random(seed)  # noqa: S311  a moment, not a secret
    most, wait = chance.randrange(MOST_BYTES), chance.uniform(0, LONGEST_WAIT)
    typist.stdin.write(f"{seed}\n".encode())
    pid = next_line(typist.stdout)["pid"]
    heard: list[dict[str, Any]] = []
    read = 0
    while read < most and not (heard and "done" in heard[-1]):
        heard.append(next_line(typist.stdout))
        read += len(json.dumps(heard[-1]))
    time.sleep(wait)  # between two reports too
    os.kill(pid, signal.SIGKILL)
    while "ended" not in (line := next_line(typist.stdout)):
        heard.append(line)
    left: Left = defaultdict(dict)
    for line in heard:
        assert "failed" not in line, line["failed"]
        if "left" in line and (line["text"] or line["id"] is not None):
            left[line["id"]][line["left"]] = line["text"]
    return dict(left)


def next_line(pipe: IO[bytes]) -> dict[str, Any]:
    line = pipe.readline()
    assert line.endswith(b"\n"), "the typist itself ended"
    found: dict[str, Any] = json.loads(line)
    return found


def assert_stored(folder: Path, left: Left, when: str) -> None:
    assert None not in left, f"{when}: a field was left and nothing was stored"
    with closing(open_store(folder)) as store:
        for id_, answers in left.items():
            values = store.registrations.load(id_).values
            assert {key: values.get(key, "") for key in answers} == answers, when
        assert store.verify().wrong is None, when
