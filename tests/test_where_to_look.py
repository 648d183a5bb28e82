"""What the README says of adding a field and a rule: done in a copy of the project, and tried."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from fnmatch import fnmatch
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
_PARTS = ("angio_desktop", "resources", "tests")
_WITH_PCI = ("hospitalisation_pci", "hospitalisation_ffr_pci")
_TRIED = [f"tests/register/test_{name}.py" for name in ("rules", "dictionary", "captions")]

Change = Callable[[str], str]

_FIELD = (
    "MS_BODY_TEMP;entry;;number;no;;yes;;;;;required;;required;;Temperatuur;Température;Temperature"
)
_FLAT = "MS_BODY_TEMP;entry;TX_TTL_CARDIOVASC_HISTY;number;no;;required;yes;;Temperatuur"
_LIMITS = "MS_BODY_TEMP;°C;1;25;45;35;42"
_RULE = '''

@_rule("{id}", "MS_BODY_TEMP", "MS_HF_HOSPZ")
def fever_quickens_the_pulse(facts: Facts) -> Iterator[Finding]:
    """A fever without a quick pulse is unusual."""
    warmth, pulse = facts.values.get("MS_BODY_TEMP"), facts.values.get("MS_HF_HOSPZ")
    if warmth is not None and pulse is not None and warmth > 39 and pulse < 60:
        yield Finding("{id}", "MS_BODY_TEMP", "{id}", {{}})
'''
_CASES = """

_FEVER = (
    *silent("{id}", PCI, *answers("MS_BODY_TEMP", "39.0", "39.1", MS_HF_HOSPZ="60")),
    *speaks("{id}", PCI, "MS_BODY_TEMP", *answers("MS_BODY_TEMP", "39.1", MS_HF_HOSPZ="59")),
)
WARNINGS = (*WARNINGS, *_FEVER)
"""


def after(start: str, row: str) -> Change:
    """Return the change that puts a row after the one that begins with `start`."""

    def change(text: str) -> str:
        found = re.search(rf"^{re.escape(start)}.*$", text, re.MULTILINE)
        assert found is not None
        return f"{text[: found.end()]}\n{row}{text[found.end() :]}"

    return change


def at_end(more: str) -> Change:
    return lambda text: text + more


def next_warning() -> tuple[str, str]:
    """Return the last id of the warnings, and the one that is free."""
    text = (ROOT / "resources/dictionary/rules.md").read_text(encoding="utf-8")
    last = max(re.findall(r"^\| (W\d\d) \|", text, re.MULTILINE))
    return last, f"W{int(last[1:]) + 1:02}"


LAST, NEW = next_warning()
FIELD: dict[str, Change] = {
    "resources/dictionary/fields.csv": after("MS_HF_HOSPZ;", _FIELD),
    "resources/dictionary/numbers.csv": after("MS_HF_HOSPZ;", f"{_LIMITS};"),
    **{
        f"resources/examples/{type_}.csv": after("MS_HF_HOSPZ;", "MS_BODY_TEMP;36.9")
        for type_ in _WITH_PCI
    },
    **{f"tests/data/dcd/fields_{type_}.csv": after("MS_HF_HOSPZ;", _FLAT) for type_ in _WITH_PCI},
    "tests/data/dcd/numbers.csv": after("MS_HF_HOSPZ;", _LIMITS),
}
RULE: dict[str, Change] = {
    "resources/dictionary/rules.md": after(f"| {LAST} |", f"| {NEW} | fever, slow pulse |"),
    "angio_desktop/register/checks/stay.py": at_end(_RULE.format(id=NEW)),
    "resources/texts/findings.csv": at_end(f"{NEW};Koorts {{value}};Fièvre {{value}};{{value}}\n"),
    "resources/texts/help.csv": at_end(f"rule.{NEW};koorts;fièvre;fever\n"),
    "tests/register/rule_cases_warnings.py": at_end(_CASES.format(id=NEW)),
}


@pytest.mark.parametrize(("what", "changes"), [("a field", FIELD), ("a rule (E, W)", RULE)])
def test_readme_names_every_file_that_is_touched(what: str, changes: dict[str, Change]):
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    [files] = re.findall(rf"^\| {re.escape(what)} \|(.*)$", readme, re.MULTILINE)
    named = re.findall(r"`([^`]+/[^`]+)`", files)
    assert [p for p in changes if not any(fnmatch(p, name) for name in named)] == []
    assert [name for name in named if not list(ROOT.glob(name))] == []


def test_a_field_and_a_rule_are_added_by_just_these_files(tmp_path: Path):
    for part in _PARTS:
        ignored = shutil.ignore_patterns("__pycache__", "bench", "demo", "ui")
        shutil.copytree(ROOT / part, tmp_path / part, ignore=ignored if part == "tests" else None)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for name, change in {**FIELD, **RULE}.items():
        path = tmp_path / name
        path.write_text(change(path.read_text(encoding="utf-8")), encoding="utf-8", newline="")
    tried = subprocess.run(  # noqa: S603  ours
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *_TRIED],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert tried.returncode == 0, tried.stdout[-3000:]
