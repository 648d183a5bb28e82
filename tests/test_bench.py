"""The benchmark runs, and measures everything once; how fast it all is, it says itself."""

import json
import subprocess
import sys
import tempfile
from itertools import chain

import pytest

from angio_desktop.register.context import Context
from angio_desktop.register.evaluation import evaluate
from tests.bench import command, data
from tests.bench.check import ROOT
from tests.bench.measure import MS, ONCE, ROWS_PER_SECOND, Floor, Row, p95

_QT_LACKS = "This plugin does not support "  # what it says of a screen that nobody sees


def test_what_needs_no_window_and_no_other_process_is_measured_once(tmp_path, capsys):
    file = tmp_path / "bench.json"
    parts = ["--only", "register", "--only", "storage", "--only", "verification"]
    assert command.main(["--json", str(file), *parts], ONCE) == 0
    rows = json.loads(file.read_text("utf-8"))["rows"]
    printed = capsys.readouterr().out
    for row in rows:
        assert row["name"] in printed
        assert row["median"] > 0
        assert row["floor"] > 0
    assert {row["verdict"] for row in rows} <= {"", "ok", "over"}
    assert str(file) in printed
    assert [path.name for path in tmp_path.iterdir()] == [file.name]


def test_every_other_part_measures_once(tmp_path):
    # A process of its own: the program's style would stay behind on every later window.
    file = tmp_path / "bench.json"
    once = (
        "import sys; from tests.bench import command, measure; "
        "command.main(sys.argv[1:], measure.ONCE)"
    )
    others = [part for part in command.PARTS if part not in ("register", "storage", "verification")]
    only = chain.from_iterable(("--only", part) for part in others)
    started = [sys.executable, "-c", once, *only, "--json", str(file)]
    done = subprocess.run(started, cwd=ROOT, check=False, capture_output=True, text=True)  # noqa: S603
    said = [line for line in done.stderr.splitlines() if not line.startswith(_QT_LACKS)]
    assert (done.returncode, said) == (0, [])
    names = {row["name"] for row in json.loads(file.read_text("utf-8"))["rows"]}
    assert len(names) > 40


def test_the_folder_of_a_run_is_removed(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    command.main(["--only", "storage"], ONCE)
    assert [path.name for path in tmp_path.iterdir()] == ["angio-bench.json"]


def test_the_largest_registration_has_five_procedures_and_nothing_wrong():
    made_up, form = data.full(), data.form_of(data.BOTH)
    context = Context(data.TODAY, data.example_lists())
    evaluation = evaluate(form, made_up.values, context)
    assert {f"DT_PCI_{n}" for n in range(1, 6)} <= evaluation.answered
    assert evaluation.errors == ()


@pytest.mark.parametrize(("faulty", "findings"), [(False, {0}), (True, {15})])
def test_every_row_of_a_file_has_as_many_findings_as_its_name_says(faulty, findings):
    form = data.form_of(data.BOTH)
    context = Context(data.TODAY, None, is_file=True)
    found = set()
    for cells in data._rows(1_000, faulty):
        texts = dict(zip(form.csv_keys, cells, strict=True))
        found.add(len(evaluate(form, texts, context).findings))
    assert found == findings


@pytest.mark.parametrize(
    ("value", "unit", "limit", "verdict", "ratio"),
    [
        (5, MS, 5, "ok", 5),
        (5.1, MS, 5, "over", 5.1),
        (5, MS, None, "", 5),
        (0.5, ROWS_PER_SECOND, 0.5, "ok", 2),
        (0.4, ROWS_PER_SECOND, 0.5, "over", 2.5),
    ],
)
def test_a_limit_is_the_least_of_a_rate_and_the_most_of_a_time(value, unit, limit, verdict, ratio):
    row = Row("it", value, unit, limit, Floor("bare", 1))
    assert row.verdict == verdict
    assert row.ratio == pytest.approx(ratio)


def test_p95_is_the_value_that_95_of_100_do_not_exceed():
    assert p95(list(range(1, 101))) == 95
    assert p95([7.0]) == 7.0
