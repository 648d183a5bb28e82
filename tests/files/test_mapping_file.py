"""A mapping is a file that people can read; what is wrong in it is said."""

import json
from pathlib import Path

import pytest

from angio_desktop.errors import BadMapping, NotWritable
from angio_desktop.files import mapping_file
from angio_desktop.register.fields import LANGUAGES, RegistrationType
from angio_desktop.register.intake.mapping import (
    ColumnMapping,
    ColumnRule,
    DecimalMark,
    KeyChoice,
    TypeRule,
)
from tests.drivers.tables import DICTIONARY, words

WHOLE = ColumnMapping(
    name="Cathlab Zuid – één",
    rules=(
        ColumnRule(("Dag", "Uur"), ("DT_PCI_1", "T_WICR_1"), join=" om ", split="@"),
        ColumnRule(("Materiaal",), ("CD_MAT_1",), {"DES": "4"}),
        ColumnRule(("Lengte",), ("MS_PAT_HGHT",), unit="m"),
    ),
    key=KeyChoice.INTERNAL,
    type=TypeRule("Soort", {"PCI": RegistrationType.HOSPITALISATION_PCI}),
    decimal_mark=DecimalMark.COMMA,
    sheet="Blad1",
)


@pytest.mark.parametrize("mapping", [WHOLE, ColumnMapping()], ids=["whole", "empty"])
def test_what_is_written_is_read(tmp_path: Path, mapping: ColumnMapping) -> None:
    mapping_file.write(tmp_path / "m.json", mapping)
    assert mapping_file.read(tmp_path / "m.json", DICTIONARY) == mapping


def test_people_can_read_it(tmp_path: Path) -> None:
    mapping_file.write(tmp_path / "m.json", WHOLE)
    text = (tmp_path / "m.json").read_text("utf-8")
    assert '"name": "Cathlab Zuid – één"' in text
    assert '"column": "Materiaal",\n      "field": "CD_MAT_1"' in text


def test_a_mapping_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    with pytest.raises(NotWritable):
        mapping_file.write(tmp_path / "missing" / "m.json", WHOLE)


GOOD = {"angio_desktop_mapping": 1, "columns": [{"column": "A", "field": "IDC_PAT"}]}


@pytest.mark.parametrize(
    ("content", "what", "found"),
    [
        ("{", "no_mapping", ""),
        ("[" * 100_000, "no_mapping", ""),
        ([], "no_mapping", ""),
        ({}, "no_mapping", ""),
        (GOOD | {"angio_desktop_mapping": 2}, "no_mapping", ""),
        (GOOD | {"kolommen": []}, "unknown", "kolommen"),
        (GOOD | {"columns": {}}, "value", "columns"),
        (GOOD | {"columns": ["A"]}, "value", "columns"),
        (GOOD | {"columns": [{"column": "A", "field": "IDC_PAT", "veld": ""}]}, "unknown", "veld"),
        (GOOD | {"columns": [{"column": "A", "field": "NOTHING"}]}, "field", "NOTHING"),
        (GOOD | {"columns": [{"column": "A", "field": []}]}, "value", "field"),
        (GOOD | {"columns": [{"column": [" "], "field": "IDC_PAT"}]}, "value", "column"),
        (GOOD | {"columns": [{"column": 1, "field": "IDC_PAT"}]}, "value", "column"),
        (GOOD | {"columns": [{"column": "A", "field": "IDC_PAT", "unit": 1}]}, "value", "unit"),
        (
            GOOD | {"columns": [{"column": "A", "field": "IDC_PAT", "values": {"a": 1}}]},
            "value",
            "values",
        ),
        (GOOD | {"key": "name"}, "value", "key"),
        (GOOD | {"decimal_mark": ";"}, "value", "decimal_mark"),
        (GOOD | {"name": None}, "value", "name"),
        (GOOD | {"type": "PCI"}, "value", "type"),
        (GOOD | {"type": {"column": "A", "kind": ""}}, "unknown", "kind"),
        (GOOD | {"type": {"column": ""}}, "value", "column"),
        (GOOD | {"type": {"column": "A", "values": {"PCI": "pci"}}}, "value", "pci"),
    ],
)
def test_what_is_wrong_in_a_mapping_is_said(
    tmp_path: Path, content: object, what: str, found: str
) -> None:
    file = tmp_path / "m.json"
    file.write_text(content if isinstance(content, str) else json.dumps(content), "utf-8")
    with pytest.raises(BadMapping) as caught:
        mapping_file.read(file, DICTIONARY)
    assert caught.value.text_id == f"bad_mapping.{what}"
    assert caught.value.details == {"file": "m.json", "found": found}
    for language in LANGUAGES:
        assert "{" not in words(language).problem(caught.value)


def test_a_mapping_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(BadMapping) as caught:
        mapping_file.read(tmp_path / "m.json", DICTIONARY)
    assert caught.value.text_id == "bad_mapping.unreadable"
