import csv
from collections.abc import Iterator
from pathlib import Path

import pytest

from angio_desktop.register.fields import (
    LANGUAGES,
    PROCEDURES,
    Cell,
    Field,
    Kind,
    RegistrationType,
    Role,
)
from tests.drivers.tables import DICTIONARY, FORMS
from tests.register.rule_cases_numbers import keys_of, rows

FACTS = Path(__file__).parents[1] / "data" / "dcd"


def facts(name: str) -> Iterator[dict[str, str]]:
    with (FACTS / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter=";", strict=True)


def as_fact(field: Field) -> dict[str, str]:
    """Return a field as the flat facts write it."""
    is_title = field.kind is Kind.TITLE
    return {
        "key": field.key,
        "kind": field.kind.value,
        "section": field.section,
        "value_type": field.value_type.value if field.value_type else "",
        "many": "" if is_title else ("yes" if field.many else "no"),
        "code_list": field.code_list.name if field.code_list else "",
        "required": field.stated,
        "in_csv": field.in_csv,
        "assumed": field.assumed,
        "label_nl": field.captions.nl,
    }


@pytest.mark.parametrize("type_", RegistrationType)
def test_form_expands_to_the_rows_of_the_register(type_):
    expanded = [as_fact(f) for f in FORMS[type_].fields if f.kind is not Kind.LOCAL]
    expected = list(facts(f"fields_{type_}"))
    assert expanded == expected
    in_csv = tuple(row["key"] for row in expected if row["in_csv"] == "yes")
    assert FORMS[type_].csv_keys == in_csv


def test_only_local_field_is_the_consent_and_it_is_in_no_file():
    local = [(t, f.key) for t, form in FORMS.items() for f in form.fields if f.kind is Kind.LOCAL]
    assert local == [(type_, "LOCAL_CONSENT") for type_ in RegistrationType]
    assert not any("LOCAL_CONSENT" in form.csv_keys for form in FORMS.values())


@pytest.mark.parametrize("type_", RegistrationType)
def test_author_columns_are_the_three_of_the_register(type_):
    assert FORMS[type_].author_keys == ("TX_AUTHOR_GR", "TX_AUTHOR", "TX_COAUTHOR")


def test_code_lists_hold_the_codes_of_the_register_in_order():
    expected = [(row["code_list"], row["code"], row["label_nl"]) for row in facts("code_lists")]
    expanded = [
        (name, code.code, code.captions.nl)
        for name, codes in DICTIONARY.code_lists.items()
        if not codes.is_open and name != "PLACE_OF_RESIDENCE"
        for code in codes.codes.values()
    ]
    assert sorted(expanded, key=lambda code: code[0]) == sorted(expected, key=lambda code: code[0])
    assert (len(expanded), len({name for name, _, _ in expanded})) == (437, 48)


def test_places_of_residence_are_those_of_the_register():
    places = DICTIONARY.code_lists["PLACE_OF_RESIDENCE"].codes.values()
    expected = [(row["code"], row["label_nl"]) for row in facts("place_of_residence")]
    assert [(place.code, place.captions.nl) for place in places] == expected
    assert len(places) == 1191


def test_municipalities_are_those_of_the_facts_and_special_codes_have_none():
    expected = [tuple(row.values())[:3] for row in facts("municipalities")]
    places = DICTIONARY.code_lists["PLACE_OF_RESIDENCE"].codes.values()
    found = [(place.code, each.nl, each.fr) for place in places for each in place.municipalities]
    assert sorted(found) == sorted(expected)
    assert sum(not place.municipalities for place in places) == 42


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("9200", ("Dendermonde", "Termonde", "Dendermonde")),
        ("4020", ("Luik", "Liège", "Liège")),
        ("1804", ("Vilvoorde / Zemst", "Vilvorde / Zemst", "Vilvoorde / Zemst")),
        ("9000", ("", "", "")),
        ("1040", ("", "", "")),
        ("4099", ("", "", "")),
    ],
)
def test_a_place_says_its_municipality_unless_its_own_name_does(code, shown):
    place = DICTIONARY.code_lists["PLACE_OF_RESIDENCE"].codes[code]
    assert tuple(place.municipality(language) for language in LANGUAGES) == shown


