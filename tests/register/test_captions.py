import ast
import csv
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

from angio_desktop.errors import BadTable, NotWritable
from angio_desktop.register import captions
from angio_desktop.register.captions import load_texts
from angio_desktop.register.cleaning import CHANGES
from angio_desktop.register.fields import LANGUAGES, RegistrationType
from angio_desktop.register.findings import (
    CodeText,
    Detail,
    FieldText,
    Finding,
    Joined,
    ListText,
    Sentence,
)
from tests.drivers.tables import DICTIONARY, FORMS, TABLES, TEXTS
from tests.register.examples import (
    BOTH,
    IN_EACH_LANGUAGE,
    LISTS,
    PCI,
    SENTENCES,
    evaluated,
    example,
    words,
)
from tests.register.rule_cases import FINDINGS
from tests.register.rule_cases_derived import DERIVED

_KEYS = {key for form in FORMS.values() for key in form.by_key}
_TECHNICAL = re.compile(r"[A-Za-z]+_\w+")
_FILES = ("findings.csv", "problems.csv", "words.csv", "commands.csv")


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


# What ships


@pytest.mark.parametrize(
    "file",
    sorted(
        {p.name for p in TABLES.glob("*.csv")}
        - {"place_of_residence.csv", "municipalities.csv", "municipalities_de.csv"}
    ),
)
def test_every_key_and_code_has_its_caption_in_three_languages(file):
    for row in table(TABLES / file):
        for nl in (column for column in row if column.endswith("_nl") and row[column]):
            for language in ("fr", "en"):
                assert row[nl.replace("_nl", f"_{language}")], row


def test_difference_of_a_caption_is_one_in_three_languages():
    rows = table(TABLES / "differences.csv")
    labels = {(r["key"], r["type"], r["column"]) for r in rows if r["column"].startswith("label")}
    places = {(key, type_) for key, type_, _ in labels}
    assert labels == {(*place, f"label_{language}") for place in places for language in LANGUAGES}


@pytest.mark.parametrize("file", _FILES)
def test_sentences_have_equal_placeholders_in_three_languages(file):
    for id_, sentence in load_texts(TEXTS / file).items():
        placeholders = [
            sorted({name for _, name, _, _ in Formatter().parse(text) if name is not None})
            for text in sentence
        ]
        assert placeholders[0] == placeholders[1] == placeholders[2], id_


@pytest.mark.parametrize("file", _FILES)
def test_no_sentence_names_a_technical_key(file):
    for id_, sentence in load_texts(TEXTS / file).items():
        for text in sentence:
            assert not _KEYS & set(_TECHNICAL.findall(text)), id_


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("type_", RegistrationType)
def test_no_caption_names_a_technical_key(type_, language):
    form = FORMS[type_]
    for key in form.by_key:
        caption = form.caption(key, language)
        assert caption
        assert not _KEYS & set(_TECHNICAL.findall(caption)), key


# What the rules say


