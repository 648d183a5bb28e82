"""A kill, a power cut, a full or failing disk, at any step of a work: nothing promised is lost.

Every work of tests/harness/works.py, at steps that are drawn; with --long at each of them. The
errors of a disk come once, as of a bad block, or from then on, as of a full one.
"""

import errno
import random
import shutil
import traceback
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from angio_desktop.storage.sqlite.vault import key_files
from tests.harness import power_cut
from tests.harness.faults import KILL, KILL_HALFWAY, Desk, Fault, open_desk, why_not
from tests.harness.works import WORKS, prepare

pytestmark = pytest.mark.skipif(bool(why_not()), reason=why_not())

FAULTS = (
    *(Fault(kind) for kind in (KILL, KILL_HALFWAY, errno.EIO)),
    *(Fault(kind, lasts=True) for kind in (errno.EIO, errno.ENOSPC)),
)
DRAWN, DRAWN_CUTS = 2, 12  # of each kind of fault, and of the power, for each work
LONG_CUTS = 500
FULL = ("disk is full", "No space left")


@pytest.fixture(scope="module", autouse=True)
def cheap_guesses() -> Iterator[None]:
    """A pass phrase takes half a second, on purpose."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setitem(key_files.SCRYPT, "n", 2)
        yield


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with open_desk(tmp_path_factory.mktemp("desk")) as opened:
        yield opened


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("begin") / "full"
    prepare(root)
    return root


@pytest.fixture(scope="module")
def steps(desk: Desk, full: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, int]:
    """Of each work, how many steps it takes when nothing fails."""
    folder = tmp_path_factory.mktemp("steps")
    return {work: desk.do(work, begin(work, folder / work, full)).steps for work in WORKS}


@pytest.fixture
def is_long(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--long"))


def begin(work: str, root: Path, full: Path) -> Path:
    """Have the data stand at `root` on which a work begins."""
    if WORKS[work].begins_empty:
        (root / "upload").mkdir(parents=True)
    else:
        shutil.copytree(full, root)
    return root


def chance_of(*what: object) -> random.Random:
    """Return a chance that is the same in each run."""
    return random.Random(zlib.crc32(repr(what).encode()))  # noqa: S311  not a secret


def faults_of(work: str, kind: Fault, steps: int, is_long: bool) -> list[Fault]:
    numbers = range(1, steps + 1)
    chosen = numbers if is_long else chance_of(work, kind).sample(numbers, DRAWN)
    return [Fault(kind.kind, at, kind.lasts) for at in chosen]


def check(work: str, root: Path, promised: int, when: str) -> None:
    try:
        WORKS[work].check(root, promised)
    except Exception as problem:
        problem.add_note(f"{work}, {when}, {promised} promised")
        raise


@pytest.mark.parametrize("kind", FAULTS, ids=["kill", "kill_halfway", "eio", "eio_on", "full_on"])
@pytest.mark.parametrize("work", WORKS)
def test_a_fault_at_any_step_loses_nothing(
    desk: Desk,
    full: Path,
    tmp_path: Path,
    steps: dict[str, int],
    work: str,
    kind: Fault,
    is_long: bool,
) -> None:
    assert steps[work] > 20, "hardly any step is seen"
    for fault in faults_of(work, kind, steps[work], is_long):
        root = begin(work, tmp_path / "case", full)
        outcome = desk.do(work, root, fault)
        assert outcome.is_killed == (fault.kind in (KILL, KILL_HALFWAY)), fault
        if fault.kind == errno.ENOSPC:  # no false alarm, and no other, where it is just full
            said = outcome.problem
            assert not said or any(words in said for words in FULL), (fault, said)
        check(work, root, outcome.promised, str(fault))
        shutil.rmtree(root)


@pytest.mark.parametrize("work", WORKS)
def test_a_power_cut_at_any_step_loses_nothing(
    desk: Desk, full: Path, tmp_path: Path, work: str, is_long: bool
) -> None:
    assert lost(desk, work, full, tmp_path, LONG_CUTS if is_long else DRAWN_CUTS) == []


def test_a_database_that_syncs_nothing_is_caught(desk: Desk, full: Path, tmp_path: Path) -> None:
    assert lost(desk, "typing", full, tmp_path, DRAWN_CUTS, is_unsynced=True)


def lost(
    desk: Desk, work: str, full: Path, folder: Path, cuts: int, *, is_unsynced: bool = False
) -> list[str]:
    """Cut the power so often during a work; return when something was lost."""
    root, record = begin(work, folder / "case", full), folder / "record"
    disk = power_cut.Disk(root)
    desk.do(work, root, record=record, is_unsynced=is_unsynced)
    steps = power_cut.recorded(record)
    shutil.rmtree(root)  # the data know where they are: a state stands in the same place
    found = []
    for moment, promised in power_cut.states(disk, steps, cuts, chance_of(work)):
        try:
            check(work, root, promised, f"cut after step {moment}")
        except Exception:
            found.append(traceback.format_exc(limit=-3))
    return found
