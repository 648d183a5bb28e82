from datetime import date

import pytest

from angio_desktop.errors import BadListFile
from angio_desktop.register import list_reading, open_lists
from angio_desktop.register.context import Article, ListEntry, Period
from angio_desktop.register.fields import LANGUAGES
from angio_desktop.register.open_lists import PHYSICIANS
from tests.drivers import tables
from tests.drivers.tables import DICTIONARY

DES = "QERMID_IMPLT_32402"
HEADER = "code;label;valid_from;valid_to"


def rows_of(*rows: str) -> list[list_reading.Row]:
    """The rows of a file whose cells no quotes or blanks surround."""
    return [(line, row.split(";")) for line, row in enumerate(rows, start=1)]


def read_one(name: str, rows: list[list_reading.Row]) -> open_lists.ListRead:
    """Read a file with one table, of one list."""
    return list_reading.read(name, [list_reading.ListTable("", rows)])[name]


def read_implants(*rows: str, header: str = HEADER) -> open_lists.ListRead:
    return read_one(DES, rows_of(header, *rows))


def implants(*rows: str) -> dict[str, ListEntry]:
    return dict(read_implants(*rows).whole().entries)


def physicians(*rows: str) -> open_lists.ListRead:
    return read_one(PHYSICIANS, rows_of("code;name", *rows))


def test_implants_are_read_with_their_interval():
    assert implants("A;Model A;01/01/2019;31/12/2024", "B;Model B", " C ; Model  C ;;") == {
        "A": ListEntry("A", "Model A", (Period(date(2019, 1, 1), date(2024, 12, 31)),)),
        "B": ListEntry("B", "Model B"),
        "C": ListEntry("C", "Model C"),
    }


@pytest.mark.parametrize(
    "written", ["01/02/2025", "1/02/2025", "01-02-2025", "2025-02-01", "1/2/2025 0:00:00"]
)
def test_a_date_is_read_in_any_form_that_means_one_day(written):
    assert implants(f"A;Model A;{written}")["A"].periods == (Period(date(2025, 2, 1)),)


def test_physicians_are_read():
    loaded = physicians("10000106730;Dr. Voorbeeld").whole()
    assert loaded.entries == {"10000106730": ListEntry("10000106730", "Dr. Voorbeeld")}
    assert (loaded.name, loaded.is_example) == ("HPIN", False)


def test_a_repeated_line_is_the_same_line():
    once = implants("A;Model A;01/01/2019")
    assert implants("A;Model A;01/01/2019", "A;Model A;1/1/2019") == once


def test_a_code_has_several_periods_the_earliest_first():
    found = implants("A;Model A;01/02/2025", "B;Model B", "A;Model A;;31/12/2022")
    assert found["A"].periods == (Period(None, date(2022, 12, 31)), Period(date(2025, 2, 1)))


@pytest.mark.parametrize("lasts", [("31/12/2022", ""), ("", "31/12/2022")])
def test_of_two_periods_that_begin_together_the_longer_holds(lasts):
    found = implants(*(f"A;Model A;01/01/2019;{last}" for last in lasts))
    assert found["A"].periods == (Period(date(2019, 1, 1)),)


def test_a_code_with_two_names_is_told_and_has_the_last_one():
    found = read_implants("A;Model A;;31/12/2022", "A;Model B;01/01/2023")
    [problem] = found.problems
    assert (problem.what, problem.line, problem.is_error) == ("two_names", 3, False)
    assert found.whole().entries["A"].label == "Model B"
    for language in LANGUAGES:
        assert "Model A" in tables.words(language).sentence(problem.text_id, problem.details)


@pytest.mark.parametrize("header", ["CODE;Name", "Code;NAME", " code ; name "])
def test_a_header_is_taken_in_any_case(header):
    assert read_one(PHYSICIANS, rows_of(header, "10000106730;x")).problems == ()


@pytest.mark.parametrize(
    ("code", "what", "meant"),
    [
        ("1,00001E+10", "scientific", None),
        ("1.00001E+10", "scientific", None),
        ("##########", "hashes", None),
        ("123", "physician", None),
        ("1-00001-09-730", "physician.form", "10000109730"),
        ("1 00001 09 730", "physician.form", "10000109730"),
        ("10000109730,00", "physician.form", "10000109730"),
        ("1000010973", "physician", None),
        ("100001097300", "physician", None),
        ("1000088730", "physician.form", "01000088730"),
        ("Maes", "physician", None),
    ],
)
def test_what_is_no_number_of_a_physician_is_refused_with_what_it_must_have_been(code, what, meant):
    [problem] = physicians(f"{code};Dr. Maes").problems
    assert (problem.what, problem.line, problem.is_error) == (what, 2, True)
    assert problem.details["found"] == code
    assert problem.details.get("meant") == meant
    for language in LANGUAGES:
        said = tables.words(language).sentence(problem.text_id, problem.details)
        assert (meant or "11") in said or what == "hashes"


