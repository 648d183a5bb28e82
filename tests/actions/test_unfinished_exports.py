"""An export that is killed at any moment: marked, or nothing of it, or told at the next start."""

from contextlib import closing
from pathlib import Path

import pytest

from angio_desktop.actions import exporting, unfinished_exports
from angio_desktop.actions.exporting import ExportRequest, export
from angio_desktop.actions.unfinished_exports import mark, remove, unfinished
from angio_desktop.errors import NotWritable
from angio_desktop.register.fields import RegistrationType
from angio_desktop.storage.exports import Exports
from angio_desktop.storage.store import Store
from tests.drivers.opened import open_store
from tests.drivers.own_lists import load_own_lists
from tests.drivers.sent_examples import NOW, send
from tests.drivers.tables import DEFINITIONS
from tests.harness.killing import can_be_killed, die, in_child, killed_at_change

FOLLOW_UP = RegistrationType.FOLLOW_UP
FIRST, SECOND = 1, 2


@pytest.fixture
def filled(data: Path) -> Path:
    """A data folder with two that are to be exported."""
    with closing(open_store(data)) as store:
        load_own_lists(store)
        for code in ("ANG-2026-AAAAAAAA1", "ANG-2026-BBBBBBBB2"):
            send(store, DEFINITIONS.dictionary, FOLLOW_UP, code)
    return data


def run(store: Store, out: Path, *, again: bool = False, replace: bool = False) -> None:
    request = ExportRequest(FOLLOW_UP, out, include_exported=again, replace=replace)
    export(store, DEFINITIONS.dictionary, DEFINITIONS.assumptions, request, NOW)


def marked(store: Store) -> list[int]:
    return [number for number in (FIRST, SECOND) if store.exports.of(number)]


def cut_off(data: Path, out: Path) -> None:
    """Export, and be killed between the file and its mark."""

    def work() -> None:
        Exports.record = lambda *_, **__: die()  # type: ignore[method-assign,assignment]
        run(open_store(data), out)

    assert not in_child(work)


@pytest.mark.parametrize("number", range(1, 5))
class TestKilled:
    """Each name of a file that changes, in turn, is what the power cut comes before."""

    pytestmark = can_be_killed

    def test_no_file_is_left_of_which_nothing_is_known(
        self, filled: Path, out: Path, number: int
    ) -> None:
        killed_at_change(number, lambda: run(open_store(filled), out))
        with closing(open_store(filled)) as store:
            files, told = list(out.glob("*.csv")), unfinished(store)
            assert [each.file for each in told] == ([] if marked(store) else files)
            assert unfinished(store) == told
            assert store.verify().wrong is None


class TestCutOff:
    """The file is whole, and the mark is not there."""

    pytestmark = can_be_killed

    def test_it_can_be_marked_as_exported(self, filled: Path, out: Path) -> None:
        cut_off(filled, out)
        with closing(open_store(filled)) as store:
            (found,) = unfinished(store)
            assert (found.registrations, found.type) == ((FIRST, SECOND), FOLLOW_UP)
            assert found.time == NOW.isoformat(timespec="seconds")
            mark(store, found)
            assert marked(store) == [FIRST, SECOND]
            (record,) = store.exports.all()
            assert record.sha256 == unfinished_exports.hash_of_file(found.file)
            assert (record.file, record.folder) == (found.file.name, str(out.resolve()))
            assert unfinished(store) == []
            assert store.verify().wrong is None

    def test_its_file_can_be_removed_and_written_again(self, filled: Path, out: Path) -> None:
        cut_off(filled, out)
        with closing(open_store(filled)) as store:
            (found,) = unfinished(store)
            remove(store, found)
            assert list(out.iterdir()) == []
            assert (marked(store), unfinished(store)) == ([], [])
            run(store, out)
            assert marked(store) == [FIRST, SECOND]

    def test_a_file_that_is_gone_since_is_no_export(self, filled: Path, out: Path) -> None:
        cut_off(filled, out)
        for file in out.iterdir():
            file.unlink()
        with closing(open_store(filled)) as store:
            assert unfinished(store) == []
            assert store.begun.all() == []

    def test_a_file_that_cannot_be_removed_is_asked_of_again(self, filled: Path, out: Path) -> None:
        cut_off(filled, out)
        with closing(open_store(filled)) as store:
            (found,) = unfinished(store)
            found.file.unlink()
            found.file.mkdir()
            with pytest.raises(NotWritable):
                remove(store, found)
            assert store.begun.all() == [found]


def test_of_one_that_ends_nothing_is_left_to_ask(filled: Path, out: Path) -> None:
    with closing(open_store(filled)) as store:
        run(store, out)
        assert store.begun.all() == []
        run(store, out, again=True)  # in the place of the same file
        assert store.begun.all() == []


@pytest.mark.parametrize("replaces", [False, True])
def test_of_one_whose_mark_fails_only_a_file_that_stays_is_asked_of(
    filled: Path, out: Path, monkeypatch: pytest.MonkeyPatch, replaces: bool
) -> None:
    with closing(open_store(filled)) as store:
        if replaces:
            run(store, out)
            (file,) = out.iterdir()
            file.write_text("another export", "utf-8")
        with monkeypatch.context() as broken:
            broken.setattr(exporting, "_record", None)
            with pytest.raises(TypeError):
                run(store, out, again=replaces, replace=replaces)
        assert len(unfinished(store)) == len(list(out.iterdir())) == replaces