def test_open_lists_are_those_of_physicians_and_implants():
    assert [name for name, codes in DICTIONARY.code_lists.items() if codes.is_open] == [
        "HPIN",
        *(f"QERMID_IMPLT_3240{n}" for n in (1, 2, 3, 4)),
    ]


@pytest.mark.parametrize("type_", RegistrationType)
def test_many_fields_are_required_in_every_type_but_hospitalisation(type_):
    names = {"CD_WHICH_TST_EXEC", "CD_ANGIO_STE", "CD_TPE_CABG_EXEC", "CD_SEGM"}
    for n in PROCEDURES:
        names |= {f"CD_COMPLIC_PLC_INS_{n}", f"CD_TPE_CABG_EXEC_{n}", f"CD_SEGM_{n}"}
    many = [field for field in FORMS[type_].asked if field.many]
    assert {field.key for field in many} <= names
    assert {field.required for field in many} == {type_ is not RegistrationType.HOSPITALISATION}


@pytest.mark.parametrize("type_", RegistrationType)
def test_other_fields_are_required_as_the_register_says(type_):
    for field in FORMS[type_].asked:
        if not field.many and field.kind is not Kind.LOCAL:
            assert field.required == (field.stated == "required"), field.key


@pytest.mark.parametrize("type_", RegistrationType)
def test_numbers_have_the_limits_of_the_facts(type_):
    form = FORMS[type_]
    expected = {
        key: (row["unit"], *(float(row[c]) for c in list(row)[2:]))
        for row in rows()
        for key in keys_of(row["key"], type_)
        if key in form.by_key
    }
    limits = {f.key: f.limits for f in form.fields if f.limits}
    assert {
        key: (x.unit, x.decimals, x.minimum, x.maximum, x.usual_minimum, x.usual_maximum)
        for key, x in limits.items()
    } == expected


@pytest.mark.parametrize("type_", RegistrationType)
def test_every_asked_field_is_on_one_page(type_):
    form = FORMS[type_]
    on_pages = [field.key for page in form.pages for field in page.fields]
    assert sorted(on_pages) == sorted(field.key for field in form.asked)


@pytest.mark.parametrize("n", PROCEDURES)
def test_procedure_stands_on_a_page_of_its_own(n):
    form = FORMS[RegistrationType.HOSPITALISATION_FFR_PCI]
    page = next(page for page in form.pages if page.id == f"pci_{n}")
    assert {field.procedure for field in page.fields} == {n}
    assert page.fields == tuple(field for field in form.asked if field.procedure == n)


def test_roles_are_those_the_program_asks_for():
    form = FORMS[RegistrationType.HOSPITALISATION_FFR_PCI]
    assert form.procedure_dates == {n: f"DT_PCI_{n}" for n in PROCEDURES}
    assert [f.key for f in form.with_role(Role.BILLING)] == ["CD_PREST_PCI"]
    assert [f.key for f in form.with_role(Role.SUMMARY) if f.procedure in (None, 5)] == [
        *("DT_HOSPZ", "DT_FFR", "DT_PCI_5", "CD_MAT_5", "CD_PREST_PCI", "DT_DISCH")
    ]
    assert [f.key for f in form.with_role(Role.OPERATOR) if f.procedure in (None, 1)] == [
        *("CD_DOCTOR_FFR", "CD_DOCTOR_INTVNT_CARDIOL_1")
    ]
    follow_up = FORMS[RegistrationType.FOLLOW_UP]
    assert (follow_up.procedures, follow_up.with_role(Role.BILLING)) == ((), ())
    assert [f.key for f in follow_up.with_role(Role.SUMMARY)] == ["DT_CONSULT"]


def test_cells_of_yes_and_no_are_those_whose_value_type_is_assumed():
    for form in FORMS.values():
        of_yes_no = {f.key for f in form.fields if f.cell is Cell.YES_NO}
        assert of_yes_no == {f.key for f in form.fields if "value type" in f.assumed}


def test_version_is_that_of_the_definition():
    assert DICTIONARY.version == "HD_DCD_Specs_HDBP0012_ANGIO_v2_20231128"
