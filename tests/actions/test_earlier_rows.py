"""The rows of a file that were before: none is forgotten, and none takes memory."""

import tempfile
import tracemalloc
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from angio_desktop.actions.earlier_rows import EarlierRows
from angio_desktop.errors import NotWritable


@pytest.fixture
def rows() -> Iterator[EarlierRows]:
    with closing(EarlierRows()) as opened:
        yield opened


def test_the_first_row_that_held_a_text_is_known(rows: EarlierRows) -> None:
    found = []
    for number, text in enumerate("abaac", start=1):
        rows.number = number
        found.append(rows.first_of(text))
    assert found == [0, 0, 1, 1, 0]


def test_a_row_is_not_earlier_than_itself(rows: EarlierRows) -> None:
    rows.number = 1
    assert [rows.first_of("a"), rows.first_of("a")] == [0, 0]
    rows.number = 2
    assert rows.first_of("a") == 1


def test_a_text_with_half_a_character_is_kept_too(rows: EarlierRows) -> None:
    rows.number = 1
    assert rows.first_of("a\ud800") == 0


def test_of_very_many_rows_none_is_forgotten_and_none_takes_memory(rows: EarlierRows) -> None:
    count = 12_000
    tracemalloc.start()
    before, _ = tracemalloc.get_traced_memory()
    for number in range(1, count + 1):
        rows.number = number
        assert rows.first_of(f"patient {number}") == 0
    after, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert after - before < count
    rows.number = count + 1
    assert all(rows.first_of(f"patient {n}") == n for n in range(1, count + 1))


def test_where_there_is_no_room_it_is_told(
    rows: EarlierRows, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "nowhere"))
    with pytest.raises(NotWritable) as told:
        rows.first_of("a")
    assert told.value.details["file"] == str(tmp_path / "nowhere")