def test_a_model_may_be_called_as_a_number_would_be():
    assert implants("1E5;Model A").keys() == {"1E5"}


def test_every_wrong_line_is_told_up_to_a_hundred():
    wrong = physicians("1;Dr. A", "10000106730;Dr. B", "2;Dr. C")
    assert [problem.line for problem in wrong.problems] == [2, 4]
    assert len(physicians(*["1;x"] * 200).problems) == 100


@pytest.mark.parametrize(
    ("rows", "what", "line"),
    [
        ([], "empty", 1),
        (["A"], "width", 2),
        (["A;Model A;;;x"], "width", 2),
        (["A;Model A;1/1/19;"], "date", 2),
        (["A;Model A;45689;"], "date_serial", 2),
        (["A;Model A;;########"], "hashes", 2),
        (["3/01/2026;Model A;;"], "date_code", 2),
        (["A;PeÃ«ters;;"], "misread", 2),
        (["A;Pe\ufffdters;;"], "misread.lost", 2),
        (["A;Model A;;31/02/2019"], "date", 2),
        (["A;Model A;02/01/2019;01/01/2019"], "interval", 2),
        ([";Model A;;"], "text", 2),
        (["A;;;"], "text", 2),
        (["A;=1+1;;"], "text", 2),
        (["A|B;Model A;;"], "text", 2),
        (["A B;Model A;;"], "text", 2),
    ],
)
def test_bad_row_is_refused_with_its_line(rows, what, line):
    with pytest.raises(BadListFile) as raised:
        read_implants(*rows).whole()
    assert (raised.value.text_id, raised.value.details["line"]) == (
        f"bad_list_file.{what}",
        str(line),
    )
    for language in LANGUAGES:
        assert "{" not in tables.words(language).problem(raised.value)


def test_interval_of_one_day_is_taken():
    assert implants("A;Model A;01/01/2019;01/01/2019")["A"].is_valid(date(2019, 1, 1))


@pytest.mark.parametrize("header", ["", "a;b", "code;valid_from", "name;valid_from;valid_to"])
def test_other_columns_are_refused(header):
    [problem] = read_implants("A;Model A;;", header=header).problems
    assert problem.what == "header"


def test_a_file_without_rows_is_refused():
    assert [problem.what for problem in read_one(DES, []).problems] == ["header"]


def test_example_of_every_list_can_be_loaded():
    lists = tables.example_lists()
    assert lists.keys() == {n for n, codes in DICTIONARY.code_lists.items() if codes.is_open}
    assert all(len(loaded.entries) >= 3 for loaded in lists.values())


# Files as hospitals have them


def read_tables(name: str, *tables: tuple[str, list[str]]) -> dict[str, open_lists.ListRead]:
    given = [list_reading.ListTable(sheet, rows_of(*rows)) for sheet, rows in tables]
    return list_reading.read(name, given)


@pytest.mark.parametrize(
    "header",
    [
        "code;label;valid_from;valid_to",
        "Identificatiecode;Benaming;Geldig vanaf;Geldig tot",
        "Code;Dénomination;Date de début;Date de fin",
        "CODE;Model name;Start date;End date",
    ],
)
def test_columns_are_known_by_their_words_in_three_languages(header):
    found = read_implants("A;Model A;01/01/2019;31/12/2024", header=header).whole()
    assert found.entries["A"].periods == (Period(date(2019, 1, 1), date(2024, 12, 31)),)


def test_columns_stand_in_any_order_and_others_are_passed_over():
    found = read_implants("x;Model A;31/12/2024;A", header="remark;label;valid_to;code")
    assert found.whole().entries["A"] == ListEntry(
        "A", "Model A", (Period(None, date(2024, 12, 31)),)
    )


def test_titles_may_stand_above_the_names_of_the_columns():
    rows = rows_of("Lijst DES", "Versie 3", "code;label", "A;Model A")
    assert read_one(DES, rows).whole().entries == {"A": ListEntry("A", "Model A")}


def test_labels_in_two_languages_are_both_there_and_a_name_in_parts_is_one():
    found = read_implants("A;Stent;Endoprothèse", "B;Flow;Flow", header="code;naam NL;nom FR")
    assert [e.label for e in found.whole().entries.values()] == ["Stent / Endoprothèse", "Flow"]
    rows = rows_of("RIZIV;Naam;Voornaam", "10000106730;Maes;Zoë")
    assert read_one(PHYSICIANS, rows).whole().entries["10000106730"].label == "Zoë Maes"


