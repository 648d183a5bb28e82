"""Measures the definition of the register, one evaluation, and the search in a long list."""

import csv
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from statistics import median

from angio_desktop import paths
from angio_desktop.register import dictionary
from angio_desktop.register.context import Context, ListEntry, OpenList
from angio_desktop.register.evaluation import evaluate
from angio_desktop.ui.editors.list_index import index_of
from tests.bench import data
from tests.bench.measure import Bench, Floor, in_turns, milliseconds, p95

LONG_LIST = "HPIN"
PHYSICIAN = "CD_DOCTOR_FFR"
_PREDICATES = 374
_SYLLABLES = ("ma", "es", "jan", "sen", "pee", "ters", "wil", "lems", "de", "vos", "claes", "born")
# What is typed, one key after another.
SEARCHES = ("maes", "pee vos", "10004")

Predicate = Callable[[Mapping[str, str]], bool]


def measure(bench: Bench) -> None:
    """Add the rows."""
    _dictionary(bench)
    _evaluation(bench)
    _search(bench)


def _dictionary(bench: Bench) -> None:
    folder = paths.resources() / "dictionary"

    def read() -> None:
        for path in sorted(folder.glob("*.csv")):
            with path.open(encoding="utf-8", newline="") as file:
                list(csv.reader(file, delimiter=";"))

    name = "dictionary loaded and expanded"
    bench.compare(
        name, lambda: dictionary.load(folder), "csv.reader, its files", read, runs=50, limit=50
    )


def _evaluation(bench: Bench) -> None:
    values, form = data.full().values, data.form_of(data.BOTH)
    context = Context(data.TODAY, data.example_lists(), lambda _: ())
    predicates = _predicates(form.by_key)
    keys = {f.key for f in form.fields}

    def loop() -> int:
        return sum(holds(values) for holds in predicates)

    bench.compare(
        f"one evaluation, {len(values)} answers of {len(keys)} fields, 5 procedures",
        lambda: evaluate(form, values, context),
        f"a loop over {_PREDICATES} predicates",
        loop,
        runs=3000,
        limit=0.7,
    )


def _predicates(keys: Iterable[str]) -> list[Predicate]:
    codes = frozenset("123")
    asked = [*keys, *keys][:_PREDICATES]

    def predicate(key: str) -> Predicate:
        return lambda values: values.get(key) in codes

    return [predicate(key) for key in asked]


# A long list


def physicians(count: int) -> OpenList:
    """Return an invented list of so many physicians."""
    entries = {}
    for i in range(count):
        parts = [_SYLLABLES[i // 12**n % 12] for n in range(4)]
        name = f"Dr. {parts[0]}{parts[1]} {parts[2]}{parts[3]}".title()
        code = f"{10_000_000_000 + i * 7_919}"
        entries[code] = ListEntry(code, name)
    return OpenList(LONG_LIST, entries)


def _search(bench: Bench) -> None:
    entries = bench.sizes.entries
    words = data.definitions().words("nl", {})
    field = data.form_of(data.BOTH).by_key[PHYSICIAN]
    # Other lists, made before: an index is made once for each.
    others = [physicians(entries) for _ in range(bench.sizes.times(3))]
    made = [milliseconds(partial(index_of, field, words, each)) for each in others]
    loaded = physicians(entries)
    index = index_of(field, words, loaded)
    assert index is not None
    texts = [entry.label.casefold() for entry in loaded.entries.values()]

    def bare(typed: str) -> None:
        [i for i, text in enumerate(texts) if typed in text]

    took: list[float] = []
    floor: list[float] = []
    for search in SEARCHES:
        for end in range(1, len(search) + 1):
            typed = search[:end]
            runs = bench.sizes.times(15)
            here, there = in_turns(partial(index.matches, typed), partial(bare, typed), runs)
            took, floor = took + here, floor + there
    name = f"search in a list of {entries:,}, one key"
    bench.add(name, median(took), Floor("`in` on each text", median(floor)), limit=16)
    bench.add(f"{name}, p95", p95(took), Floor("`in` on each text", p95(floor)), limit=16)
    name = f"its index, made once for {entries:,}"
    bench.add(name, median(made), Floor("one key", median(took)))
