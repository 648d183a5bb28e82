"""Workbooks from elsewhere: read as a person sees them, and what is none refused."""

import zipfile
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
from openpyxl import Workbook
from python_calamine import CalamineWorkbook

from angio_desktop.errors import UnreadableTable
from angio_desktop.files import package, package_look, tables
from angio_desktop.files.tables import TableFile
from angio_desktop.register.fields import LANGUAGES
from tests.drivers import workbooks
from tests.drivers.tables import words
from tests.drivers.workbooks import ods, ods_cell, ods_row, xlsx

SHEET = "xl/worksheets/sheet1.xml"
SMALL = xlsx({"Blad1": [["code", "name"], [10000109730, "Dr. Zoë Maes"]]})
EMPTY = ods_cell("", wide=16384)
BOMB = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
FETCHED = '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">'


def opened(folder: Path, raw: bytes) -> TableFile:
    file = folder / "table.xlsx"
    file.write_bytes(raw)
    return tables.open_file(file)


def rows(folder: Path, raw: bytes) -> list[tuple[int, tuple[str, ...]]]:
    (only,) = opened(folder, raw).tables
    return [(row.line, row.cells) for row in only.rows()]


def refusal(folder: Path, raw: bytes) -> str:
    with pytest.raises(UnreadableTable) as caught:
        opened(folder, raw)
    for language in LANGUAGES:
        assert "{" not in words(language).problem(caught.value)
    return caught.value.text_id.removeprefix("unreadable_table.")


def test_each_value_of_excel_is_read_as_it_is_shown(tmp_path):
    values = [
        "naam",
        10000109730,
        0.1 + 0.2,
        date(2025, 2, 1),
        datetime(2025, 2, 1, 9, 42),  # noqa: DTZ001  a spreadsheet knows no zones
        datetime(2025, 2, 1, 9, 42, 10),  # noqa: DTZ001
        datetime(2025, 2, 1),  # noqa: DTZ001
        time(9, 42),
        timedelta(hours=26, minutes=30),
        True,
        False,
        (1010112345, "00000000000"),
        (0.55, "0%"),
        (82.456, "0.0"),
        "a\nb",
    ]
    assert rows(tmp_path, xlsx({"Blad1": [values]})) == [
        (
            1,
            (
                *("naam", "10000109730", "0.3", "01/02/2025", "01/02/2025 09:42"),
                *("01/02/2025 09:42:10", "01/02/2025", "09:42", "26:30", "true", "false"),
                *("01010112345", "55%", "82.5", "a\nb"),
            ),
        )
    ]


def test_each_value_of_libreoffice_is_read_as_it_is_shown(tmp_path):
    cells = [
        ods_cell("string", "naam"),
        ods_cell("float", "01010112345", value="1010112345"),
        ods_cell("float", "85.04.02-169.32", value="85040216932"),
        ods_cell("float", "1.234,5", value="1234.5"),
        ods_cell("percentage", "55%", value="0.55"),
        ods_cell("date", "1 feb 25", value="2025-02-01"),
        ods_cell("date", "1 feb", value="2025-02-01T09:42:00"),
        ods_cell("time", "09:42", value="PT09H42M00S"),
        ods_cell("time", "26:30", value="PT26H30M00S"),
        ods_cell("boolean", "WAAR", value="true"),
        ods_cell("error", "#N/B"),
        ods_cell("float", "007", value="7", wide=2),
        EMPTY,
    ]
    raw = ods({"Blad1": [ods_row(*cells), ods_row(EMPTY, high=1048575)]})
    assert rows(tmp_path, raw) == [
        (
            1,
            (
                *("naam", "01010112345", "85.04.02-169.32", "1234.5", "55%", "01/02/2025"),
                *("01/02/2025 09:42", "09:42", "26:30", "true", "#N/B", "007", "007"),
            ),
        )
    ]


def test_an_error_of_excel_is_no_empty_cell(tmp_path):
    book = Workbook()
    book.active["A1"] = "#N/A"
    book.active["A1"].data_type = "e"
    assert rows(tmp_path, workbooks.saved(book)) == [(1, ("#N/A",))]


def test_of_a_formula_the_last_result_is_read_and_nothing_is_calculated(tmp_path):
    raw = xlsx({"Blad1": [["=1+1", "x"], ['=HYPERLINK("http://127.0.0.1:9/")', "y"]]})
    assert rows(tmp_path, raw) == [(1, ("", "x")), (2, ("", "y"))]
    assert rows(tmp_path, workbooks.changed(raw, SHEET, "<f>1+1</f><v />", "<f>1+1</f><v>2</v>"))[
        0
    ] == (1, ("2", "x"))


