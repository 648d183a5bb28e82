"""The rows of a file that were before: little is kept of each, and none is forgotten."""

import tracemalloc

from angio_desktop.actions.earlier_rows import EarlierRows


def test_the_first_row_that_held_a_text_is_known() -> None:
    rows = EarlierRows()
    found = []
    for number, text in enumerate("abaac", start=1):
        rows.number = number
        found.append(rows.first_of(text))
    assert found == [0, 0, 1, 1, 0]


def test_a_row_is_not_earlier_than_itself() -> None:
    rows = EarlierRows()
    rows.number = 1
    assert [rows.first_of("a"), rows.first_of("a")] == [0, 0]
    rows.number = 2
    assert rows.first_of("a") == 1


def test_a_text_with_half_a_character_is_kept_too() -> None:
    rows = EarlierRows()
    rows.number = 1
    assert rows.first_of("a\ud800") == 0


def test_of_very_many_rows_none_is_forgotten_and_little_is_kept() -> None:
    rows = EarlierRows()
    count = 40_000
    tracemalloc.start()
    for number in range(1, count + 1):
        rows.number = number
        assert rows.first_of(f"patient {number}") == 0
    kept, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert kept < count * 64  # what is kept doubles from time to time
    rows.number = count + 1
    assert all(rows.first_of(f"patient {n}") == n for n in range(1, count + 1))