def test_a_column_tells_which_list_each_row_is_of():
    rows = ["TYPE;code;label", "32402;A;Flow", "BMS;B;Steel", "QERMID_IMPLT_32404;C;Balloon"]
    found = read_tables(DES, ("", rows))
    assert {name: list(each.whole().entries) for name, each in found.items()} == {
        DES: ["A"],
        "QERMID_IMPLT_32401": ["B"],
        "QERMID_IMPLT_32404": ["C"],
    }


def test_a_row_of_no_list_is_refused_with_its_line():
    found = read_tables(DES, ("", ["type;code;label", "32402;A;Flow", "32499;B;Steel"]))
    [problem] = found[DES].problems
    assert (problem.what, problem.line, problem.is_error) == ("type", 3, True)
    assert problem.details["found"] == "32499"


def test_a_type_of_a_physician_is_no_list():
    rows = ["RIZIV;Naam;Type", "10000106730;Maes;cardioloog"]
    assert list(read_tables(PHYSICIANS, ("", rows))) == [PHYSICIANS]


def test_sheets_tell_their_list_by_their_names_and_one_without_columns_is_passed_over():
    found = read_tables(
        DES,
        ("Uitleg", ["Dit zijn de lijsten"]),
        ("leeg", []),
        ("lijst 32401", ["code;label", "B;Steel"]),
        ("Blad3", ["code;label", "A;Flow", "A"]),
    )
    assert list(found["QERMID_IMPLT_32401"].whole().entries) == ["B"]
    assert [(p.what, p.details["line"], p.is_error) for p in found[DES].problems] == [
        ("sheet", "1 (Uitleg)", False),
        ("width", "3 (Blad3)", True),
    ]


def test_a_workbook_in_which_no_sheet_has_columns_is_refused():
    found = read_tables(DES, ("Uitleg", ["a;b"]), ("Blad2", ["c;d"]))
    assert [p.what for p in found[DES].problems] == ["sheet", "sheet", "header"]
    assert found[DES].is_refused


def test_a_wrong_check_is_told_and_loaded():
    for found, code in (
        (physicians("10000107730;Dr. Voorbeeld"), "10000107730"),
        (read_implants("340012345600;Flow"), "340012345600"),
    ):
        [problem] = found.problems
        assert (problem.what, problem.is_error) == ("check", False)
        assert code in found.whole().entries
        for language in LANGUAGES:
            assert code in tables.words(language).sentence(problem.text_id, problem.details)


def test_a_hospital_says_itself_what_its_columns_are():
    rows = rows_of("Nummertje;Wie;Naam;;Code", "10000106730;Zoë Maes;cardio;x;7")
    own = {"nummertje": "code", "wie": "label", "": "valid_from"}
    found = list_reading.read(PHYSICIANS, [list_reading.ListTable("", rows)], own)
    assert found[PHYSICIANS].whole().entries == {
        "10000106730": ListEntry("10000106730", "Zoë Maes")
    }


ARTICLES = "code;label;gtin;Fabrikant;Diameter (mm);Lengte (mm)"


def test_a_code_has_its_articles_a_row_for_each():
    found = read_implants(
        "A;Flow;5412345678908;Acme;2,5;18",
        "A;Flow;05412345678908;Acme;2,5;18",
        "A;Flow;73513537;Acme;3,0;18",
        "B;River",
        header=ARTICLES,
    )
    assert found.problems == ()
    assert found.whole().entries["A"].articles == (
        Article("00000073513537", "Acme", "3,0", "18"),
        Article("05412345678908", "Acme", "2,5", "18"),
    )
    assert found.whole().entries["B"].articles == ()


@pytest.mark.parametrize("gtin", ["5412345678907", "5,41235E+12", "abc", "١٢٣٤٥٦٧٠"])
def test_what_is_no_gtin_is_told_and_the_code_is_loaded_without(gtin):
    found = read_implants(f"A;Flow;{gtin}", header=ARTICLES)
    [problem] = found.problems
    assert (problem.what, problem.is_error) == ("gtin", False)
    assert found.whole().entries["A"].articles == ()


def test_a_gtin_of_two_codes_is_of_the_first():
    found = read_implants("A;Flow;5412345678908", "B;River;5412345678908", header=ARTICLES)
    [problem] = found.problems
    assert (problem.what, problem.details["other"]) == ("gtin_twice", "A")
    assert found.whole().entries["B"].articles == ()


@pytest.mark.parametrize("what", ["type", "sheet", "gtin", "gtin_twice", "others"])
def test_all_that_is_wrong_with_a_file_has_words(what):
    names = ("line", "found", "expected", "code", "other", "others", "label")
    problem = open_lists.ListProblem(1, what, {name: f"[{name}]" for name in names})
    for language in LANGUAGES:
        assert tables.words(language).sentence(problem.text_id, problem.details)