def test_a_row_keeps_its_place_and_what_is_empty_is_not_there(tmp_path):
    book = Workbook()
    book.active["C3"] = "x"
    book.active["XFD9"].number_format = "0.00"  # looks like something, and is nothing
    book.active["A9"] = " "
    assert rows(tmp_path, workbooks.saved(book)) == [(3, ("", "", "x"))]


def test_sheets_are_read_by_their_names_and_hidden_ones_are_not(tmp_path):
    book = Workbook()
    book.active.title = "Artsen"
    book.active["A1"] = "1"
    book.create_sheet("Leeg")
    hidden = book.create_sheet("Verborgen")
    hidden["A1"], hidden.sheet_state = "2", "hidden"
    book.create_sheet("Stents")["A1"] = "3"
    found = opened(tmp_path, workbooks.saved(book))
    assert [(t.name, [row.cells for row in t.rows()]) for t in found.tables] == [
        ("Artsen", [("1",)]),
        ("Leeg", []),
        ("Stents", [("3",)]),
    ]
    assert [row.cells for row in tables.read(tmp_path / "table.xlsx")] == [("1",), ("3",)]


def test_formats_belong_to_the_sheet_that_has_them(tmp_path):
    raw = xlsx({"A": [[(7, "000")]], "B": [[(7, "0.0"), ("x", "000"), (8, "General")]]})
    found = [next(iter(table.rows())).cells for table in opened(tmp_path, raw).tables]
    assert found == [("007",), ("7.0", "x", "8")]


def test_a_workbook_with_little_in_it_is_read(tmp_path):
    """Without styles, without places of rows and cells, with a prefix before each name."""
    parts = workbooks.parts_of(SMALL)
    del parts["xl/styles.xml"]
    cells = '<x:c s="7"><x:v>1</x:v></x:c><x:c t="inlineStr"><x:is><x:t>y</x:t></x:is></x:c>'
    parts[SHEET] = (
        '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        f"<x:sheetData><x:row>{cells}</x:row></x:sheetData></x:worksheet>"
    ).encode()
    assert rows(tmp_path, workbooks.package(parts.items())) == [(1, ("1", "y"))]


