"""Which field a column seems to be: by its name, a caption, what stands in it."""

import pytest

from angio_desktop import paths
from angio_desktop.register.assumptions import file_names
from angio_desktop.register.captions import load_texts
from angio_desktop.register.context import ListEntry, OpenList
from angio_desktop.register.fields import RegistrationType
from angio_desktop.register.file_names import type_of
from angio_desktop.register.intake.proposing import Proposer
from tests.drivers.tables import DEFINITIONS, DICTIONARY

NAMED = load_texts(paths.resources() / "intake" / "column_names.csv")
LISTS = {"HPIN": OpenList("HPIN", {"10000106730": ListEntry("10000106730", "Dr. Maes")})}
PCI = Proposer(DICTIONARY.forms[RegistrationType.HOSPITALISATION_PCI], NAMED, LISTS)
FOLLOW_UP = Proposer(DICTIONARY.forms[RegistrationType.FOLLOW_UP], NAMED, LISTS)


def test_every_name_that_is_known_is_of_a_field_and_of_one_only():
    keys = {key for form in DICTIONARY.forms.values() for key in form.by_key}
    for key, captions in NAMED.items():
        assert set(key.split("+")) <= keys
        proposer = Proposer(DICTIONARY.forms[RegistrationType.HOSPITALISATION_FFR_PCI], NAMED, {})
        if key != "DT_CONSULT":
            for name in {name for text in captions for name in text.split("|")}:
                assert proposer.fields(name) == tuple(key.split("+")), name


@pytest.mark.parametrize("type_", list(RegistrationType))
@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_each_field_is_found_by_its_key_and_by_its_caption(type_, language):
    form = DICTIONARY.forms[type_]
    proposer = Proposer(form, NAMED, {})
    for field in form.asked:
        assert proposer.fields(field.key) == (field.key,)
        found = proposer.fields(form.caption(field.key, language))
        assert found in ((field.key,), ())  # two fields of one caption: none of them


@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("dt_hospz", ("DT_HOSPZ",)),
        ("Gewicht (kg)", ("MS_PAT_WGHT",)),
        ("Date d'admission", ("DT_HOSPZ",)),
        ("Materiaal 2", ("CD_MAT_2",)),
        ("Materiaal_(5)", ("CD_MAT_5",)),
        ("Gewicht 2", ()),
        ("Tweede operator", ()),  # the question and the physician have one caption
        ("Opmerking", ()),
        ("", ()),
    ],
)
def test_a_column_is_known_by_its_name(name, keys):
    assert PCI.fields(name) == keys


def test_what_a_type_does_not_ask_is_none_of_its_fields():
    assert FOLLOW_UP.fields("Materiaal") == ()
    assert FOLLOW_UP.fields("Datum en uur PCI") == ()
    assert FOLLOW_UP.fields("Bijkomende procedure 5") == ()
    assert PCI.fields("Heeft de patiënt een bijkomende procedure ondergaan 5") == ()


def test_the_row_with_most_names_is_the_header():
    rows = [("Lijst van maart", ""), ("Naam", "x"), ("Naam", "Opname", "?"), ("Naam", "Opname")]
    header = PCI.header(rows, frozenset())
    assert header == (2, ("Naam", "Opname", "?"))
    assert PCI.header(rows, frozenset({"x"})) == (1, ("Naam", "x"))
    assert PCI.header([("a", "b")], frozenset()) is None
    assert PCI.header([("a", "b")] * 25 + [("Naam",)], frozenset()) is None


def test_a_column_that_is_not_named_is_known_by_what_stands_in_it():
    rows = [
        ("Naam", "Nr", "Wie", "Nog een", "Leeg", "Naam", ""),
        ("Maes", "85.07.30-033.28", "10000106730", "85073003328", "", "Jan", "10000106730"),
        ("Claes", "93051822361", "10000106730", "93051822361", "", "Piet"),
        ("Claes", "93051822361", "10000106730", "onbekend"),
    ]
    header = PCI.header(rows, frozenset())
    assert header is not None
    mapping = PCI.mapping(header, rows[1:])
    assert [(rule.columns, rule.fields) for rule in mapping.rules] == [
        (("Naam",), ("TX_PAT_LAST_NAM",)),
        (("Nr",), ("IDC_PAT",)),
        (("Wie",), ("CD_DOCTOR_INTVNT_CARDIOL_1",)),
    ]
    assert mapping.columns == {"naam", "nr", "wie"}


def test_the_name_of_a_national_file_tells_its_type():
    names = file_names(DEFINITIONS.assumptions, {})
    for type_, name in names.items():
        assert type_of(name, names) is type_
        assert type_of(name.replace("_02_28112023.csv", "_03_01012027 (1).csv"), names) is type_
    assert type_of("maart.csv", names) is None
