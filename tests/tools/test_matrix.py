"""Which clones the matrix makes, and what it tells of them."""

import sys
from pathlib import Path

import pytest

from tools import matrix, running
from tools.matrix import Clone, Result
from tools.pythons import Python

PYTHONS = [
    Python(Path(f"/{'.'.join(map(str, version))}/python"), version, is_common=True)
    for version in [(3, 11, 7), (3, 11, 12), (3, 12, 1), (3, 13, 0)]
]


@pytest.mark.parametrize(
    ("wanted", "names"),
    [
        (None, ["3.11.7", "3.11.12", "3.12.1", "3.13.0"]),
        (["3.11"], ["3.11.7", "3.11.12"]),
        (["3.11.1"], []),
        (["3.13", "3.11.7"], ["3.11.7", "3.13.0"]),
    ],
)
def test_the_wanted_pythons_are_taken_by_how_their_version_begins(wanted, names):
    assert [python.name for python in matrix.chosen(PYTHONS, wanted)] == names


def test_the_table_has_its_columns_under_each_other():
    lines = matrix.table([["3.11.7", "23.2.1 (bundled)", "well, 40 s", "-"]]).splitlines()
    assert lines[0] == "| Python | pip              | run --smoke | tests |"
    assert lines[2] == "| 3.11.7 | 23.2.1 (bundled) | well, 40 s  | -     |"
    assert len({len(line) for line in lines}) == 1


@pytest.mark.skipif(not (running.ROOT / ".git").exists(), reason="not a clone itself")
def test_a_clone_has_an_empty_home_and_its_own_commands(tmp_path):
    this = Python(Path(sys.executable), sys.version_info[:3], is_common=True)
    log = tmp_path / "log"
    clone = Clone(this, tmp_path / matrix.FOLDER, log, tmp_path / "pip")
    assert clone.dev("--help").is_well
    assert "python3 dev.py matrix" in log.read_text("utf-8")
    refused = clone.dev("nothing of the kind")
    assert isinstance(refused, Result)
    assert not refused.is_well
    assert refused.words.startswith("FAILED (2)")
    assert [*(tmp_path / matrix.FOLDER / "home").iterdir()] == []
    assert clone.pip_version() == "none"


def test_what_pytest_counted_is_told():
    counted = matrix.counts("..\n12 failed, 5950 passed, 3 warnings in 388.63s (0:06:28)\nmore\n")
    assert counted == "12 failed, 5950 passed, 3 warnings"
    assert matrix.counts("== 7 passed in 0.11s ==\n") == "7 passed"
    assert matrix.counts("nothing was counted\n") == ""