def test_how_much_was_read_is_told_of_the_size_of_the_file(tmp_path):
    (only,) = opened(tmp_path, SMALL).tables
    assert only.size == len(SMALL)
    assert [row.read for row in only.rows()] == [len(SMALL) // 2, len(SMALL)]


@pytest.mark.parametrize(
    ("raw", "what"),
    [
        pytest.param(b"PK\x03\x04rest", "damaged", id="the beginning of a zip"),
        pytest.param(b"\xd0\xcf\x11\xe0rest", "old_workbook", id="xls"),
        pytest.param(SMALL[:-40], "damaged", id="cut"),
        pytest.param(workbooks.package([("word/document.xml", "<x/>")]), "no_workbook", id="docx"),
        pytest.param(workbooks.package([("xl/workbook.bin", "x")]), "no_workbook", id="xlsb"),
        pytest.param(
            workbooks.package([("xl/workbook.xml", "<x/>")], zipfile.ZIP_BZIP2),
            "damaged",
            id="packed otherwise",
        ),
        pytest.param(workbooks.package([("xl/workbook.xml", "<x>")]), "damaged", id="no XML"),
        pytest.param(workbooks.package([("xl/workbook.xml", "<x/>")]), "damaged", id="no sheets"),
        pytest.param(
            workbooks.package([("xl/workbook.xml", '<?xml version="1.0" encoding="x"?><x/>')]),
            "damaged",
            id="an encoding there is not",
        ),
        pytest.param(
            workbooks.changed(SMALL, SHEET, "<worksheet", BOMB + "<worksheet"),
            "entities",
            id="entities",
        ),
        pytest.param(
            workbooks.changed(SMALL, "xl/styles.xml", "<styleSheet", FETCHED + "<styleSheet"),
            "entities",
            id="another file",
        ),
        pytest.param(ods({"A": []}, BOMB), "entities", id="entities in an OpenDocument"),
        pytest.param(workbooks.changed(SMALL, SHEET, '"A1"', '"XFD1048576"'), "columns", id="far"),
        pytest.param(
            workbooks.changed(SMALL, SHEET, '"B2"', '"ALL9999"'), "cells", id="many cells"
        ),
        pytest.param(workbooks.changed(SMALL, SHEET, '"A1"', '"1A"'), "damaged", id="no place"),
        pytest.param(
            workbooks.changed(SMALL, SHEET, '<row r="1"', '<row r="0x1"'), "damaged", id="no row"
        ),
        pytest.param(
            ods({"A": [ods_row(ods_cell("string", "x", wide=1_000_000))]}), "columns", id="wide"
        ),
        pytest.param(
            ods({"A": [ods_row(ods_cell("string", "x", wide=9), high=999_999_999)]}),
            "cells",
            id="high",
        ),
        pytest.param(
            ods({"A": [ods_row(ods_cell("string", "x", wide=10**12))]}), "damaged", id="too wide"
        ),
    ],
)
def test_what_is_no_workbook_or_would_take_the_memory_is_refused(tmp_path, raw, what):
    assert refusal(tmp_path, raw) == what


class PanicException(BaseException):
    """As the library has one: what went wrong in its own language."""


@pytest.mark.parametrize("problem", [PanicException, MemoryError, OverflowError])
def test_what_the_reader_stumbles_over_is_refused(tmp_path, monkeypatch, problem):
    def stumble(_: object) -> None:
        raise problem

    monkeypatch.setattr(CalamineWorkbook, "from_filelike", stumble)
    assert refusal(tmp_path, SMALL) == "damaged"


def test_who_interrupts_the_reader_is_heard(tmp_path, monkeypatch):
    def interrupt(_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(CalamineWorkbook, "from_filelike", interrupt)
    with pytest.raises(KeyboardInterrupt):
        opened(tmp_path, SMALL)


def test_a_cell_that_stands_in_no_row_is_no_cell(tmp_path):
    raw = ods({"A": [ods_cell("string", "x"), ods_row(ods_cell("string", "y"))]})
    assert rows(tmp_path, raw) == [(1, ("y",))]


def test_so_many_columns_are_read_and_no_more(tmp_path):
    most = package_look.MAX_COLUMNS
    [(_, cells)] = rows(tmp_path, xlsx({"A": [["x"] * most]}))
    assert len(cells) == most
    assert refusal(tmp_path, xlsx({"A": [["x"] * (most + 1)]})) == "columns"
    wide = ods({"A": [ods_row(ods_cell("string", "x"), EMPTY)]})
    assert rows(tmp_path, wide) == [(1, ("x",))]


def test_so_many_cells_are_read_and_no_more(tmp_path, monkeypatch):
    monkeypatch.setattr(package_look, "MAX_CELLS", 4)
    assert len(rows(tmp_path, SMALL)) == 2
    assert refusal(tmp_path, xlsx({"A": [["x", "y", "z", "a", "b"]]})) == "cells"


def test_so_many_elements_are_looked_at_and_no_more(tmp_path, monkeypatch):
    monkeypatch.setattr(package_look, "MAX_ELEMENTS", 1000)
    assert len(rows(tmp_path, SMALL)) == 2
    more = workbooks.changed(SMALL, SHEET, "<sheetData>", "<sheetData>" + "<row/>" * 1000)
    assert refusal(tmp_path, more) == "elements"


def test_so_much_is_unpacked_and_no_more(tmp_path, monkeypatch):
    parts = workbooks.parts_of(SMALL)
    size = sum(len(part) for part in parts.values())
    monkeypatch.setattr(package, "MAX_UNPACKED", size)
    assert len(rows(tmp_path, SMALL)) == 2
    assert len(rows(tmp_path, workbooks.package([*parts.items(), ("a.png", "x" * size)]))) == 2
    assert refusal(tmp_path, workbooks.package([*parts.items(), ("a.xml", "<x/>")])) == "too_much"


def test_a_bomb_is_not_unpacked(tmp_path):
    bomb = b"0" * (1 << 20)
    raw = workbooks.package([(f"{i}.xml", bomb) for i in range(300)])
    assert len(raw) < 1 << 20
    assert refusal(tmp_path, raw) == "too_much"


def test_a_package_of_too_many_parts_is_not_opened(tmp_path):
    raw = workbooks.package([(f"{i}.xml", b"") for i in range(2001)])
    assert refusal(tmp_path, raw) == "too_much"


def test_a_part_that_stands_there_twice_is_read_once(tmp_path):
    with pytest.warns(UserWarning, match="Duplicate name"):
        raw = workbooks.package([*workbooks.parts_of(SMALL).items(), ("docProps/app.xml", "<x/>")])
    assert len(rows(tmp_path, raw)) == 2