def _text_ids_in_code() -> set[str]:
    """Return the literals of the rules that name a variant of a sentence: "E09.before"."""
    found = set()
    for path in Path(captions.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found |= set(re.findall(r"^[EWD][0-9]{2}\.[a-z_]+$", node.value))
    return found


def test_every_text_the_code_names_exists():
    named = _text_ids_in_code()
    assert "E09.before" in named
    assert named <= SENTENCES.keys()


def _said(said: Detail | Finding) -> Iterator[str]:
    """Yield the ids of the sentences of a message, and of those that stand in it."""
    if isinstance(said, Sentence | Finding):
        yield said.text_id
    inner = said.details.values() if isinstance(said, Sentence | Finding) else ()
    for detail in said.parts if isinstance(said, Joined) else inner:
        yield from _said(detail)


def test_every_sentence_is_said_in_some_case():
    said = {id_ for case in FINDINGS for f in case.evaluation().findings for id_ in _said(f)}
    for derived in DERIVED:
        billing = evaluated(derived.type, example(derived.type, **derived.changes)).billing
        said |= set(_said(billing.reason)) if billing else set()
    # E04.status is of the column STATUS of a file; the others stand around what is found.
    others = {"E04.status", captions.NAMED, captions.SERIES, captions.AND, "unit.mL/min/1,73 m²"}
    others |= {
        "not_listed",  # of a code beside a name, in the lists
        *("hint.optional", "hint.follow_up"),  # of a type, before it is chosen
        "W18.type",
        "W18.copy",
        captions.CLEANED,
        *(f"{captions.CLEANED}.{change}" for change in CHANGES),
    }
    assert said | others == SENTENCES.keys()


@pytest.mark.parametrize(
    ("language", "said"), [("nl", "a; b; c"), ("fr", "a\u00a0; b\u00a0; c"), ("en", "a; b; c")]
)
def test_texts_behind_each_other_are_parted_as_the_language_does_it(language, said):
    assert words(language).series(["a", "b", "c"]) == said
    assert words(language).series(["a"]) == "a"
    assert words(language).series([]) == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_case_is_said_in_words(language):
    in_language = IN_EACH_LANGUAGE[language]
    for case in FINDINGS:
        form, texts = FORMS[case.type], case.texts
        for finding in case.evaluation().findings:
            message = in_language.finding(finding, form, texts)
            assert message == message.rstrip()
            assert "{" not in message, (case, message)
            assert "}" not in message, (case, message)
            assert not _KEYS & set(_TECHNICAL.findall(message)), (case, message)


@pytest.mark.parametrize("language", LANGUAGES)
def test_languages_differ(language):
    others = [other for other in LANGUAGES if other != language]
    for id_, sentence in load_texts(TEXTS / "findings.csv").items():
        for other in others:
            assert sentence.text(language) != sentence.text(other), id_


# How an answer is shown


@pytest.mark.parametrize(
    ("key", "text", "shown"),
    [
        ("CD_DIABT", "1", "Geen diabetes"),
        ("CD_DIABT", "9", "9"),
        ("CD_DIABT", "", ""),
        ("CD_WHICH_TST_EXEC", "FL_EXEC_TROP|x", "Troponine bepaling, x"),
        ("CD_PAT_PLC_RESDC", "9000", "9000 Gent"),
        ("CD_PREST_PCI", "158970-158981", "158970-158981 PCI zonder coronaire stent"),
        ("CD_DOCTOR_INTVNT_CARDIOL_1", "10000106730", "Dr. 1 (10000106730)"),
        ("CD_DOCTOR_INTVNT_CARDIOL_1", "10000000000", "10000000000"),
        ("IDC_PAT", "45031212494", "45.03.12-124.94"),
        ("IDC_PAT", "45031212495", "45031212495"),
        ("MS_PAT_WGHT", "70.5", "70,5"),
        ("MS_PAT_WGHT", "70.55", "70.55"),  # what cannot be read is shown as it is
        ("MS_PAT_WGHT", "x.5", "x.5"),
        ("TX_IDC_PAT_INT", "70.5", "70.5"),
        ("TX_PAT_LAST_NAM", "{x}", "{x}"),
    ],
)
def test_answer_is_shown_as_a_person_reads_it(key, text, shown):
    assert words("nl").shown(FORMS[PCI].by_key[key], text) == shown


def test_code_of_a_list_that_is_not_loaded_is_shown_as_it_is():
    field = FORMS[PCI].by_key["CD_MODEL_DES_1"]
    assert words("nl", {}).code(field, "VOORBEELD-DES-01") == "VOORBEELD-DES-01"
    assert words("nl", LISTS).code(field, "VOORBEELD-DES-01") == "Model DES-01 (VOORBEELD-DES-01)"


def test_code_of_a_field_without_a_list_is_shown_as_it_is():
    assert words("nl").code(FORMS[PCI].by_key["TX_PAT_LAST_NAM"], "1") == "1"


def test_list_has_a_name():
    assert words("fr").list_name("HPIN") == "Médecins (numéros INAMI)"
    assert words("fr").list_name("CA_YN") == "CA_YN"


def test_unit_is_written_as_in_the_language():
    field = FORMS[PCI].by_key["MS_RECNT_EGFR"]
    assert [w.unit(field) for w in IN_EACH_LANGUAGE.values()] == [
        *["mL/min/1,73 m²"] * 2,
        "mL/min/1.73 m²",
    ]
    assert words("en").unit(FORMS[PCI].by_key["MS_PAT_HGHT"]) == "cm"
    assert words("en").unit(FORMS[PCI].by_key["DT_HOSPZ"]) == ""


@pytest.mark.parametrize(
    ("detail", "text"),
    [
        ("as it is", "as it is"),
        (CodeText("CD_DIABT", "1"), "No diabetes"),
        (FieldText("DT_PCI_2"), "PCI date (2)"),
        (ListText("HPIN"), "Physicians (RIZIV/INAMI numbers)"),
        (Joined(()), ""),
        (Joined(("LAD",)), "LAD"),
        (Joined(("LAD", "RCA")), "LAD and RCA"),
        (Joined(("LAD", "RCA", Sentence("graft", {}))), "LAD, RCA and graft"),
        (Sentence("D03.in", {"what": "2 DES", "vessels": Joined(("CX",))}), "2 DES in CX"),
    ],
)
def test_detail_is_put_in_words(detail, text):
    finding = Finding("W02", "CD_PAT_SEX", "W02", {"other_value": detail})
    message = words("en").finding(finding, FORMS[PCI], {"CD_PAT_SEX": "M"})
    assert f"(‘{text}’)" in message


@pytest.mark.parametrize(
    ("type_", "changes", "language", "reason"),
    [
        (PCI, {}, "nl", "3 DES in LAD en RCA, 14/03 en 17/03/2026"),
        (PCI, {}, "fr", "3 DES dans LAD et RCA, 14/03 et 17/03/2026"),
        (PCI, {}, "en", "3 DES in LAD and RCA, 14/03 and 17/03/2026"),
        (PCI, {"CD_NPCI_1": "0"}, "nl", "1 DES in LAD, 14/03/2026"),
        (PCI, {"NR_DES_2": ""}, "nl", "DES in LAD en RCA, 14/03 en 17/03/2026"),
        (PCI, {"DT_PCI_2": ""}, "nl", "3 DES in LAD en RCA, 14/03/2026"),
        (PCI, {"DT_PCI_1": "31/12/2025"}, "nl", "3 DES in LAD en RCA, 31/12/2025 en 17/03/2026"),
        (PCI, {"DT_PCI_1": "", "DT_PCI_2": ""}, "nl", "3 DES in LAD en RCA"),
        (PCI, {"CD_MAT_2": "1"}, "nl", "1 DES in LAD, 14/03/2026"),
        (
            *(PCI, {"CD_MAT_2": "3", "NR_BMS_2": "2"}, "nl"),
            "3 stents in LAD en RCA, 14/03 en 17/03/2026, niet uitsluitend drug-eluting",
        ),
        (
            *(PCI, {"CD_NPCI_1": "0", "CD_MAT_1": "5", "NR_BVS_1": "1"}, "fr"),
            "1 stent dans LAD, 14/03/2026, pas exclusivement à élution",
        ),
        (
            *(PCI, {"CD_NPCI_1": "0", "CD_MAT_1": "3", "CD_1SEGM_1": ""}, "en"),
            "stents, 14/03/2026, not only drug-eluting",
        ),
        (PCI, {"CD_MAT_1": "1", "CD_MAT_2": "1"}, "nl", "geen stent"),
        (BOTH, {"CD_MAT_2": "4", "NR_DES_2": "1"}, "fr", "2 DES dans LAD et pontage, 21/09/2026"),
    ],
)
def test_reason_of_a_billing_code_counts_stents_and_names_vessels_and_days(
    type_, changes, language, reason
):
    billing = evaluated(type_, example(type_, **changes)).billing
    assert billing is not None
    assert words(language).reason(billing.reason, FORMS[type_]) == reason


def test_value_with_braces_is_shown_as_it_is():
    texts = example(PCI, DT_HOSPZ="{value}")
    finding = evaluated(PCI, texts).findings[0]
    assert "{value} is geen bestaande datum" in words("nl").finding(finding, FORMS[PCI], texts)


def test_problem_is_put_in_words():
    sentences = load_texts(TEXTS / "problems.csv")
    in_words = captions.Words(DICTIONARY, sentences, "en", {})
    problem = NotWritable("x", file="a.csv", why="disk full")
    assert in_words.problem(problem).startswith("a.csv cannot be written (disk full).")
    variant = NotWritable("x", text_id="not_writable.exists", file="a.csv", folder="b")
    assert in_words.problem(variant).startswith("The folder b already holds a file a.csv;")


# A bad table of sentences is refused


@pytest.mark.parametrize(
    ("row", "what"),
    [
        ("E99;een {x};un {y};one {x}", "the placeholders differ between the languages"),
        ("E99;een {x};un;one {x}", "the placeholders differ between the languages"),
        ("E99;een;;one", "no text in one of the languages"),
        ("E01;een;un;one", "duplicate key"),
    ],
)
def test_bad_sentence_is_refused(tmp_path, row, what):
    path = tmp_path / "findings.csv"
    path.write_text(f"id;nl;fr;en\nE01;a {{x}};b {{x}};c {{x}}\n{row}\n", encoding="utf-8")
    with pytest.raises(BadTable, match=re.escape(what)) as raised:
        load_texts(path)
    assert raised.value.details["line"] == "3"
    assert raised.value.details["key"] == row.split(";")[0]


@pytest.mark.parametrize(
    ("language", "limits"),
    [("nl", "0 – 1,1"), ("fr", "0 – 1,1"), ("en", "0 – 1.1")],
)
def test_numbers_have_the_decimal_mark_of_the_language(language, limits):
    form = FORMS[BOTH]
    (found,) = [
        f for f in evaluated(BOTH, example(BOTH, MS_FFRRCA="1.12")).findings if f.rule == "E05"
    ]
    message = IN_EACH_LANGUAGE[language].finding(found, form, {"MS_FFRRCA": "1.12"})
    assert limits in message
    assert ("1.12" if language == "en" else "1,12") in message
    shown = IN_EACH_LANGUAGE[language].shown(form.by_key["MS_FFRRCA"], "0.98")
    assert shown == ("0.98" if language == "en" else "0,98")
