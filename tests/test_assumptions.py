"""The assumptions: all that csv_format.md leaves open, and the fields marked `assumed`."""

import re
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path

import pytest

from angio_desktop import paths
from angio_desktop.errors import BadTable
from angio_desktop.files.csv_format import CHOICES, CsvFormat
from angio_desktop.register import assumptions
from angio_desktop.register.assumptions import assumed_fields, file_name
from angio_desktop.register.fields import Cell, RegistrationType
from tests.drivers.tables import DEFINITIONS, DICTIONARY

TABLE = paths.resources() / "assumptions.csv"
LOADED = DEFINITIONS.assumptions


# Of the format up to A12; then of what is entered.
OF_FORMAT = [a for a in LOADED if a.id <= "A12"]


def test_every_open_question_of_the_format_is_there() -> None:
    assert [a.setting for a in OF_FORMAT] == [
        *(f"file_name.{type_}" for type_ in RegistrationType),
        *("decimal_mark", "yes_no", "", "bom", "line_end", "quoting", ""),
    ]
    assert [a.default for a in OF_FORMAT if not a.setting] == ["UTF-8", "hh:mm"]


def test_what_to_enter_for_who_has_one_name_or_no_full_birth_date_is_assumed() -> None:
    by_id = {a.id: a for a in LOADED}
    assert by_id["A20"].default == "01/01/jjjj"
    assert by_id["A21"].default == "TX_PAT_FIRST_NAM = TX_PAT_LAST_NAM"


def test_what_decides_between_two_billing_codes_is_assumed_with_its_doubt() -> None:
    by_id = {a.id: a for a in LOADED}
    assert "16" in by_id["A22"].what.nl
    assert by_id["A22"].default == "RCA"
    assert "CX" in by_id["A22"].doubt.nl
    assert "samen" in by_id["A23"].what.nl


def test_choices_and_defaults_are_those_of_the_csv_file() -> None:
    by_setting = {a.setting: a for a in LOADED}
    assert {f.name for f in fields(CsvFormat)} == CHOICES.keys()
    for key, choices in CHOICES.items():
        assert set(by_setting[key].choices) == set(choices)
        assert by_setting[key].default == choices[0] == getattr(CsvFormat(), key)


def test_file_names_are_the_five_of_the_register() -> None:
    names = {
        RegistrationType.HOSPITALISATION: "Hospitalisatie",
        RegistrationType.HOSPITALISATION_PCI: "Hospitalisatie_met_PCI",
        RegistrationType.HOSPITALISATION_FFR: "Hospitalisatie_met_FFR",
        RegistrationType.HOSPITALISATION_FFR_PCI: "Hospitalisatie_met_FFR_en_PCI",
        RegistrationType.FOLLOW_UP: "Follow-up_na_PCI",
    }
    for type_, name in names.items():
        expected = f"HD_DCD_submcsv_HDBP0012_ANGIO_{name}_02_28112023.csv"
        assert file_name(LOADED, {}, type_) == expected
        assert file_name(LOADED, {f"file_name.{type_}": "eigen.csv"}, type_) == "eigen.csv"
        assert file_name(LOADED, {f"file_name.{type_}": ""}, type_) == expected


def test_texts_differ_between_the_languages() -> None:
    for assumption in LOADED:
        assert len(set(assumption.doubt)) == 3, assumption.id


def test_every_field_marked_assumed_is_listed_once() -> None:
    listed = assumed_fields(DICTIONARY)
    marked = {f.key for form in DICTIONARY.forms.values() for f in form.fields if f.assumed}
    assert {f.key for f in listed} == marked
    assert len(listed) == len(marked) == 12
    assert sum(f.cell is Cell.YES_NO for f in listed) == 6


def changed(old: str, new: str) -> Callable[[str], str]:
    def change(text: str) -> str:
        assert old in text
        return text.replace(old, new, 1)

    return change


@pytest.mark.parametrize(
    ("change", "line", "key", "said"),
    [
        (changed("A06;decimal_mark", "A06;decimals"), 7, "A06", "unknown setting decimals"),
        (changed("A07;yes_no;10|true_false;10", "A07;bom;no|yes;no"), 10, "A09", "duplicate set"),
        (changed("A07", "A06"), 8, "A06", "duplicate key"),
        (changed("point|comma;point", "point|comma;dot"), 7, "A06", "default 'dot' is not one"),
        (changed("A08;;;UTF-8", "A08;;;"), 9, "A08", "default '' is not one"),
        (changed("A08;;;UTF-8;Tekencodering", "A08;;;UTF-8;"), 9, "A08", "no text in what_nl"),
        (changed("Encodage des caractères", ""), 9, "A08", "no text in what_fr"),
        (changed("UTF-8 is written for version 1 only.", ""), 9, "A08", "no text in doubt_en"),
        (changed("doubt_en", "doubt"), 1, "", "unknown columns"),
        (lambda text: re.sub("A05;.*\n", "", text), 0, "file_name.follow_up", "no row has this"),
    ],
)
def test_a_bad_table_is_refused_naming_line_and_key(
    tmp_path: Path, change: Callable[[str], str], line: int, key: str, said: str
) -> None:
    bad = tmp_path / TABLE.name
    bad.write_text(change(TABLE.read_text(encoding="utf-8")), encoding="utf-8")
    with pytest.raises(BadTable) as raised:
        assumptions.load(bad)
    details = raised.value.details
    assert (details["file"], details["line"], details["key"]) == (TABLE.name, str(line), key)
    assert said in details["what"]
